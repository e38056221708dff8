import type { RunMemory, SeenTarget, StepFailure } from './observation.js'
import type { StepReport } from './step-report.js'
import type { DeploymentStep } from './steps.js'

/** What running or looking came to. */
export type StepResult = { report?: StepReport } & (
  | { kind: 'passed'; saw: string; out: Record<string, string>; at: string }
  | { kind: 'failed'; reason: string }
  /** Nothing is known, and running again finds out: the target was busy, the load generator fell behind. */
  | { kind: 'unclear'; reason: string }
  /** The target is to serve the version only after its own next run. */
  | { kind: 'not-yet'; saw: string }
)

/** What a run knows after a write of its own took effect. */
export function rememberWrite(run: RunMemory, step: DeploymentStep): RunMemory {
  switch (step.do) {
    case 'claim':
    case 'take-over':
      return { ...run, hasClaimed: true, target: null }
    case 'begin':
      return { ...run, begun: step.step, ended: null }
    case 'begin-back':
      return { ...run, begun: { ...step.step, step: `back:${step.step.step}` }, ended: null }
    case 'note':
    case 'note-found':
      return { ...run, begun: null, ended: null }
    default:
      return run
  }
}

/** What a run knows after a step at the target: what was done makes old what was seen. */
export function rememberResult(
  run: RunMemory,
  step: Extract<DeploymentStep, { do: 'run' | 'back' | 'look' }>,
  result: StepResult,
): RunMemory {
  const { step: about } = step
  if (step.do === 'look') return rememberLook(run, step, result)
  const fresh = { ...run, target: null, looked: run.looked.filter((one) => one.step !== 'serving') }
  const name = step.do === 'back' ? `back:${about.step}` : about.step
  const stage = 'stage' in about && about.stage !== undefined ? { stage: about.stage } : {}
  if (result.kind === 'passed') {
    const { at, out, saw } = result
    return { ...fresh, ended: { step: name, ...stage, at, out, saw } }
  }
  if (result.kind === 'not-yet') return { ...fresh, isYetToServe: true }
  if (step.do === 'back') return { ...fresh, backFailure: result.reason }
  return { ...fresh, failure: { step: name, ...stage, kind: result.kind, reason: result.reason } }
}

function rememberLook(
  run: RunMemory,
  { step }: Extract<DeploymentStep, { do: 'look' }>,
  result: StepResult,
): RunMemory {
  const place = step.at === undefined ? {} : { at: step.at }
  if (result.kind === 'passed') {
    return { ...run, looked: [...run.looked, { step: step.step, ...place, saw: result.saw }] }
  }
  if (result.kind === 'not-yet') return { ...run, isYetToServe: true }
  const failure: StepFailure = { step: step.step, ...place, kind: result.kind, reason: result.reason }
  return { ...run, failure }
}

/** What a run knows after it has asked what the target serves. */
export function rememberTarget(
  run: RunMemory,
  step: Extract<DeploymentStep, { do: 'ask' }>,
  target: { candidate: SeenTarget | null; live: SeenTarget | null },
): RunMemory {
  const isBack = step.why === 'back' && target.live?.is !== 'former'
  const backFailure = isBack ? (target.live?.words ?? 'the target was not asked') : run.backFailure
  return { ...run, target, backFailure }
}
