import { makeCommit } from './commits.js'
import { GitError } from './git-process.js'
import { isoTime } from './git.js'
import type { CommitObject } from './git-commit.js'
import type { Caller, Hub } from './hub.js'
import { signatureOf } from './people.js'
import { Refusal } from './refusal.js'
import { mergeRules, missingCheck, type Rule } from './rules.js'
import { addPush } from './seed/pull.js'
import type { PullState } from './state.js'
import type { WorldStore } from './world-store.js'

export type MergeMethod = 'merge' | 'squash' | 'rebase'

/** How a pull request is to be merged; texts that are left out are GitHub's own. */
export interface MergePlan {
  method: MergeMethod
  title: string | undefined
  message: string | undefined
}

const NOT_MERGEABLE = 'Pull Request is not mergeable'

/** Tree of a pull request merged into its base as they are now; null where they conflict. */
export async function mergedTree(store: WorldStore, pull: PullState): Promise<string | null> {
  const base = await store.branchHead(pull.baseRef)
  return base === null ? null : await mergedTreeOf(store, base, pull.headSha)
}

/** Tree of one commit merged into another; null where they conflict. */
export async function mergedTreeOf(store: WorldStore, base: string, head: string): Promise<string | null> {
  try {
    return (await store.git.text(['merge-tree', '--write-tree', base, head])).split('\n')[0] ?? null
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}

/** Merges an open pull request into its base, as far as the rules let it; returns the base's new head. */
export async function mergePull(hub: Hub, caller: Caller, pull: PullState, plan: MergePlan): Promise<string> {
  const { store } = hub
  if (pull.state !== 'open' || pull.draft) throw new Refusal(405, NOT_MERGEABLE)
  demandRules(hub, pull, plan.method)
  const base = await store.branchHead(pull.baseRef)
  const tree = await mergedTree(store, pull)
  if (base === null || tree === null) throw new Refusal(405, NOT_MERGEABLE)
  const sha = await commitsOf(hub, caller, pull, plan, { base, tree })
  if (!(await store.git.moveRef(`refs/heads/${pull.baseRef}`, sha, base)))
    throw new Refusal(409, 'Base branch was modified. Review and try the merge again.')
  const now = isoTime(hub.now())
  const ref = `refs/heads/${pull.baseRef}`
  addPush(store, { ref, before: base, after: sha, type: 'pr_merge', actor: caller.login, at: now })
  Object.assign(pull, {
    ...{ state: 'closed', closedAt: now, mergedAt: now, mergedBy: caller.login },
    ...{ mergeCommit: sha, updatedAt: now },
  })
  store.changed()
  return sha
}

function demandRules(hub: Hub, pull: PullState, method: MergeMethod): void {
  for (const rule of mergeRules(hub, pull.baseRef)) {
    const reason = refusalOf(hub, pull, method, rule)
    if (reason !== null) throw new Refusal(405, reason)
  }
}

function refusalOf(hub: Hub, pull: PullState, method: MergeMethod, rule: Rule): string | null {
  const { approvals } = rule
  switch (rule.type) {
    case 'pull_request':
      if (approvalsOf(pull) >= approvals) return null
      return `At least ${approvals} approving review${approvals === 1 ? ' is' : 's are'} required by reviewers with write access.`
    case 'required_status_checks':
      return missingCheck(hub, rule, pull.headSha)
    case 'required_signatures':
      if (method !== 'rebase') return null
      return 'Base branch requires signed commits. Rebase merges cannot be automatically signed by GitHub'
    case 'merge_queue':
      return 'Changes must be made through the merge queue'
    case 'update':
      return 'Cannot update this protected ref.'
    default:
      return null
  }
}

/** People whose latest word is an approval; the author has none. */
function approvalsOf(pull: PullState): number {
  const latest = new Map<string, string>()
  for (const { user, state } of pull.reviews) if (state !== 'COMMENTED' && user !== pull.author) latest.set(user, state)
  return [...latest.values()].filter((state) => state === 'APPROVED').length
}

/** The commit or commits that a merge makes, the last one's id. */
async function commitsOf(
  hub: Hub,
  caller: Caller,
  pull: PullState,
  plan: MergePlan,
  { base, tree }: { base: string; tree: string },
): Promise<string> {
  const { store } = hub
  const own = await ownCommits(store, pull)
  if (plan.method === 'rebase') return await rebase(hub, caller, own, base)
  if (plan.method === 'merge') {
    const title = plan.title ?? `Merge pull request #${pull.number} from ${store.owner}/${pull.headRef}`
    const message = messageOf(title, plan.message ?? pull.title)
    return await makeCommit(hub, { tree, parents: [base, pull.headSha], message, login: caller.login })
  }
  const [only] = own
  const single = own.length === 1 && only !== undefined ? splitMessage(only.commit.message) : null
  const listed = own.map(({ commit }) => `* ${commit.message.trim()}`).join('\n\n')
  const title = plan.title ?? `${single?.title ?? pull.title} (#${pull.number})`
  const message = messageOf(title, plan.message ?? single?.body ?? listed)
  return await makeCommit(hub, { tree, parents: [base], message, login: pull.author })
}

function splitMessage(message: string): { title: string; body: string } {
  const [title = '', ...rest] = message.split('\n')
  return { title, body: rest.join('\n').trim() }
}

function messageOf(title: string, body: string): string {
  return body.trim() === '' ? title : `${title}\n\n${body.trim()}`
}

interface OwnCommit {
  sha: string
  commit: CommitObject
}

/** The commits that a pull request adds to its base, oldest first. */
async function ownCommits(store: WorldStore, pull: PullState): Promise<OwnCommit[]> {
  const base = await store.branchHead(pull.baseRef)
  const shas = await store.git.revisions([pull.headSha], base === null ? [] : [base], ['--reverse', '--topo-order'])
  const commits: OwnCommit[] = []
  for (const sha of shas) commits.push({ sha, commit: await store.git.commit(sha) })
  return commits
}

/** Commits made anew on the base by who merges, authors and messages kept; GitHub does not sign these, and takes no merges. */
async function rebase(hub: Hub, caller: Caller, own: readonly OwnCommit[], base: string): Promise<string> {
  const { store } = hub
  let parent = base
  for (const { sha, commit } of own) {
    const tree = commit.parents.length > 1 ? null : await mergedTreeOf(store, base, sha)
    if (tree === null) throw new Refusal(405, "This branch can't be rebased")
    const now = hub.now()
    const committer = signatureOf(caller.login, now)
    const { author = signatureOf('ghost', now), message } = commit
    parent = (await store.git.writeCommit({ tree, parents: [parent], author, committer, message })).sha
  }
  return parent
}
