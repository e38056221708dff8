import { committedModels } from './shell/committed-models.js'
import { serveLocal } from './shell/served.js'

/* The shell with its real adapters, on a local GitHub in this process: releases whose model is committed. */
committedModels(serveLocal())
