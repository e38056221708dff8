import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { Stop } from '../errors.js'
import { leadsIntoGit } from '../formats/git-path.js'
import { errorCode, stopFor } from './file-errors.js'

/** Turns paths of configuration and state into absolute ones, and refuses those that lead elsewhere. */
export interface PathGuard {
  /** Absolute path, by the path's own words alone. Throws `Stop` when it leads out. */
  absolute(path: string): string
  /** The same, and no folder on the way may be a link that leads out, or be git's own; the last part itself may be a link. */
  checked(path: string): Promise<string>
  /** The same for who only asks whether something is there: the last part may also be git's own folder. */
  named(path: string): Promise<string>
}

/** Allows what lies below the checkout, and absolute paths below the runner's temporary folder. */
export function createPathGuard(root: string, temp: string): PathGuard {
  const home = resolve(root)
  const scratch = resolve(temp)
  const absolute = (path: string): string => {
    if (path.includes('\0')) throw escapes(path.replaceAll('\0', '\\0'))
    const full = resolve(home, path)
    if (isWithin(home, full) || (isAbsolute(path) && isWithin(scratch, full))) return full
    throw escapes(path)
  }
  const named = async (path: string): Promise<string> => {
    const full = absolute(path)
    const base = isWithin(home, full) ? home : scratch
    if (full === base) return full
    const [parent, top] = [await realAncestor(dirname(full)), await realAncestor(base)]
    if (!isWithin(top, parent)) throw escapes(path)
    if (leadsIntoGit(relative(base, dirname(full))) || leadsIntoGit(relative(top, parent))) throw intoGit(path)
    return full
  }
  return {
    absolute,
    named,
    async checked(path) {
      const full = await named(path)
      if (leadsIntoGit(basename(full)) && full !== home && full !== scratch) throw intoGit(path)
      return full
    },
  }
}

/** The real path of a folder, or of the nearest one above it that is there. */
async function realAncestor(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const parent = dirname(path)
    const code = errorCode(error)
    // ENOENT also stands for a link that leads nowhere; what it says is checked again when it is used.
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || parent === path) throw stopFor(error, path)
    return await realAncestor(parent)
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function escapes(path: string): Stop {
  return new Stop('invalid-config', {
    what: `the path ${JSON.stringify(path)} leads out of the repository`,
    fix: 'Use a path inside the repository, without `..` and without a link to another place',
  })
}

function intoGit(path: string): Stop {
  return new Stop('invalid-config', {
    what: `the path ${JSON.stringify(path)} leads into a folder of git`,
    fix: 'Name a file of the repository itself: what git keeps may hold credentials, and is never read or published',
  })
}
