import { count } from '../conclusion.js'
import type { Evidence, Finding } from '../judgement.js'
import type { CommitsSince, PullEvidence, ReviewEvidence, UnreviewedCommit } from '../review-evidence.js'

/** So many commits are named in a verdict's reason, and so many files of each. */
const MOST_NAMED = 5

/** What is wrong with how the reviewed pull request came to the branch: a hand that nobody looked over. */
export function bringingFindings({ commit, making }: ReviewEvidence, pulls: readonly PullEvidence[]): Finding[] {
  if (making === null || making.byGitHub) return []
  const [parent, second] = making.parents
  const numbers = pulls.map(({ pull }) => `#${pull.number}`).join(', ')
  if (second !== undefined) return mergeFindings(commit, making.merge, numbers)
  // Whoever pushes a pull request's head with one more commit on top has GitHub call it merged.
  const isOnTop = pulls.some(({ pull }) => pull.headSha === parent && pull.headSha !== commit)
  if (!isOnTop) return []
  return [
    {
      what: `commit ${short(commit)} was pushed on top of ${numbers} and is no part of it, so nobody reviewed it`,
      fix: `Bring ${short(commit)} in by a pull request of its own`,
    },
  ]
}

function mergeFindings(commit: string, merge: 'plain' | 'changed' | 'unknown', numbers: string): Finding[] {
  if (merge === 'plain') return []
  if (merge === 'changed') {
    return [
      {
        what: `the merge ${short(commit)} of ${numbers} was made by hand and has other files than a merge of its parents, so nobody reviewed it`,
        fix: 'Bring what it changes beside the merge in by a pull request, and let GitHub merge it',
      },
    ]
  }
  return [
    {
      what: `whether the merge ${short(commit)} of ${numbers}, which was made by hand, changes anything that nobody reviewed cannot be told here`,
      fix: 'Give actions/checkout `fetch-depth: 0` (git 2.38 or later is needed), or let GitHub merge',
    },
  ]
}

/** The commits since the champion's that touch the feature and that nobody reviewed. */
export function sinceFindings(since: CommitsSince | null): Finding[] {
  if (since === null) return []
  return since.unreviewed
    .filter(({ files }) => files === null || files.length > 0)
    .map((commit) => ({
      what: `${nameOf(commit)} came ${since.version === null ? 'to the branch' : `after ${since.version}`} ${BY[commit.kind]}${filesOf(commit)}`,
      fix: `Let somebody look it over; then revert it and bring it in again by a pull request, or accept it for this release: \`gates: {review: {waiver: {reason: ${short(commit.sha)} was looked over, owner: …, expires: …}}}\``,
    }))
}

const BY = { direct: 'without a pull request', merge: 'by a merge that was made by hand and changes more' } as const

function filesOf({ files }: UnreviewedCommit): string {
  if (files === null) return ', and what it changes could not be looked through'
  const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : ''
  return ` and changes ${files.slice(0, MOST_NAMED).join(', ')}${more}`
}

/** What people should see although it stops nothing: for the verdict's reason. */
export function notes(since: CommitsSince | null): string[] {
  if (since === null) return []
  const beside = besideTheFeature(since)
  const named = beside.slice(0, MOST_NAMED).map(nameOf).join(', ')
  const more = beside.length > MOST_NAMED ? ` and ${beside.length - MOST_NAMED} more` : ''
  const are = `${count(beside.length, 'commit')} ${since.version === null ? '' : `since ${since.version} `}came without a review and ${beside.length === 1 ? 'changes' : 'change'} nothing of this feature: ${named}${more}`
  return [...(beside.length === 0 ? [] : [are]), ...unsure(since)]
}

/** Each of them as evidence. */
export function sinceEvidence(since: CommitsSince | null): Evidence[] {
  if (since === null) return []
  const commits = besideTheFeature(since).map(({ sha }): Evidence => ({
    kind: 'commit',
    sha,
    note: 'not reviewed, changes nothing of this feature',
  }))
  return [...commits, ...unsure(since).map((text) => ({ kind: 'note' as const, text }))]
}

function unsure({ unseen, doubt }: CommitsSince): string[] {
  return [doubt, unseen].filter((text) => text !== null)
}

function besideTheFeature({ unreviewed }: CommitsSince): UnreviewedCommit[] {
  return unreviewed.filter(({ files }) => files?.length === 0)
}

function nameOf({ sha, subject }: UnreviewedCommit): string {
  return `${short(sha)} (${subject})`
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
