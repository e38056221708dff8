import { parseStateFile } from '../feature/state-file.js'
import type { StateRelease } from '../feature/state.js'
import { reviewVerdict } from '../gates/judging.js'
import type { HistoryCommit } from '../host/host.js'
import type { FeatureFacts } from './feature.js'
import { isOwnCommit, looksOwn } from './own-commits.js'
import { gatherReview, type ReviewHost } from './review.js'

/** Commits of a state file that are looked through for the one that brought an entry. */
const MOST_LOOKED_THROUGH = 40

/** An entry of `releases[]`, and where it is read. */
export interface EntryAsk {
  entry: StateRelease
  facts: Pick<FeatureFacts, 'stateFile' | 'settings'>
  /** The branch that the state is on, and its head. */
  branch: string
  head: string
  stateDir: string
  recordFolders: readonly string[]
}

/** How an entry came to the branch: written by this action, brought by a reviewed pull request, or by nobody knows whom. */
export type EntryOrigin =
  { kind: 'own'; commit: string } | { kind: 'reviewed'; commit: string } | { kind: 'untold'; why: string }

/** What `entryOrigin` asks. */
export interface EntryHost extends ReviewHost {
  commits: ReviewHost['commits'] & { ofFile(from: string, path: string): Promise<HistoryCommit[]> }
}

/** Finds out how an entry of `releases[]` came to its branch. */
export async function entryOrigin(host: EntryHost, ask: EntryAsk): Promise<EntryOrigin> {
  const { entry, facts, head } = ask
  const commits = await host.commits.ofFile(head, facts.stateFile)
  // What this action itself wrote of the version counts wherever it lies: the usual case, and the cheapest.
  for (const { sha, message } of commits) {
    if (!looksOwn(message) || !message.includes(entry.version)) continue
    if (same(await entryAt(host, ask, sha), entry) && (await isOwn(host, ask, sha))) return { kind: 'own', commit: sha }
  }
  const brought = await bringingCommit(host, ask, commits)
  if (brought === null) return { kind: 'untold', why: 'the commit that brought it was not found' }
  if (await isOwn(host, ask, brought)) return { kind: 'own', commit: brought }
  const { branch, stateDir, recordFolders } = ask
  const review = await gatherReview(host, { commit: brought, branch, stateDir, recordFolders, since: null })
  const verdict = reviewVerdict(facts.settings, review)
  if (verdict.verdict === 'passed') return { kind: 'reviewed', commit: brought }
  return { kind: 'untold', why: `commit ${brought.slice(0, 12)} brought it, and ${verdict.reason}` }
}

/** The commit at which the entry came to be as it is now, from the newest on; null where that is further back than is looked. */
async function bringingCommit(
  host: Pick<EntryHost, 'repository'>,
  ask: EntryAsk,
  commits: readonly HistoryCommit[],
): Promise<string | null> {
  let brought: string | null = null
  for (const { sha, parents } of commits.slice(0, MOST_LOOKED_THROUGH)) {
    if (!same(await entryAt(host, ask, sha), ask.entry)) return brought
    brought = sha
    const isFirst = parents.length === 0
    if (isFirst) return sha
  }
  const isWhole = commits.length <= MOST_LOOKED_THROUGH && commits.length < 100
  return isWhole ? brought : null
}

async function isOwn(host: EntryHost, { stateDir, recordFolders }: EntryAsk, sha: string): Promise<boolean> {
  const facts = await host.commits.find(sha)
  return facts !== null && (await isOwnCommit(host, facts, { stateDir, recordFolders, by: 'origin' }))
}

async function entryAt(
  { repository }: Pick<EntryHost, 'repository'>,
  { entry, facts: { stateFile } }: EntryAsk,
  sha: string,
): Promise<StateRelease | null> {
  const bytes = await repository.contentAt(sha, stateFile)
  if (bytes === null) return null
  const parsed = parseStateFile(bytes.toString('utf8'), stateFile)
  return parsed.ok ? (parsed.state.releases.find(({ version }) => version === entry.version) ?? null) : null
}

/** Whether two entries name the same release with the same bytes. */
function same(one: StateRelease | null, other: StateRelease): boolean {
  return (
    one !== null &&
    one.version === other.version &&
    one.tag === other.tag &&
    one.commit === other.commit &&
    one.packageDigest === other.packageDigest
  )
}
