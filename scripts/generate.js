import { launch } from './launch.js'

await launch({ what: 'The generator', file: 'scripts/generate/main.ts' })
