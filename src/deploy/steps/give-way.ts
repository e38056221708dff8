import { yieldedEntry } from '../../deployment/entries.js'
import type { DeploymentObservation } from '../../deployment/observation.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { DeployStep, StepOf } from '../transaction.js'
import { afterEntry, appendEntry, type EntryAsks, mineWith, type Written } from './journal-entry.js'

/** Gives way to a rollback: says so on top of its intent. */
export const giveWay: DeployStep<StepOf<'yield'>, Written | null, EntryAsks> = {
  do: 'yield',
  describe: ({ environment }) => `give way to the rollback in ${environment}`,
  expect: (_plan, seen, step) => {
    const entry = entryFor(seen, seen.now)
    return seen.journal === null || entry === null ? null : { journal: mineWith(seen.journal, entry), step }
  },
  after: (seen, made) => (made === null ? seen : afterEntry(seen, made)),
  result: (made) => (made === null ? {} : { entry: made.journal.entry }),
  async send(host, transaction, { seen, step }) {
    const entry = entryFor(seen, host.clock.now())
    if (seen.journal === null || entry === null) return LOOK_AGAIN
    const journal = await appendEntry(host, transaction, { journal: seen.journal, entry })
    return journal === LOOK_AGAIN ? LOOK_AGAIN : { journal, step }
  },
}

function entryFor({ journal, run }: DeploymentObservation, now: Date): Written['journal']['entry'] | null {
  return journal === null || run.entry === null ? null : yieldedEntry(run.entry, journal, now)
}
