import { z } from 'zod'
import { parseJson } from '../formats/json.js'
import type { OverallVerdict } from '../gates/verdict.js'
import type { Framework } from './framework.js'
import { comparePaths } from './layout.js'
import type { PackageFile } from './manifest.js'
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
  /** How far an answer to a golden row may be off; null where none are packaged. */
  golden: { tolerance: number } | null
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
    ...(facts.golden === null ? {} : { golden: facts.golden }),
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
