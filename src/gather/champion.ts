import { createHash } from 'node:crypto'
import type { FeatureSettings } from '../config/settings.js'
import { championOf } from '../feature/history.js'
import type { FeatureState } from '../feature/state.js'
import { parseMetadata } from '../package/metadata.js'
import { tagFor } from '../release/tag.js'
import type { Host } from '../host/host.js'

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
  host: Host,
  state: FeatureState,
  settings: FeatureSettings,
  previous: string | null,
): Promise<Champion | null> {
  const entry = championOf(state)
  const version = entry?.version ?? previous
  if (version === null) return null
  const tag = entry?.tag ?? tagFor(settings.tag, settings.feature, version)
  const published = await publishedMetadata(host, settings.feature, version, tag)
  if (published.metadata !== null) {
    return {
      version,
      tag,
      metrics: published.metadata.metrics,
      digests: published.metadata.digests,
      source: `metadata.json of release ${tag}`,
    }
  }
  if (entry === null) return null
  if (published.trouble !== null)
    host.log.warning(`${published.trouble}; the champion's metrics are taken from the state file's releases[] instead`)
  return { version, tag, metrics: entry.metrics, digests: [], source: `releases[] of the state file` }
}

interface PublishedMetadata {
  metadata: { metrics: Record<string, number>; digests: string[] } | null
  /** Why the release's metadata was not used although the release is there. */
  trouble: string | null
}

async function publishedMetadata(
  host: Host,
  feature: string,
  version: string,
  tag: string,
): Promise<PublishedMetadata> {
  const release = await host.releases.byTag(tag)
  const asset = release?.assets.find((one) => one.name === 'metadata.json' && one.state === 'uploaded')
  if (asset === undefined)
    return { metadata: null, trouble: release === null ? null : `release ${tag} has no metadata.json` }
  if (asset.size > METADATA_LIMIT_BYTES)
    return { metadata: null, trouble: `metadata.json of release ${tag} is too large to be one` }
  const bytes = await host.assets.download(asset.id)
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  if (asset.digest !== null && asset.digest !== digest) {
    return { metadata: null, trouble: `metadata.json of release ${tag} does not have the digest that GitHub recorded` }
  }
  const parsed = parseMetadata(bytes.toString('utf8'), `metadata.json of release ${tag}`)
  if (!parsed.ok) return { metadata: null, trouble: parsed.problems.map((problem) => problem.what).join('; ') }
  const { metadata } = parsed
  if (metadata.feature !== null && metadata.feature !== feature)
    return { metadata: null, trouble: `metadata.json of release ${tag} is of another feature` }
  if (metadata.version !== null && metadata.version !== version)
    return { metadata: null, trouble: `metadata.json of release ${tag} is of another version` }
  return { metadata: { metrics: metadata.metrics, digests: metadata.digests }, trouble: null }
}
