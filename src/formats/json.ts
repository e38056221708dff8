import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser'
import type { Problem } from '../errors.js'
import { lineIndex, placeAt, splitMark, type DataDocument, type FieldPath, type Parsed } from './document.js'
import { explainSyntax } from './json-syntax.js'
import { DEEPEST, parsePlain } from './json-plain.js'

export type JsonDocument = DataDocument

/**
 * Parses strict JSON (RFC 8259): no comments, no trailing commas, no key twice in one object, only finite numbers.
 * A byte order mark is tolerated; a key named `__proto__` is left out of the value.
 */
export function parseJson(text: string, file: string): Parsed<{ document: JsonDocument }> {
  const { body } = splitMark(text)
  const plain = parsePlain(body)
  if (plain === undefined) return parseWithPlaces(body, file)
  // Places are asked for where something is wrong, which in most files nothing is.
  let placed: JsonDocument | null = null
  const places = (): JsonDocument => (placed ??= documentOf(treeOf(body, []), { body, file }, plain))
  return {
    ok: true,
    document: {
      value: plain,
      placeOf: (path) => places().placeOf(path),
      keyPlaceOf: (path) => places().keyPlaceOf(path),
    },
  }
}

/** Parses slowly, with a place for everything that is wrong. */
function parseWithPlaces(body: string, file: string): Parsed<{ document: JsonDocument }> {
  const at = lineIndex(body)
  const refuse = (offset: number, words: Words, path: FieldPath = []): Problem => ({
    ...words,
    where: placeAt(file, at(offset), path),
  })
  const tooDeep = offsetTooDeep(body)
  if (tooDeep !== null) {
    const what = `The JSON is nested deeper than ${DEEPEST} levels`
    return { ok: false, problems: [refuse(tooDeep, { what, fix: 'Flatten it' })] }
  }
  const errors: ParseError[] = []
  const root = treeOf(body, errors)
  const first = errors[0]
  if (first !== undefined || root === undefined) {
    const { offset, what, fix } = explainSyntax(body, first)
    return { ok: false, problems: [refuse(offset, { what, fix })] }
  }
  const problems: Problem[] = []
  const value = valueOf(root, [], (node, path, words) => problems.push(refuse(node.offset, words, path)))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, document: documentOf(root, { body, file }, value) }
}

function treeOf(body: string, errors: ParseError[]): Node | undefined {
  return parseTree(body, errors, { disallowComments: true, allowTrailingComma: false })
}

function documentOf(
  root: Node | undefined,
  { body, file }: { body: string; file: string },
  value: unknown,
): JsonDocument {
  const at = lineIndex(body)
  const offsetOf = (node: (root: Node) => Node): number => (root === undefined ? 0 : node(root).offset)
  return {
    value,
    placeOf: (path) => placeAt(file, at(offsetOf((tree) => nodeAt(tree, path))), path),
    keyPlaceOf: (path) => placeAt(file, at(offsetOf((tree) => keyAt(tree, path))), path),
  }
}

function offsetTooDeep(body: string): number | null {
  const scanner = createScanner(body, true)
  let depth = 0
  // 17 is the end of the text: `SyntaxKind` is a const enum, which isolated modules cannot read.
  for (let token: number = scanner.scan(); token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth += 1
    else if (token === 2 || token === 4) depth -= 1
    if (depth > DEEPEST) return scanner.getTokenOffset()
  }
  return null
}

type Words = Pick<Problem, 'what' | 'fix'>
type Refusal = (node: Node, path: FieldPath, words: Words) => void

function valueOf(node: Node, path: FieldPath, refuse: Refusal): unknown {
  if (node.type === 'array') return (node.children ?? []).map((item, index) => valueOf(item, [...path, index], refuse))
  if (node.type === 'object') return objectOf(node, path, refuse)
  if (node.type === 'number' && !Number.isFinite(node.value)) {
    refuse(node, path, { what: 'The number is too large to be finite', fix: 'Write a finite number' })
  }
  return node.value as unknown
}

function objectOf(node: Node, path: FieldPath, refuse: Refusal): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    const here = [...path, name]
    if (seen.has(name)) {
      const what = `The key ${JSON.stringify(name)} stands twice in one object`
      refuse(key, here, { what, fix: 'Keep one of the two' })
    }
    seen.add(name)
    const plain = valueOf(value, here, refuse)
    if (name !== '__proto__') result[name] = plain
  }
  return result
}

function nodeAt(root: Node, path: FieldPath): Node {
  let node = root
  for (const part of path) {
    const next = typeof part === 'number' ? node.children?.[part] : propertyOf(node, part)?.children?.[1]
    if (next === undefined) return node
    node = next
  }
  return node
}

function keyAt(root: Node, path: FieldPath): Node {
  const last = path.at(-1)
  if (typeof last !== 'string') return nodeAt(root, path)
  return propertyOf(nodeAt(root, path.slice(0, -1)), last) ?? nodeAt(root, path)
}

function propertyOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined
  return node.children?.find((property) => property.children?.[0]?.value === name)
}
