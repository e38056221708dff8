import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Git as WorldGit, signatureTime } from '../../rehearsal/github/git.js'
import type { CommittedEntry, Git, TreeEntry } from '../../src/host/host.js'

/** Puts the files of a commit into a folder, without a git process: it takes longer than all that is done with them. */
export async function writeFiles(git: WorldGit, commit: string, directory: string): Promise<void> {
  for (const { type, sha, path } of await git.tree(commit, true)) {
    if (type !== 'blob') continue
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), await git.bytes(sha))
  }
}

async function committedEntry(git: WorldGit, commit: string, path: string): Promise<CommittedEntry> {
  const sha = await git.resolve(`${commit}:${path === '.' ? '' : path}`)
  const type = sha === null ? null : await git.typeOf(sha)
  if (sha === null || type === null) return null
  if (type === 'blob') return { kind: 'file', bytes: await git.bytes(sha) }
  return type === 'tree' ? { kind: 'folder', names: (await git.tree(sha, false)).map((one) => one.path) } : null
}

async function entriesAt(git: WorldGit, commit: string, paths: readonly string[]): Promise<TreeEntry[]> {
  const types = await Promise.all(paths.map(async (path) => await committedEntry(git, commit, path)))
  return paths.flatMap((path, index): TreeEntry[] => {
    const kind = types[index]?.kind
    return kind === undefined ? [] : [{ path, kind }]
  })
}

/** What git would say of a shallow checkout of a commit of the world; `workspaces` is told the commits of its work trees. */
export function worldGit(git: WorldGit, commit: string, workspaces: Map<string, string>): Git {
  return {
    head: async () => await Promise.resolve(commit),
    committed: async (paths) => await Promise.all(paths.map(async (path) => await committedEntry(git, commit, path))),
    ignoreRule: async () => await Promise.resolve(null),
    message: async (sha) => (sha === commit ? (await git.commit(sha)).message : null),
    commitTime: async (sha) => signatureTime((await git.commit(sha)).committer),
    isPlainMerge: async () => await Promise.resolve(null),
    places: async (at, paths) => ({ entries: await entriesAt(git, at, paths), filters: [], trackers: [] }),
    changedFiles: async () => await Promise.resolve([]),
    changedContents: async () => await Promise.resolve([]),
    inHead: async (paths) => {
      const files = await git.tree(commit, true)
      return files
        .map(({ path }) => path)
        .filter((path) => paths.some((one) => one === '.' || `${path}/`.startsWith(`${one}/`)))
    },
    headText: async () => await Promise.resolve(null),
    worktree: async (sha) => {
      const path = mkdtempSync(join(git.directory, '..', 'work-tree-'))
      await writeFiles(git, sha, path)
      workspaces.set(path, sha)
      return { path, remove: async () => await Promise.resolve(rmSync(path, { recursive: true })) }
    },
  }
}
