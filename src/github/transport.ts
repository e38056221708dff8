import { Agent } from 'node:http'
import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { z } from 'zod'
import type { Answer } from './failures.js'

/** Time that one request may take, from its start to the last byte of its answer. */
export const REQUEST_TIMEOUT_MS = 20_000

export const USER_AGENT = 'ds-release'
export const API_VERSION = '2022-11-28'

/** Sends one request and returns its answer, whatever it is; a connection that broke has `status: null`. */
export type Send = (route: string, parameters: Record<string, unknown>) => Promise<Answer>

/** What octokit throws for a status of 400 or more, and (without `response`) for a connection that broke. */
const requestErrorSchema = z.object({
  message: z.string(),
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.unknown()), data: z.unknown() }).optional(),
})

/** A sender over octokit, which knows the runner's proxy; one attempt, nothing is logged. */
export function octokitSender(options: { token: string; apiUrl: string; timeoutMs: number }): Send {
  const silent = (): void => undefined
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: USER_AGENT,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  return async (route, parameters) => {
    const headers = {
      accept: 'application/vnd.github+json',
      'x-github-api-version': API_VERSION,
      ...(route.startsWith('GET ') ? { 'cache-control': 'no-cache' } : {}),
    }
    try {
      const answer = await octokit.request(route, {
        ...parameters,
        headers,
        request: { signal: AbortSignal.timeout(options.timeoutMs) },
      })
      return { status: answer.status, headers: textHeaders(answer.headers), data: answer.data as unknown }
    } catch (error) {
      return answerOfError(error)
    }
  }
}

/** The proxy of this machine as an agent of node:http; false (a connection of its own) where there is none. */
export function proxyAgent(): Agent | false {
  const agent: unknown = defaults.request?.agent
  // Without a proxy the toolkit hands out a plain agent, for the protocol of GITHUB_API_URL only.
  return agent === undefined || agent instanceof Agent ? false : (agent as Agent)
}

/** `fetch` through the proxy of this machine. */
export function proxyFetch(): typeof globalThis.fetch {
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

function textHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const text = Object.entries(headers).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  )
  return Object.fromEntries(text.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
