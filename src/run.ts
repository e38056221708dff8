import { type CommandOutcome, STATUS_BY_CODE } from './commands/outcome.js'
import { LOADERS } from './commands/loaders.js'
import type { CommandName } from './commands/registry.js'
import { describeProblem, Stop } from './errors.js'
import { type InputsOf, readInputs } from './inputs.js'
import { type Outputs, writeOutcome, writeStop } from './outputs.js'
import { shutDebuggingDoors } from './runner/debugging-doors.js'
import { createLog, type RunnerLog } from './runner/log.js'
import { printLine } from './runner/standard-output.js'
import type { Log } from './host/host.js'

/** The exit status of a bug of ours: running again is harmless and may help. */
const EXIT_BUG = 75

/** Reads the inputs, runs the command and ends the process; the only catch and the only exit of the action. */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  await shutDebuggingDoors()
  const log = createLog({
    write: printLine,
    secrets: [env['INPUT_GITHUB-TOKEN'] ?? '', env.ACTIONS_RUNTIME_TOKEN ?? ''],
  })
  // What nobody awaits would end the process without a word.
  process.once('uncaughtException', (error) => {
    const outcome = bug(error, log)
    for (const { level, message } of outcome.annotations) log[level](message)
    writeStop(env, outcome)
    process.exit(EXIT_BUG)
  })
  const { outcome, write } = await outcomeOf(env, log)
  for (const { level, message, place } of outcome.annotations) log[level](message, place)
  await write(env, { outputs: concealed(outcome.outputs, log), summary: log.concealed(outcome.summary) })
  // A request that nobody waits for any more must not keep the job waiting.
  process.exit(outcome.exitCode)
}

/** Outputs go to steps, jobs and pages that hide nothing: what the log hides is hidden in them as well. */
function concealed(outputs: Outputs, log: RunnerLog): Outputs {
  const entries = Object.entries(outputs).map(([name, value]) => [name, log.concealed(value)] as const)
  return { ...outputs, ...Object.fromEntries(entries) }
}

/** What the action has come to, and who tells the runner. */
interface Ending {
  outcome: CommandOutcome
  write: typeof writeOutcome | typeof writeStop
}

async function outcomeOf(env: NodeJS.ProcessEnv, log: RunnerLog): Promise<Ending> {
  try {
    return { outcome: await start(env, readInputs(env), log), write: writeOutcome }
  } catch (error) {
    return { outcome: error instanceof Stop ? stopped(error) : bug(error, log), write: writeStop }
  }
}

async function start<Name extends CommandName>(
  env: NodeJS.ProcessEnv,
  inputs: InputsOf<Name>,
  log: RunnerLog,
): Promise<CommandOutcome> {
  await interpretSchemas()
  const host = await (await import('./create-host.js')).createHost(env, inputs, log)
  const command = await LOADERS[inputs.command]()
  return await command(host, inputs)
}

/** A schema is used once or twice in a run: compiling it, which zod does by default, takes longer than it saves. */
async function interpretSchemas(): Promise<void> {
  const { config } = await import('zod/v4/core')
  config({ jitless: true })
}

/** A stop before a command could tell its own story. */
function stopped(stop: Stop): CommandOutcome {
  const { exitCode } = stop
  return {
    exitCode,
    outputs: { status: STATUS_BY_CODE[exitCode], resumable: exitCode === 75 ? 'true' : 'false' },
    summary: `## ❌ Nothing was done\n\n${stop.problems.map((problem) => `- ${plain(describeProblem(problem))}`).join('\n')}\n`,
    annotations: stop.problems.map((problem) => ({ level: 'error', message: describeProblem(problem) })),
  }
}

/** The loaders are not loaded for this; their escapes would be, so everything but plain words is taken out. */
function plain(text: string): string {
  return text.replace(/[<>&@#|*_[\]\\`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function bug(error: unknown, log: Log): CommandOutcome {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log.debug(detail)
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const message = `This is a bug in ds-release (${what}). Run it again; if it comes back, report it with the log of a run with debug logging.`
  return {
    exitCode: EXIT_BUG,
    outputs: { status: 'interrupted', resumable: 'true' },
    summary: `## ⏸️ A bug in ds-release\n\n${plain(message)}\n`,
    annotations: [{ level: 'error', message }],
  }
}
