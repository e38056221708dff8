import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './setup.js'

/**
 * Runs a TypeScript file of the project (its path from the root) and resolves to its exit status; signals are passed on.
 * `stdout: 'ignore'` and the like are node's `stdio` values.
 */
export function runTypeScript(file, args, { env = process.env, stdout = 'inherit' } = {}) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', pathToFileURL(tsx).href, join(ROOT, file), ...args], {
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
