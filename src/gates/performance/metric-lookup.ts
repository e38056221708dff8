import { matchMetric } from '../../formats/metric-name.js'
import { nearestName } from '../../formats/nearest.js'
import { formatNumber } from '../../formats/quantities.js'
import type { MetricBound } from '../bounds.js'
import type { Finding } from '../judgement.js'
import type { MeasuredMetrics } from './metrics.js'

/** A measured metric, or why it cannot be told. */
type LookUp = { name: string; value: number } | { problem: Finding }

/** The measured value that a bound is on, or why there is none. */
export function lookUp(bound: MetricBound, measured: MeasuredMetrics): LookUp {
  const names = Object.keys(measured.metrics)
  const match = matchMetric(bound.name, names)
  const from = `(${bound.source})`
  if (match.kind === 'several') {
    const what = `The bound on ${bound.name} ${from} could mean ${match.names.join(' or ')}`
    return { problem: { what, fix: 'Write the one of these names that is meant' } }
  }
  const value = match.kind === 'one' ? measured.metrics[match.name] : undefined
  if (match.kind === 'one' && value !== undefined) return { name: match.name, value }
  const other = matchMetric(bound.name, Object.keys(measured.notNumbers))
  if (other.kind === 'one') {
    const what = `The metric ${other.name} has a bound ${from}, and its value is ${measured.notNumbers[other.name] ?? 'no number'}`
    return { problem: { what, fix: 'Let the evaluation write it as a finite number' } }
  }
  const near = nearestName(bound.name, names)
  const sorted = near === null ? names : [near, ...names.filter((name) => name !== near)]
  const listed = sorted.slice(0, 8).join(', ') + (sorted.length > 8 ? ', …' : '')
  const what = `There is a bound on ${bound.name} ${from}, which was not measured; measured were ${listed}`
  return {
    problem: {
      what,
      fix: near === null ? 'Measure it, or correct the name' : `Write ${near} if that is meant, else measure it`,
    },
  }
}

const LOWER_IS_BETTER = /(?:loss|mse|mae|mape|error|rmse|log_?loss|latency|perplexity|wer|cer)$/i

/** The finding where nothing is bounded, with a snippet for the first metric that was measured. */
export function noBound(metrics: Record<string, number>): Finding {
  const [name = 'f1_score', value = 0.8] = Object.entries(metrics)[0] ?? []
  const key = /^[\w-]+$/.test(name) ? name : JSON.stringify(name)
  const bound = LOWER_IS_BETTER.test(name) ? 'max' : 'min'
  const snippet = `gates: {performance: {metrics: {${key}: {${bound}: ${formatNumber(value)}}}}}`
  return {
    what: 'No metric has a bound, so nothing says what is good enough',
    fix: `Add \`${snippet}\` to \`.github/ds-release.yml\` with a value of your own, or an acceptance criterion such as \`${name} ${bound === 'min' ? '>=' : '<='} ${formatNumber(value)}\` to the state file`,
  }
}
