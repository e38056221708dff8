import type { ReleaseRecord } from '../release/record.js'
import { type Observation, ownEntry } from './observation.js'
import type { SeenDraft } from './seen-drafts.js'

/** What is known when drafts are told apart. */
export type DraftFacts = Pick<Observation, 'journal' | 'release' | 'ownDrafts'> & {
  record: Pick<ReleaseRecord, 'tx'>
  /** Drafts of this action's own login, lowest id first. */
  drafts: readonly SeenDraft[]
}

/** Tells apart which drafts could be adopted, which are to be swept up, and which a run that was overtaken has left. */
export function draftRoles(facts: DraftFacts): Pick<Observation, 'adoptable' | 'strays' | 'orphans'> {
  const { record, journal, release, drafts } = facts
  const ours = ownEntry(journal, record)
  const sameTx = drafts.filter((one) => one.tx === record.tx).map((one) => one.id)
  // What the journal does not name, a claim that takes the place of one that is not believed may still adopt.
  const isNameless = ours === null ? journal?.entry.tx === record.tx : ours.releaseId === null
  const adoptable = isNameless ? sameTx : []
  const kept = ours?.releaseId ?? adoptable[0] ?? release?.id
  const strays = drafts.map((one) => one.id).filter((id) => id !== kept)
  return { adoptable, strays, orphans: orphansOf(facts, sameTx) }
}

/** A transaction that has not named its release yet may still adopt any of its drafts: its owner sees to them. */
function orphansOf({ journal, release, ownDrafts }: DraftFacts, sameTx: readonly number[]): number[] {
  if (journal === null || (journal.entry.phase === 'open' && journal.entry.releaseId === null)) return []
  const { releaseId } = journal.entry
  return [...new Set([...sameTx, ...ownDrafts])].filter((id) => id !== releaseId && id !== release?.id)
}
