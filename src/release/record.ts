import type { MetricRow, OverallVerdict, Verdict } from '../gates/verdict.js'

/** One asset of the release, sealed before the claim and compared before publishing. */
export interface SealedAsset {
  name: string
  /** Media type. */
  type: string
  /** Bytes. */
  size: number
  /** `sha256:<hex>`. */
  sha256: string
}

/** A file in the package. */
export interface PackagedFile {
  path: string
  size: number
  sha256: string
}

/** An earlier release, as the state file's `releases[]` has it. */
export interface EarlierRelease {
  version: string
  tag: string
  metrics: Record<string, number>
  rolledBack: boolean
  deployedTo: unknown[]
}

/**
 * Everything that is known about one release once it is sealed. Kept in the journal's tree, so that a run that
 * died is finished from it without judging anything again; body, summary, outputs and state commit are made from it.
 */
export interface ReleaseRecord {
  schema: 1
  /** Deterministic id of the transaction: feature, version, commit and sealed assets. */
  tx: string
  feature: string
  title: string
  version: string
  previousVersion: string | null
  tag: string
  /** The gated commit, 40 hex digits. */
  commit: string
  repository: string
  serverUrl: string
  prerelease: boolean
  /** Path of the state file from the repository's root. */
  stateFile: string
  /** Branch that the state commit goes to. */
  branch: string
  /** `target_commitish` of the release: the default branch's name. */
  target: string
  /** Whether GitHub should show this release as the latest: only in a repository with one feature. */
  latest: boolean
  /** Folder of the records in the repository, for example `models/churn/v1.0.0`. */
  recordsFolder: string
  /** ISO 8601 UTC. */
  startedAt: string
  gatesEnabled: boolean
  /** Who switched the gates off; empty when they are on. */
  gatesSource: string
  verdict: OverallVerdict
  verdicts: Verdict[]
  /** Flat, names to finite numbers. */
  metrics: Record<string, number>
  /** The metrics file's own shape, as it goes into the state file. */
  metricsAsWritten: unknown
  metricRows: MetricRow[]
  champion: { version: string; tag: string; metrics: Record<string, number> } | null
  history: EarlierRelease[]
  assets: SealedAsset[]
  /** Name of the asset that is the package. */
  packageName: string
  /** `sha256:<hex>` of the archive. */
  packageDigest: string
  packageFiles: PackagedFile[]
  /** Acceptance criteria that only a person can judge. */
  criteria: string[]
  datasets: { name: string; sha256: string | null; size: number | null }[]
  experiments: { name: string; parameters: Record<string, unknown> }[]
  monitoring: { name: string; url: string }[]
  /** Things that people should see although they stop nothing. */
  warnings: string[]
}
