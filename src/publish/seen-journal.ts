import { Stop } from '../errors.js'
import type { Host } from '../host/host.js'
import {
  type JournalEntry,
  journalRef,
  type Owner,
  ownerStanding,
  readEntry,
  unreadableEntry,
} from '../release/journal.js'
import type { SeenJournal } from './observation.js'

/** Reads the journal of a feature; null when there is none. Throws `Stop` when it is none of ours. */
export async function readJournal(
  host: Pick<Host, 'journal' | 'runs'>,
  feature: string,
  me: Owner,
): Promise<SeenJournal | null> {
  const commit = await host.journal.newest(journalRef(feature))
  if (commit === null) return null
  const read = readEntry(commit.message)
  if (!read.ok) throw new Stop('conflict', unreadableEntry(journalRef(feature), commit.sha, read.laterSchema))
  const { entry } = read
  const standing = ownerStanding(entry.owner, me, await ownerStatus(host, entry, me))
  const { sha, tree, signedFor, isOwn } = commit
  return { sha, tree, entry, standing, signedFor, believed: isOwn }
}

/** The entry of a closed transaction, where GitHub signed it for this action; null for any other. */
export async function signedEntry(
  host: Pick<Host, 'repository'>,
  journal: SeenJournal | null,
): Promise<JournalEntry | null> {
  if (journal === null || journal.entry.phase !== 'idle') return null
  return (await isSigned(host, journal)) ? journal.entry : null
}

/** Whether GitHub signed an entry for this action's own login: anybody who may push can write what it did not sign. */
export async function isSigned(
  host: Pick<Host, 'repository'>,
  { signedFor }: Pick<SeenJournal, 'signedFor'>,
): Promise<boolean> {
  return signedFor !== null && signedFor === (await host.repository.viewer())
}

/** What GitHub says of the owner's run, where somebody else's claim is open. */
async function ownerStatus(
  host: Pick<Host, 'runs'>,
  { phase, owner }: JournalEntry,
  me: Owner,
): Promise<string | null> {
  return phase !== 'open' || owner.run === me.run ? null : await host.runs.status(owner.run)
}
