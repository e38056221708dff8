import { posix } from 'node:path'
import { leadsIntoGit } from './git-path.js'

/** A path below the folder it starts from, in its plain form; or why it is none. */
export type RepoPath = { ok: true; path: string } | { ok: false; what: string; fix: string }

/** Checks that a path is relative, leads nowhere outside and is written with forward slashes; `./a//b/` becomes `a/b`. */
export function repoPath(text: string): RepoPath {
  const written = JSON.stringify(text)
  const refuse = (why: string, fix: string): RepoPath => ({ ok: false, what: `The path ${written} ${why}`, fix })
  if (text.trim() === '') return refuse('is empty', 'Write a path, or leave the key out')
  if (/[\0-\x1f]/.test(text)) return refuse('has a control character in it', 'Take it out')
  if (text.includes('\\')) return refuse('has a backslash in it', 'Write it with forward slashes')
  if (text.startsWith('/') || /^[A-Za-z]:/.test(text))
    return refuse('is absolute', 'Write it relative to the repository')
  if (text.startsWith('~')) return refuse('starts at a home folder', 'Write it relative to the repository')
  if (/^(?:\.\/+)*-/.test(text)) return refuse('starts with a hyphen, which commands take for an option', 'Rename it')
  if (text.split('/').includes('..')) return refuse('leads upwards', 'Write it without ".."')
  if (leadsIntoGit(text)) return refuse('leads into a folder of git', 'Name a file of the repository itself')
  const path = posix.normalize(text).replace(/\/$/, '')
  return path === '.' ? refuse('names the whole folder', 'Name a file or folder in it') : { ok: true, path }
}
