import { z } from 'zod'
import type { Problem } from '../errors.js'
import { parseJson } from '../formats/json.js'

/** Golden rows, as a package has them. */
export const GOLDEN_NAME = 'golden.jsonl'

/** Requests of load tests, as a package has them. */
export const REQUESTS_NAME = 'requests.jsonl'

/** A request whose answer is known. */
export interface SampleRow {
  request: unknown
  response: unknown
}

const rowSchema = z.looseObject({ request: z.json(), response: z.json() })

const FORM = 'an object with "request" and "response": {"request": body, "response": body}'

/** Most problems of one file that are told. */
const MOST_PROBLEMS = 5

/** Reads golden rows or requests, one JSON object a line; `file` names them in messages. */
export function parseSamples(text: string, file: string): { rows: SampleRow[]; problems: Problem[] } {
  const rows: SampleRow[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const where = { file, line: index + 1 }
    const parsed = parseJson(line, file)
    if (!parsed.ok) {
      problems.push(...parsed.problems.slice(0, 1).map((one) => ({ ...one, where })))
      continue
    }
    const row = rowSchema.safeParse(parsed.document.value)
    if (row.success) rows.push({ request: row.data.request, response: row.data.response })
    else problems.push({ what: `Line ${index + 1} is not ${FORM}`, fix: 'Write one such object a line', where })
  }
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ what: 'There is no row in it', fix: `Write one line or more, each ${FORM}`, where: { file } })
  }
  return { rows, problems: problems.slice(0, MOST_PROBLEMS) }
}
