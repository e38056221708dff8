import { posix } from 'node:path'
import { type Problem, Stop } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { ArchivedFile, ArchiveEntry, Host } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import { checkEntries } from '../package/layout.js'
import type { PackageFile } from '../package/manifest.js'
import type { PackageWork } from './package-work.js'
import { MANIFEST_NAME, METADATA_NAME } from '../package/file-names.js'

/** The two texts that say what a package is. */
export interface Described {
  metadata: string
  manifest: string
}

/** A packed folder. */
export interface Packed {
  /** Path of the archive from the repository's root. */
  path: string
  archive: ArchivedFile
  files: PackageFile[]
  described: Described
}

/**
 * Packs a folder that is complete but for metadata and manifest, which `describe` writes last, from what the rest is.
 * Throws `Stop` preparation-failed where something in it may not be packed.
 */
export async function packFolder(
  host: Pick<Host, 'files' | 'archiver'>,
  { feature, version, folder }: Pick<PackageWork, 'version' | 'folder'> & { feature: { id: string } },
  describe: (files: readonly PackageFile[]) => Promise<Described>,
): Promise<Packed> {
  const found = await host.files.walk(folder)
  refuseEntries(found, folder)
  const top = posix.basename(folder)
  const path = inFolder(posix.dirname(folder), packageArchiveName(feature.id, version))
  const entry = (name: string): ArchiveEntry => ({
    name: `${top}/${name}`,
    source: host.files.absolute(`${folder}/${name}`),
  })
  const packageFile = ({ name, size, sha256 }: ArchivedFile): PackageFile => ({
    path: name.slice(top.length + 1),
    size,
    sha256,
  })
  let described: Described = { metadata: '', manifest: '' }
  const last = async (files: readonly ArchivedFile[]): Promise<ArchiveEntry[]> => {
    described = await describe(files.map(packageFile))
    await host.files.write(`${folder}/${METADATA_NAME}`, described.metadata)
    await host.files.write(`${folder}/${MANIFEST_NAME}`, described.manifest)
    return [entry(METADATA_NAME), entry(MANIFEST_NAME)]
  }
  const entries = found.map((one) => entry(one.path))
  // A pipe that a command has put there would be waited for.
  await host.files.remove(path)
  const { archive, files } = await host.archiver.write(entries, host.files.absolute(path), last)
  return { path, archive, files: files.map(packageFile), described }
}

type Walked = Awaited<ReturnType<Host['files']['walk']>>

function refuseEntries(found: Walked, folder: string): void {
  const problems = checkEntries(found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size })))
  if (problems.length === 0) return
  const inPackage = (problem: Problem): Problem => ({ where: { file: folder }, ...problem })
  throw new Stop('preparation-failed', problems.map(inPackage))
}
