import { ensureDependencies, say } from './setup.js'
import { runTypeScript } from './typescript.js'

const COULD_NOT_START = 2

try {
  await ensureDependencies({ dev: true })
  process.exitCode = await runTypeScript('scripts/bench/main.ts', process.argv.slice(2))
} catch (error) {
  say(`The bench could not start: ${error.message}`)
  process.exitCode = COULD_NOT_START
}
