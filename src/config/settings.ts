/** What a command's environment gets beside the allow-list. */
export interface EnvSettings {
  /** Names of variables that are passed on from the job. */
  pass: string[]
  set: Record<string, string>
}

/** A command as configured; placeholders are not filled in yet. */
export interface CommandSettings {
  run: string
  /** As a workflow step's `shell:`; `bash` is `bash --noprofile --norc -eo pipefail {0}`. */
  shell: string
  /** Script of a default command, which is not run when that file is not there; null for the team's own commands and for tools. */
  script: string | null
  timeoutSeconds: number
  /** That of all commands and this one's own, merged. */
  env: EnvSettings
}

/** A statement that a gate's failure is accepted for now. */
export interface WaiverSettings {
  reason: string
  owner: string
  /** `YYYY-MM-DD`; the waiver holds up to the end of that day, UTC. */
  expires: string
}

interface GateBase {
  /** Switched off by name, with a reason, in plain sight. */
  enabled: boolean
  /** Why it is off; present exactly when `enabled` is false. */
  disabledReason: string | null
  waiver: WaiverSettings | null
}

/** A bound on one metric. */
export interface BoundSettings {
  min?: number
  max?: number
  /** The value must lie above `min`, not at it (a criterion with `>`). */
  minExclusive?: true
  /** A lower bound was written in per cent: a share, which is no more than 1. */
  minIsShare?: true
  /** The value must lie below `max`, not at it (a criterion with `<`). */
  maxExclusive?: true
  better?: 'higher' | 'lower'
  tolerance: { kind: 'absolute' | 'relative'; amount: number; text: string }
  /** Where it was declared, for messages: `.github/ds-release.yml:12` or `docs/workflow/state/churn.json:6 acceptance_criteria[0]`. */
  source: string
}

export interface TestsSettings extends GateBase {
  command: CommandSettings
  /** JUnit files declared by the team; empty: ours, asked for through `PYTEST_ADDOPTS`. */
  reports: string[]
  /** Per cent, 0 to 100. */
  coverageMin: number | null
}

export interface PerformanceSettings extends GateBase {
  command: CommandSettings
  metrics: Record<string, BoundSettings>
}

export interface ReviewSettings extends GateBase {
  approvals: number
  inCheck: boolean
}

export interface DataQualitySettings extends GateBase {
  command: CommandSettings | null
  /** Paths of reports; `declared` false: the default path, which need not exist. */
  reports: { path: string; declared: boolean }[]
  datasets: string[]
}

export interface DocumentationSettings extends GateBase {
  documents: string[]
  /** False: the default list, to which the state's `design_doc` belongs where it names one. */
  declared: boolean
}

export interface TypesSettings extends GateBase {
  command: CommandSettings
}

export interface SecuritySettings extends GateBase {
  command: CommandSettings
  failOn: 'low' | 'medium' | 'high'
  /** Bandit JSON files declared by the team; empty: ours. */
  reports: string[]
}

export interface GateSettings {
  tests: TestsSettings
  performance: PerformanceSettings
  review: ReviewSettings
  'data-quality': DataQualitySettings
  documentation: DocumentationSettings
  types: TypesSettings
  security: SecuritySettings
}

export interface MonitoringLink {
  name: string
  url: string
}

/** The configuration of one feature: defaults, file and per-feature override merged. */
export interface FeatureSettings {
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
  gatesEnabled: boolean
  /** Who said so, when `gatesEnabled` is false: `input gates-enabled`, a file and line. */
  gatesEnabledSource: string
  gates: GateSettings
  monitoring: MonitoringLink[]
}
