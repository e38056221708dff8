import { type JournalEntry, journalRef, renderEntry, sealedTree } from '../../release/journal.js'
import type { SeenJournal } from '../observation.js'
import { LOOK_AGAIN } from '../step.js'
import type { ReleasePlan, ReleaseWrite } from '../transaction.js'
import type { EntryAsks } from './journal-entry.js'

/** Opens the transaction: the sealed records become the journal's tree, the ref is the claim. */
export const claim: ReleaseWrite<{ do: 'claim' }, SeenJournal, EntryAsks> = {
  do: 'claim',
  describe: ({ record: { feature, version } }) => `claim the release of ${feature} ${version} in the journal`,
  expect: (plan, { journal, now }) => ({
    ...{ sha: '', tree: '', standing: 'mine' },
    entry: firstEntry(plan, journal, now),
  }),
  after: (seen, journal) => ({ ...seen, journal }),
  isFinal: true,
  async send(host, transaction, { seen: { journal } }) {
    const entry = firstEntry(transaction, journal, host.clock.now())
    const tree = await host.journal.createTree(sealedTree(transaction.sealed))
    const sha = await host.journal.createCommit({ message: renderEntry(entry), tree, parent: journal?.sha ?? null })
    const ref = journalRef(entry.feature)
    const won = journal === null ? await host.refs.create(ref, sha) : await host.refs.move(ref, sha)
    return won ? { sha, tree, entry, standing: 'mine' } : LOOK_AGAIN
  },
}

function firstEntry({ record, me }: ReleasePlan, journal: SeenJournal | null, now: Date): JournalEntry {
  const { tx, feature, version, tag, commit } = record
  const at = now.toISOString()
  // A transaction that takes the place of an unfinished one also sweeps up that one's drafts.
  const openedAt = journal?.entry.phase === 'open' ? journal.entry.openedAt : at
  return { schema: 1, tx, feature, version, tag, commit, phase: 'open', owner: me, releaseId: null, openedAt, at }
}
