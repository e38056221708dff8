import type { Agent } from 'node:http'
import { z } from 'zod'
import type { Answer } from './failures.js'
import { httpFetch } from './http-fetch.js'
import { GITHUB } from '../limits/telling.js'

/** Time that one request may take, from its start to the last byte of its answer. */
export const REQUEST_TIMEOUT_MS = GITHUB.requestMilliseconds.value

export const USER_AGENT = 'ds-release'
export const API_VERSION = '2022-11-28'

/** Sends one request and returns its answer, whatever it is; a connection that broke has `status: null`. */
export type Send = (route: string, parameters: Record<string, unknown>) => Promise<Answer>

/** How GitHub is reached. */
export interface Connection {
  token: string
  /** GITHUB_API_URL. */
  apiUrl: string
  /** Whether the job names a proxy. */
  isProxied: boolean
}

/** octokit's own way of sending a request. */
type Octokit = (route: string, parameters: Record<string, unknown>) => Promise<OctokitAnswer>

interface OctokitAnswer {
  status: number
  headers: object
  data: unknown
}

/** What octokit throws for a status of 400 or more, and (without `response`) for a connection that broke. */
const requestErrorSchema = z.object({
  message: z.string(),
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.unknown()), data: z.unknown() }).optional(),
})

const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']

/** Whether the job's environment names a proxy. */
export function namesProxy(env: Readonly<Record<string, string | undefined>>): boolean {
  return PROXY_VARIABLES.some((name) => (env[name] ?? '') !== '')
}

/** What stands in the header of a request: what looks like a JWT is a bearer's. */
export function authorizationOf(token: string): string {
  return `${token.split('.').length === 3 ? 'bearer' : 'token'} ${token}`
}

/** A sender over octokit; one attempt, nothing is logged. */
export function octokitSender(connection: Connection, timeoutMs: number): Send {
  let octokit: Promise<Octokit> | null = null
  return async (route, parameters) => {
    octokit ??= connection.isProxied ? proxiedOctokit(connection) : directOctokit(connection)
    const send = await octokit
    const headers = {
      accept: 'application/vnd.github+json',
      'x-github-api-version': API_VERSION,
      ...(route.startsWith('GET ') ? { 'cache-control': 'no-cache' } : {}),
    }
    const request = { signal: AbortSignal.timeout(timeoutMs), log: SILENT }
    try {
      const answer = await send(route, { ...parameters, headers, request })
      return { status: answer.status, headers: textHeaders(answer.headers), data: answer.data }
    } catch (error) {
      return answerOfError(error)
    }
  }
}

const silent = (): void => undefined
const SILENT = { debug: silent, info: silent, warn: silent, error: silent }

/** The request of octokit alone: the toolkit around it and its `fetch` take longer to load than all of the action. */
async function directOctokit({ token, apiUrl }: Connection): Promise<Octokit> {
  const { request } = await import('@octokit/request')
  return request.defaults({
    baseUrl: baseUrlOf(apiUrl),
    headers: { authorization: authorizationOf(token), 'user-agent': USER_AGENT },
    request: { fetch: httpFetch },
  })
}

/** The toolkit's octokit, which knows how to go through the runner's proxy. */
async function proxiedOctokit({ token, apiUrl }: Connection): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token, { baseUrl: baseUrlOf(apiUrl), userAgent: USER_AGENT, log: SILENT }).request
}

function baseUrlOf(apiUrl: string): string {
  return apiUrl.replace(/\/+$/, '')
}

/** The proxy of this machine as an agent of node:http; false (a connection of its own) where there is none. */
export async function proxyAgent({ isProxied }: Connection): Promise<Agent | false> {
  if (!isProxied) return false
  const [{ defaults }, http] = await Promise.all([import('@actions/github/lib/utils'), import('node:http')])
  const agent: unknown = defaults.request?.agent
  // Without a proxy the toolkit hands out a plain agent, for the protocol of GITHUB_API_URL only.
  return agent === undefined || agent instanceof http.Agent ? false : (agent as Agent)
}

/** `fetch` through the proxy of this machine. */
export async function proxyFetch({ isProxied }: Connection): Promise<typeof globalThis.fetch> {
  if (!isProxied) return globalThis.fetch
  const { defaults } = await import('@actions/github/lib/utils')
  const fetch: unknown = defaults.request?.fetch
  return typeof fetch === 'function' ? (fetch as typeof globalThis.fetch) : globalThis.fetch
}

function answerOfError(error: unknown): Answer {
  const parsed = requestErrorSchema.safeParse(error)
  if (!parsed.success) return { status: null, headers: {}, data: 'the connection broke' }
  const { response, message } = parsed.data
  if (response === undefined) return { status: null, headers: {}, data: message }
  return { status: response.status, headers: textHeaders(response.headers), data: response.data }
}

function textHeaders(headers: object): Record<string, string> {
  const text = Object.entries<unknown>({ ...headers }).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  )
  return Object.fromEntries(text.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
