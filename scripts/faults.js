import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies, ROOT, say } from './setup.js'

const COULD_NOT_START = 2

/** Runs the fault matrix (`faults/main.ts`) and resolves to its exit status. */
function tryFaults(args) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', pathToFileURL(tsx).href, join(ROOT, 'faults', 'main.ts'), ...args],
      {
        stdio: 'inherit',
      },
    )
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? COULD_NOT_START))
  })
}

try {
  await ensureDependencies({ dev: true })
  process.exitCode = await tryFaults(process.argv.slice(2))
} catch (error) {
  say(`The fault matrix could not start: ${error.message}`)
  process.exitCode = COULD_NOT_START
}
