import type { ProtectionPlan } from '../scenario.js'
import { NO_OBJECT } from './git.js'
import type { Caller, Hub } from './hub.js'
import { acceptedHeader } from './permissions.js'
import { notAccessible, Refusal } from './refusal.js'
import { addPush } from './seed/pull.js'
import { isoTime } from './git.js'

const WORKFLOWS = '.github/workflows'

/**
 * Refuses a ref that a workflow's token may not make: one to a commit whose workflows differ from those at the default
 * branch's tip. A commit without `.github` and without a common history (a journal's) changes none and passes.
 */
export async function demandSameWorkflows(hub: Hub, sha: string): Promise<void> {
  if (!(await differsInWorkflows(hub, sha))) return
  throw notAccessible(
    acceptedHeader([
      { permission: 'contents', level: 'write' },
      { permission: 'workflows', level: 'write' },
    ]),
  )
}

/** Whether a commit's `.github/workflows` is another one than the default branch's. */
export async function differsInWorkflows(hub: Hub, sha: string): Promise<boolean> {
  const { git, defaultBranch } = hub.store
  const commit = await git.commitAt(sha)
  const tip = await hub.store.branchHead(defaultBranch)
  if (commit === null || tip === null) return false
  const mine = await git.resolve(`${commit}:${WORKFLOWS}`)
  const theirs = await git.resolve(`${tip}:${WORKFLOWS}`)
  if (mine === theirs) return false
  const isForeign = mine === null && (await git.mergeBase(commit, tip)) === null
  return !isForeign
}

/** Rule of a branch in the scenario, or null. */
export function protectionOf(hub: Hub, branch: string): ProtectionPlan | null {
  return hub.scenario.protection[branch] ?? null
}

/** Why a branch may not be moved without a pull request, in GitHub's words; null when it may. */
export function directPushRefusal(hub: Hub, branch: string): { type: string; message: string } | null {
  const rule = protectionOf(hub, branch)
  if (rule === null || !rule.block_direct_push) return null
  if (rule.ruleset)
    return {
      type: 'UNPROCESSABLE',
      message: 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    }
  const count = rule.required_approvals
  const message =
    count > 0
      ? `At least ${count} approving review${count === 1 ? ' is' : 's are'} required by reviewers with write access.`
      : 'Changes must be made through a pull request.'
  return { type: 'BRANCH_PROTECTION_RULE_VIOLATION', message }
}

/** Refuses to move a protected branch (422). */
export function demandUnprotected(hub: Hub, ref: string): void {
  const refusal = ref.startsWith('refs/heads/') ? directPushRefusal(hub, ref.slice('refs/heads/'.length)) : null
  if (refusal !== null) throw new Refusal(422, refusal.message)
}

/** Makes a ref for a caller; false when it exists or cannot be. */
export async function createRef(hub: Hub, caller: Caller, ref: string, sha: string): Promise<boolean> {
  if (!(await hub.store.git.moveRef(ref, sha, NO_OBJECT))) return false
  if (ref.startsWith('refs/heads/'))
    addPush(hub.store, {
      ref,
      before: NO_OBJECT,
      after: sha,
      type: 'branch_creation',
      actor: caller.login,
      at: isoTime(hub.now()),
    })
  hub.store.changed()
  return true
}

/** Moves a ref for a caller from where it stands; false when it stands elsewhere by now. */
export async function moveRef(
  hub: Hub,
  caller: Caller,
  ref: string,
  { before, after, forced }: { before: string; after: string; forced: boolean },
): Promise<boolean> {
  if (before === after) return true
  if (!(await hub.store.git.moveRef(ref, after, before))) return false
  const type = forced ? 'force_push' : 'push'
  if (ref.startsWith('refs/heads/')) {
    addPush(hub.store, { ref, before, after, type, actor: caller.login, at: isoTime(hub.now()) })
    await followPulls(hub, ref.slice('refs/heads/'.length), after)
  }
  hub.store.changed()
  return true
}

/** Open pull requests of a branch have the branch's head. */
async function followPulls(hub: Hub, branch: string, sha: string): Promise<void> {
  for (const pull of hub.store.state.pulls)
    if (pull.state === 'open' && pull.headRef === branch) {
      pull.headSha = sha
      await hub.store.git.run(['update-ref', `refs/pull/${pull.number}/head`, sha])
    }
}
