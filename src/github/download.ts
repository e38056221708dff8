import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { Stop } from '../errors.js'
import type { Answer } from './failures.js'
import { jsonOrText } from './schemas.js'
import { API_VERSION, authorizationOf, USER_AGENT } from './transport.js'
import { GITHUB } from '../limits/telling.js'

const LIMIT_BYTES = GITHUB.downloadBytes.value
const MOST_REDIRECTS = GITHUB.redirects.value
const TIMEOUT_MS = GITHUB.downloadMilliseconds.value

/** What a download needs besides the address. */
export interface DownloadOptions {
  token: string
  fetch: typeof globalThis.fetch
}

/** Bytes of a release asset, up to 64 MiB, or what came in their place. Redirects to another origin go without the token. */
export async function fetchBytes(start: URL, options: DownloadOptions): Promise<Answer> {
  return await fetchAsset(start, options, { signal: AbortSignal.timeout(TIMEOUT_MS), take: readBytes })
}

/** The same into a new file, however large: the answer's data are its size and digest. Nothing is left of half a file. */
export async function fetchInto(start: URL, file: string, options: DownloadOptions): Promise<Answer> {
  const stalled = new AbortController()
  const timer = setTimeout(() => {
    stalled.abort(new Error(`nothing came for ${TIMEOUT_MS / 1000} seconds`))
  }, TIMEOUT_MS)
  const take = async (body: Body): Promise<{ size: number; sha256: string }> =>
    await writeBody(body, file, () => timer.refresh())
  try {
    return await fetchAsset(start, options, { signal: stalled.signal, take })
  } finally {
    clearTimeout(timer)
  }
}

type Body = AsyncIterable<Uint8Array> | null

async function fetchAsset(
  start: URL,
  options: DownloadOptions,
  { signal, take }: { signal: AbortSignal; take: (body: Body) => Promise<unknown> },
): Promise<Answer> {
  let url = start
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await options.fetch(url, {
        headers: headersFor(url, start, options.token),
        redirect: 'manual',
        signal,
      })
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
      if (location === null) return await readResponse(response, take)
      await response.body?.cancel()
      url = new URL(location, url)
    }
    return broken('too many redirects')
  } catch (error) {
    if (error instanceof Stop) throw error
    return broken(error instanceof Error ? error.message : 'the connection broke')
  }
}

function headersFor(url: URL, start: URL, token: string): Record<string, string> {
  const plain = { accept: 'application/octet-stream', 'user-agent': USER_AGENT }
  if (url.origin !== start.origin) return plain
  return { ...plain, authorization: authorizationOf(token), 'x-github-api-version': API_VERSION }
}

async function readResponse(response: Response, take: (body: Body) => Promise<unknown>): Promise<Answer> {
  const headers = Object.fromEntries(response.headers)
  if (!response.ok) {
    const text = await response.text()
    return { status: response.status, headers, data: jsonOrText(text) }
  }
  return { status: response.status, headers, data: await take(response.body as Body) }
}

async function readBytes(body: Body): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let count = 0
  for await (const chunk of body ?? []) {
    count += chunk.length
    if (count > LIMIT_BYTES) throw tooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function writeBody(body: Body, file: string, alive: () => void): Promise<{ size: number; sha256: string }> {
  const handle = await open(file, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  let isWhole = false
  try {
    for await (const chunk of body ?? []) {
      alive()
      hash.update(chunk)
      size += chunk.length
      await handle.write(chunk)
    }
    isWhole = true
  } finally {
    await handle.close()
    if (!isWhole) await rm(file, { force: true })
  }
  return { size, sha256: `sha256:${hash.digest('hex')}` }
}

function broken(data: string): Answer {
  return { status: null, headers: {}, data }
}

function tooLong(): Stop {
  return new Stop('platform', {
    what: `a release asset that has to be read has more than ${LIMIT_BYTES / 1024 / 1024} MiB`,
    fix: 'Look at the assets of the earlier releases: metadata.json is a small file',
  })
}
