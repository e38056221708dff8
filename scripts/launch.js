import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies, ROOT, say } from './setup.js'

/**
 * Installs the packages where they are missing and runs a program of the project in TypeScript, with this command's
 * arguments; its exit status becomes ours. `what` names it where it cannot start, which ends with `couldNotStart`.
 */
export async function launch({ what, file, couldNotStart = 1 }) {
  try {
    await ensureDependencies({ dev: true })
    process.exitCode = (await runTypeScript(file, process.argv.slice(2))) ?? couldNotStart
  } catch (error) {
    say(`${what} could not start: ${error.message}`)
    process.exitCode = couldNotStart
  }
}

/** Resolves to the exit status, or null where a signal ended it; signals are passed on. */
function runTypeScript(file, args) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  return new Promise((resolve, reject) => {
    const node = ['--import', pathToFileURL(tsx).href, join(ROOT, file), ...args]
    const child = spawn(process.execPath, node, { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', resolve)
  })
}
