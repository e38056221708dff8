import type { PullEvidence, ReviewEvidence } from '../../gates/review-evidence.js'
import type { PullFacts, ReviewedPull, World } from '../../world.js'
import { defaultBranchOf, fieldOf } from './place.js'
import { stepOverOwnCommits } from './own-commits.js'

/** GitHub names the pull request of a fresh merge with a delay: looked for again after so many milliseconds. */
const LOOK_AGAIN_AFTER_MS = [1000, 2000, 4000]

/** Asks GitHub for everything that the review gate judges, for the event at hand. */
export async function gatherReview(
  world: World,
  commit: string,
  branch: string,
  stateDir: string,
): Promise<ReviewEvidence> {
  const defaultBranch = await defaultBranchOf(world)
  const group = world.run.event === 'merge_group' ? mergeGroupOf(world.run.payload) : null
  if (group !== null) {
    const numbers = await mergeGroupPulls(world, group)
    const pulls = await present(numbers.map(async (number) => await world.github.pull(number)))
    const evidence = await evidenceOf(world, await withReviews(world, pulls))
    return { commit, steppedOver: [], branch: group.base, defaultBranch, source: 'merge-group', pulls: evidence }
  }
  const number = pullNumberOf(world.run.payload)
  if (world.run.event.startsWith('pull_request') && number !== null) {
    const pulls = await present([world.github.pull(number)])
    const evidence = await evidenceOf(world, await withReviews(world, pulls))
    return { commit, steppedOver: [], branch, defaultBranch, source: 'pull-request', pulls: evidence }
  }
  const { commit: judged, over } = await stepOverOwnCommits(world, commit, stateDir, 'origin')
  const pulls = await pullsOf(world, judged, [branch, defaultBranch])
  const evidence = await evidenceOf(world, pulls)
  return { commit: judged, steppedOver: over, branch, defaultBranch, source: 'commit', pulls: evidence }
}

/** The pull requests that GitHub names for a commit; a merged one may be named only some seconds after its merge. */
async function pullsOf(world: World, commit: string, branches: readonly string[]): Promise<ReviewedPull[]> {
  let pulls = await world.github.reviewedPulls(commit)
  const looksMerged = async (): Promise<boolean> => {
    const facts = await world.github.commit(commit)
    return facts !== null && (facts.parents.length > 1 || /\(#\d+\)|^Merge pull request #\d+/m.test(facts.message))
  }
  if (pulls.some(({ pull }) => pull.merged && branches.includes(pull.baseRef)) || !(await looksMerged())) return pulls
  for (const delay of LOOK_AGAIN_AFTER_MS) {
    await world.clock.sleep(delay)
    pulls = await world.github.reviewedPulls(commit)
    if (pulls.length > 0) break
  }
  return pulls
}

async function withReviews(world: World, pulls: readonly PullFacts[]): Promise<ReviewedPull[]> {
  return await Promise.all(pulls.map(async (pull) => ({ pull, reviews: await world.github.reviews(pull.number) })))
}

async function evidenceOf(world: World, pulls: readonly ReviewedPull[]): Promise<PullEvidence[]> {
  const all: PullEvidence[] = []
  for (const { pull, reviews } of pulls) {
    const people = [...new Set(reviews.filter((review) => !review.isBot).map((review) => review.user))]
    const permissions: Record<string, string | null> = {}
    for (const user of people) permissions[user] = await world.github.permission(user)
    const lastPusher = people.length === 0 ? null : await world.github.lastPusher(pull.headRef, pull.headSha)
    all.push({ pull, reviews, permissions, lastPusher })
  }
  return all
}

async function present(questions: readonly Promise<PullFacts | null>[]): Promise<PullFacts[]> {
  return (await Promise.all(questions)).filter((pull) => pull !== null)
}

interface MergeGroup {
  base: string
  headSha: string
  headRef: string
}

async function mergeGroupPulls(world: World, group: MergeGroup & { baseSha: string }): Promise<number[]> {
  const queued = await world.github.mergeGroupPulls(group.base, group.headSha, group.baseSha)
  if (queued.length > 0) return queued
  const named = /\/pr-(\d+)-/.exec(group.headRef)?.[1]
  return named === undefined ? [] : [Number(named)]
}

/** The merge group of an event's payload; null when it is not one. */
export function mergeGroupOf(payload: unknown): (MergeGroup & { baseSha: string }) | null {
  const group = fieldOf(payload, 'merge_group')
  const [headSha, headRef, baseRef, baseSha] = ['head_sha', 'head_ref', 'base_ref', 'base_sha'].map((name) =>
    fieldOf(group, name),
  )
  if (typeof headSha !== 'string' || typeof headRef !== 'string' || typeof baseRef !== 'string') return null
  const base = baseRef.replace(/^refs\/heads\//, '')
  return { base, headSha, headRef, baseSha: typeof baseSha === 'string' ? baseSha : '' }
}

/** The number of the pull request that an event is about; null when it is about none. */
export function pullNumberOf(payload: unknown): number | null {
  const number = fieldOf(fieldOf(payload, 'pull_request'), 'number')
  return typeof number === 'number' ? number : null
}
