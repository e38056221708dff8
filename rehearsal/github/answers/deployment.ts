import type { Hub } from '../hub.js'
import { BOT } from '../hub.js'
import { nodeId } from '../people.js'
import type { DeploymentState, DeploymentStatusState } from '../deployment-state.js'
import { repoUrl } from './repository.js'
import { actionsApp, simpleUser } from './user.js'

/** A deployment (`deployment`). */
export function deploymentAnswer(hub: Hub, deployment: DeploymentState): Record<string, unknown> {
  const url = `${repoUrl(hub)}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.originalEnvironment ?? deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: simpleUser(hub.links, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: repoUrl(hub),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: appOf(hub, deployment.creator),
  }
}

/** A status of a deployment (`deployment-status`). */
export function deploymentStatusAnswer(
  hub: Hub,
  deployment: DeploymentState,
  status: DeploymentStatusState,
): Record<string, unknown> {
  const url = `${repoUrl(hub)}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: simpleUser(hub.links, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: repoUrl(hub),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: appOf(hub, status.creator),
  }
}

function appOf(hub: Hub, login: string): Record<string, unknown> | null {
  return login === BOT ? actionsApp(hub.links, hub.store.state.createdAt) : null
}
