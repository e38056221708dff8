import type { Problem } from '../errors.js'
import { count } from '../gates/conclusion.js'
import { jsonOf } from './answers.js'
import type { LoadRecord } from './load-plan.js'
import { filledLines } from './request-rows.js'

/** One request as a command measured it. */
interface MeasuredRequest {
  milliseconds: number
  error: string | null
}

type ReadLine = { ok: true; request: MeasuredRequest } | { ok: false; why: string }

const FORMS =
  'Write one request a line: JSON such as {"milliseconds": 12.3, "ok": true}, or CSV under the header milliseconds,ok'
const MOST_PROBLEMS = 5

/**
 * Reads what a load test's own command wrote: one line a request, as JSON or as CSV with a header. `milliseconds` counts
 * from the intended start; `ok` is false for an error, which `error` may name. Fewer lines than `scheduled` are requests
 * without an end; without any, the command has measured nothing, which is a problem.
 */
export function parseLoadLines(
  text: string,
  file: string,
  scheduled: number,
): { ok: true; record: LoadRecord } | { ok: false; problems: Problem[] } {
  const lines = filledLines(text)
  const [first] = lines
  if (first === undefined) {
    return { ok: false, problems: [{ what: 'The command wrote no requests', fix: FORMS, where: { file } }] }
  }
  const isJson = first.body.trimStart().startsWith('{')
  const header = isJson ? null : csvHeader(first.body)
  if (!isJson && header === null) {
    const what = 'The first line is neither JSON nor a header that names milliseconds and ok'
    return { ok: false, problems: [{ what, fix: FORMS, where: { file, line: first.line } }] }
  }
  const read = lines
    .slice(isJson ? 0 : 1)
    .map(({ line, body }) => ({ line, ...(header === null ? readJson(body) : readCsv(body, header)) }))
  const problems = read.flatMap((one) =>
    one.ok ? [] : [{ what: one.why, fix: FORMS, where: { file, line: one.line } }],
  )
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  return {
    ok: true,
    record: recordOf(
      read.flatMap((one) => (one.ok ? [one.request] : [])),
      scheduled,
    ),
  }
}

function recordOf(requests: readonly MeasuredRequest[], scheduled: number): LoadRecord {
  const size = Math.max(scheduled, requests.length)
  const latencies = new Float64Array(size).fill(NaN)
  const ends = new Uint8Array(size)
  const failures = new Map<string, number>()
  requests.forEach(({ milliseconds, error }, at) => {
    latencies[at] = milliseconds
    ends[at] = error === null ? 1 : 2
    if (error !== null) failures.set(error, (failures.get(error) ?? 0) + 1)
  })
  const sorted = [...failures].sort(([, one], [, other]) => other - one).slice(0, MOST_PROBLEMS)
  return {
    ...{ latencies, ends, lateness: null, held: null, loopDelay: null, starved: 0 },
    failures: sorted.map(([why, many]) => ({ why, requests: many })),
  }
}

function readJson(body: string): ReadLine {
  const json = jsonOf(body)
  if (!json.ok) return { ok: false, why: json.why.replace(/^the answer/, 'The line') }
  const { value } = json
  if (typeof value !== 'object' || value === null) return { ok: false, why: 'The line is no JSON object' }
  const member = (name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined)
  return requestOf(member('milliseconds'), member('ok'), member('error'))
}

interface CsvHeader {
  columns: number
  at: (name: string) => number
}

function csvHeader(line: string): CsvHeader | null {
  const names = line.split(',').map((name) => name.trim().toLowerCase())
  return names.includes('milliseconds') && names.includes('ok')
    ? { columns: names.length, at: (name) => names.indexOf(name) }
    : null
}

function readCsv(body: string, { columns, at }: CsvHeader): ReadLine {
  const cells = body.split(',').map((cell) => cell.trim())
  if (cells.length !== columns) {
    return { ok: false, why: `The line has ${count(cells.length, 'column')} and the header ${columns}` }
  }
  const [time = '', ok = '', error = ''] = ['milliseconds', 'ok', 'error'].map((name) => cells[at(name)])
  const isNumber = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(time)
  return requestOf(
    isNumber ? Number(time) : time,
    { true: true, '1': true, false: false, '0': false }[ok.toLowerCase()],
    error,
  )
}

function requestOf(milliseconds: unknown, ok: unknown, error: unknown): ReadLine {
  if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds) || milliseconds < 0) {
    return { ok: false, why: 'The line has no `milliseconds` from 0 on' }
  }
  // What says neither is no good answer.
  if (typeof ok !== 'boolean') return { ok: false, why: 'The line has no `ok` that is true or false' }
  const why = typeof error === 'string' && error !== '' ? error : 'an error that the command does not name'
  return { ok: true, request: { milliseconds, error: ok ? null : why } }
}
