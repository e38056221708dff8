import type { z } from 'zod'
import { parseJson } from '../../formats/json.js'
import { oneLine } from '../conclusion.js'
import type { Finding } from '../verdict.js'

export type ShapeReading<T> = { ok: true; value: T } | { ok: false; problem: Finding }

/** Parses strict JSON and checks it against a shape; `name` (`a bandit JSON report`) and `fix` are for the message. */
export function readShape<T>(
  text: string,
  file: string,
  shape: z.ZodType<T>,
  name: string,
  fix: string,
): ShapeReading<T> {
  const parsed = parseJson(text, file)
  if (!parsed.ok) {
    const first = parsed.problems[0]
    return { ok: false, problem: first ?? { what: `This is not ${name}`, fix, where: { file } } }
  }
  const checked = shape.safeParse(parsed.document.value)
  if (checked.success) return { ok: true, value: checked.data }
  const issue = checked.error.issues[0]
  const path = (issue?.path ?? []).filter((part) => typeof part === 'string' || typeof part === 'number')
  const why = issue === undefined || issue.code === 'invalid_union' ? '' : `: ${lowerFirst(issue.message)}`
  return {
    ok: false,
    problem: { what: oneLine(`This is not ${name}${why}`), fix, where: parsed.document.placeOf(path) },
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
