import { readArguments, type Call } from './arguments.js'
import { REHEARSAL_FAILED, RehearsalFailure, reasonOf } from './failure.js'
import { describeOptions } from './options.js'

process.exitCode = await main(process.argv.slice(2))

async function main(argv: string[]): Promise<number> {
  try {
    return await obey(readArguments(argv, callerDirectory()))
  } catch (error) {
    process.stderr.write(`The rehearsal failed: ${reasonOf(error)}\n`)
    if (!(error instanceof RehearsalFailure) && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
    if (argv.includes('--json')) {
      process.stdout.write(`${JSON.stringify({ exit_code: null, signal: null, error: reasonOf(error) })}\n`)
    }
    return REHEARSAL_FAILED
  }
}

async function obey(call: Call): Promise<number> {
  switch (call.call) {
    case 'run':
      return await (await import('./run.js')).rehearse(call)
    case 'serve':
      return await (await import('./serve.js')).serve(call)
    case 'look':
      return await (await import('./look.js')).look(call)
    case 'help':
      process.stdout.write(describeOptions())
      return 0
  }
}

/** Where the caller stands: npm runs scripts in the project's folder and tells where it was called from. */
function callerDirectory(): string {
  const called = process.env['npm_lifecycle_event'] === 'rehearse' ? process.env['INIT_CWD'] : undefined
  return called ?? process.cwd()
}
