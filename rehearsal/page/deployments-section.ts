import { z } from 'zod'
import type { WorldAnswer } from '../github/world-store.js'
import { markup, type Html } from './html.js'

type Deployment = WorldAnswer['deployments'][number]
type Status = Deployment['statuses'][number]

/** What GitHub's page says of a deployment whose last status is this one. */
const WORDS: Record<string, string> = {
  success: 'Active',
  failure: 'Failed',
  error: 'Error',
  inactive: 'Inactive',
  in_progress: 'In progress',
  queued: 'Queued',
  pending: 'Pending',
}

const GOOD = new Set(['success'])
const BAD = new Set(['failure', 'error'])

/** The deployments as GitHub's own page has them, newest first, each with all of its statuses. */
export function renderDeployments(deployments: readonly Deployment[]): Html | null {
  if (deployments.length === 0) return null
  const rows = [...deployments].reverse().map(renderDeployment)
  return markup`<section id="deployments"><h2>Deployments</h2><div class="card scroll"><table class="deployments">
<thead><tr><th>Environment</th><th>Version</th><th>State</th><th>By</th><th>When</th><th></th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}

function renderDeployment(deployment: Deployment): Html {
  const last = deployment.statuses.at(-1)
  const links = [link(last?.environment_url, 'View deployment'), link(last?.log_url, 'Logs')]
  return markup`<tr><td><b>${deployment.environment}</b><br><span class="about">${deployment.task}</span></td>
<td><code>${versionOf(deployment)}</code><br><span class="about">${deployment.ref} at ${deployment.sha.slice(0, 7)}</span></td>
<td>${renderState(last)}${last !== undefined && last.description !== '' && markup`<br><span class="about">${last.description}</span>`}${renderHistory(deployment)}</td>
<td>${deployment.creator}</td><td>${formatTime(last?.created_at ?? deployment.created_at)}</td><td>${links}</td></tr>`
}

function renderState(status: Status | undefined): Html {
  const state = status?.state ?? 'pending'
  const kind = GOOD.has(state) ? 'good' : BAD.has(state) ? 'bad' : 'other'
  return markup`<span class="pill ${kind}">${WORDS[state] ?? state}</span>`
}

function renderHistory({ statuses, created_at }: Deployment): Html {
  const items = statuses.map(
    ({ state, description, creator, created_at: at }) =>
      markup`<li>${formatTime(at)} <b>${WORDS[state] ?? state}</b> by ${creator}${description !== '' && `: ${description}`}</li>`,
  )
  return markup`<details><summary>${statuses.length === 1 ? '1 status' : `${String(statuses.length)} statuses`}</summary><ol><li>${formatTime(created_at)} created</li>${items}</ol></details>`
}

/** Links lead to the web only. */
function link(address: string | undefined, text: string): Html | null {
  if (address === undefined || !/^https?:\/\//.test(address)) return null
  return markup`<a href="${address}">${text}</a> `
}

const named = z.object({ version: z.string() })

/** The version that the payload names, else the ref. */
function versionOf({ payload, ref }: Deployment): string {
  const parsed = named.safeParse(typeof payload === 'string' ? asJson(payload) : payload)
  return parsed.success ? parsed.data.version : ref
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function formatTime(time: string): string {
  return time.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')
}
