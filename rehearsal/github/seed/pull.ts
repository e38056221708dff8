import type { PullPlan } from '../../scenario.js'
import { isoTime, NO_OBJECT } from '../git.js'
import type { CommitObject } from '../git-commit.js'
import { gitTime, signatureOf } from '../people.js'
import type { PullState, PushState } from '../state.js'
import type { WorldStore } from '../world-store.js'

/** A pull request's commits in the world. */
interface Branch {
  headRef: string
  head: string
  /** A commit before the head, for reviews that came before the last push. */
  earlier: string
  baseRef: string
  base: string
}

/** Makes the pull request of a plan for a commit that the world has; nothing is saved. */
export async function addPull(store: WorldStore, plan: PullPlan, sha: string, now: Date): Promise<PullState> {
  const number = store.nextNumber()
  const commit = await store.git.commit(sha)
  const isMerged = plan.state === 'merged'
  const branch = isMerged
    ? await mergedBranch(store, plan, { number, sha, commit })
    : await unmergedBranch(store, plan, { number, sha, commit })
  await store.git.setRef(`refs/pull/${number}/head`, branch.head)
  const ended = plan.state === 'open' ? null : isoTime(now)
  const pull: PullState = {
    id: store.nextId(),
    number,
    title: plan.title ?? (commit.message.split('\n')[0] || `Change ${number}`),
    body: null,
    author: plan.author,
    state: plan.state === 'open' ? 'open' : 'closed',
    draft: false,
    createdAt: isoTime(new Date(now.getTime() - 7_200_000)),
    updatedAt: isoTime(now),
    closedAt: ended,
    mergedAt: isMerged ? ended : null,
    mergedBy: isMerged ? plan.merged_by : null,
    mergeCommit: isMerged ? sha : null,
    headRef: branch.headRef,
    headSha: branch.head,
    baseRef: branch.baseRef,
    baseSha: branch.base,
    labels: [],
    reviews: plan.reviews.map((review, index) => ({
      id: store.nextId(),
      user: review.user,
      state: review.state,
      commit: review.commit === 'head' ? branch.head : branch.earlier,
      body: '',
      at: review.at ?? isoTime(new Date(now.getTime() - 3_600_000 + index * 60_000)),
    })),
  }
  store.state.pulls.push(pull)
  addPush(store, {
    ref: `refs/heads/${branch.headRef}`,
    before: NO_OBJECT,
    after: branch.head,
    type: 'branch_creation',
    actor: plan.pushed_by ?? plan.author,
    at: pull.createdAt,
  })
  if (isMerged)
    addPush(store, {
      ref: `refs/heads/${branch.baseRef}`,
      before: branch.base,
      after: sha,
      type: 'pr_merge',
      actor: plan.merged_by,
      at: isoTime(now),
    })
  store.changed()
  return pull
}

/** Notes who moved a ref. */
export function addPush(store: WorldStore, push: Omit<PushState, 'id'>): void {
  store.state.pushes.push({ id: store.nextId(), ...push })
}

interface Made {
  number: number
  sha: string
  commit: CommitObject
}

/** The branch behind a merged commit: a merge's second parent, else a head with the same tree and another SHA. */
async function mergedBranch(store: WorldStore, plan: PullPlan, { number, sha, commit }: Made): Promise<Branch> {
  const { git } = store
  const baseRef = plan.base ?? (await branchWith(store, sha))
  const base = commit.parents[0] ?? sha
  const headRef = plan.branch ?? `change-${number}`
  const second = commit.parents[1]
  if (plan.method === 'merge' && second !== undefined) {
    const before = (await git.commit(second)).parents[0]
    return { headRef, head: second, earlier: before ?? (await draftOf(store, plan, second, [])), baseRef, base }
  }
  const parents = commit.parents.slice(0, 1)
  const wantsEarlier = plan.reviews.some((review) => review.commit === 'earlier')
  const earlier = wantsEarlier ? await draftOf(store, plan, sha, parents) : base
  const when = commit.committer.when
  const { sha: head } = await git.writeCommit({
    tree: commit.tree,
    parents: wantsEarlier ? [earlier] : parents,
    author: { ...signatureOf(plan.author, new Date(0)), when },
    committer: { ...signatureOf(plan.author, new Date(0)), when },
    message: `${commit.message.split('\n')[0] ?? ''}\n\nHead of pull request ${number}, before it was merged by ${plan.method}.\n`,
  })
  return { headRef, head, earlier, baseRef, base }
}

/** The branch of a pull request that is not merged: the commit itself is its head. */
async function unmergedBranch(store: WorldStore, plan: PullPlan, { number, sha, commit }: Made): Promise<Branch> {
  const { git } = store
  const baseRef = plan.base ?? store.defaultBranch
  const tip = await store.branchHead(baseRef)
  const base = (tip === null ? null : await git.mergeBase(tip, sha)) ?? sha
  const own = (await git.refs('refs/heads/')).find((ref) => ref.sha === sha && ref.name !== `refs/heads/${baseRef}`)
  const headRef = plan.branch ?? own?.name.slice('refs/heads/'.length) ?? `change-${number}`
  if (plan.state === 'open' && (await store.branchHead(headRef)) === null)
    await git.setRef(`refs/heads/${headRef}`, sha)
  const earlier = commit.parents[0] ?? (await draftOf(store, plan, sha, []))
  return { headRef, head: sha, earlier, baseRef, base }
}

/** A first, smaller version of a change: the parents' tree under another commit. */
async function draftOf(store: WorldStore, plan: PullPlan, sha: string, parents: string[]): Promise<string> {
  const source = parents[0] ?? sha
  const { tree, committer } = await store.git.commit(source)
  const author = { ...signatureOf(plan.author, new Date(0)), when: committer.when || gitTime(new Date()) }
  const made = await store.git.writeCommit({ tree, parents, author, committer: author, message: 'A first version\n' })
  return made.sha
}

/** A branch that has the commit: the default branch where it does. */
async function branchWith(store: WorldStore, sha: string): Promise<string> {
  const { git, defaultBranch } = store
  const tip = await store.branchHead(defaultBranch)
  if (tip !== null && (await git.isAncestor(sha, tip))) return defaultBranch
  const names = await git.text(['for-each-ref', '--format=%(refname)', '--contains', sha, 'refs/heads/'])
  const first = names.split('\n')[0] ?? ''
  return first === '' ? defaultBranch : first.slice('refs/heads/'.length)
}
