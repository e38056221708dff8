import { rm } from 'node:fs/promises'
import { fetchHistory, type FetchOptions } from './git-worktree.js'
import type { GitProcess } from './git-process.js'

/** One question of git's own, asked in the checkout or in a repository of its own. */
type Ask = (args: readonly string[], env?: Readonly<Record<string, string>>) => ReturnType<GitProcess>

/**
 * Whether a merge commit's files are what git makes of its two parents by itself. A shallow checkout lacks what that is
 * made from: then the history is fetched, without the bytes that nobody asks for. Null where it cannot be told.
 */
export async function isPlainMerge(git: GitProcess, sha: string, options: FetchOptions): Promise<boolean | null> {
  const here = await compareMerge(async (args, env = {}) => await git(args, { env }), sha)
  if (here !== null) return here
  const fetched = await fetchHistory(git, sha, options)
  if (fetched === null) return null
  try {
    const { bare, env } = fetched
    return await compareMerge(async (args, more = {}) => await git(args, { cwd: bare, env: { ...env, ...more } }), sha)
  } finally {
    await rm(fetched.bare, { recursive: true, force: true })
  }
}

async function compareMerge(ask: Ask, sha: string): Promise<boolean | null> {
  const facts = await ask(['rev-list', '--max-count=1', '--parents', sha])
  const [, one, other, ...more] = facts.stdout.trim().split(' ')
  if (facts.exitCode !== 0 || one === undefined || other === undefined || more.length > 0) return null
  const tree = await ask(['rev-parse', '--verify', '--quiet', `${sha}^{tree}`])
  // Where the two have nothing in common here, the checkout ends above their common ancestor.
  const base = await ask(['merge-base', one, other])
  if (tree.exitCode !== 0 || base.exitCode !== 0) return null
  // How files are merged is the attributes' to say; whoever merged had those of the base branch.
  const merged = await ask(['merge-tree', '--write-tree', '--no-messages', one, other], { GIT_ATTR_SOURCE: one })
  if (merged.exitCode > 1) return null
  return merged.exitCode === 0 && merged.stdout.trim() === tree.stdout.trim()
}
