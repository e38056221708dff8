import type { Limit } from '../../src/limits/limit.js'
import * as reading from '../../src/limits/reading.js'
import * as releasing from '../../src/limits/releasing.js'
import * as telling from '../../src/limits/telling.js'
import { table } from './markdown.js'

const GROUPS: Record<string, Record<string, Limit>> = {
  'What is read': reading.READING,
  'What is looked for': reading.GATHERING,
  Commands: reading.COMMANDS,
  'Package and assets': releasing.PACKAGING,
  Publishing: releasing.PUBLISHING,
  'From one job to another': releasing.BUNDLE,
  'Requests to GitHub': telling.GITHUB,
  'Questions to targets': telling.PROBING,
  'Reports and pages': telling.REPORTS,
}

/** Every bound that the action keeps to, by groups, and what becomes of what is beyond it. */
export function limitsTable(): string {
  const groups = Object.entries(GROUPS)
  return groups.map(([title, group]) => `## ${title}\n\n${groupTable(Object.values(group))}`).join('\n\n')
}

function groupTable(rows: readonly Limit[]): string {
  return table(
    ['what', 'at most', 'beyond'],
    rows.map(({ value, unit, of, beyond }) => [of, shown(value, unit), beyond]),
  )
}

function shown(value: number, unit: Limit['unit']): string {
  if (unit === 'bytes' && value % (1 << 20) === 0) return `${value / (1 << 20)} MiB`
  if (unit === 'bytes' && value % 1024 === 0) return `${value / 1024} KiB`
  if (unit === 'milliseconds') return `${value / 1000} seconds`
  if (unit === 'seconds' && value % 86_400 === 0) return `${value / 86_400} days`
  return unit === 'times' ? String(value) : `${value} ${unit}`
}
