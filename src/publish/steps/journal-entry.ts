import type { Host } from '../../host/host.js'
import { type JournalEntry, journalRef, renderEntry } from '../../release/journal.js'
import type { SeenJournal } from '../observation.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleasePlan, ReleaseWrite } from '../transaction.js'

/** What an entry changes in the one before it. */
export type EntryChange = Partial<Pick<JournalEntry, 'phase' | 'releaseId'>>

/** What of the host a new entry asks. */
export type EntryAsks = 'clock' | 'journal' | 'refs'

/** The journal with one more entry of ours, of which neither id nor time is known yet. */
export function expectedEntry<J extends SeenJournal | null>(
  { me }: Pick<ReleasePlan, 'me'>,
  journal: J,
  change: EntryChange,
): J {
  if (journal === null) return journal
  return { ...journal, standing: 'mine', entry: { ...journal.entry, owner: me, ...change } }
}

/** Appends an entry to the journal by compare-and-swap; who loses looks again. */
export async function appendEntry(
  host: Pick<Host, EntryAsks>,
  plan: Pick<ReleasePlan, 'me'>,
  { journal, change }: { journal: SeenJournal | null; change: EntryChange },
): Promise<SeenJournal | typeof LOOK_AGAIN> {
  if (journal === null) return LOOK_AGAIN
  const made = expectedEntry(plan, journal, change)
  const entry = { ...made.entry, at: host.clock.now().toISOString() }
  const { tree, sha: parent } = journal
  const sha = await host.journal.createCommit({ message: renderEntry(entry), tree, parent })
  return (await host.refs.move(journalRef(entry.feature), sha)) ? { ...made, sha, entry } : LOOK_AGAIN
}

/** A step that appends an entry to the journal and does nothing else. */
export function entryStep<S extends { do: string }>({
  change,
  ...step
}: Pick<ReleaseWrite<S, unknown>, 'do' | 'describe'> & { change: EntryChange }): ReleaseWrite<
  S,
  SeenJournal | null,
  EntryAsks
> {
  return {
    ...step,
    expect: (plan, { journal }) => expectedEntry(plan, journal, change),
    after: (seen, journal) => ({ ...seen, journal }),
    send: async (host, plan, { seen: { journal } }) => await appendEntry(host, plan, { journal, change }),
  }
}
