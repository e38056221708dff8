import { mayTakeOver } from '../release/journal.js'
import { type DeploymentEnd, deploymentBusy, deploymentOvertaken, unclearStep, unfinishedRollback } from './ends.js'
import { type DeploymentEntry, isOwnDeployment, outsOf, type SeenDeploymentJournal } from './journal.js'
import { nextStateStep } from './next-state-step.js'
import type { DeploymentObservation, SeenDeployment } from './observation.js'
import { type DeploymentPlan, type Effect, isEffect, isSameStep, type PlannedStep, stepLabel } from './plan.js'
import { nextBackStep } from './put-back.js'
import type { DeploymentStep } from './steps.js'

type Decision = DeploymentStep | DeploymentEnd

/**
 * Chooses the one next step of a deployment from what is seen, or the end. A fault, a crash, an intent and a success all
 * come back here; nothing counts as serving but what the target was seen to say.
 */
export function nextDeploymentStep(plan: DeploymentPlan, seen: DeploymentObservation): Decision {
  const { journal } = seen
  if (journal === null) return begin(plan, seen)
  const { entry, standing } = journal
  if (entry.kind === 'rollback') return besideRollback(plan, seen, journal)
  if (!isOwnDeployment(plan, journal)) return besideAnother(plan, seen, journal)
  if (standing === 'mine') return entry.phase === 'open' ? work(plan, seen, entry) : ended(seen, entry)
  if (seen.run.hasClaimed) return deploymentOvertaken(entry)
  switch (entry.phase) {
    case 'open':
      return mayTakeOver(entry, standing, seen.now) ? { do: 'take-over' } : deploymentBusy(entry, standing)
    case 'rolling-out':
    case 'awaiting-merge':
      return { do: 'take-over' }
    case 'yielded':
      return afterYield(plan, seen, journal)
    case 'failed':
    case 'done':
      return begin(plan, seen)
  }
}

/** Opens a new transaction; a version that is known to have come there well, and serves, needs none. */
function begin(plan: DeploymentPlan, seen: DeploymentObservation): Decision {
  const { journal, run } = seen
  if (run.hasClaimed && journal !== null) return deploymentOvertaken(journal.entry)
  if (!seen.mayReplace && journal !== null) return deploymentOvertaken(journal.entry)
  const isSettled = journal === null || (journal.believed && journal.entry.phase === 'done')
  if (!plan.isObserved || !isSettled) return { do: 'claim' }
  if (run.target === null) return { do: 'ask', why: 'before' }
  return run.target.live?.is === 'new' ? { do: 'already' } : { do: 'claim' }
}

/** A rollback is the newest entry: who deploys gives way to it, whoever wrote it, and nobody begins beside it. */
function besideRollback(plan: DeploymentPlan, seen: DeploymentObservation, journal: SeenDeploymentJournal): Decision {
  const { entry, standing, believed } = journal
  if (seen.run.hasClaimed) {
    if (entry.phase === 'open') return { do: 'yield' }
    return retract(seen.deployment) ?? { do: 'yielded', run: entry.owner.run }
  }
  if (entry.phase !== 'open') return begin(plan, seen)
  if (standing === 'running' || !mayTakeOver(entry, standing, seen.now)) return deploymentBusy(entry, standing)
  return believed ? unfinishedRollback({ ...entry, run: entry.owner.run }) : begin(plan, seen)
}

/** Another version, another feature of the service, or an entry that nobody vouches for. */
function besideAnother(plan: DeploymentPlan, seen: DeploymentObservation, journal: SeenDeploymentJournal): Decision {
  const { entry, standing } = journal
  if (seen.run.hasClaimed) return deploymentOvertaken(entry)
  if (entry.phase === 'yielded') return afterYield(plan, seen, journal)
  const isHeld = entry.phase === 'open' && !mayTakeOver(entry, standing, seen.now)
  return isHeld ? deploymentBusy(entry, standing) : begin(plan, seen)
}

/** The rollback that a deployment gave way to has written nothing yet: for `standing` its run is asked, not the deployment's. */
function afterYield(plan: DeploymentPlan, seen: DeploymentObservation, journal: SeenDeploymentJournal): Decision {
  const { entry, standing, believed } = journal
  const { intent } = entry
  if (intent === undefined || !believed) return begin(plan, seen)
  if (!mayTakeOver(entry, standing, seen.now)) {
    return deploymentBusy({ ...entry, kind: 'rollback', owner: intent.owner }, standing)
  }
  return intent.signed ? unfinishedRollback({ ...entry, run: intent.owner.run }) : begin(plan, seen)
}

/** This run itself has written the last entry. */
function ended(seen: DeploymentObservation, entry: DeploymentEntry): Decision {
  switch (entry.phase) {
    case 'yielded':
      return retract(seen.deployment) ?? { do: 'yielded', run: entry.intent?.owner.run ?? null }
    case 'failed':
      return { do: 'failed', reason: reasonOf(entry), back: backOf(seen, entry) }
    case 'rolling-out':
      return { do: 'rolling-out' }
    case 'awaiting-merge':
    case 'open':
    case 'done':
      return { do: 'done' }
  }
}

/** What failed, with the step that it failed in. */
function reasonOf({ failed, reason = '' }: DeploymentEntry): string {
  return failed === undefined ? reason : `${stepLabel(failed)}: ${reason}`
}

function backOf({ run }: DeploymentObservation, { done }: DeploymentEntry): 'done' | 'failed' | 'none' {
  const isTried = run.backFailure !== null || done.some(({ step }) => step.startsWith('back:'))
  if (!isTried) return 'none'
  return run.backFailure === null && run.target?.live?.is === 'former' ? 'done' : 'failed'
}

