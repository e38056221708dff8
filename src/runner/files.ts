import { constants, type BigIntStats } from 'node:fs'
import { type FileHandle, cp, lstat, mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Stop } from '../errors.js'
import type { FileKind, Files, FileStat } from '../host/host.js'
import { isVersionControl } from '../formats/git-path.js'
import { READING } from '../limits/reading.js'
import { digestFile } from './archive.js'
import { errorCode, stopFor } from './file-errors.js'
import { markFile } from './file-mark.js'
import { holdBytes } from './held-bytes.js'
import { byCodePoint } from './name-order.js'
import { createPathGuard, type PathGuard } from './path-guard.js'
import { findVersionControl } from './version-control.js'
import {
  changedFile,
  fileIdentity,
  freshBuffers,
  notRegular,
  openRegular,
  PIECE_BYTES,
  readPieces,
  reusedBuffers,
} from './pieces.js'
import { decodeText, notAFile, textReading, tooLarge } from './text-reading.js'

/** What is read as a whole at most, unless the caller says otherwise: 16 MiB. */
const READ_LIMIT_BYTES = READING.textBytes.value

/** Files below the checkout (`root`) and the runner's temporary folder (`temp`); both absolute. */
export function createFiles(root: string, temp: string): Files {
  const guard = createPathGuard(root, temp)
  return {
    ...questions(guard),
    ...writes(guard, [resolve(root), resolve(temp)]),
    mark: async (path) => await markFile(await guard.checked(path)),
    async temporary(name) {
      await mkdir(temp, { recursive: true })
      return await mkdtemp(join(resolve(temp), `ds-release-${name}-`))
    },
    hold: async (path) => await holdBytes(await guard.checked(path), resolve(temp)),
    absolute: (path) => guard.absolute(path),
  }
}

type Questions = Pick<
  Files,
  'stat' | 'read' | 'readText' | 'readBytes' | 'readHead' | 'list' | 'walk' | 'digest' | 'stream'
>

function questions(guard: PathGuard): Questions {
  const readBytes = async (path: string, limit = READ_LIMIT_BYTES): Promise<Buffer | null> =>
    await readWhole(await guard.checked(path), path, limit)
  const read = async (path: string, limit?: number): Promise<string | null> => {
    const bytes = await readBytes(path, limit)
    return bytes === null ? null : decodeText(bytes, path)
  }
  return {
    async stat(path) {
      const stat = await lstatOrNull(await guard.named(path))
      return stat === null ? null : describe(stat)
    },
    readBytes,
    read,
    readText: async (path, limit) => await textReading(path, async () => await read(path, limit)),
    async readHead(path, length) {
      return await readStart(await guard.checked(path), length)
    },
    async list(path) {
      return await listFolder(await guard.checked(path))
    },
    async walk(path) {
      const found = await walkFolder(await guard.checked(path), '')
      return found.sort((left, right) => byCodePoint(left.path, right.path))
    },
    async digest(path) {
      return (await digestFile(await guard.checked(path))).sha256
    },
    async *stream(path, size) {
      yield* readPieces(await guard.checked(path), reusedBuffers(), (found) => {
        if (found !== size) throw changedFile(path)
      })
    },
  }
}

type Writes = Pick<Files, 'write' | 'makeEmpty' | 'makeDirectory' | 'copy' | 'remove' | 'removeVersionControl'>

