import { concludeFindings } from './conclusion.js'
import type { Finding } from './judgement.js'
import type { Verdict } from './verdict.js'

/**
 * A verdict whose evidence did not stand still is an `error`, whatever it was: nobody knows what was judged. A gate that
 * was not judged stays so.
 */
export function unsettled(verdict: Verdict, findings: readonly Finding[]): Verdict {
  if (findings.length === 0 || verdict.verdict === 'skipped') return verdict
  const { gate, evidence, seconds, metrics } = verdict
  const parts = { evidence, seconds, ...(metrics === undefined ? {} : { metrics }) }
  return { gate, ...concludeFindings('error', [...findings, ...verdict.findings], parts) }
}
