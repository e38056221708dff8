import { Stop } from '../errors.js'
import type { Feature } from '../gather/feature.js'
import type { HeldBytes, Host } from '../host/host.js'
import type { SealedRecords } from '../release/journal.js'
import { exportModel } from './export-model.js'
import { packFolder } from './pack.js'
import { completeFolder } from './package.js'
import { beginPackage, ownVariables } from './package-work.js'
import { stepsOf } from './standing-evidence.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'

/** The sealed bytes, which nothing on this machine can reach; made on demand, because a resumed release may not need them. */
export interface PackageBytes {
  /** One asset's bytes, made where they are not there yet: in pieces of which each holds until the next is asked for. */
  stream(name: string, size: number): Promise<AsyncIterable<Uint8Array>>
  /** A path by which this process can read the archive. */
  archive(): Promise<string>
}

/** The sealed bytes cannot be made again: the export does not give the same files twice. Never seen by a user. */
export class PackageDiffers extends Error {}

/** The assets of a package that was just packed. */
export function freshBytes(sealed: SealedRecords, archive: HeldBytes): PackageBytes {
  return bytesOf(sealed, async () => await Promise.resolve(archive))
}

/** The assets of a release that another job has sealed and handed over; null where what is left to be done needs no archive. */
export function handedBytes(sealed: SealedRecords, archive: HeldBytes | null): PackageBytes {
  return bytesOf(sealed, async () => {
    if (archive !== null) return await Promise.resolve(archive)
    throw new Stop('interrupted', {
      what: `${sealed.record.tag} was published when it was sealed, so its package was not handed over, and now it is needed`,
      fix: 'Re-run all jobs of this run: the package is sealed anew',
    })
  })
}

/**
 * The assets of a release that another run has sealed: texts from the journal, the archive made again by the export
 * command where it is needed. Asking for it throws `PackageDiffers` when that gives other bytes than were sealed.
 */
export function rebuiltBytes(host: Host, sealed: SealedRecords, gather: () => Promise<Feature>): PackageBytes {
  let archive: Promise<HeldBytes> | null = null
  return bytesOf(sealed, async () => await (archive ??= rebuild(host, sealed, gather)))
}

function bytesOf(sealed: SealedRecords, archive: () => Promise<HeldBytes>): PackageBytes {
  const texts: Record<string, string> = {
    [METADATA_NAME]: sealed.metadata,
    [MANIFEST_NAME]: sealed.manifest,
    [CARD_NAME]: sealed.modelCard,
  }
  return {
    async stream(name, size) {
      const text = texts[name]
      return text === undefined ? (await archive()).stream(size) : piecesOf(text)
    },
    archive: async () => (await archive()).path,
  }
}

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

async function rebuild(host: Host, sealed: SealedRecords, gather: () => Promise<Feature>): Promise<HeldBytes> {
  const { record } = sealed
  const feature = await gather()
  const hasBytecode = host.commands.hasBytecode(host.files.absolute(feature.workingDirectory))
  const variables = ownVariables(await host.files.temporary('rebuild'), hasBytecode)
  const work = beginPackage(feature, record.version, variables)
  const steps = await stepsOf(host, feature)
  await host.files.makeEmpty(work.folder)
  const { value } = await host.commands.secluded(async () => await exportModel(host, work, steps))
  const { problems } = value
  if (problems.length > 0) throw new Stop('interrupted', problems)
  const texts = { [REQUIREMENTS_NAME]: sealed.requirements, [CARD_NAME]: sealed.modelCard }
  await completeFolder(host.files, work.folder, texts)
  // What was sealed was looked through then, but for what is secret in this job.
  const packed = await packFolder(host, work, async () => await Promise.resolve(sealed))
  if (packed.archive.sha256 !== record.packageDigest) throw new PackageDiffers(packed.archive.sha256)
  return packed.held
}
