import { type JournalEntry, mayTakeOver } from '../release/journal.js'
import type { ReleaseRecord } from '../release/record.js'
import { assetDifferences, nextDraftStep } from './next-draft-step.js'
import { nextStateStep } from './next-state-step.js'
import { busy, overtaken, publishedDiffers, type ReleaseEnd, tagElsewhere, untaggable } from './ends.js'
import { type Observation, ownEntry, type SeenJournal, type SeenRelease } from './observation.js'
import { objection } from './standing.js'
import type { ReleaseStep } from './steps/index.js'

type Decision = ReleaseStep | ReleaseEnd

/**
 * Chooses the one next write of a release from what is seen, or the end. A fault, a crash and a success all come back
 * here: there is no clean-up path, and nothing that was published is ever deleted.
 */
export function nextStep(record: ReleaseRecord, seen: Observation): Decision {
  const { journal } = seen
  if (journal === null) return begin(record, seen)
  const { entry, standing } = journal
  if (entry.phase === 'idle' && seen.stateHasRelease) return removeOrphan(seen) ?? { do: 'done' }
  if (entry.phase === 'idle' || ownEntry(journal, record) === null) return replace(record, seen, journal)
  const isMine = standing === 'mine'
  if (entry.phase === 'open' && !isMine) {
    return mayTakeOver(entry, standing, seen.now) ? { do: 'take-over' } : (removeOrphan(seen) ?? busy(entry, standing))
  }
  const step = claimedStep(record, seen, entry)
  // What waits for its merge has no owner: whoever finds more to do than to wait or to close takes it over first.
  return isMine || NEEDS_NO_OWNER.has(step.do) ? step : { do: 'take-over' }
}

const NEEDS_NO_OWNER: ReadonlySet<Decision['do']> = new Set(['wait', 'close', 'stop'])

/** The first writes: the vouch, then the claim. What stands against the release is found out before them. */
function begin(record: ReleaseRecord, seen: Observation): Decision {
  const { release } = seen
  const wrong = release === null || release.draft ? [] : assetDifferences(record, release)
  if (wrong.length > 0) return publishedDiffers(record, wrong)
  const against = objection(record, seen)
  if (against !== null) return against
  if (seen.tagCommit === null && seen.workflowsDiffer) return untaggable(record)
  return { do: seen.vouchDone ? 'claim' : 'vouch' }
}

/** Opens a new transaction in the place of another, but only of one that was looked at when this run began. */
function replace(record: ReleaseRecord, seen: Observation, { entry, standing }: SeenJournal): Decision {
  if (entry.phase === 'open' && standing !== 'mine' && !mayTakeOver(entry, standing, seen.now)) {
    return removeOrphan(seen) ?? busy(entry, standing)
  }
  // Our own claim may be of a package that could not be made again: what was sealed anew takes its place.
  if (seen.mayReplace || (entry.phase === 'open' && standing === 'mine')) return begin(record, seen)
  return removeOrphan(seen) ?? overtaken(entry)
}

/** A run that was overtaken, and woke up too late, leaves no draft behind. */
function removeOrphan({ orphans }: Observation): ReleaseStep | null {
  const [id] = orphans
  return id === undefined ? null : { do: 'delete-stray', id }
}

/** The steps of a release that is claimed. */
function claimedStep(record: ReleaseRecord, seen: Observation, entry: JournalEntry): Decision {
  if (seen.tagCommit === null) return { do: 'tag' }
  if (seen.tagCommit !== record.commit) return tagElsewhere(record, seen.tagCommit)
  const { release } = seen
  if (entry.releaseId === null) return adopt(seen)
  if (release === null) return { do: 'forget-release' }
  if (!release.draft) return publishedStep(record, seen, { entry, release })
  const step = nextDraftStep(record, seen, release)
  return step.do === 'publish' ? (objection(record, seen) ?? step) : step
}

/** The journal names no release yet: one that is there is adopted, else a draft is made. */
function adopt({ release, adoptable }: Observation): Decision {
  const id = release?.id ?? adoptable[0]
  return id === undefined ? { do: 'draft' } : { do: 'record-release', id }
}

/** The steps after the publishing: the state, drafts that were left behind, the end of the journal. */
function publishedStep(
  record: ReleaseRecord,
  seen: Observation,
  { entry, release }: { entry: JournalEntry; release: SeenRelease },
): Decision {
  const wrong = assetDifferences(record, release)
  if (wrong.length > 0) return publishedDiffers(record, wrong)
  const step = seen.stateHasRelease ? null : nextStateStep(record, seen.proposal)
  if (step !== null && step.do !== 'wait') return step
  const [stray] = seen.strays
  if (stray !== undefined) return { do: 'delete-stray', id: stray }
  if (step === null) return { do: 'close' }
  return entry.phase === 'awaiting-merge' ? step : { do: 'await-merge', pull: step.pull }
}
