import { parseTree, type Node } from 'jsonc-parser'
import { isSameJson } from './same-json.js'
import { splitMark } from './document.js'
import { indentOf, isFirstOnLine, jsonStyle, printJson, type JsonStyle } from './json-style.js'

/** What happens to one place of a JSON text. */
export type JsonEdit =
  | { kind: 'set'; path: readonly (string | number)[]; value: unknown }
  | { kind: 'append'; path: readonly (string | number)[]; value: unknown }

/**
 * Edits strict JSON as text, one edit after another: only what an edit names changes; indentation, line ends, byte
 * order mark, final newline and the layout of everything else stay. A new key goes to the end of its object, a value
 * that is there already stays as it is written. Throws on text that `parseJson` refuses: parse first.
 */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  const { mark, body } = splitMark(text)
  const style = jsonStyle(body)
  return mark + edits.reduce((result, edit) => applyEdit({ text: result, style }, edit), body)
}

/** A JSON text and the style that it is written in. */
interface Written {
  text: string
  style: JsonStyle
}

function applyEdit(written: Written, edit: JsonEdit): string {
  const { text } = written
  const root = parseTree(text)
  if (root === undefined) throw new Error('editJson was given text that is not JSON')
  const found = find(root, edit.path)
  if (edit.kind === 'append' && found?.type === 'array') return append(written, found, edit.value)
  const value = edit.kind === 'append' ? [edit.value] : edit.value
  if (found !== null) return replace(written, found, value)
  const key = edit.path.at(-1)
  const parent = find(root, edit.path.slice(0, -1))
  if (parent?.type !== 'object' || typeof key !== 'string')
    throw new Error('editJson was given a path without a parent')
  return addKey(written, parent, { key, value })
}

function find(root: Node, path: readonly (string | number)[]): Node | null {
  let node: Node | undefined = root
  for (const part of path) {
    if (typeof part === 'number') node = node?.type === 'array' ? node.children?.[part] : undefined
    else node = node?.type === 'object' ? childNamed(node, part) : undefined
  }
  return node ?? null
}

function childNamed(node: Node, name: string): Node | undefined {
  return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1]
}

function replace({ text, style }: Written, node: Node, value: unknown): string {
  const before = text.slice(node.offset, node.offset + node.length)
  if (isSameJson(JSON.parse(before), value)) return text
  // A filled container on one line shows how the team likes it; an empty one shows nothing.
  const inline = (node.children?.length ?? 0) > 0 && !before.includes('\n')
  const printed = printJson(value, inline ? { ...style, multiline: false } : style, indentOf(text, node.offset))
  return splice(text, node, printed)
}

function addKey(written: Written, parent: Node, { key, value }: { key: string; value: unknown }): string {
  const { text, style } = written
  const last = parent.children?.at(-1)
  const name = `${JSON.stringify(key)}${style.colon}`
  if (last === undefined) {
    const indent = indentOf(text, parent.offset)
    const inner = indent + style.unit
    const body = style.multiline
      ? `{${style.eol}${inner}${name}${printJson(value, style, inner)}${style.eol}${indent}}`
      : `{${name}${printJson(value, style, indent)}}`
    return splice(text, parent, body)
  }
  return addAfter(written, last, (own, indent) => name + printJson(value, own, indent))
}

function append(written: Written, list: Node, value: unknown): string {
  const { text, style } = written
  const last = list.children?.at(-1)
  if (last === undefined) {
    return splice(text, list, printJson([value], style, indentOf(text, list.offset)))
  }
  // Entries that stand one to a line stay one to a line.
  const onOneLine = last.type === 'object' && !text.slice(last.offset, last.offset + last.length).includes('\n')
  return addAfter(written, last, (own, indent) =>
    printJson(value, onOneLine ? { ...own, multiline: false } : own, indent),
  )
}

/** Adds a sibling after the last one, on a line of its own where the last one has one. */
function addAfter({ text, style }: Written, last: Node, print: (style: JsonStyle, indent: string) => string): string {
  const end = last.offset + last.length
  const indent = indentOf(text, last.offset)
  const place = { offset: end, length: 0 }
  if (isFirstOnLine(text, last.offset)) return splice(text, place, `,${style.eol}${indent}${print(style, indent)}`)
  const own = text.slice(last.offset, end).includes('\n') ? style : { ...style, multiline: false }
  return splice(text, place, `${style.comma}${print(own, indentOf(text, end))}`)
}

function splice(text: string, { offset, length }: { offset: number; length: number }, replacement: string): string {
  return text.slice(0, offset) + replacement + text.slice(offset + length)
}
