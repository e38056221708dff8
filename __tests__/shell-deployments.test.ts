import { jest } from '@jest/globals'
import { deployments } from './shell/deployments.js'
import { refusedDeployments } from './shell/refused-deployments.js'
import { serveLocal } from './shell/served.js'

/* Deployments with the real adapters and real commands, on a local GitHub in this process. */
jest.setTimeout(120_000)
const local = serveLocal()

deployments(local)
refusedDeployments(local)
