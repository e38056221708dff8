import { DEPLOYMENT_OUTCOMES, type DeploymentOutcome, type DeploymentRecord, readRecord } from './deployment-record.js'
import { flattenNumbers } from '../formats/flatten.js'
import type { StateFile, StateReleaseEntry } from './schema.js'
import type { FeatureStatus } from './status.js'

/** An entry of `datasets[]`. */
export interface StateDataset {
  /** As written: a path, a plain name or a text with a scheme. */
  path: string
  /** Index in `datasets[]`, for messages. */
  index: number
}

/** An entry of `pending_questions[]`. */
export interface StateQuestion {
  question: string
  answered: boolean
}

/** An entry of `experiments[]`. */
export interface StateExperiment {
  name: string
  parameters: Record<string, unknown>
}

/** An entry of `releases[]`. */
export interface StateRelease {
  /** Without a leading `v`. */
  version: string
  tag: string | null
  commit: string | null
  /** `sha256:<hex>` of the package. */
  packageDigest: string | null
  /** Flat, names to finite numbers. */
  metrics: Record<string, number>
  /** As they stand there, texts and nulls too; null where the entry has none. */
  metricsAsWritten: Record<string, unknown> | null
  /** It was not measured by this action, and counts for the number only. */
  adopted: boolean
  releaseUrl: string | null
  releasedAt: string | null
  deployedTo: unknown[]
  rolledBack: boolean
}

/** What an environment said last that it serves. */
export interface StateServing {
  /** Without a leading `v`. */
  version: string
  /** `sha256:<hex>` of the package. */
  digest: string | null
  /** ISO 8601. */
  since: string | null
  outcome: DeploymentOutcome | null
}

/** A feature as its state file has it, in one shape whatever the file's spelling. */
export interface FeatureState {
  id: string
  /** The id where the file has no title. */
  title: string
  description: string | null
  status: FeatureStatus
  acceptanceCriteria: string[]
  dependencies: string[]
  designDoc: string | null
  experiments: StateExperiment[]
  datasets: StateDataset[]
  pendingQuestions: StateQuestion[]
  /** As written, without a leading `v`. */
  version: string | null
  modelVersion: string | null
  deployedTo: unknown[]
  releases: StateRelease[]
  /** As this action recorded them, oldest first; whatever else stands there is passed over. */
  deployments: DeploymentRecord[]
  /** By environment. */
  serving: Readonly<Record<string, StateServing>>
  rolledBackFrom: string | null
}

/** Brings a state file that fits the schema into one shape. */
export function featureState(file: StateFile, id: string): FeatureState {
  return {
    id,
    title: textOf(file.title) ?? id,
    description: textOf(file.description),
    status: file.status,
    acceptanceCriteria: (file.acceptance_criteria ?? []).map((one) =>
      typeof one === 'string' ? one : one.description,
    ),
    dependencies: file.dependencies ?? [],
    designDoc: textOf(file.design_doc),
    experiments: (file.experiments ?? []).map(experimentOf),
    datasets: (file.datasets ?? []).map((one, index) => ({ path: typeof one === 'string' ? one : one.path, index })),
    pendingQuestions: (file.pending_questions ?? []).map(questionOf),
    version: versionOf(file.version),
    modelVersion: versionOf(file.model_version),
    deployedTo: file.deployed_to ?? [],
    releases: (file.releases ?? []).map((entry) => releaseOf(entry, versionOf(file.rolled_back_from))),
    deployments: (Array.isArray(file.deployments) ? file.deployments : [])
      .map(readRecord)
      .filter((one) => one !== null),
    serving: servingOf(file.serving),
    rolledBackFrom: versionOf(file.rolled_back_from),
  }
}

function servingOf(value: unknown): Record<string, StateServing> {
  if (!isRecord(value)) return {}
  const read = Object.entries(value).map(([environment, one]) => [environment, servedAt(one)] as const)
  return Object.fromEntries(read.flatMap(([environment, one]) => (one === null ? [] : [[environment, one]])))
}

function servedAt(value: unknown): StateServing | null {
  if (!isRecord(value)) return null
  const text = (key: string): string | null => (typeof value[key] === 'string' ? textOf(value[key]) : null)
  const version = versionOf(text('version'))
  const outcome = DEPLOYMENT_OUTCOMES.find((one) => one === value['outcome']) ?? null
  return version === null ? null : { version, digest: text('digest'), since: text('since'), outcome }
}

function textOf(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value
}

function versionOf(value: string | null | undefined): string | null {
  return textOf(value)?.replace(/^v(?=\d)/i, '') ?? null
}

function experimentOf(entry: string | Record<string, unknown>, index: number): StateExperiment {
  if (typeof entry === 'string') return { name: entry, parameters: {} }
  const name = firstText(entry, ['name', 'id', 'run_id', 'title', 'description']) ?? `experiment ${index + 1}`
  const parameters = entry['parameters'] ?? entry['params'] ?? entry['hyperparameters']
  return { name, parameters: isRecord(parameters) ? parameters : {} }
}

function questionOf(entry: string | Record<string, unknown>): StateQuestion {
  if (typeof entry === 'string') return { question: entry, answered: false }
  const question = firstText(entry, ['question', 'text', 'title', 'description']) ?? JSON.stringify(entry)
  const answer = entry['answer']
  const unanswered = answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '')
  return { question, answered: !unanswered }
}

function releaseOf(entry: StateReleaseEntry, rolledBackFrom: string | null): StateRelease {
  const version = versionOf(entry.version) ?? entry.version
  return {
    version,
    tag: textOf(entry.tag),
    commit: textOf(entry.commit),
    packageDigest: textOf(entry.package_digest),
    metrics: flattenNumbers(entry.metrics ?? {}).numbers,
    metricsAsWritten: entry.metrics ?? null,
    adopted: entry.adopted === true,
    releaseUrl: textOf(entry.release_url),
    releasedAt: textOf(entry.released_at),
    deployedTo: entry.deployed_to ?? [],
    rolledBack: textOf(entry.rolled_back_at) !== null || version === rolledBackFrom,
  }
}

function firstText(entry: Record<string, unknown>, keys: string[]): string | null {
  const found = keys.map((key) => entry[key]).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof found === 'string' ? found : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
