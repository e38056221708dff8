import { Buffer } from 'node:buffer'
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import type { LookupFunction } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import type { LoadPlan } from '../host/network.js'
import { connectionFailure } from './connection-failures.js'
import { readAnswer } from './http-answer.js'
import type { SendBody, SentEnd } from './load-generator.js'

/** Servers close connections that nobody uses, some after two seconds: a request on one of those would be lost to that. */
const IDLE_MS = 1_000

/** Connections to a target, as many as are in flight; those that are free are used again. */
export interface LoadTransport {
  send: SendBody
  close(): void
}

const NOWHERE: LoadTransport = {
  send(_body, onEnd) {
    onEnd({ kind: 'failed', why: 'the address is no URL', isOwn: false })
    return () => undefined
  },
  close: () => undefined,
}

/** Prepares what all requests of a load test have in common, so that little is left to do for each. */
export async function openTransport(plan: LoadPlan): Promise<LoadTransport> {
  if (!URL.canParse(plan.url)) return NOWHERE
  const url = new URL(plan.url)
  const protocol = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  const agent = new protocol.Agent({
    keepAlive: true,
    maxSockets: Infinity,
    maxFreeSockets: Infinity,
    timeout: IDLE_MS,
  })
  const shared: RequestOptions = {
    ...urlToHttpOptions(url),
    method: plan.method,
    agent,
    lookup: await lookupOnce(url.hostname),
  }
  const bodies = plan.bodies.map((body) => (body === null ? null : Buffer.from(body)))
  const options = bodies.map((body): RequestOptions => ({ ...shared, headers: headersOf(plan, body) }))
  const isTextWanted = plan.look !== null
  return {
    send(body, onEnd) {
      let request: ClientRequest
      try {
        request = protocol.request(options[body] ?? shared)
      } catch (error) {
        onEnd(failed(error, url.hostname))
        return () => undefined
      }
      request
        .on('response', (response: IncomingMessage) => {
          readAnswer(response, isTextWanted, (answered, error) => {
            onEnd(error === null ? { kind: 'answered', ...answered } : failed(error, url.hostname))
          })
        })
        .on('error', (error) => {
          onEnd(failed(error, url.hostname))
        })
        .end(bodies[body] ?? undefined)
      return () => request.destroy()
    },
    close() {
      agent.destroy()
    },
  }
}

function headersOf({ headers }: LoadPlan, body: Buffer | null): Record<string, string | number> {
  return body === null ? { ...headers } : { ...headers, 'content-length': body.length }
}

function failed(error: unknown, host: string): SentEnd {
  // An answer that is too long says so itself; every other error of the network has a code.
  const isOurs = error instanceof Error && !('code' in error) && !(error instanceof AggregateError)
  return isOurs
    ? { kind: 'failed', why: error.message, isOwn: false }
    : { kind: 'failed', ...connectionFailure(error, host) }
}

/**
 * Looks the host up once for all connections: a crowd of new ones would else wait for each other in the few threads that do
 * it. Connections go to its addresses in turn.
 */
async function lookupOnce(host: string): Promise<LookupFunction | undefined> {
  let addresses: LookupAddress[]
  try {
    addresses = await lookup(host.replace(/^\[|\]$/g, ''), { all: true })
  } catch {
    // Each request meets the same, and says so.
    return undefined
  }
  // Those of the first one's family take turns; the others are for when none of them is reached.
  const [preferred] = addresses
  const turns = addresses.filter(({ family }) => family === preferred?.family)
  const others = addresses.filter(({ family }) => family !== preferred?.family)
  let turn = 0
  return (_host, options, onFound) => {
    const at = turn++ % Math.max(1, turns.length)
    const inTurn = [...turns.slice(at), ...turns.slice(0, at), ...others]
    const [first] = inTurn
    if (options.all === true) onFound(null, inTurn)
    else onFound(null, first?.address ?? '', first?.family ?? 0)
  }
}
