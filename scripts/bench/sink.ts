/*
 * A GitHub that takes everything and keeps nothing: releases, their assets, artifacts and blobs. It counts bytes and answers
 * what clients need to go on. Run as a process of its own, so that its CPU is nobody's; prints its address.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Reply {
  status: number
  json?: unknown
}

const ARTIFACTS = '/twirp/github.actions.results.api.v1.ArtifactService/'

async function byteCount(request: IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of request) bytes += (chunk as Buffer).length
  return bytes
}

function release(origin: string): Record<string, unknown> {
  const url = `${origin}/repos/o/r/releases/1`
  return {
    ...{
      id: 1,
      tag_name: 'v1.0.0',
      target_commitish: 'main',
      name: 'v1.0.0',
      body: '',
      draft: true,
      prerelease: false,
    },
    ...{ url, html_url: url, upload_url: `${url}/assets{?name,label}`, assets_url: `${url}/assets`, assets: [] },
  }
}

/** Whether a release was made that has not got its asset yet: whoever makes one looks for it under its tag. */
let isMade = false

function answer(method: string, path: string, bytes: number, origin: string): Reply {
  if (path.startsWith('/refused/')) return { status: 401, json: { message: 'Bad credentials' } }
  if (path === `${ARTIFACTS}CreateArtifact`) {
    return { status: 200, json: { ok: true, signed_upload_url: `${origin}/blobs/artifact?sig=x` } }
  }
  if (path === `${ARTIFACTS}FinalizeArtifact`) return { status: 200, json: { ok: true, artifact_id: '1' } }
  if (path.startsWith('/blobs/')) return { status: 201 }
  if (method === 'POST' && path.endsWith('/assets')) {
    isMade = false
    const asset = { id: 2, name: 'model.tar.gz', label: '', size: bytes, digest: null, state: 'uploaded' }
    return { status: 201, json: { ...asset, url: `${origin}/assets/2`, browser_download_url: `${origin}/assets/2` } }
  }
  if (path.endsWith('/assets') || (method === 'GET' && path.endsWith('/releases'))) return { status: 200, json: [] }
  if (method === 'POST' && path.endsWith('/releases')) isMade = true
  if (path.includes('/releases/tags/') && !isMade) return { status: 404, json: { message: 'Not Found' } }
  if (path.includes('/releases')) return { status: method === 'POST' ? 201 : 200, json: release(origin) }
  return { status: 200, json: { id: 1, name: 'r', full_name: 'o/r', default_branch: 'main', private: true } }
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const origin = `http://${request.headers.host ?? ''}`
  const { pathname } = new URL(request.url ?? '/', origin)
  const { status, json } = answer(request.method ?? '', pathname, await byteCount(request), origin)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(json === undefined ? undefined : JSON.stringify(json))
}

const server = createServer((request, response) => {
  // A client that goes away is nobody's concern.
  serve(request, response).catch(() => response.destroy())
})
// Whoever reads a large file before it sends finds its connection still there.
server.keepAliveTimeout = 0
server.requestTimeout = 0
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
})
