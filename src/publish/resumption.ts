import { type Problem, Stop } from '../errors.js'
import type { FeatureState } from '../feature/state.js'
import { busyProblem, type JournalEntry, mayTakeOver } from '../release/journal.js'
import { stateBranch } from '../release/proposal.js'
import { type Unreadable, unreadableRecords } from '../release/sealed-records.js'
import { parseVersion } from '../release/version.js'
import type { SeenJournal } from './observation.js'

/** What was asked of the run, as far as an unfinished release is concerned. */
export interface ResumeInputs {
  /** The version that is asked for; null for whichever comes next. */
  version: string | null
  dryRun: boolean
}

/** What is known of an unfinished release before GitHub is asked about it. */
export interface ClaimFacts {
  journal: SeenJournal
  request: ResumeInputs
  state: FeatureState
  now: Date
}

/**
 * Decides whether an unfinished release is looked into, or a new one takes its place because the state that it waited for
 * is there. Stops where another version is asked for meanwhile, and where another run is at it.
 */
export function decideClaim({ journal, request, state, now }: ClaimFacts): { do: 'begin' } | { do: 'look' } | StopNow {
  const { entry, standing } = journal
  if (entry.phase === 'idle') return { do: 'begin' }
  if (entry.phase === 'awaiting-merge') {
    const isOther = isOtherVersion(request, entry)
    if (isMerged(entry, state)) return { do: isSuperseded(state, isOther) ? 'begin' : 'look' }
    return isOther ? stop(new Stop('invalid-input', unmerged(entry, request))) : { do: 'look' }
  }
  // A dry run claims nothing, so it need not wait for anybody.
  if (request.dryRun || standing === 'mine' || mayTakeOver(entry, standing, now)) return { do: 'look' }
  return stop(new Stop('interrupted', busyProblem(entry, standing)))
}

/** What GitHub and the journal say of an unfinished release. */
export interface UnfinishedFacts {
  entry: JournalEntry
  request: ResumeInputs
  /** Commit of the checkout. */
  head: string
  /** Why the journal's sealed records cannot be read; null where they can. */
  unreadable: Unreadable | null
  isPublished: boolean
  /** Commit that its tag peels to. */
  tagCommit: string | null
  /** Why the feature is not up for release; of no account once it is published. */
  problems: readonly Problem[]
}

/** What becomes of an unfinished release. */
export type ResumptionDecision =
  | { do: 'begin' }
  /** It is finished: from this checkout, or from one of the commit that was gated. */
  | { do: 'resume'; from: 'here' | 'gated-commit' }
  | StopNow

interface StopNow {
  do: 'stop'
  stop: Stop
}

/** Decides whether an unfinished release is finished; a new one begins only where nothing of it has taken effect. */
export function decideResumption(facts: UnfinishedFacts): ResumptionDecision {
  const { entry, request, head, isPublished, problems } = facts
  const isHere = head === entry.commit
  const tookEffect = isPublished || facts.tagCommit === entry.commit
  if (facts.unreadable !== null) {
    if (!tookEffect) return { do: 'begin' }
    return stop(new Stop('conflict', unreadableRecords(entry.tag, isPublished, facts.unreadable)))
  }
  if (!tookEffect && !isHere) return { do: 'begin' }
  // What is not published yet may still be refused: the state may have changed its mind, or another version is asked for.
  if (!isPublished && problems.length > 0) return stop(new Stop('not-releasable', problems))
  if (!isPublished && isOtherVersion(request, entry)) {
    return tookEffect ? stop(new Stop('invalid-input', otherVersion(entry, request))) : { do: 'begin' }
  }
  return { do: 'resume', from: isPublished || isHere ? 'here' : 'gated-commit' }
}

/** Whether the state that a release waited for is in the checkout's state file. */
export function isMerged({ phase, version, commit }: JournalEntry, { releases }: FeatureState): boolean {
  if (phase !== 'awaiting-merge') return false
  return releases.some((one) => one.version === version && one.commit === commit)
}

/** Whether the feature is up for its next release, or another version than the released one is asked for. */
function isSuperseded({ status }: FeatureState, isOtherAsked: boolean): boolean {
  return status !== 'released' || isOtherAsked
}

function isOtherVersion(request: ResumeInputs, { version }: JournalEntry): boolean {
  return request.version !== null && parseVersion(request.version) !== version
}

function stop(reason: Stop): StopNow {
  return { do: 'stop', stop: reason }
}

function unmerged({ feature, version }: JournalEntry, request: ResumeInputs): Problem {
  return {
    what: `${feature} ${version} is published, and its state waits for a pull request to be merged, but version ${request.version ?? ''} is asked for`,
    where: { file: 'input', field: 'version' },
    fix: `Merge the pull request of branch ${stateBranch({ feature, version })}, then run this again`,
  }
}

function otherVersion({ feature, version }: JournalEntry, request: ResumeInputs): Problem {
  return {
    what: `the release of ${feature} ${version} is unfinished and its tag is made, but version ${request.version ?? ''} is asked for`,
    where: { file: 'input', field: 'version' },
    fix: `Run this again without \`version\` to finish ${version} first`,
  }
}

/** The problem of a gated commit that cannot be had on this machine. */
export function unfetchable({ feature, version, commit, tag }: JournalEntry): Problem {
  return {
    what: `the release of ${feature} ${version} was begun at commit ${commit.slice(0, 12)}, its tag ${tag} is made, and that commit cannot be fetched here`,
    fix: 'Re-run the job that began it (its page has "Re-run jobs"), or give actions/checkout `fetch-depth: 0`',
  }
}

/** What the log says when an unfinished release is gone on with. */
export function resumptionNotice({ feature, version, owner, commit }: JournalEntry, { dryRun }: ResumeInputs): string {
  const at = `at the commit that was gated, ${commit.slice(0, 12)}`
  return `${feature} ${version} was left unfinished by run ${owner.run}; it ${dryRun ? 'would be' : 'is'} finished now, ${at}.`
}
