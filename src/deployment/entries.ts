import type { DeploymentOutcome, DeploymentRecord } from '../feature/deployment-record.js'
import { isoSeconds } from '../formats/quantities.js'
import {
  deploymentId,
  type DeploymentEntry,
  type DoneStep,
  leftUnrecorded,
  outsOf,
  type SeenDeploymentJournal,
} from './journal.js'
import type { DeploymentObservation } from './observation.js'
import type { DeploymentPlan } from './plan.js'
import { backName } from './put-back.js'
import type { DeploymentStep } from './steps.js'

/** The entry that opens a transaction, in the place of whatever is the newest. */
export function firstDeploymentEntry(
  plan: DeploymentPlan,
  journal: SeenDeploymentJournal | null,
  now: Date,
): DeploymentEntry {
  const { me, feature, version, digest, environment, previous } = plan
  const at = now.toISOString()
  const unrecorded = leftUnrecorded(journal, plan.runUrl)
  return {
    ...{ schema: 1, kind: 'deploy', tx: deploymentId(plan), feature, version, digest, environment },
    ...{ phase: 'open', owner: me, deployment: null, doing: null, done: [], previous, openedAt: at, at },
    ...(Object.keys(plan.outs).length === 0 ? {} : { given: plan.outs }),
    ...(unrecorded.length === 0 ? {} : { unrecorded }),
  }
}

/** What a step changes in the journal's newest entry; null for a step that writes none. */
export function entryAfter(
  plan: DeploymentPlan,
  seen: DeploymentObservation,
  { entry, step }: { entry: DeploymentEntry; step: DeploymentStep },
): DeploymentEntry | null {
  const { run, now } = seen
  const mine = { ...entry, owner: plan.me, deployment: seen.deployment?.id ?? entry.deployment, at: now.toISOString() }
  switch (step.do) {
    case 'take-over':
      return { ...mine, phase: 'open' }
    case 'begin':
      return { ...mine, doing: effectOf(step.step) }
    case 'begin-back':
      return { ...mine, doing: effectOf({ ...step.step, step: backName(step.step) }) }
    case 'note':
      return run.ended === null ? mine : { ...mine, doing: null, done: [...entry.done, doneOf(run.ended)] }
    case 'note-found': {
      const saw = run.target?.live?.words ?? run.target?.candidate?.words ?? ''
      return { ...mine, doing: null, done: [...entry.done, { ...effectOf(step.step), at: mine.at, saw }] }
    }
    case 'note-failure': {
      if (run.failure === null) return mine
      const { step: name, stage, at, reason } = run.failure
      const place = at === undefined ? {} : { at }
      return {
        ...mine,
        failed: { ...effectOf({ step: name, ...(stage === undefined ? {} : { stage }) }), ...place },
        reason,
      }
    }
    case 'roll-out':
      return { ...mine, phase: 'rolling-out', outcome: 'rolling-out' }
    case 'close':
      return { ...mine, phase: step.phase, doing: null, outcome: outcomeOf(plan, step.phase) }
    default:
      return null
  }
}

/** The entry with which a deployment gives way to an intent: it keeps its own record, and names who it gave way to. */
export function yieldedEntry(own: DeploymentEntry, intent: SeenDeploymentJournal, now: Date): DeploymentEntry {
  const { tx, owner } = intent.entry
  const reason = `gave way to the rollback of run ${owner.run}`
  return { ...own, phase: 'yielded', at: now.toISOString(), reason, intent: { tx, owner, signed: intent.believed } }
}

/** What became of a deployment that is over. */
function outcomeOf({ isObserved }: Pick<DeploymentPlan, 'isObserved'>, phase: 'failed' | 'done'): DeploymentOutcome {
  if (phase === 'failed') return 'failed'
  return isObserved ? 'success' : 'not-observed'
}

/** The deployments that a state commit records: those that ended without one, and this one. */
export function recordsToWrite(
  plan: DeploymentPlan,
  { entry, now }: { entry: DeploymentEntry; now: Date },
): DeploymentRecord[] {
  const { tx, environment, version, digest, deployment, previous } = entry
  return [
    ...(entry.unrecorded ?? []),
    {
      ...{ tx, environment, version, digest, outcome: outcomeOf(plan, 'done'), at: isoSeconds(now), run: plan.runUrl },
      ...{ deployment, previous: previous?.version ?? null, out: outsOf(entry), serves: null },
    },
  ]
}

function effectOf({ step, stage }: { step: string; stage?: number }): { step: string; stage?: number } {
  return stage === undefined ? { step } : { step, stage }
}

function doneOf({ step, stage, at, out, saw }: NonNullable<DeploymentObservation['run']['ended']>): DoneStep {
  return {
    ...effectOf(stage === undefined ? { step } : { step, stage }),
    at,
    ...(Object.keys(out).length === 0 ? {} : { out }),
    ...(saw === undefined ? {} : { saw }),
  }
}
