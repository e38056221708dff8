import { matchMetric } from '../../formats/metric-name.js'
import { formatNumber } from '../../formats/quantities.js'
import { meetsBound, type MetricBound } from '../bounds.js'
import type { MeasuredChampion } from '../facts.js'
import type { MetricRow } from '../judgement.js'

/** Sets the candidate's value beside its bound and the champion's; `measured` is null where there is no such value. */
export function compareMetric(
  bound: MetricBound,
  measured: { name: string; value: number } | null,
  champion: MeasuredChampion | null,
): MetricRow {
  const name = measured?.name ?? bound.name
  const candidate = measured?.value ?? null
  const before = championValue(bound, name, champion)
  const row: MetricRow = {
    name,
    candidate,
    champion: before,
    ...(bound.min === undefined ? {} : { min: bound.min }),
    ...(bound.max === undefined ? {} : { max: bound.max }),
    ...(bound.minExclusive === true ? { minExclusive: true as const } : {}),
    ...(bound.maxExclusive === true ? { maxExclusive: true as const } : {}),
    tolerance: bound.tolerance.text,
    better: bound.better,
    ok: true,
    note: '',
  }
  if (candidate === null) return { ...row, ok: false, note: 'not measured' }
  const problem = limitProblem(bound, name, candidate) ?? championProblem(bound, { name, value: candidate }, before)
  if (problem !== null) return { ...row, ok: false, note: problem }
  return champion !== null && before === null ? { ...row, note: 'the champion has no value of it' } : row
}

function championValue(bound: MetricBound, name: string, champion: MeasuredChampion | null): number | null {
  if (champion === null) return null
  const names = Object.keys(champion.metrics)
  const exact = matchMetric(name, names)
  const match = exact.kind === 'one' ? exact : matchMetric(bound.name, names)
  return match.kind === 'one' ? (champion.metrics[match.name] ?? null) : null
}

function limitProblem(bound: MetricBound, name: string, value: number): string | null {
  // 50 (per cent) is above 0.8 (80 %), and must not pass for it.
  if (bound.minIsShare === true && value > 1) {
    return `${name} is ${formatNumber(value)}, which is no share, but its bound is one (${bound.source}): measure it between 0 and 1, or write the bound without %`
  }
  if (meetsBound(value, bound)) return null
  const { min, max } = bound
  const isLow = min !== undefined && (value < min || (value === min && bound.minExclusive === true))
  const limit = isLow ? min : max
  const atLimit = value === limit
  const relation = isLow ? (atLimit ? 'not above' : 'below') : atLimit ? 'not below' : 'above'
  return `${name} is ${formatNumber(value, limit)}, ${relation} its bound of ${limit ?? '?'} (${bound.source})`
}

/** Differences smaller than this part of the values are what floating point does to decimals (0.81 - 0.80 > 0.01). */
const ROUNDING = 1e-12

function championProblem(
  bound: MetricBound,
  measured: { name: string; value: number },
  before: number | null,
): string | null {
  const { name, value } = measured
  if (before === null) return null
  const worse = bound.better === 'higher' ? before - value : value - before
  const { kind, amount, text } = bound.tolerance
  const allowed = kind === 'absolute' ? amount : amount * Math.abs(before)
  const rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(before))
  if (worse <= allowed + rounding) return null
  const by = amount === 0 ? 'and may not be worse' : `and may be worse by ${text} at most`
  return `${name} is ${formatNumber(value, before)}, the champion's is ${formatNumber(before, value)}, ${by}`
}
