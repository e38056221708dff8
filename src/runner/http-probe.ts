import { Buffer } from 'node:buffer'
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { HttpAnswer, HttpRequest } from '../host/network.js'
import { PROBING } from '../limits/telling.js'
import { connectionFailure } from './connection-failures.js'
import { type Answered, readAnswer, TOO_LONG } from './http-answer.js'
import { untilAborted } from './until-aborted.js'

type SendRequest = (url: URL, options: RequestOptions) => ClientRequest

/** A failure that is known by its words. */
class Unanswered extends Error {}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const KEEPS_METHOD: ReadonlySet<number> = new Set([307, 308])

/**
 * Asks once, over a connection of its own. Redirects are followed on the same host only, since headers may hold a secret,
 * and with another method than GET only where the status keeps it. Rejects with the signal's reason, and for nothing else.
 */
export async function askOverHttp(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  signal.throwIfAborted()
  const begin = performance.now()
  const failed = (why: string): HttpAnswer => ({ kind: 'failed', why, milliseconds: performance.now() - begin })
  if (!URL.canParse(request.url)) return failed('the address is no URL')
  const url = new URL(request.url)
  const over = new AbortController()
  const timer = setTimeout(() => {
    over.abort()
  }, request.timeoutMilliseconds)
  try {
    const either = AbortSignal.any([signal, over.signal])
    const answered = await untilAborted(follow(url, request, either), either)
    return { kind: 'answered', ...answered, milliseconds: performance.now() - begin }
  } catch (error) {
    signal.throwIfAborted()
    if (over.signal.aborted) return failed(`no answer within ${secondsOf(request.timeoutMilliseconds)}`)
    return failed(error instanceof Unanswered ? error.message : connectionFailure(error, url.hostname).why)
  } finally {
    clearTimeout(timer)
  }
}

function secondsOf(milliseconds: number): string {
  return `${String(Number((milliseconds / 1_000).toFixed(1)))} s`
}

async function follow(first: URL, request: HttpRequest, signal: AbortSignal): Promise<Answered> {
  let url = first
  for (let hops = 0; hops <= PROBING.redirects.value; hops += 1) {
    const { location, ...answered } = await exchange(url, request, signal)
    if (!REDIRECTS.has(answered.status) || location === null) return answered
    url = redirected(url, location, { status: answered.status, method: request.method })
  }
  throw new Unanswered(`redirected more than ${String(PROBING.redirects.value)} times`)
}

/** Where a redirect leads, if it may be followed: to the same host and port, or from port 80 to TLS. */
function redirected(from: URL, location: string, { status, method }: { status: number; method: string }): URL {
  if (!URL.canParse(location, from.href)) throw new Unanswered(`status ${String(status)}, redirected to what is no URL`)
  const to = new URL(location, from)
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === ''
  if (to.hostname !== from.hostname || (!isUpgrade && to.origin !== from.origin)) {
    throw new Unanswered(`redirected to another host (${to.origin}), which is not followed`)
  }
  const isPlain = method === 'GET' || method === 'HEAD'
  if (!isPlain && !KEEPS_METHOD.has(status)) {
    throw new Unanswered(
      `status ${String(status)}, a redirect that takes the ${method} away; give the address that it leads to`,
    )
  }
  return to
}

async function exchange(
  url: URL,
  { method, headers, body }: HttpRequest,
  signal: AbortSignal,
): Promise<Answered & { location: string | null }> {
  const send = await requestOf(url.protocol)
  const bytes = body === null ? null : Buffer.from(body)
  const length = bytes === null ? {} : { 'content-length': bytes.length }
  const options: RequestOptions = { method, headers: { ...headers, ...length }, signal, agent: false }
  return await new Promise((resolve, reject) => {
    const onResponse = (response: IncomingMessage): void => {
      readAnswer(response, true, (answered, error) => {
        if (error !== null) reject(error === TOO_LONG ? new Unanswered(TOO_LONG.message) : error)
        else resolve({ ...answered, location: response.headers.location ?? null })
      })
    }
    const request = send(url, options)
    request
      .on('response', onResponse)
      .on('error', reject)
      .end(bytes ?? undefined)
  })
}

async function requestOf(protocol: string): Promise<SendRequest> {
  if (protocol === 'https:') return (await import('node:https')).request
  if (protocol === 'http:') return (await import('node:http')).request
  throw new Unanswered(`the address is neither http nor https`)
}
