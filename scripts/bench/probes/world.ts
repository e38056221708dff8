import { createGitHub } from '../../../src/github/index.js'
import type { CountedGitHub } from '../../../src/github/index.js'
import type { Clock } from '../../../src/host/host.js'
import type { RunnerLog } from '../../../src/runner/log.js'

const nothing = (): void => undefined

/** A log that nobody reads. */
export const silent: RunnerLog = {
  ...{ info: nothing, group: nothing, notice: nothing, warning: nothing, error: nothing, debug: nothing },
  ...{ deafen: () => nothing, conceal: nothing, concealed: (text) => text },
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
