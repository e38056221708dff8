import { launch } from './launch.js'

await launch({ what: 'The fault matrix', file: 'faults/main.ts', couldNotStart: 2 })
