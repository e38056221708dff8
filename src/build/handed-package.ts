import { Stop } from '../errors.js'
import type { HeldBytes, Host } from '../host/host.js'
import { checkEntries } from '../package/layout.js'
import { type Secret, secretSearch } from '../package/secrets.js'
import type { SealedRecords } from '../release/journal.js'
import { notAsHanded } from '../release/handed-over.js'
import { packagePath } from './package-work.js'
import { refuseLeaks, releaseLeaks } from './refuse-leaks.js'
import { MANIFEST_NAME, METADATA_NAME } from '../package/file-names.js'

/** A release that another job has sealed, as it came. */
export interface HandedPackage {
  sealed: SealedRecords
  /** Null where its package was not handed over. */
  archive: HeldBytes | null
  seal: string
}

/**
 * Looks into a package that another job has made: what is in it is what its manifest says, in a form that unpacks safely,
 * and nothing of it or of its texts is secret here. Throws `Stop`.
 */
export async function inspectHanded(
  { archiver }: Pick<Host, 'archiver'>,
  { sealed, archive, seal }: HandedPackage,
  { secrets, stateFile }: { secrets: readonly Secret[]; stateFile: string },
): Promise<void> {
  refuseLeaks(releaseLeaks(sealed, secrets), stateFile)
  const { packageFiles, version } = sealed.record
  const own = [METADATA_NAME, MANIFEST_NAME]
  const others = packageFiles.filter(({ path }) => !own.includes(path))
  const problems = checkEntries(
    others.map(({ path, size }) => ({ path, size, kind: 'file' as const })),
    own,
  )
  if (problems.length > 0) throw new Stop('preparation-failed', problems)
  if (archive === null) return
  const [top = ''] = packagePath(version).split('/').slice(-1)
  const search = secretSearch(secrets)
  const found = new Map(packageFiles.map(({ path }) => [`${top}/${path}`, search()]))
  const files = packageFiles.map(({ path, size, sha256 }) => ({ name: `${top}/${path}`, size, sha256 }))
  const isWhole = await archiver.holds(archive.path, files, (name, piece) => found.get(name)?.push(piece))
  if (!isWhole)
    throw new Stop('conflict', notAsHanded(seal, 'its package does not hold the files that its manifest lists'))
  const leaks = [...found].flatMap(([name, one]) =>
    one.found().map((secret) => ({ secret, place: `${name.slice(top.length + 1)} of the package` })),
  )
  refuseLeaks(leaks, stateFile)
}
