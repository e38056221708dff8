import type { DeploymentState, DeploymentStatusState } from './deployment-state.js'
import type { WorldState } from './state.js'

/** The last status of a deployment; null where it has none. */
export function latestStatus(deployment: DeploymentState): DeploymentStatusState | null {
  return deployment.statuses.at(-1) ?? null
}

/** Whether a deployment is the record of something that runs: its last status is `success`. */
export function isActive(deployment: DeploymentState): boolean {
  return latestStatus(deployment)?.state === 'success'
}

/**
 * The deployments that a new `success` with `auto_inactive` retires: the former active ones of the environment's *name*,
 * whatever their task or payload; none that is transient or for production, ever.
 */
export function retiredBy(state: WorldState, deployment: DeploymentState): DeploymentState[] {
  return state.deployments.filter(
    (other) =>
      other.id < deployment.id &&
      other.environment === deployment.environment &&
      !other.transient &&
      !other.production &&
      isActive(other),
  )
}
