import { formatNumber } from '../../formats/quantities.js'
import type { MetricBound } from '../bounds.js'
import { conclude, concludeFindings, count, oneLine, type ConclusionParts } from '../conclusion.js'
import { commandEnd, evidenceOf, exitFinding } from '../evidence.js'
import type { CandidateFacts, GateFacts } from '../facts.js'
import type { GateEvidence } from '../gathered.js'
import type { Finding, Judgement, MetricRow } from '../judgement.js'
import { comparisonText } from './champion-comparison.js'
import { measuredMetrics } from './measured.js'
import { type ComparedMetric, compareMetric } from './metric-comparison.js'
import { lookUp, noBound } from './metric-lookup.js'
import type { MeasuredMetrics } from './metrics.js'

/** Judges the measured metrics against their bounds and the champion. */
export function judgePerformance({ evidence, candidate }: GateFacts): Judgement {
  const { bounds } = candidate
  const notes = notesOf(candidate).map((text) => ({ kind: 'note' as const, text }))
  const parts = { evidence: [...evidenceOf(evidence), ...notes], seconds: evidence.seconds }
  const run = runFindings(evidence)
  const measured = measuredMetrics(evidence)
  if (!measured.ok) {
    // A failed evaluation explains why its file is missing; said once is enough.
    return concludeFindings('error', run.length > 0 ? run : measured.problems, parts)
  }
  if (bounds.length === 0 && run.length === 0) return concludeFindings('error', [noBound(measured.metrics)], parts)
  return judgeBounds({ measured, candidate, run }, parts)
}

function notesOf({ champion, noChampion, otherData }: CandidateFacts): string[] {
  const against = champion === null ? noChampion : `champion: version ${champion.version}, ${champion.source}`
  return [against, otherData].filter((text) => text !== null)
}

function runFindings(evidence: GateEvidence): Finding[] {
  if (evidence.commands.length === 0) return []
  const { command, trouble } = commandEnd(evidence, 'performance')
  if (trouble !== null) return [trouble]
  return command.exitCode === 0 ? [] : [exitFinding(command, 'The evaluation')]
}

interface Comparison {
  measured: MeasuredMetrics
  candidate: CandidateFacts
  /** What went wrong in the evaluation itself. */
  run: readonly Finding[]
}

function judgeBounds({ measured, candidate, run }: Comparison, parts: ConclusionParts): Judgement {
  const { bounds, champion, version } = candidate
  const errors: Finding[] = [...run]
  const compared: ComparedMetric[] = []
  for (const bound of bounds) {
    const found = lookUp(bound, measured)
    if ('problem' in found) errors.push(found.problem)
    compared.push(compareMetric(bound, 'name' in found ? { ...found, version } : null, champion))
  }
  errors.push(...unlike(compared.flatMap((one) => one.errors)))
  const failures = compared.flatMap((one) => one.failures)
  const all = { ...parts, metrics: compared.map(({ row }) => row) }
  const words = [otherRows(candidate), ...staleKeys(compared, candidate)]
  if (errors.length > 0) return adding(concludeFindings('error', [...errors, ...failures], all), words)
  if (failures.length > 0) return adding(concludeFindings('failed', failures, all), words)
  return conclude('passed', [shownMetrics(compared), against(candidate), ...words].filter(Boolean).join('; '), all)
}

/** What stands against the champion as a whole is said once, not for each metric. */
function unlike(findings: readonly Finding[]): Finding[] {
  return findings.filter((one, index) => findings.findIndex((other) => other.what === one.what) === index)
}

function adding(judgement: Judgement, words: readonly string[]): Judgement {
  return { ...judgement, reason: oneLine([judgement.reason, ...words].filter(Boolean).join('; ')) }
}

const MOST_SHOWN = 4

/** What is worse, or was not compared, comes first, so that it is never among those that are only counted. */
function shownMetrics(compared: readonly ComparedMetric[]): string {
  const notable = compared.filter(isNotable)
  const shown = [...notable, ...compared.filter((one) => !isNotable(one))].slice(0, MOST_SHOWN)
  const left = compared.length - shown.length
  const worse = notable.length - shown.filter(isNotable).length
  const ofThem = worse > 0 ? `, ${worse} of them worse or not compared` : ''
  const more = left > 0 ? ` and ${count(left, 'more metric')}${ofThem}` : ''
  return `${shown.map(metricText).join(', ')}${more}`
}

function isNotable({ comparison }: ComparedMetric): boolean {
  return comparison.kind === 'not-compared' || (comparison.kind === 'compared' && comparison.outcome === 'worse')
}

function metricText({ bound, row, comparison }: ComparedMetric): string {
  const value = formatNumber(row.candidate ?? NaN, row.min, row.max, row.champion)
  const text = comparisonText(bound, comparison)
  const before = comparison.kind === 'compared' ? formatNumber(comparison.before, row.candidate) : null
  const beside = text === '' ? '' : before === null ? `; ${text}` : `; champion ${before}: ${text}`
  return `${row.name} ${value} (${limits(row)}${beside})`
}

function limits(row: MetricRow): string {
  const above = row.minExclusive === true ? 'above' : 'min'
  const below = row.maxExclusive === true ? 'below' : 'max'
  const texts = [row.min === undefined ? '' : `${above} ${row.min}`, row.max === undefined ? '' : `${below} ${row.max}`]
  return texts.filter((text) => text !== '').join(', ') || 'no bound of its own'
}

function against({ champion, noChampion }: CandidateFacts): string {
  if (champion !== null) return `compared with ${champion.version} by ${champion.source}`
  return noChampion ?? 'there is no champion yet'
}

function otherRows({ otherData }: CandidateFacts): string {
  return otherData ?? ''
}

/** A `new-metric` that did nothing is told, so that it does not stand there until it does. */
function staleKeys(compared: readonly ComparedMetric[], { version }: CandidateFacts): string[] {
  const stale = compared.filter(
    ({ bound, comparison }) =>
      bound.newMetric !== undefined && !(comparison.kind === 'not-compared' && comparison.declared),
  )
  return stale.map(({ bound }) => staleKey(bound, version))
}

function staleKey({ name, newMetric }: MetricBound, version: string): string {
  const why = newMetric === version ? 'it was not needed' : `it is for ${newMetric ?? ''}, this is ${version}`
  return `take \`new-metric\` out of ${name}: ${why}`
}
