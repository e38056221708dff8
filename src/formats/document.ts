import type { Place, Problem } from '../errors.js'

/** Keys and indices that lead from the top of a document to a field. */
export type FieldPath = readonly (string | number)[]

/** A parsed file that still knows where each field was written. */
export interface DataDocument {
  /** Plain data; a key named `__proto__` is never in it. */
  value: unknown
  /** Where a field's value stands; of a field that is not there, where its nearest parent stands. */
  placeOf: (path: FieldPath) => Place
  /** Where a field's key stands; of an item in a list, where the item stands. */
  keyPlaceOf: (path: FieldPath) => Place
}

/** A document, or everything that keeps the text from being one. */
export type Parsed<T> = ({ ok: true } & T) | { ok: false; problems: Problem[] }

/** Writes a path as messages show it: `releases[0].version`; a key that is no plain word is quoted. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    if (!/^[\w-]+$/.test(part)) return `${name}[${JSON.stringify(part)}]`
    return name === '' ? part : `${name}.${part}`
  }, '')
}

/** Turns offsets of a text into lines and columns, both from 1; a byte order mark must be cut off before. */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** A place in a file, with its field where the path names one. */
export function placeAt(file: string, position: { line: number; column: number }, path: FieldPath): Place {
  return path.length === 0 ? { file, ...position } : { file, ...position, field: fieldName(path) }
}

const BYTE_ORDER_MARK = '\uFEFF'

/** Cuts off a byte order mark; `mark` is what was cut off. */
export function splitMark(text: string): { mark: string; body: string } {
  return text.startsWith(BYTE_ORDER_MARK) ? { mark: BYTE_ORDER_MARK, body: text.slice(1) } : { mark: '', body: text }
}
