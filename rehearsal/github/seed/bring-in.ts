import { quietPull } from '../../scenario.js'
import { GitError } from '../git-process.js'
import { gitTime, signatureOf, WEB_FLOW } from '../people.js'
import type { WorldStore } from '../world-store.js'
import { addPull } from './pull.js'

/**
 * Merges a commit that the source has and the world lacks into a branch (the default one), by a pull request of the
 * quiet default; nothing when it was brought before. The commit's objects must be there. Throws on a conflict.
 */
export async function bringIn(store: WorldStore, sha: string, branch: string = store.defaultBranch): Promise<void> {
  const { git, state } = store
  const key = `${branch} ${sha}`
  const head = await store.branchHead(branch)
  if (head === null) throw new Error(`The world has no branch ${branch} to merge ${sha} into`)
  if (state.brought.includes(key) || (await git.isAncestor(sha, head))) return
  const now = new Date()
  const subject = (await git.commit(sha)).message.split('\n')[0] ?? ''
  const merge = await git.writeCommit({
    tree: await mergedTree(store, head, sha),
    parents: [head, sha],
    author: signatureOf('alice', now),
    committer: { ...WEB_FLOW, when: gitTime(now) },
    message: `Merge pull request #${state.nextNumber} from ${store.owner}/change-${state.nextNumber}\n\n${subject}\n`,
  })
  if (!(await git.moveRef(`refs/heads/${branch}`, merge.sha, head)))
    throw new Error(`The branch ${branch} of the world was moved while ${sha} was merged into it`)
  const pull = { ...quietPull(sha), method: 'merge' as const, base: branch, title: subject }
  await addPull(store, pull, merge.sha, now)
  state.signed.push(merge.sha)
  state.brought.push(key)
  store.save()
}

async function mergedTree(store: WorldStore, head: string, sha: string): Promise<string> {
  try {
    return (await store.git.text(['merge-tree', '--write-tree', head, sha])).split('\n')[0] ?? ''
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new Error(
      `The commit ${sha} of the repository conflicts with the world's ${head}; take a fresh world or merge first`,
      { cause: error },
    )
  }
}
