import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type YAMLError } from 'yaml'
import type { Problem } from '../errors.js'
import { lineIndex, placeAt, splitMark, type DataDocument, type FieldPath, type Parsed } from './document.js'

export type YamlDocument = DataDocument

/** Enough for a few shared blocks, far too few for a file that unfolds into gigabytes. */
const MOST_ALIASES = 50

const TOO_DEEP = 'The YAML is nested too deeply'

/**
 * Parses one YAML 1.2 document strictly: unique keys that are texts, no unknown tags, finite numbers, few aliases.
 * An empty document has the value null.
 */
export function parseYaml(text: string, file: string): Parsed<{ document: YamlDocument }> {
  const { body } = splitMark(text)
  const at = lineIndex(body)
  const refuse = (offset: number, what: string, fix: string): Problem => ({
    what,
    fix,
    where: placeAt(file, at(offset), []),
  })
  try {
    const parsed = parseDocument(body, { version: '1.2', stringKeys: true, prettyErrors: false })
    // Only the first: what follows a syntax error is mostly its echo.
    const fault = parsed.errors[0] ?? parsed.warnings[0]
    if (fault !== undefined) return { ok: false, problems: [refuse(fault.pos[0], ...explain(fault, body))] }
    const problems = contentProblems(parsed, refuse)
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, document: documentOf(parsed, file, at) }
  } catch (error) {
    // The library throws on a bomb of aliases (ReferenceError) and on absurd nesting (RangeError).
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    const what =
      error instanceof RangeError ? 'The YAML is nested too deeply' : 'The YAML repeats itself by too many aliases'
    return { ok: false, problems: [refuse(0, what, 'Write it out plainly')] }
  }
}

function documentOf(parsed: Document, file: string, at: ReturnType<typeof lineIndex>): YamlDocument {
  const value: unknown = parsed.toJS({ maxAliasCount: MOST_ALIASES })
  return {
    value,
    placeOf: (path) => placeAt(file, at(offsetOf(parsed, path, false)), path),
    keyPlaceOf: (path) => placeAt(file, at(offsetOf(parsed, path, true)), path),
  }
}

function explain(error: YAMLError, body: string): [what: string, fix: string] {
  // The library reports the end of its own stack as an error of the text.
  if (error.message.includes('call stack')) return [TOO_DEEP, 'Write it out plainly']
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return [`The key ${keyAt(body, error.pos[0])} stands twice in one mapping`, 'Keep one of the two']
    case 'MULTIPLE_DOCS':
      return ['The file holds more than one YAML document', 'Keep one; take out the line with ---']
    case 'TAB_AS_INDENT':
      return ['A tab indents this line', 'Indent with spaces']
    case 'TAG_RESOLVE_FAILED':
      return [`The YAML has a tag that is not known: ${sentence(error.message)}`, 'Take the tag out']
    default:
      return [`The YAML does not parse: ${sentence(error.message)}`, 'Fix what stands there']
  }
}

/** The key that starts there, as it is written. */
function keyAt(body: string, offset: number): string {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(body.slice(offset, offset + 200))?.[0] ?? ''
  return JSON.stringify(key.replace(/^(["'])(.*)\1$/, '$2'))
}

/** First line of a library's message, without its full stop. */
function sentence(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[.:]\s*$/, '')
}

function contentProblems(parsed: Document, refuse: (offset: number, what: string, fix: string) => Problem): Problem[] {
  const problems: Problem[] = []
  visit(parsed, {
    Alias(_key, node) {
      if (node.resolve(parsed) !== undefined) return
      problems.push(refuse(node.range?.[0] ?? 0, `The alias *${node.source} names nothing`, 'Write it out plainly'))
    },
    Scalar(_key, node) {
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
        problems.push(
          refuse(node.range?.[0] ?? 0, `${node.source ?? 'The number'} is not finite`, 'Write a finite number'),
        )
      }
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && pair.key.value === '__proto__') {
        problems.push(refuse(pair.key.range?.[0] ?? 0, '__proto__ cannot be a key', 'Take it out'))
      }
    },
  })
  return problems
}

/** Offset of a path's value, or of its key; of its nearest parent where it is not there. */
function offsetOf(parsed: Document, path: FieldPath, ofKey: boolean): number {
  let node: unknown = parsed.contents
  let offset = startOf(node) ?? 0
  for (const [index, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(parsed)
    const wanted = ofKey && index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part)
      if (pair === undefined) return offset
      const keyStart = startOf(pair.key) ?? offset
      offset = wanted ? keyStart : (startOf(pair.value) ?? keyStart)
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | null {
  if (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) return node.range?.[0] ?? null
  return null
}
