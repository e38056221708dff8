import { constants, fstat, open, read } from 'node:fs'
import { access, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { HeldBytes } from '../host/host.js'
import { stopFor } from './file-errors.js'
import { changedFile, type OpenFile, readOpen, reusedBuffers } from './pieces.js'

/**
 * Holds a file's bytes as they are now: a private copy (a reflink where the file system can), opened, and taken out of its
 * folder, so that no path leads to it. Where the system has no path to a descriptor (macOS), the copy keeps its place in a
 * folder of ours, because the artifact client wants one; what it reads there is held against the sealed digest all the same.
 */
export async function holdBytes(file: string, temp: string): Promise<HeldBytes> {
  const folder = await mkdtemp(join(temp, 'ds-release-sealed-'))
  const copy = join(folder, basename(file))
  try {
    await copyFile(file, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw stopFor(error, file)
  }
  const fd = await promisify(open)(copy, constants.O_RDONLY | constants.O_NOFOLLOW)
  const handle = openFile(fd)
  const way = `/proc/self/fd/${fd}`
  const isReachable = await access(way, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (isReachable) await rm(folder, { recursive: true, force: true })
  return {
    path: isReachable ? way : copy,
    async *stream(size) {
      // Taking it out of its folder has changed its time of change: what it is now is what it has to stay.
      const stat = await handle.stat({ bigint: true })
      if (Number(stat.size) !== size) throw changedFile(file)
      yield* readOpen({ handle, stat }, file, reusedBuffers())
    },
  }
}

/** A bare descriptor, which stays open until the process ends: Node closes a forgotten `FileHandle`, and complains. */
function openFile(fd: number): OpenFile {
  return {
    read: async (buffer, offset, length, position) => await promisify(read)(fd, buffer, offset, length, position),
    stat: async (options) => await promisify(fstat)(fd, options),
  }
}