function writes(guard: PathGuard, roots: readonly string[]): Writes {
  const removable = async (path: string): Promise<string> => {
    const full = await guard.checked(path)
    if (!roots.includes(full)) return full
    throw new Stop('invalid-config', {
      what: `${full} is the whole work space and will not be emptied`,
      fix: 'Name a folder inside it',
    })
  }
  return {
    async write(path, text) {
      const full = await guard.checked(path)
      await attempt(full, async () => {
        await mkdir(dirname(full), { recursive: true })
        const handle = await openToWrite(full)
        try {
          await handle.writeFile(text, 'utf8')
        } finally {
          await handle.close()
        }
      })
    },
    async makeEmpty(directory) {
      const full = await removable(directory)
      await attempt(full, async () => {
        await rm(full, { recursive: true, force: true })
        await mkdir(full, { recursive: true })
      })
    },
    async makeDirectory(directory) {
      const full = await guard.checked(directory)
      await attempt(full, async () => await mkdir(full, { recursive: true }))
    },
    async copy(from, to) {
      const [source, target] = [await guard.checked(from), await guard.checked(to)]
      await attempt(source, async () => {
        await mkdir(dirname(target), { recursive: true })
        // Links stay links: what may be in a package is judged later, by what is there.
        const filter = (path: string): boolean => path === source || !isVersionControl(basename(path))
        const mode = constants.COPYFILE_FICLONE
        await cp(source, target, { recursive: true, mode, verbatimSymlinks: true, filter })
      })
    },
    async remove(path) {
      const full = await removable(path)
      await attempt(full, async () => await rm(full, { recursive: true, force: true }))
    },
    async removeVersionControl(folder) {
      const full = await guard.checked(folder)
      const found = await findVersionControl(full)
      for (const path of found)
        await attempt(full, async () => await rm(join(full, path), { recursive: true, force: true }))
      return found
    },
  }
}

/** Opens a regular file anew; a pipe or device in its place is a `Stop`, and nothing waits for its other end. */
async function openToWrite(full: string): Promise<FileHandle> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = constants
  const handle = await open(full, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o644).catch(
    (error: unknown) => {
      // What the system says of a pipe that nobody reads, and of a socket.
      throw errorCode(error) === 'ENXIO' ? notRegular(full) : error
    },
  )
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw notRegular(full)
}

async function readWhole(full: string, path: string, limit: number): Promise<Buffer | null> {
  const stat = await lstatOrNull(full)
  if (stat === null) return null
  const kind = kindOf(stat)
  if (kind !== 'file') throw notAFile(path, kind)
  const parts: Buffer[] = []
  const pieces = readPieces(full, freshBuffers(), (size) => {
    if (size > limit) throw tooLarge(path, size, limit)
  })
  for await (const piece of pieces) parts.push(piece)
  return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts)
}

async function readStart(full: string, length: number): Promise<Buffer | null> {
  const stat = await lstatOrNull(full)
  if (stat?.isFile() !== true) return null
  const { handle } = await openRegular(full)
  try {
    const buffer = Buffer.alloc(Math.min(length, PIECE_BYTES))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw stopFor(error, full)
  } finally {
    await handle.close()
  }
}

async function lstatOrNull(full: string): Promise<BigIntStats | null> {
  try {
    return await lstat(full, { bigint: true })
  } catch (error) {
    if (isAbsence(error)) return null
    throw stopFor(error, full)
  }
}

async function listFolder(full: string): Promise<string[] | null> {
  // A link to a folder is no folder here, as everywhere in this file.
  if ((await lstatOrNull(full))?.isDirectory() !== true) return null
  return await attempt(full, async () => (await readdir(full)).sort(byCodePoint))
}

async function walkFolder(full: string, prefix: string): Promise<{ path: string; stat: FileStat }[]> {
  const found: { path: string; stat: FileStat }[] = []
  for (const name of (await listFolder(full)) ?? []) {
    const stat = await lstatOrNull(join(full, name))
    const path = `${prefix}${name}`
    if (stat?.isDirectory() === true) found.push(...(await walkFolder(join(full, name), `${path}/`)))
    // A name that is listed and cannot be looked at (not UTF-8) must not get lost on the way to the package's check.
    else found.push({ path, stat: stat === null ? { kind: 'other', size: 0, links: 1, identity: '' } : describe(stat) })
  }
  return found
}

async function attempt<T>(path: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    throw stopFor(error, path)
  }
}

function describe(stat: BigIntStats): FileStat {
  return { kind: kindOf(stat), size: Number(stat.size), links: Number(stat.nlink), identity: fileIdentity(stat) }
}

function kindOf(stat: BigIntStats): FileKind {
  if (stat.isFile()) return 'file'
  if (stat.isDirectory()) return 'directory'
  return stat.isSymbolicLink() ? 'link' : 'other'
}

function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')
}
