import { printParseErrorCode, type ParseError } from 'jsonc-parser'

/** What a syntax error is, and what to write in its place. */
export interface SyntaxExplanation {
  offset: number
  what: string
  fix: string
}

/** Words that tools of other languages write where JSON has none. */
const FOREIGN_WORDS: ReadonlyMap<string, string> = new Map([
  ...['nan', 'infinity', 'inf'].map((word) => [word, 'Write a finite number, or null when there is no value'] as const),
  ...['none', 'undefined', 'nil'].map((word) => [word, 'Write null'] as const),
  ...['true', 'false', 'null'].map((word) => [word, `Write ${word}`] as const),
])

/** Explains the first syntax error of a JSON text in terms of what stands there. */
export function explainSyntax(body: string, error: ParseError | undefined): SyntaxExplanation {
  if (body.trim() === '') return { offset: 0, what: 'The file is empty', fix: 'Write a JSON object' }
  const offset = error?.offset ?? 0
  const rest = body.slice(offset)
  const before = body.slice(0, offset).trimEnd()
  return (
    explainMarker(body) ??
    explainWord(rest, offset) ??
    explainCharacter(rest, before, offset) ?? {
      offset,
      what: error === undefined ? 'The JSON does not parse' : `The JSON does not parse: ${sentenceOf(error)}`,
      fix: rest.trim() === '' ? 'Complete the file; it ends too early' : `Fix what stands at ${excerpt(rest)}`,
    }
  )
}

function explainMarker(body: string): SyntaxExplanation | null {
  const marker = /^<{7} /m.exec(body)
  if (marker === null) return null
  return { offset: marker.index, what: 'A merge conflict stands in the file', fix: 'Resolve it and commit the result' }
}

function explainWord(rest: string, offset: number): SyntaxExplanation | null {
  const word = /^-?[A-Za-z]+/.exec(rest)?.[0]
  const fix = word === undefined ? undefined : FOREIGN_WORDS.get(word.replace('-', '').toLowerCase())
  return word === undefined || fix === undefined ? null : { offset, what: `${word} is not JSON`, fix }
}

function explainCharacter(rest: string, before: string, offset: number): SyntaxExplanation | null {
  if (/^\/[/*]/.test(rest) || rest.startsWith('#')) {
    return { offset, what: 'JSON has no comments', fix: 'Take the comment out' }
  }
  if (/^[}\]]/.test(rest) && before.endsWith(',')) {
    return { offset, what: 'A comma stands before the closing bracket', fix: 'Take the last comma out' }
  }
  const key = /^([A-Za-z_]\w*)\s*:/.exec(rest)?.[1]
  if (key !== undefined) return { offset, what: `The key ${key} has no quotes`, fix: `Write "${key}"` }
  if (rest.startsWith("'")) return { offset, what: 'Text is in single quotes', fix: 'Put it in double quotes' }
  return null
}

/** Where the parser's own name of an error says too little. */
const SENTENCES: Record<string, string> = {
  InvalidCharacter: 'a line break or control character stands inside a text',
  UnexpectedEndOfString: 'a text has no closing quote on its line',
  EndOfFileExpected: 'something stands after its end',
}

/** Turns `CommaExpected` into `comma expected`. */
function sentenceOf(error: ParseError): string {
  const name = printParseErrorCode(error.error)
  return SENTENCES[name] ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function excerpt(rest: string): string {
  const line = rest.split(/\r?\n/, 1)[0] ?? ''
  return JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line)
}
