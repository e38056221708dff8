import { countWords, readMarkdown } from '../../formats/markdown.js'
import { matchMetric, normaliseMetricName } from '../../formats/metric-name.js'
import { formatNumber } from '../../formats/quantities.js'
import { escapeRegExp } from '../../formats/reg-exp.js'
import { conclude, concludeFindings, count } from '../conclusion.js'
import type { CandidateFacts, GateFacts, TextDocument } from '../facts.js'
import type { Finding, Judgement } from '../judgement.js'
import { CARD_SECTIONS, readModelCard, type CardStatement, type ModelCard } from './model-card.js'
import { equalsAsPrinted } from './printed-number.js'

const STUB_WORDS = 25

/** Judges the model card, its numbers against the measured ones, and the listed documents. */
export function judgeDocumentation({ candidate, documents }: GateFacts): Judgement {
  const file = candidate.card
  const card = file === null ? null : readModelCard(file.text, file.path)
  const stated = card === null || candidate.metrics === null ? [] : measuredStatements(card, candidate.metrics)
  const isOwn = candidate.generatedCardPath === null
  const findings = [
    ...cardFindings(candidate, card),
    ...(card === null || file === null || !isOwn ? [] : numberFindings(candidate, { file: file.path, card, stated })),
    ...documents.flatMap(documentFindings),
  ]
  if (findings.length > 0) return concludeFindings('failed', findings)
  const numbers = stated.length === 0 ? '' : `, ${count(stated.length, 'number')} as measured`
  const written = documents.length === 0 ? '' : `; ${documents.map(({ path }) => path).join(', ')} written`
  const evidence = file === null ? [] : [{ kind: 'note' as const, text: `model card ${file.path}` }]
  return conclude('passed', `model card complete${numbers}${written}`, { evidence })
}

function cardFindings(facts: CandidateFacts, card: ModelCard | null): Finding[] {
  if (facts.cardProblem !== null) {
    return [{ what: `The model card was not made: ${facts.cardProblem}`, fix: 'Fix the card step (`steps.card.run`)' }]
  }
  const names = CARD_SECTIONS.map(({ name }) => name)
  const sections = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  if (facts.generatedCardPath !== null) {
    const fix = `Save it as ${facts.generatedCardPath}, and fill in the headings on ${sections}`
    const own: Finding = { what: 'The repository has no model card; one was generated from what is known', fix }
    // The generated card is no file of the repository: its lines mean nothing there.
    return [own, ...(card?.problems ?? []).map(({ what, fix }) => ({ what, fix }))]
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

interface ReadCard {
  file: string
  card: ModelCard
  stated: readonly MeasuredStatement[]
}

function numberFindings(facts: CandidateFacts, { file, card, stated }: ReadCard): Finding[] {
  const boundNames = facts.bounds.map((bound) => bound.name)
  if (facts.metrics === null) {
    if (boundNames.length === 0) return []
    const what = 'The numbers of the model card cannot be compared: no metrics were measured'
    return [{ what, fix: 'Fix the evaluation first', where: { file } }]
  }
  const wrong = stated
    .filter((one) => !equalsAsPrinted(one.printed, one.measured))
    .map((one): Finding => {
      const what = `The model card says that ${one.metric} is ${one.printed.text}, and ${formatNumber(one.measured, one.printed.value)} was measured`
      return { what, fix: 'Write the measured value, or let the card step do so', where: { file, line: one.line } }
    })
  if (boundNames.length === 0 || boundNames.some((name) => isNamed(name, card, stated))) return wrong
  const what = `The model card names no metric that has a bound (${boundNames.join(', ')})`
  return [...wrong, { what, fix: 'State the measured values in its evaluation', where: { file } }]
}

function isNamed(name: string, card: ModelCard, stated: readonly MeasuredStatement[]): boolean {
  const metrics = stated.map((one) => one.metric)
  if (matchMetric(name, metrics).kind !== 'none') return true
  const wanted = normaliseMetricName(name)
  return card.texts.some((text) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(wanted)}(?![\\p{L}\\p{N}])`, 'u').test(normaliseMetricName(text)),
  )
}

function documentFindings(document: TextDocument): Finding[] {
  const where = { file: document.path }
  if (document.text === null) {
    return [
      {
        what: `The document ${document.path} ${document.trouble ?? 'is not there'}`,
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
