import type { ExitCode } from '../errors.js'
import type { Outputs, Status } from '../outputs.js'
import type { Annotation } from '../report/annotations.js'

/** The status that a stop is told by. */
export const STATUS_BY_CODE = {
  1: 'refused',
  2: 'refused',
  3: 'conflict',
  75: 'interrupted',
} as const satisfies Record<ExitCode, Status>

/** How a command ended: what `run.ts` turns into outputs, summary, annotations and the exit status. */
export interface CommandOutcome {
  exitCode: 0 | ExitCode
  outputs: Outputs
  /** Markdown. */
  summary: string
  annotations: readonly Annotation[]
}
