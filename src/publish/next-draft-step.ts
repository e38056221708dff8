import type { ReleaseAsset } from '../host/host.js'
import type { SealedAsset, ReleaseRecord } from '../release/record.js'
import { foreignAsset, type ReleaseStop } from './ends.js'
import type { Observation, SeenRelease } from './observation.js'
import type { ReleaseStep } from './steps/index.js'

/** Chooses the step that brings a draft closer to what was sealed; once it is equal, that it is published. */
export function nextDraftStep(
  record: ReleaseRecord,
  seen: Pick<Observation, 'artifactDone'>,
  draft: SeenRelease,
): ReleaseStep | ReleaseStop {
  if (draft.tag !== record.tag || draft.prerelease !== record.prerelease || !draft.body.includes(`tx=${record.tx}`)) {
    return { do: 'repair-draft', id: draft.id }
  }
  for (const asset of draft.assets) {
    const sealed = record.assets.find((one) => one.name === asset.name)
    if (sealed === undefined) return foreignAsset(record, asset)
    if (asset.state !== 'uploaded' || differs(asset, sealed)) {
      return { do: 'delete-asset', id: asset.id, name: asset.name }
    }
  }
  const missing = record.assets.find((sealed) => draft.assets.every((asset) => asset.name !== sealed.name))
  if (missing !== undefined) return { do: 'upload-asset', name: missing.name }
  if (!seen.artifactDone) return { do: 'upload-artifact' }
  return { do: 'publish', id: draft.id }
}

/** What differs between the sealed assets and those of a release, in words. */
export function assetDifferences(record: ReleaseRecord, release: SeenRelease): string[] {
  const differences: string[] = []
  for (const sealed of record.assets) {
    const asset = release.assets.find((one) => one.name === sealed.name)
    if (asset === undefined) differences.push(`${sealed.name} is missing`)
    else if (asset.state !== 'uploaded') differences.push(`${sealed.name} is not completely uploaded`)
    else if (differs(asset, sealed)) differences.push(`${sealed.name} has other bytes than were sealed`)
  }
  for (const asset of release.assets) {
    if (record.assets.every((sealed) => sealed.name !== asset.name)) differences.push(`${asset.name} was not sealed`)
  }
  return differences
}

/** A digest that GitHub does not know yet is no difference: such an asset is downloaded and hashed where it is seen. */
function differs(asset: ReleaseAsset, sealed: SealedAsset): boolean {
  return asset.size !== sealed.size || (asset.digest !== null && asset.digest !== sealed.sha256)
}
