import { digestOf } from '../formats/digest.js'
import type { Host, ReleaseAsset, ReleaseFacts } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import { MANIFEST_NAME, METADATA_NAME } from '../package/file-names.js'
import { sealedMetadata } from '../package/published-metadata.js'
import { parseBody } from '../release/body.js'
import {
  type ChampionClaim,
  championClaim,
  type ChampionRelease,
  type FoundChampion,
  judgeChampion,
} from '../release/champion.js'
import type { FeatureFacts } from './feature.js'

type Asked = Pick<Host, 'releases' | 'assets' | 'log'>

/** Metadata or a manifest of more than this is not a release's. */
const FILE_LIMIT_BYTES = 8 * 1024 * 1024

/** Finds what the candidate is compared with: by the state file, else by the version before it; asks its release. */
export async function findChampion(
  host: Asked,
  feature: FeatureFacts,
  previous: string | null,
): Promise<FoundChampion> {
  const claim = championClaim(feature, previous)
  if (claim === null) return { champion: null, noChampion: null }
  if ('none' in claim) return { champion: null, noChampion: claim.none }
  const release = await readRelease(host, feature.id, claim)
  const found = judgeChampion({ feature, claim, release })
  const hasMetrics = found.champion !== null && found.champion.problem === null
  if (hasMetrics && !release.isSealed && release.trouble !== null) {
    host.log.warning(`${release.trouble}; the champion's metrics are taken from the state file's releases[] instead`)
  }
  return found
}

const NO_RELEASE: ChampionRelease = {
  ...{ isOurs: false, metadata: null, isSealed: false, trouble: null, altered: null },
}

async function readRelease(host: Asked, feature: string, claim: ChampionClaim): Promise<ChampionRelease> {
  const release = await host.releases.byTag(claim.tag)
  if (release === null) return NO_RELEASE
  const marker = parseBody(release.body)
  const isOurs = marker !== null && marker.feature === feature && marker.version === claim.version
  const found = { ...NO_RELEASE, isOurs }
  // Whether it was adopted is asked of its page alone; a release by hand is not asked for what it cannot have.
  const isMeasured = isOurs || claim.isNamed || assetOf(release, MANIFEST_NAME) !== null
  if (claim.entry?.adopted === true || !isMeasured) return found
  const altered = alteredPackage(release, feature, claim)
  if (altered !== null) return { ...found, altered }
  return { ...found, ...(await readMetadata(host, { release, feature, claim, isOurs })) }
}

/** The package's digest by the state file must be that of the file that the release has. */
function alteredPackage(release: ReleaseFacts, feature: string, { version, tag, entry }: ChampionClaim): string | null {
  const recorded = entry?.packageDigest ?? null
  const name = packageArchiveName(feature, version)
  const digest = assetOf(release, name)?.digest ?? null
  if (recorded === null || digest === null || digest === recorded) return null
  return `${name} of release ${tag} has the digest ${digest}, and the state file says ${recorded}`
}

interface Published {
  release: ReleaseFacts
  feature: string
  claim: ChampionClaim
  isOurs: boolean
}

async function readMetadata(
  { assets }: Pick<Host, 'assets'>,
  { release, feature, claim, isOurs }: Published,
): Promise<Partial<ChampionRelease>> {
  const { tag, version, entry } = claim
  const asset = assetOf(release, METADATA_NAME)
  if (asset === null) return { trouble: `release ${tag} has no ${METADATA_NAME}` }
  const bytes = await download(assets, asset)
  if ('why' in bytes) return { trouble: `${METADATA_NAME} of release ${tag} ${bytes.why}` }
  const listed = assetOf(release, MANIFEST_NAME)
  const manifest = listed === null ? null : await download(assets, listed)
  if (manifest !== null && 'why' in manifest) return { trouble: `${MANIFEST_NAME} of release ${tag} ${manifest.why}` }
  const released = { feature, version, tag, commit: entry?.commit ?? null }
  const reading = sealedMetadata(released, bytes.bytes, manifest?.bytes ?? null)
  switch (reading.kind) {
    case 'sealed':
      return { metadata: reading.metadata, isSealed: true, isOurs: true }
    case 'unsealed':
      return { metadata: reading.metadata, trouble: reading.why, isOurs }
    case 'altered':
      return { altered: reading.what, isOurs: true }
  }
}

async function download(
  assets: Pick<Host['assets'], 'download'>,
  asset: ReleaseAsset,
): Promise<{ bytes: Buffer } | { why: string }> {
  if (asset.size > FILE_LIMIT_BYTES) return { why: 'is too large to be one' }
  const bytes = await assets.download(asset.id)
  if (asset.digest !== null && asset.digest !== digestOf(bytes)) {
    return { why: 'does not have the digest that GitHub recorded' }
  }
  return { bytes }
}

function assetOf(release: ReleaseFacts, name: string): ReleaseAsset | null {
  return release.assets.find((one) => one.name === name && one.state === 'uploaded') ?? null
}
