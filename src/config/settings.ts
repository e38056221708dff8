import type { GatesSettings } from '../gates/index.js'
import type { CommandSettings, EnvSettings } from '../settings/command.js'

export interface MonitoringLink {
  name: string
  url: string
}

/** The configuration of one feature: defaults, file and per-feature override merged. */
export interface FeatureSettings extends GatesSettings {
  feature: string
  /** Path of the model from `working-directory`: a file or a folder. */
  model: string
  /** Path of the metrics file from `working-directory`. */
  metrics: string
  /** Tag pattern with `{feature}` and `{version}`. */
  tag: string
  /** Whether a release may be shown as the latest; null where nothing is said. */
  latest: boolean | null
  /** Folder of the records of releases from `working-directory`. */
  records: string
  /** Whether the model is committed beside its records. */
  commitModel: boolean
  releaseBranches: string[]
  /** Globs (from the repository's root) whose change touches the feature. */
  paths: string[]
  env: EnvSettings
  steps: { export: CommandSettings; card: CommandSettings }
  /** Golden rows that are packaged, by path from `working-directory`; null where there are none. */
  golden: { rows: string; tolerance: number } | null
  /** Requests that are packaged for load tests; null where there are none. */
  requests: string | null
  /** Versions that this action did not release and that may be deployed, with the digests of their packages. */
  adopted: Readonly<Record<string, string>>
  monitoring: MonitoringLink[]
}
