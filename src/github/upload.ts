import { createHash } from 'node:crypto'
import type { Agent, IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Stop } from '../errors.js'
import type { AssetUpload } from '../host/host.js'
import type { Answer } from './failures.js'
import { requestOf } from './http-fetch.js'
import { jsonOrText } from './schemas.js'
import { API_VERSION, authorizationOf, USER_AGENT } from './transport.js'
import { GITHUB } from '../limits/telling.js'

const ANSWER_LIMIT_BYTES = 1024 * 1024
/** An upload that makes no progress for so long is given up. */
export const STALL_TIMEOUT_MS = GITHUB.stallMilliseconds.value

/** What an upload needs besides the file. */
export interface UploadOptions {
  token: string
  agent: Agent | false
  stallMs: number
}

/**
 * Where an asset goes: a release's `upload_url` without its template. It comes from an answer, so the token is sent
 * there only when it is the API's own host or `uploads.` of the same site. Throws `Stop`.
 */
export function uploadAddress(uploadUrl: string, apiUrl: string, name: string): URL {
  const bare = uploadUrl.replace(/\{[^{}]*\}$/, '')
  const api = new URL(apiUrl)
  const url = URL.canParse(bare) ? new URL(bare) : null
  const hosts = [api.host, `uploads.${api.host.replace(/^api\./, '')}`]
  if (
    url === null ||
    url.protocol !== api.protocol ||
    !hosts.includes(url.host) ||
    url.username + url.password !== ''
  ) {
    throw new Stop('platform', {
      what: `the release names an upload address that is not on ${hosts.join(' or ')}`,
      fix: 'Look at what answers as GitHub there (a proxy, GITHUB_API_URL); the token was not sent to that address',
    })
  }
  url.search = new URLSearchParams({ name }).toString()
  return url
}

/**
 * Sends a file: one attempt, streamed, in flat memory whatever its size (octokit and fetch keep the whole body for a
 * redirect that never comes, so node:http sends it). Throws `Stop` when the file is another than was announced.
 */
export async function sendFile(url: URL, options: UploadOptions, asset: AssetUpload): Promise<Answer> {
  const send = await requestOf(url.protocol)
  const request = send(url, {
    method: 'POST',
    agent: options.agent,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: authorizationOf(options.token),
      'content-length': asset.size,
      'content-type': asset.type,
      'user-agent': USER_AGENT,
      'x-github-api-version': API_VERSION,
    },
  })
  request.setTimeout(options.stallMs, () => {
    request.destroy(new Error(`no progress for ${options.stallMs / 1000} s`))
  })
  // The answer may come before the last byte has been sent, and settles the matter then.
  const sent = pipeline(readExactly(asset), request).then(
    () => null,
    (error: unknown) => error,
  )
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.on('error', reject)
    // A request that ends before it has a connection says nothing: what stopped us is not to be waited for.
    void sent.then((hindrance) => {
      if (hindrance instanceof Stop) reject(hindrance)
    })
  })
  try {
    return await readAnswer(await answered)
  } catch (error) {
    request.destroy()
    const hindrance = await sent
    if (hindrance instanceof Stop) throw hindrance
    return { status: null, headers: {}, data: error instanceof Error ? error.message : 'the connection broke' }
  } finally {
    request.destroy()
    await sent
  }
}

/** The file's bytes, exactly as many as were announced; the last are held back until all are known to be the sealed ones. */
async function* readExactly({ name, size, sha256, bytes }: AssetUpload): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let count = 0
  try {
    for await (const piece of bytes) {
      count += piece.length
      if (count > size) break
      hash.update(piece)
      if (count === size && `sha256:${hash.digest('hex')}` !== sha256) throw changedFile(name)
      yield piece
    }
  } catch (error) {
    if (error instanceof Stop) throw error.code === 'conflict' ? error : changedFile(name, error)
    throw unreadable(name, error)
  }
  if (count !== size) throw changedFile(name)
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let count = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    count += chunk.length
    if (count > ANSWER_LIMIT_BYTES) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
  return { status: response.statusCode ?? null, headers, data: jsonOrText(Buffer.concat(chunks).toString('utf8')) }
}

function changedFile(name: string, cause?: unknown): Stop {
  const what = `the file of ${name} has changed since it was sealed, and is not uploaded`
  const fix =
    'Find out what on this machine writes to the package (a process that a command left behind), then run this again: it is made anew'
  return new Stop('conflict', { what, fix }, cause)
}

function unreadable(name: string, cause: unknown): Stop {
  const what = `the file of ${name} cannot be read to its end, and is not uploaded`
  return new Stop('interrupted', { what, fix: 'Run this again: the package is made anew' }, cause)
}
