import { createHash } from 'node:crypto'

import { clipLine, escapeText, unescapeText } from '../formats/markdown-escape.js'
import type { GateName } from '../gates/index.js'
import type { ReleaseRecord } from './record.js'
import { REPORTS } from '../limits/telling.js'

/** One item of the deployment checklist. */
export interface ChecklistItem {
  /** Stable, also when people move or reword the item: `before.model-card`; `added.…` for items that people added. */
  id: string
  /** Plain text. */
  text: string
  checked: boolean
  /** Heading that the item stands under, for example `Before deployment`. */
  section: string
}

const BEFORE = 'Before deployment'

/** Headings of the checklist and their items, in their order; criteria for people come after the first. */
const SECTIONS: readonly { title: string; items: readonly (readonly [id: string, text: string])[] }[] = [
  {
    title: BEFORE,
    items: [
      ['before.automated-checks', 'All automated checks pass'],
      ['before.performance', 'Model performance validated on holdout set'],
      ['before.model-card', 'Model card created'],
      ['before.rollback-plan', 'Rollback plan documented'],
      ['before.monitoring', 'Monitoring configured'],
    ],
  },
  {
    title: 'Batch inference',
    items: [
      ['batch.upload-model', 'Upload model to artifact store'],
      ['batch.update-job', 'Update batch job configuration'],
      ['batch.sample-run', 'Run on sample data'],
      ['batch.verify-outputs', 'Verify outputs'],
    ],
  },
  {
    title: 'Real-time inference',
    items: [
      ['real-time.build-image', 'Build Docker image'],
      ['real-time.deploy-staging', 'Deploy to staging'],
      ['real-time.load-tests', 'Run load tests'],
      ['real-time.deploy-production', 'Deploy to production'],
      ['real-time.monitor', 'Monitor latency and errors'],
    ],
  },
  {
    title: 'After deployment',
    items: [
      ['after.serving', 'Model serving correctly'],
      ['after.latency', 'Latency within bounds'],
      ['after.errors', 'No prediction errors'],
      ['after.dashboards', 'Monitoring dashboards active'],
    ],
  },
]

/** Criteria beyond this room (characters, as rendered) stay in the state file, so that a body has room for the rest. */
const CRITERIA_ROOM = 40_000
const LONGEST_CRITERION = REPORTS.criterionCharacters.value

/** The checklist of a release: every item, those ticked that the action itself has verified. */
export function checklistFor(record: ReleaseRecord): ChecklistItem[] {
  const verified = verifiedItems(record)
  return SECTIONS.flatMap(({ title, items }) => [
    ...items.map(([id, text]) => ({ id, text, checked: verified.has(id), section: title })),
    ...(title === BEFORE ? criteriaItems(record.criteria) : []),
  ])
}

/** How many criteria did not get an item of their own. */
export function criteriaLeftOut(record: ReleaseRecord): number {
  return uniqueCriteria(record.criteria).length - criteriaItems(record.criteria).length
}

/** Ids of what the action has seen with its own eyes; none where gates are disabled, because nothing was judged. */
function verifiedItems(record: ReleaseRecord): Set<string> {
  const ids = new Set<string>()
  if (!record.gatesEnabled || record.verdict !== 'passed') return ids
  const verdictOf = (gate: GateName) => record.verdicts.find((verdict) => verdict.gate === gate)?.verdict
  const automated = record.verdicts.filter((verdict) => verdict.gate !== 'review').map((verdict) => verdict.verdict)
  const nothingHeldBack = automated.every((verdict) => verdict === 'passed' || verdict === 'skipped')
  if (nothingHeldBack && automated.includes('passed')) ids.add('before.automated-checks')
  if (verdictOf('performance') === 'passed') ids.add('before.performance')
  if (verdictOf('documentation') === 'passed') ids.add('before.model-card')
  if (rollbackTarget(record) !== null) ids.add('before.rollback-plan')
  if (record.monitoring.length > 0) ids.add('before.monitoring')
  return ids
}

/** The version to go back to: the one that serves, which is the last that was not rolled back; null for none. */
export function rollbackTarget(record: ReleaseRecord): { version: string; tag: string } | null {
  if (record.champion !== null) return { version: record.champion.version, tag: record.champion.tag }
  const last = record.history.findLast((release) => !release.rolledBack)
  return last === undefined ? null : { version: last.version, tag: last.tag }
}

function criteriaItems(criteria: readonly string[]): ChecklistItem[] {
  let room = CRITERIA_ROOM
  return uniqueCriteria(criteria)
    .map((text) => ({ id: `before.criterion-${hashed(text)}`, text, checked: false, section: BEFORE }))
    .filter((item) => (room -= renderItem(item).length + 1) >= 0)
}

function uniqueCriteria(criteria: readonly string[]): string[] {
  return [...new Set(criteria.map((text) => clipLine(text, LONGEST_CRITERION)).filter((text) => text !== ''))]
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

/** Writes an item as a task-list line with its id in an HTML comment. */
export function renderItem(item: ChecklistItem): string {
  return `- [${item.checked ? 'x' : ' '}] ${escapeText(item.text)} <!-- ds-release:item=${item.id} -->`
}

/** Reads a task-list line under a heading; null for any other line. An item without an id gets one from its text. */
export function parseItem(line: string, section: string): ChecklistItem | null {
  const found = /^\s*[-*+]\s+\[([ xX])\]\s+(.*)$/.exec(line)
  if (found === null) return null
  const rest = found[2] ?? ''
  const text = unescapeText(rest.replace(/<!--.*?-->/g, ''))
  const id = /<!--\s*ds-release:item=([a-z0-9.-]+)\s*-->/.exec(rest)?.[1] ?? addedId(section, text)
  return { id, text, checked: found[1] !== ' ', section }
}

/** The id of an item that people added, from what it says and where. */
export function addedId(section: string, text: string): string {
  return `added.${hashed(`${section}\n${text}`)}`
}
