import { jest } from '@jest/globals'
import { forgeries } from './shell/forgeries.js'
import { publications } from './shell/publications.js'
import { releasedPackages } from './shell/released-packages.js'
import { releases } from './shell/releases.js'
import { resumptions } from './shell/resumptions.js'
import { secondThoughts } from './shell/second-thoughts.js'
import { serveLocal } from './shell/served.js'
import { stateBranchNames } from './shell/state-branches.js'

/* The shell with its real adapters, on a local GitHub in this process: whole releases, and what is left of those that died. */
jest.setTimeout(120_000)
const local = serveLocal()

secondThoughts(local)
releases(local)
resumptions(local)
stateBranchNames(local)
forgeries(local)
releasedPackages(local)
publications()
