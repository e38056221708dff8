import { clipLine } from '../formats/markdown-escape.js'
import { lowerFirst } from '../formats/first-letter.js'
import { parseJson } from '../formats/json.js'
import type { TargetAnswer } from './question.js'

/** Something read of an answer, or why it could not be read. */
export type Read<T> = { ok: true; value: T } | { ok: false; why: string }

const MOST_KEYS = 5
const LONGEST_SHOWN = 60

/** The text of an answer that is one: any status but 200 to 299 is none. */
export function textOf(answer: TargetAnswer): Read<string> {
  if (answer.kind === 'failed') return { ok: false, why: answer.why }
  if (answer.kind === 'printed') return { ok: true, value: answer.text }
  const isGood = answer.status >= 200 && answer.status < 300
  return isGood ? { ok: true, value: answer.text } : { ok: false, why: `status ${String(answer.status)}` }
}

/** An answer's text as JSON: strict, so that NaN, a key twice or a number that is not finite is no answer. */
export function jsonOf(text: string): Read<unknown> {
  if (text.trim() === '') return { ok: false, why: 'the answer is empty' }
  const parsed = parseJson(text, 'answer')
  if (parsed.ok) return { ok: true, value: parsed.document.value }
  const [first] = parsed.problems
  const what = clipLine(first?.what ?? 'it does not parse', 120).replace(/^(?:A|Text|The)\b/, lowerFirst)
  return { ok: false, why: `the answer is not JSON: ${what}` }
}

/**
 * What stands at a dotted path: names of keys, and positions in lists (`models.0.version`). A key that has dots in its
 * own name is found by its whole name first.
 */
export function fieldOf(value: unknown, path: string): Read<unknown> {
  const found = lookUp(value, path.split('.'))
  return found === null
    ? { ok: false, why: `no field \`${path}\` in the answer${describeKeys(value)}` }
    : { ok: true, ...found }
}

function lookUp(value: unknown, parts: readonly string[]): { value: unknown } | null {
  if (parts.length === 0) return { value }
  if (typeof value !== 'object' || value === null) return null
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const key = parts.slice(0, taken).join('.')
    const isThere = Array.isArray(value) ? /^\d+$/.test(key) && Object.hasOwn(value, key) : Object.hasOwn(value, key)
    const found = isThere ? lookUp(Reflect.get(value, key), parts.slice(taken)) : null
    if (found !== null) return found
  }
  return null
}

function describeKeys(value: unknown): string {
  if (Array.isArray(value)) return ', which is a list'
  if (typeof value !== 'object' || value === null) return `, which is ${shown(value)}`
  const keys = Object.keys(value)
  if (keys.length === 0) return ', which has none'
  const named = keys.slice(0, MOST_KEYS).map((key) => clipLine(key, 40))
  return `, which has ${named.join(', ')}${keys.length > MOST_KEYS ? ' and others' : ''}`
}

/** A value as messages show it: JSON on one line, shortened. */
export function shown(value: unknown): string {
  return clipLine(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing'), LONGEST_SHOWN)
}
