import type { GateFacts } from './facts.js'
import type { AnyGate, GatePlan, Measured } from './gate.js'
import type { GateEvidence } from './gathered.js'
import { GATES, type GateName, type GateSettings, type GatesSettings } from './index.js'
import type { Judgement } from './judgement.js'
import { JUDGES } from './judges.js'
import type { ReviewEvidence } from './review-evidence.js'
import { judgeReview } from './review/judge.js'
import type { Verdict } from './verdict.js'

/** The verdict of one planned gate: as the plan decided it, else by what was gathered. */
export function verdictOf(plan: GatePlan, settings: GatesSettings, facts: GateFacts): Verdict {
  const gate = GATES.find(({ name }) => name === plan.gate)
  if (gate === undefined) throw new Error(`a plan of ${plan.gate}, which is no gate`)
  const judged = plan.decided ?? judgeBy(gate.name, settings.gates, facts)
  return { gate: gate.name, ...judged, seconds: Math.max(judged.seconds, facts.evidence.seconds) }
}

function judgeBy<Name extends GateName>(name: Name, settings: GateSettings, facts: GateFacts): Judgement {
  return JUDGES[name](facts, settings[name])
}

/** The verdict of the review gate alone, by evidence that was gathered anew. */
export function reviewVerdict({ gates }: Pick<GatesSettings, 'gates'>, review: ReviewEvidence): Verdict {
  return { gate: 'review', ...judgeReview({ review }, gates.review) }
}

/** What the gates' commands measured of the candidate; null when nothing was. */
export function measuredBy(evidence: ReadonlyMap<string, GateEvidence>): Measured | null {
  for (const gate of GATES as readonly AnyGate[]) {
    const gathered = evidence.get(gate.name)
    const measured = gathered === undefined ? null : (gate.measure?.(gathered) ?? null)
    if (measured !== null) return measured
  }
  return null
}
