import { rm } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { BAD_GATEWAY_HTML, type FaultKind, type FaultPlan } from './faults.js'
import { forgeJournals } from './forgery.js'
import { isDeed, meddle } from './meddling.js'
import type { Answer, Received } from './hub.js'
import { secondaryLimit } from './rate.js'
import { drain, receiveFile, receiveText } from './receive.js'
import { isUpload, settle, targetOf, type Incoming, type Services, type Target } from './services.js'

/** A request as the record of this process keeps it. */
export interface RequestRecord {
  /** From 1, in the order received. */
  n: number
  /** From 1 among the writes; null for reads. */
  write: number | null
  /** Whether the world is another one after it. */
  effect: boolean
  method: string
  path: string
  /** Null when no answer was sent. */
  status: number | null
  fault: string | null
  /** Run whose token was used, or null. */
  runId: string | null
  /** The JSON that was sent. */
  body?: unknown
  /** The query, without its question mark. */
  query?: string
}

/** Where requests are noted and faults are taken from. */
export interface Journal {
  requests: RequestRecord[]
  faults: FaultPlan[]
  /** SIGKILL for the process of a run. */
  kill: (runId: string) => void
  /** Starts another run like this one; resolves when that one has ended. */
  rival: (runId: string) => Promise<void>
  /** The same while the process of this run sleeps, and is taken for ended. */
  overtake: (runId: string) => Promise<void>
  /** Starts the runs that are to start when the write of this number arrives; resolves when they have been started. */
  atWrite: (number: number) => Promise<void>
}

const NO_ANSWER = Symbol('no answer')

/** Takes one request from its arrival to its answer, faults included. */
export async function handleRequest(
  services: Services,
  journal: Journal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const incoming = readHead(request)
  const record: RequestRecord = {
    n: journal.requests.length + 1,
    write: null,
    effect: false,
    method: incoming.method,
    path: incoming.path,
    status: null,
    fault: null,
    runId: null,
    ...(incoming.query.size > 0 ? { query: incoming.query.toString() } : {}),
  }
  journal.requests.push(record)
  const upload = isUpload(incoming.method, incoming.path)
  if (!upload) {
    try {
      incoming.body = readBody(await receiveText(request.raw), incoming)
    } catch {
      reply.hijack()
      request.raw.socket.destroy()
      return
    }
  }
  if (incoming.body !== undefined) record.body = incoming.body
  const target = targetOf(services, incoming)
  record.path = target.label
  record.runId = target.runId
  const fault = takeFault(journal, target, record)
  if (record.write !== null) await journal.atWrite(record.write)
  const answer = await answered(services, journal, { request, target, record, upload }, fault)
  if (answer === NO_ANSWER) {
    reply.hijack()
    if (fault?.kind !== 'stall') request.raw.socket.destroy()
    return
  }
  record.status = answer.status
  await send(reply, answer, record.n)
}

function takeFault(journal: Journal, target: Target, record: RequestRecord): FaultPlan | null {
  if (!target.isWrite) return null
  record.write = journal.requests.filter((entry) => entry.write !== null).length + 1
  const fault = journal.faults.find((entry) => entry.at === record.write) ?? null
  record.fault = fault?.kind ?? null
  return fault
}

interface Exchange {
  request: FastifyRequest
  target: Target
  record: RequestRecord
  upload: boolean
}

/** Faults after which a write that took effect is not answered. */
const UNANSWERED: ReadonlySet<FaultKind> = new Set(['kill-after', 'kill-and-forge', 'cut-after', 'stall'])

/** The answer to send, or none. */
async function answered(
  services: Services,
  journal: Journal,
  { request, target, record, upload }: Exchange,
  fault: FaultPlan | null,
): Promise<Answer | typeof NO_ANSWER> {
  const kind = fault?.kind ?? null
  const kill = (): void => {
    if (record.runId !== null) journal.kill(record.runId)
  }
  const before = kind === 'kill-before' || kind === 'cut-before' || kind === '502-before' || kind === '429'
  if (before || (kind === 'half' && !upload)) {
    if (upload) await drain(request.raw)
    if (kind === 'kill-before') kill()
    if (kind === '502-before') return badGateway()
    if (kind === '429') return await settle(() => Promise.reject(secondaryLimit()))
    return NO_ANSWER
  }
  const { hub } = services
  if (kind !== null && isDeed(kind))
    await hub.store.exclusively(async () => {
      await meddle(kind, { hub, number: record.write ?? 0, body: record.body })
    })
  const sleep = async (): Promise<void> => {
    if (record.runId !== null) await journal.overtake(record.runId)
  }
  if (kind === 'sleep-before') await sleep()
  if (kind === 'rival' && record.runId !== null) await journal.rival(record.runId)
  const received = upload ? await receiveFile(services.hub.store, request.raw, kind === 'half') : null
  const answer = await takeEffect(services, target, record, received)
  if (kind === 'kill-and-forge') await hub.store.exclusively(async () => await forgeJournals(hub))
  // The rehearsal ends with the process: what is to be done by then is done before.
  if (kind === 'kill-after' || kind === 'kill-and-forge') kill()
  if (kind === 'sleep-after') await sleep()
  if (received?.whole === false || (kind !== null && UNANSWERED.has(kind))) return NO_ANSWER
  return kind === '502-after' ? badGateway() : answer
}

/** Lets the request act on the world, alone where it is a write, and keeps what it changed. */
async function takeEffect(
  services: Services,
  target: Target,
  record: RequestRecord,
  received: Received | null,
): Promise<Answer> {
  const { store } = services.hub
  const work = async (): Promise<Answer> => await settle(async () => await target.answer(received))
  try {
    if (!target.isWrite) return await work()
    return await store.exclusively(async () => {
      const before = store.changes
      try {
        return await work()
      } finally {
        record.effect = store.changes !== before
        if (record.effect) store.save()
      }
    })
  } catch (error) {
    services.violation(`${record.method} ${record.path}: the rehearsal failed: ${describe(error)}`)
    return { status: 500, body: { message: 'Server Error' } }
  } finally {
    if (received !== null) await rm(received.path, { force: true })
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function badGateway(): Answer {
  return { status: 502, content: { type: 'text/html', data: BAD_GATEWAY_HTML } }
}

function readHead(request: FastifyRequest): Incoming {
  const url = new URL(request.raw.url ?? '/', 'http://localhost')
  const headers = Object.entries(request.headers).map(([name, value]): [string, string | undefined] => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ])
  // GitHub Enterprise Server's and gh's way of writing the same addresses.
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql')
  return {
    method: request.method,
    path,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: undefined,
  }
}

function readBody(bytes: Buffer, { headers }: Incoming): unknown {
  if (bytes.length === 0) return undefined
  const text = bytes.toString('utf8')
  // GitHub takes a body for JSON also under the type that curl gives it by itself.
  if (!/json|x-www-form-urlencoded/.test(headers['content-type'] ?? 'application/json')) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

async function send(reply: FastifyReply, answer: Answer, n: number): Promise<void> {
  const { status, body, content, headers = {} } = answer
  reply.code(status).headers({ server: 'github.com', 'x-github-request-id': `REHEARSAL:${n}`, ...headers })
  if (content !== undefined) {
    if (content.length !== undefined) reply.header('content-length', content.length)
    await reply.type(content.type).send(content.data)
  } else if (body === undefined) await reply.send()
  else await reply.type('application/json; charset=utf-8').send(JSON.stringify(body))
}
