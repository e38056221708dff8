import { z } from 'zod'
import { normaliseMetricName } from '../../formats/metric-name.js'
import { formatNumber } from '../../formats/quantities.js'
import * as field from '../../settings/fields.js'
import type { BoundSettings, MetricBound } from '../bounds.js'
import { conclude, concludeFindings, count, type ConclusionParts } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { Champion, GateFacts } from '../facts.js'
import { defineGate, type GateWish, type KeyProblem, type KeysOf, type PlanContext } from '../gate.js'
import type { GateEvidence } from '../gathered.js'
import type { Finding, Judgement, MetricRow } from '../judgement.js'
import { measure, measuredMetrics } from './measured.js'
import { compareMetric } from './metric-comparison.js'
import { lookUp, noBound } from './metric-lookup.js'
import type { MeasuredMetrics } from './metrics.js'

const metric = z.strictObject({
  min: field.boundValue.optional().describe('The metric must be at least this'),
  max: field.boundValue.optional().describe('The metric must be at most this'),
  better: z.enum(['higher', 'lower']).optional().describe('Which way is better; needed with both bounds'),
  tolerance: field.tolerance
    .optional()
    .describe("How much worse than the champion's it may be; 0 where nothing is said"),
})

const keys = {
  metrics: z.record(field.filledText, metric).optional().describe('Bounds, by the name of the metric'),
}

type Keys = KeysOf<typeof keys>

/** A metric that stands there under two spellings. */
function keyProblems({ metrics = {} }: Keys): KeyProblem[] {
  const first = new Map<string, string>()
  return Object.keys(metrics).flatMap((name) => {
    const earlier = first.get(normaliseMetricName(name))
    first.set(normaliseMetricName(name), name)
    if (earlier === undefined) return []
    const what = `${JSON.stringify(name)} and ${JSON.stringify(earlier)} name the same metric`
    return [{ what, fix: 'Keep one of the two', path: ['metrics', name] }]
  })
}

function resolve({ metrics = {} }: Keys, sourceOf: (path: readonly string[]) => string) {
  const bounds = Object.entries(metrics).map(([name, one]) => [name, boundOf(one, sourceOf(['metrics', name]))])
  return { metrics: Object.fromEntries(bounds) as Record<string, BoundSettings> }
}

const NO_TOLERANCE = { kind: 'absolute', amount: 0, text: '0' } as const

function boundOf(one: z.output<typeof metric>, source: string): BoundSettings {
  return {
    ...(one.min === undefined ? {} : { min: one.min }),
    ...(one.max === undefined ? {} : { max: one.max }),
    ...(one.better === undefined ? {} : { better: one.better }),
    tolerance: one.tolerance ?? { ...NO_TOLERANCE },
    source,
  }
}

/**
 * Plans the evaluation; where its default script is not there, the metrics file counts as it stands in the checkout.
 */
function plan({ command, metricsFile }: PlanContext): GateWish {
  return {
    commands: command === null ? [] : [command],
    reports: [{ id: 'metrics', path: metricsFile, mustBeFresh: command !== null }],
  }
}

/** Judges the measured metrics against their bounds and the champion. */
function judge({ evidence, candidate }: GateFacts): Judgement {
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
  champion: Champion | null
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

function beside(champion: Champion | null): string {
  return champion === null ? '; there is no champion yet' : `; not worse than ${champion.version}`
}

/** The gate `performance`. */
export const performance = defineGate({
  name: 'performance',
  purpose: 'The model meets its bounds and is no worse than the champion',
  passesWhen:
    "every metric with a bound meets it, and is not worse than the champion's by more than its tolerance (0 unless declared)",
  command: { default: { run: 'python src/evaluate.py --model {model}', script: 'src/evaluate.py' } },
  keys,
  defaults: { 'metrics.<name>.tolerance': NO_TOLERANCE.text },
  keyProblems,
  resolve,
  plan,
  measure,
  judge,
})
