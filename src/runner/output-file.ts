import { closeSync, fstatSync, openSync, readSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../limits/reading.js'

/** How much of a command's output is kept for people to read. */
const TAIL_BYTES = COMMANDS.tailBytes.value

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Where a command's output goes: a file without a name, so that output of any size costs no memory. */
export interface OutputFile {
  /** For the command's standard output and error alike. */
  descriptor: number
  /** The last 64 KiB, from the start of a line where there is one. */
  tail(): string
  close(): void
}

/**
 * Drops the first byte, which is not part of the tail, and what cutting has left behind it of a line, or of one character
 * where all is one line.
 */
function cutAtLine(bytes: Buffer): Buffer {
  const ends = [bytes.indexOf(LINE_FEED), bytes.indexOf(CARRIAGE_RETURN)].filter(
    (at) => at >= 0 && at < bytes.length - 1,
  )
  if (ends.length > 0) return bytes.subarray(Math.min(...ends) + 1)
  let start = 1
  // 10xxxxxx: a continuation byte of UTF-8; a character has at most three.
  while (start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return bytes.subarray(start)
}

function readTail(descriptor: number, size: number): string {
  // One byte more tells whether the tail happens to start a line.
  const length = Math.min(size, TAIL_BYTES + 1)
  const bytes = Buffer.alloc(length)
  const got = readSync(descriptor, bytes, 0, length, size - length)
  const read = bytes.subarray(0, got)
  return (size > TAIL_BYTES ? cutAtLine(read) : read).toString('utf8')
}

/**
 * Opens an output file in a private folder. It loses its name at once: no other command can reach it by path, and nothing is
 * left of it when the process dies. Appending, so that a command which reopens `/dev/stderr` leaves no holes.
 */
export function openOutputFile(folder: string): OutputFile {
  const path = join(folder, 'output')
  const descriptor = openSync(path, 'ax', 0o600)
  const reader = openSync(path, 'r')
  unlinkSync(path)
  return {
    descriptor,
    tail() {
      return readTail(reader, fstatSync(reader).size)
    },
    close() {
      closeSync(descriptor)
      closeSync(reader)
    },
  }
}
