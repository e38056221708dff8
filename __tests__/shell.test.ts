import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { builds } from './shell/builds.js'
import { candidates } from './shell/candidates.js'
import { champions } from './shell/champion.js'
import { checkouts } from './shell/checkouts.js'
import { checks } from './shell/checks.js'
import { evidence } from './shell/evidence.js'
import { earlierReleases } from './shell/earlier-releases.js'
import { forgeries } from './shell/forgeries.js'
import { LocalHost } from './shell/local-host.js'
import { filesOf } from './shell/model-repository.js'
import { ownCommits } from './shell/own-commits.js'
import { preflights } from './shell/preflight.js'
import { publications } from './shell/publications.js'
import { releases } from './shell/releases.js'
import { unreviewed } from './shell/unreviewed.js'
import { secondThoughts } from './shell/second-thoughts.js'
import { resumptions } from './shell/resumptions.js'

/*
 * The shell with its real adapters, on a local GitHub in this process. One file and one GitHub for all of it: to load
 * GitHub's descriptions and compile them takes longer than these tests. Each test has branches and features of its own.
 */
let served: LocalHost
const local = (): LocalHost => served

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

ownCommits(local)
earlierReleases(local)
candidates(local)
champions(local)
preflights(local)
checkouts(local)
secondThoughts(local)
unreviewed(local)
releases(local)
resumptions(local)
forgeries(local)
publications()
builds(local)
evidence(local)
checks(local)
