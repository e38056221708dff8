import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { finished } from 'node:stream/promises'
import type { Received } from './hub.js'
import type { WorldStore } from './world-store.js'

/** Takes a request's body in as a file, in flat memory; `half`: only the first half of what was announced. */
export async function receiveFile(store: WorldStore, stream: IncomingMessage, half: boolean): Promise<Received> {
  const announced = Number(stream.headers['content-length'] ?? NaN)
  const limit = half ? (Number.isFinite(announced) ? Math.floor(announced / 2) : 1) : Infinity
  const path = store.file(`incoming/${randomUUID()}`)
  const file = createWriteStream(path)
  const hash = createHash('sha256')
  let size = 0
  let whole = !half
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const bytes = (chunk as Buffer).subarray(0, Math.max(0, limit - size))
      size += bytes.length
      hash.update(bytes)
      if (!file.write(bytes)) await once(file, 'drain')
      if (size >= limit) break
    }
    if (!stream.complete) whole = false
  } catch {
    // The client went away in the middle.
    whole = false
  }
  file.end()
  await finished(file)
  return { path, size, digest: `sha256:${hash.digest('hex')}`, whole }
}

/** The whole body in memory; throws when the client goes away before its end. */
export async function receiveText(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Reads a body to its end and forgets it. */
export async function drain(stream: IncomingMessage): Promise<void> {
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) void chunk
  } catch {
    // A client that went away has nothing more to say.
  }
}
