/*
 * Text that comes from a repository, a tool or a person becomes Markdown here and nowhere else. What it may not do on a
 * release page or in a job summary: mention people, link to issues, become HTML, forge one of our markers, break a
 * table, hide characters or turn the reading direction.
 */

/** Keeps a mention, an issue reference or a marker from being one; invisible, and stripped from all incoming text. */
const BREAK = '\u200b'

/** Controls (but tab and newline), zero-width, bidi, tag and interlinear characters, byte order marks. */
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

const LINE_ENDS = /\r\n|[\r\u000b\f\u0085\u2028\u2029]/g

/** Removes hidden and half characters and makes every line end `\n`; newlines and tabs stay. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(HIDDEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Makes one line of it: hidden characters removed, white space collapsed and trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Shortens a line to so many characters, with an ellipsis where something is missing; never cuts one in half. */
export function clipLine(text: string, most: number): string {
  const line = cleanLine(text)
  if (line.length <= most) return line
  const characters = Array.from(line)
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' }

/** Makes plain text safe as running Markdown on one line: in a paragraph, a list item, a table cell, a link's text. */
export function escapeText(text: string): string {
  return cleanLine(text)
    .replace(/@/g, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/(GH-)(?=\d)/gi, `$1${BREAK}`)
    .replace(/(\/(?:issues|pulls?|discussions)\/)(?=\d)/gi, `$1${BREAK}`)
    .replace(/[&<>|]/g, (found) => ENTITIES[found] ?? found)
    .replace(/[\\`*[\]~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([-+=#])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(?<!\\)#$/, '\\#')
}

/** As `escapeText`, for sentences of ours: what stands between single backticks stays a code span. */
export function escapeProse(text: string): string {
  const pieces = cleanLine(text).split(/(`[^`]+`)/)
  return pieces.map((piece, at) => (at % 2 === 1 ? codeCell(piece.slice(1, -1)) : escapePiece(piece))).join('')
}

function escapePiece(piece: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(piece) ?? []
  return `${before}${escapeText(inner)}${after}`
}

/** Gives back the plain text that `escapeText` was given (as `cleanLine` leaves it). */
export function unescapeText(markdown: string): string {
  return cleanLine(
    markdown.replace(/\\([!-/:-@[-`{-~])|&(lt|gt|amp|#124);/g, (_found, escaped?: string, entity?: string) => {
      if (escaped !== undefined) return escaped
      return Object.keys(ENTITIES).find((key) => ENTITIES[key] === `&${entity ?? ''};`) ?? ''
    }),
  )
}

/** Makes plain text safe as a heading of that level (1 to 6). */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, text: string): string {
  return `${'#'.repeat(level)} ${escapeText(text)}`
}

/** Writes plain text as a code span whose backticks are longer than any run inside; empty text gives an empty string. */
export function codeSpan(text: string): string {
  const line = breakMarkers(cleanLine(text))
  if (line === '') return ''
  const ticks = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${ticks}${pad}${line}${pad}${ticks}`
}

/** A code span for a table cell; text that would break the table (`|`, `\`) is written as running text. */
export function codeCell(text: string): string {
  return /[|\\]/.test(text) ? escapeText(text) : codeSpan(text)
}

/** Writes text as a fenced block whose fence is longer than any run of backticks inside. */
export function fence(text: string, language = ''): string {
  const body = breakMarkers(cleanText(text)).replace(/\n+$/, '')
  const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1))
  return `${ticks}${language}\n${body}\n${ticks}`
}

/** Browsers and proxies take no longer ones either. */
const LONGEST_ADDRESS = 2_000

/** Writes a link; anything but an http(s) address is written as a code span beside the text instead. */
export function link(text: string, address: string): string {
  const url = cleanLine(address)
  if (!/^https?:\/\//i.test(url) || url.length > LONGEST_ADDRESS || !URL.canParse(url)) {
    return url === '' ? escapeText(text) : linkless(text, clipLine(url, 200))
  }
  const encoded = new URL(url).href.replace(/[()<>"'`\\|*\s]/g, percentEncode).replace(/&/g, '&amp;')
  return `[${escapeText(text)}](${encoded})`
}

function linkless(text: string, address: string): string {
  return `${escapeText(text)} (${/[|\\]/.test(address) ? escapeText(address) : codeSpan(address)})`
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function breakMarkers(text: string): string {
  return text.replace(/<(?=!)/g, `<${BREAK}`)
}

function longestRun(text: string): number {
  let longest = 0
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length)
  return longest
}
