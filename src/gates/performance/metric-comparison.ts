import { formatNumber } from '../../formats/quantities.js'
import { meetsBound, type MetricBound } from '../bounds.js'
import type { MeasuredChampion } from '../facts.js'
import type { Finding, MetricRow } from '../judgement.js'
import {
  type ChampionComparison,
  comparisonText,
  compareWithChampion,
  type MeasuredMetric,
} from './champion-comparison.js'

/** One metric beside its bound and the champion's, and what follows from that. */
export interface ComparedMetric {
  bound: MetricBound
  row: MetricRow
  comparison: ChampionComparison
  /** Why nobody can say whether it is good enough. */
  errors: Finding[]
  /** Why it is not good enough. */
  failures: Finding[]
}

/** Sets the candidate's value beside its bound and the champion's; `measured` is null where there is no such value. */
export function compareMetric(
  bound: MetricBound,
  measured: MeasuredMetric | null,
  champion: MeasuredChampion | null,
): ComparedMetric {
  const row = rowOf(bound, measured)
  if (measured === null) {
    const comparison = { kind: 'none' as const }
    return { bound, row: { ...row, ok: false, note: 'not measured' }, comparison, errors: [], failures: [] }
  }
  const comparison = compareWithChampion(bound, measured, champion)
  const limit = limitProblem(bound, measured.name, measured.value)
  const worse = worseProblem(bound, measured, comparison)
  const failures = [
    ...(limit === null ? [] : [{ what: limit, fix: 'Improve the model, or settle on another bound' }]),
    ...(worse === null ? [] : [worse]),
  ]
  const isUnknown = comparison.kind === 'not-compared' && !comparison.declared
  const errors = isUnknown ? [comparison.problem] : []
  const before = comparison.kind === 'compared' ? comparison.before : null
  const notes = [...failures, ...errors].map(({ what }) => what)
  return {
    bound,
    row: {
      ...row,
      champion: before,
      ...(comparison.kind === 'not-compared' ? { notCompared: comparison.why } : {}),
      ok: notes.length === 0,
      note: notes[0] ?? '',
    },
    comparison,
    errors,
    failures,
  }
}

function rowOf(bound: MetricBound, measured: MeasuredMetric | null): MetricRow {
  return {
    name: measured?.name ?? bound.name,
    candidate: measured?.value ?? null,
    champion: null,
    ...(bound.min === undefined ? {} : { min: bound.min }),
    ...(bound.max === undefined ? {} : { max: bound.max }),
    ...(bound.minExclusive === true ? { minExclusive: true as const } : {}),
    ...(bound.maxExclusive === true ? { maxExclusive: true as const } : {}),
    tolerance: bound.tolerance.text,
    better: bound.better,
    ok: true,
    note: '',
  }
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

function worseProblem(
  bound: MetricBound,
  { name, value }: MeasuredMetric,
  comparison: ChampionComparison,
): Finding | null {
  if (comparison.kind !== 'compared' || comparison.isTolerated) return null
  const { before } = comparison
  const what = `${name} is ${formatNumber(value, before)}, the champion's is ${formatNumber(before, value)}: ${comparisonText(bound, comparison)}`
  const way = bound.tolerance.amount === 0 ? 'set a `tolerance`' : 'settle on another `tolerance`'
  return {
    what,
    fix: `Improve the model, or ${way} (a number such as 0.01, or "1%" of the champion's) for it under \`gates.performance.metrics\``,
  }
}
