import type { DeploymentPlan } from '../deployment/plan.js'
import type { FeatureState } from '../feature/state.js'
import type { Deployable } from '../gather/deployable.js'
import type { Outputs } from '../outputs.js'
import type { DeploySummary } from '../report/deploy-summary.js'
import type { CommandOutcome } from './outcome.js'

/** What is known besides what the summary tells. */
interface Known {
  deployable?: Deployable
  branchState?: FeatureState
  plan?: DeploymentPlan
  exitCode: CommandOutcome['exitCode']
  /** The version that the target was seen to serve at the end; empty where it was not asked. */
  serving: string
}

/** The outputs of a deployment, as far as they are known. */
export function deployOutputs(
  told: DeploySummary,
  { deployable, branchState, plan, exitCode, serving }: Known,
): Outputs {
  const isToGoOn = exitCode === 75 || told.status === 'rolling-out'
  const outputs: Outputs = {
    ...{ status: told.status, environment: told.environment, resumable: isToGoOn ? 'true' : 'false' },
  }
  if (deployable !== undefined) {
    outputs.version = deployable.version
    outputs.tag = deployable.tag
    outputs['package-digest'] = deployable.digest
    outputs['previous-version'] = told.previous ?? ''
  }
  if (plan !== undefined) outputs['serving-version'] = serving
  if (told.url !== null) outputs['environment-url'] = told.url
  if (told.releaseUrl !== null) outputs['release-url'] = told.releaseUrl
  if (told.deployment !== null) outputs['deployment-id'] = String(told.deployment)
  if (told.stateCommit !== null) outputs['state-commit'] = told.stateCommit
  if (branchState !== undefined) outputs['deployed-to'] = JSON.stringify(deployedTo(told, branchState, serving))
  return outputs
}

/** The environments where the released version serves, this one among them once it is seen there. */
function deployedTo(
  { status, environment, version }: DeploySummary,
  state: FeatureState,
  serving: string,
): readonly unknown[] {
  const isNew = status === 'deployed' && serving !== '' && version === state.version
  return isNew && !state.deployedTo.includes(environment) ? [...state.deployedTo, environment] : state.deployedTo
}
