import type { Problem } from '../errors.js'
import { parseJson } from '../formats/json.js'

/** A request of a file of JSON Lines, and the response that belongs to it. */
export interface RequestRow {
  /** 1-based, as it stands in the file. */
  line: number
  request: unknown
  /** Absent in a file of requests alone. */
  response?: unknown
}

/** A request whose response is known. */
export interface GoldenRow extends RequestRow {
  response: unknown
}

/** Reads requests from JSON Lines: `{"request": body}`, each with its `response` where `needsResponses`. */
export function parseRequestRows(
  text: string,
  file: string,
  needsResponses: boolean,
): { ok: true; rows: RequestRow[] } | { ok: false; problems: Problem[] } {
  const read = filledLines(text).map(({ line, body }) => parseRow(body, { file, line }, needsResponses))
  const problems = read.flatMap((one) => (one.ok ? [] : [one.problem]))
  if (problems.length > 0) return { ok: false, problems }
  const rows = read.flatMap((one) => (one.ok ? [one.row] : []))
  if (rows.length > 0) return { ok: true, rows }
  const fix = `Write one JSON object a line: {"request": …${needsResponses ? ', "response": …' : ''}}`
  return { ok: false, problems: [{ what: 'The file has no rows', fix, where: { file } }] }
}

/** Whether a row says what is answered to it. */
export function isGolden(row: RequestRow): row is GoldenRow {
  return row.response !== undefined
}

/** The body that a row's request is sent as. */
export function requestBody(row: RequestRow): string {
  return JSON.stringify(row.request)
}

/** The lines of JSON Lines that have anything on them, with their numbers. */
export function filledLines(text: string): { line: number; body: string }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((body, at) => ({ line: at + 1, body }))
    .filter(({ body }) => body.trim() !== '')
}

function parseRow(
  body: string,
  where: { file: string; line: number },
  needsResponse: boolean,
): { ok: true; row: RequestRow } | { ok: false; problem: Problem } {
  const form = needsResponse ? '{"request": …, "response": …}' : '{"request": …}'
  const fix = `Write one JSON object a line: ${form}`
  const parsed = parseJson(body, where.file)
  if (!parsed.ok) {
    const [first] = parsed.problems
    return { ok: false, problem: { what: first?.what ?? 'The line is not JSON', fix: first?.fix ?? fix, where } }
  }
  const { value } = parsed.document
  const wanted = needsResponse ? ['request', 'response'] : ['request']
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const missing = isObject ? wanted.find((key) => !Object.hasOwn(value, key)) : undefined
  if (!isObject || missing !== undefined) {
    const what = isObject ? `The row has no \`${missing ?? ''}\`` : 'The row is no JSON object'
    return { ok: false, problem: { what, fix, where } }
  }
  const row: RequestRow = { line: where.line, request: Reflect.get(value, 'request') }
  return {
    ok: true,
    row: Object.hasOwn(value, 'response') ? { ...row, response: Reflect.get(value, 'response') } : row,
  }
}
