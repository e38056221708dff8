import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { freshBuffers, readPieces } from './pieces.js'

/** Why a dataset cannot be read, as the end of a sentence. */
export class DatasetFault extends Error {}

/** Opens a dataset's bytes anew, unpacked where it is packed. */
export type DatasetSource = () => Readable

/** The bytes of a regular file; gzip is unpacked on the way. */
export function sourceOf(path: string, isPacked: boolean): DatasetSource {
  return () => {
    const bytes = Readable.from(readPieces(path, freshBuffers()), { objectMode: false, highWaterMark: 1 << 20 })
    if (!isPacked) return bytes
    const unpacked = createGunzip()
    bytes.on('error', (error) => unpacked.destroy(error))
    return bytes.pipe(unpacked)
  }
}

const HEAD_BYTES = 64 << 10

/** The first 64 KiB as text, to see what it is. */
export async function headOf(source: DatasetSource): Promise<string> {
  const stream = source()
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= HEAD_BYTES) break
  }
  return Buffer.concat(pieces)
    .subarray(0, HEAD_BYTES)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}
