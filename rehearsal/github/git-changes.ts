import { EMPTY_TREE, type Git } from './git.js'

/** One path that differs between two commits, in GitHub's words. */
export interface FileChange {
  path: string
  previous: string | null
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  additions: number
  deletions: number
  /** Blob after the change, or before it where the file is gone. */
  sha: string
}

const STATUSES: Record<string, FileChange['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** What was asked before: objects never change, and a question takes a process. */
const known = new WeakMap<Git, Map<string, Promise<FileChange[]>>>()

/** What changed from one commit or tree (null: from nothing) to another, by their ids; renames found as GitHub does. */
export async function changesBetween(git: Git, from: string | null, to: string): Promise<FileChange[]> {
  const answers = known.get(git) ?? new Map<string, Promise<FileChange[]>>()
  known.set(git, answers)
  const question = `${from ?? EMPTY_TREE} ${to}`
  const answer = answers.get(question) ?? askChanges(git, from, to)
  answers.set(question, answer)
  return await answer
}

async function askChanges(git: Git, from: string | null, to: string): Promise<FileChange[]> {
  const parts = (await git.diff(from, to)).split('\0')
  const changes: FileChange[] = []
  const byPath = new Map<string, FileChange>()
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    if (part.startsWith(':')) {
      const [, , before = '', after = '', letters = ''] = part.split(' ')
      const status = STATUSES[letters[0] ?? ''] ?? 'changed'
      const moved = status === 'renamed' || status === 'copied'
      const first = parts[++at] ?? ''
      const path = moved ? (parts[++at] ?? '') : first
      const sha = status === 'removed' ? before : after
      const change: FileChange = { path, previous: moved ? first : null, status, additions: 0, deletions: 0, sha }
      changes.push(change)
      byPath.set(path, change)
      continue
    }
    const counts = /^(-|\d+)\t(-|\d+)\t([\s\S]*)$/.exec(part)
    if (counts === null) continue
    // A rename's numbers stand before an empty path; old and new name follow.
    if (counts[3] === '') at += 2
    const change = byPath.get(counts[3] === '' ? (parts[at] ?? '') : (counts[3] ?? ''))
    if (change === undefined) continue
    change.additions = Number(counts[1] === '-' ? 0 : counts[1])
    change.deletions = Number(counts[2] === '-' ? 0 : counts[2])
  }
  return changes
}

/** What a commit changed against its first parent. */
export async function changesOfCommit(git: Git, sha: string): Promise<FileChange[]> {
  const { parents } = await git.commit(sha)
  return await changesBetween(git, parents[0] ?? null, sha)
}
