import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { namesIn } from './held-file.js'
import { GATHERING } from '../limits/reading.js'

/** Entries of folders that are looked at for checkouts: more than any repository has whose files git can still track. */
const MOST_ENTRIES = GATHERING.gitEntries.value

/** The configuration files that were found, and whether the search came to its end. */
export interface GitConfigs {
  files: string[]
  isComplete: boolean
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function foldersIn(folder: string): string[] {
  return namesIn(folder)
    .map((name) => join(folder, name))
    .filter(isFolder)
}

function readLine(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/\n$/, '')
  } catch {
    return null
  }
}

/**
 * The folders that hold a checkout's configuration, found as git finds them, but without git: this must also be known where
 * git cannot read the configuration. A `.git` that is a file leads to the work tree's own folder, and that to the shared one.
 */
function gitFoldersOf(checkout: string): string[] {
  const path = join(checkout, '.git')
  if (isFolder(path)) return [path]
  const pointer = /^gitdir: (.+)$/s.exec(readLine(path) ?? '')?.[1]
  if (pointer === undefined) return []
  const own = resolve(checkout, pointer)
  const shared = readLine(join(own, 'commondir'))
  return shared === null ? [own] : [own, resolve(own, shared)]
}

/** The folder itself or the nearest one above it that is a checkout. */
function findTop(folder: string): string {
  let top = folder
  while (gitFoldersOf(top).length === 0 && dirname(top) !== top) top = dirname(top)
  return top
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Whether a folder is a repository without a work tree. */
function isBare(names: ReadonlySet<string>): boolean {
  return ['HEAD', 'config', 'objects', 'refs'].every((name) => names.has(name))
}

/** The git folders of all checkouts below some folders, nearest first, however deep; links are not followed. */
function findNested(roots: readonly string[]): { folders: string[]; isComplete: boolean } {
  const folders: string[] = []
  let seen = 0
  let level = [...roots]
  while (level.length > 0) {
    const next: string[] = []
    for (const folder of level) {
      const entries = entriesOf(folder)
      seen += entries.length
      if (seen > MOST_ENTRIES) return { folders, isComplete: false }
      const names = new Set(entries.map(({ name }) => name))
      if (names.has('.git')) folders.push(...gitFoldersOf(folder))
      if (isBare(names)) folders.push(folder)
      const inside = entries.filter((entry) => entry.isDirectory() && entry.name !== '.git')
      next.push(...inside.map(({ name }) => join(folder, name)))
    }
    level = next
  }
  return { folders, isComplete: true }
}

function configsOf(gitFolder: string): string[] {
  const trees = join(gitFolder, 'worktrees')
  const ofTrees = namesIn(trees).map((name) => join(trees, name, 'config.worktree'))
  return [join(gitFolder, 'config'), join(gitFolder, 'config.worktree'), ...ofTrees]
}

/** Configuration files of submodules, whose names may have slashes. */
function findModuleConfigs(folder: string): string[] {
  if (!namesIn(folder).includes('HEAD')) return foldersIn(folder).flatMap(findModuleConfigs)
  return [...configsOf(folder), ...findModuleConfigs(join(folder, 'modules'))]
}

/**
 * Where git configuration may be for every checkout in some folders, at any depth, and for the one that they are in: its own,
 * its work trees' and its submodules'.
 */
export function findGitConfigs(roots: readonly string[]): GitConfigs {
  const { folders, isComplete } = findNested(roots)
  const all = new Set([...roots.map(findTop).flatMap(gitFoldersOf), ...folders])
  const files = [...all].flatMap((folder) => [...configsOf(folder), ...findModuleConfigs(join(folder, 'modules'))])
  return { files: [...new Set(files)], isComplete }
}
