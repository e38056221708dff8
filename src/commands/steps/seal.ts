import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { type Problem, Stop } from '../../errors.js'
import { assetProblems, packageArchiveName, releaseAssets } from '../../package/assets.js'
import { findFramework } from '../../package/framework.js'
import { checkEntries } from '../../package/layout.js'
import { makeManifest, MANIFEST_NAME, type PackageFile, renderManifest } from '../../package/manifest.js'
import { exportedMetadata, METADATA_NAME, renderMetadata } from '../../package/metadata.js'
import { CARD_NAME } from '../../package/model-card.js'
import { chooseRequirements, REQUIREMENTS_NAME } from '../../package/requirements.js'
import { datasetKind } from '../../gates/dataset-profile.js'
import type { SealedAsset } from '../../release/record.js'
import type { ArchivedFile, World } from '../../world.js'
import type { Candidate } from './candidate.js'
import type { Judged } from './judge.js'
import { inFolder } from './paths.js'
import type { Subject } from './subject.js'

/** The package as it is published: its files, its archive, and the texts that are kept as records. */
export interface SealedPackage {
  /** Path of the archive from the repository's root. */
  archive: string
  assets: SealedAsset[]
  files: PackageFile[]
  texts: { metadata: string; modelCard: string; requirements: string; manifest: string }
  datasets: { name: string; sha256: string | null; size: number | null }[]
}

/** Completes the package's folder and packs it; every file is read once. Throws `Stop` preparation-failed. */
export async function sealPackage(
  world: World,
  subject: Subject,
  candidate: Candidate,
  judged: Judged,
): Promise<SealedPackage> {
  const { folder, card } = judged.prepared
  const requirements = await requirementsOf(world, subject, folder)
  const modelCard = card?.text ?? ''
  const exported = await world.files.read(`${folder}/${METADATA_NAME}`)
  for (const name of [METADATA_NAME, MANIFEST_NAME]) await world.files.remove(`${folder}/${name}`)
  // A card that differs from ours in case only would be the same file on some systems.
  for (const name of (await world.files.list(folder)) ?? []) {
    if (name.toLowerCase() === CARD_NAME) await world.files.remove(`${folder}/${name}`)
  }
  await world.files.write(`${folder}/${REQUIREMENTS_NAME}`, requirements)
  await world.files.write(`${folder}/${CARD_NAME}`, modelCard)
  const datasets = await digestDatasets(world, subject)
  const describe = async (files: readonly PackageFile[]): Promise<Described> => {
    const metadata = await metadataOf(world, subject, candidate, judged, { files, requirements, exported, datasets })
    return { metadata, manifest: manifestOf(subject, candidate, files, metadata) }
  }
  const packed = await packFolder(world, subject, candidate, folder, describe)
  const texts = { ...packed.described, modelCard, requirements }
  const assets = assetsOf(subject, candidate, packed.archive, texts)
  const problems = assetProblems(assets)
  if (problems.length > 0) throw new Stop('preparation-failed', problems)
  return { archive: packed.path, assets, files: packed.files, texts, datasets }
}

/** The two texts that say what the package is. */
export interface Described {
  metadata: string
  manifest: string
}

/** Packs a folder that is complete but for metadata and manifest, which are written last, from what the rest is. */
export async function packFolder(
  world: World,
  subject: Subject,
  candidate: Pick<Candidate, 'version'>,
  folder: string,
  describe: (files: readonly PackageFile[]) => Promise<Described>,
): Promise<{ path: string; archive: ArchivedFile; files: PackageFile[]; described: Described }> {
  const found = await world.files.walk(folder)
  const problems = checkEntries(found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size })))
  if (problems.length > 0)
    throw new Stop(
      'preparation-failed',
      problems.map((problem) => inPackage(problem, folder)),
    )
  const top = posix.basename(folder)
  const path = inFolder(posix.dirname(folder), packageArchiveName(subject.feature, candidate.version))
  const entry = (name: string): { name: string; source: string } => ({
    name: `${top}/${name}`,
    source: world.files.absolute(`${folder}/${name}`),
  })
  const plain = (file: ArchivedFile): PackageFile => ({
    path: file.name.slice(top.length + 1),
    size: file.size,
    sha256: file.sha256,
  })
  let described: Described = { metadata: '', manifest: '' }
  const last = async (files: readonly ArchivedFile[]): Promise<{ name: string; source: string }[]> => {
    described = await describe(files.map(plain))
    await world.files.write(`${folder}/${METADATA_NAME}`, described.metadata)
    await world.files.write(`${folder}/${MANIFEST_NAME}`, described.manifest)
    return [entry(METADATA_NAME), entry(MANIFEST_NAME)]
  }
  const entries = found.map((one) => entry(one.path))
  const { archive, files } = await world.archiver.write(entries, world.files.absolute(path), last)
  return { path, archive, files: files.map(plain), described }
}

