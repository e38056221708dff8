import { GATE_NAMES, type GateName } from './index.js'
import type { Judgement, VerdictKind } from './judgement.js'

export type { Finding, MetricRow, VerdictKind } from './judgement.js'

/** The end of one gate. */
export interface Verdict extends Judgement {
  gate: GateName
}

/** Verdicts that let a release go on. */
const LETS_PASS: ReadonlySet<VerdictKind> = new Set(['passed', 'skipped', 'waived'])

/** Whether one verdict lets a release go on. */
export function letsPass({ verdict }: Pick<Verdict, 'verdict'>): boolean {
  return LETS_PASS.has(verdict)
}

/** The verdict of the whole: `disabled` when no gate was judged because gates are off. */
export type OverallVerdict = 'passed' | 'failed' | 'disabled'

/** Judges all verdicts together; every gate must be there exactly once, otherwise it is `failed`. */
export function judgeAll(verdicts: readonly Verdict[], gatesEnabled: boolean): OverallVerdict {
  if (!gatesEnabled) return 'disabled'
  const complete = GATE_NAMES.every((gate) => verdicts.filter((one) => one.gate === gate).length === 1)
  return complete && verdicts.length === GATE_NAMES.length && verdicts.every(letsPass) ? 'passed' : 'failed'
}
