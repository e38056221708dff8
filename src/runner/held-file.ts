import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/**
 * A file that is held in memory while its place on the disk is empty or holds something else. All of this is synchronous, so
 * that it can still be put back from the process's exit handler.
 */
export interface HeldFile {
  /** Absolute, with no link on the way. */
  path: string
  bytes: Buffer
  /** Permission bits. */
  mode: number
}

/** Reads a regular file to hold it; links on the way to it are followed now and never again. Null where there is none. */
export function holdFile(path: string): HeldFile | null {
  try {
    const real = realpathSync(path)
    const facts = lstatSync(real)
    return facts.isFile() ? { path: real, bytes: readFileSync(real), mode: facts.mode & 0o7777 } : null
  } catch {
    return null
  }
}

/** Names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Removes whatever is at a path; a link goes, what it leads to stays. */
export function clearPlace(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** Whether a file has exactly the bytes and mode that are held. */
export function isAsHeld(held: HeldFile): boolean {
  const now = holdFile(held.path)
  return now !== null && now.path === held.path && now.mode === held.mode && now.bytes.equals(held.bytes)
}

/**
 * Puts a held file back exactly, in place of whatever is there now.
 * Throws where its folder has meanwhile become a link to another one: the bytes may be secret.
 */
export function putBack(held: HeldFile): void {
  const folder = dirname(held.path)
  mkdirSync(folder, { recursive: true })
  if (realpathSync(folder) !== folder) throw new Error(`${folder} now leads elsewhere`)
  const fresh = join(folder, `.${basename(held.path)}.${randomUUID()}`)
  writeFileSync(fresh, held.bytes, { flag: 'wx', mode: 0o600 })
  chmodSync(fresh, held.mode)
  clearPlace(held.path)
  renameSync(fresh, held.path)
}
