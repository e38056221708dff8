import { Stop } from '../errors.js'
import { decodeUtf8, notUtf8 } from '../formats/utf8.js'
import type { FileKind, TextReading } from '../host/host.js'

/** The text of a file's bytes; throws `Stop` that says what they are where they are no UTF-8. */
export function decodeText(bytes: Buffer, path: string): string {
  const text = decodeUtf8(bytes)
  if (text !== null) return text
  throw new Stop('invalid-input', notUtf8(bytes, path))
}

/** Tells apart what is not there and what cannot be read; a failure that is no `Stop` is thrown on. */
export async function textReading(path: string, read: () => Promise<string | null>): Promise<TextReading> {
  try {
    const text = await read()
    return text === null ? { kind: 'absent' } : { kind: 'read', text }
  } catch (error) {
    const [problem] = error instanceof Stop && error.code !== 'interrupted' ? error.problems : []
    if (problem === undefined) throw error
    return { kind: 'unreadable', problem: { ...problem, where: problem.where ?? { file: path } } }
  }
}

const KIND_WORDS: Readonly<Record<Exclude<FileKind, 'file'>, string>> = {
  link: 'a link',
  directory: 'a folder',
  other: 'a pipe, socket or device',
}

/** What stops a reader of a link, a folder or a pipe. */
export function notAFile(path: string, kind: Exclude<FileKind, 'file'>): Stop {
  return new Stop('invalid-input', {
    what: `what is there is ${KIND_WORDS[kind]}, not a file`,
    fix: 'Put a copy of the file itself in its place',
    where: { file: path },
  })
}

/** What stops a reader of a file that is too large. */
export function tooLarge(path: string, size: number, limit: number): Stop {
  return new Stop('invalid-input', {
    what: `the file has ${size} bytes; at most ${limit} are read`,
    fix: 'Make it smaller, or name the right file',
    where: { file: path },
  })
}
