import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, relative, sep } from 'node:path'

/** Whether a path is a folder or below it. */
export function isBelow(folder: string, path: string): boolean {
  const rest = relative(folder, path)
  return rest === '' || (rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest))
}

/** A path with no link on its way; the path itself where it cannot be had. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Whether a file can be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Absolute path of a program as `PATH` finds it; null where it is not there. What lies below one of the folders `outside`,
 * also by a link, is passed over: commands write there.
 */
export function findProgram(
  name: string,
  { path, outside = [] }: { path: string | undefined; outside?: readonly string[] },
): string | null {
  const barred = outside.map(realPathOf)
  const folders = (path ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  const candidates = folders.map((folder) => join(folder, name)).filter(isProgram)
  return candidates.find((file) => !barred.some((folder) => isBelow(folder, realPathOf(file)))) ?? null
}

/**
 * What a program's file is, through its links: changes with its bytes, and cannot be set back without being root.
 */
export function programIdentity(file: string): string {
  const { dev, ino, size, ctimeNs } = statSync(file, { bigint: true })
  return [realPathOf(file), dev, ino, size, ctimeNs].join(':')
}
