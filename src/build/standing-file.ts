import { type Place, type Problem, Stop } from '../errors.js'
import { digestOf } from '../formats/digest.js'
import { decodeUtf8, notUtf8 } from '../formats/utf8.js'
import type { Files, FileStat } from '../host/host.js'
import { READING } from '../limits/reading.js'

/** A text of the repository as it stood when it was read. */
export interface StandingFile {
  /** From the repository's root. */
  path: string
  /** Null where nothing is there. */
  stat: FileStat | null
  text: string | null
  /** Of the bytes; null where they were not read. */
  sha256: string | null
  /** Why there is no text although something is there. */
  problem: (Problem & { where: Place }) | null
}

/** What became of a file since it was read. */
export type Change = 'changed' | 'made' | 'removed'

/** Reads a text; whatever keeps it from being one is its problem. Throws `Stop` only for a path that leads out. */
export async function readStanding(
  files: Files,
  path: string,
  limit: number = READING.textBytes.value,
): Promise<StandingFile> {
  let stat: FileStat | null = null
  try {
    stat = await files.stat(path)
    const bytes = stat === null ? null : await files.readBytes(path, limit)
    if (bytes === null) return { path, stat: null, text: null, sha256: null, problem: null }
    const text = decodeUtf8(bytes)
    return { path, stat, text, sha256: digestOf(bytes), problem: text === null ? notUtf8(bytes, path) : null }
  } catch (error) {
    const [problem] = error instanceof Stop && !FATAL.has(error.code) ? error.problems : []
    if (problem === undefined) throw error
    return { path, stat, text: null, sha256: null, problem: { ...problem, where: problem.where ?? { file: path } } }
  }
}

const FATAL: ReadonlySet<Stop['code']> = new Set(['invalid-config', 'interrupted'])

/** What became of a file since it was read; null where its bytes are the same, also written anew. */
export async function changeOf(files: Files, before: StandingFile): Promise<Change | null> {
  const now = await files.stat(before.path).catch(() => null)
  if (now === null) return before.stat === null ? null : 'removed'
  if (before.stat === null) return 'made'
  if (now.identity === before.stat.identity) return null
  if (before.sha256 === null) return now.kind === before.stat.kind && now.kind !== 'file' ? null : 'changed'
  const { sha256 } = await readStanding(files, before.path)
  return sha256 === before.sha256 ? null : 'changed'
}
