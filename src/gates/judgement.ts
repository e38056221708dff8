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
  /** Why it was not compared with the champion although there is one; absent where it was, or there is none. */
  notCompared?: string
}

/** What is wrong in one gate; `what` and `fix` are sentences without a full stop. */
export interface Finding {
  what: string
  fix: string
  where?: { file: string; line?: number; column?: number; field?: string }
}

/** What a gate concludes: a verdict that its name is still to be put to. */
export interface Judgement {
  verdict: VerdictKind
  /** One line: why. */
  reason: string
  findings: Finding[]
  evidence: Evidence[]
  seconds: number
  /** Only of `performance`. */
  metrics?: MetricRow[]
}
