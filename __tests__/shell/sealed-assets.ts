import type { AssetState } from '../../rehearsal/github/state.js'
import { digestOf } from '../../src/formats/digest.js'
import { makeManifest, renderManifest } from '../../src/package/manifest.js'
import type { LocalHost } from './local-host.js'

/** What a release was sealed with. */
interface Sealed {
  feature: string
  /** Text of its metadata as it is now. */
  metadata: string
  /** Text that its manifest lists; the same where it is left out. */
  listed?: string
  commit?: string
}

/** Metadata and manifest of release 1.0.0 of a feature, as its assets. */
export function sealedAssets(local: LocalHost, sealed: Sealed): AssetState[] {
  const { feature, metadata, listed = metadata, commit = 'c'.repeat(40) } = sealed
  const file = { path: 'metadata.json', size: Buffer.byteLength(listed), sha256: digestOf(listed) }
  const manifest = renderManifest(makeManifest({ feature, version: '1.0.0', commit }, [file]))
  return [local.asset('metadata.json', metadata), local.asset('manifest.json', manifest)]
}
