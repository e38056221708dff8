import { Stop } from '../errors.js'
import type { Feature } from '../gather/feature.js'
import type { Host } from '../host/host.js'
import type { SealedRecords } from '../release/journal.js'
import { exportModel } from './export-model.js'
import { packFolder } from './pack.js'
import { completeFolder } from './package.js'
import { beginPackage } from './package-work.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** Where the sealed bytes are on this machine; made on demand, because a resumed release may not need them. */
export interface PackageBytes {
  /** Absolute path of one asset's bytes. */
  asset(name: string): Promise<string>
}

/** The sealed bytes cannot be made again: the export does not give the same files twice. Never seen by a user. */
export class PackageDiffers extends Error {}

/** The assets of a package that was just packed; `archive` is its path from the repository's root. */
export function freshBytes({ files }: Pick<Host, 'files'>, sealed: SealedRecords, archive: string): PackageBytes {
  return bytesOf({ files }, sealed, async () => await Promise.resolve(files.absolute(archive)))
}

/**
 * The assets of a release that another run has sealed: texts from the journal, the archive made again by the export
 * command where it is needed. Asking for it throws `PackageDiffers` when that gives other bytes than were sealed.
 */
export function rebuiltBytes(host: Host, sealed: SealedRecords, gather: () => Promise<Feature>): PackageBytes {
  let archive: Promise<string> | null = null
  return bytesOf(host, sealed, async () => await (archive ??= rebuild(host, sealed, gather)))
}

function bytesOf({ files }: Pick<Host, 'files'>, sealed: SealedRecords, archive: () => Promise<string>): PackageBytes {
  const texts: Record<string, string> = {
    [METADATA_NAME]: sealed.metadata,
    [MANIFEST_NAME]: sealed.manifest,
    [CARD_NAME]: sealed.modelCard,
  }
  return {
    async asset(name) {
      const text = texts[name]
      if (text === undefined) return await archive()
      // Written anew from memory: nothing that ran meanwhile can have changed it.
      const file = `${await files.temporary('asset')}/${name}`
      await files.write(file, text)
      return file
    },
  }
}

async function rebuild(host: Host, sealed: SealedRecords, gather: () => Promise<Feature>): Promise<string> {
  const { record } = sealed
  const work = beginPackage(await gather(), record.version)
  await host.files.makeEmpty(work.folder)
  const { value: problems } = await host.commands.secluded(async () => await exportModel(host, work))
  if (problems.length > 0) throw new Stop('interrupted', problems)
  const texts = { [REQUIREMENTS_NAME]: sealed.requirements, [CARD_NAME]: sealed.modelCard }
  await completeFolder(host.files, work.folder, texts)
  // What was sealed was looked through then, and only the same bytes count.
  const feature = { id: work.feature.id, secrets: [] }
  const packed = await packFolder(host, { ...work, feature }, async () => await Promise.resolve(sealed))
  if (packed.archive.sha256 !== record.packageDigest) throw new PackageDiffers(packed.archive.sha256)
  return host.files.absolute(packed.path)
}
