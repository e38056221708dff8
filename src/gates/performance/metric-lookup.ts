import { matchMetric, normaliseMetricName } from '../../formats/metric-name.js'
import { nearestName } from '../../formats/nearest.js'
import { formatNumber } from '../../formats/quantities.js'
import type { MetricBound } from '../bounds.js'
import type { MetricValues } from '../facts.js'
import type { Finding } from '../judgement.js'
import type { MeasuredMetrics } from './metrics.js'

/** What a name finds among metrics. */
export type FoundMetric =
  | { kind: 'one'; name: string; value: number }
  | { kind: 'none' }
  /** More than one could be meant. */
  | { kind: 'several'; names: string[] }
  /** It is there, and is text, null, a list, … */
  | { kind: 'no-number'; name: string; is: string }

/** What was measured on the rows that the model was made from says nothing of rows that it has not seen. */
const TRAINING = new Set(['train', 'training', 'fit'])

/**
 * Finds a metric among all that stands there, number or not: what is no number is not looked for elsewhere. Names that
 * are alike are all found; a last part alone never finds what stands under `train`, `training` or `fit`.
 */
export function findMetric(name: string, { metrics, notNumbers }: MetricValues): FoundMetric {
  const names = [...Object.keys(metrics), ...Object.keys(notNumbers)]
  const wanted = normaliseMetricName(name)
  const alike = names.filter((one) => normaliseMetricName(one) === wanted)
  if (alike.length > 1) return { kind: 'several', names: alike }
  const match = matchMetric(name, names)
  if (match.kind !== 'one') return match
  if (alike.length === 0 && isOfTraining(match.name)) return { kind: 'none' }
  const value = metrics[match.name]
  if (value !== undefined && Number.isFinite(value)) return { kind: 'one', name: match.name, value }
  return { kind: 'no-number', name: match.name, is: notNumbers[match.name] ?? 'no finite number' }
}

function isOfTraining(name: string): boolean {
  return name
    .split('.')
    .slice(0, -1)
    .some((part) => TRAINING.has(normaliseMetricName(part)))
}

/** A measured metric, or why it cannot be told. */
type LookUp = { name: string; value: number } | { problem: Finding }

/** The measured value that a bound is on, or why there is none. */
export function lookUp(bound: MetricBound, measured: MeasuredMetrics): LookUp {
  const found = findMetric(bound.name, measured)
  const from = `(${bound.source})`
  switch (found.kind) {
    case 'one':
      return { name: found.name, value: found.value }
    case 'several': {
      const what = `The bound on ${bound.name} ${from} could mean ${found.names.join(' or ')}`
      return { problem: { what, fix: 'Write the one of these names that is meant, and no two that are alike' } }
    }
    case 'no-number': {
      const what = `The metric ${found.name} has a bound ${from}, and its value is ${found.is}`
      return { problem: { what, fix: 'Let the evaluation write it as a finite number' } }
    }
    case 'none':
      return { problem: notMeasured(bound, Object.keys(measured.metrics)) }
  }
}

function notMeasured(bound: MetricBound, names: readonly string[]): Finding {
  const near = nearestName(bound.name, names)
  const what = `There is a bound on ${bound.name} (${bound.source}), which was not measured; measured were ${listed(names, near)}`
  const fix = near === null ? 'Measure it, or correct the name' : `Write ${near} if that is meant, else measure it`
  return { what, fix }
}

/** Names in a row, the nearest first, eight of them. */
export function listed(names: readonly string[], nearest: string | null): string {
  const sorted = nearest === null ? names : [nearest, ...names.filter((name) => name !== nearest)]
  return sorted.slice(0, 8).join(', ') + (sorted.length > 8 ? ', …' : '')
}

const LOWER_IS_BETTER = /(?:loss|mse|mae|mape|error|rmse|log_?loss|latency|perplexity|wer|cer)$/i

/** The finding where nothing is bounded, with a snippet for the first metric that was measured. */
export function noBound(metrics: Record<string, number>): Finding {
  const [name = 'f1_score', value = 0.8] = Object.entries(metrics)[0] ?? []
  const bound = LOWER_IS_BETTER.test(name) ? 'max' : 'min'
  const snippet = metricSnippet(name, `${bound}: ${formatNumber(value)}`)
  return {
    what: 'No metric has a bound, so nothing says what is good enough',
    fix: `Add \`${snippet}\` to \`.github/ds-release.yml\` with a value of your own, or an acceptance criterion such as \`${name} ${bound === 'min' ? '>=' : '<='} ${formatNumber(value)}\` to the state file`,
  }
}

/** Configuration of one metric, fit to be pasted: `gates: {performance: {metrics: {f1: {min: 0.8}}}}`. */
export function metricSnippet(name: string, key: string): string {
  const quoted = /^[\w-]+$/.test(name) ? name : JSON.stringify(name)
  return `gates: {performance: {metrics: {${quoted}: {${key}}}}}`
}
