import { launch } from './launch.js'

await launch({ what: 'The bench', file: 'scripts/bench/main.ts' })
