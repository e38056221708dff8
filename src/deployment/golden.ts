import { count } from '../gates/conclusion.js'
import { fieldOf, jsonOf, type Read, shown, textOf } from './answers.js'
import { compareJson } from './json-differences.js'
import type { TargetAnswer } from './question.js'
import { filledLines, type GoldenRow } from './request-rows.js'

/** How answers are compared. */
export interface GoldenPlan {
  /** A dotted path: what is compared of response and answer; null compares them whole. */
  field: string | null
  /** Numbers may differ by so much, absolutely. */
  tolerance: number
}

/** One difference between what a row has and what was answered. */
export interface GoldenDifference {
  /** Line of the row in its file. */
  row: number
  /** Where in what is compared: `scores[2]`, empty at its top. */
  path: string
  expected: string
  got: string
}

/** What a comparison of all rows comes to; only the first differences are told. */
export interface GoldenResult {
  verdict: 'same' | 'different'
  rows: number
  /** Rows with a difference. */
  wrong: number
  differences: readonly GoldenDifference[]
  words: string
}

const MOST_DIFFERENCES = 10
/** No row takes all of the places. */
const MOST_OF_ONE_ROW = 3

/** Compares the answers to golden rows, in the rows' order; a row without an answer is a difference. */
export function judgeGolden(
  rows: readonly GoldenRow[],
  answers: readonly (TargetAnswer | undefined)[],
  plan: GoldenPlan,
): GoldenResult {
  const found = rows.map((row, at) => answerDifferences(row, answers[at] ?? { kind: 'failed', why: 'no answer' }, plan))
  return goldenResult(rows.length, found)
}

/** What is wrong with one answer; empty where it is the row's response. */
export function answerDifferences(row: GoldenRow, answer: TargetAnswer, plan: GoldenPlan): GoldenDifference[] {
  const text = textOf(answer)
  const json = text.ok ? jsonOf(text.value) : text
  return valueDifferences(row, json, plan)
}

/** The same for an answer that is parsed already. */
export function valueDifferences(
  row: GoldenRow,
  json: Read<unknown>,
  { field, tolerance }: GoldenPlan,
): GoldenDifference[] {
  const expected = picked(row.response, field)
  const got = json.ok ? (field === null ? json : fieldOf(json.value, field)) : json
  const whole = (value: string): GoldenDifference => ({
    ...{ row: row.line, path: '', got: value, expected: expected.ok ? shown(expected.value) : expected.why },
  })
  if (!expected.ok) return [whole('a row that cannot be compared')]
  if (!got.ok) return [whole(got.why)]
  const differences: GoldenDifference[] = []
  compareJson({ expected: expected.value, got: got.value, path: '' }, tolerance, (path, wanted, seen) =>
    differences.push({ row: row.line, path, expected: wanted, got: seen }),
  )
  return differences
}

/** Sums up differences by row. */
export function goldenResult(rows: number, found: readonly (readonly GoldenDifference[])[]): GoldenResult {
  const wrong = found.filter((differences) => differences.length > 0)
  const differences = wrong.flatMap((one) => one.slice(0, MOST_OF_ONE_ROW)).slice(0, MOST_DIFFERENCES)
  const words =
    wrong.length === 0
      ? `${count(rows, 'golden row')}, all answered as recorded`
      : `${wrong.length} of ${count(rows, 'golden row')} ${wrong.length === 1 ? 'was' : 'were'} answered otherwise`
  return { verdict: wrong.length === 0 ? 'same' : 'different', rows, wrong: wrong.length, differences, words }
}

/** What of a row's response is compared; one that is no object is that value itself. */
function picked(response: unknown, field: string | null): Read<unknown> {
  if (field === null || typeof response !== 'object' || response === null) return { ok: true, value: response }
  const found = fieldOf(response, field)
  return found.ok ? found : { ok: false, why: `no field \`${field}\` in the row's response` }
}

/** Answers that a command wrote: one JSON value a line, in the rows' order. A line too many is no answer to any of them. */
export function parseAnswerLines(text: string, rows: number): { answers: TargetAnswer[]; surplus: number } {
  const written = filledLines(text).map(({ body }): TargetAnswer => ({ kind: 'printed', text: body }))
  return { answers: written.slice(0, rows), surplus: Math.max(0, written.length - rows) }
}
