import { posix } from 'node:path'
import { readHandedOn } from '../deployment/handed-on.js'
import { stepLabel } from '../deployment/plan.js'
import type { StepCommand } from '../environments/commands.js'
import { fillPlaced, type StepValues } from '../environments/placeholders.js'
import { cleanLine, clipLine } from '../formats/markdown-escape.js'
import { concealSecrets, holdsSecret } from '../formats/secret-forms.js'
import type { CommandResult } from '../host/host.js'
import { DEPLOYING } from '../limits/deploying.js'
import type { StepContext } from './context.js'

/** A command of a step, ready but for its placeholders. */
export interface StepCall {
  /** `deploy`, `serving`: also for `DS_STEP`. */
  step: string
  stage?: number
  command: StepCommand
  values: StepValues
  /** Absolute; left out: where all steps run. */
  folder?: string
  /** Absolute path of a new file for its standard output. */
  standardOutput?: string
}

/** How a command of a step has ended; reasons are the end of a sentence, and hold no secret. */
export type CommandEnd =
  | { kind: 'passed'; out: Record<string, string>; seconds: number }
  | { kind: 'failed'; reason: string }
  /** It said that the target is busy (75), for as long as it was tried. */
  | { kind: 'busy'; reason: string }

/** What a command ends with where the target cannot be acted on now. */
const EXIT_BUSY = 75
const FIRST_WAIT_SECONDS = 2
const TOLD_LINES = 3

/** Runs a command of a step; while it says that the target is busy it is tried again, for as long as `retry-for` has it. */
export async function runStepCommand(context: StepContext, call: StepCall): Promise<CommandEnd> {
  const { clock, log } = context.host
  const { retryForSeconds } = call.command
  const since = clock.now()
  const until = since.getTime() + (retryForSeconds ?? 0) * 1_000
  for (let wait = FIRST_WAIT_SECONDS; ; wait = Math.min(wait * 2, DEPLOYING.longestBusyWaitSeconds.value)) {
    const end = await runOnce(context, call)
    if (end.kind !== 'busy') return end
    const left = (until - clock.now().getTime()) / 1_000
    if (left <= 0) return busyEnd(end, since, retryForSeconds)
    const seconds = Math.min(wait, Math.max(left, 0.05))
    log.info(
      `${stepLabel(call)}: the target is busy since ${since.toISOString()}, trying again until ${new Date(until).toISOString()}`,
    )
    await clock.sleep(seconds * 1_000, context.signal)
  }
}

function busyEnd(end: CommandEnd & { kind: 'busy' }, since: Date, retryForSeconds: number | null): CommandEnd {
  const tried = retryForSeconds === null ? '' : `, and was tried again since ${since.toISOString()}`
  return { kind: 'busy', reason: `${end.reason}${tried}` }
}

async function runOnce(context: StepContext, call: StepCall): Promise<CommandEnd> {
  const { host, facts, signal } = context
  const { command, step, values, folder } = call
  const place = await host.files.temporary('step')
  const handedOn = posix.join(place, 'output')
  await host.files.write(handedOn, '')
  const result = await host.commands.run({
    name: stepLabel(call),
    run: fillPlaced(command.run, 'shell', values),
    shell: command.shell,
    cwd: folder ?? facts.folder,
    env: { ...command.env.set, DS_OUTPUT: handedOn, DS_STEP: step },
    pass: command.env.pass,
    timeoutSeconds: command.timeoutSeconds,
    ...{ signal, graceSeconds: DEPLOYING.graceSeconds.value, staysBehind: true },
    ...(call.standardOutput === undefined ? {} : { standardOutput: call.standardOutput }),
  })
  host.log.group(`${stepLabel(call)} (${describeEnd(result)})`, result.tail.split('\n'))
  const end = await endOf(context, result, handedOn)
  await host.files.remove(place)
  return end
}

async function endOf(context: StepContext, result: CommandResult, handedOn: string): Promise<CommandEnd> {
  if (result.timedOut || result.exitCode !== 0) {
    const reason = `${describeEnd(result)}${lastWords(context, result)}`
    return { kind: result.exitCode === EXIT_BUSY && !result.timedOut ? 'busy' : 'failed', reason }
  }
  const read = await context.host.files.readText(handedOn, DEPLOYING.handedOnBytes.value)
  if (read.kind !== 'read') {
    const why = read.kind === 'absent' ? 'the file is gone' : read.problem.what
    return { kind: 'failed', reason: `what it handed on cannot be taken: ${why}` }
  }
  const handed = readHandedOn(read.text)
  if (!handed.ok) return { kind: 'failed', reason: concealSecrets(handed.why, context.secrets) }
  const secret = Object.entries(handed.out).find(([, value]) =>
    context.secrets.some((part) => holdsSecret(value, part)),
  )
  if (secret !== undefined) {
    return {
      kind: 'failed',
      reason: `it hands on ${secret[0]}, which holds a secret: the journal and the state would show it`,
    }
  }
  return { kind: 'passed', out: handed.out, seconds: result.seconds }
}

/** How a command ended, in a few words. */
function describeEnd({ timedOut, signal, exitCode, seconds }: CommandResult): string {
  const time = `${seconds.toFixed(1)} s`
  if (timedOut) return `timed out after ${time}`
  if (signal !== null) return `ended by ${signal} after ${time}`
  return exitCode === 0 ? `exit 0 after ${time}` : `ended with ${String(exitCode)} after ${time}`
}

/** The last lines that it wrote, on one line. */
function lastWords({ secrets }: StepContext, { tail }: CommandResult): string {
  const lines = tail
    .split(/\r?\n/)
    .map(cleanLine)
    .filter((line) => line !== '')
  const told = clipLine(lines.slice(-TOLD_LINES).join(' / '), 400)
  return told === '' ? '' : `, its last words: ${concealSecrets(told, secrets)}`
}
