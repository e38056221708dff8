import { posix } from 'node:path'
import { type Problem, Stop } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import type { Feature } from '../gather/feature.js'
import type { ArchivedFile, ArchiveEntry, Archiver, HeldBytes, Host } from '../host/host.js'
import { packageArchiveName } from '../package/assets.js'
import { credentialFindings, isCredentialFile } from '../package/credential-files.js'
import { checkEntries } from '../package/layout.js'
import type { PackageFile } from '../package/manifest.js'
import { type Leak, type Secret, secretSearch } from '../package/secrets.js'
import type { PackageWork } from './package-work.js'
import { refuseLeaks } from './refuse-leaks.js'
import { MANIFEST_NAME, METADATA_NAME } from '../package/file-names.js'
import { PACKAGING } from '../limits/releasing.js'

/** The two texts that say what a package is. */
export interface Described {
  metadata: string
  manifest: string
}

/** A packed folder. */
export interface Packed {
  /** The archive as it was sealed, whatever becomes of the file in `dist/`. */
  held: HeldBytes
  archive: ArchivedFile
  files: PackageFile[]
  described: Described
  /** Things that people should see although they stop nothing. */
  warnings: string[]
}

/**
 * Packs a folder that is complete but for metadata and manifest, which `describe` writes last, from what the rest is.
 * Throws `Stop` preparation-failed where something in it may not be packed.
 */
export async function packFolder(
  host: Pick<Host, 'files' | 'archiver' | 'log'>,
  { feature, version, folder }: Pick<PackageWork, 'version' | 'folder'> & { feature: Pick<Feature, 'id' | 'secrets'> },
  describe: (files: readonly PackageFile[]) => Promise<Described>,
): Promise<Packed> {
  await leaveHistoryOut(host, folder)
  const found = await host.files.walk(folder)
  refuseEntries(found, folder)
  const warnings = await refuseCredentials(host, found, folder)
  const watch = watchFor(feature.secrets)
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
    refuseLeaks(watch.leaks(top), folder)
    described = await describe(files.map(packageFile))
    await host.files.write(`${folder}/${METADATA_NAME}`, described.metadata)
    await host.files.write(`${folder}/${MANIFEST_NAME}`, described.manifest)
    return [entry(METADATA_NAME), entry(MANIFEST_NAME)]
  }
  const entries = found.map((one) => entry(one.path))
  // A pipe that a command has put there would be waited for.
  await host.files.remove(path)
  const { archive, files } = await host.archiver.write(entries, host.files.absolute(path), { last, look: watch.look })
  return { held: await host.files.hold(path), archive, files: files.map(packageFile), described, warnings }
}

/** A model that another step has cloned brings its history along, and perhaps a token: nothing of that is released. */
async function leaveHistoryOut({ files, log }: Pick<Host, 'files' | 'log'>, folder: string): Promise<void> {
  const removed = await files.removeVersionControl(folder)
  if (removed.length > 0) log.info(`Left out of the package, because version control keeps it: ${removed.join(', ')}`)
}

/** Looks for secrets in what is packed while it is packed, so that every file is read once. */
function watchFor(secrets: readonly Secret[]): { look: PackLook; leaks: (top: string) => Leak[] } {
  const begin = secretSearch(secrets)
  const searches = new Map<string, ReturnType<typeof begin>>()
  return {
    look(name, piece) {
      const search = searches.get(name) ?? begin()
      searches.set(name, search)
      search.push(piece)
    },
    leaks: (top) =>
      [...searches].flatMap(([name, search]) =>
        search.found().map((secret) => ({ secret, place: `${name.slice(top.length + 1)} of the package` })),
      ),
  }
}

/** More is no file of credentials. */
const CREDENTIALS_BYTES_MAX = PACKAGING.credentialsBytes.value

/** Refuses files of credentials that hold one; resolves to warnings of those that hold none. */
async function refuseCredentials({ files }: Pick<Host, 'files'>, found: Walked, folder: string): Promise<string[]> {
  const heads = new Map<string, string>()
  for (const { path, stat } of found) {
    if (stat.kind !== 'file' || !isCredentialFile(path)) continue
    heads.set(path, (await files.readHead(`${folder}/${path}`, CREDENTIALS_BYTES_MAX))?.toString('utf8') ?? '')
  }
  const { problems, warnings } = credentialFindings(heads, folder)
  if (problems.length > 0) throw new Stop('preparation-failed', problems)
  return warnings
}

type PackLook = NonNullable<NonNullable<Parameters<Archiver['write']>[2]>['look']>
type Walked = Awaited<ReturnType<Host['files']['walk']>>

function refuseEntries(found: Walked, folder: string): void {
  const entries = found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size }))
  const problems = checkEntries(entries, [METADATA_NAME, MANIFEST_NAME])
  if (problems.length === 0) return
  const inPackage = (problem: Problem): Problem => ({ where: { file: folder }, ...problem })
  throw new Stop('preparation-failed', problems.map(inPackage))
}
