import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchivedFile, BundledFile } from '../host/host.js'
import { BUNDLE } from '../limits/releasing.js'
import { ExactBytes, isMisfit, Misfit } from './exact-bytes.js'
import { stopFor } from './file-errors.js'
import { changedFile } from './pieces.js'
import { TAR_BLOCK_BYTES, tarHeader, tarPadding } from './tar-header.js'

/** Names that are one plain file wherever they are unpacked. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** Writes files behind one another, as a tar that is not compressed: what is in them mostly is. */
export async function writeBundle(files: readonly BundledFile[], target: string): Promise<void> {
  const handle = await open(target, 'wx', 0o600).catch((error: unknown) => {
    throw stopFor(error, target)
  })
  try {
    for (const { name, size, bytes } of files) {
      if (!PLAIN_NAME.test(name)) throw new Error(`${name} is no name in a bundle`)
      await handle.appendFile(tarHeader(name, size))
      let written = 0
      for await (const piece of bytes) {
        await handle.appendFile(piece)
        written += piece.length
      }
      if (written !== size) throw changedFile(name)
      await handle.appendFile(Buffer.alloc(tarPadding(size)))
    }
    await handle.appendFile(Buffer.alloc(2 * TAR_BLOCK_BYTES))
  } finally {
    await handle.close()
  }
}

/**
 * Unpacks what `writeBundle` has written into an empty folder; null for anything else. Somebody else may have written it: no
 * byte is taken but in the one form that it has, and no name that leads anywhere.
 */
export async function readBundle(file: string, folder: string): Promise<ArchivedFile[] | null> {
  const stream = createReadStream(file)
  const source = new ExactBytes(stream)
  const files: ArchivedFile[] = []
  try {
    for (;;) {
      const header = await source.take(TAR_BLOCK_BYTES)
      if (header.every((byte) => byte === 0)) break
      if (files.length === BUNDLE.files.value) throw new Misfit('too many files')
      const { name, size } = readHeader(header)
      if (files.some((one) => one.name === name)) throw new Misfit(`${name} twice`)
      files.push({ name, size, sha256: await unpack(source, join(folder, name), size) })
    }
    await source.expectZeros(TAR_BLOCK_BYTES)
    if (!(await source.isAtEnd())) throw new Misfit('more behind its end')
    return files
  } catch (error) {
    if (isMisfit(error)) return null
    throw stopFor(error, file)
  } finally {
    stream.destroy()
  }
}

/** The header of a file, which has to be byte for byte the one that we write. */
function readHeader(header: Buffer): { name: string; size: number } {
  const name = header.toString('latin1', 0, header.indexOf(0))
  const size = parseInt(header.toString('latin1', 124, 135), 8)
  if (!PLAIN_NAME.test(name) || !Number.isSafeInteger(size) || !tarHeader(name, size).equals(header)) {
    throw new Misfit('a header that is none')
  }
  return { name, size }
}

async function unpack(source: ExactBytes, path: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  const handle: FileHandle = await open(path, 'wx', 0o600)
  try {
    for await (const piece of source.pieces(size)) {
      hash.update(piece)
      await handle.appendFile(piece)
    }
  } finally {
    await handle.close()
  }
  await source.expectZeros(tarPadding(size))
  return `sha256:${hash.digest('hex')}`
}
