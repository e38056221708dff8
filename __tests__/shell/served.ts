import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { LocalHost } from './local-host.js'
import { filesOf } from './model-repository.js'

/**
 * One local GitHub for a whole test file: to load GitHub's descriptions and compile them takes longer than its tests. Each test
 * has branches and features of its own.
 */
export function serveLocal(): () => LocalHost {
  let served: LocalHost
  beforeAll(async () => {
    served = await LocalHost.open(filesOf('churn'))
  })
  afterAll(async () => {
    await served.close()
  })
  afterEach(() => {
    // Everything that was sent and answered fits GitHub's own description of its API.
    expect(served.github.violations).toEqual([])
  })
  return () => served
}
