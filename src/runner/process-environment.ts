import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { isForEveryone } from './environment.js'

/** Where the kernel keeps the environment that a process was started with: fields 50 and 51 of its stat line (proc(5)). */
function findBlock(): { start: number; length: number } {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const start = Number(fields[47])
  return { start, length: Number(fields[48]) - start }
}

/** Names and places of the values in an environment block: `NAME=value` parted by zero bytes. */
function* valuesOf(block: Buffer): Generator<{ name: string; value: string; at: number; length: number }> {
  for (let at = 0; at < block.length;) {
    const found = block.indexOf(0, at)
    const end = found < 0 ? block.length : found
    const sign = block.indexOf('=', at)
    if (sign > at && sign < end) {
      const value = block.toString('utf8', sign + 1, end)
      yield { name: block.toString('utf8', at, sign), value, at: sign + 1, length: end - sign - 1 }
    }
    at = end + 1
  }
}

/**
 * Blots out all that commands do not get unasked (tokens, inputs, the job's other secrets) in this process's own
 * `/proc/<pid>/environ`, which every command can read because it runs as the same user; `process.env` keeps it. False where
 * there is no `/proc` to do it in.
 */
export function veilEnvironment(): boolean {
  try {
    const { start, length } = findBlock()
    const memory = openSync('/proc/self/mem', 'r+')
    try {
      const block = Buffer.alloc(length)
      readSync(memory, block, 0, length, start)
      for (const value of valuesOf(block)) {
        if (isForEveryone(value.name, value.value)) continue
        const text = process.env[value.name]
        const blots = Buffer.alloc(value.length, '*')
        writeSync(memory, blots, 0, blots.length, start + value.at)
        // Setting it anew gives it a place of its own; the old one is what has just been blotted out.
        if (text !== undefined) process.env[value.name] = text
      }
    } finally {
      closeSync(memory)
    }
    return true
  } catch {
    return false
  }
}
