import { parseJson } from '../../formats/json.js'
import type { FieldPath } from '../../formats/document.js'
import type { Finding } from '../judgement.js'
import type { MetricValues } from '../facts.js'
import { READING } from '../../limits/reading.js'

/** The numbers of a metrics file. */
export interface MeasuredMetrics extends MetricValues {
  /** The file's own shape. */
  asWritten: unknown
  metrics: Record<string, number>
}

export type MetricsReading = ({ ok: true } & MeasuredMetrics) | { ok: false; problems: Finding[] }

/** Deeper nesting than this is no metrics file. */
const DEPTH_LIMIT = READING.metricLevels.value

/**
 * Reads a metrics file strictly: JSON without NaN, without keys that stand twice, without numbers too large to be
 * finite, and with no two fields of the same joined name. Text, true, false, null and lists are no metrics.
 */
export function readMetrics(text: string, path: string): MetricsReading {
  const parsed = parseJson(text, path)
  if (!parsed.ok) return { ok: false, problems: parsed.problems }
  const { document } = parsed
  const { value } = document
  if (!isMapping(value)) {
    const what = `The metrics file holds ${kindOf(value)} where an object is expected`
    return { ok: false, problems: [{ what, fix: EXAMPLE, where: document.placeOf([]) }] }
  }
  const { metrics, notNumbers, twice } = flatten(value)
  const problems = twice.map((at): Finding => {
    const what = `Two fields of the metrics file have the name ${at.join('.')} once nested names are joined with a dot`
    return { what, fix: 'Rename one of the two', where: document.placeOf(at) }
  })
  if (metrics.size === 0 && problems.length === 0) {
    problems.push({ what: 'The metrics file holds no number', fix: EXAMPLE, where: document.placeOf([]) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    metrics: Object.fromEntries(metrics),
    asWritten: value,
    notNumbers: Object.fromEntries(notNumbers),
  }
}

/**
 * Metrics that were recorded before, in whatever shape: a name that two fields have once it is joined has no number, as
 * nobody can say which of the two is meant.
 */
export function recordedMetrics(value: Readonly<Record<string, unknown>>): MetricValues {
  const { metrics, notNumbers, twice } = flatten(value)
  for (const at of twice) {
    metrics.delete(at.join('.'))
    notNumbers.set(at.join('.'), 'there twice')
  }
  return { metrics: Object.fromEntries(metrics), notNumbers: Object.fromEntries(notNumbers) }
}

const EXAMPLE = 'Write an object of numbers, such as `{"f1_score": 0.93, "rmse": 3.1}`'

interface Flat {
  metrics: Map<string, number>
  notNumbers: Map<string, string>
  /** Fields whose joined name another field has as well. */
  twice: FieldPath[]
}

function flatten(value: Readonly<Record<string, unknown>>): Flat {
  const flat: Flat = { metrics: new Map(), notNumbers: new Map(), twice: [] }
  visit(value, [], (field, at) => {
    const name = at.join('.')
    if (flat.metrics.has(name) || flat.notNumbers.has(name)) flat.twice.push(at)
    else if (typeof field === 'number' && Number.isFinite(field)) flat.metrics.set(name, field)
    else flat.notNumbers.set(name, kindOf(field))
  })
  return flat
}

function visit(
  value: Readonly<Record<string, unknown>>,
  at: FieldPath,
  see: (field: unknown, at: FieldPath) => void,
): void {
  for (const [name, field] of Object.entries(value)) {
    const here = [...at, name]
    if (isMapping(field) && here.length < DEPTH_LIMIT) visit(field, here, see)
    else see(field, here)
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' ? 'no finite number' : 'an object'
}
