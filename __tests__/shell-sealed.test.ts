import { sealedReleases } from './shell/sealed-releases.js'
import { serveLocal } from './shell/served.js'

/* A release in two jobs, with the real adapters, on a local GitHub in this process. */
sealedReleases(serveLocal())
