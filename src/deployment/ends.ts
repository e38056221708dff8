import { type Problem, Stop, type StopCode } from '../errors.js'
import type { OwnerStanding } from '../release/journal.js'
import type { DeploymentEntry } from './journal.js'
import type { StepFailure } from './observation.js'
import { type DeploymentPlan, stepLabel } from './plan.js'

/** Why a deployment cannot begin or go on. */
export interface DeploymentStop {
  do: 'stop'
  why: 'busy' | 'rolling-back' | 'unfinished-rollback' | 'unclear'
  problem: Problem
}

/** Where the steps of a deployment end. */
export type DeploymentEnd =
  | { do: 'done' }
  /** The version serves there already, and nothing was written. */
  | { do: 'already' }
  /** A later run goes on. */
  | { do: 'rolling-out' }
  /** A check failed; `back`: whether the version before was put back and seen. */
  | { do: 'failed'; reason: string; back: 'done' | 'failed' | 'none' }
  /** A rollback has taken over; null where its run is not known. */
  | { do: 'yielded'; run: string | null }
  | DeploymentStop

const CODE_OF_STOP: Readonly<Record<DeploymentStop['why'], StopCode>> = {
  busy: 'interrupted',
  'rolling-back': 'interrupted',
  'unfinished-rollback': 'conflict',
  unclear: 'interrupted',
}

const ENDS: ReadonlySet<string> = new Set(['done', 'already', 'rolling-out', 'failed', 'yielded', 'stop'])

/** Whether there is nothing more to write. */
export function isDeploymentEnd(decision: { do: string }): decision is DeploymentEnd {
  return ENDS.has(decision.do)
}

/** An end as what keeps a run from going on; null for one that the transaction itself has come to. */
export function stopOfDeployment(end: DeploymentEnd): Stop | null {
  return end.do === 'stop' ? new Stop(CODE_OF_STOP[end.why], end.problem) : null
}

/** What the run is ended with where its transaction has come to an end that is none to be glad of; null for a good one. */
export function failureOfDeployment(plan: DeploymentPlan, end: DeploymentEnd): Stop | null {
  const what = `${plan.feature} ${plan.version} in ${plan.environment}`
  if (end.do === 'yielded') {
    const by = end.run === null ? 'a rollback' : `the rollback of run ${end.run}`
    const fix = `Look at what ${by} came to before you deploy there again`
    return new Stop('interrupted', { what: `the deployment of ${what} gave way to ${by}`, fix })
  }
  if (end.do !== 'failed') return null
  return new Stop('gate-failed', { what: `${what}: ${end.reason}`, fix: FIXES[end.back](plan) })
}

const FIXES = {
  none: (plan: DeploymentPlan) =>
    plan.steps.some(({ step }) => step === 'switch')
      ? 'Mend what failed, then deploy again; where the switch had not begun, the version before serves as it did'
      : 'The target is left as it is: look at it, then mend what failed and deploy again, or roll back',
  done: ({ previous }: DeploymentPlan) =>
    `${previous?.version ?? 'The version before'} was put back and is seen to serve: mend what failed, then deploy again`,
  failed: ({ previous }: DeploymentPlan) =>
    `${previous?.version ?? 'The version before'} could not be seen to serve again: look at the target now, and roll back by hand where that is needed`,
}

/** Another run holds the claim. */
export function deploymentBusy(entry: DeploymentEntry, standing: OwnerStanding): DeploymentStop {
  const { owner, feature, version, environment, openedAt, kind } = entry
  const doing = kind === 'rollback' ? `rolling ${feature} back to ${version}` : `deploying ${feature} ${version}`
  const fix =
    standing === 'unknown'
      ? 'Whether that run has ended cannot be told (the job lacks `actions: read`, or GitHub knows no such run): wait 15 minutes, then run this again'
      : 'Wait until that run has ended, then run this again'
  const why = kind === 'rollback' ? 'rolling-back' : 'busy'
  return {
    do: 'stop',
    why,
    problem: { what: `run ${owner.run} is ${doing} in ${environment} since ${openedAt}`, fix },
  }
}

/** Another run has claimed the environment since this one looked. */
export function deploymentOvertaken({ owner, feature, version, environment }: DeploymentEntry): DeploymentStop {
  const what = `run ${owner.run} has taken the journal of ${environment} for ${feature} ${version} while this one was at it`
  return {
    do: 'stop',
    why: 'busy',
    problem: { what, fix: 'Run this again: it goes on from what the target says then' },
  }
}

/** A rollback died before it had ended: only another rollback may go on from there. */
export function unfinishedRollback(entry: Pick<DeploymentEntry, 'environment'> & { run: string }): DeploymentStop {
  return {
    do: 'stop',
    why: 'unfinished-rollback',
    problem: {
      what: `the rollback of run ${entry.run} in ${entry.environment} has not ended, and what serves there is not settled`,
      fix: 'Run the rollback again until it ends, then deploy',
    },
  }
}

/** Nothing is known of a step: neither that it went well nor that it failed. */
export function unclearStep(failure: StepFailure): DeploymentStop {
  return {
    do: 'stop',
    why: 'unclear',
    problem: {
      what: `${stepLabel(failure)}: ${failure.reason}`,
      fix: 'Run this again: it goes on where it stopped',
    },
  }
}
