import type { Problem } from '../errors.js'
import { formatBytes } from '../formats/quantities.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME } from './file-names.js'
import { PACKAGING } from '../limits/releasing.js'

/** GitHub takes release assets under 2 GiB, and at most a thousand of them. */
const ASSET_BYTES_LIMIT = PACKAGING.assetBytes.value
const ASSETS_MAX = PACKAGING.assets.value

/** A release asset by name and media type. */
export interface AssetName {
  name: string
  /** Media type. */
  type: string
}

/** Name of the release asset that is the package. */
export function packageArchiveName(feature: string, version: string): string {
  // GitHub itself puts a dot in place of what may not be in an asset's name (the `+` of a version).
  return `${feature}-${version}.tar.gz`.replace(/[^A-Za-z0-9._-]/g, '.')
}

/** The release's assets in the order in which they are uploaded: the package last, because it takes longest. */
export function releaseAssets(feature: string, version: string): AssetName[] {
  return [
    { name: MANIFEST_NAME, type: 'application/json' },
    { name: METADATA_NAME, type: 'application/json' },
    { name: CARD_NAME, type: 'text/markdown' },
    { name: packageArchiveName(feature, version), type: 'application/gzip' },
  ]
}

/** What GitHub would refuse about these assets; asked before anything is written. */
export function assetProblems(assets: readonly { name: string; size: number }[]): Problem[] {
  const problems = assets.flatMap((asset) => [...nameProblems(asset.name), ...sizeProblems(asset)])
  const twice = assets.find((asset, index) => assets.findIndex((one) => one.name === asset.name) !== index)
  if (twice !== undefined) {
    problems.push({ what: `Two release assets have the name ${twice.name}`, fix: 'Give them different names' })
  }
  if (assets.length > ASSETS_MAX) {
    const what = `The release would have ${assets.length} assets; GitHub takes at most ${ASSETS_MAX}`
    problems.push({ what, fix: 'Put the files into one archive' })
  }
  return problems
}

function nameProblems(name: string): Problem[] {
  if (/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name)) return []
  const what = `${JSON.stringify(name)} cannot be the name of a release asset: GitHub would change it`
  return [{ what, fix: 'Use letters A to Z, digits, dots, hyphens and underscores, and no dot in front' }]
}

function sizeProblems({ name, size }: { name: string; size: number }): Problem[] {
  if (size === 0) {
    return [
      {
        what: `The release asset ${name} would be empty, which GitHub refuses`,
        fix: 'Let the step that makes it write something',
      },
    ]
  }
  if (size < ASSET_BYTES_LIMIT) return []
  return [
    {
      what: `The release asset ${name} has ${size} bytes (${formatBytes(size)}); GitHub takes assets under 2 GiB (${ASSET_BYTES_LIMIT} bytes)`,
      fix: 'Make the model smaller (compress it when it is saved, for example joblib.dump(model, path, compress=3)), or keep it in a model store and release a small file that names it with its digest',
    },
  ]
}
