import type { PackageBytes } from '../build/package-bytes.js'
import { Stop } from '../errors.js'
import type { ArchivedFile, BundledFile, HeldBytes, Host, UploadedArtifact } from '../host/host.js'
import { BUNDLE } from '../limits/releasing.js'
import {
  handedModel,
  handedName,
  HANDED_PACKAGE,
  isHandedName,
  noArtifacts,
  notAsHanded,
  notHanded,
  TREE_NAMES,
} from '../release/handed-over.js'
import { type SealedRecords, sealedTree } from '../release/journal.js'
import { sealDigest } from '../release/seal.js'
import { readSealedTree } from '../release/sealed-records.js'
import type { Publication } from './publish.js'

type Asked = Pick<Host, 'files' | 'archiver' | 'artifacts' | 'clock'>

/** Keeps what was sealed, with all that it takes to publish it, as one artifact of this run. Throws `PackageDiffers` as publishing does. */
export async function handOver(
  host: Asked,
  { sealed, bytes, isPublished }: Pick<Publication, 'sealed' | 'bytes' | 'isPublished'>,
): Promise<{ seal: string; artifact: UploadedArtifact }> {
  const tree = sealedTree(sealed)
  const seal = sealDigest(tree)
  const name = handedName(sealed.record.feature, seal)
  const texts = Object.entries(tree).map(([path, text]) => textFile(path, text))
  const files = [...texts, ...(isPublished ? [] : [await packageFile(sealed, bytes)]), ...(await models(host, sealed))]
  const file = `${await host.files.temporary('sealed')}/${name}`
  await host.archiver.bundle(files, file)
  const made = await host.clock.untilCancelled(async () => await host.artifacts.upload(file, name, noArtifacts().fix))
  if (made === null) throw new Stop('platform', noArtifacts())
  return { seal, artifact: made }
}

function textFile(name: string, text: string): BundledFile {
  const bytes = Buffer.from(text)
  return { name, size: bytes.length, bytes: one(bytes) }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

async function packageFile({ record }: SealedRecords, bytes: PackageBytes): Promise<BundledFile> {
  const { packageName } = record
  const size = record.assets.find(({ name }) => name === packageName)?.size ?? 0
  return { name: HANDED_PACKAGE, size, bytes: await bytes.stream(packageName, size) }
}

/** A job that only publishes need not have the model that is committed beside the records. */
async function models({ files }: Pick<Host, 'files'>, { record }: SealedRecords): Promise<BundledFile[]> {
  const found: BundledFile[] = []
  for (const [index, { from, size }] of (record.committedModel ?? []).entries()) {
    if ((await files.stat(from))?.size !== size) continue
    found.push({ name: handedModel(index), size, bytes: files.stream(from, size) })
  }
  return found
}

/** What another job has sealed and handed over, with the digests that it was sealed with. */
export interface HandedOver {
  sealed: SealedRecords
  /** Null where it was published when it was sealed. */
  archive: HeldBytes | null
  /** Paths of the model's files, in the order of the record's `committedModel`; null for those that are not there. */
  models: readonly (string | null)[]
}

/**
 * Fetches what an earlier job of this run has sealed, by its digest: every file is held against the record, and the record
 * against the digest. Throws `Stop`: invalid-input where this run has no such artifact, conflict where it holds something else.
 */
export async function receive(host: Asked, { feature, seal }: { feature: string; seal: string }): Promise<HandedOver> {
  const listed = await host.artifacts.list()
  if (listed === null) throw new Stop('platform', noArtifacts())
  const named = listed.filter(({ name }) => isHandedName(name, feature, seal))
  if (named.length === 0) throw new Stop('invalid-input', notHanded(feature, seal))
  const troubles: string[] = []
  let withoutPackage: HandedOver | null = null
  for (const { id, name } of named) {
    const file = await host.artifacts.download(id, await host.files.temporary('fetched'))
    const folder = await host.files.temporary('handed')
    const found = await readHanded(host, { folder, seal, files: await host.archiver.unbundle(file, folder) })
    if (typeof found === 'string') troubles.push(`${name} (${found})`)
    else if (found.archive !== null) return found
    else withoutPackage ??= found
  }
  if (withoutPackage !== null) return withoutPackage
  throw new Stop('conflict', notAsHanded(seal, troubles.join(', ')))
}

interface Unpacked {
  folder: string
  seal: string
  files: readonly ArchivedFile[] | null
}

/** What was handed over; or what is wrong with it, in words. */
async function readHanded(host: Asked, { folder, seal, files }: Unpacked): Promise<HandedOver | string> {
  if (files === null) return 'it is not what a job that seals has written'
  const tree: Record<string, string> = {}
  for (const name of TREE_NAMES) {
    const text = await host.files.readText(`${folder}/${name}`, BUNDLE.textBytes.value)
    if (text.kind !== 'read') return `${name} is missing or cannot be read`
    tree[name] = text.text
  }
  const digest = sealDigest(tree)
  if (digest !== seal) return `its records have the digest ${digest}`
  const read = readSealedTree(tree, null)
  if (!read.ok) return read.why.by === 'somebody' ? read.why.what : 'a later version of this action has sealed it'
  const { sealed } = read
  const { record } = sealed
  const expected = new Map([[HANDED_PACKAGE, record.packageDigest]])
  for (const [index, { sha256 }] of (record.committedModel ?? []).entries()) expected.set(handedModel(index), sha256)
  const names: readonly string[] = TREE_NAMES
  const wrong = files.find(({ name, sha256 }) => !names.includes(name) && expected.get(name) !== sha256)
  if (wrong !== undefined) return `${wrong.name} has not the digest that was sealed`
  const has = (name: string): boolean => files.some((file) => file.name === name)
  const archive = has(HANDED_PACKAGE) ? await host.files.hold(`${folder}/${HANDED_PACKAGE}`) : null
  const models = (record.committedModel ?? []).map((_, index) =>
    has(handedModel(index)) ? `${folder}/${handedModel(index)}` : null,
  )
  return { sealed, archive, models }
}
