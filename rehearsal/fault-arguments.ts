import { RehearsalFailure } from './failure.js'
import { FAULT_KINDS, type FaultKind } from './github/faults.js'

/** SIGKILL for the action while a step of a deployment runs. */
export interface StepKill {
  /** The step's name, as the action tells it to the step's command. */
  name: string
  /** From 1: which of the commands of that name; a step by stages has several. */
  time: number
}

export const KILL_STEP = 'kill-step'

/** Reads what is given with `--fault`: faults at writes, and steps in which the action is killed. */
export function readFaults(texts: readonly string[]): {
  faults: { kind: FaultKind; at: number }[]
  killSteps: StepKill[]
} {
  const steps = texts.filter((text) => text.startsWith(`${KILL_STEP}@`))
  const others = texts.filter((text) => !steps.includes(text))
  return { faults: others.map(readFault), killSteps: steps.map(readStep) }
}

function readFault(text: string): { kind: FaultKind; at: number } {
  const [, name, at] = /^(.+)@([1-9]\d*)$/.exec(text) ?? []
  const kind = FAULT_KINDS.find((known) => known === name)
  if (kind !== undefined) return { kind, at: Number(at) }
  throw new RehearsalFailure(
    `--fault ${text} is no KIND@N: KIND is one of ${FAULT_KINDS.join(', ')}, N counts writes from 1; or ${KILL_STEP}@NAME with the name of a step`,
  )
}

function readStep(text: string): StepKill {
  const [, name, time = '1'] = /^kill-step@([a-z][a-z-]*)(?:#([1-9]\d*))?$/.exec(text) ?? []
  if (name !== undefined) return { name, time: Number(time) }
  throw new RehearsalFailure(
    `--fault ${text} is no ${KILL_STEP}@NAME: NAME is a step, for example build, deploy or switch; switch#2 is its second command`,
  )
}

/** A step's kill as it was given. */
export function describeStepKill({ name, time }: StepKill): string {
  return `${KILL_STEP}@${name}${time === 1 ? '' : `#${String(time)}`}`
}
