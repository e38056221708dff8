import type { z } from 'zod'
import type { Problem } from '../errors.js'
import { fieldName, type DataDocument, type FieldPath } from './document.js'
import { nearestName } from './nearest.js'
import { descriptionAt, knownKeysAt } from './schema-walk.js'

type Issue = z.core.$ZodIssue

/** Names of zod's types as people call them. */
const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with keys',
  record: 'an object with keys',
}

/**
 * Turns what zod refuses in a document into problems with a place, what is written and what is expected.
 * A schema's own `error` text is a noun phrase that names what is expected (`a duration such as 30m`); an
 * issue with `params.fix` has a whole sentence as its message and the way out there.
 */
export function zodProblems(error: z.ZodError, document: DataDocument, schema: z.core.$ZodType): Problem[] {
  const problems = error.issues.flatMap((issue) => problemsOf(issue, issue.path.filter(isStep), { document, schema }))
  return problems.sort((one, other) => order(one).line - order(other).line || order(one).column - order(other).column)
}

function order(problem: Problem): { line: number; column: number } {
  return { line: problem.where?.line ?? 0, column: problem.where?.column ?? 0 }
}

function isStep(part: PropertyKey): part is string | number {
  return typeof part !== 'symbol'
}

/** The document that does not fit, and the schema that it should fit. */
interface Checked {
  document: DataDocument
  schema: z.core.$ZodType
}

function problemsOf(issue: Issue, path: FieldPath, checked: Checked): Problem[] {
  const { document } = checked
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, checked))
  }
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined
  if (typeof fix === 'string') return [{ what: issue.message, fix, where: document.placeOf(path) }]
  if (issue.code === 'invalid_union' && isDefault(issue.message)) {
    const branch = likeliestBranch(issue.errors)
    if (branch !== null) {
      return branch.flatMap((one) => problemsOf(one, [...path, ...one.path.filter(isStep)], checked))
    }
  }
  if (issue.code === 'invalid_key') {
    const what = `${JSON.stringify(path.at(-1))} cannot be a key here`
    return [{ what, fix: `Write ${expectedOf(issue.issues[0] ?? issue)}`, where: document.keyPlaceOf(path) }]
  }
  return [mismatch(issue, path, checked)]
}

function unknownKey(key: string, path: FieldPath, { document, schema }: Checked): Problem {
  const known = knownKeysAt(schema, path)
  const near = nearestName(key, known)
  const home = path.length === 0 ? 'at the top level' : `of ${fieldName(path)}`
  const fix =
    near === null ? `Write one of ${known.join(', ')}` : `Write ${JSON.stringify(near)}, the nearest known key`
  return {
    what: `${JSON.stringify(key)} is not a known key ${home}`,
    fix: known.length === 0 ? 'Take it out' : fix,
    where: document.keyPlaceOf([...path, key]),
  }
}

function mismatch(issue: Issue, path: FieldPath, { document, schema }: Checked): Problem {
  const value = valueAt(document.value, path)
  const expected = expectedOf(issue)
  const where = document.placeOf(path)
  const description = descriptionAt(schema, path)
  const about = description === null ? '' : ` (${description})`
  if (value === undefined) {
    const key = path.at(-1)
    const what = key === undefined ? 'The file is empty' : `${JSON.stringify(key)} is missing`
    return {
      what,
      fix: key === undefined ? `Write ${expected}` : `Add ${JSON.stringify(key)}: ${expected}${about}`,
      where,
    }
  }
  const near =
    issue.code === 'invalid_value' && typeof value === 'string' ? nearestName(value, issue.values.map(String)) : null
  const fix = near === null ? `Write ${expected}${about}` : `Write ${JSON.stringify(near)}`
  const what = value === '' ? 'The text is empty' : `${written(value)} is not ${expected}`
  return { what, fix, where }
}

function expectedOf(issue: Issue): string {
  if (!isDefault(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return sizeOf(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'at least')
    case 'too_big':
      return sizeOf(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'at most')
    default:
      return 'something else'
  }
}

function sizeOf(origin: string, bound: number | bigint, relation: string): string {
  const isFilled = bound === 1 && relation === 'at least'
  if (origin === 'string') return isFilled ? 'a text that is not empty' : `a text of ${relation} ${bound} characters`
  if (origin === 'array') return isFilled ? 'a list that is not empty' : `a list of ${relation} ${bound} items`
  return `a number ${relation} ${bound}`
}

/** zod's own sentences, as against the noun phrases of our schemas. */
function isDefault(message: string): boolean {
  return /^(Invalid|Too (small|big)|Unrecognized)/.test(message)
}

/** The branch of a union that came furthest: its first issue lies deepest. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const depth = (branch: readonly Issue[]): number => branch[0]?.path.length ?? 0
  return branches.reduce<readonly Issue[] | null>(
    (best, one) => (best === null || depth(one) > depth(best) ? one : best),
    null,
  )
}

function valueAt(value: unknown, path: FieldPath): unknown {
  let here = value
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined
    here = (here as Record<string | number, unknown>)[part]
  }
  return here
}

function written(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'A list'
  if (typeof value === 'object') return 'An object'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
