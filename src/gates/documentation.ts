import type { DocumentationSettings, FeatureSettings } from '../config/settings.js'
import { normaliseMetricName } from '../feature/criteria.js'
import { formatNumber } from '../formats/quantities.js'
import { conclude, concludeFindings, count } from './conclusion.js'
import { disabledVerdict } from './disabled.js'
import type { GatePlan } from './gate.js'
import { matchMetric } from './metric-names.js'
import { countWords, readMarkdown } from './reports/markdown.js'
import { CARD_SECTIONS, readModelCard, type CardStatement, type ModelCard } from './reports/model-card.js'
import { equalsAsPrinted } from './reports/printed-number.js'
import type { Finding, Verdict } from './verdict.js'

const STUB_WORDS = 25

/** What was gathered for the documentation gate; paths are from `working-directory`. */
export interface DocumentationFacts {
  card: { path: string; text: string } | null
  /** Why there is no card, where a command should have made one. */
  cardProblem: string | null
  /** Where the team saves the card that was generated for want of one; null where `card` is the team's own. */
  generatedCardPath: string | null
  /** `text` is null for a document that is not there. */
  documents: readonly { path: string; text: string | null }[]
  /** What was measured; null when nothing was. */
  metrics: Record<string, number> | null
  /** Names with a bound, as declared. */
  boundNames: readonly string[]
}

/** Plans the documentation gate: it runs nothing of its own; card and documents are read once the card is made. */
export function planDocumentation(settings: FeatureSettings): GatePlan {
  return { gate: 'documentation', decided: disabledVerdict(settings, 'documentation'), commands: [], reports: [] }
}

/** Judges the model card, its numbers against the measured ones, and the listed documents. */
export function judgeDocumentation(_settings: DocumentationSettings, facts: DocumentationFacts): Verdict {
  const card = facts.card === null ? null : readModelCard(facts.card.text, facts.card.path)
  const stated = card === null || facts.metrics === null ? [] : measuredStatements(card, facts.metrics)
  const findings = [
    ...cardFindings(facts, card),
    ...(card === null || facts.card === null || facts.generatedCardPath !== null
      ? []
      : numberFindings(facts, facts.card.path, card, stated)),
    ...facts.documents.flatMap(documentFindings),
  ]
  if (findings.length > 0) return concludeFindings('documentation', 'failed', findings)
  const numbers = stated.length === 0 ? '' : `, ${count(stated.length, 'number')} as measured`
  const documents =
    facts.documents.length === 0 ? '' : `; ${facts.documents.map(({ path }) => path).join(', ')} written`
  const evidence = facts.card === null ? [] : [{ kind: 'note' as const, text: `model card ${facts.card.path}` }]
  return conclude('documentation', 'passed', `model card complete${numbers}${documents}`, { evidence })
}

function cardFindings(facts: DocumentationFacts, card: ModelCard | null): Finding[] {
  if (facts.cardProblem !== null) {
    return [{ what: `The model card was not made: ${facts.cardProblem}`, fix: 'Mend the card step (`steps.card.run`)' }]
  }
  const names = CARD_SECTIONS.map(({ name }) => name)
  const sections = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  if (facts.generatedCardPath !== null) {
    const fix = `Save it as ${facts.generatedCardPath}, and fill in the headings on ${sections}`
    const own: Finding = { what: 'The repository has no model card; one was generated from what is known', fix }
    // The generated card is no file of the repository: its lines mean nothing there.
    return [own, ...(card?.problems ?? []).map(({ what, fix: mend }) => ({ what, fix: mend }))]
  }
  if (card !== null) return card.problems
  return [{ what: 'There is no model card', fix: `Write MODEL_CARD.md with headings on ${sections}` }]
}

interface MeasuredStatement extends CardStatement {
  metric: string
  measured: number
}

/** What the card states of metrics that were measured. */
function measuredStatements(card: ModelCard, metrics: Record<string, number>): MeasuredStatement[] {
  const names = Object.keys(metrics)
  return card.statements.flatMap((one) => {
    const match = matchMetric(one.name, names)
    const measured = match.kind === 'one' ? metrics[match.name] : undefined
    return match.kind === 'one' && measured !== undefined ? [{ ...one, metric: match.name, measured }] : []
  })
}

function numberFindings(
  facts: DocumentationFacts,
  file: string,
  card: ModelCard,
  stated: readonly MeasuredStatement[],
): Finding[] {
  if (facts.metrics === null) {
    if (facts.boundNames.length === 0) return []
    const what = 'The numbers of the model card cannot be compared: no metrics were measured'
    return [{ what, fix: 'Mend the evaluation first', where: { file } }]
  }
  const wrong = stated
    .filter((one) => !equalsAsPrinted(one.printed, one.measured))
    .map((one): Finding => {
      const what = `The model card says that ${one.metric} is ${one.printed.text}, and ${formatNumber(one.measured, one.printed.value)} was measured`
      return { what, fix: 'Write the measured value, or let the card step do so', where: { file, line: one.line } }
    })
  if (facts.boundNames.length === 0 || facts.boundNames.some((name) => isNamed(name, card, stated))) return wrong
  const what = `The model card names no metric that has a bound (${facts.boundNames.join(', ')})`
  return [...wrong, { what, fix: 'State the measured values in its evaluation', where: { file } }]
}

function isNamed(name: string, card: ModelCard, stated: readonly MeasuredStatement[]): boolean {
  const metrics = stated.map((one) => one.metric)
  if (matchMetric(name, metrics).kind !== 'none') return true
  const wanted = normaliseMetricName(name)
  return card.texts.some((text) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escape(wanted)}(?![\\p{L}\\p{N}])`, 'u').test(normaliseMetricName(text)),
  )
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function documentFindings(document: DocumentationFacts['documents'][number]): Finding[] {
  const where = { file: document.path }
  if (document.text === null) {
    return [
      {
        what: `The document ${document.path} is not there`,
        fix: 'Write it, or correct `gates.documentation.documents`',
        where,
      },
    ]
  }
  const parts = readMarkdown(document.text).parts
  const words = parts.reduce((sum, part) => sum + (part.kind === 'heading' ? 0 : countWords(part.prose)), 0)
  if (words >= STUB_WORDS) return []
  const what = `The document ${document.path} is a stub: ${count(words, 'word')} besides headings and code`
  return [{ what, fix: `Write ${STUB_WORDS} words or more`, where }]
}
