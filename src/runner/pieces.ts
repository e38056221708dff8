import { constants, type BigIntStats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Stop } from '../errors.js'
import { errorCode, stopFor } from './file-errors.js'

/** Bytes that are read at once. One MiB is where hashing costs the same as OpenSSL's own and memory stays small. */
export const PIECE_BYTES = 1 << 20

/** Where pieces are read into; asked for one buffer of that many bytes per piece. */
export type BufferSource = (bytes: number) => Buffer

/** A source of two buffers in turn: a piece holds only until the next one is asked for. */
export function reusedBuffers(): BufferSource {
  const buffers: Buffer[] = []
  let turn = 0
  return (bytes) => {
    turn = 1 - turn
    let buffer = buffers[turn]
    if (buffer === undefined || buffer.length < bytes) {
      buffer = Buffer.allocUnsafeSlow(bytes)
      buffers[turn] = buffer
    }
    return buffer.subarray(0, bytes)
  }
}

/** A source of a new buffer for every piece, for readers that keep pieces. */
export function freshBuffers(): BufferSource {
  return (bytes) => Buffer.allocUnsafeSlow(bytes)
}

/** A file that is open for reading. */
export interface OpenFile {
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  stat(options: { bigint: true }): Promise<BigIntStats>
}

/** Changes when a file's bytes may have: inode, size, mtime and ctime. */
export function fileIdentity(stat: BigIntStats): string {
  return [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join('-')
}

/** Opens a regular file for reading; a link or anything else is a `Stop`. */
export async function openRegular(path: string): Promise<{ handle: FileHandle; stat: BigIntStats }> {
  const handle = await openWithoutFollowing(path)
  try {
    const stat = await handle.stat({ bigint: true })
    if (stat.isFile()) return { handle, stat }
  } catch (error) {
    await handle.close()
    throw stopFor(error, path)
  }
  await handle.close()
  throw notRegular(path)
}

async function openWithoutFollowing(path: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK a named pipe would hold us until someone writes to it.
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    // A link; a socket, or a device that nothing stands behind.
    if (['ELOOP', 'ENXIO', 'ENODEV'].includes(errorCode(error) ?? '')) throw notRegular(path)
    throw stopFor(error, path)
  }
}

/**
 * Reads a file once, in order, in pieces of 1 MiB. The next read is issued before the piece is given away, so that it
 * runs in the thread pool while the caller hashes. Throws `Stop` when the file changes while it is read.
 * `onOpen` gets the size before the first piece.
 */
export async function* readPieces(
  path: string,
  buffers: BufferSource,
  onOpen?: (size: number) => void,
): AsyncGenerator<Buffer, void, void> {
  const opened = await openRegular(path)
  try {
    onOpen?.(Number(opened.stat.size))
    yield* readOpen(opened, path, buffers)
  } catch (error) {
    throw stopFor(error, path)
  } finally {
    await opened.handle.close()
  }
}

/** The same of a file that is open, and stays so; it must still be what `stat` says when it has been read. */
export async function* readOpen(
  { handle, stat }: { handle: OpenFile; stat: BigIntStats },
  path: string,
  buffers: BufferSource,
): AsyncGenerator<Buffer, void, void> {
  let ahead: Promise<Buffer> | null = null
  try {
    const size = Number(stat.size)
    let position = 0
    const readNext = (): Promise<Buffer> | null => {
      const bytes = Math.min(PIECE_BYTES, size - position)
      if (bytes === 0) return null
      const read = readFully(handle, buffers(bytes), { position, path })
      // The failure is met where it is awaited; until then it must not count as unhandled.
      read.catch(() => undefined)
      position += bytes
      return read
    }
    ahead = readNext()
    while (ahead !== null) {
      const piece: Buffer = await ahead
      ahead = readNext()
      yield piece
    }
    const after = await handle.stat({ bigint: true })
    if (fileIdentity(after) !== fileIdentity(stat)) throw changedFile(path)
  } catch (error) {
    throw stopFor(error, path)
  } finally {
    await ahead?.catch(() => undefined)
  }
}

/** Fills the buffer from a position; a file that ends before was cut meanwhile. */
async function readFully(
  handle: OpenFile,
  buffer: Buffer,
  { position, path }: { position: number; path: string },
): Promise<Buffer> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
    if (bytesRead === 0) throw changedFile(path)
    filled += bytesRead
  }
  return buffer
}

/** What stops a reader whose file is not what it was. */
export function changedFile(path: string): Stop {
  return new Stop('preparation-failed', {
    what: `${path} changed while it was being read`,
    fix: 'Make sure that nothing writes to it any more when its step has ended, then run this again',
  })
}

/** What stops whoever meets a link, pipe or device where a file should be. */
export function notRegular(path: string): Stop {
  return new Stop('preparation-failed', {
    what: `${path} is not a regular file`,
    fix: 'Put a copy of the file itself in its place; links, pipes and devices are not read',
  })
}
