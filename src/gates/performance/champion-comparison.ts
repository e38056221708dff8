import { nearestName } from '../../formats/nearest.js'
import { formatNumber } from '../../formats/quantities.js'
import type { MetricBound } from '../bounds.js'
import type { MeasuredChampion } from '../facts.js'
import type { Finding } from '../judgement.js'
import { findMetric, type FoundMetric, listed, metricSnippet } from './metric-lookup.js'

/** One measured metric beside the champion's. */
export type ChampionComparison =
  /** There is no champion. */
  | { kind: 'none' }
  | { kind: 'compared'; outcome: 'better' | 'equal' | 'worse'; before: number; by: number; isTolerated: boolean }
  /** `why` is a clause; `declared`: the configuration lets it pass for this version. */
  | { kind: 'not-compared'; why: string; declared: boolean; problem: Finding }

/** A measured metric, and the version that it was measured of. */
export interface MeasuredMetric {
  name: string
  value: number
  version: string
}

/** Differences smaller than this part of the values are what floating point does to decimals (0.81 - 0.80 > 0.01). */
const ROUNDING = 1e-12

/** Compares a metric with the champion's: better, worse, or not to be compared, which is no pass. */
export function compareWithChampion(
  bound: MetricBound,
  measured: MeasuredMetric,
  champion: MeasuredChampion | null,
): ChampionComparison {
  if (champion === null) return { kind: 'none' }
  if (champion.problem !== null) {
    return {
      kind: 'not-compared',
      why: 'the champion’s metrics are not known',
      declared: false,
      problem: champion.problem,
    }
  }
  const before = findIn(champion, bound, measured.name)
  if (before.kind !== 'one') return notCompared(bound, measured, { champion, found: before })
  const contradiction = contradictionOf(bound, measured.name, { champion, before: before.value })
  if (contradiction !== null) {
    return {
      kind: 'not-compared',
      why: 'what is known of the champion disagrees',
      declared: false,
      problem: contradiction,
    }
  }
  return { kind: 'compared', ...difference(bound, measured.value, before.value) }
}

/** The champion may have it under the name of the candidate's metric, or under that of the bound. */
export function findIn(values: Parameters<typeof findMetric>[1], bound: MetricBound, name: string): FoundMetric {
  const found = findMetric(name, values)
  return found.kind === 'none' ? findMetric(bound.name, values) : found
}

function difference(
  { better, tolerance }: MetricBound,
  value: number,
  before: number,
): Omit<Extract<ChampionComparison, { kind: 'compared' }>, 'kind'> {
  const worse = better === 'higher' ? before - value : value - before
  const allowed = tolerance.kind === 'absolute' ? tolerance.amount : tolerance.amount * Math.abs(before)
  const rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(before))
  const outcome = Math.abs(worse) <= rounding ? 'equal' : worse > 0 ? 'worse' : 'better'
  // Decimals are what was meant: 0.81 - 0.8 is 0.01.
  const by = outcome === 'equal' ? 0 : Number(Math.abs(worse).toPrecision(12))
  return { outcome, before, by, isTolerated: worse <= allowed + rounding }
}

interface Missing {
  champion: MeasuredChampion
  found: Exclude<FoundMetric, { kind: 'one' }>
}

/** What is said of a metric that cannot be compared. */
export function notCompared(
  bound: MetricBound,
  { name, version }: MeasuredMetric,
  { champion, found }: Missing,
): Extract<ChampionComparison, { kind: 'not-compared' }> {
  const why = whyNot(name, champion, found)
  const isOther = bound.newMetric !== undefined && bound.newMetric !== version
  const stale = isOther ? ` (its \`new-metric\` is for ${bound.newMetric ?? ''}, this is ${version})` : ''
  const snippet = metricSnippet(bound.name, `new-metric: "${version}"`)
  const renamed = found.kind === 'none' ? 'If it was renamed, measure it under its old name as well; if' : 'If'
  const problem: Finding = {
    what: `Not compared: ${why}${stale}`,
    fix: `${renamed} ${version} is to pass without that comparison, add \`${snippet}\` to \`.github/ds-release.yml\``,
  }
  return { kind: 'not-compared', why, declared: bound.newMetric === version, problem }
}

function whyNot(name: string, { version, source, beside, metrics }: MeasuredChampion, found: Missing['found']): string {
  const it = `the champion ${version}`
  switch (found.kind) {
    case 'several':
      return `${it} has ${name} more than once, as ${found.names.join(' and ')} (${source})`
    case 'no-number':
      return `${it} has ${found.name} as ${found.is} (${source})`
    case 'none': {
      const names = Object.keys(metrics)
      const has = names.length === 0 ? 'has no metrics' : `has ${listed(names, nearestName(name, names))}`
      const other = beside === null ? null : findMetric(name, beside)
      const but = other?.kind === 'one' ? `, though ${beside?.source ?? ''} has ${String(other.value)}` : ''
      return `${it} has no ${name} (${source} ${has}${but})`
    }
  }
}

/** What is wrong where two sources give other values of one metric of the champion; null where nothing is. */
export function contradictionOf(
  bound: MetricBound,
  name: string,
  { champion, before }: { champion: MeasuredChampion; before: number },
): Finding | null {
  const { beside, source, version } = champion
  const other = beside === null ? null : findIn(beside, bound, name)
  if (beside === null || other?.kind !== 'one') return null
  if (Math.abs(other.value - before) <= ROUNDING * Math.max(Math.abs(other.value), Math.abs(before))) return null
  return {
    what: `Not compared: ${name} of the champion ${version} is ${String(before)} by ${source} and ${String(other.value)} by ${beside.source}`,
    fix: 'Find out who changed one of them and which was measured, then put the other right',
  }
}

/** How a metric compares, in words: `worse by 0.0066, tolerance 0.02`. */
export function comparisonText(bound: Pick<MetricBound, 'tolerance'>, comparison: ChampionComparison): string {
  if (comparison.kind === 'none') return ''
  if (comparison.kind === 'not-compared') return `not compared: ${comparison.why}`
  const { outcome, by, before } = comparison
  if (outcome === 'equal') return 'equal'
  if (outcome === 'better') return `better by ${formatNumber(by)}`
  const { kind, amount, text } = bound.tolerance
  const allowed = kind === 'absolute' ? amount : amount * Math.abs(before)
  return `worse by ${formatNumber(by, allowed)}, tolerance ${text}`
}
