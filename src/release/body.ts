import { clipLine, codeSpan, escapeProse, escapeText, heading, link } from '../formats/markdown-escape.js'
import { closes, fitMarkdown } from '../formats/markdown-fit.js'
import { addedId, type ChecklistItem, checklistFor, criteriaLeftOut, parseItem, renderItem } from './checklist.js'
import { disabledNotice, gatesTable } from './gates-table.js'
import { lineageSection } from './lineage-section.js'
import { metricCharts, metricsTable } from './metrics-table.js'
import { packageSection } from './package-section.js'
import { commitPage } from './pages.js'
import type { ReleaseRecord } from './record.js'
import { rollbackSection } from './rollback-section.js'
import { MANIFEST_NAME, METADATA_NAME } from '../package/file-names.js'
import { REPORTS } from '../limits/telling.js'

/** GitHub refuses a release body of more characters. */
export const BODY_LIMIT_CHARACTERS = REPORTS.bodyCharacters.value

/** Room of each part; together they stay below the limit. The checklist is bounded by its number of items instead. */
const BUDGET = {
  introduction: 8_000,
  metrics: 16_000,
  gates: 10_000,
  package: 16_000,
  lineage: 16_000,
  rollback: 4_000,
}

const CHECKLIST = 'Deployment checklist'
const MARKER = /^<!-- ds-release tx=(\S+) feature=(\S+) version=(\S+) -->\s*$/
const MOST_WARNINGS = REPORTS.bodyWarnings.value

/** What can be read back from a release body, also after people have edited it. */
export interface ParsedBody {
  tx: string
  feature: string
  version: string
  items: ChecklistItem[]
}

/** Renders a release's body: marker, deployment checklist, metrics, gates, package, lineage, rollback. */
export function renderBody(record: ReleaseRecord): string {
  const parts = [
    `<!-- ds-release tx=${record.tx} feature=${record.feature} version=${record.version} -->`,
    part(introduction(record), { budget: BUDGET.introduction, asset: METADATA_NAME }),
    renderChecklist(record),
    section('Metrics', [metricsTable(record), ...metricCharts(record)].join('\n\n'), {
      budget: BUDGET.metrics,
      asset: METADATA_NAME,
    }),
    section('Gates', gates(record), { budget: BUDGET.gates, asset: METADATA_NAME }),
    section('Package', packageSection(record), { budget: BUDGET.package, asset: MANIFEST_NAME }),
    section('Lineage', lineageSection(record), { budget: BUDGET.lineage, asset: METADATA_NAME }),
    section('Rollback', rollbackSection(record), { budget: BUDGET.rollback, asset: METADATA_NAME }),
  ]
  return `${fitMarkdown(parts.join('\n\n'), BODY_LIMIT_CHARACTERS - 1, { pointer: pointer(METADATA_NAME) })}\n`
}

/** How long a part may be, and which file of the release has the rest of it. */
interface Room {
  budget: number
  asset: string
}

function section(title: string, text: string, room: Room): string {
  return `## ${title}\n\n${part(text, room)}`
}

function part(text: string, { budget, asset }: Room): string {
  return fitMarkdown(text, budget, { pointer: pointer(asset) })
}

function pointer(asset: string): string {
  return `*There is more than fits here: the rest is in ${codeSpan(asset)}, a file of this release.*`
}

function introduction(record: ReleaseRecord): string {
  const commit = link(record.commit.slice(0, 12), commitPage(record, record.commit))
  const after = record.previousVersion === null ? 'the first release' : `after ${escapeText(record.previousVersion)}`
  const headline = `**${escapeText(clipLine(record.title, 200))}** ${escapeText(record.version)}, ${after}, from commit ${commit}.`
  return [headline, ...gatesNotice(record), ...warnings(record)].join('\n\n')
}

function gatesNotice(record: ReleaseRecord): string[] {
  if (record.gatesEnabled) return []
  return [
    disabledNotice(record.gatesSource, 'Nothing was judged: every item of the checklist is for a person to verify.'),
  ]
}

function warnings(record: ReleaseRecord): string[] {
  const waived = record.verdicts
    .filter((verdict) => verdict.verdict === 'waived')
    .map((verdict) => `The gate ${verdict.gate} was waived: ${verdict.reason}`)
  const all = [...waived, ...record.warnings].map((text) => escapeProse(clipLine(text, 500)))
  if (all.length === 0) return []
  const left = all.length - MOST_WARNINGS
  const more = left > 0 ? [`- and ${String(left)} more`] : []
  const lines = ['[!WARNING]', ...all.slice(0, MOST_WARNINGS).map((text) => `- ${text}`), ...more]
  return [lines.map((line) => `> ${line}`).join('\n')]
}

function renderChecklist(record: ReleaseRecord): string {
  const lines = [heading(2, CHECKLIST)]
  let current = ''
  for (const item of checklistFor(record)) {
    if (item.section !== current) lines.push('', heading(3, item.section), '')
    current = item.section
    lines.push(renderItem(item))
    if (item.id === 'before.monitoring') lines.push(...monitoringLines(record))
  }
  const left = criteriaLeftOut(record)
  const more = `*${String(left)} more acceptance criteria for people are in the state file ${codeSpan(clipLine(record.stateFile, 300))}.*`
  return [...lines, ...(left > 0 ? ['', more] : [])].join('\n')
}

function monitoringLines(record: ReleaseRecord): string[] {
  return record.monitoring.slice(0, 20).map(({ name, url }) => `  - ${link(clipLine(name, 100), url)}`)
}

function gates(record: ReleaseRecord): string {
  const table = gatesTable(record.verdicts)
  return record.gatesEnabled ? table : `Gates are disabled: no verdict stands behind this release.\n\n${table}`
}

/**
 * Reads a body back: its marker and the checklist's items as they stand now. People may have ticked, moved, reworded or
 * added items, with any line ends. Null where there is no marker, or where two contradict each other.
 */
export function parseBody(body: string): ParsedBody | null {
  const lines = body.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const markers = new Set<string>()
  const items = new Map<string, ChecklistItem>()
  let at = { chapter: '', section: '' }
  let fence: string | null = null
  for (const line of lines) {
    const ticks = /^ {0,3}(`{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (closes(fence, line)) fence = null
    } else if (ticks !== undefined) fence = ticks
    else if (MARKER.test(line)) markers.add(line.trimEnd())
    else if (/^#{1,2}\s/.test(line)) at = { chapter: titleOf(line), section: '' }
    else if (/^###\s/.test(line)) at = { ...at, section: titleOf(line) }
    else if (at.chapter === CHECKLIST) keep(items, parseItem(line, at.section))
  }
  const [marker, ...others] = markers
  const [, tx, feature, version] = MARKER.exec(marker ?? '') ?? []
  if (tx === undefined || feature === undefined || version === undefined || others.length > 0) return null
  return { tx, feature, version, items: [...items.values()] }
}

/** The first item of an id counts; a copied line that was given another text is an item of its own. */
function keep(items: Map<string, ChecklistItem>, item: ChecklistItem | null): void {
  if (item === null) return
  const first = items.get(item.id)
  if (first === undefined) items.set(item.id, item)
  else if (first.text !== item.text) {
    const id = addedId(item.section, item.text)
    if (!items.has(id)) items.set(id, { ...item, id })
  }
}

function titleOf(line: string): string {
  return line.replace(/^#+\s+/, '').replace(/\s+#*\s*$/, '')
}
