import type { Series } from '../formats/mermaid-chart.js'
import type { LoadEnd, LoadRecord } from './load-plan.js'
import { percentile, percentOf, PERCENTILES, type Percentile, sortLatencies } from './percentiles.js'

/** Milliseconds; Infinity where a percentile falls on a request without an end. */
export type Latencies = { readonly [Name in Percentile | 'max']: number }

/** The figures of a load test, of the requests that count. */
export interface LoadFigures {
  requests: number
  good: number
  errors: number
  /** Of all requests. */
  errorShare: number
  /** Requests without any end. */
  lost: number
  /** Good answers a second. */
  throughput: number
  /** From the intended start. Errors count with the time that they took, requests without an end as slowest. */
  latencies: Latencies
  /** What is left of them without what is known to be the sender's own: late starts, and answers that waited in it. */
  withoutOwn: Latencies
  /** Milliseconds by which starts were late by the sender's fault; null where it does not say. */
  lateness: { p99: number; max: number } | null
}

const [LOST, GOOD, ERROR]: readonly LoadEnd[] = [0, 1, 2]
const MOST_SLICES = 16

/** Counts and sorts what was measured. */
export function loadFigures(record: LoadRecord, test: { rate: number; durationSeconds: number }): LoadFigures {
  const { ends, latencies, lateness, held } = record
  const requests = ends.length
  const counts = { lost: countOf(ends, LOST), good: countOf(ends, GOOD), errors: countOf(ends, ERROR) }
  const all = sortLatencies(latencies.slice())
  const own =
    lateness === null
      ? all
      : sortLatencies(latencies.map((value, at) => value - (lateness[at] ?? 0) - (held?.[at] ?? 0)))
  const late = lateness === null ? null : sortLatencies(lateness.slice())
  return {
    ...{ requests, ...counts, errorShare: requests === 0 ? 0 : counts.errors / requests },
    throughput: counts.good / secondsTaken(record, test),
    latencies: latenciesOf(all),
    withoutOwn: latenciesOf(own),
    lateness: late === null ? null : { p99: percentile(late, 99), max: percentile(late, 100) },
  }
}

/** The 95th percentile over the time of the test, by intended starts, for a chart. */
export function loadSeries({ latencies }: LoadRecord, { rate }: { rate: number }): Series {
  const size = Math.ceil(latencies.length / MOST_SLICES)
  const slices = Array.from({ length: Math.ceil(latencies.length / size) }, (_none, at) => at * size)
  return {
    name: 'p95 in ms, by the second of the start',
    points: slices.map((begin) => ({
      label: String(Number((begin / rate).toFixed(1))),
      value: percentile(sortLatencies(latencies.slice(begin, begin + size)), 95),
    })),
  }
}

function latenciesOf(sorted: Float64Array): Latencies {
  const [p50, p90, p95, p99] = PERCENTILES.map((name) => percentile(sorted, percentOf(name)))
  return { p50: p50 ?? NaN, p90: p90 ?? NaN, p95: p95 ?? NaN, p99: p99 ?? NaN, max: percentile(sorted, 100) }
}

function countOf(ends: Uint8Array, end: LoadEnd | undefined): number {
  return ends.reduce((sum, one) => sum + (one === end ? 1 : 0), 0)
}

/** From the first intended start to the last end, and no less than was planned. */
function secondsTaken({ latencies, lateness }: LoadRecord, test: { rate: number; durationSeconds: number }): number {
  if (lateness === null) return test.durationSeconds
  const last = latencies.reduce((latest, value, at) => {
    const end = (at * 1_000) / test.rate + value
    return end > latest ? end : latest
  }, 0)
  return Math.max(test.durationSeconds, last / 1_000)
}
