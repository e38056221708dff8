import { GATHERING, type Limit, PROBING, READING } from '../../src/limits.js'
import { table } from './markdown.js'

/** Every bound that the action keeps to, and what becomes of what is beyond it. */
export function limitsTable(): string {
  const limits: Limit[] = [...Object.values(READING), ...Object.values(GATHERING), ...Object.values(PROBING)]
  return table(
    ['what', 'at most', 'beyond'],
    limits.map(({ value, unit, of, beyond }) => [of, shown(value, unit), beyond]),
  )
}

function shown(value: number, unit: Limit['unit']): string {
  if (unit === 'bytes' && value % (1 << 20) === 0) return `${value / (1 << 20)} MiB`
  if (unit === 'bytes' && value % 1024 === 0) return `${value / 1024} KiB`
  return unit === 'times' ? String(value) : `${value} ${unit}`
}
