import type { DeploymentEntry } from './journal.js'
import type { DeploymentObservation } from './observation.js'
import { type DeploymentPlan, touchesLive, type WayBackStep } from './plan.js'
import type { DeploymentStep } from './steps.js'

/** Name under which a step that puts back is journaled. */
export function backName({ step }: WayBackStep): string {
  return `back:${step}`
}

/**
 * Chooses the next step that puts back the version before, after a deployment that had touched what people are served;
 * null where there is none, or no more.
 */
export function nextBackStep(
  plan: DeploymentPlan,
  seen: DeploymentObservation,
  entry: DeploymentEntry,
): DeploymentStep | null {
  const { run } = seen
  if (!goesBack(plan, entry) || run.backFailure !== null) return null
  const next = plan.wayBack.find((step) => !isNoted(entry, step))
  if (next === undefined) return plan.isObserved && run.target === null ? { do: 'ask', why: 'back' } : null
  const name = backName(next)
  const isBegun = entry.doing?.step === name && entry.doing.stage === next.stage
  return isBegun ? { do: 'back', step: next } : { do: 'begin-back', step: next }
}

/** Whether a failed deployment is to be undone at the target. */
function goesBack(plan: DeploymentPlan, entry: DeploymentEntry): boolean {
  if (plan.onFailure !== 'roll-back' || plan.previous === null || plan.wayBack.length === 0) return false
  const begun = [...entry.done, ...(entry.doing === null ? [] : [entry.doing])]
  return begun.some((one) => one.step.startsWith('back:') || touchesLive(plan, one))
}

function isNoted({ done }: DeploymentEntry, { stage, ...step }: WayBackStep): boolean {
  const name = backName(step)
  return done.some((one) => one.step === name && one.stage === stage)
}
