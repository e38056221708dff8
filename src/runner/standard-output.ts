import { writeSync } from 'node:fs'

const STANDARD_OUTPUT = 1
const PAUSE_MS = 5

/**
 * Prints a line, and returns when it is out. Not by `process.stdout`: to load what that stream is made of takes longer than
 * all else that a wrong input needs.
 */
export function printLine(line: string): void {
  const bytes = Buffer.from(`${line}\n`)
  for (let from = 0; from < bytes.length;) from += printSome(bytes.subarray(from))
}

/** Bytes that were taken; a pipe that is full and does not block takes none, and is given a moment. */
function printSome(bytes: Buffer): number {
  try {
    return writeSync(STANDARD_OUTPUT, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    return 0
  }
}
