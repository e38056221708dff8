import { latestStatus } from '../deployments.js'
import { nodeId } from '../people.js'
import type { DeploymentState, DeploymentStatusState } from '../deployment-state.js'
import { actorNode } from './actors.js'
import { allow, connection, type Context, type PageArguments } from './context.js'
import { commitNode } from './objects.js'
import { namedRefNode } from './refs.js'

/** Arguments of `repository.deployments`; deployments are in the order of their making. */
export interface DeploymentsArguments extends PageArguments {
  environments?: string[] | null
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null
}

/** The repository's deployments, all or those to some environments. */
export function deploymentsNode(context: Context, args: DeploymentsArguments): Record<string, unknown> {
  allow(context, 'deployments', 'read')
  const deployments = context.hub.store.state.deployments.filter(
    ({ environment }) => args.environments?.includes(environment) ?? true,
  )
  if (args.orderBy?.direction === 'DESC') deployments.reverse()
  return connection('deployments', args, deployments, (deployment) => deploymentNode(context, deployment))
}

function deploymentNode(context: Context, deployment: DeploymentState): Record<string, unknown> {
  const last = latestStatus(deployment)
  return {
    __typename: 'Deployment',
    id: nodeId('DE', deployment.id),
    databaseId: deployment.id,
    commit: async () => await commitNode(context, deployment.sha),
    commitOid: deployment.sha,
    createdAt: deployment.createdAt,
    updatedAt: last?.createdAt ?? deployment.createdAt,
    creator: () => actorNode(context, deployment.creator),
    description: deployment.description,
    environment: deployment.environment,
    latestEnvironment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment ?? deployment.environment,
    payload: JSON.stringify(deployment.payload),
    ref: async () => await namedRefNode(context, deployment.ref),
    repository: () => context.nodes.repository(context),
    state: stateOf(deployment, last),
    task: deployment.task,
    latestStatus: () => (last === null ? null : statusNode(context, deployment, last)),
    // Newest first, as the REST API lists them.
    statuses: (args: PageArguments) =>
      connection('statuses', args, [...deployment.statuses].reverse(), (status) =>
        statusNode(context, deployment, status),
      ),
  }
}

/** A deployment's own word: one that succeeded is active, a transient one that is over is destroyed. */
function stateOf({ transient }: DeploymentState, last: DeploymentStatusState | null): string {
  if (last === null) return 'PENDING'
  if (last.state === 'success') return 'ACTIVE'
  return last.state === 'inactive' && transient ? 'DESTROYED' : last.state.toUpperCase()
}

function statusNode(
  context: Context,
  deployment: DeploymentState,
  status: DeploymentStatusState,
): Record<string, unknown> {
  const address = (text: string): string | null => (text === '' ? null : text)
  return {
    __typename: 'DeploymentStatus',
    id: nodeId('DES', status.id),
    createdAt: status.createdAt,
    updatedAt: status.createdAt,
    creator: () => actorNode(context, status.creator),
    deployment: () => deploymentNode(context, deployment),
    description: status.description,
    environment: status.environment,
    environmentUrl: address(status.environmentUrl),
    logUrl: address(status.logUrl),
    state: status.state.toUpperCase(),
  }
}
