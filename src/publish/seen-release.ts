import { digestOf } from '../formats/digest.js'
import type { Host, ReleaseFacts } from '../host/host.js'
import { GITHUB } from '../limits/telling.js'
import type { ReleaseRecord } from '../release/record.js'

/** An asset without a digest is downloaded and hashed, up to this many bytes. */
const HASHED_BY_DOWNLOAD_BYTES = GITHUB.hashedAssetBytes.value

type Asked = Pick<Host, 'releases' | 'assets'>

/** A release or draft with all of its assets as they are. */
export async function seeRelease(host: Asked, record: ReleaseRecord, id: number): Promise<ReleaseFacts | null> {
  const release = await host.releases.byId(id)
  if (release === null) return null
  if (!release.draft || hasAllAssets(record, release)) return await withDigests(host, release)
  return await withDigests(host, { ...release, assets: await host.assets.ofRelease(id) })
}

/** The published release of a tag. */
export async function seePublished(host: Asked, tag: string): Promise<ReleaseFacts | null> {
  const published = await host.releases.byTag(tag)
  return published === null ? null : await withDigests(host, published)
}

/** A draft that shows all that was sealed has no half-uploaded asset to be looked for. */
function hasAllAssets(record: ReleaseRecord, { assets }: ReleaseFacts): boolean {
  return (
    assets.length === record.assets.length &&
    record.assets.every(({ name, size, sha256 }) =>
      assets.some((one) => one.name === name && one.size === size && one.digest === sha256 && one.state === 'uploaded'),
    )
  )
}

/** Fills in the digests that GitHub has not computed, by downloading those assets. */
async function withDigests(host: Pick<Host, 'assets'>, release: ReleaseFacts): Promise<ReleaseFacts> {
  const assets = []
  for (const asset of release.assets) {
    if (asset.digest !== null || asset.state !== 'uploaded' || asset.size > HASHED_BY_DOWNLOAD_BYTES) assets.push(asset)
    else {
      assets.push({ ...asset, digest: digestOf(await host.assets.download(asset.id)) })
    }
  }
  return { ...release, assets }
}
