import { type Problem, Stop } from '../errors.js'
import type { StateRelease } from '../feature/state.js'
import { digestOf } from '../formats/digest.js'
import type { Host, ReleaseFacts } from '../host/host.js'
import { GITHUB } from '../limits/telling.js'
import { releaseAssets } from '../package/assets.js'
import { parseBody } from '../release/body.js'
import { type JournalEntry, transactionId } from '../release/journal.js'
import type { SealedAsset } from '../release/record.js'
import { tagFor } from '../release/tag.js'
import { parseVersion } from '../release/version.js'
import type { FeatureFacts } from './feature.js'
import { stepOverOwnCommits } from './own-commits.js'

/** A release that is there already. */
export interface EarlierPublished {
  /** Null where GitHub has no such release any more, and the state file has. */
  id: number | null
  version: string
  tag: string
  commit: string | null
  url: string | null
}

/** What `alreadyReleased` asks. */
type AskedHost = Pick<Host, 'git' | 'commits' | 'repository' | 'releases' | 'refs' | 'assets'>

/** An asset whose digest GitHub does not know is downloaded and hashed, up to this many bytes. */
const HASHED_BY_DOWNLOAD_BYTES = GITHUB.hashedAssetBytes.value

/** What a run is about to release. */
export interface ReleaseRequest {
  facts: FeatureFacts
  /** The input `version`; null where it is not given. */
  version: string | null
  commit: string
  /** Folder of the state files. */
  stateDir: string
  /** Folders of records besides the usual one; left out: none. */
  recordFolders?: readonly string[]
  /** The newest entry of the feature's journal, where GitHub signed it for this action; else null. */
  journal: JournalEntry | null
}

/**
 * The release that this run would only repeat: of the version asked for, of this very commit by the journal, or of the
 * released state with nothing but this action's own commits since its tag; null when there is something to release. Throws
 * `Stop` conflict where somebody else published the version that is asked for.
 */
export async function alreadyReleased(host: AskedHost, request: ReleaseRequest): Promise<EarlierPublished | null> {
  const { facts, version, commit, journal } = request
  const { id, state, settings } = facts
  if (version !== null) {
    const wanted = parseVersion(version)
    // What is no version was never released: the run is to say so, and not that there is nothing to do.
    return wanted === null ? null : await releaseOf(host, facts, wanted)
  }
  // A job that is run again has its old commit, whose state file does not know yet what the first run has released.
  if (journal?.phase === 'idle' && journal.commit === commit) {
    const isNamedSo = journal.tag === tagFor(settings.tag, id, journal.version)
    const found = isNamedSo ? await findPublished(host, journal) : null
    if (found?.earlier.commit === commit && (await isOurs(host, facts, found))) return found.earlier
  }
  const last = state.releases.at(-1)
  if (state.status !== 'released' || last === undefined) return null
  const { commit: base, over } = await stepOverOwnCommits(host, commit, { ...request, by: 'content' })
  // The release may itself stand on the state commit of another feature's release.
  if (last.commit === null || ![base, ...over].includes(last.commit)) return null
  const { version: released } = last
  const found = await findPublished(host, { version: released, tag: last.tag ?? tagFor(settings.tag, id, released) })
  return found === null ? null : found.earlier
}

/** The release of a version that is asked for: one that the state file has, or that is published. */
async function releaseOf(host: AskedHost, facts: FeatureFacts, version: string): Promise<EarlierPublished | null> {
  const { id, state, settings, stateFile } = facts
  const entry = state.releases.find((one) => one.version === version)
  const tag = entry?.tag ?? tagFor(settings.tag, id, version)
  const found = await findPublished(host, { version, tag })
  if (entry !== undefined) return found?.earlier ?? recordedAs(entry, tag)
  if (found === null) return null
  if (await isOurs(host, facts, found)) return found.earlier
  throw new Stop('conflict', publishedElsewhere(tag, stateFile))
}

/** A release that only the state file tells of: what GitHub had of it is gone. */
function recordedAs({ version, commit, releaseUrl }: StateRelease, tag: string): EarlierPublished {
  return { id: null, version, tag, commit, url: releaseUrl }
}

/** A published release, and what is told of it. */
interface Found {
  release: ReleaseFacts
  earlier: EarlierPublished & { commit: string }
}

async function findPublished(
  { releases, refs }: Pick<Host, 'releases' | 'refs'>,
  { version, tag }: { version: string; tag: string },
): Promise<Found | null> {
  const release = await releases.byTag(tag)
  if (release === null || release.draft) return null
  const commit = await refs.tagCommit(tag)
  return commit === null ? null : { release, earlier: { id: release.id, version, tag, commit, url: release.url } }
}

/** Whether this action made a release: its transaction is in the body, and is that of the very assets that are there. */
export async function isOurs(
  { assets }: { assets: Pick<Host['assets'], 'download'> },
  { id: feature }: Pick<FeatureFacts, 'id'>,
  { release, earlier: { version, commit } }: Found,
): Promise<boolean> {
  const body = parseBody(release.body)
  if (body === null || body.feature !== feature || body.version !== version) return false
  const sealed: SealedAsset[] = []
  for (const { name, type } of releaseAssets(feature, version)) {
    const asset = release.assets.find((one) => one.name === name)
    if (asset?.state !== 'uploaded') return false
    const isSmall = asset.size <= HASHED_BY_DOWNLOAD_BYTES
    const sha256 = asset.digest ?? (isSmall ? digestOf(await assets.download(asset.id)) : '')
    sealed.push({ name, type, size: asset.size, sha256 })
  }
  return transactionId({ feature, version, commit, assets: sealed }) === body.tx
}

/** The problem of a published release that the state file does not know. */
export function publishedElsewhere(tag: string, stateFile: string): Problem {
  return {
    what: `there is a published release ${tag} already, and it is not in ${stateFile}`,
    where: { file: stateFile, field: 'releases' },
    fix: `Release another version (input \`version\`), or add that release to \`releases\` in the state file`,
  }
}
