import type { TreeChange } from './git.js'
import type { CommitObject, Signature } from './git-commit.js'
import { BOT, type Hub } from './hub.js'
import { gitTime, signatureOf, WEB_FLOW } from './people.js'

/** A commit as the API is asked to make it; people left out are the token's bot and GitHub itself. */
export interface CommitPlan {
  tree: string
  parents: string[]
  message: string
  /** Whose commit it is; the workflow's bot when left out. */
  login?: string
  author?: Signature
  committer?: Signature
}

/** Writes a commit as the API does; it is signed by GitHub unless the request names its people. */
export async function makeCommit(hub: Hub, plan: CommitPlan): Promise<string> {
  const now = hub.now()
  const author = plan.author ?? signatureOf(plan.login ?? BOT, now)
  const ours = plan.author === undefined && plan.committer === undefined
  const committer = plan.committer ?? (ours ? { ...WEB_FLOW, when: gitTime(now) } : author)
  const commit: CommitObject = { tree: plan.tree, parents: plan.parents, author, committer, message: plan.message }
  const { sha, fresh } = await hub.store.git.writeCommit(commit)
  if (ours && !hub.store.state.signed.includes(sha)) hub.store.state.signed.push(sha)
  if (fresh) hub.store.changed()
  return sha
}

/** The tree of a commit with some files set (bytes) or removed (null); modes are always 100644. */
export async function changedTree(
  hub: Hub,
  commit: string,
  files: { path: string; bytes: Buffer | null }[],
): Promise<string> {
  const { git } = hub.store
  const changes: TreeChange[] = []
  for (const { path, bytes } of files)
    changes.push({ path, mode: '100644', sha: bytes === null ? null : (await git.write('blob', bytes)).sha })
  return await git.writeTree(commit, changes)
}