function inPackage(problem: Problem, folder: string): Problem {
  return problem.where === undefined ? { ...problem, where: { file: folder } } : problem
}

async function requirementsOf(world: World, subject: Subject, folder: string): Promise<string> {
  const read = async (path: string): Promise<{ path: string; text: string } | null> => {
    const text = await world.files.read(path)
    return text === null ? null : { path, text }
  }
  const choice = chooseRequirements({
    exported: await read(`${folder}/${REQUIREMENTS_NAME}`),
    repository: await read(inFolder(subject.workingDirectory, REQUIREMENTS_NAME)),
    pyproject: await read(inFolder(subject.workingDirectory, 'pyproject.toml')),
  })
  if (!choice.ok) throw new Stop('preparation-failed', choice.problems)
  return choice.text
}

async function digestDatasets(world: World, subject: Subject): Promise<SealedPackage['datasets']> {
  const declared = subject.state.datasets.map((dataset) => dataset.path)
  const datasets = []
  for (const name of new Set([...declared, ...subject.settings.gates['data-quality'].datasets])) {
    const path = inFolder(subject.workingDirectory, name)
    const stat = datasetKind(name) === 'path' ? await world.files.stat(path) : null
    const isFile = stat?.kind === 'file'
    datasets.push({ name, sha256: isFile ? await world.files.digest(path) : null, size: isFile ? stat.size : null })
  }
  return datasets
}

async function metadataOf(
  world: World,
  subject: Subject,
  candidate: Candidate,
  judged: Judged,
  known: {
    files: readonly PackageFile[]
    requirements: string
    exported: string | null
    datasets: SealedPackage['datasets']
  },
): Promise<string> {
  const exported = known.exported === null ? null : exportedMetadata(known.exported)
  const pinned = await world.files.read(inFolder(subject.workingDirectory, '.python-version'))
  const { champion } = candidate
  return renderMetadata({
    feature: subject.feature,
    version: candidate.version,
    tag: candidate.tag,
    commit: candidate.commit,
    created: await world.git.commitTime(candidate.commit),
    verdict: judged.overall,
    metrics: judged.measured?.metrics ?? {},
    metricsAsWritten: judged.measured?.asWritten ?? {},
    champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
    ...findFramework({ requirements: known.requirements, exported, python: [pinned] }),
    datasets: known.datasets,
    experiments: subject.state.experiments,
    model: subject.model.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    files: known.files,
    exported,
  })
}

function manifestOf(subject: Subject, candidate: Candidate, files: readonly PackageFile[], metadata: string): string {
  const { feature } = subject
  const { version, commit } = candidate
  const described = { path: METADATA_NAME, size: Buffer.byteLength(metadata), sha256: digestText(metadata) }
  return renderManifest(makeManifest({ feature, version, commit }, [...files, described]))
}

function assetsOf(
  subject: Subject,
  candidate: Candidate,
  archive: ArchivedFile,
  texts: SealedPackage['texts'],
): SealedAsset[] {
  const text: Record<string, string> = {
    [METADATA_NAME]: texts.metadata,
    [MANIFEST_NAME]: texts.manifest,
    [CARD_NAME]: texts.modelCard,
  }
  return releaseAssets(subject.feature, candidate.version).map(({ name, type }) => {
    const content = text[name]
    if (content === undefined) return { name, type, size: archive.size, sha256: archive.sha256 }
    return { name, type, size: Buffer.byteLength(content), sha256: digestText(content) }
  })
}

function digestText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
