/** The form in which metric names are compared: case apart, and space, `-` and `_` alike. */
export function normaliseMetricName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
}

/** Which measured metric a name means. */
export type MetricMatch = { kind: 'one'; name: string } | { kind: 'none' } | { kind: 'several'; names: string[] }

/**
 * Finds the metric that a declared name means: the one of exactly that name, else the one that is the same but for case,
 * space, `-` and `_`, else the only one whose joined name ends with it (`f1_score` for `test.f1_score`).
 */
export function matchMetric(name: string, metrics: readonly string[]): MetricMatch {
  if (metrics.includes(name)) return { kind: 'one', name }
  const wanted = normaliseMetricName(name)
  if (wanted === '') return { kind: 'none' }
  const same = metrics.filter((metric) => normaliseMetricName(metric) === wanted)
  if (same.length > 0) return matchOf(same)
  return matchOf(metrics.filter((metric) => tailOf(metric, wanted) === wanted))
}

function matchOf(names: readonly string[]): MetricMatch {
  const [first] = names
  if (first === undefined) return { kind: 'none' }
  return names.length === 1 ? { kind: 'one', name: first } : { kind: 'several', names: [...names] }
}

/** The end of a nested name that has as many parts as another one; null where it has no more than that. */
function tailOf(metric: string, other: string): string | null {
  const parts = metric.split('.')
  const wanted = other.split('.').length
  return parts.length > wanted ? normaliseMetricName(parts.slice(-wanted).join('.')) : null
}
