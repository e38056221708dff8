import { Stop } from '../errors.js'
import { digestOf } from '../formats/digest.js'
import type { Candidate } from '../gather/candidate.js'
import type { Feature } from '../gather/feature.js'
import type { ArchivedFile, Files, HeldBytes, Host } from '../host/host.js'
import { assetProblems, releaseAssets } from '../package/assets.js'
import { findFramework } from '../package/framework.js'
import { makeManifest, type PackageFile, renderManifest } from '../package/manifest.js'
import { exportedMetadata, renderMetadata } from '../package/metadata.js'
import { type Leak, leaksInText } from '../package/secrets.js'
import type { SealedAsset } from '../release/record.js'
import type { Judged } from './judge.js'
import { type Described, packFolder } from './pack.js'
import { requirementsOf } from './package-requirements.js'
import type { Prepared } from './prepare.js'
import { refuseLeaks } from './refuse-leaks.js'
import type { DatasetDigest } from './standing-evidence.js'
import { readStanding } from './standing-file.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'
import { PACKAGING } from '../limits/releasing.js'

/** The package as it is published: its files, its archive, and the texts that are kept as records. */
export interface Package {
  /** The archive as it was sealed; null where nothing was packed. */
  archive: HeldBytes | null
  assets: SealedAsset[]
  files: PackageFile[]
  texts: Described & { modelCard: string; requirements: string }
  datasets: readonly DatasetDigest[]
  /** Things that people should see although they stop nothing. */
  warnings: string[]
}

/** A candidate of a feature with its verdicts. */
export interface JudgedCandidate {
  feature: Feature
  candidate: Candidate
  judged: Judged
}

/** Completes the package's folder and packs it; every file is read once. Throws `Stop` preparation-failed. */
export async function pack(
  host: Pick<Host, 'files' | 'archiver' | 'log'>,
  { feature, candidate, judged }: JudgedCandidate,
): Promise<Package & { archive: HeldBytes }> {
  const { prepared, standing } = judged
  const { folder, card } = prepared
  const { files } = host
  const choice = requirementsOf(standing, prepared)
  if (!choice.ok) throw new Stop('preparation-failed', choice.problems)
  const requirements = choice.text
  const modelCard = card?.text ?? ''
  const { text: exported, warnings } = await exportedText(files, folder)
  const samples = judged.samples.texts
  await completeFolder(files, folder, { ...samples, [REQUIREMENTS_NAME]: requirements, [CARD_NAME]: modelCard })
  const { datasets } = standing
  const about: About = {
    ...{ feature, candidate, judged, requirements, exported, datasets },
    created: judged.committedAt,
    pinnedPython: standing.pinnedPython.text,
  }
  const work = { feature, version: candidate.version, folder }
  const packed = await packFolder(host, work, async (packaged) => await Promise.resolve(describe(about, packaged)))
  refuseUnsealed(prepared, packed.files, Object.keys(samples))
  const texts = { ...packed.described, modelCard, requirements }
  const leaks = leaksInTexts(feature, {
    [METADATA_NAME]: texts.metadata,
    [MANIFEST_NAME]: texts.manifest,
    [CARD_NAME]: modelCard,
    [REQUIREMENTS_NAME]: requirements,
  })
  refuseLeaks(leaks, folder)
  const assets = assetsOf(work, packed.archive, texts)
  const problems = assetProblems(assets)
  if (problems.length > 0) throw new Stop('preparation-failed', problems)
  return {
    archive: packed.held,
    assets,
    files: packed.files,
    texts,
    datasets,
    warnings: [...warnings, ...packed.warnings],
  }
}

/** More would make every record of the release as long. */
const EXPORTED_BYTES_MAX = PACKAGING.exportedMetadataBytes.value

/** What the export itself wrote as metadata; null where it wrote none, or more than a record can hold. */
async function exportedText(files: Files, folder: string): Promise<{ text: string | null; warnings: string[] }> {
  const path = `${folder}/${METADATA_NAME}`
  const size = (await files.stat(path))?.size ?? 0
  // What is no text is no metadata of the export's.
  if (size <= EXPORTED_BYTES_MAX) return { text: (await readStanding(files, path)).text, warnings: [] }
  const what = `the export's ${METADATA_NAME} has ${size} bytes; up to ${EXPORTED_BYTES_MAX} are taken over into the release's, so it is left out`
  return { text: null, warnings: [what] }
}

