import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Git as WorldGit, signatureTime } from '../../rehearsal/github/git.js'
import type { Git } from '../../src/host/host.js'

/** Puts the files of a commit into a folder, without a git process: it takes longer than all that is done with them. */
export async function writeFiles(git: WorldGit, commit: string, directory: string): Promise<void> {
  for (const { type, sha, path } of await git.tree(commit, true)) {
    if (type !== 'blob') continue
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), await git.bytes(sha))
  }
}

/** What git would say of a shallow checkout of a commit of the world; `workspaces` is told the commits of its work trees. */
export function worldGit(git: WorldGit, commit: string, workspaces: Map<string, string>): Git {
  return {
    head: async () => await Promise.resolve(commit),
    ignoreRule: async () => await Promise.resolve(null),
    isTracked: async (path) => (await git.resolve(`${commit}:${path}`)) !== null,
    message: async (sha) => (sha === commit ? (await git.commit(sha)).message : null),
    commitTime: async (sha) => signatureTime((await git.commit(sha)).committer),
    places: async () => await Promise.resolve({ entries: [], filters: [], trackers: [] }),
    changedFiles: async () => await Promise.resolve([]),
    worktree: async (sha) => {
      const path = mkdtempSync(join(git.directory, '..', 'work-tree-'))
      await writeFiles(git, sha, path)
      workspaces.set(path, sha)
      return { path, remove: async () => await Promise.resolve(rmSync(path, { recursive: true })) }
    },
  }
}
