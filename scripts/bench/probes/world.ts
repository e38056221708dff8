import { createGitHub } from '../../../src/github/index.js'
import type { CountedGitHub } from '../../../src/github/index.js'
import type { Clock, Log } from '../../../src/host/host.js'

const nothing = (): void => undefined

/** A log that nobody reads. */
export const silent: Log = {
  ...{
    info: nothing,
    group: nothing,
    notice: nothing,
    warning: nothing,
    error: nothing,
    debug: nothing,
    conceal: nothing,
  },
}

const clock: Clock = {
  now: () => new Date(),
  sleep: async () => await Promise.resolve(),
  untilCancelled: async (begin) => await begin(),
}

/** The action's own connection to whatever answers at an address. */
export function connect(apiUrl: string): CountedGitHub {
  const graphqlUrl = `${apiUrl}/graphql`
  return createGitHub({
    token: 'token-of-the-bench',
    apiUrl,
    isProxied: false,
    graphqlUrl,
    owner: 'o',
    repo: 'r',
    clock,
    log: silent,
  })
}
