import type { Annotation } from '../report/annotations.js'

export type Status =
  'released' | 'already-released' | 'awaiting-merge' | 'checked' | 'planned' | 'refused' | 'conflict' | 'interrupted'

/** The outputs of the action, as far as they are known; what is not known is left out. */
export interface Outputs {
  status?: Status
  verdict?: 'passed' | 'failed' | 'disabled'
  version?: string
  'previous-version'?: string
  tag?: string
  'release-id'?: string
  'release-url'?: string
  'package-path'?: string
  'package-digest'?: string
  'artifact-id'?: string
  'artifact-name'?: string
  'artifact-digest'?: string
  'artifact-url'?: string
  'model-metrics'?: string
  gates?: string
  matrix?: string
  'state-commit'?: string
  'deployed-to'?: string
  resumable?: 'true' | 'false'
}

/** The status that goes with an exit code other than 0. */
export const STATUS_BY_CODE = { 1: 'refused', 2: 'refused', 3: 'conflict', 75: 'interrupted' } as const

/** How a command ended: what `run.ts` turns into outputs, summary, annotations and the exit status. */
export interface CommandOutcome {
  exitCode: 0 | 1 | 2 | 3 | 75
  outputs: Outputs
  /** Markdown. */
  summary: string
  annotations: readonly Annotation[]
}
