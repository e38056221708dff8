import { lowerFirst } from '../formats/first-letter.js'
import type { z } from 'zod'
import { oneLine } from './conclusion.js'
import type { OpenReport, Reading } from './report-forms.js'

/** Checks a JSON report against a shape; `name` (`a bandit JSON report`) and `fix` are for the message. */
export function readShape<T>(
  report: OpenReport,
  shape: z.ZodType<T>,
  words: { name: string; fix: string },
): Reading<T> {
  const parsed = report.json()
  const { name, fix } = words
  if (!parsed.ok) {
    const [first] = parsed.problems
    return { ok: false, problem: first ?? { what: `This is not ${name}`, fix, where: { file: report.path } } }
  }
  const checked = shape.safeParse(parsed.document.value)
  if (checked.success) return { ok: true, report: checked.data }
  const issue = checked.error.issues[0]
  const path = (issue?.path ?? []).filter((part) => typeof part === 'string' || typeof part === 'number')
  const why = issue === undefined || issue.code === 'invalid_union' ? '' : `: ${lowerFirst(issue.message)}`
  const what = oneLine(`This is not ${name}${why}`)
  return { ok: false, problem: { what, fix, where: parsed.document.placeOf(path) } }
}

/** The fields of a report that is a JSON object; null for any other. */
export function jsonFields(report: OpenReport): Readonly<Record<string, unknown>> | null {
  const parsed = report.json()
  if (!parsed.ok) return null
  const { value } = parsed.document
  return isObject(value) ? value : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
