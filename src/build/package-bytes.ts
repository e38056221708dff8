import { CARD_NAME } from '../package/model-card.js'
import { MANIFEST_NAME } from '../package/manifest.js'
import { METADATA_NAME } from '../package/metadata.js'
import { REQUIREMENTS_NAME } from '../package/requirements.js'
import { Stop } from '../errors.js'
import { fillPlaceholders } from '../config/placeholders.js'
import type { SealedRecords } from '../release/journal.js'
import type { Host } from '../host/host.js'
import { exportModel, packageFolder } from './prepare.js'
import { packFolder } from './pack.js'
import type { Feature } from '../gather/feature.js'

/** Where the sealed bytes are on this machine; made on demand, because a resumed release may not need them. */
export interface PackageBytes {
  /** Absolute path of one asset's bytes. */
  asset(name: string): Promise<string>
}

/** The sealed bytes cannot be made again: the export does not give the same files twice. Never seen by a user. */
export class PackageDiffers extends Error {}

/** The assets of a package that was just sealed; `archive` is an absolute path. */
export function freshBytes(host: Host, sealed: SealedRecords, archive: string): PackageBytes {
  return bytesOf(host, sealed, async () => await Promise.resolve(archive))
}

/**
 * The assets of a release that another run has sealed: texts from the journal, the archive made again by the export
 * command where it is needed. Asking for it throws `PackageDiffers` when that gives other bytes than were sealed.
 */
export function rebuiltBytes(host: Host, sealed: SealedRecords, gather: () => Promise<Feature>): PackageBytes {
  let archive: Promise<string> | null = null
  return bytesOf(host, sealed, async () => await (archive ??= rebuild(host, sealed, gather)))
}

function bytesOf(host: Host, sealed: SealedRecords, archive: () => Promise<string>): PackageBytes {
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
      const file = `${await host.files.temporary('asset')}/${name}`
      await host.files.write(file, text)
      return file
    },
  }
}

async function rebuild(host: Host, sealed: SealedRecords, gather: () => Promise<Feature>): Promise<string> {
  const { record } = sealed
  const subject = await gather()
  const folder = packageFolder(subject.workingDirectory, record.version)
  const { settings, feature, workingDirectory } = subject
  const values = {
    model: settings.model,
    metrics: settings.metrics,
    package: workingDirectory === '.' ? folder : folder.slice(workingDirectory.length + 1),
    version: record.version,
    feature,
  }
  await host.files.makeEmpty(folder)
  const fill = (run: string): string => fillPlaceholders(run, values)
  const { value: problems } = await host.commands.secluded(
    async () => await exportModel(host, subject, { fill }, folder),
  )
  if (problems.length > 0) throw new Stop('interrupted', problems)
  for (const name of [METADATA_NAME, MANIFEST_NAME]) await host.files.remove(`${folder}/${name}`)
  await host.files.write(`${folder}/${REQUIREMENTS_NAME}`, sealed.requirements)
  await host.files.write(`${folder}/${CARD_NAME}`, sealed.modelCard)
  const describe = async (): Promise<{ metadata: string; manifest: string }> => await Promise.resolve(sealed)
  const packed = await packFolder(host, subject, record, folder, describe)
  if (packed.archive.sha256 !== record.packageDigest) throw new PackageDiffers(packed.archive.sha256)
  return host.files.absolute(packed.path)
}
