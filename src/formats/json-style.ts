/** How a JSON file is laid out. */
export interface JsonStyle {
  /** False: everything on one line. */
  multiline: boolean
  /** One level of indentation. */
  unit: string
  eol: '\n' | '\r\n'
  /** Between a key and its value. */
  colon: string
  /** Between two values on one line. */
  comma: string
}

/** Reads the layout off a JSON text: of its first key, its first line end and its first separators. */
export function jsonStyle(body: string): JsonStyle {
  const firstKey = /^\s*[{[](\s*)"/.exec(body)
  const lead = firstKey?.[1] ?? ''
  const multiline = lead.includes('\n') || firstKey === null
  const outside = body.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  return {
    multiline,
    unit: unitOf(body, lead),
    eol: body.includes('\r\n') && body.indexOf('\r\n') < body.search(/(?<!\r)\n|$/) ? '\r\n' : '\n',
    colon: /""([ \t]*:[ \t]*)/.exec(outside)?.[1] ?? ': ',
    comma: /,([ \t]*)[^\s]/.exec(outside)?.[1] === '' ? ',' : ', ',
  }
}

function unitOf(body: string, lead: string): string {
  const rootIndent = /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(body)?.[1] ?? ''
  const first = lead.slice(lead.lastIndexOf('\n') + 1)
  const unit = first.startsWith(rootIndent) ? first.slice(rootIndent.length) : first
  return lead.includes('\n') ? unit : '  '
}

/** Prints a value in a file's layout; `indent` is that of the line on which the value starts. */
export function printJson(value: unknown, style: JsonStyle, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = indent + style.unit
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item: unknown) => printJson(item, style, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}${style.colon}${printJson(item, style, inner)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (parts.length === 0) return `${open}${close}`
  if (!style.multiline) return `${open}${parts.join(style.comma)}${close}`
  return `${open}${style.eol}${inner}${parts.join(`,${style.eol}${inner}`)}${style.eol}${indent}${close}`
}

/** The white space that starts the line of an offset. */
export function indentOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? ''
}

/** Whether only white space stands before an offset on its line, and a line before it. */
export function isFirstOnLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return start > 0 && text.slice(start, offset).trim() === ''
}
