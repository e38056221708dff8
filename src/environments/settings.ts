import type { StepCommand } from './commands.js'
import type { Question } from './questions.js'

/** What is held against the manifest after an upload: what the command prints, one file, or a folder {output}. */
export interface ReadBack {
  command: StepCommand
  of: 'archive' | 'folder' | { file: string }
  /** Names at the target of files of the package that have another there. */
  as: Readonly<Record<string, string>>
}

export interface WatchedMetric {
  name: string
  source: { kind: 'run'; command: StepCommand } | { kind: 'prometheus'; url: string; query: string }
  min?: number
  max?: number
}

/** Longest times of the percentiles of a load test, in seconds, and the largest share of errors. */
export interface LoadBounds {
  p50?: number
  p90?: number
  p95?: number
  p99?: number
  errors?: number
}

/** How outputs of a sample are verified; the batch lane's own step. */
export interface VerifySettings {
  rows: 'same' | number | null
  key: string | null
  columns: readonly string[]
  /** Largest share of empty values. */
  nulls: number | null
  /** File of the expected outputs. */
  golden: string | null
  tolerance: number
  /** Largest share of rows that differ from what serves. */
  changed: number | null
  command: StepCommand | null
}

/** A file that names the version for jobs that are run elsewhere. */
export interface JobSettings {
  file: string
  /** Dotted keys and what they are set to, with placeholders. */
  set: Readonly<Record<string, string>>
  /** Null: this repository. */
  repository: string | null
  /** Name of the variable with the token for the other repository. */
  token: string | null
}

/** One environment, everything resolved: `like` taken over, defaults filled in, durations in seconds, percentages as shares. */
export interface EnvironmentSettings {
  name: string
  lane: 'batch' | 'real-time' | 'files' | null
  url: string | null
  candidateUrl: string | null
  /** GitHub's environment. */
  group: string
  /** The service that several models share; null: this environment of this feature is alone. */
  service: string | null
  needs: readonly string[]
  checklistRequired: boolean
  onFailure: 'stop' | 'roll-back'
  ready: StepCommand | null
  build: StepCommand | null
  deploy: StepCommand | null
  finish: StepCommand | null
  rollback: StepCommand | null
  sample: StepCommand | null
  upload: { command: StepCommand; readBack: ReadBack | null } | null
  serving: { question: Question; answers: number; timeoutSeconds: number; withinSeconds: number | null } | null
  /** `tolerance` null: the one that the version was packaged with. */
  golden: { question: Question; tolerance: number | null } | null
  loadTest: {
    question: Question
    rate: number
    warmUpSeconds: number
    durationSeconds: number
    bounds: LoadBounds
    live: boolean
  } | null
  switch: { command: StepCommand; weights: readonly number[]; eachSeconds: number } | null
  watch: { forSeconds: number; everySeconds: number; failures: number; metrics: readonly WatchedMetric[] } | null
  verify: VerifySettings | null
  job: JobSettings | null
}
