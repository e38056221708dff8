import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  Parser,
  visit,
  type Document,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Problem } from '../errors.js'
import { READING } from '../limits/reading.js'
import { lineIndex, placeAt, splitMark, type DataDocument, type FieldPath, type Parsed } from './document.js'

export type YamlDocument = DataDocument

/** Enough for a few shared blocks, far too few for a file that unfolds into gigabytes. */
const MOST_ALIASES = READING.yamlAliases.value
const DEEPEST = READING.yamlLevels.value
const LONGEST = READING.yamlCharacters.value

/** A parser that has read nothing holds the document itself. */
const BELOW_THE_TOP = 1

/**
 * Parses one YAML 1.2 document strictly: unique keys that are texts, no unknown tags, finite numbers, few aliases, bounded
 * length and depth. An empty document has the value null.
 */
export function parseYaml(text: string, file: string): Parsed<{ document: YamlDocument }> {
  const { body } = splitMark(text)
  const at = lineIndex(body)
  const refuse = (offset: number, what: string, fix: string): Problem => ({
    what,
    fix,
    where: placeAt(file, at(offset), []),
  })
  if (body.length > LONGEST) {
    const what = `The YAML has ${body.length} characters; at most ${LONGEST} are read`
    return { ok: false, problems: [refuse(0, what, 'Make it shorter, or name the right file')] }
  }
  const tooDeep = offsetTooDeep(body)
  if (tooDeep !== null) {
    const what = `The YAML is nested deeper than ${DEEPEST} levels`
    return { ok: false, problems: [refuse(tooDeep, what, 'Flatten it')] }
  }
  try {
    // The library looks for a key among all those before it, which takes long where there are many: it is done here.
    const options = { version: '1.2', stringKeys: true, prettyErrors: false, uniqueKeys: false } as const
    const parsed = parseDocument(body, options)
    // Only the first: what follows a syntax error is mostly its echo.
    const fault = parsed.errors[0] ?? parsed.warnings[0]
    if (fault !== undefined) return { ok: false, problems: [refuse(fault.pos[0], ...explain(fault))] }
    const problems = contentProblems(parsed, body, refuse)
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, document: documentOf(parsed, file, at) }
  } catch (error) {
    // The library throws on a bomb of aliases.
    if (!(error instanceof ReferenceError)) throw error
    return { ok: false, problems: [refuse(0, 'The YAML repeats itself by too many aliases', 'Write it out plainly')] }
  }
}

/**
 * Where a text gets deeper than is read; null where it does not. What makes values of a text calls itself for every level,
 * and does not survive the end of the stack; what is asked here keeps a list of open levels.
 */
function offsetTooDeep(body: string): number | null {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(body)) {
    const { offset } = parser
    // What is complete is of no interest here, and a fault is told when the text is read.
    Array.from(parser.next(lexeme))
    if (parser.stack.length - BELOW_THE_TOP > DEEPEST) return offset
  }
  return null
}

function documentOf(parsed: Document, file: string, at: ReturnType<typeof lineIndex>): YamlDocument {
  const value: unknown = parsed.toJS({ maxAliasCount: MOST_ALIASES })
  return {
    value,
    placeOf: (path) => placeAt(file, at(offsetOf(parsed, path, false)), path),
    keyPlaceOf: (path) => placeAt(file, at(offsetOf(parsed, path, true)), path),
  }
}

function explain(error: YAMLError): [what: string, fix: string] {
  switch (error.code) {
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

type Refusal = (offset: number, what: string, fix: string) => Problem

function contentProblems(parsed: Document, body: string, refuse: Refusal): Problem[] {
  const problems: Problem[] = []
  visit(parsed, {
    Map(_key, node) {
      const twice = repeatedKey(node)
      if (twice === null) return
      const what = `The key ${keyAt(body, twice)} stands twice in one mapping`
      problems.push(refuse(twice, what, 'Keep one of the two'))
    },
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

/** Where the first key stands that a mapping has a second time; null where there is none. */
function repeatedKey({ items }: YAMLMap): number | null {
  const seen = new Set<unknown>()
  for (const { key } of items) {
    if (!isScalar(key)) continue
    if (seen.has(key.value)) return key.range?.[0] ?? 0
    seen.add(key.value)
  }
  return null
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
