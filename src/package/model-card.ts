import { codeCell } from '../formats/markdown-escape.js'
import { table } from '../formats/markdown-table.js'
import { formatNumber, formatPlainNumber } from '../formats/quantities.js'
import { CARD_NAME } from './file-names.js'

/** Files of the repository that a card is taken from where no script makes one; first come, first served. */
export function cardFallbackPaths(feature: string): string[] {
  return [`docs/model_cards/${feature}.md`, 'MODEL_CARD.md']
}

/**
 * Where the card may be once its command has run, most likely first. Those of the repository count only when they were
 * written by the command; `packageDirectory` and `model` are paths from `working-directory`.
 */
export function writtenCardPaths(
  feature: string,
  packageDirectory: string,
  model: string,
): { inPackage: string[]; inRepository: string[] } {
  const modelFolder = model.includes('/') ? model.slice(0, model.lastIndexOf('/') + 1) : ''
  const inRepository = [
    `docs/model_cards/${feature}.md`,
    'MODEL_CARD.md',
    CARD_NAME,
    `docs/${CARD_NAME}`,
    'docs/MODEL_CARD.md',
    `${modelFolder}${CARD_NAME}`,
    `${modelFolder}MODEL_CARD.md`,
    `results/${CARD_NAME}`,
  ]
  return {
    inPackage: [CARD_NAME, 'MODEL_CARD.md', 'README.md'].map((name) => `${packageDirectory}/${name}`),
    inRepository: [...new Set(inRepository)],
  }
}

/** The metrics as a table of names and values; bounds stay out, so that every number in it is a measured one. */
export function cardMetrics(metrics: Readonly<Record<string, number>>): string {
  const rows = Object.entries(metrics).map(([name, value]) => [codeCell(name), printed(value)])
  return rows.length === 0 ? 'No metrics were measured.' : table(['Metric', 'Value'], rows)
}

/**
 * Writes the measured metrics between the card's `<!-- metrics -->` marks. The second mark is `<!-- /metrics -->` or the
 * same again; a mark that stands alone gets a closing one. A card without marks comes back unchanged; line ends are kept.
 */
export function writeMetricsIntoCard(card: string, metrics: Readonly<Record<string, number>>): string {
  const end = card.includes('\r\n') ? '\r\n' : '\n'
  const block = cardMetrics(metrics).split('\n').join(end)
  let written = ''
  let from = 0
  for (const span of markedSpans(card)) {
    written += `${card.slice(from, span.from)}${end}${end}${block}${end}${end}${span.isOpen ? '<!-- /metrics -->' : ''}`
    from = span.to
  }
  return written + card.slice(from)
}

interface Mark {
  from: number
  to: number
  closes: boolean
}

/** What stands between each pair of marks; `isOpen`: an empty span behind a mark without a partner. */
function markedSpans(card: string): { from: number; to: number; isOpen: boolean }[] {
  const marks = marksOf(card)
  const hasClosing = marks.some((mark) => mark.closes)
  const spans: { from: number; to: number; isOpen: boolean }[] = []
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined || mark.closes) continue
    const next = marks[index + 1]
    if (next !== undefined && (next.closes || !hasClosing)) {
      spans.push({ from: mark.to, to: next.from, isOpen: false })
      index += 1
    } else spans.push({ from: mark.to, to: mark.to, isOpen: true })
  }
  return spans
}

/** The marks of a card; one inside a code block or code span is an example and no mark. */
function marksOf(card: string): Mark[] {
  const blank = (found: string): string => ' '.repeat(found.length)
  const visible = card
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*\r?$|(?![\s\S]))/gm, blank)
    .replace(/(`+)[^`\n]+\1/g, blank)
  return Array.from(visible.matchAll(/<!--[ \t]*(\/[ \t]*|end[ -]?)?metrics([ \t-]end)?[ \t]*-->/gi), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
    closes: found[1] !== undefined || found[2] !== undefined,
  }))
}

/** At most six significant digits: the documentation gate compares at the digits printed. */
function printed(value: number): string {
  return formatPlainNumber(Number(formatNumber(value)))
}
