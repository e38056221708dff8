import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { namesIn } from './held-file.js'

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function foldersIn(folder: string): string[] {
  const names = namesIn(folder).filter((name) => name !== '.git' && name !== 'node_modules')
  return names.map((name) => join(folder, name)).filter(isFolder)
}

function readLine(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/\n$/, '')
  } catch {
    return null
  }
}

/**
 * The folder that all work trees of a checkout share, found as git finds it, but without git: this must also be known where
 * git cannot read the configuration. A `.git` that is a file leads to the work tree's own folder, and that to the shared one.
 */
function findGitFolder(checkout: string): string | null {
  const path = join(checkout, '.git')
  if (isFolder(path)) return path
  const pointer = /^gitdir: (.+)$/s.exec(readLine(path) ?? '')?.[1]
  if (pointer === undefined) return null
  const own = resolve(checkout, pointer)
  const shared = readLine(join(own, 'commondir'))
  return shared === null ? own : resolve(own, shared)
}

/** The workspace or the folder above it that is a checkout, and those (`path:` of actions/checkout) up to two levels down. */
function findCheckouts(workspace: string): string[] {
  let top = workspace
  while (findGitFolder(top) === null && dirname(top) !== top) top = dirname(top)
  const first = foldersIn(workspace)
  return [top, ...first, ...first.flatMap(foldersIn)]
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

/** Where git configuration may be for every checkout in the workspace: its own, its work trees' and its submodules'. */
export function findGitConfigs(workspace: string): string[] {
  const folders = findCheckouts(workspace).map(findGitFolder)
  const found = folders.filter((folder) => folder !== null)
  return found.flatMap((folder) => [...configsOf(folder), ...findModuleConfigs(join(folder, 'modules'))])
}
