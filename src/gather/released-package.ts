import { posix } from 'node:path'
import { Stop } from '../errors.js'
import type { Archiver, Assets, Files, Refs, ReleaseFacts, Releases } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import { MANIFEST_NAME } from '../package/file-names.js'
import { makeManifest, type Manifest, manifestDifferences, parseManifest } from '../package/manifest.js'

/** A released version as what is trusted says of it. */
export interface ReleasedVersion {
  feature: string
  version: string
  tag: string
  /** Commit that the tag has to stand on; null where nothing trusted says so (a version that was adopted). */
  commit: string | null
  /** `sha256:<hex>` of the package's archive. */
  digest: string
}

/** A package that was fetched and found to be what was released. */
export interface FetchedPackage {
  /** Absolute path of the archive, which has its own name. */
  archive: string
  /** Absolute path of the folder with its files. */
  folder: string
  /** Null where a version that was adopted has none. */
  manifest: Manifest | null
  release: Pick<ReleaseFacts, 'id' | 'url'>
  /** Commit that the tag stands on. */
  commit: string
}

/** What `fetchPackage` asks. */
export interface PackageHost {
  releases: Pick<Releases, 'byTag'>
  refs: Pick<Refs, 'tagCommit'>
  assets: Pick<Assets, 'save'>
  archiver: Pick<Archiver, 'unpack'>
  files: Pick<Files, 'temporary' | 'makeDirectory' | 'read' | 'list' | 'walk' | 'digest'>
}

/**
 * Downloads the package of a released version by its asset's id and holds it against the digest that is trusted, then its
 * files against its manifest. Throws `Stop`: conflict where the tag stands elsewhere, preparation-failed for other bytes.
 */
export async function fetchPackage(host: PackageHost, released: ReleasedVersion): Promise<FetchedPackage> {
  const { feature, version, tag, digest } = released
  const [release, commit] = await Promise.all([host.releases.byTag(tag), host.refs.tagCommit(tag)])
  if (release === null || release.draft) throw notPublished(released)
  if (commit === null || (released.commit !== null && commit !== released.commit)) throw tagMoved(released, commit)
  const name = packageArchiveName(feature, version)
  const asset = release.assets.find((one) => one.name === name)
  if (asset?.state !== 'uploaded') throw assetMissing(release, name)
  // What GitHub itself says is another file need not be fetched.
  if (asset.digest !== null && asset.digest !== digest) throw otherBytes(release, { name, digest, found: asset.digest })
  const place = await host.files.temporary('package')
  const archive = posix.join(place, name)
  const { sha256 } = await host.assets.save(asset.id, archive)
  if (sha256 !== digest) throw otherBytes(release, { name, digest, found: sha256 })
  const unpacked = posix.join(place, 'unpacked')
  await host.files.makeDirectory(unpacked)
  await host.archiver.unpack(archive, unpacked)
  const folder = await packageFolder(host, unpacked)
  const manifest = await readManifest(host, folder, released)
  return { archive, folder, manifest, release: { id: release.id, url: release.url }, commit }
}

/** The package's own folder in the archive; the whole of it where somebody else has packed it. */
async function packageFolder({ files }: Pick<PackageHost, 'files'>, unpacked: string): Promise<string> {
  const names = (await files.list(unpacked)) ?? []
  const [only] = names
  if (names.length !== 1 || only === undefined) return unpacked
  const inner = posix.join(unpacked, only)
  return (await files.list(inner)) === null ? unpacked : inner
}

/** Reads the manifest of an unpacked package and holds every file against it; null where an adopted one has none. */
async function readManifest(
  { files }: Pick<PackageHost, 'files'>,
  folder: string,
  { feature, version, commit }: ReleasedVersion,
): Promise<Manifest | null> {
  const text = await files.read(posix.join(folder, MANIFEST_NAME))
  if (text === null && commit === null) return null
  const parsed = text === null ? null : parseManifest(text, `${MANIFEST_NAME} of the package`)
  if (parsed === null || !parsed.ok) throw wrongManifest('it has no manifest that can be read', feature, version)
  const { manifest } = parsed
  const actual = []
  for (const { path, stat } of await files.walk(folder)) {
    if (path === MANIFEST_NAME) continue
    actual.push({ path, size: stat.size, sha256: await files.digest(posix.join(folder, path)) })
  }
  const about = { feature, version, commit: commit ?? manifest.commit }
  const [first] = manifestDifferences(manifest, makeManifest(about, actual))
  if (first !== undefined) throw wrongManifest(first, feature, version)
  return manifest
}

function notPublished({ feature, version, tag }: ReleasedVersion): Stop {
  return new Stop('invalid-input', {
    what: `there is no published release ${tag}, so ${feature} ${version} has no package to deploy`,
    fix: 'Deploy a version whose release is there, or release this one anew under another version',
  })
}

function tagMoved({ tag, commit: released }: ReleasedVersion, commit: string | null): Stop {
  const where =
    commit === null ? 'is gone' : `stands on ${commit.slice(0, 12)} instead of ${released?.slice(0, 12) ?? ''}`
  return new Stop('conflict', {
    what: `the tag ${tag} ${where}`,
    fix: 'Find out who moved it; put it back to the released commit, or release another version',
  })
}

function assetMissing({ tag, url }: ReleaseFacts, name: string): Stop {
  return new Stop('preparation-failed', {
    what: `the release ${tag} has no asset ${name}`,
    fix: `Upload the package that was released to ${url} again (its workflow artifact has it), or deploy another version`,
  })
}

function otherBytes(
  { tag }: ReleaseFacts,
  { name, digest, found }: { name: string; digest: string; found: string },
): Stop {
  return new Stop('preparation-failed', {
    what: `${name} of ${tag} is not what was released: it has ${found}, and the state file says ${digest}`,
    fix: 'Somebody has put another file in its place: bring the released one back, or deploy another version',
  })
}

function wrongManifest(why: string, feature: string, version: string): Stop {
  return new Stop('preparation-failed', {
    what: `the package of ${feature} ${version} does not hold what it says: ${why}`,
    fix: 'Release a new version: this package was not made by this action as it is',
  })
}
