import { answerTwirp, faultsOfTwirp, TWIRP_PREFIX, TWIRP_WRITES } from './artifacts/service.js'
import { BLOB_PREFIX, putBlob, signedArtifact } from './artifacts/blobs.js'
import { findOperation, type Description } from './description.js'
import { readGraphql, runGraphql } from './graphql/engine.js'
import type { Answer, Caller, Hub, Links, Received } from './hub.js'
import { needsOf, type Operation } from './operations.js'
import { acceptedHeader, demand } from './permissions.js'
import { rateExceeded, type Rate } from './rate.js'
import { notFound, Refusal } from './refusal.js'
import { HANDLERS } from './routes/index.js'
import { publicDownload, serveStorage } from './storage.js'
import type { Tokens } from './tokens.js'

/** A request as it came, its JSON read (`body` undefined where there is none). */
export interface Incoming {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string | undefined>
  body: unknown
}

/** What a request means: how it stands in the record, and what answers it. */
export interface Target {
  label: string
  isWrite: boolean
  runId: string | null
  /** Answers; `received` is the file of an upload. Throws Refusal. */
  answer(received: Received | null): Promise<Answer>
}

/** What the services share. */
export interface Services {
  hub: Hub
  description: () => Description
  tokens: Tokens
  rate: Rate
  /** Takes what does not fit GitHub's published description. */
  violation(text: string): void
}

/** GitHub's own names, for a client that reaches this GitHub through a socket and asks for github.com. */
const PUBLIC_LINKS: Links = {
  api: 'https://api.github.com',
  graphql: 'https://api.github.com/graphql',
  server: 'https://github.com',
}

/** Whether a request's body is a file that must not be read into memory. */
export function isUpload(method: string, path: string): boolean {
  return (
    (method === 'PUT' && path.startsWith(BLOB_PREFIX)) ||
    (method === 'POST' && /^\/repos\/[^/]+\/[^/]+\/releases\/[^/]+\/assets$/.test(path))
  )
}

/** Finds out what a request means. */
export function targetOf(shared: Services, request: Incoming): Target {
  const services = underHost(shared, request.headers['host'])
  const { hub, tokens } = services
  const { method, path, headers } = request
  const runId = tokens.runOf(headers['authorization'])
  if (path === '/graphql' && method === 'POST') return graphqlTarget(services, request, runId)
  if (path.startsWith(TWIRP_PREFIX)) return twirpTarget(services, request)
  if (path.startsWith(BLOB_PREFIX)) {
    const owner = signedArtifact(hub, path, request.query)?.runId ?? null
    const answer = async (received: Received | null): Promise<Answer> => {
      if (received === null) throw notFound()
      return await putBlob(hub, request, received)
    }
    return { label: path, isWrite: method === 'PUT', runId: owner, answer }
  }
  if (method === 'GET' && path.startsWith('/_storage/'))
    return { label: path, isWrite: false, runId, answer: async () => await serveStorage(hub, path) }
  const download = method === 'GET' ? publicDownload : () => null
  const found = findOperation(method, path)
  const isWrite = method !== 'GET' && method !== 'HEAD' && !path.endsWith('/releases/generate-notes')
  const answer = async (received: Received | null): Promise<Answer> => {
    if (found !== null) return await restAnswer(services, request, found, received)
    const bytes = download(hub, path)
    if (bytes !== null) return bytes
    services.violation(`${method} ${path} is no operation of GitHub's REST API that the rehearsal knows`)
    throw notFound()
  }
  return { label: path, isWrite, runId, answer }
}

/** Addresses in answers start with the name that was asked: `gh` keeps its token from every other one. */
function underHost(services: Services, host: string | undefined): Services {
  if (host !== new URL(PUBLIC_LINKS.api).host) return services
  return { ...services, hub: { ...services.hub, links: PUBLIC_LINKS } }
}

function callerOf(services: Services, authorization: string | undefined): Caller {
  const caller = services.tokens.callerOf(authorization)
  if (caller === null) throw new Refusal(401, 'Bad credentials')
  return caller
}

async function restAnswer(
  services: Services,
  request: Incoming,
  { operation, params }: { operation: Operation; params: Record<string, string> },
  received: Received | null,
): Promise<Answer> {
  const { hub, rate } = services
  if (operation === 'GET /rate_limit') return { status: 200, body: rate.overview() }
  const withHeaders = await headed(services, operation, async () => {
    const body = request.body
    const facts = { params, query: request.query, body, contentType: request.headers['content-type'] }
    const faults = services.description().faultsOfRequest(operation, facts)
    for (const fault of faults) services.violation(`request ${operation}: ${fault}`)
    if (request.headers['user-agent'] === undefined)
      throw new Refusal(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      )
    const caller = callerOf(services, request.headers['authorization'])
    if (!rate.take('core', hub.now())) throw rateExceeded()
    const repo = `${params['owner'] ?? ''}/${params['repo'] ?? ''}`.toLowerCase()
    if (params['owner'] !== undefined && repo !== hub.store.repo.toLowerCase()) throw notFound()
    demand(hub, caller, operation)
    if (faults.length > 0 && body !== undefined) throw new Refusal(422, `Invalid request.\n\n${faults.join('\n')}`)
    const { query, headers, path } = request
    return await HANDLERS[operation]({ hub, caller, params, query, headers, url: hub.links.api + path, body, received })
  })
  const faults = services.description().faultsOfAnswer(operation, withHeaders.status, withHeaders.body)
  for (const fault of faults) services.violation(`answer ${operation} ${withHeaders.status}: ${fault}`)
  return withHeaders
}

/** Runs the work and puts the headers of the REST API on its answer, refused or not. */
async function headed(services: Services, operation: Operation, work: () => Promise<Answer>): Promise<Answer> {
  const answer = await settle(work)
  const accepted = acceptedHeader(needsOf(operation))
  const headers = {
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    ...services.rate.headers('core'),
    ...(accepted === null ? {} : { 'x-accepted-github-permissions': accepted }),
    ...answer.headers,
  }
  return { ...answer, headers }
}

/** A refusal as the answer that it is. */
export async function settle(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, body: error.body, headers: error.options.headers ?? {} }
  }
}

function graphqlTarget(services: Services, request: Incoming, runId: string | null): Target {
  const read = readGraphql(request.body)
  const answer = async (): Promise<Answer> => {
    const { hub, rate } = services
    const caller = callerOf(services, request.headers['authorization'])
    if (caller.anonymous) throw new Refusal(401, 'This endpoint requires you to be authenticated.')
    for (const fault of read.faults) services.violation(`request /graphql: ${fault}`)
    const headers = (): Record<string, string> => rate.headers('graphql')
    if (!rate.take('graphql', hub.now())) {
      const body = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.' }] }
      return { status: 200, body, headers: headers() }
    }
    const { body, faults } = await runGraphql(hub, caller, read, rate.left('graphql'))
    for (const fault of faults) services.violation(`answer /graphql#${read.label}: ${fault}`)
    return { status: 200, body, headers: headers() }
  }
  return { label: `/graphql#${read.label}`, isWrite: read.isMutation, runId, answer }
}

function twirpTarget(services: Services, request: Incoming): Target {
  const method = request.path.slice(TWIRP_PREFIX.length)
  const runId = services.tokens.runtimeRunOf(request.headers['authorization'])
  const answer = async (): Promise<Answer> => {
    for (const fault of faultsOfTwirp(method, request.body)) services.violation(`request ${method}: ${fault}`)
    return await answerTwirp(services.hub, method, request.body, runId)
  }
  return { label: request.path, isWrite: TWIRP_WRITES.includes(method), runId, answer }
}
