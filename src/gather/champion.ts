import { championOf } from '../feature/history.js'
import { digestOf } from '../formats/digest.js'
import type { Host, ReleaseAsset } from '../host/host.js'
import { parseMetadata } from '../package/metadata.js'
import { tagFor } from '../release/tag.js'
import type { FeatureFacts } from './feature.js'
import { METADATA_NAME } from '../package/file-names.js'

/** The version that serves now, and what the candidate is compared with. */
export interface Champion {
  version: string
  tag: string
  metrics: Record<string, number>
  /** `sha256:<hex>` of its model's and its package's files; empty when its metadata is not to be had. */
  digests: string[]
  /** Where its metrics come from, for people. */
  source: string
}

/** Metadata of more than this is not a release's. */
const METADATA_LIMIT_BYTES = 8 * 1024 * 1024

/**
 * Finds the champion: the last release that was not rolled back, its metrics from its release's `metadata.json` (digest
 * checked), else from its entry in the state file; null for a first release.
 */
export async function findChampion(
  host: Pick<Host, 'releases' | 'assets' | 'log'>,
  { id, state, settings }: FeatureFacts,
  previous: string | null,
): Promise<Champion | null> {
  const entry = championOf(state)
  const version = entry?.version ?? previous
  if (version === null) return null
  const tag = entry?.tag ?? tagFor(settings.tag, id, version)
  const published = await publishedMetadata(host, { feature: id, version, tag })
  if (published.metadata !== null) {
    const { metrics, digests } = published.metadata
    return { version, tag, metrics, digests, source: `${METADATA_NAME} of release ${tag}` }
  }
  if (entry === null) return null
  if (published.problem !== null)
    host.log.warning(`${published.problem}; the champion's metrics are taken from the state file's releases[] instead`)
  return { version, tag, metrics: entry.metrics, digests: [], source: `releases[] of the state file` }
}

/** Whose metadata is looked for. */
interface Released {
  feature: string
  version: string
  tag: string
}

type PublishedMetadata =
  | { metadata: { metrics: Record<string, number>; digests: string[] }; problem: null }
  /** Why the release's metadata is not used although the release is there; null where there is no release. */
  | { metadata: null; problem: string | null }

async function publishedMetadata(
  { releases, assets }: Pick<Host, 'releases' | 'assets'>,
  released: Released,
): Promise<PublishedMetadata> {
  const { tag } = released
  const release = await releases.byTag(tag)
  if (release === null) return { metadata: null, problem: null }
  const asset = release.assets.find((one) => one.name === METADATA_NAME && one.state === 'uploaded')
  if (asset === undefined) return { metadata: null, problem: `release ${tag} has no ${METADATA_NAME}` }
  if (asset.size > METADATA_LIMIT_BYTES)
    return { metadata: null, problem: `${METADATA_NAME} of release ${tag} is too large to be one` }
  return readMetadata(released, asset, await assets.download(asset.id))
}

/** Reads metadata that was downloaded; its digest, feature and version must be those that it should have. */
function readMetadata({ feature, version, tag }: Released, asset: ReleaseAsset, bytes: Buffer): PublishedMetadata {
  const name = `${METADATA_NAME} of release ${tag}`
  const refused = (problem: string): PublishedMetadata => ({ metadata: null, problem })
  const digest = digestOf(bytes)
  if (asset.digest !== null && asset.digest !== digest)
    return refused(`${name} does not have the digest that GitHub recorded`)
  const parsed = parseMetadata(bytes.toString('utf8'), name)
  if (!parsed.ok) return refused(`${name} cannot be read: ${parsed.problems.map((problem) => problem.what).join('; ')}`)
  const { metadata } = parsed
  if (metadata.feature !== null && metadata.feature !== feature) return refused(`${name} is of another feature`)
  if (metadata.version !== null && metadata.version !== version) return refused(`${name} is of another version`)
  return { metadata: { metrics: metadata.metrics, digests: metadata.digests }, problem: null }
}
