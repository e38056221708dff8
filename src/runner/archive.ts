import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Stop } from '../errors.js'
import type { ArchivedFile, ArchiveEntry, Archiver } from '../host/host.js'
import { checkArchive } from './archive-check.js'
import { readBundle, writeBundle } from './bundle.js'
import { stopFor } from './file-errors.js'
import type { GzipStream } from './gzip-stream.js'
import { byCodePoint } from './name-order.js'
import { type BufferSource, readPieces, reusedBuffers } from './pieces.js'
import { unpackArchive } from './unpack.js'
import { TAR_BLOCK_BYTES, tarHeader, tarPadding } from './tar-header.js'

/**
 * Makes the archiver: tar.gz files that depend on names and bytes alone, every file read once and in flat memory.
 * Entries are taken, and answered, in the order of their names' code points; those of `last` follow in theirs.
 */
export function createArchiver(): Archiver {
  return {
    async write(entries, target, more) {
      return await writeArchive(inOrder(entries), target, more ?? {})
    },
    holds: checkArchive,
    bundle: writeBundle,
    unbundle: readBundle,
    unpack: unpackArchive,
  }
}

async function writeArchive(
  entries: readonly ArchiveEntry[],
  target: string,
  { last, look = () => undefined }: NonNullable<Parameters<Archiver['write']>[2]>,
): Promise<{ archive: ArchivedFile; files: ArchivedFile[] }> {
  const { GzipStream } = await import('./gzip-stream.js')
  const handle = await open(target, 'w', 0o644).catch((error: unknown) => {
    throw stopFor(error, target)
  })
  const gzip = new GzipStream(handle)
  let complete = false
  try {
    const reading = { buffers: reusedBuffers(), look }
    const files: ArchivedFile[] = []
    for (const entry of entries) files.push(await appendFile(gzip, entry, reading))
    const added = last === undefined ? [] : inOrder(await last([...files]))
    refuseTwice([...entries, ...added])
    for (const entry of added) files.push(await appendFile(gzip, entry, reading))
    await gzip.append(Buffer.alloc(2 * TAR_BLOCK_BYTES))
    const { size, sha256 } = await gzip.finish()
    complete = true
    return { archive: { name: basename(target), size, sha256 }, files }
  } catch (error) {
    throw stopFor(error, target)
  } finally {
    await gzip.settle()
    await handle.close()
    // Half an archive is of no use and could be taken for a whole one.
    if (!complete) await rm(target, { force: true })
  }
}

async function appendFile(
  gzip: GzipStream,
  entry: ArchiveEntry,
  { buffers, look }: { buffers: BufferSource; look: (name: string, piece: Uint8Array) => void },
): Promise<ArchivedFile> {
  const hash = createHash('sha256')
  let size = 0
  let header: Buffer = Buffer.alloc(0)
  gzip.resample()
  const pieces = readPieces(entry.source, buffers, (bytes) => {
    size = bytes
    header = tarHeader(entry.name, bytes)
  })
  let isFirst = true
  for await (const piece of pieces) {
    if (isFirst) await gzip.append(header)
    isFirst = false
    hash.update(piece)
    look(entry.name, piece)
    await gzip.append(piece)
  }
  if (isFirst) await gzip.append(header)
  await gzip.append(Buffer.alloc(tarPadding(size)))
  return { name: entry.name, size, sha256: `sha256:${hash.digest('hex')}` }
}

/** Size in bytes and SHA-256 (`sha256:<hex>`) of a regular file, read once. */
export async function digestFile(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of readPieces(path, reusedBuffers())) {
    hash.update(piece)
    size += piece.length
  }
  return { size, sha256: `sha256:${hash.digest('hex')}` }
}

/** Entries by code point; none may have the name of another. */
function inOrder(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  refuseTwice(entries)
  return [...entries].sort((left, right) => byCodePoint(left.name, right.name))
}

function refuseTwice(entries: readonly ArchiveEntry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (seen.has(name)) {
      throw new Stop('preparation-failed', {
        what: `${name} would be in the archive twice`,
        fix: 'Give the files of the package different names',
      })
    }
    seen.add(name)
  }
}
