import { clipLine, fence } from './markdown-escape.js'
import { formatPlainNumber } from './quantities.js'

/** One metric over releases, oldest first. */
export interface Series {
  name: string
  points: readonly { label: string; value: number }[]
}

/** More labels than these run into each other. */
const MOST_POINTS = 16

/** Beyond this (and for what is not finite) an axis says nothing. */
const DRAWABLE = 1e15

/**
 * Draws one series as a fenced mermaid `xychart-beta`; null where no finite point is there to draw. Mermaid's grammar
 * knows no exponents, no empty strings and no escapes inside strings, so labels keep letters, digits and plain signs.
 */
export function lineChart(series: Series): string | null {
  const points = series.points.filter((point) => Math.abs(point.value) < DRAWABLE).slice(-MOST_POINTS)
  if (points.length === 0) return null
  const values = points.map((point) => point.value)
  const [low, high] = range(values)
  return fence(
    [
      'xychart-beta',
      `    x-axis [${points.map((point) => quoted(point.label)).join(', ')}]`,
      `    y-axis ${quoted(series.name)} ${formatPlainNumber(low)} --> ${formatPlainNumber(high)}`,
      `    line [${values.map(formatPlainNumber).join(', ')}]`,
    ].join('\n'),
    'mermaid',
  )
}

function quoted(text: string): string {
  const safe = clipLine(text.replace(/[^\p{L}\p{N} _.,:+/()-]/gu, ' '), 60)
  return `"${safe.replace(/-{2,}/g, '-') || '-'}"`
}

/** Some air above and below, so that a flat line has an axis; an axis of no height is not drawn. */
function range(values: readonly number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = (high - low) * 0.1 || Math.abs(high) * 0.05 || 0.5
  const rounded: [number, number] = [Number((low - air).toPrecision(4)), Number((high + air).toPrecision(4))]
  return rounded[0] <= low && rounded[1] >= high && rounded[0] < rounded[1] ? rounded : [low - air, high + air]
}
