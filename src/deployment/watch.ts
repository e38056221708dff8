import { count } from '../gates/conclusion.js'
import type { Series } from '../formats/mermaid-chart.js'
import { formatNumber, formatSeconds } from '../formats/quantities.js'
import type { MetricReading } from './metric-reading.js'

/** A metric that is watched, with its bounds. */
export interface WatchedMetric {
  name: string
  min?: number
  max?: number
}

/** How long and how often a version is watched after it took over. */
export interface WatchPlan {
  forSeconds: number
  everySeconds: number
  /** So many looks in a row that fail end it. */
  failures: number
  metrics: readonly WatchedMetric[]
}

/** What one look saw. */
export interface WatchLook {
  /** Seconds from the beginning of the watch to the beginning of this look. */
  at: number
  /** Null where the target serves as it should, else what it said; absent where nothing asks it. */
  serving?: string | null
  /** By name; a metric that is not there has no data. */
  metrics: Readonly<Record<string, MetricReading>>
}

/** What the looks come to so far; `words` is a sentence without its full stop. */
export type WatchVerdict =
  | { kind: 'watching'; words: string }
  | { kind: 'passed'; words: string }
  | { kind: 'failed'; reasons: readonly string[]; words: string }

/** When the next look is, or that it is over. */
export type NextWatchLook = { kind: 'look'; afterSeconds: number } | { kind: 'over'; verdict: WatchVerdict }

const MOST_POINTS = 16

/** A timer may wake a little before its time. */
const EARLY_SECONDS = 0.05

/**
 * Judges the looks so far, oldest first. It fails with so many looks in a row that fail; it has passed when the time is over
 * and the last look was well. A look that fails at the end is looked at again before anything is said.
 */
export function judgeWatch(looks: readonly WatchLook[], plan: WatchPlan): WatchVerdict {
  const bad = failingAtEnd(looks, plan)
  const last = looks.at(-1)
  if (bad.length >= plan.failures && last !== undefined) {
    const reasons = lookFailures(last, plan)
    const streak = `${count(bad.length, 'look')} in a row failed`
    return {
      kind: 'failed',
      reasons,
      words: `${streak}, the last after ${formatSeconds(last.at)}: ${reasons.join('; ')}`,
    }
  }
  const isOver = last !== undefined && last.at + EARLY_SECONDS >= plan.forSeconds
  if (isOver && bad.length === 0) {
    const failed = looks.filter((look) => lookFailures(look, plan).length > 0).length
    const words = `${count(looks.length, 'look')} in ${formatSeconds(last.at)}, ${failed === 0 ? 'all' : `all but ${failed}`} well`
    return { kind: 'passed', words }
  }
  const state = bad.length === 0 ? 'well so far' : `${bad.length} of ${count(plan.failures, 'failure')} in a row`
  return { kind: 'watching', words: `${count(looks.length, 'look')}, ${state}` }
}

/**
 * When to look next: at once, then by a fixed beat from the beginning, the last one at the end of the time. A look that took
 * longer than the beat is followed by the next beat, not by several at once.
 */
export function nextWatchLook(looks: readonly WatchLook[], plan: WatchPlan, elapsedSeconds: number): NextWatchLook {
  const verdict = judgeWatch(looks, plan)
  if (verdict.kind !== 'watching') return { kind: 'over', verdict }
  const last = looks.at(-1)
  if (last === undefined) return { kind: 'look', afterSeconds: 0 }
  const { everySeconds, forSeconds } = plan
  const after = Math.floor((last.at + EARLY_SECONDS) / everySeconds) + 1
  const beat = Math.max(after, Math.ceil(elapsedSeconds / everySeconds)) * everySeconds
  // Where the time is over and the last look was not well, the beat goes on until it is decided.
  const due = last.at + EARLY_SECONDS < forSeconds ? Math.min(beat, forSeconds) : beat
  return { kind: 'look', afterSeconds: Math.max(0, due - elapsedSeconds) }
}

/** What is wrong with one look; empty where all is well. */
export function lookFailures(look: WatchLook, plan: WatchPlan): string[] {
  const served = typeof look.serving === 'string' ? [look.serving] : []
  return [...served, ...plan.metrics.flatMap((metric) => metricFailure(metric, look.metrics))]
}

/** A metric's values over the watch, for a chart: of many looks the ones that come nearest to a bound, or are beyond it. */
export function watchSeries(looks: readonly WatchLook[], metric: WatchedMetric): Series {
  const points = looks.flatMap(({ at, metrics }) => {
    const reading = readingOf(metric.name, metrics)
    return reading.kind === 'value' ? [{ label: formatSeconds(at), value: reading.value }] : []
  })
  const size = Math.ceil(points.length / MOST_POINTS)
  const isLow = metric.max === undefined && metric.min !== undefined
  const worst = points.flatMap((_point, at) => {
    if (at % size !== 0) return []
    const slice = points.slice(at, at + size)
    return slice.reduce((one, other) => (isLow === other.value < one.value ? other : one))
  })
  return { name: metric.name, points: worst }
}

function failingAtEnd(looks: readonly WatchLook[], plan: WatchPlan): readonly WatchLook[] {
  const lastGood = looks.findLastIndex((look) => lookFailures(look, plan).length === 0)
  return looks.slice(lastGood + 1)
}

function readingOf(name: string, metrics: WatchLook['metrics']): MetricReading {
  const reading = Object.hasOwn(metrics, name) ? metrics[name] : undefined
  return reading ?? { kind: 'no data', why: 'it was not read' }
}

function metricFailure({ name, min, max }: WatchedMetric, metrics: WatchLook['metrics']): string[] {
  const reading = readingOf(name, metrics)
  if (reading.kind === 'no data') return [`${name} has no data (${reading.why})`]
  const { value } = reading
  if (!Number.isFinite(value)) return [`${name} is no finite number`]
  if (max !== undefined && value > max) return [`${name} is ${formatNumber(value, max)}, above ${formatNumber(max)}`]
  if (min !== undefined && value < min) return [`${name} is ${formatNumber(value, min)}, below ${formatNumber(min)}`]
  return []
}
