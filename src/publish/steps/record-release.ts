import { expectedDraft } from '../expected-draft.js'
import type { SeenJournal, SeenRelease } from '../observation.js'
import { seeRelease } from '../seen-release.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleaseWrite } from '../transaction.js'
import { appendEntry, type EntryAsks, expectedEntry } from './journal-entry.js'

/** Notes in the journal which release is this transaction's: one that it made, or one that it found and adopts. */
export const recordRelease: ReleaseWrite<
  { do: 'record-release'; id: number },
  { journal: SeenJournal | null; release: SeenRelease | null },
  EntryAsks | 'releases' | 'assets'
> = {
  do: 'record-release',
  describe: () => "note the draft's id in the journal",
  expect: (plan, { journal, release }, { id }) => ({
    journal: expectedEntry(plan, journal, { releaseId: id }),
    release: release ?? expectedDraft(plan.record, id),
  }),
  after: (seen, made) => ({ ...seen, ...made, adoptable: [] }),
  async send(host, transaction, { seen, step: { id } }) {
    const release = seen.release?.id === id ? seen.release : await seeRelease(host, transaction.record, id)
    const journal = await appendEntry(host, transaction, { journal: seen.journal, change: { releaseId: id } })
    return journal === LOOK_AGAIN ? LOOK_AGAIN : { journal, release }
  },
}
