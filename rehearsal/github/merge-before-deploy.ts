import { makeCommit } from './commits.js'
import type { Answer, Call } from './hub.js'
import { mergedTreeOf } from './merging.js'
import { Refusal } from './refusal.js'
import { moveRef } from './refs.js'
import { pushRefusal } from './rules.js'

/**
 * What `auto_merge` does before a deployment is made: where the ref is behind the default branch, that one is merged into
 * it (202, and no deployment). Into a tag or a bare commit nothing can be merged: that is the same conflict (409) as one
 * between files. Null where the ref is not behind.
 */
export async function mergeDefaultInto(call: Call, ref: string, sha: string): Promise<Answer | null> {
  const { hub, caller } = call
  const { git, defaultBranch } = hub.store
  const base = await hub.store.branchHead(defaultBranch)
  if (base === null || (await git.isAncestor(base, sha))) return null
  const conflict = new Refusal(409, `Conflict merging ${defaultBranch} into ${ref}.`)
  const branch = ref.replace(/^(refs\/)?heads\//, '')
  const full = `refs/heads/${branch}`
  if ((await git.ref(full)) !== sha) throw conflict
  const tree = await mergedTreeOf(hub.store, sha, base)
  const refusal = pushRefusal(hub, caller, { ref: full, kind: 'update', commit: { signed: true } })
  if (tree === null || refusal !== null) throw conflict
  const message = `Merge ${defaultBranch} into ${branch}`
  const merge = await makeCommit(hub, { tree, parents: [sha, base], message, login: caller.login })
  if (!(await moveRef(hub, caller, full, { before: sha, after: merge, forced: false }))) throw conflict
  return { status: 202, body: { message: `Auto-merged ${defaultBranch} into ${branch} on deployment.` } }
}
