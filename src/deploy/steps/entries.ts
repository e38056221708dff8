import { stepLabel } from '../../deployment/plan.js'
import { backName } from '../../deployment/put-back.js'
import type { StepOf } from '../transaction.js'
import { entryStep } from './journal-entry.js'

/** Takes the claim over from a run that has ended, or goes on where one has left it. */
export const takeOver = entryStep<StepOf<'take-over'>>({
  do: 'take-over',
  describe: ({ feature, version, environment }) =>
    `take over the deployment of ${feature} ${version} to ${environment} from a run that has ended`,
})

/** Notes that a step begins, before it does: whoever goes on from there asks the target first. */
export const begin = entryStep<StepOf<'begin'>>({
  do: 'begin',
  describe: (_plan, { step }) => `note in the journal that ${stepLabel(step)} begins`,
})

/** Notes that a step has ended, and what it handed on. */
export const note = entryStep<StepOf<'note'>>({
  do: 'note',
  describe: () => 'note in the journal that it has ended',
})

/** Notes that the target shows a step's work, which another run had begun. */
export const noteFound = entryStep<StepOf<'note-found'>>({
  do: 'note-found',
  describe: (_plan, { step }) => `note in the journal that the target shows the work of ${stepLabel(step)}`,
})

/** Notes what failed, before anything is undone. */
export const noteFailure = entryStep<StepOf<'note-failure'>>({
  do: 'note-failure',
  describe: () => 'note in the journal what failed',
})

/** Notes that a step begins which puts back the version before. */
export const beginBack = entryStep<StepOf<'begin-back'>>({
  do: 'begin-back',
  describe: (_plan, { step }) => `note in the journal that ${stepLabel({ ...step, step: backName(step) })} begins`,
})

/** Leaves the deployment to a later run. */
export const rollOut = entryStep<StepOf<'roll-out'>>({
  do: 'roll-out',
  describe: () => 'note in the journal that a later run goes on',
})

/** Closes the journal. */
export const close = entryStep<StepOf<'close'>>({
  do: 'close',
  describe: (_plan, { phase }) =>
    phase === 'done' ? 'close the journal' : 'close the journal: the deployment has failed',
})
