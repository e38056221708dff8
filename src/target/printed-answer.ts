import { posix } from 'node:path'
import type { TargetAnswer } from '../deployment/question.js'
import type { StepCommand } from '../environments/commands.js'
import { DEPLOYING } from '../limits/deploying.js'
import type { StepContext } from './context.js'
import { type OwnValues, valuesOf } from './placeholder-values.js'
import { runStepCommand } from './run-command.js'

/** A question that a command asks. */
export interface PrintedQuestion {
  step: string
  command: StepCommand
  own?: OwnValues
}

/** What a command answers: what it writes to `{output}` where it names that, else what it prints. */
export async function askByCommand(
  context: StepContext,
  { step, command, own = {} }: PrintedQuestion,
): Promise<TargetAnswer & { kind: 'printed' | 'failed'; isBusy?: true }> {
  const { files } = context.host
  const place = await files.temporary('answer')
  const output = posix.join(place, 'output')
  const printed = posix.join(place, 'printed')
  try {
    const values = valuesOf(context, { output, ...own })
    const end = await runStepCommand(context, { step, command, values, standardOutput: printed })
    if (end.kind === 'busy') return { kind: 'failed', why: end.reason, isBusy: true }
    if (end.kind === 'failed') return { kind: 'failed', why: end.reason }
    const read = await files.readText(command.run.includes('{output}') ? output : printed, DEPLOYING.answerBytes.value)
    if (read.kind === 'read') return { kind: 'printed', text: read.text }
    return { kind: 'failed', why: read.kind === 'absent' ? 'the command wrote no {output}' : read.problem.what }
  } finally {
    await files.remove(place)
  }
}