/** Secrets in texts of the package; the packed files have been looked through while they were packed. */
function leaksInTexts({ secrets }: Feature, texts: Readonly<Record<string, string>>): Leak[] {
  return Object.entries(texts).flatMap(([name, text]) => leaksInText(`${name} of the package`, text, secrets))
}

/** Puts our own texts into a package's folder, and takes out what they take the place of. */
export async function completeFolder(files: Files, folder: string, texts: Record<string, string>): Promise<void> {
  for (const name of [METADATA_NAME, MANIFEST_NAME]) await files.remove(`${folder}/${name}`)
  // A card that differs from ours in case only would be the same file on some systems.
  for (const name of (await files.list(folder)) ?? []) {
    if (name.toLowerCase() === CARD_NAME) await files.remove(`${folder}/${name}`)
  }
  for (const [name, text] of Object.entries(texts)) await files.write(`${folder}/${name}`, text)
}

/** What was packed must be what export and card step have left: nobody may have written to it since. */
function refuseUnsealed({ folder, files }: Prepared, packed: readonly PackageFile[], samples: readonly string[]): void {
  const ours = [...samples, REQUIREMENTS_NAME, CARD_NAME, METADATA_NAME, MANIFEST_NAME]
  const sealed = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  const others = packed.filter(({ path }) => !ours.includes(path))
  const isReplaced = (path: string): boolean => ours.includes(path) || path.toLowerCase() === CARD_NAME
  const wrong = [
    ...others.filter(({ path, sha256 }) => sealed.get(path) !== sha256).map(({ path }) => path),
    ...files.map(({ path }) => path).filter((path) => !isReplaced(path) && !others.some((one) => one.path === path)),
  ]
  if (wrong.length === 0) return
  throw new Stop('preparation-failed', {
    what: `the package changed after it had been made: ${[...new Set(wrong)].slice(0, 5).join(', ')}`,
    where: { file: folder },
    fix: 'Let the export and the card step leave no process behind that writes to {package}',
  })
}

/** What metadata and manifest are written from, besides the packaged files. */
interface About extends JudgedCandidate {
  requirements: string
  /** What the export itself had written as metadata; null where it wrote none. */
  exported: string | null
  datasets: readonly DatasetDigest[]
  /** Time of the commit, ISO 8601 UTC. */
  created: string
  /** `.python-version`; null where there is none. */
  pinnedPython: string | null
}

function describe(about: About, files: readonly PackageFile[]): Described {
  const { version, commit } = about.candidate
  const metadata = metadataOf(about, files)
  const described = { path: METADATA_NAME, size: Buffer.byteLength(metadata), sha256: digestOf(metadata) }
  const manifest = makeManifest({ feature: about.feature.id, version, commit }, [...files, described])
  return { metadata, manifest: renderManifest(manifest) }
}

function metadataOf(about: About, files: readonly PackageFile[]): string {
  const { feature, candidate, judged } = about
  const exported = about.exported === null ? null : exportedMetadata(about.exported)
  const { champion, version, tag, commit } = candidate
  return renderMetadata({
    feature: feature.id,
    version,
    tag,
    commit,
    created: about.created,
    verdict: judged.overall,
    metrics: judged.measured?.metrics ?? {},
    metricsAsWritten: judged.measured?.asWritten ?? {},
    champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
    ...findFramework({ requirements: about.requirements, exported, python: [about.pinnedPython] }),
    datasets: about.datasets,
    experiments: feature.state.experiments,
    model: feature.model.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    files,
    exported,
    golden: judged.samples.tolerance === null ? null : { tolerance: judged.samples.tolerance },
    uncommitted: judged.uncommitted.map(({ path, sha256 }) => ({ path, sha256 })),
  })
}

function assetsOf(
  { feature, version }: { feature: Feature; version: string },
  archive: ArchivedFile,
  texts: Package['texts'],
): SealedAsset[] {
  const text: Record<string, string> = {
    [METADATA_NAME]: texts.metadata,
    [MANIFEST_NAME]: texts.manifest,
    [CARD_NAME]: texts.modelCard,
  }
  return releaseAssets(feature.id, version).map(({ name, type }) => {
    const content = text[name]
    if (content === undefined) return { name, type, size: archive.size, sha256: archive.sha256 }
    return { name, type, size: Buffer.byteLength(content), sha256: digestOf(content) }
  })
}
