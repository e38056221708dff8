import { readFileSync } from 'node:fs'
import Sequencer from '@jest/test-sequencer'

/**
 * The order in which jest runs files. What it remembers of the last run puts the longest first; in a fresh clone it goes
 * by the files' sizes, and a long one that is a few lines would come last, alone. There its own time-out says how long
 * it may be.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return sorted.some((test) => test.duration !== undefined) ? sorted : longestFirst(sorted)
  }
}

/** Files by their own time-out, the longest first; the others keep their order. */
export function longestFirst(tests) {
  const timed = tests.map((test) => ({ test, timeout: timeoutOf(readFileSync(test.path, 'utf8')) }))
  return timed.sort((one, other) => other.timeout - one.timeout).map(({ test }) => test)
}

function timeoutOf(text) {
  return Number(/^jest\.setTimeout\(([\d_]+)\)/m.exec(text)?.[1]?.replaceAll('_', '') ?? 0)
}
