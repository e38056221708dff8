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
  releaseBranches: string[]
  /** Globs (from the repository's root) whose change touches the feature. */
  paths: string[]
  env: EnvSettings
  steps: { export: CommandSettings; card: CommandSettings }
  monitoring: MonitoringLink[]
}
