import type { NamedByHeaders } from './question.js'

/** When requests are meant to start, whatever becomes of those before them. */
export interface ArrivalPlan {
  /** Requests a second. */
  rate: number
  /** Requests at the beginning that do not count. */
  warmUp: number
  /** Requests that count. */
  counted: number
  /** When a request is meant to start, in milliseconds from the first one. */
  dueAt: (request: number) => number
}

/** A load test over HTTP, ready to run. */
export interface LoadPlan {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  /** Sent in turn; at least one. */
  bodies: readonly (string | null)[]
  /** From the intended start to the last byte. */
  timeoutMilliseconds: number
  arrivals: ArrivalPlan
  /** Is shown every good answer that counts, and which of the bodies it answers; null where nobody looks. */
  look: ((body: number, answer: { text: string; named: NamedByHeaders }) => void) | null
}

/** What became of a request: it has no end, was answered with a status from 200 to 299, or ended in an error. */
export type LoadEnd = 0 | 1 | 2

/** What a load test measured, of the requests that count. */
export interface LoadRecord {
  /** Milliseconds from the intended start to the end; NaN where there is none. */
  latencies: Float64Array
  /** Milliseconds by which a start came later than intended; null where a command measured, which does not say. */
  lateness: Float64Array | null
  /** Milliseconds for which an answer waited, at the least, for others to be dealt with in this process; null as above. */
  held: Float64Array | null
  /** A `LoadEnd` for each. */
  ends: Uint8Array
  /** How requests failed, the most frequent first. */
  failures: readonly { why: string; requests: number }[]
  /** Requests that failed because the machine that sends them had nothing left to send them with. */
  starved: number
  /** How long the sending process was kept from its work, in milliseconds; null where that is not known. */
  loopDelay: { p99: number; max: number } | null
}

const SHORTEST_TIMEOUT_MS = 10_000
const LONGEST_TIMEOUT_MS = 60_000

/** Lays out a schedule: one request every `1 / rate` seconds, from the first to the last, none of them waiting for another. */
export function arrivalPlan(load: { rate: number; warmUpSeconds: number; durationSeconds: number }): ArrivalPlan {
  const { rate } = load
  const warmUp = Math.round(load.warmUpSeconds * rate)
  const counted = Math.max(1, Math.round(load.durationSeconds * rate))
  return { rate, warmUp, counted, dueAt: (request) => (request * 1_000) / rate }
}

/** How long a request may take before it counts as timed out: well beyond every bound, in seconds, on latency. */
export function loadTimeout(bounds: readonly number[]): number {
  const longest = Math.max(0, ...bounds) * 2_000
  return Math.min(LONGEST_TIMEOUT_MS, Math.max(SHORTEST_TIMEOUT_MS, longest))
}
