import MarkdownIt, { type Token } from 'markdown-it'

/** What stands in a Markdown document, in order; code blocks are left out. Lines are 1-based. */
export type MarkdownPart =
  | { kind: 'heading'; line: number; level: number; text: string; prose: string }
  /** One source line of a paragraph, list item, quote or HTML block; `prose` is its text without inline code. */
  | { kind: 'line'; line: number; text: string; prose: string }
  /** A table's row below its header. */
  | { kind: 'row'; line: number; header: string[]; cells: string[]; text: string; prose: string }
  /** Text that a reader of the page does not see. */
  | { kind: 'comment'; line: number; text: string; prose: '' }

export interface MarkdownDocument {
  /** YAML between `---` lines at the very start, and the line that it starts on; null without. */
  frontMatter: { text: string; line: number } | null
  parts: MarkdownPart[]
}

interface InlineLine {
  text: string
  prose: string
}

/** Reads a Markdown document (CommonMark with tables). */
export function readMarkdown(source: string): MarkdownDocument {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const front = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text)
  const body = front === null ? text : front[0].replace(/[^\n]+/g, '') + text.slice(front[0].length)
  const tokens = new MarkdownIt({ html: true, linkify: false, typographer: false }).parse(body, {})
  return {
    frontMatter: front === null ? null : { text: front[1] ?? '', line: 2 },
    parts: partsOf(tokens),
  }
}

/** Number of words: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function partsOf(tokens: readonly Token[]): MarkdownPart[] {
  const parts: MarkdownPart[] = []
  let header: string[] = []
  let cells: InlineLine[] | null = null
  let inHead = false
  let level: number | null = null
  let rowLine = 0
  for (const token of tokens) {
    if (token.type === 'heading_open') level = Number(token.tag.slice(1))
    else if (token.type === 'heading_close') level = null
    else if (token.type === 'thead_open') inHead = true
    else if (token.type === 'thead_close') inHead = false
    else if (token.type === 'tr_open') {
      cells = []
      rowLine = lineOf(token)
    } else if (token.type === 'tr_close') {
      const row: InlineLine[] = cells ?? []
      if (inHead) header = row.map((cell) => cell.text)
      parts.push(rowPart(rowLine, inHead ? [] : header, row))
      cells = null
    } else if (token.type === 'html_block') parts.push(...htmlParts(token.content, lineOf(token)))
    else if (token.type === 'inline') {
      const lines = inlineLines(token)
      if (cells !== null) cells.push(joined(lines))
      else if (level !== null) parts.push({ kind: 'heading', line: lineOf(token), level, ...joined(lines) })
      else lines.forEach((one, index) => parts.push({ kind: 'line', line: lineOf(token) + index, ...one }))
    }
  }
  return parts
}

function rowPart(line: number, header: string[], row: readonly InlineLine[]): MarkdownPart {
  return { kind: 'row', line, header, cells: row.map((cell) => cell.text), ...joined(row) }
}

function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1
}

function joined(lines: readonly InlineLine[]): InlineLine {
  return {
    text: lines
      .map((one) => one.text)
      .join(' ')
      .trim(),
    prose: lines
      .map((one) => one.prose)
      .join(' ')
      .trim(),
  }
}

/** The text of each source line of a paragraph, cell or heading. */
function inlineLines(token: Token): InlineLine[] {
  const lines: InlineLine[] = [{ text: '', prose: '' }]
  for (const child of token.children ?? []) {
    const last = lines[lines.length - 1]
    if (child.type === 'softbreak' || child.type === 'hardbreak') lines.push({ text: '', prose: '' })
    else if (last === undefined) continue
    else if (child.type === 'code_inline') last.text += child.content
    else if (child.type === 'html_inline') {
      last.text += /^<br\b/i.test(child.content) ? ' ' : ''
    } else {
      last.text += child.content
      last.prose += child.content
    }
  }
  return lines
}

/** An HTML block: its comments, and its text without tags; a comment keeps the lines that it takes. */
function htmlParts(html: string, line: number): MarkdownPart[] {
  const parts: MarkdownPart[] = []
  const blank = (text: string): string => text.replace(/[^\n]+/g, ' ')
  let seen = 0
  let start = line
  const withoutComments = html.replace(/<!--([\s\S]*?)(?:-->|$)/g, (found, text: string, at: number) => {
    start += html.slice(seen, at).split('\n').length - 1
    seen = at
    text.split('\n').forEach((one, index) => {
      if (one.trim() !== '') parts.push({ kind: 'comment', line: start + index, text: one, prose: '' })
    })
    return blank(found)
  })
  const withoutCode = ['script', 'style'].reduce(
    (text, name) =>
      upToLast(text, `</${name}>`, (whole) =>
        whole.replace(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'gi'), blank),
      ),
    withoutComments,
  )
  const visible = upToLast(withoutCode, '>', (whole) => whole.replace(/<\/?[a-z][^>]*>/gi, blank))
  visible.split('\n').forEach((one, index) => {
    if (one.trim() !== '') parts.push({ kind: 'line', line: line + index, text: one.trim(), prose: one.trim() })
  })
  return parts
}

/** Changes a text up to the last end of something: behind it, each beginning would be followed in vain to the text's end. */
function upToLast(text: string, end: string, change: (whole: string) => string): string {
  const at = text.toLowerCase().lastIndexOf(end)
  // Lower case may be longer than the text itself (U+0130).
  const cut = at < 0 ? 0 : Math.min(at + end.length, text.length)
  return change(text.slice(0, cut)) + text.slice(cut)
}
