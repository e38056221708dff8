import { z } from 'zod'
import type { Problem } from '../errors.js'
import { digestOf } from '../formats/digest.js'
import { parseJson } from '../formats/json.js'
import { MANIFEST_NAME, METADATA_NAME } from './file-names.js'
import { type Manifest, parseManifest } from './manifest.js'
import { schemaProblems } from './schema-problems.js'

/** Which release it is whose metadata was downloaded. */
export interface PublishedRelease {
  feature: string
  version: string
  tag: string
  /** The commit that was released, by the state file; null where that says nothing. */
  commit: string | null
}

/** A release's `metadata.json` and whether it is believed. */
export type SealedMetadata =
  /** It is the file that was sealed with the release. */
  | { kind: 'sealed'; metadata: PublishedMetadata }
  /** Nobody can tell whether it is; `metadata` is what it says, null where that cannot be read. */
  | { kind: 'unsealed'; why: string; metadata: PublishedMetadata | null }
  /** It is not: somebody has put another file in its place. */
  | { kind: 'altered'; what: string }

/**
 * Holds a release's metadata against its manifest, which lists every sealed file; `manifest` is null where the release
 * has none.
 */
export function sealedMetadata(released: PublishedRelease, metadata: Buffer, manifest: Buffer | null): SealedMetadata {
  const name = `${METADATA_NAME} of release ${released.tag}`
  const reading = readable(released, metadata, name)
  const seal = manifestOf(released, manifest)
  if ('why' in seal) {
    return reading.ok ? { kind: 'unsealed', ...reading, why: seal.why } : { kind: 'unsealed', ...reading }
  }
  const listed = seal.files.find(({ path }) => path === METADATA_NAME)
  if (listed?.sha256 !== digestOf(metadata) || listed.size !== metadata.length) {
    return {
      kind: 'altered',
      what: `${name} is not the file that was sealed: its ${MANIFEST_NAME} lists another digest`,
    }
  }
  return reading.ok ? { kind: 'sealed', metadata: reading.metadata } : { kind: 'unsealed', ...reading }
}

type Readable = { ok: true; metadata: PublishedMetadata } | { ok: false; metadata: null; why: string }

function readable({ feature, version }: PublishedRelease, bytes: Buffer, name: string): Readable {
  const refused = (why: string): Readable => ({ ok: false, metadata: null, why: `${name} ${why}` })
  const parsed = parseMetadata(bytes.toString('utf8'), name)
  if (!parsed.ok) return refused(`cannot be read: ${parsed.problems.map((problem) => problem.what).join('; ')}`)
  const { metadata } = parsed
  if (metadata.feature !== null && metadata.feature !== feature) return refused('is of another feature')
  if (metadata.version !== null && metadata.version !== version) return refused('is of another version')
  return parsed
}

function manifestOf(
  { feature, version, tag, commit }: PublishedRelease,
  bytes: Buffer | null,
): Pick<Manifest, 'files'> | { why: string } {
  const name = `${MANIFEST_NAME} of release ${tag}`
  if (bytes === null) {
    return { why: `release ${tag} has no ${MANIFEST_NAME} that its ${METADATA_NAME} could be held against` }
  }
  const parsed = parseManifest(bytes.toString('utf8'), name)
  if (!parsed.ok) return { why: `${name} cannot be read: ${parsed.problems.map((problem) => problem.what).join('; ')}` }
  const { manifest } = parsed
  if (manifest.feature !== feature) return { why: `${name} is of another feature` }
  if (manifest.version !== version) return { why: `${name} is of another version` }
  if (commit !== null && !manifest.commit.startsWith(commit)) return { why: `${name} is of another commit` }
  return manifest
}

/** What is wanted of the metadata of a release that was published before, perhaps by another tool. */
export interface PublishedMetadata {
  version: string | null
  feature: string | null
  /** As they stand there, whatever their values are. */
  metrics: Record<string, unknown>
  /** Datasets whose bytes were digested, `sha256:<hex>` by name. */
  datasets: Record<string, string>
  /** Digests of the model's files and of those of its package, `sha256:<hex>`. */
  digests: string[]
}

/** Lenient about everything but what is used: a wrong type there is a mistake that a comparison must not build on. */
const publishedSchema = z.looseObject({
  version: z.string({ error: 'The version is not a text' }).nullish(),
  feature: z.string({ error: 'The feature is not a text' }).nullish(),
  metrics: z.record(z.string(), z.unknown(), { error: 'The metrics are not an object of names and numbers' }).nullish(),
})

const publishedFileSchema = z.looseObject({ sha256: z.string() })

/** Reads a published release's `metadata.json`; `file` names it in messages. */
export function parseMetadata(
  text: string,
  file: string,
): { ok: true; metadata: PublishedMetadata } | { ok: false; problems: Problem[] } {
  const parsed = parseJson(text, file)
  if (!parsed.ok) return parsed
  const checked = publishedSchema.safeParse(parsed.document.value)
  if (!checked.success) {
    const fix = 'Look at who changed the release; its metadata.json is not edited by hand'
    return { ok: false, problems: schemaProblems(checked.error, parsed.document, fix) }
  }
  const { version, feature, metrics, files, model, datasets } = checked.data
  return {
    ok: true,
    metadata: {
      version: version?.replace(/^v(?=\d)/, '') ?? null,
      feature: feature ?? null,
      metrics: metrics ?? {},
      datasets: datasetDigests(datasets),
      digests: [...new Set([...digestsOf(model), ...digestsOf(files)])],
    },
  }
}

function digestsOf(files: unknown): string[] {
  if (!Array.isArray(files)) return []
  return files.flatMap((file) => {
    const checked = publishedFileSchema.safeParse(file)
    if (!checked.success || !/^(sha256:)?[0-9a-f]{64}$/i.test(checked.data.sha256)) return []
    return [`sha256:${checked.data.sha256.replace(/^sha256:/i, '').toLowerCase()}`]
  })
}

const publishedDatasetSchema = z.looseObject({ name: z.string(), sha256: z.string().regex(/^sha256:[0-9a-f]{64}$/) })

function datasetDigests(datasets: unknown): Record<string, string> {
  if (!Array.isArray(datasets)) return {}
  const digested = datasets.flatMap((dataset) => {
    const checked = publishedDatasetSchema.safeParse(dataset)
    return checked.success ? [[checked.data.name, checked.data.sha256] as const] : []
  })
  return Object.fromEntries(digested)
}
