import type { MetricRow } from '../gates/verdict.js'
import { clipLine, codeCell, escapeProse, escapeText } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import { lineChart } from '../formats/mermaid-chart.js'
import { normaliseMetricName } from '../formats/metric-name.js'
import { formatNumber } from '../formats/quantities.js'
import type { EarlierRelease } from './record.js'

/** What the metrics of one version are shown beside. */
export interface MetricFacts {
  version: string
  /** Flat, names to finite numbers. */
  metrics: Record<string, number>
  metricRows: readonly MetricRow[]
  champion: { version: string; metrics: Record<string, number> } | null
  /** Oldest first. */
  history: readonly Pick<EarlierRelease, 'version' | 'metrics'>[]
}

const MOST_UNBOUNDED = 60
const MOST_CHARTS = 4

/** The metrics against bound and champion as a table, bounded ones first; a sentence where there are none. */
export function metricsTable(facts: MetricFacts): string {
  const bounded = new Set(facts.metricRows.map((row) => normaliseMetricName(row.name)))
  const others = Object.entries(facts.metrics).filter(([name]) => !bounded.has(normaliseMetricName(name)))
  const rows = [
    ...facts.metricRows.map(boundedCells),
    ...others.slice(0, MOST_UNBOUNDED).map(([name, value]) => otherCells(facts, name, value)),
  ]
  if (rows.length === 0) return 'No metrics were measured.'
  const champion = facts.champion === null ? 'Champion' : `Champion (${escapeText(facts.champion.version)})`
  const lines = table(['Metric', escapeText(facts.version), 'Bound', champion, 'Change', 'Tolerance', 'Verdict'], rows)
  const left = others.length - MOST_UNBOUNDED
  return left > 0 ? `${lines}\n\n${String(left)} more metrics are in \`metadata.json\`.` : lines
}

function boundedCells(row: MetricRow): string[] {
  const { candidate, champion, min, max } = row
  return [
    codeCell(clipLine(row.name, 80)),
    candidate === null ? 'not measured' : formatNumber(candidate, min, max, champion),
    escapeText(boundText(row)),
    champion === null ? '' : formatNumber(champion, candidate),
    compared(row),
    champion === null ? '' : escapeText(row.tolerance),
    row.ok ? '✅' : `❌ ${escapeProse(clipLine(row.note, 200))}`,
  ]
}

function otherCells(facts: MetricFacts, name: string, value: number): string[] {
  const champion = valueOf(facts.champion?.metrics ?? {}, name)
  const shown = champion === null ? ['', ''] : [formatNumber(champion, value), change(value, champion)]
  return [codeCell(clipLine(name, 80)), formatNumber(value, champion), '', ...shown, '', '']
}

/** How it compares with the champion, in words of one table cell: `-0.0066, worse`. */
function compared({ candidate, champion, better, notCompared }: MetricRow): string {
  if (notCompared !== undefined) return 'not compared'
  if (candidate === null || champion === null) return ''
  const difference = change(candidate, champion)
  if (difference === '0') return 'equal'
  if (better === null) return difference
  return `${difference}, ${candidate > champion === (better === 'higher') ? 'better' : 'worse'}`
}

/** A bound in words of one table cell: `≥ 0.8`, `< 3.2`, `≥ 0.1, ≤ 0.9`; empty where there is none. */
function boundText(bound: Pick<MetricRow, 'min' | 'max' | 'minExclusive' | 'maxExclusive'>): string {
  const parts = [
    bound.min === undefined ? null : `${bound.minExclusive === true ? '>' : '≥'} ${String(bound.min)}`,
    bound.max === undefined ? null : `${bound.maxExclusive === true ? '<' : '≤'} ${String(bound.max)}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function change(candidate: number, champion: number): string {
  const difference = Number((candidate - champion).toPrecision(3))
  return difference > 0 ? `+${String(difference)}` : String(difference)
}

/** Draws each metric that has a bound over the earlier releases and this one, at most four; empty without any. */
export function metricCharts(facts: MetricFacts): string[] {
  if (facts.history.length === 0) return []
  const charts = facts.metricRows
    .filter((row) => row.min !== undefined || row.max !== undefined)
    .map((row) => metricChart(facts, row))
    .filter((chart) => chart !== null)
  return charts.slice(0, MOST_CHARTS)
}

function metricChart(facts: MetricFacts, row: MetricRow): string | null {
  const earlier = facts.history.map((release) => ({
    label: release.version,
    value: valueOf(release.metrics, row.name) ?? NaN,
  }))
  const points = [...earlier, { label: facts.version, value: row.candidate ?? NaN }]
  const drawable = points.filter((point) => Number.isFinite(point.value))
  return drawable.length < 2 ? null : lineChart({ name: row.name, points: drawable })
}

function valueOf(metrics: Record<string, number>, name: string): number | null {
  const found = Object.entries(metrics).find(([key]) => normaliseMetricName(key) === normaliseMetricName(name))
  return found === undefined ? null : found[1]
}
