import { type Problem, Stop } from '../errors.js'
import type { FeatureState } from '../feature/state.js'
import { busyProblem, type JournalEntry, mayTakeOver } from '../release/journal.js'
import { stateBranches } from '../release/proposal.js'
import { sealedLater } from '../release/sealed-records.js'
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
    const isAnother = isMerged(entry, state) && isSuperseded(state, isOtherVersion(request, entry))
    return { do: isAnother ? 'begin' : 'look' }
  }
  // A dry run claims nothing, so it need not wait for anybody.
  if (request.dryRun || standing === 'mine' || mayTakeOver(entry, standing, now)) return { do: 'look' }
  return stop(new Stop('interrupted', busyProblem(entry, standing)))
}

/** Why what a journal sealed is not believed. */
export interface Doubt {
  /** In words, of the journal. */
  why: string
  /** Whether at least the entry is this action's own. */
  isSigned: boolean
  /** Number of the schema where a later version of the action sealed it. */
  laterSchema: number | null
}

/** What GitHub and the journal say of an unfinished release. */
export interface UnfinishedFacts {
  entry: JournalEntry
  request: ResumeInputs
  /** The state in the checkout. */
  state: FeatureState
  /** Commit of the checkout. */
  head: string
  /** Null where what the journal sealed is believed. */
  doubt: Doubt | null
  isPublished: boolean
  /** Commit that its tag peels to. */
  tagCommit: string | null
  /** Whether the release is this action's to finish: the tag is the feature's own, on a commit of this branch, and nobody else published it. */
  isOwn: boolean
  /** Why the feature is not up for release; of no account once it is published. */
  problems: readonly Problem[]
}

/** What becomes of an unfinished release. */
export type ResumptionDecision =
  /** `isDone`: the state knows the unfinished one already, so that its journal is all that is left. */
  | { do: 'begin'; isDone?: true }
  /** It is finished: from this checkout, or from one of the commit that was gated. */
  | { do: 'resume'; from: From }
  /** Its gates run again at the commit of its tag. */
  | { do: 'judge-again'; from: From }
  | StopNow

/** The checkout of this run, or one of the commit that was gated. */
type From = 'here' | 'gated-commit'

interface StopNow {
  do: 'stop'
  stop: Stop
}

/** Decides whether an unfinished release is finished; a new one begins only where nothing of it has taken effect. */
export function decideResumption(facts: UnfinishedFacts): ResumptionDecision {
  const { entry, request, head, isPublished, problems, doubt } = facts
  if (doubt !== null) return decideDoubted(facts, doubt)
  const isHere = head === entry.commit
  const tookEffect = isPublished || facts.tagCommit === entry.commit
  if (entry.phase === 'awaiting-merge' && !isMerged(entry, facts.state) && isOtherVersion(request, entry)) {
    return stop(new Stop('invalid-input', unmerged(entry, request)))
  }
  if (!tookEffect && !isHere) return { do: 'begin' }
  // What is not published yet may still be refused: the state may have changed its mind, or another version is asked for.
  if (!isPublished && problems.length > 0) return stop(new Stop('not-releasable', problems))
  if (!isPublished && isOtherVersion(request, entry)) {
    return tookEffect ? stop(new Stop('invalid-input', otherVersion(entry, request))) : { do: 'begin' }
  }
  return { do: 'resume', from: isPublished || isHere ? 'here' : 'gated-commit' }
}

/** What nobody vouches for is judged again where it took effect: a tag or a release is not left behind half-way. */
function decideDoubted(facts: UnfinishedFacts, doubt: Doubt): ResumptionDecision {
  const { entry, request, head, isPublished, tagCommit, problems, state } = facts
  const isSame = state.releases.some(({ version, commit }) => version === entry.version && commit === entry.commit)
  const isRecorded = state.releases.some(({ version, commit }) => version === entry.version || commit === entry.commit)
  if (isSame && isPublished && tagCommit === entry.commit && facts.isOwn) return { do: 'begin', isDone: true }
  if (tagCommit !== entry.commit || !facts.isOwn || isRecorded) return { do: 'begin' }
  if (doubt.laterSchema !== null) return stop(new Stop('conflict', sealedLater(entry.tag, doubt.laterSchema)))
  // A release that begins says what stands against it, in its own words.
  if (!isPublished && problems.length > 0) return { do: 'begin' }
  if (isOtherVersion(request, entry)) {
    // What nobody signed stands in nobody's way.
    if (!doubt.isSigned) return { do: 'begin' }
    const { phase } = entry
    const problem = phase === 'awaiting-merge' ? unmerged(entry, request) : otherVersion(entry, request)
    if (!isPublished || phase === 'awaiting-merge') return stop(new Stop('invalid-input', problem))
  }
  return { do: 'judge-again', from: head === entry.commit ? 'here' : 'gated-commit' }
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
    fix: `Merge the pull request of branch ${stateBranches({ feature, version }).join(' or ')}, then run this again`,
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
export function unfetchable({
  feature,
  version,
  commit,
  tag,
}: Pick<JournalEntry, 'feature' | 'version' | 'commit' | 'tag'>): Problem {
  return {
    what: `the release of ${feature} ${version} was begun at commit ${commit.slice(0, 12)}, its tag ${tag} is made, and that commit cannot be fetched here`,
    fix: 'Re-run the job that began it (its page has "Re-run jobs"), or give actions/checkout `fetch-depth: 0`',
  }
}

/** What the log says when an unfinished release is judged again, or another one takes its place. */
export function doubtNotice({ feature, version, owner, commit }: JournalEntry, doubt: Doubt, again: boolean): string {
  const what = `${feature} ${version} was left unfinished by run ${owner.run}, and what its journal says is not believed: ${doubt.why}.`
  const then = again
    ? `Its gates run again at the commit of its tag, ${commit.slice(0, 12)}.`
    : 'A release begins in its place, with all of its gates.'
  const advice = doubt.isSigned
    ? " With `actions: read` in the job's permissions, what a run has sealed and vouches for is finished without that."
    : ''
  return `${what} ${then}${advice}`
}

/** What the log says when an unfinished release is gone on with. */
export function resumptionNotice({ feature, version, owner, commit }: JournalEntry, { dryRun }: ResumeInputs): string {
  const at = `at the commit that was gated, ${commit.slice(0, 12)}`
  return `${feature} ${version} was left unfinished by run ${owner.run}; it ${dryRun ? 'would be' : 'is'} finished now, ${at}.`
}
