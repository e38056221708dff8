import { formatNumber } from '../../formats/quantities.js'
import type { MetricBound } from '../bounds.js'
import { conclude, concludeFindings, count, type ConclusionParts } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { MeasuredChampion, GateFacts } from '../facts.js'
import type { GateEvidence } from '../gathered.js'
import type { Finding, Judgement, MetricRow } from '../judgement.js'
import { measuredMetrics } from './measured.js'
import { compareMetric } from './metric-comparison.js'
import { lookUp, noBound } from './metric-lookup.js'
import type { MeasuredMetrics } from './metrics.js'

/** Judges the measured metrics against their bounds and the champion. */
export function judgePerformance({ evidence, candidate }: GateFacts): Judgement {
  const { bounds, champion } = candidate
  const against = champion === null ? [] : [{ kind: 'note' as const, text: `champion: version ${champion.version}` }]
  const parts = { evidence: [...evidenceOf(evidence), ...against], seconds: evidence.seconds }
  const run = runFindings(evidence)
  const measured = measuredMetrics(evidence)
  if (!measured.ok) {
    // A failed evaluation explains why its file is missing; said once is enough.
    return concludeFindings('error', run.length > 0 ? run : measured.problems, parts)
  }
  if (bounds.length === 0 && run.length === 0) return concludeFindings('error', [noBound(measured.metrics)], parts)
  return judgeBounds({ measured, bounds, champion, run }, parts)
}

function runFindings(evidence: GateEvidence): Finding[] {
  if (evidence.commands.length === 0) return []
  const { command, trouble } = commandEnd(evidence, 'performance')
  if (trouble !== null) return [trouble]
  return command.exitCode === 0 ? [] : [exitFinding(command, 'The evaluation')]
}

interface Comparison {
  measured: MeasuredMetrics
  bounds: readonly MetricBound[]
  champion: MeasuredChampion | null
  /** What went wrong in the evaluation itself. */
  run: readonly Finding[]
}

function judgeBounds({ measured, bounds, champion, run }: Comparison, parts: ConclusionParts): Judgement {
  const errors: Finding[] = [...run]
  const rows: MetricRow[] = []
  for (const bound of bounds) {
    const found = lookUp(bound, measured)
    if ('problem' in found) errors.push(found.problem)
    rows.push(compareMetric(bound, 'name' in found ? found : null, champion))
  }
  const worse = rows.filter((row) => !row.ok && row.candidate !== null)
  const fix = 'Improve the model, or settle on another bound'
  const failures = worse.map((row): Finding => ({ what: row.note, fix }))
  const all = { ...parts, metrics: rows }
  if (errors.length > 0) return concludeFindings('error', [...errors, ...failures], all)
  if (failures.length > 0) return concludeFindings('failed', failures, all)
  const shown = rows
    .slice(0, 4)
    .map((row) => `${row.name} ${formatNumber(row.candidate ?? NaN, row.min, row.max)}${limits(row)}`)
  const more = rows.length > shown.length ? ` and ${count(rows.length - shown.length, 'more metric')}` : ''
  return conclude('passed', `${shown.join(', ')}${more}${beside(champion)}`, all)
}

function limits(row: MetricRow): string {
  const above = row.minExclusive === true ? 'above' : 'min'
  const below = row.maxExclusive === true ? 'below' : 'max'
  const texts = [row.min === undefined ? '' : `${above} ${row.min}`, row.max === undefined ? '' : `${below} ${row.max}`]
  return ` (${texts.filter((text) => text !== '').join(', ') || 'no bound of its own'})`
}

function beside(champion: MeasuredChampion | null): string {
  return champion === null ? '; there is no champion yet' : `; not worse than ${champion.version}`
}
