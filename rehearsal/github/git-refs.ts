import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Refs by their full names. */
export type Refs = Map<string, string>

const OBJECT = /^[0-9a-f]{40}$/

/**
 * Reads a bare repository's refs of a folder (`refs/tags/`) from its files: a git process for each time takes longer than
 * all else that a request does. Null where only git itself can say: refs kept in another way, or one that names another.
 */
export function readRefs(directory: string, folder: string): Refs | null {
  if (!folder.startsWith('refs/') || !existsSync(join(directory, 'refs'))) return null
  if (existsSync(join(directory, 'reftable'))) return null
  // Loose ones first, as git does: one that is packed meanwhile is found in one of the two places.
  const loose = readLoose(directory, folder)
  if (loose === null) return null
  const refs = readPacked(directory, folder)
  for (const [name, sha] of loose) refs.set(name, sha)
  return refs
}

/** Refs as `git for-each-ref` lists them, by name and object. */
export function parseRefs(listed: string): Refs {
  const rows = listed.split('\n').filter((line) => line !== '')
  return new Map(rows.map((row) => row.split(' ') as [name: string, sha: string]))
}

function readLoose(directory: string, folder: string): Refs | null {
  const refs: Refs = new Map()
  for (const entry of ifThere(() => readdirSync(join(directory, folder), { withFileTypes: true })) ?? []) {
    const name = `${folder}${entry.name}`
    if (entry.isDirectory()) {
      const inner = readLoose(directory, `${name}/`)
      if (inner === null) return null
      for (const [each, sha] of inner) refs.set(each, sha)
      continue
    }
    if (name.endsWith('.lock')) continue
    const sha = ifThere(() => readFileSync(join(directory, name), 'utf8'))?.trim()
    if (sha === undefined) continue
    if (!OBJECT.test(sha)) return null
    refs.set(name, sha)
  }
  return refs
}

function readPacked(directory: string, folder: string): Refs {
  const text = ifThere(() => readFileSync(join(directory, 'packed-refs'), 'utf8')) ?? ''
  const rows = text.split('\n').filter((line) => /^[0-9a-f]{40} /.test(line))
  return new Map(
    rows.map((row) => [row.slice(41), row.slice(0, 40)] as const).filter(([name]) => name.startsWith(folder)),
  )
}

/** What was read; undefined where there is nothing of that name, or a file where a folder should be. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
