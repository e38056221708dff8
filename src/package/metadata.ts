import { z } from 'zod'
import type { Problem } from '../errors.js'
import { flattenNumbers } from '../formats/flatten.js'
import { parseJson } from '../formats/json.js'
import type { OverallVerdict } from '../gates/verdict.js'
import type { Framework } from './framework.js'
import { comparePaths } from './layout.js'
import type { PackageFile } from './manifest.js'
import { schemaProblems } from './schema-problems.js'
import { MANIFEST_NAME, METADATA_NAME } from './file-names.js'

/** All that `metadata.json` says. */
export interface MetadataFacts {
  feature: string
  version: string
  tag: string
  commit: string
  /** Time of the commit, ISO 8601 UTC: the package of a commit is the same whenever it is made. */
  created: string
  verdict: OverallVerdict
  /** Flat, names to finite numbers. */
  metrics: Record<string, number>
  /** In the metrics file's own shape. */
  metricsAsWritten: unknown
  champion: { version: string; tag: string; metrics: Record<string, number> } | null
  framework: Framework | null
  python: string | null
  /** `sha256` and `size` are null for a dataset that is only named. */
  datasets: readonly { name: string; sha256: string | null; size: number | null }[]
  experiments: readonly { name: string; parameters: Record<string, unknown> }[]
  /** The model as it stood in the repository, so that a later release can tell whether it has changed. */
  model: readonly PackageFile[]
  /** The package's files; metadata and manifest among them are left out. */
  files: readonly PackageFile[]
  /** What the export command itself had written as `metadata.json`; null where it wrote none. */
  exported: Record<string, unknown> | null
  /** Files that count as evidence or model although the commit does not have them. */
  uncommitted: readonly { path: string; sha256: string | null }[]
}

/** Writes `metadata.json`; the same facts are always the same bytes. */
export function renderMetadata(facts: MetadataFacts): string {
  const { champion, framework } = facts
  const files = facts.files
    .filter(({ path }) => path !== METADATA_NAME && path !== MANIFEST_NAME)
    .map(({ path, size, sha256 }) => ({ path, size, sha256 }))
    .sort((left, right) => comparePaths(left.path, right.path))
  const metadata = {
    schema: 1,
    feature: facts.feature,
    version: facts.version,
    tag: facts.tag,
    commit: facts.commit,
    created: facts.created,
    verdict: facts.verdict,
    metrics: facts.metrics,
    metrics_as_written: facts.metricsAsWritten ?? null,
    champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
    framework: framework === null ? null : { name: framework.name, version: framework.version },
    python: facts.python,
    datasets: facts.datasets.map(({ name, sha256, size }) => ({ name, sha256, size })),
    experiments: facts.experiments.map(({ name, parameters }) => ({ name, parameters })),
    model: facts.model.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    ...(facts.uncommitted.length === 0 ? {} : { not_in_commit: facts.uncommitted }),
    files,
    ...(facts.exported === null ? {} : { exported: facts.exported }),
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

/** Reads what the export command wrote as `metadata.json`: an object, or null for anything else. */
export function exportedMetadata(text: string): Record<string, unknown> | null {
  const parsed = parseJson(text, METADATA_NAME)
  if (!parsed.ok) return null
  const checked = z.record(z.string(), z.unknown()).safeParse(parsed.document.value)
  return checked.success ? checked.data : null
}

/** What is wanted of the metadata of a release that was published before, perhaps by another tool. */
export interface PublishedMetadata {
  version: string | null
  feature: string | null
  /** Flat; nested names joined with a dot; values that are no numbers left out. */
  metrics: Record<string, number>
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
  const { version, feature, metrics, files, model } = checked.data
  return {
    ok: true,
    metadata: {
      version: version?.replace(/^v(?=\d)/, '') ?? null,
      feature: feature ?? null,
      metrics: flattenNumbers(metrics ?? {}).numbers,
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
