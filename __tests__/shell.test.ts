import { jest } from '@jest/globals'
import { builds } from './shell/builds.js'
import { candidates } from './shell/candidates.js'
import { champions } from './shell/champion.js'
import { checkouts } from './shell/checkouts.js'
import { checks } from './shell/checks.js'
import { evidence } from './shell/evidence.js'
import { earlierReleases } from './shell/earlier-releases.js'
import { foretoldChampions } from './shell/foretold-champion.js'
import { ownCommits } from './shell/own-commits.js'
import { preflights } from './shell/preflight.js'
import { serveLocal } from './shell/served.js'
import { sinceBases } from './shell/since-base.js'
import { unreviewed } from './shell/unreviewed.js'

/* The shell with its real adapters, on a local GitHub in this process: what is gathered, built and checked. */
jest.setTimeout(120_000)
const local = serveLocal()

ownCommits(local)
earlierReleases(local)
candidates(local)
champions(local)
foretoldChampions(local)
preflights(local)
checkouts(local)
unreviewed(local)
sinceBases(local)
builds(local)
evidence(local)
checks(local)
