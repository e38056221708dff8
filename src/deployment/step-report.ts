import type { GoldenResult } from './golden.js'
import type { LoadResult } from './load-test.js'
import type { WatchedMetric, WatchLook } from './watch.js'

/** What a step at the target has to show beside its words, for summary and page. */
export type StepReport =
  | { kind: 'golden'; result: GoldenResult }
  | { kind: 'load'; result: LoadResult; /** Mermaid; null where nothing was measured. */ chart: string | null }
  | { kind: 'watch'; looks: readonly WatchLook[]; metrics: readonly WatchedMetric[] }

/** A step at the target that this run has taken, in order. */
export interface TakenStep {
  step: string
  stage?: number
  at?: string
  outcome: 'passed' | 'failed' | 'unclear' | 'not-yet'
  /** What was seen or what is wrong, a sentence without its full stop. */
  words: string
  seconds: number
  report?: StepReport
}
