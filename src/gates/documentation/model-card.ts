import { parseYaml } from '../../formats/yaml.js'
import { countWords, readMarkdown, type MarkdownDocument, type MarkdownPart } from '../../formats/markdown.js'
import type { Finding } from '../judgement.js'
import { isNumberCell, readPrintedNumber, type PrintedNumber } from './printed-number.js'

/** A number that the card states of something that may be a metric. */
export interface CardStatement {
  name: string
  printed: PrintedNumber
  line: number
}

/** What a model card says, as far as it is judged. */
export interface ModelCard {
  /** What keeps it from being complete: headings, placeholders, front matter. */
  problems: Finding[]
  statements: CardStatement[]
  /** All that a reader sees, one entry for each line or row. */
  texts: string[]
}

/** The headings that a complete card has, and words that stand in each of them. */
export const CARD_SECTIONS: readonly { name: string; words: readonly string[] }[] = [
  { name: 'use', words: ['use'] },
  { name: 'data', words: ['data'] },
  { name: 'evaluation', words: ['evaluation', 'metrics', 'performance'] },
  { name: 'limitation', words: ['limitation'] },
]

const WORDS_BELOW_A_HEADING = 8

/** Text that says that something is still to be written. */
const PLACEHOLDERS = [/more information needed/i, /\bTODO\b/, /\btodo:/i, /\bTBD\b/i, /\blorem\b/i]

/** Reads a model card; every problem has its file and line. */
export function readModelCard(text: string, file: string): ModelCard {
  const document = readMarkdown(text)
  const seen = document.parts.filter((part) => part.kind !== 'comment')
  return {
    problems: [
      ...frontMatterProblems(document, file),
      ...sectionProblems(document.parts, file),
      ...placeholderProblems(document, file),
    ],
    statements: document.parts.flatMap(statementsOf),
    texts: seen.map((part) => part.text),
  }
}

function frontMatterProblems(document: MarkdownDocument, file: string): Finding[] {
  const front = document.frontMatter
  if (front === null) return []
  const parsed = parseYaml(front.text, file)
  if (!parsed.ok) {
    return parsed.problems.map((problem) => {
      const line = (problem.where?.line ?? 1) + front.line - 1
      return { ...problem, what: `Front matter: ${problem.what}`, where: { ...problem.where, file, line } }
    })
  }
  const { value } = parsed.document
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return []
  return [
    {
      what: 'The front matter is no mapping',
      fix: 'Write `key: value` lines there',
      where: { file, line: front.line },
    },
  ]
}

function sectionProblems(parts: readonly MarkdownPart[], file: string): Finding[] {
  const sections = sectionsOf(parts)
  return CARD_SECTIONS.flatMap(({ name, words }): Finding[] => {
    const found = sections.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)))
    if (found.some((section) => section.words >= WORDS_BELOW_A_HEADING)) return []
    const fullest = [...found].sort((a, b) => b.words - a.words)[0]
    const fix = `Write a section on ${name}, with ${WORDS_BELOW_A_HEADING} words or more`
    if (fullest === undefined) {
      const what = `The model card has no heading with ${words.map((word) => `"${word}"`).join(' or ')} in it`
      return [{ what, fix, where: { file } }]
    }
    const what = `The section "${fullest.title}" of the model card has ${fullest.words} of ${WORDS_BELOW_A_HEADING} words`
    return [{ what, fix, where: { file, line: fullest.line } }]
  })
}

interface Section {
  title: string
  line: number
  /** In the section and those below it. */
  words: number
}

/** Every heading with the words below it; the document's one title is no section, for all stands below it. */
function sectionsOf(parts: readonly MarkdownPart[]): Section[] {
  const headings = parts.flatMap((part, index) => (part.kind === 'heading' ? [{ part, index }] : []))
  const top = Math.min(...headings.map(({ part }) => part.level))
  const tops = headings.filter(({ part }) => part.level === top)
  const title = headings.length > 1 && tops.length === 1 && tops[0] === headings[0] ? tops[0] : null
  return headings
    .filter((heading) => heading !== title)
    .map(({ part, index }) => {
      const rest = parts.slice(index + 1)
      const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= part.level)
      const below = (end === -1 ? rest : rest.slice(0, end)).filter((one) => one.kind === 'line' || one.kind === 'row')
      const words = below.reduce((sum, one) => sum + countWords(one.text), 0)
      return { title: part.text, line: part.line, words }
    })
}

function placeholderProblems(document: MarkdownDocument, file: string): Finding[] {
  const front = document.frontMatter
  const lines = [
    ...(front?.text ?? '').split('\n').map((text, index) => ({ text, line: (front?.line ?? 1) + index })),
    ...document.parts.map(({ text, line }) => ({ text, line })),
  ]
  return lines.flatMap(({ text, line }) => {
    const found = PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined)
    if (found === undefined) return []
    return [
      { what: `The model card still has "${found}" in it`, fix: 'Write what belongs there', where: { file, line } },
    ]
  })
}

function statementsOf(part: MarkdownPart): CardStatement[] {
  if (part.kind === 'row') return rowStatements(part)
  return part.kind === 'line' ? lineStatements(part.text, part.line) : []
}

/** Columns whose numbers are something else than what was measured of this version. */
const OTHER_COLUMN =
  /\b(?:bounds?|min|max|minimum|maximum|threshold|target|required|limit|tolerance|champion|previous|baseline|old|std|deviation|ci|train|training|validation|val|delta|change|support)\b|[±Δ<>≤≥]/i
const VALUE_COLUMN = /\b(?:value|score|result|measured|candidate|test|holdout|hold-out|current|new|this)\b/i

/** Each text cell of a row with the row's measured number: from a column that says so, else from all that say nothing else. */
function rowStatements(part: MarkdownPart & { kind: 'row' }): CardStatement[] {
  const cells = part.cells.map((text, index) => ({ text, header: part.header[index] ?? '' }))
  const numbers = cells.filter(({ text, header }) => isNumberCell(text) && !OTHER_COLUMN.test(header))
  const values = numbers.filter(({ header }) => VALUE_COLUMN.test(header))
  const names = cells.filter(({ text }) => !isNumberCell(text) && text.trim() !== '')
  return (values.length > 0 ? values : numbers).flatMap(({ text, header }) => {
    return names.flatMap((name) => {
      return statement(name.text, { text, isPercent: header.includes('%') }, part.line)
    })
  })
}

/** `name: value` and `name = value`, several of them where commas or semicolons divide the line. */
function lineStatements(text: string, line: number): CardStatement[] {
  return text.split(/[;,|](?=\s)/).flatMap((segment) => {
    const pieces = segment.split(/[:=]/)
    return pieces
      .slice(1)
      .flatMap((value, index) => statement(pieces[index] ?? '', { text: value, isPercent: false }, line))
  })
}

function statement(name: string, value: { text: string; isPercent: boolean }, line: number): CardStatement[] {
  const { text, isPercent } = value
  const printed = readPrintedNumber(text)
  if (printed === null) return []
  const plain = name.replace(/\(\s*%\s*\)|%/g, '').trim()
  const percent = printed.percent || isPercent || name.includes('%')
  return plain === '' ? [] : [{ name: plain, printed: { ...printed, percent }, line }]
}
