import { ensureDependencies, isMain, say } from './setup.js'
import { runTypeScript } from './typescript.js'

const REHEARSAL_FAILED = 70

/** Runs the rehearsal's command line and resolves to its exit status; `options` are those of `runTypeScript`. */
export function rehearse(args, options) {
  return runTypeScript('rehearsal/main.ts', args, options)
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
