import { posix } from 'node:path'

/** A path below a folder, both from the repository's root; `.` is the root itself. */
export function inFolder(folder: string, path: string): string {
  return posix.normalize(posix.join(folder, path)).replace(/\/$/, '')
}
