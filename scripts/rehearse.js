import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies, isMain, ROOT, say } from './setup.js'

const REHEARSAL_FAILED = 70

/**
 * Runs the rehearsal's command line (`rehearsal/main.ts`) and resolves to its exit status; signals are passed on.
 * `stdout: 'ignore'` and the like are node's `stdio` values.
 */
export function rehearse(args, { env = process.env, stdout = 'inherit' } = {}) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  const main = join(ROOT, 'rehearsal', 'main.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', pathToFileURL(tsx).href, main, ...args], {
      env,
      stdio: ['inherit', stdout, 'inherit'],
    })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

if (isMain(import.meta.url)) {
  try {
    await ensureDependencies({ dev: false })
    process.exitCode = await rehearse(process.argv.slice(2))
  } catch (error) {
    say(`The rehearsal could not start: ${error.message}`)
    process.exitCode = REHEARSAL_FAILED
  }
}
