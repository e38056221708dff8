import { mkdtemp, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { TreeEntry, TreePlaces } from '../host/host.js'
import { type GitProcess, splitNul } from './git-process.js'
import { fetchHistory, type FetchOptions, hasCommit } from './git-worktree.js'

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = {
  '040000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
}

/** No repository has more of them; their texts are small. */
const MOST_TRACKERS = 500

async function mustAnswer(git: GitProcess, ...[args, call]: Parameters<GitProcess>): Promise<string> {
  const { exitCode, stdout, stderr } = await git(args, call)
  if (exitCode !== 0) throw new Error(`git ${args[0] ?? ''} ended with ${exitCode}: ${stderr.trim()}`)
  return stdout
}

/** What is looked at, and in which commit. */
interface AskedPlaces {
  commit: string
  paths: readonly string[]
}

/**
 * What stands at paths in the tree of a commit, and what owns them. One that the checkout lacks is fetched, its trees alone;
 * null where it cannot be had.
 */
export async function findPlaces(
  git: GitProcess,
  asked: AskedPlaces,
  options: FetchOptions,
): Promise<TreePlaces | null> {
  const { temp } = options
  if (await hasCommit(git, asked.commit)) return await readPlaces(git, temp, asked)
  const fetched = await fetchHistory(git, asked.commit, { ...options, depth: 1 })
  if (fetched === null) return null
  const { bare, env } = fetched
  const there: GitProcess = async (args, call = {}) =>
    await git(args, { ...call, cwd: bare, env: { ...env, ...call.env } })
  try {
    return await readPlaces(there, temp, asked)
  } catch {
    // A server that gives trees without files may be asked for those that say who owns what, and not answer.
    return null
  } finally {
    await rm(bare, { recursive: true, force: true })
  }
}

async function readPlaces(git: GitProcess, temp: string, { commit, paths }: AskedPlaces): Promise<TreePlaces> {
  const folder = await mkdtemp(join(temp, 'ds-release-tree-'))
  // Attributes are asked of an index of the commit's own: what an earlier step did to the files on the disk is of no account.
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  try {
    await mustAnswer(git, ['read-tree', commit], { env })
    return {
      entries: await entriesAt(git, commit, paths),
      filters: await filtersOf(git, env, paths),
      trackers: await trackersAbove(git, { commit, env, paths }),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function entriesAt(git: GitProcess, commit: string, paths: readonly string[]): Promise<TreeEntry[]> {
  const listing = await mustAnswer(git, ['ls-tree', '-t', '-z', '--full-tree', commit, '--', ...paths])
  const asked = new Set(paths)
  return splitNul(listing).flatMap((line): TreeEntry[] => {
    const tab = line.indexOf('\t')
    const path = line.slice(tab + 1)
    // On its way to a deeper path git lists what stands beside it as well.
    return asked.has(path) ? [{ path, kind: KINDS[line.slice(0, line.indexOf(' '))] ?? 'file' }] : []
  })
}

/** Paths with a filter of git's, which turns them into something else when they are committed: Git LFS's, git-crypt's. */
async function filtersOf(
  git: GitProcess,
  env: Record<string, string>,
  paths: readonly string[],
): Promise<TreePlaces['filters']> {
  const question = ['-c', 'core.attributesFile=/dev/null', 'check-attr', '--cached', '-z', '--stdin', 'filter']
  const input = paths.map((path) => `${path}\0`).join('')
  const fields = splitNul(await mustAnswer(git, question, { env, input }))
  const filters: TreePlaces['filters'] = []
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', , filter = ''] = fields.slice(at, at + 3)
    if (!['unspecified', 'unset', 'set', ''].includes(filter)) filters.push({ path, filter })
  }
  return filters
}

/** DVC's own files: its pipelines anywhere, and what it tracks in the folders above the paths. */
async function trackersAbove(
  git: GitProcess,
  { commit, env, paths }: { commit: string; env: Record<string, string>; paths: readonly string[] },
): Promise<TreePlaces['trackers']> {
  const patterns = [':(top,glob)**/dvc.yaml', ':(top,glob)**/dvc.lock', ':(top,glob)**/*.dvc']
  const call = { env: { ...env, GIT_LITERAL_PATHSPECS: '0' } }
  const found = splitNul(await mustAnswer(git, ['ls-files', '-z', '--cached', '--full-name', '--', ...patterns], call))
  const above = new Set(paths.map((path) => posix.dirname(path)))
  const wanted = found
    .filter((path) => !path.endsWith('.dvc') || above.has(posix.dirname(path)))
    .slice(0, MOST_TRACKERS)
  if (wanted.length === 0) return []
  const input = wanted.map((path) => `${commit}:${path}\n`).join('')
  const texts = blobsIn(Buffer.from(await mustAnswer(git, ['cat-file', '--batch'], { input })))
  return wanted.map((path, index) => ({ path, text: texts[index] ?? '' }))
}

/** The texts in an answer of `cat-file --batch`; one that is not UTF-8 throws those behind it out of step, and they are empty. */
function blobsIn(answer: Buffer): string[] {
  const texts: string[] = []
  let at = 0
  while (at < answer.length) {
    const end = answer.indexOf('\n', at)
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end < 0 ? answer.length : end))?.[1]
    if (end < 0 || size === undefined) return texts
    texts.push(answer.toString('utf8', end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return texts
}
