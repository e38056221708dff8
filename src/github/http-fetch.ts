import type { IncomingMessage, request as sendRequest } from 'node:http'

/** What octokit asks of a `fetch`. */
export interface FetchRequest {
  method: string
  headers: Readonly<Record<string, string>>
  body?: string
  signal?: AbortSignal
}

/** What octokit reads of an answer. */
export interface FetchAnswer {
  status: number
  url: string
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

type SendRequest = typeof sendRequest

const MOST_REDIRECTS = 20
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * The part of `fetch` that octokit needs, on node:http: Node's own `fetch` takes half as long to load as the whole action
 * takes to its first request. Follows redirects as `fetch` does; the whole answer is read before this resolves.
 */
export async function httpFetch(address: string, asked: FetchRequest): Promise<FetchAnswer> {
  let url = new URL(address)
  let request = asked
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { status, headers, bytes } = await exchange(url, request)
    const location = REDIRECTS.has(status) ? headers.get('location') : undefined
    if (location === undefined) return answerOf(url, { status, headers, bytes })
    const next = new URL(location, url)
    request = redirected(request, status, next.origin === url.origin)
    url = next
  }
  throw new Error('redirect count exceeded')
}

/** The function that sends requests of a protocol; TLS is loaded only where it is spoken. */
export async function requestOf(protocol: string): Promise<SendRequest> {
  return protocol === 'https:' ? (await import('node:https')).request : (await import('node:http')).request
}

/** All but a GET loses its body where the status does not say that it is to be sent again; another origin gets no token. */
function redirected(request: FetchRequest, status: number, isSameOrigin: boolean): FetchRequest {
  const { authorization, 'content-type': type, ...others } = request.headers
  const token = isSameOrigin && authorization !== undefined ? { authorization } : {}
  const isPlain = request.method === 'GET' || request.method === 'HEAD'
  const isKept = isPlain || status === 307 || status === 308 || (status !== 303 && request.method !== 'POST')
  if (!isKept) return { method: 'GET', headers: { ...others, ...token }, ...signalOf(request) }
  return { ...request, headers: { ...others, ...token, ...(type === undefined ? {} : { 'content-type': type }) } }
}

function signalOf({ signal }: FetchRequest): Pick<FetchRequest, 'signal'> {
  return signal === undefined ? {} : { signal }
}

interface Exchanged {
  status: number
  headers: Map<string, string>
  bytes: Buffer
}

async function exchange(url: URL, { method, headers, body, signal }: FetchRequest): Promise<Exchanged> {
  const send = await requestOf(url.protocol)
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = send(url, { method, headers: { 'accept-encoding': 'gzip', ...headers }, signal })
      request.on('response', resolve).on('error', reject).end(body)
    })
    const chunks: Buffer[] = []
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
    const named = headersOf(response)
    const bytes = await unpacked(Buffer.concat(chunks), named.get('content-encoding'))
    return { status: response.statusCode ?? 0, headers: named, bytes }
  } catch (error) {
    // The signal's own reason says that it was time, and not only that the request was ended.
    throw signal?.aborted === true ? signal.reason : error
  }
}

function headersOf(response: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(response.headers).map(([name, value = '']) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
}

async function unpacked(bytes: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding !== 'gzip' || bytes.length === 0) return bytes
  const { gunzip } = await import('node:zlib')
  return await new Promise((resolve, reject) => {
    gunzip(bytes, (error, plain) => {
      if (error === null) resolve(plain)
      else reject(error)
    })
  })
}

function answerOf(url: URL, { status, headers, bytes }: Exchanged): FetchAnswer {
  return {
    status,
    url: url.href,
    headers,
    text: () => Promise.resolve(bytes.toString('utf8')),
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  }
}
