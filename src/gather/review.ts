import type { PullEvidence, ReviewEvidence } from '../gates/review-evidence.js'
import type { Clock, CommitFacts, PullFacts, Pulls, RepositoryQuestions, ReviewedPull, RunFacts } from '../host/host.js'
import type { Trigger } from '../trigger.js'
import { defaultBranchOf, type DefaultBranchHost, takesReleases } from './branch.js'
import { type OwnCommitsHost, stepOverOwnCommits } from './own-commits.js'

/** GitHub names the pull request of a fresh merge with a delay: looked for again after so many milliseconds. */
const LOOK_AGAIN_AFTER_MS = [1000, 2000, 4000]

/** What `gatherReview` asks. */
export interface ReviewHost extends DefaultBranchHost, OwnCommitsHost {
  run: Pick<RunFacts, 'trigger' | 'defaultBranch'>
  clock: Pick<Clock, 'sleep'>
  pulls: Pick<Pulls, 'find' | 'reviews' | 'ofCommit' | 'ofMergeGroup' | 'lastPusher'>
  repository: Pick<RepositoryQuestions, 'facts' | 'contentAt' | 'permissionOf'>
}

/** What reviews are looked for: those of a commit on its way to a branch. */
export interface ReviewAsk {
  commit: string
  branch: string
  stateDir: string
  /** Folders of records besides the usual one; left out: none. */
  recordFolders?: readonly string[]
}

type Found = Omit<ReviewEvidence, 'pulls' | 'defaultBranch'> & { pulls: readonly ReviewedPull[] }

/** Asks GitHub for everything that the review gate judges, for the event at hand. */
export async function gatherReview(host: ReviewHost, ask: ReviewAsk): Promise<ReviewEvidence> {
  const defaultBranch = await defaultBranchOf(host)
  const found = await findPulls(host, ask, defaultBranch)
  return { ...found, defaultBranch, pulls: await evidenceOf(host, found.pulls) }
}

/**
 * The event that the review gate goes by in a check. Approvals of a commit on a branch without releases are as little
 * final as those of a pull request.
 */
export async function reviewEvent(
  host: DefaultBranchHost & { run: Pick<RunFacts, 'trigger' | 'event'> },
  base: string | null,
  releaseBranches: readonly string[],
): Promise<string> {
  const { trigger, event } = host.run
  switch (trigger.kind) {
    case 'pull-request':
      return 'pull_request'
    case 'merge-group':
      return 'merge_group'
    case 'push':
    case 'dispatch':
    case 'untrusted':
    case 'other': {
      const defaultBranch = await defaultBranchOf(host)
      return takesReleases(base, { defaultBranch, releaseBranches }) ? event : 'pull_request'
    }
  }
}

async function findPulls(host: ReviewHost, ask: ReviewAsk, defaultBranch: string): Promise<Found> {
  const { trigger } = host.run
  const { commit, branch } = ask
  switch (trigger.kind) {
    case 'merge-group': {
      const pulls = await pullsByNumber(host, await mergeGroupPulls(host, trigger))
      return { commit, steppedOver: [], branch: trigger.base, source: 'merge-group', pulls }
    }
    case 'pull-request': {
      const pulls = await pullsByNumber(host, [trigger.number])
      return { commit, steppedOver: [], branch, source: 'pull-request', pulls }
    }
    case 'push':
    case 'dispatch':
    case 'untrusted':
    case 'other': {
      const { commit: judged, over } = await stepOverOwnCommits(host, commit, { ...ask, by: 'origin' })
      const pulls = await pullsOf(host, judged, [branch, defaultBranch])
      return { commit: judged, steppedOver: over, branch, source: 'commit', pulls }
    }
  }
}

/** The pull requests that GitHub names for a commit; a merged one may be named only some seconds after its merge. */
async function pullsOf(
  { pulls, commits, clock }: Pick<ReviewHost, 'pulls' | 'commits' | 'clock'>,
  commit: string,
  branches: readonly string[],
): Promise<ReviewedPull[]> {
  let found = await pulls.ofCommit(commit)
  const isNamed = found.some(({ pull }) => pull.merged && branches.includes(pull.baseRef))
  if (isNamed || !looksMerged(await commits.find(commit))) return found
  for (const delay of LOOK_AGAIN_AFTER_MS) {
    await clock.sleep(delay)
    found = await pulls.ofCommit(commit)
    if (found.length > 0) break
  }
  return found
}

/** Whether a commit looks as if a pull request had brought it. */
export function looksMerged(facts: Pick<CommitFacts, 'parents' | 'message'> | null): boolean {
  return facts !== null && (facts.parents.length > 1 || /\(#\d+\)|^Merge pull request #\d+/m.test(facts.message))
}

async function pullsByNumber(
  { pulls }: Pick<ReviewHost, 'pulls'>,
  numbers: readonly number[],
): Promise<ReviewedPull[]> {
  const found = await Promise.all(numbers.map(async (number) => await pulls.find(number)))
  const present = found.filter((pull): pull is PullFacts => pull !== null)
  return await Promise.all(present.map(async (pull) => ({ pull, reviews: await pulls.reviews(pull.number) })))
}

async function evidenceOf(
  { pulls, repository }: Pick<ReviewHost, 'pulls' | 'repository'>,
  reviewed: readonly ReviewedPull[],
): Promise<PullEvidence[]> {
  const all: PullEvidence[] = []
  for (const { pull, reviews } of reviewed) {
    const people = [...new Set(reviews.filter((review) => !review.isBot).map((review) => review.user))]
    const permissions: Record<string, string | null> = {}
    for (const user of people) permissions[user] = await repository.permissionOf(user)
    const lastPusher = people.length === 0 ? null : await pulls.lastPusher(pull.headRef, pull.headSha)
    all.push({ pull, reviews, permissions, lastPusher })
  }
  return all
}

async function mergeGroupPulls(
  { pulls }: Pick<ReviewHost, 'pulls'>,
  group: Extract<Trigger, { kind: 'merge-group' }>,
): Promise<number[]> {
  const { base, headSha, baseSha } = group
  const queued = await pulls.ofMergeGroup({ base, headSha, baseSha })
  return queued.length > 0 ? queued : pullInName(group.headRef)
}

/** The pull request that the name of a merge group's branch says it was made for. */
export function pullInName(headRef: string): number[] {
  const named = /\/pr-(\d+)-/.exec(headRef)?.[1]
  return named === undefined ? [] : [Number(named)]
}
