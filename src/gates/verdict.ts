import { GATE_NAMES, type GateName } from '../config/gate-names.js'

export type VerdictKind = 'passed' | 'failed' | 'inconclusive' | 'error' | 'skipped' | 'waived'

/** What a verdict was computed from. */
export type Evidence =
  | { kind: 'file'; path: string; sha256: string; size: number }
  | { kind: 'command'; run: string; exitCode: number | null; seconds: number; tool?: string }
  | { kind: 'commit'; sha: string; note?: string }
  | { kind: 'review'; pull: number; user: string; commit: string }
  | { kind: 'note'; text: string }

/** One metric of the candidate beside its bound and the champion's value. */
export interface MetricRow {
  name: string
  candidate: number | null
  champion: number | null
  min?: number
  max?: number
  /** The bound itself does not meet it: `>` and `<`. */
  minExclusive?: true
  maxExclusive?: true
  /** As declared: `0.01` or `"2%"`; 0 when nothing was declared. */
  tolerance: string
  better: 'higher' | 'lower' | null
  ok: boolean
  /** Why it is not ok; empty when it is. */
  note: string
}

/** What is wrong in one gate; `what` and `fix` are sentences without a full stop. */
export interface Finding {
  what: string
  fix: string
  where?: { file: string; line?: number; column?: number; field?: string }
}

/** The end of one gate. */
export interface Verdict {
  gate: GateName
  verdict: VerdictKind
  /** One line: why. */
  reason: string
  findings: Finding[]
  evidence: Evidence[]
  seconds: number
  /** Only of `performance`. */
  metrics?: MetricRow[]
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
