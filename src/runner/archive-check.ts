import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { ArchivedFile } from '../host/host.js'
import { ExactBytes, isMisfit } from './exact-bytes.js'
import { errorCode } from './file-errors.js'
import { TAR_BLOCK_BYTES, tarHeader, tarPadding } from './tar-header.js'

/** What zlib says of bytes that are none of its own, or end too early. */
const NOT_PACKED = new Set(['Z_DATA_ERROR', 'Z_BUF_ERROR', 'Z_NEED_DICT'])

/**
 * Whether an archive holds exactly these files, in this order and in the one form that ours have: regular files, names and
 * bytes as told, and nothing else. `look` is shown their bytes in pieces, of which each holds until the next.
 */
export async function checkArchive(
  path: string,
  files: readonly ArchivedFile[],
  look: (name: string, piece: Uint8Array) => void,
): Promise<boolean> {
  const packed = createReadStream(path)
  const unpacked = createGunzip()
  packed.once('error', (error) => unpacked.destroy(error))
  const source = new ExactBytes(packed.pipe(unpacked))
  try {
    for (const file of files) if (!(await holds(source, file, look))) return false
    await source.expectZeros(2 * TAR_BLOCK_BYTES)
    return await source.isAtEnd()
  } catch (error) {
    if (isMisfit(error) || NOT_PACKED.has(errorCode(error) ?? '')) return false
    throw error
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

async function holds(
  source: ExactBytes,
  { name, size, sha256 }: ArchivedFile,
  look: (name: string, piece: Uint8Array) => void,
): Promise<boolean> {
  const header = tarHeader(name, size)
  if (!(await source.take(header.length)).equals(header)) return false
  const hash = createHash('sha256')
  for await (const piece of source.pieces(size)) {
    hash.update(piece)
    look(name, piece)
  }
  if (`sha256:${hash.digest('hex')}` !== sha256) return false
  await source.expectZeros(tarPadding(size))
  return true
}
