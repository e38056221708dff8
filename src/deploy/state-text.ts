import { recordsToWrite } from '../deployment/entries.js'
import type { DeploymentEntry } from '../deployment/journal.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import { recordsBeyond } from '../deployment/proposal.js'
import { Stop } from '../errors.js'
import { applyDeployment } from '../feature/deployment-edits.js'
import type { StateCommit } from '../host/host.js'
import { stateTrailer } from '../release/proposal.js'

/** The state file's text with this deployment in it, and with those that ended without a commit of their own. */
export function stateWith(
  plan: DeploymentPlan,
  before: string,
  { entry, now }: { entry: DeploymentEntry; now: Date },
): string {
  return applyDeployment(before, { file: plan.stateFile, records: recordsToWrite(plan, { entry, now }) })
}

/** The same on top of what the branch that it goes to has now: what waited before is kept. */
export function stateAnew(
  plan: DeploymentPlan,
  { waiting, target }: { waiting: string | null; target: string },
  at: { entry: DeploymentEntry; now: Date },
): string {
  const file = plan.stateFile
  const kept =
    waiting === null ? target : applyDeployment(target, { file, records: recordsBeyond(waiting, target, file) })
  return stateWith(plan, kept, at)
}

/** The commit that brings a deployment's state, besides where it goes: message and state file. */
export function stateCommit(
  { feature, version, environment, stateFile, tag }: DeploymentPlan,
  { tx }: Pick<DeploymentEntry, 'tx'>,
  content: string,
): Pick<StateCommit, 'headline' | 'body' | 'additions'> {
  return {
    headline: `deploy: ${feature} ${version} to ${environment}`,
    body: `The release of tag ${tag}.\n\n${stateTrailer(tx)}`,
    additions: [{ path: stateFile, content }],
  }
}

/** Stops a deployment whose state file has gone from the branch. */
export function stateGone({ feature, version, stateFile, branch }: DeploymentPlan): Stop {
  return new Stop('interrupted', {
    what: `${feature} ${version} is deployed, but ${stateFile} is not on branch ${branch} any more`,
    where: { file: stateFile },
    fix: 'Bring the state file back on that branch, then run this again to commit the state',
  })
}
