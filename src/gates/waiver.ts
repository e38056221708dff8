import { cleanLine } from '../formats/markdown-escape.js'
import type { GateBase } from '../settings/gate-keys.js'
import type { GatesSettings } from './index.js'
import type { Finding, VerdictKind } from './judgement.js'
import type { Verdict } from './verdict.js'

const WAIVABLE: ReadonlySet<VerdictKind> = new Set(['failed', 'inconclusive', 'error'])

/**
 * Turns what a waiver accepts into `waived`. A waiver that is expired (`today`, `YYYY-MM-DD` in UTC, is after its day),
 * or that nothing needed, makes its gate an `error`. What was skipped for the event, or because gates
 * are off as a whole, stays so.
 */
export function applyWaivers(verdicts: readonly Verdict[], settings: GatesSettings, today: string): Verdict[] {
  if (!settings.gatesEnabled) return [...verdicts]
  return verdicts.map((verdict) => applyWaiver(verdict, settings.gates[verdict.gate], today))
}

function applyWaiver(verdict: Verdict, { waiver, enabled }: GateBase, today: string): Verdict {
  if (waiver === null) return verdict
  // Not judged this time: nothing can be said of the waiver.
  if (verdict.verdict === 'skipped' && enabled) return verdict
  const field = `gates.${verdict.gate}.waiver`
  const owner = cleanLine(waiver.owner)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(waiver.expires) || today > waiver.expires) {
    return invalidWaiver(
      verdict,
      `The waiver of ${owner} expired on ${waiver.expires}`,
      `Fix the gate, or renew \`${field}\``,
    )
  }
  if (!WAIVABLE.has(verdict.verdict)) {
    const state = verdict.verdict === 'passed' ? 'the gate passed' : 'the gate is switched off'
    return invalidWaiver(verdict, `The waiver of ${owner} is not used: ${state}`, `Remove \`${field}\``)
  }
  const note = `waived by ${owner} until ${waiver.expires}: ${cleanLine(waiver.reason)}`
  return {
    ...verdict,
    verdict: 'waived',
    reason: `${note} (${verdict.verdict}: ${verdict.reason})`,
    evidence: [...verdict.evidence, { kind: 'note', text: note }],
  }
}

function invalidWaiver(verdict: Verdict, what: string, fix: string): Verdict {
  const finding: Finding = { what, fix }
  const lowered = what.replace(/^The/, 'the')
  const reason = WAIVABLE.has(verdict.verdict) ? `${lowered}; ${verdict.reason}` : lowered
  return { ...verdict, verdict: 'error', reason, findings: [finding, ...verdict.findings] }
}
