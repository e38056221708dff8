import { z } from 'zod'
import { deploymentAnswer, deploymentStatusAnswer } from '../answers/deployment.js'
import { isActive, retiredBy } from '../deployments.js'
import { isoTime } from '../git.js'
import type { Answer, Call, Handler } from '../hub.js'
import { mergeDefaultInto } from '../merge-before-deploy.js'
import { listAnswer } from '../paging.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import type { DeploymentState, DeploymentStatusState } from '../deployment-state.js'
import { commitOfRef } from './contents.js'

const LONGEST_DESCRIPTION = 140

const newDeployment = z.object({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).nullish(),
  payload: z.unknown().default({}),
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

const postDeployment: Handler = async (call) => {
  const { store } = call.hub
  const asked = newDeployment.parse(call.body)
  const sha = await commitOfRef(call, asked.ref)
  if (sha === null) throw new Refusal(422, `No ref found for: ${asked.ref}`)
  if (asked.auto_merge) {
    const merged = await mergeDefaultInto(call, asked.ref, sha)
    if (merged !== null) return merged
  }
  demandContexts(call, { sha, ref: asked.ref }, asked.required_contexts ?? null)
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
function demandContexts(call: Call, { sha, ref }: { sha: string; ref: string }, contexts: string[] | null): void {
  const { state } = call.hub.store
  const found = new Map<string, string>()
  for (const status of state.statuses) if (status.sha === sha) found.set(status.context, status.state)
  for (const check of state.checks) if (check.sha === sha) found.set(check.name, wordOf(check.conclusion))
  const wanted = contexts ?? [...found.keys()]
  const missing = wanted.filter((context) => found.get(context) !== 'success')
  if (missing.length === 0) return
  const listed = missing.map((context) => ({ context, state: found.get(context) ?? 'pending' }))
  const error = { contexts: listed, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }
  throw new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`, { errors: [error] })
}

/** A check's conclusion as one of the words of a commit status. */
function wordOf(conclusion: string | null): string {
  if (conclusion === null) return 'pending'
  return ['success', 'neutral', 'skipped'].includes(conclusion) ? 'success' : 'failure'
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
  demandFitting(asked)
  const environment = asked.environment ?? deployment.environment
  if (environment !== deployment.environment) {
    deployment.originalEnvironment ??= deployment.environment
    deployment.environment = environment
  }
  const status: DeploymentStatusState = {
    id: store.nextId(),
    state: asked.state,
    description: asked.description,
    environment,
    environmentUrl: asked.environment_url,
    logUrl: asked.log_url || asked.target_url,
    creator: call.caller.login,
    createdAt: isoTime(call.hub.now()),
  }
  deployment.statuses.push(status)
  if (asked.state === 'success' && asked.auto_inactive)
    for (const former of retiredBy(store.state, deployment))
      former.statuses.push({ ...status, id: store.nextId(), state: 'inactive', description: '' })
  store.changed()
  const body = deploymentStatusAnswer(call.hub, deployment, status)
  return { status: 201, body, headers: { location: String(body['url']) } }
}

/** Refuses texts that GitHub refuses: a description that is too long, an address that is none of the web. */
function demandFitting(asked: z.infer<typeof newStatus>): void {
  const error = (field: string, message: string): Refusal =>
    invalid([{ resource: 'DeploymentStatus', code: 'custom', field, message }])
  if ([...asked.description].length > LONGEST_DESCRIPTION)
    throw error('description', `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`)
  for (const field of ['environment_url', 'log_url', 'target_url'] as const)
    if (asked[field] !== '' && !/^https?:\/\/[^\s/]/.test(asked[field]))
      throw error(field, `${field} must use http(s) scheme`)
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

/** An active deployment goes only where it is the repository's only one. */
const deleteDeployment: Handler = (call) => {
  const { store } = call.hub
  const deployment = deploymentOf(call)
  if (isActive(deployment) && store.state.deployments.length > 1)
    throw new Refusal(
      422,
      'We cannot delete an active deployment unless it is the only deployment in a given environment.',
    )
  store.state.deployments = store.state.deployments.filter((other) => other !== deployment)
  store.changed()
  return { status: 204 }
}

const getStatus: Handler = (call) => {
  const deployment = deploymentOf(call)
  const status = deployment.statuses.find(({ id }) => id === Number(call.params['status_id']))
  if (status === undefined) throw notFound()
  return { status: 200, body: deploymentStatusAnswer(call.hub, deployment, status) }
}

const listStatuses = (call: Call): Promise<Answer> => {
  const deployment = deploymentOf(call)
  const newestFirst = [...deployment.statuses].reverse()
  return listAnswer(call, newestFirst, (status) => deploymentStatusAnswer(call.hub, deployment, status))
}

/** Deployments and their statuses. */
export const deploymentRoutes = {
  'GET /repos/{owner}/{repo}/deployments': listDeployments,
  'POST /repos/{owner}/{repo}/deployments': postDeployment,
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}': ((call) => ({
    status: 200,
    body: deploymentAnswer(call.hub, deploymentOf(call)),
  })) satisfies Handler,
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}': deleteDeployment,
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': listStatuses,
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': postStatus,
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}': getStatus,
}
