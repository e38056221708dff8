import type { PullState } from './state.js'
import type { WorldStore } from './world-store.js'

/**
 * Pull requests that a commit belongs to: the merged one that brought it to the default branch, and for a commit that
 * is not there every one whose branch has it.
 */
export async function pullsWith(store: WorldStore, sha: string): Promise<PullState[]> {
  const { git } = store
  const tip = await store.branchHead(store.defaultBranch)
  const isThere = tip !== null && (await git.isAncestor(sha, tip))
  const found: PullState[] = []
  for (const pull of store.state.pulls) {
    if (isThere && pull.mergedAt === null) continue
    if (pull.mergeCommit === sha || (await onBranch(store, pull, sha))) found.push(pull)
  }
  return found
}

async function onBranch(store: WorldStore, pull: PullState, sha: string): Promise<boolean> {
  const { git } = store
  if (pull.headSha === sha) return true
  return (await git.isAncestor(sha, pull.headSha)) && !(await git.isAncestor(sha, pull.baseSha))
}

/** A merge queue's entries for a branch: the groups that stand under `gh-readonly-queue`. */
export async function queueEntries(
  store: WorldStore,
  branch: string,
): Promise<{ number: number; head: string; base: string }[]> {
  const prefix = `refs/heads/gh-readonly-queue/${branch}/pr-`
  const refs = await store.git.refs(prefix)
  return refs.flatMap((ref) => {
    const match = /^(\d+)-([0-9a-f]{40})$/.exec(ref.name.slice(prefix.length))
    return match === null ? [] : [{ number: Number(match[1]), head: ref.sha, base: match[2] ?? '' }]
  })
}
