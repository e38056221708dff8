import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Answer, Hub, Received } from '../hub.js'
import type { ArtifactState } from '../state.js'
import { signatureOf } from './service.js'

/** Where blobs are put; the artifact's number follows. */
export const BLOB_PREFIX = '/blobs/artifacts/'

const BLOCK_IDS_PER_BLOB = 50_000

/** The artifact of a signed upload address, or null where the signature is not ours. */
export function signedArtifact(hub: Hub, requestPath: string, query: URLSearchParams): ArtifactState | null {
  const id = Number(requestPath.slice(BLOB_PREFIX.length))
  const artifact = hub.store.state.artifacts.find((entry) => entry.id === id)
  return artifact !== undefined && query.get('sig') === signatureOf(hub, id) ? artifact : null
}

/** An error as Azure's blob service writes it. */
function blobError(status: number, code: string, message: string): Answer {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, content: { type: 'application/xml', data: xml }, headers: { 'x-ms-error-code': code } }
}

function created(): Answer {
  const headers = {
    'x-ms-version': '2024-11-04',
    'x-ms-request-server-encrypted': 'true',
    etag: '"0x8D0000000000001"',
    'last-modified': new Date().toUTCString(),
  }
  return { status: 201, headers }
}

/** Answers Put Block, Put Block List and Put Blob, as far as the artifact client sends them. */
export async function putBlob(
  hub: Hub,
  request: { path: string; query: URLSearchParams; headers: Record<string, string | undefined> },
  received: Received,
): Promise<Answer> {
  const artifact = signedArtifact(hub, request.path, request.query)
  if (artifact === null) return blobError(403, 'AuthenticationFailed', 'Server failed to authenticate the request.')
  if (!received.whole) return blobError(400, 'IncompleteBody', 'The body ended before its announced length.')
  const blocks = hub.store.file(`artifacts/${artifact.id}/blocks`)
  const comp = request.query.get('comp')
  if (comp === 'block') {
    await mkdir(blocks, { recursive: true })
    await rename(received.path, blockFile(blocks, request.query.get('blockid') ?? ''))
    hub.store.changed()
    return created()
  }
  if (comp === 'blocklist') return await joinBlocks(hub, artifact, await readFile(received.path, 'utf8'))
  if (comp !== null) return blobError(400, 'InvalidQueryParameterValue', `comp=${comp} is not known here`)
  if (request.headers['x-ms-blob-type'] !== 'BlockBlob')
    return blobError(400, 'MissingRequiredHeader', 'x-ms-blob-type must be BlockBlob')
  await rename(received.path, hub.store.file(artifact.file))
  finish(hub, artifact, received.size, received.digest)
  return created()
}

function blockFile(folder: string, id: string): string {
  return path.join(folder, createHash('sha256').update(id).digest('hex'))
}

async function joinBlocks(hub: Hub, artifact: ArtifactState, xml: string): Promise<Answer> {
  const folder = hub.store.file(`artifacts/${artifact.id}/blocks`)
  const ids = [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)<\//g)].map((match) => match[1] ?? '')
  const files = ids.map((id) => blockFile(folder, id))
  if (ids.length > BLOCK_IDS_PER_BLOB || files.some((file) => !existsSync(file)))
    return blobError(400, 'InvalidBlockList', 'The specified block list is invalid.')
  const target = hub.store.file(artifact.file)
  const hash = createHash('sha256')
  let size = 0
  await pipeline(async function* () {
    for (const file of files)
      for await (const chunk of createReadStream(file)) {
        const bytes = chunk as Buffer
        hash.update(bytes)
        size += bytes.length
        yield bytes
      }
  }, createWriteStream(target))
  await rm(folder, { recursive: true, force: true })
  finish(hub, artifact, size, `sha256:${hash.digest('hex')}`)
  return created()
}

function finish(hub: Hub, artifact: ArtifactState, size: number, digest: string): void {
  artifact.size = size
  artifact.digest = digest
  hub.store.changed()
}
