import { z } from 'zod'
import { repoUrl } from '../answers/repository.js'
import { simpleUser } from '../answers/user.js'
import { isoTime } from '../git.js'
import type { Call, Handler, Hub } from '../hub.js'
import { listAnswer } from '../paging.js'
import { nodeId } from '../people.js'
import { notFound, Refusal } from '../refusal.js'
import type { DeploymentState, DeploymentStatusState } from '../state.js'
import { commitOfRef } from './contents.js'

const newDeployment = z.object({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).nullish(),
  payload: z.unknown().default(''),
  environment: z.string().default('production'),
  description: z.string().nullish(),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
})
const newStatus = z.object({
  state: z.string(),
  description: z.string().default(''),
  environment: z.string().optional(),
  environment_url: z.string().default(''),
  log_url: z.string().default(''),
  target_url: z.string().default(''),
  auto_inactive: z.boolean().default(true),
})

function deploymentAnswer(hub: Hub, deployment: DeploymentState): Record<string, unknown> {
  const url = `${repoUrl(hub)}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: simpleUser(hub.links, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: repoUrl(hub),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
  }
}

function statusAnswer(hub: Hub, deployment: DeploymentState, status: DeploymentStatusState): Record<string, unknown> {
  const url = `${repoUrl(hub)}/deployments/${deployment.id}`
  const page = (text: string): string | null => (text === '' ? null : text)
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: simpleUser(hub.links, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: page(status.logUrl) ?? hub.links.server,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: repoUrl(hub),
    ...(page(status.environmentUrl) === null ? {} : { environment_url: status.environmentUrl }),
    ...(page(status.logUrl) === null ? {} : { log_url: status.logUrl }),
  }
}

const postDeployment: Handler = async (call) => {
  const { store } = call.hub
  const asked = newDeployment.parse(call.body)
  const sha = await commitOfRef(call, asked.ref)
  if (sha === null) throw new Refusal(422, `No ref found for: ${asked.ref}`)
  demandContexts(call, sha, asked.required_contexts ?? null)
  const deployment: DeploymentState = {
    id: store.nextId(),
    sha,
    ref: asked.ref,
    task: asked.task,
    payload: asked.payload,
    environment: asked.environment,
    description: asked.description ?? null,
    transient: asked.transient_environment,
    production: asked.production_environment ?? asked.environment === 'production',
    creator: call.caller.login,
    createdAt: isoTime(call.hub.now()),
    statuses: [],
  }
  store.state.deployments.push(deployment)
  store.changed()
  return { status: 201, body: deploymentAnswer(call.hub, deployment) }
}

/** Without `required_contexts` every status and check of the commit must be green (409). */
function demandContexts(call: Call, sha: string, contexts: string[] | null): void {
  const { state } = call.hub.store
  const green = new Map<string, boolean>()
  for (const status of state.statuses) if (status.sha === sha) green.set(status.context, status.state === 'success')
  for (const check of state.checks)
    if (check.sha === sha) green.set(check.name, ['success', 'neutral', 'skipped'].includes(check.conclusion ?? ''))
  const wanted = contexts ?? [...green.keys()]
  const missing = wanted.filter((context) => green.get(context) !== true)
  if (missing.length > 0)
    throw new Refusal(409, `Conflict: Commit status checks failed for ${call.hub.store.defaultBranch}.`)
}

function deploymentOf(call: Call): DeploymentState {
  const id = Number(call.params['deployment_id'])
  const deployment = call.hub.store.state.deployments.find((entry) => entry.id === id)
  if (deployment === undefined) throw notFound()
  return deployment
}

const postStatus: Handler = (call) => {
  const { store } = call.hub
  const deployment = deploymentOf(call)
  const asked = newStatus.parse(call.body)
  const make = (state: string, environment: string): DeploymentStatusState => ({
    id: store.nextId(),
    state,
    description: asked.description,
    environment,
    environmentUrl: asked.environment_url,
    logUrl: asked.log_url || asked.target_url,
    creator: call.caller.login,
    createdAt: isoTime(call.hub.now()),
  })
  const status = make(asked.state, asked.environment ?? deployment.environment)
  deployment.statuses.push(status)
  if (asked.state === 'success' && asked.auto_inactive && !deployment.transient)
    for (const other of store.state.deployments)
      if (
        other !== deployment &&
        other.environment === status.environment &&
        other.statuses.at(-1)?.state === 'success'
      )
        other.statuses.push({ ...make('inactive', status.environment), description: '' })
  store.changed()
  return { status: 201, body: statusAnswer(call.hub, deployment, status) }
}

const listDeployments: Handler = (call) => {
  const fits = (key: string, value: string): boolean => (call.query.get(key) ?? value) === value
  const deployments = call.hub.store.state.deployments.filter(
    (entry) =>
      fits('sha', entry.sha) &&
      fits('ref', entry.ref) &&
      fits('task', entry.task) &&
      fits('environment', entry.environment),
  )
  return listAnswer(call, deployments.reverse(), (deployment) => deploymentAnswer(call.hub, deployment))
}

/** Deployments and their statuses. */
export const deploymentRoutes = {
  'GET /repos/{owner}/{repo}/deployments': listDeployments,
  'POST /repos/{owner}/{repo}/deployments': postDeployment,
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}': ((call) => ({
    status: 200,
    body: deploymentAnswer(call.hub, deploymentOf(call)),
  })) satisfies Handler,
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ((call) => {
    const deployment = deploymentOf(call)
    return listAnswer(call, [...deployment.statuses].reverse(), (status) => statusAnswer(call.hub, deployment, status))
  }) satisfies Handler,
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': postStatus,
}
