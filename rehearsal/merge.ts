import { RehearsalFailure } from './failure.js'
import { tryGit } from './git.js'
import type { Git } from './github/git.js'
import { WEB_FLOW } from './github/people.js'

const OLDEST_GIT = '2.38'

/** What is merged into what, by their commits' ids. */
interface Merge {
  base: string
  head: string
}

/** Makes the commit that merges `head` into `base`, as GitHub's own test merge, and returns its SHA. */
export async function makeMergeCommit(git: Git, { base, head }: Merge, message: string): Promise<string> {
  const tree = await mergeTree(git, { base, head })
  const person = { ...WEB_FLOW, when: (await git.commit(head)).committer.when }
  const commit = { tree, parents: [base, head], author: person, committer: person, message: `${message}\n` }
  return (await git.writeCommit(commit)).sha
}

async function mergeTree(git: Git, { base, head }: Merge): Promise<string> {
  if (await git.isAncestor(base, head)) return (await git.commit(head)).tree
  const { code, stdout, stderr } = await tryGit(git.directory, [
    'merge-tree',
    '--write-tree',
    '--name-only',
    base,
    head,
  ])
  const [tree = '', ...rest] = stdout.split('\n')
  if (code === 0) return tree.trim()
  if (code === 1) {
    const files = rest.slice(0, rest.indexOf('')).join(', ')
    throw new RehearsalFailure(
      `the branch does not merge: conflicts in ${files}. GitHub starts no workflow for it either`,
    )
  }
  throw new RehearsalFailure(`the branch could not be merged (git ${OLDEST_GIT} or later is needed): ${stderr.trim()}`)
}
