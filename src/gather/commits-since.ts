import type { CommitsSince, MergeMaking, UnreviewedCommit } from '../gates/review-evidence.js'
import type { CommitHistory, Commits, Git, HistoryCommit, Pulls, RepositoryQuestions } from '../host/host.js'
import { isOwnCommit, looksOwn } from './own-commits.js'
import { rebasedCommits } from './rebased-commits.js'
import { type BaseAsk, type BaseHost, sinceBase, type SinceBase } from './since-base.js'

/** Commits without a pull request that are looked through, each by one question. */
const MOST_LOOKED_THROUGH = 100

/** Merges that were made by hand and are made again by git. */
const MOST_MERGES = 20

/** Of which feature commits are counted. */
export interface SinceAsk {
  feature: BaseAsk['feature']
  /** Those of changed files that belong to the feature. */
  touching: (files: readonly string[]) => string[]
}

/** What `commitsSince` asks. */
export interface SinceHost extends BaseHost {
  git: Pick<Git, 'isPlainMerge'>
  commits: Pick<Commits, 'find' | 'compare' | 'history'>
  pulls: Pick<Pulls, 'commits'>
  repository: Pick<RepositoryQuestions, 'contentAt'>
}

/** Where the commits lead: the judged one, and the branches whose pull requests count. */
interface Way {
  judged: string
  branches: readonly string[]
  stateDir: string
  /** Folders of records besides the usual one; left out: none. */
  recordFolders?: readonly string[]
}

/** Looks through the commits since a release, by first parents, for those that nobody reviewed. */
export async function commitsSince(host: SinceHost, way: Way, ask: SinceAsk): Promise<CommitsSince> {
  const { from, told } = await sinceBase(host, { feature: ask.feature, commit: way.judged })
  if (from === 'nowhere') return { version: null, unseen: told, doubt: null, unreviewed: [] }
  const version = from?.version ?? null
  const history = await host.commits.history(way.judged, from?.commit ?? null)
  const { commits, unseen } = await cut(host, history, { way, from })
  const direct = await withoutPull(host, commits, way.branches)
  // The judged commit's own merge is judged with its pull request.
  const earlier = commits.filter(({ sha }) => sha !== way.judged)
  const merges = await changedMerges(host.git, earlier, way.branches)
  const looked = await lookThrough(host, [...direct, ...merges], { way, ask })
  const unreviewed = looked.filter((one) => one !== null)
  return { version, unseen, doubt: told, unreviewed: await withoutUndone(host, unreviewed, { way, ask, from }) }
}

interface Asked {
  way: Way
  ask: SinceAsk
}

/** Where the release's commit is not among the first parents, commits count down to where the two ways parted. */
async function cut(
  { commits: all }: Pick<SinceHost, 'commits'>,
  { commits, end }: CommitHistory,
  { way, from }: { way: Way; from: SinceBase['from'] },
): Promise<{ commits: readonly HistoryCommit[]; unseen: string | null }> {
  if (end === 'reached' || (from === null && end === 'root')) return { commits, unseen: null }
  const last = commits.at(-1)?.sha.slice(0, 7) ?? 'none'
  if (from === null) return { commits, unseen: `of all commits only those down to ${last} were looked through` }
  const { version, commit } = from
  const between = await all.compare(commit, way.judged)
  if (between === null) {
    const unseen = `the commits since ${version} were not looked through: GitHub does not find commit ${commit.slice(0, 7)} before this one`
    return { commits: [], unseen }
  }
  const parted = commits.findIndex(({ sha }) => sha === between.mergeBase)
  if (parted >= 0) return { commits: commits.slice(0, parted), unseen: null }
  if (end === 'root') return { commits, unseen: null }
  return { commits, unseen: `of the commits since ${version} only those down to ${last} were looked through` }
}

/** The commits that no merged pull request brought. */
async function withoutPull(
  { pulls }: Pick<SinceHost, 'pulls'>,
  commits: readonly HistoryCommit[],
  branches: readonly string[],
): Promise<HistoryCommit[]> {
  const isBrought = ({ pulls: named }: HistoryCommit): boolean =>
    named.some(({ baseRef }) => branches.includes(baseRef))
  if (commits.every(isBrought)) return []
  const rebased = await rebasedCommits(pulls, commits, isBrought)
  return commits.filter((commit) => !isBrought(commit) && !rebased.has(commit.sha))
}

/** Merges of pull requests that were made by hand, and that are not what git makes of their parents. */
async function changedMerges(
  git: SinceHost['git'],
  commits: readonly HistoryCommit[],
  branches: readonly string[],
): Promise<(HistoryCommit & { merge: MergeMaking })[]> {
  const byHand = commits.filter(
    ({ parents, signedByGitHub, pulls }) =>
      parents.length > 1 && !signedByGitHub && pulls.some(({ baseRef }) => branches.includes(baseRef)),
  )
  const found = []
  for (const [index, commit] of byHand.entries()) {
    const isPlain = index < MOST_MERGES ? await git.isPlainMerge(commit.sha) : null
    if (isPlain !== true)
      found.push({ ...commit, merge: isPlain === null ? ('unknown' as const) : ('changed' as const) })
  }
  return found
}

/** What each of them changes of the feature; null for a commit of this action's own. */
async function lookThrough(
  host: Pick<SinceHost, 'commits' | 'repository'>,
  commits: readonly (HistoryCommit & { merge?: MergeMaking })[],
  { way, ask }: Asked,
): Promise<(UnreviewedCommit | null)[]> {
  const looked: (UnreviewedCommit | null)[] = []
  for (const [index, { sha, message, merge }] of commits.entries()) {
    const kind = merge === undefined ? ('direct' as const) : ('merge' as const)
    const commit = { sha, kind, subject: (message.split('\n')[0] ?? '').slice(0, 80) }
    const facts = index < MOST_LOOKED_THROUGH ? await host.commits.find(sha) : null
    const isOwn = facts !== null && looksOwn(message) && (await isOwnCommit(host, facts, { ...way, by: 'origin' }))
    const files = facts?.files ?? null
    looked.push(
      isOwn ? null : { ...commit, files: files === null ? null : ask.touching(files.map(({ path }) => path)) },
    )
  }
  return looked
}

/** What was undone since changes nothing: files count as long as they differ from the release's. */
async function withoutUndone(
  { commits }: Pick<SinceHost, 'commits'>,
  unreviewed: readonly UnreviewedCommit[],
  { way, ask, from }: Asked & { from: SinceBase['from'] },
): Promise<UnreviewedCommit[]> {
  if (from === null || unreviewed.every(({ files }) => files?.length === 0)) return [...unreviewed]
  const between = await commits.compare(from.commit, way.judged)
  if (between?.complete !== true) return [...unreviewed]
  const changed = new Set(between.files)
  const touched = ask.touching(between.files)
  return unreviewed.map((commit) => ({
    ...commit,
    files:
      commit.files === null ? (touched.length === 0 ? [] : null) : commit.files.filter((file) => changed.has(file)),
  }))
}
