import { parseJson } from '../../formats/json.js'
import type { FieldPath } from '../../formats/document.js'
import type { Finding } from '../judgement.js'

/** The numbers of a metrics file. */
export interface MeasuredMetrics {
  /** Flat, in the file's order: nested names are joined with a dot. Every number is finite. */
  metrics: Record<string, number>
  /** The file's own shape. */
  asWritten: unknown
  /** Names whose value is no number (text, true, null, a list), with what it is; a bound on one of them is an error. */
  notNumbers: Record<string, string>
}

export type MetricsReading = ({ ok: true } & MeasuredMetrics) | { ok: false; problems: Finding[] }

/** Deeper nesting than this is no metrics file. */
const DEPTH_LIMIT = 16

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
  const problems: Finding[] = []
  const numbers = new Map<string, number>()
  const others = new Map<string, string>()
  visit(value, [], (field, at) => {
    const name = at.join('.')
    if (numbers.has(name) || others.has(name)) {
      const what = `Two fields of the metrics file have the name ${name} once nested names are joined with a dot`
      problems.push({ what, fix: 'Rename one of the two', where: document.placeOf(at) })
    } else if (typeof field === 'number' && Number.isFinite(field)) numbers.set(name, field)
    else others.set(name, kindOf(field))
  })
  if (numbers.size === 0 && problems.length === 0) {
    problems.push({ what: 'The metrics file holds no number', fix: EXAMPLE, where: document.placeOf([]) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, metrics: Object.fromEntries(numbers), asWritten: value, notNumbers: Object.fromEntries(others) }
}

const EXAMPLE = 'Write an object of numbers, such as `{"f1_score": 0.93, "rmse": 3.1}`'

function visit(value: Record<string, unknown>, at: FieldPath, see: (field: unknown, at: FieldPath) => void): void {
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
  return typeof value === 'number' ? 'a number' : 'an object'
}
