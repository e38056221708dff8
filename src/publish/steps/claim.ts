import { type JournalEntry, journalRef, renderEntry, sealedTree } from '../../release/journal.js'
import type { Observation, SeenJournal } from '../observation.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleasePlan, ReleaseWrite } from '../transaction.js'
import type { EntryAsks } from './journal-entry.js'

/** Opens the transaction: the sealed records become the journal's tree, the ref is the claim. */
export const claim: ReleaseWrite<{ do: 'claim' }, SeenJournal, EntryAsks> = {
  do: 'claim',
  describe: ({ record: { feature, version } }) => `claim the release of ${feature} ${version} in the journal`,
  expect: (plan, { journal, sealer, now }) => ({
    ...{ sha: '', tree: '', standing: 'mine' },
    ...{ signedFor: null, believed: true },
    entry: firstEntry(plan, { journal, sealer, now }),
  }),
  after: (seen, journal) => ({ ...seen, journal }),
  isFinal: true,
  async send(host, transaction, { seen: { journal, sealer } }) {
    const entry = firstEntry(transaction, { journal, sealer, now: host.clock.now() })
    const tree = await host.journal.createTree(sealedTree(transaction.sealed))
    const sha = await host.journal.createCommit({ message: renderEntry(entry), tree, parent: journal?.sha ?? null })
    const ref = journalRef(entry.feature)
    const won = journal === null ? await host.refs.create(ref, sha) : await host.refs.move(ref, sha)
    return won ? { sha, tree, entry, standing: 'mine', signedFor: null, believed: true } : LOOK_AGAIN
  },
}

function firstEntry(
  { record, me }: ReleasePlan,
  { journal, sealer, now }: Pick<Observation, 'journal' | 'sealer' | 'now'>,
): JournalEntry {
  const { tx, feature, version, tag, commit } = record
  const at = now.toISOString()
  const openedAt = openedBefore(journal, now) ?? at
  const entry: JournalEntry = {
    ...{ schema: 1, tx, feature, version, tag, commit },
    ...{ phase: 'open', owner: me, releaseId: null, openedAt, at },
  }
  return sealer === null ? entry : { ...entry, sealer }
}

/** When the unfinished transaction was opened whose place this one takes: it also sweeps up that one's drafts. */
function openedBefore(journal: SeenJournal | null, now: Date): string | null {
  if (journal === null || journal.entry.phase === 'idle') return null
  const { openedAt } = journal.entry
  // Somebody else may have written it: it is taken for what it is, or for nothing.
  return Date.parse(openedAt) <= now.getTime() ? openedAt : null
}
