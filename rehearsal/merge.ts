import { RehearsalFailure } from './failure.js'
import { git, isAncestor, tryGit } from './git.js'

const OLDEST_GIT = '2.38'

/** Makes the commit that merges `head` into `base`, as GitHub's own test merge, and returns its SHA. */
export async function makeMergeCommit(bare: string, base: string, head: string, message: string): Promise<string> {
  const tree = await mergeTree(bare, base, head)
  const when = (await git(bare, ['show', '--no-patch', '--format=%cI', head])).trim()
  const env = {
    GIT_AUTHOR_NAME: 'GitHub',
    GIT_AUTHOR_EMAIL: 'noreply@github.com',
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com',
    GIT_COMMITTER_DATE: when,
  }
  return (await git(bare, ['commit-tree', tree, '-p', base, '-p', head, '-m', message], { env })).trim()
}

async function mergeTree(bare: string, base: string, head: string): Promise<string> {
  if (await isAncestor(bare, base, head)) return (await git(bare, ['rev-parse', `${head}^{tree}`])).trim()
  const { code, stdout, stderr } = await tryGit(bare, ['merge-tree', '--write-tree', '--name-only', base, head])
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
