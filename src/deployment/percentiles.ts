/** The percentiles that can be bounded. */
export const PERCENTILES = ['p50', 'p90', 'p95', 'p99'] as const

export type Percentile = (typeof PERCENTILES)[number]

/** Sorts in place, what is no number last: a request without an end is slower than any that has one. */
export function sortLatencies(latencies: Float64Array): Float64Array {
  return latencies.sort()
}

/**
 * The nearest-rank percentile of sorted values: the smallest of them that at least so many per cent are not above. It is
 * always one of the values. Infinity where it falls on what has no end, or there is nothing.
 */
export function percentile(sorted: Float64Array, percent: number): number {
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100))
  const value = sorted[rank - 1]
  return value === undefined || Number.isNaN(value) ? Infinity : value
}

/** The number that a percentile's name has. */
export function percentOf(name: Percentile): number {
  return Number(name.slice(1))
}
