import type { TargetAnswer } from '../../src/deployment/question.js'
import type { Served, Wanted } from '../../src/deployment/served.js'

/** What the tests ask for. */
export const WANTED: Wanted = { version: '1.2.0', digest: `sha256:${'ab'.repeat(32)}` }

/** An HTTP answer of status 200, or of another one. */
export function http(text: string, status = 200, headers: { version?: string; digest?: string } = {}): TargetAnswer {
  const { version = null, digest = null } = headers
  return { kind: 'answered', status, text, named: { version, digest } }
}

/** The answers of a target that names these versions in turn; `!why` is no answer. */
export function served(...versions: readonly string[]): Served[] {
  return versions.map((version) =>
    version.startsWith('!')
      ? { kind: 'unreadable', why: version.slice(1) }
      : { kind: 'version', version, digest: null },
  )
}

/** Numbers from 0 to 1 that are the same every time. */
export function pseudoRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
