import { isoTime, NO_OBJECT } from './git.js'
import type { Caller, Hub } from './hub.js'
import { acceptedHeader } from './permissions.js'
import { notAccessible, Refusal } from './refusal.js'
import { pushRefusal, type Push } from './rules.js'
import { addPush } from './seed/pull.js'

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

/** Refuses to move a ref against a rule (422). */
export function demandAllowed(hub: Hub, caller: Caller, push: Push): void {
  const refusal = pushRefusal(hub, caller, push)
  if (refusal !== null) throw new Refusal(422, refusal.message)
}

/** Whether a tag's name was that of an immutable release that was deleted: then it is spent for ever. */
export function isSpent(hub: Hub, tag: string): boolean {
  return hub.store.state.burntTags.includes(tag) || hub.scenario.settings.spent_tags.includes(tag)
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
  if (forced) hub.store.state.losses.push({ what: 'ref', ref, before, after })
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
      const base = await hub.store.branchHead(pull.baseRef)
      pull.baseSha = (base === null ? null : await hub.store.git.mergeBase(base, sha)) ?? pull.baseSha
      await hub.store.git.setRef(`refs/pull/${pull.number}/head`, sha)
    }
}
