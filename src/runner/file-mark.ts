import { randomBytes, randomUUID } from 'node:crypto'
import { constants, type BigIntStats } from 'node:fs'
import { lstat, open, rename, rm, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileMark } from '../host/host.js'
import { errorCode, stopFor } from './file-errors.js'
import { fileIdentity, freshBuffers, readPieces } from './pieces.js'
import { READING } from '../limits/reading.js'

/** Larger files are not marked: nobody reads a report of that size. */
const MARK_LIMIT_BYTES = READING.markedBytes.value

/** What lies nowhere is written by whoever makes it. */
const NOTHING: FileMark = {
  isUntouched: async () => await Promise.resolve(false),
  restore: async () => await Promise.resolve(),
}

/**
 * Marks a file: blanks that nobody else would write are added at its end, and its times are set to 1970. JSON, XML and
 * Markdown mean the same with them, so that a command may still read it; and `make` takes it for out of date. The marked
 * file takes the other one's place: a hard link of that (in DVC's cache) keeps its bytes.
 */
export async function markFile(full: string): Promise<FileMark> {
  const stat = await statOrNull(full)
  if (stat?.isFile() !== true) return NOTHING
  if (stat.size > MARK_LIMIT_BYTES) return byIdentity(full, stat)
  const bytes = await readAll(full)
  const marked = Buffer.concat([bytes, blanks()])
  try {
    await replace(full, marked, { mode: stat.mode, seconds: 0 })
  } catch (error) {
    // In a folder that cannot be written to, no command can put another file into its place either.
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return byIdentity(full, stat)
    throw stopFor(error, full)
  }
  const place = await statOrNull(full)
  const isUntouched = async (): Promise<boolean> => {
    const now = await statOrNull(full)
    if (now?.isFile() !== true || now.ino !== place?.ino || Number(now.size) !== marked.length) return false
    return (await readAll(full)).equals(marked)
  }
  return {
    isUntouched,
    async restore() {
      if (!(await isUntouched())) return
      await replace(full, bytes, { mode: stat.mode, seconds: Number(stat.mtimeMs) / 1000 })
    },
  }
}

function byIdentity(full: string, before: BigIntStats): FileMark {
  return {
    async isUntouched() {
      const now = await statOrNull(full)
      return now !== null && fileIdentity(now) === fileIdentity(before)
    },
    restore: async () => await NOTHING.restore(),
  }
}

/** Blanks and tabs by chance, on a line of their own. */
function blanks(): Buffer {
  return Buffer.from(`\n${Array.from(randomBytes(32), (byte) => (byte % 2 === 0 ? ' ' : '\t')).join('')}\n`)
}

async function readAll(full: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of readPieces(full, freshBuffers())) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function replace(full: string, bytes: Buffer, as: { mode: bigint; seconds: number }): Promise<void> {
  const fresh = join(dirname(full), `.${basename(full).slice(0, 100)}.${randomUUID()}`)
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants
  try {
    const handle = await open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.chmod(Number(as.mode) & 0o7777)
    } finally {
      await handle.close()
    }
    await utimes(fresh, as.seconds, as.seconds)
    await rename(fresh, full)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}

async function statOrNull(full: string): Promise<BigIntStats | null> {
  try {
    return await lstat(full, { bigint: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null
    throw stopFor(error, full)
  }
}
