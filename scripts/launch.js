import { ensureDependencies, say } from './setup.js'
import { runTypeScript } from './typescript.js'

/**
 * Installs the packages where they are missing and runs a program of the project in TypeScript, with this command's
 * arguments; its exit status becomes ours. `what` names it where it cannot start, which ends with `couldNotStart`.
 */
export async function launch({ what, file, couldNotStart = 1 }) {
  try {
    await ensureDependencies({ dev: true })
    process.exitCode = await runTypeScript(file, process.argv.slice(2))
  } catch (error) {
    say(`${what} could not start: ${error.message}`)
    process.exitCode = couldNotStart
  }
}
