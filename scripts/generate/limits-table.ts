import type { Limit } from '../../src/limits.js'
import * as limits from '../../src/limits.js'
import { table } from './markdown.js'

const GROUPS: Record<string, Record<string, Limit>> = {
  'What is read': limits.READING,
  'What is looked for': limits.GATHERING,
  Commands: limits.COMMANDS,
  'Package and assets': limits.PACKAGING,
  Publishing: limits.PUBLISHING,
  'Requests to GitHub': limits.GITHUB,
  'Reports and pages': limits.REPORTS,
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
