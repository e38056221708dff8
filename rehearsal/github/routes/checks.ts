import { z } from 'zod'
import { minimalRepository, htmlUrl, repoUrl } from '../answers/repository.js'
import { actionsApp, simpleUser } from '../answers/user.js'
import { isoTime } from '../git.js'
import type { Call, Handler, Hub } from '../hub.js'
import { listAnswer, pageOf } from '../paging.js'
import { nodeId } from '../people.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import type { CheckState, StatusState } from '../state.js'
import { namedCommit } from './commits.js'

const TEXT_LIMIT_BYTES = 65_535
const ANNOTATIONS_PER_REQUEST = 50
const STATUSES_PER_CONTEXT = 1000

const checkFields = z.object({
  name: z.string().optional(),
  head_sha: z.string().optional(),
  status: z.string().optional(),
  conclusion: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string().optional(),
      text: z.string().optional(),
      annotations: z.array(z.unknown()).default([]),
    })
    .optional(),
})
const newStatus = z.object({
  state: z.string(),
  context: z.string().default('default'),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
})

function checkAnswer(hub: Hub, check: CheckState): Record<string, unknown> {
  const url = `${repoUrl(hub)}/check-runs/${check.id}`
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CR', check.id),
    head_sha: check.sha,
    external_id: check.externalId,
    url,
    html_url: `${htmlUrl(hub)}/runs/${check.id}`,
    details_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: actionsApp(hub.links, hub.store.state.createdAt),
    pull_requests: [],
  }
}

/** Takes the fields of a request into a check; GitHub measures its texts in bytes. */
function fill(call: Call, check: CheckState, asked: z.infer<typeof checkFields>): void {
  const { output } = asked
  for (const text of [output?.summary, output?.text])
    if (Buffer.byteLength(text ?? '') > TEXT_LIMIT_BYTES)
      throw new Refusal(422, `Only ${TEXT_LIMIT_BYTES} bytes are allowed in a check run's summary or text`)
  if ((output?.annotations.length ?? 0) > ANNOTATIONS_PER_REQUEST)
    throw new Refusal(422, `No more than ${ANNOTATIONS_PER_REQUEST} annotations per request`)
  const now = isoTime(call.hub.now())
  check.name = asked.name ?? check.name
  check.conclusion = asked.conclusion ?? check.conclusion
  check.status = asked.conclusion === undefined ? (asked.status ?? check.status) : 'completed'
  check.detailsUrl = asked.details_url ?? check.detailsUrl
  check.externalId = asked.external_id ?? check.externalId
  check.startedAt = asked.started_at ?? check.startedAt ?? now
  check.completedAt = asked.completed_at ?? check.completedAt ?? (check.status === 'completed' ? now : null)
  check.title = output?.title ?? check.title
  check.summary = output?.summary ?? check.summary
  check.text = output?.text ?? check.text
  check.annotations += output?.annotations.length ?? 0
}

const postCheck: Handler = async (call) => {
  const asked = checkFields.parse(call.body)
  const { store } = call.hub
  const sha = asked.head_sha ?? ''
  if ((await store.git.typeOf(sha)) !== 'commit') throw new Refusal(422, `No commit found for SHA: ${sha}`)
  const check: CheckState = {
    id: store.nextId(),
    sha,
    name: '',
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: '',
    startedAt: null,
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: 0,
  }
  fill(call, check, asked)
  store.state.checks.push(check)
  store.changed()
  return { status: 201, body: checkAnswer(call.hub, check) }
}

function checkOf(call: Call): CheckState {
  const check = call.hub.store.state.checks.find((entry) => entry.id === Number(call.params['check_run_id']))
  if (check === undefined) throw notFound()
  return check
}

const patchCheck: Handler = (call) => {
  const check = checkOf(call)
  fill(call, check, checkFields.parse(call.body))
  call.hub.store.changed()
  return { status: 200, body: checkAnswer(call.hub, check) }
}

const checksOfCommit: Handler = async (call) => {
  const sha = await namedCommit(call, call.params['ref'] ?? '')
  const name = call.query.get('check_name')
  const checks = call.hub.store.state.checks
    .filter((check) => check.sha === sha && (name === null || check.name === name))
    .reverse()
  const page = pageOf(call, checks)
  const body = { total_count: checks.length, check_runs: page.items.map((check) => checkAnswer(call.hub, check)) }
  return { status: 200, body, headers: page.headers }
}

function statusAnswer(hub: Hub, status: StatusState): Record<string, unknown> {
  return {
    url: `${repoUrl(hub)}/statuses/${status.sha}`,
    avatar_url: `${hub.links.server}/avatars/1`,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  }
}

const postStatus: Handler = async (call) => {
  const { store } = call.hub
  const asked = newStatus.parse(call.body)
  const sha = call.params['sha'] ?? ''
  if ((await store.git.typeOf(sha)) !== 'commit') throw new Refusal(422, `No commit found for SHA: ${sha}`)
  const same = store.state.statuses.filter((status) => status.sha === sha && status.context === asked.context)
  if (same.length >= STATUSES_PER_CONTEXT)
    throw invalid([{ resource: 'Status', field: 'context', code: 'custom', message: 'too many statuses' }])
  const status: StatusState = {
    id: store.nextId(),
    sha,
    context: asked.context,
    state: asked.state,
    description: asked.description ?? null,
    targetUrl: asked.target_url ?? null,
    creator: call.caller.login,
    createdAt: isoTime(call.hub.now()),
  }
  store.state.statuses.push(status)
  store.changed()
  return {
    status: 201,
    body: { ...statusAnswer(call.hub, status), creator: simpleUser(call.hub.links, status.creator) },
  }
}

const statusesOfCommit: Handler = async (call) => {
  const sha = await namedCommit(call, call.params['ref'] ?? '')
  const statuses = call.hub.store.state.statuses.filter((status) => status.sha === sha).reverse()
  return await listAnswer(call, statuses, (status) => ({
    ...statusAnswer(call.hub, status),
    creator: simpleUser(call.hub.links, status.creator),
  }))
}

const combinedStatus: Handler = async (call) => {
  const { hub } = call
  const sha = await namedCommit(call, call.params['ref'] ?? '')
  const latest = new Map<string, StatusState>()
  for (const status of hub.store.state.statuses) if (status.sha === sha) latest.set(status.context, status)
  const states = [...latest.values()].map((status) => status.state)
  const failed = states.some((state) => state === 'failure' || state === 'error')
  const pending = states.length === 0 || states.includes('pending')
  return {
    status: 200,
    body: {
      state: failed ? 'failure' : pending ? 'pending' : 'success',
      statuses: [...latest.values()].map((status) => statusAnswer(hub, status)),
      sha,
      total_count: latest.size,
      repository: minimalRepository(hub),
      commit_url: `${repoUrl(hub)}/commits/${sha}`,
      url: `${repoUrl(hub)}/commits/${sha}/status`,
    },
  }
}

/** Check runs and commit statuses. */
export const checkRoutes = {
  'POST /repos/{owner}/{repo}/check-runs': postCheck,
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': ((call) => ({
    status: 200,
    body: checkAnswer(call.hub, checkOf(call)),
  })) satisfies Handler,
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': patchCheck,
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': checksOfCommit,
  'POST /repos/{owner}/{repo}/statuses/{sha}': postStatus,
  'GET /repos/{owner}/{repo}/commits/{ref}/status': combinedStatus,
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': statusesOfCommit,
}
