import { CARD_NAME } from '../../package/model-card.js'
import { MANIFEST_NAME } from '../../package/manifest.js'
import { METADATA_NAME } from '../../package/metadata.js'
import { REQUIREMENTS_NAME } from '../../package/requirements.js'
import { Stop } from '../../errors.js'
import { fillPlaceholders } from '../../settings/placeholders.js'
import type { SealedRecords } from '../../release/journal.js'
import type { World } from '../../world.js'
import type { PackageBytes } from './step-result.js'
import { exportModel, packageFolder } from './prepare.js'
import { packFolder } from './seal.js'
import type { Subject } from './subject.js'

/** The sealed bytes cannot be made again: the export does not give the same files twice. Never seen by a user. */
export class PackageDiffers extends Error {}

/** The assets of a package that was just sealed; `archive` is an absolute path. */
export function freshBytes(world: World, sealed: SealedRecords, archive: string): PackageBytes {
  return bytesOf(world, sealed, async () => await Promise.resolve(archive))
}

/**
 * The assets of a release that another run has sealed: texts from the journal, the archive made again by the export
 * command where it is needed. Asking for it throws `PackageDiffers` when that gives other bytes than were sealed.
 */
export function rebuiltBytes(world: World, sealed: SealedRecords, gather: () => Promise<Subject>): PackageBytes {
  let archive: Promise<string> | null = null
  return bytesOf(world, sealed, async () => await (archive ??= rebuild(world, sealed, gather)))
}

function bytesOf(world: World, sealed: SealedRecords, archive: () => Promise<string>): PackageBytes {
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
      const file = `${await world.files.temporary('asset')}/${name}`
      await world.files.write(file, text)
      return file
    },
  }
}

async function rebuild(world: World, sealed: SealedRecords, gather: () => Promise<Subject>): Promise<string> {
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
  await world.files.makeEmpty(folder)
  const fill = (run: string): string => fillPlaceholders(run, values)
  const { value: problems } = await world.commands.secluded(
    async () => await exportModel(world, subject, { fill }, folder),
  )
  if (problems.length > 0) throw new Stop('interrupted', problems)
  for (const name of [METADATA_NAME, MANIFEST_NAME]) await world.files.remove(`${folder}/${name}`)
  await world.files.write(`${folder}/${REQUIREMENTS_NAME}`, sealed.requirements)
  await world.files.write(`${folder}/${CARD_NAME}`, sealed.modelCard)
  const describe = async (): Promise<{ metadata: string; manifest: string }> => await Promise.resolve(sealed)
  const packed = await packFolder(world, subject, record, folder, describe)
  if (packed.archive.sha256 !== record.packageDigest) throw new PackageDiffers(packed.archive.sha256)
  return world.files.absolute(packed.path)
}
