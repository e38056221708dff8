import { posix } from 'node:path'

/** Answers whether a path is one of many, lies below one of them, or is a folder that holds one. */
export interface PathIndex {
  touches(path: string): boolean
}

/** Makes an index of paths from the repository's root. */
export function indexPaths(paths: readonly string[]): PathIndex {
  const own = new Set(paths)
  const folders = new Set(paths.flatMap(foldersOf))
  return {
    touches: (path) => own.has(path) || folders.has(path) || foldersOf(path).some((folder) => own.has(folder)),
  }
}

function foldersOf(path: string): string[] {
  const found: string[] = []
  for (let folder = posix.dirname(path); folder !== '.' && folder !== '/'; folder = posix.dirname(folder)) {
    found.push(folder)
  }
  return found
}
