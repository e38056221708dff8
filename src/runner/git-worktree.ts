import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from '../host/host.js'
import type { GitProcess } from './git-process.js'

/** Where the commit may be fetched from, and with what. */
export interface FetchOptions {
  temp: string
  serverUrl: string
  token: string | null
}

type Worktree = Awaited<ReturnType<Git['worktree']>>

/** A file that Git LFS cannot bring stays a pointer. Where its program is missing, that alone is not enough. */
const LENIENT = ['-c', 'filter.lfs.required=false']
const WITHOUT_LFS = [...LENIENT, '-c', 'filter.lfs.process=', '-c', 'filter.lfs.smudge=']

/** The user's own git configuration could send the token elsewhere: this fetch does without. */
const ALONE = { GIT_CONFIG_GLOBAL: '/dev/null' }

/** The token as git's configuration in its environment: no argument, no file, one server only. */
function authorise(origin: URL, { serverUrl, token }: FetchOptions): Record<string, string> {
  if (token === null || origin.host !== new URL(serverUrl).host || !/^https?:$/.test(origin.protocol)) return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${origin.origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  }
}

/** The origin's address without a user in it; null where there is none, or one that is read by ssh. */
async function readOrigin(git: GitProcess): Promise<URL | null> {
  const answer = await git(['config', '--get', 'remote.origin.url'])
  const address = answer.stdout.trim()
  if (answer.exitCode !== 0) return null
  const text = address.startsWith('/') ? `file://${encodeURI(address)}` : address
  const origin = URL.canParse(text) ? new URL(text) : null
  if (origin === null || !/^(?:https?|file):$/.test(origin.protocol)) return null
  origin.username = ''
  origin.password = ''
  return origin
}

/** Whether a repository has a commit and its tree. */
export async function hasCommit(git: GitProcess, sha: string): Promise<boolean> {
  return (await git(['cat-file', '-e', `${sha}^{tree}`])).exitCode === 0
}

/**
 * Fetches one commit into a repository of its own: neither does the checkout's configuration get near the token, nor does a
 * fetch of depth 1 make the checkout shallow.
 */
async function fetchAlone(
  git: GitProcess,
  { sha, bare }: { sha: string; bare: string },
  options: FetchOptions,
): Promise<boolean> {
  const origin = await readOrigin(git)
  if (origin === null) return false
  const address = origin.protocol === 'file:' ? decodeURI(origin.pathname) : origin.href
  const made = await git(['init', '--bare', '--quiet', '--template=', bare], { env: ALONE })
  if (made.exitCode !== 0) return false
  const env = { ...ALONE, ...authorise(origin, options) }
  const fetched = await git(['fetch', '--quiet', '--no-tags', '--depth=1', address, sha], { cwd: bare, env })
  return fetched.exitCode === 0
}

/**
 * Fetches a commit with all that came before it (`depth`: with so many commits), without the files' bytes, into a bare
 * repository of its own; git fetches those it needs by the same `env`. Null where that cannot be done.
 */
export async function fetchHistory(
  git: GitProcess,
  sha: string,
  options: FetchOptions & { depth?: number },
): Promise<{ bare: string; env: Record<string, string> } | null> {
  const origin = await readOrigin(git)
  if (origin === null) return null
  const address = origin.protocol === 'file:' ? decodeURI(origin.pathname) : origin.href
  const bare = await mkdtemp(join(options.temp, 'ds-release-history-'))
  const env = { ...ALONE, ...authorise(origin, options) }
  const depth = options.depth === undefined ? [] : [`--depth=${options.depth}`]
  const steps = [
    ['init', '--bare', '--quiet', '--template=', bare],
    ['-C', bare, 'remote', 'add', 'origin', address],
    ['-C', bare, 'fetch', '--quiet', '--no-tags', '--filter=blob:none', ...depth, 'origin', sha],
  ]
  for (const args of steps) {
    if ((await git(args, { env })).exitCode === 0) continue
    await rm(bare, { recursive: true, force: true })
    return null
  }
  return { bare, env }
}

async function checkOut(
  git: GitProcess,
  { sha, path, cwd }: { sha: string; path: string; cwd?: string },
): Promise<boolean> {
  for (const settings of [LENIENT, WITHOUT_LFS]) {
    const args = [...settings, 'worktree', 'add', '--quiet', '--detach', path, sha]
    const added = await git(args, cwd === undefined ? {} : { cwd })
    if (added.exitCode === 0) return true
  }
  return false
}

/** A detached work tree of a commit in a new folder, fetched from the origin if need be; null when it cannot be had. */
export async function addWorktree(git: GitProcess, sha: string, options: FetchOptions): Promise<Worktree> {
  const folder = await mkdtemp(join(options.temp, 'ds-release-tree-'))
  const path = join(folder, 'tree')
  const bare = join(folder, 'repository')
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true })
    await git(['worktree', 'prune'])
  }
  // A partial clone has the commit but not all of its files: then it is fetched as well.
  const there =
    ((await hasCommit(git, sha)) && (await checkOut(git, { sha, path }))) ||
    ((await fetchAlone(git, { sha, bare }, options)) && (await checkOut(git, { sha, path, cwd: bare })))
  if (there) return { path, remove }
  await remove()
  return null
}
