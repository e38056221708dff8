import type { CommitMaking, PullEvidence, ReviewEvidence } from '../gates/review-evidence.js'
import type {
  Clock,
  CommitFacts,
  Commits,
  Git,
  PullFacts,
  Pulls,
  RepositoryQuestions,
  ReviewedPull,
  RunFacts,
} from '../host/host.js'
import type { Trigger } from '../trigger.js'
import { defaultBranchOf, type DefaultBranchHost, takesReleases } from './branch.js'
import { commitsSince, type SinceAsk } from './commits-since.js'
import type { BaseHost } from './since-base.js'
import { type OwnCommitsHost, stepOverOwnCommits } from './own-commits.js'

/** GitHub names the pull request of a fresh merge with a delay: looked for again after so many milliseconds. */
const LOOK_AGAIN_AFTER_MS = [1000, 2000, 4000]

/** What `gatherReview` asks. */
export interface ReviewHost extends DefaultBranchHost, OwnCommitsHost, BaseHost {
  run: Pick<RunFacts, 'trigger' | 'defaultBranch'>
  clock: Pick<Clock, 'sleep'>
  git: Pick<Git, 'message' | 'isPlainMerge'>
  commits: Pick<Commits, 'find' | 'compare' | 'history'>
  pulls: Pick<Pulls, 'find' | 'reviews' | 'ofCommit' | 'ofMergeGroup' | 'lastPusher' | 'commits'>
  repository: Pick<RepositoryQuestions, 'facts' | 'contentAt' | 'permissionOf'>
}

/** What reviews are looked for: those of a commit on its way to a branch. */
export interface ReviewAsk {
  commit: string
  branch: string
  stateDir: string
  /** Folders of records besides the usual one; left out: none. */
  recordFolders?: readonly string[]
  /** Of which feature the commits since the release before are looked through; null for a first release. */
  since: SinceAsk | null
}

type Found = Omit<ReviewEvidence, 'pulls' | 'defaultBranch' | 'making' | 'since'> & { pulls: readonly ReviewedPull[] }

/** Asks GitHub for everything that the review gate judges, for the event at hand. */
export async function gatherReview(host: ReviewHost, ask: ReviewAsk): Promise<ReviewEvidence> {
  const defaultBranch = await defaultBranchOf(host)
  const found = await findPulls(host, ask, defaultBranch)
  const pulls = await evidenceOf(host, found.pulls)
  if (found.source !== 'commit' || pulls.length === 0)
    return { ...found, defaultBranch, pulls, making: null, since: null }
  const way = { ...ask, judged: found.commit, branches: [ask.branch, defaultBranch] }
  const making = await makingOf(host, found.commit)
  const since = ask.since === null ? null : await commitsSince(host, way, ask.since)
  return { ...found, defaultBranch, pulls, making, since }
}

/** How a commit came to be: by GitHub's own hand, or else by which merge. */
async function makingOf(
  { commits, git }: Pick<ReviewHost, 'commits' | 'git'>,
  sha: string,
): Promise<CommitMaking | null> {
  const facts = await commits.find(sha)
  if (facts === null) return null
  const { parents, signedByGitHub: byGitHub } = facts
  if (byGitHub || parents.length < 2) return { parents, byGitHub, merge: 'plain' }
  const isPlain = await git.isPlainMerge(sha)
  return { parents, byGitHub, merge: isPlain === null ? 'unknown' : isPlain ? 'plain' : 'changed' }
}

/**
 * Asks once more what people say of the pull requests that brought a commit. What cannot have changed is not asked for:
 * who made the commits, and what a person who is known may do.
 */
export async function gatherReviewAgain(host: ReviewHost, before: ReviewEvidence): Promise<ReviewEvidence> {
  const now = await host.pulls.ofCommit(before.commit)
  return { ...before, pulls: await evidenceOf(host, now, before.pulls) }
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
  before: readonly PullEvidence[] = [],
): Promise<PullEvidence[]> {
  const all: PullEvidence[] = []
  for (const { pull, reviews } of reviewed) {
    const people = [...new Set(reviews.filter((review) => !review.isBot).map((review) => review.user))]
    const earlier = before.find((one) => one.pull.number === pull.number && one.pull.headSha === pull.headSha)
    const permissions: Record<string, string | null> = { ...earlier?.permissions }
    for (const user of people)
      if (!Object.hasOwn(permissions, user)) permissions[user] = await repository.permissionOf(user)
    const isKnown = earlier?.reviews.some((review) => !review.isBot) === true
    const { lastPusher, makers } = isKnown ? earlier : people.length === 0 ? NOBODY : await makersOf(pulls, pull)
    all.push({ pull, reviews, permissions, lastPusher, makers })
  }
  return all
}

type Makers = Pick<PullEvidence, 'lastPusher' | 'makers'>

const NOBODY: Makers = { lastPusher: null, makers: [] }

/** Who may have made what is reviewed: who pushed it last, else everybody whose commits it has. */
async function makersOf(pulls: ReviewHost['pulls'], { number, headRef, headSha }: PullFacts): Promise<Makers> {
  const lastPusher = await pulls.lastPusher(headRef, headSha)
  if (lastPusher !== null) return { lastPusher, makers: [] }
  const people = (await pulls.commits(number)).flatMap((commit) => commit.people)
  return { lastPusher, makers: [...new Set(people)].filter((login) => login !== 'web-flow') }
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
