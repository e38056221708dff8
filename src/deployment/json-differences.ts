import { count } from '../gates/conclusion.js'
import { shown } from './answers.js'

/** Told of each difference: where it is (`scores[2]`, empty at the top), what was expected there, and what was got. */
export type TellDifference = (path: string, expected: string, got: string) => void

/** Two values, and where they stand. */
export interface ComparedPair {
  expected: unknown
  got: unknown
  path: string
}

/** Compares two JSON values to their depth; numbers may differ by the tolerance, absolutely, and nothing else may differ. */
export function compareJson({ expected, got, path }: ComparedPair, tolerance: number, tell: TellDifference): void {
  if (typeof expected === 'number' && typeof got === 'number') {
    if (!isNear(expected, got, tolerance)) tell(path, shown(expected), shown(got))
  } else if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) {
      tell(path, count(expected.length, 'item'), count(got.length, 'item'))
      return
    }
    expected.forEach((item: unknown, at) => {
      compareJson({ expected: item, got: got[at] as unknown, path: `${path}[${at}]` }, tolerance, tell)
    })
  } else if (isRecord(expected) && isRecord(got)) {
    compareKeys({ expected, got, path }, tolerance, tell)
  } else if (expected !== got) {
    tell(path, shown(expected), shown(got))
  }
}

function compareKeys(
  { expected, got, path }: { expected: Record<string, unknown>; got: Record<string, unknown>; path: string },
  tolerance: number,
  tell: TellDifference,
): void {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const at = path === '' ? key : `${path}.${key}`
    if (!Object.hasOwn(got, key)) tell(at, shown(expected[key]), 'nothing')
    else if (!Object.hasOwn(expected, key)) tell(at, 'nothing', shown(got[key]))
    else compareJson({ expected: expected[key], got: got[key], path: at }, tolerance, tell)
  }
}

/** Two numbers that are the same but for the tolerance; what is not finite is near nothing. */
function isNear(expected: number, got: number, tolerance: number): boolean {
  if (!Number.isFinite(expected) || !Number.isFinite(got)) return false
  // A difference of just the tolerance is within it, however it is rounded.
  const rounding = tolerance === 0 ? 0 : Number.EPSILON * Math.max(Math.abs(expected), Math.abs(got))
  return Math.abs(expected - got) <= tolerance + rounding
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
