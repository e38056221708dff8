import type { MetricBound } from '../config/bounds.js'
import type { FeatureSettings, PerformanceSettings } from '../config/settings.js'
import { nearestName } from '../formats/nearest.js'
import { formatNumber } from '../formats/quantities.js'
import { conclude, concludeFindings, count } from './conclusion.js'
import { disabledVerdict } from './disabled.js'
import { commandEnd, evidenceOf, exitFinding, reportText } from './evidence.js'
import type { GateEvidence, GatePlan, ReportFile } from './gate.js'
import { matchMetric } from './metric-names.js'
import { compareMetric, type Champion } from './metric-comparison.js'
import { planCommand, type PlanFacts } from './plan-facts.js'
import { readMetrics, type MeasuredMetrics, type MetricsReading } from './reports/metrics.js'
import type { Finding, MetricRow, Verdict } from './verdict.js'

/** What the performance gate is judged by. */
export interface PerformanceFacts {
  evidence: GateEvidence
  /** From configuration and acceptance criteria, the stricter of both. */
  bounds: readonly MetricBound[]
  champion: Champion | null
  /** What is wrong with bounds that cannot be judged. */
  boundProblems?: readonly Finding[]
}

/**
 * Plans the evaluation. It runs also where the gate is not judged, because card, metadata and state need what it
 * measures; where its default script is not there, the metrics file counts as it stands in the checkout.
 */
export function planPerformance(settings: FeatureSettings, facts: PlanFacts): GatePlan {
  const command = planCommand('performance', settings.gates.performance.command, facts)
  return {
    gate: 'performance',
    decided: disabledVerdict(settings, 'performance'),
    commands: command === null ? [] : [command],
    reports: [{ id: 'metrics', path: settings.metrics, mustBeFresh: command !== null }],
  }
}

/** What the evaluation measured, read strictly from the gate's report; for card, metadata and state too. */
export function measuredMetrics(evidence: GateEvidence): MetricsReading {
  const report = evidence.reports.find((one) => one.id === 'metrics')
  if (report === undefined) return { ok: false, problems: [{ what: 'There is no metrics file', fix: MEASURE }] }
  const { text, trouble } = reportText(report, 'The metrics file')
  if (trouble !== null) return { ok: false, problems: [{ ...trouble, fix: metricsFix(report, evidence) }] }
  return readMetrics(text, report.path)
}

const MEASURE =
  'Set `gates.performance.run` to a command that evaluates the model, and `metrics` to the file that it writes'

function metricsFix(report: ReportFile, evidence: GateEvidence): string {
  if (report.state !== 'missing' && report.state !== 'stale') return `Let the evaluation write JSON to ${report.path}`
  if (evidence.commands.length === 0) return MEASURE
  return `Let the evaluation write ${report.path} each time, or set \`metrics\` to the file that it writes`
}

/** Judges the measured metrics against their bounds and the champion. */
export function judgePerformance(_settings: PerformanceSettings, facts: PerformanceFacts): Verdict {
  const { evidence, bounds, champion } = facts
  const against = champion === null ? [] : [{ kind: 'note' as const, text: `champion: version ${champion.version}` }]
  const parts = { evidence: [...evidenceOf(evidence), ...against], seconds: evidence.seconds }
  const run = [...runFindings(evidence), ...(facts.boundProblems ?? [])]
  const measured = measuredMetrics(evidence)
  if (!measured.ok) {
    // A failed evaluation explains why its file is missing; said once is enough.
    const findings = run.length > 0 ? run : measured.problems
    return concludeFindings('performance', 'error', findings, parts)
  }
  if (bounds.length === 0 && run.length === 0) {
    return concludeFindings('performance', 'error', [noBound(measured.metrics)], parts)
  }
  return judgeBounds(measured, bounds, champion, run, parts)
}

type Parts = Parameters<typeof concludeFindings>[3]

function runFindings(evidence: GateEvidence): Finding[] {
  if (evidence.commands.length === 0) return []
  const { command, trouble } = commandEnd(evidence, 'performance', 'performance')
  if (trouble !== null) return [trouble]
  return command.exitCode === 0 ? [] : [exitFinding(command, 'The evaluation')]
}

function judgeBounds(
  measured: MeasuredMetrics,
  bounds: readonly MetricBound[],
  champion: Champion | null,
  run: readonly Finding[],
  parts: Parts,
): Verdict {
  const errors: Finding[] = [...run]
  const rows: MetricRow[] = []
  for (const bound of bounds) {
    const found = lookUp(bound, measured)
    if ('problem' in found) errors.push(found.problem)
    rows.push(compareMetric(bound, 'name' in found ? found : null, champion))
  }
  const worse = rows.filter((row) => !row.ok && row.candidate !== null)
  const failures = worse.map((row): Finding => ({
    what: row.note,
    fix: 'Improve the model, or settle on another bound',
  }))
  const all = { ...parts, metrics: rows }
  if (errors.length > 0) return concludeFindings('performance', 'error', [...errors, ...failures], all)
  if (failures.length > 0) return concludeFindings('performance', 'failed', failures, all)
  const shown = rows
    .slice(0, 4)
    .map((row) => `${row.name} ${formatNumber(row.candidate ?? NaN, row.min, row.max)}${limits(row)}`)
  const more = rows.length > shown.length ? ` and ${count(rows.length - shown.length, 'more metric')}` : ''
  return conclude('performance', 'passed', `${shown.join(', ')}${more}${beside(champion)}`, all)
}

function limits(row: MetricRow): string {
  const above = row.minExclusive === true ? 'above' : 'min'
  const below = row.maxExclusive === true ? 'below' : 'max'
  const texts = [row.min === undefined ? '' : `${above} ${row.min}`, row.max === undefined ? '' : `${below} ${row.max}`]
  return ` (${texts.filter((text) => text !== '').join(', ') || 'no bound of its own'})`
}

function beside(champion: Champion | null): string {
  return champion === null ? '; there is no champion yet' : `; not worse than ${champion.version}`
}

type LookUp = { name: string; value: number } | { problem: Finding }

function lookUp(bound: MetricBound, measured: MeasuredMetrics): LookUp {
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
function noBound(metrics: Record<string, number>): Finding {
  const [name = 'f1_score', value = 0.8] = Object.entries(metrics)[0] ?? []
  const key = /^[\w-]+$/.test(name) ? name : JSON.stringify(name)
  const bound = LOWER_IS_BETTER.test(name) ? 'max' : 'min'
  const snippet = `gates: {performance: {metrics: {${key}: {${bound}: ${formatNumber(value)}}}}}`
  return {
    what: 'No metric has a bound, so nothing says what is good enough',
    fix: `Add \`${snippet}\` to \`.github/ds-release.yml\` with a value of your own, or an acceptance criterion such as \`${name} ${bound === 'min' ? '>=' : '<='} ${formatNumber(value)}\` to the state file`,
  }
}