/** A Deployment that came to nothing is said to be one. */
function retract(deployment: SeenDeployment | null): DeploymentStep | null {
  const isOver = deployment === null || ['failure', 'error', 'inactive'].includes(deployment.state)
  return isOver ? null : { do: 'status', state: 'failure' }
}

/** The steps of a deployment that this run holds. */
function work(plan: DeploymentPlan, seen: DeploymentObservation, entry: DeploymentEntry): Decision {
  const { deployment, run } = seen
  if (deployment === null) return { do: 'open-deployment' }
  if (deployment.state === 'pending' || deployment.state === 'queued') return { do: 'status', state: 'in_progress' }
  if (run.ended !== null) return { do: 'note' }
  if (run.failure?.kind === 'unclear') return unclearStep(run.failure)
  if (run.failure !== null && entry.failed === undefined) return { do: 'note-failure' }
  if (entry.failed !== undefined) {
    const back = nextBackStep(plan, seen, entry)
    if (back !== null) return back
    return retract(deployment) ?? { do: 'close', phase: 'failed' }
  }
  if (run.isYetToServe) return { do: 'roll-out' }
  // What was said to have succeeded is only brought to its end: a look that fails later is no deployment's.
  const open = deployment.state === 'success' ? plan.steps.filter(isEffect) : plan.steps
  const next = open.find((step) => !isBehind(plan, seen, { entry, step }))
  return next === undefined ? closing(plan, seen, deployment) : stepOf(plan, seen, { entry, step: next })
}

/** Whether a step is behind: an effect where it is noted, a look where it passed, or where a later effect was begun. */
function isBehind(
  { steps }: DeploymentPlan,
  { run }: DeploymentObservation,
  { entry, step }: { entry: DeploymentEntry; step: PlannedStep },
): boolean {
  const isDone = (one: PlannedStep): boolean => entry.done.some((done) => isSameEffect(done, one))
  if (isEffect(step)) return isDone(step)
  if (run.looked.some((one) => isSameStep(one, step))) return true
  const later = steps.slice(steps.indexOf(step) + 1).filter(isEffect)
  return later.some((one) => isDone(one) || (entry.doing !== null && isSameEffect(entry.doing, one)))
}

function isSameEffect(one: { step: string; stage?: number }, other: { step: string; stage?: number }): boolean {
  return one.step === other.step && one.stage === other.stage
}

function stepOf(
  plan: DeploymentPlan,
  seen: DeploymentObservation,
  { entry, step }: { entry: DeploymentEntry; step: PlannedStep },
): Decision {
  if (!isEffect(step)) return { do: 'look', step }
  const { run } = seen
  const isBegun = entry.doing !== null && isSameEffect(entry.doing, step)
  if (!isBegun) return beforeStage(plan, seen, { entry, step }) ?? { do: 'begin', step }
  if (run.begun !== null && isSameEffect(run.begun, step)) return { do: 'run', step }
  // Somebody began it and was not heard of again: the target is asked before it is repeated.
  if (plan.isObserved && run.target === null) return { do: 'ask', why: 'repeat' }
  return isFound(plan, seen, { entry, step }) ? { do: 'note-found', step } : { do: 'run', step }
}

/** Whether the target says that a step has done its work; not where something that it hands on is missing. */
function isFound(
  { steps, outs }: DeploymentPlan,
  { run: { target } }: DeploymentObservation,
  { entry, step }: { entry: DeploymentEntry; step: Effect },
): boolean {
  const known = { ...outs, ...outsOf(entry) }
  const later = steps.slice(steps.indexOf(step) + 1)
  if (later.some(({ uses }) => uses.some((name) => !Object.hasOwn(known, name)))) return false
  if (step.step === 'switch') return target?.live?.is === 'new'
  return step.step === 'deploy' && (target?.live?.is === 'new' || target?.candidate?.is === 'new')
}

/** What comes before a stage of a switch: the time that the one before has to stand, here or in a later run. */
function beforeStage(
  { eachSeconds, patientUntil }: DeploymentPlan,
  { now }: DeploymentObservation,
  { entry, step }: { entry: DeploymentEntry; step: Effect },
): Decision | null {
  if (step.step !== 'switch') return null
  const last = entry.done.findLast((one) => one.step === 'switch')
  if (last === undefined) return null
  const due = Date.parse(last.at) + eachSeconds * 1000
  if (!(due > now.getTime())) return null
  return due > patientUntil.getTime() ? { do: 'roll-out' } : { do: 'wait', until: new Date(due).toISOString() }
}

/** The end of a deployment whose steps are all behind: what is said at GitHub, in the state, in the journal. */
function closing(plan: DeploymentPlan, seen: DeploymentObservation, { state }: SeenDeployment): Decision {
  if (plan.isObserved && state !== 'success') {
    // After the last thing that was done the target has to be seen, by this run itself.
    const serving = plan.steps.find((one) => one.step === 'serving' && one.at === 'live')
    const isSeen = seen.run.looked.some((one) => one.step === 'serving' && one.at === 'live')
    if (serving !== undefined && !isEffect(serving) && !isSeen) return { do: 'look', step: serving }
    return { do: 'status', state: 'success' }
  }
  const [former] = seen.formers
  if (former !== undefined) return { do: 'retire', id: former }
  const step = seen.stateDone ? null : nextStateStep(seen.proposal)
  return step ?? { do: 'close', phase: 'done' }
}
