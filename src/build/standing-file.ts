import { Stop } from '../errors.js'
import { digestOf } from '../formats/digest.js'
import { decodeUtf8 } from '../formats/utf8.js'
import type { Files, FileStat } from '../host/host.js'

/** Documents, cards and requirements of more than this are not read. */
const TEXT_LIMIT_BYTES = 16 << 20

/** A text of the repository as it stood when it was read. */
export interface StandingFile {
  /** From the repository's root. */
  path: string
  /** Null where nothing is there. */
  stat: FileStat | null
  text: string | null
  /** Of the bytes; null where they were not read. */
  sha256: string | null
  /** Why there is no text, as the end of a sentence; empty where there is one. */
  trouble: string
}

/** What became of a file since it was read. */
export type Change = 'changed' | 'made' | 'removed'

const KINDS = { file: '', directory: 'a folder', link: 'a link', other: 'a pipe, socket or device' } as const

/** Reads a text; whatever keeps it from being one is its trouble. Throws `Stop` only for a path that leads out. */
export async function readStanding(files: Files, path: string): Promise<StandingFile> {
  const none = (stat: FileStat | null, trouble: string): StandingFile => {
    return { path, stat, text: null, sha256: null, trouble }
  }
  let stat: FileStat | null = null
  try {
    stat = await files.stat(path)
    if (stat === null) return none(stat, 'is not there')
    if (stat.kind !== 'file') return none(stat, `is ${KINDS[stat.kind]}, not a regular file`)
    if (stat.size > TEXT_LIMIT_BYTES) return none(stat, `has ${stat.size} bytes; at most ${TEXT_LIMIT_BYTES} are read`)
    const bytes = await files.readBytes(path, TEXT_LIMIT_BYTES)
    if (bytes === null) return none(stat, 'is not there')
    const text = decodeUtf8(bytes)
    const sha256 = digestOf(bytes)
    return { path, stat, text, sha256, trouble: text === null ? 'is not UTF-8 text' : '' }
  } catch (error) {
    if (!(error instanceof Stop) || error.code === 'invalid-config') throw error
    return none(stat, `cannot be read: ${error.problems[0]?.what ?? error.message}`)
  }
}

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
