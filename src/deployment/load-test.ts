import { count } from '../gates/conclusion.js'
import { formatNumber } from '../formats/quantities.js'
import type { GoldenResult } from './golden.js'
import type { LoadSeen } from './load-inspection.js'
import type { LoadRecord } from './load-plan.js'
import { type LoadFigures, loadFigures } from './load-figures.js'
import { PERCENTILES, type Percentile } from './percentiles.js'

/** What a load test has to keep to: seconds for percentiles, a share for errors, which is nothing where it is not given. */
export type LoadBounds = { readonly [Name in Percentile]?: number } & { readonly errors?: number }

/** A load test as configured. */
export interface LoadTest {
  /** Requests a second. */
  rate: number
  durationSeconds: number
  bounds: LoadBounds
}

/** What a load test came to. `inconclusive`: nothing is known, because the sender itself fell behind. */
export interface LoadResult extends LoadFigures {
  verdict: 'passed' | 'failed' | 'inconclusive'
  /** Why it did not pass, each a sentence without its full stop; empty where it passed. */
  reasons: readonly string[]
  /** One sentence without its full stop. */
  words: string
  failures: LoadRecord['failures']
  golden: GoldenResult | null
  test: LoadTest
}

/** A start or a pause of the sender that is later than this is its own fault, and more than 1 % of them spoil the test. */
const LATE_MS = 50

/** Judges what a load test measured and saw; `seen` is null where nobody looked at the answers. */
export function judgeLoad(record: LoadRecord, test: LoadTest, seen: LoadSeen | null): LoadResult {
  const figures = loadFigures(record, test)
  const wrong = wrongAnswers(seen)
  const behind = ownFaults(record, figures)
  const missed = missedBounds(figures, test.bounds)
  const failed = missed.filter(({ isOwn }) => !isOwn).map(({ reason }) => reason)
  const doubtful = missed.filter(({ isOwn }) => isOwn).map(({ reason }) => reason)
  // A wrong answer is one at any pace; what depends on pace says nothing where the pace was not kept.
  const [verdict, reasons]: [LoadResult['verdict'], readonly string[]] =
    wrong.length > 0
      ? ['failed', behind.length > 0 ? wrong : [...wrong, ...failed]]
      : behind.length > 0
        ? ['inconclusive', behind]
        : failed.length > 0
          ? ['failed', failed]
          : doubtful.length > 0
            ? ['inconclusive', doubtful]
            : ['passed', []]
  const { failures } = record
  return { ...figures, verdict, reasons, words: describe(figures, test), failures, golden: seen?.golden ?? null, test }
}

/** Cells of a table of the result: what, measured, bound; plain text. */
export function loadTable(result: LoadResult): { header: string[]; rows: string[][] } {
  const { test, latencies, errors, requests } = result
  const bounds = test.bounds
  const share = `${formatNumber(result.errorShare * 100)} % (${errors} of ${requests})`
  return {
    header: ['Load test', 'measured', 'bound'],
    rows: [
      ...PERCENTILES.map((name) => {
        const bound = bounds[name]
        return [name, formatLatency(latencies[name]), bound === undefined ? '' : `≤ ${formatLatency(bound * 1_000)}`]
      }),
      ['slowest', formatLatency(latencies.max), ''],
      ['errors', share, `≤ ${formatNumber((bounds.errors ?? 0) * 100)} %`],
      ['answers missing', String(result.lost), '0'],
      ['good answers a second', formatNumber(Number(result.throughput.toPrecision(3))), ''],
      ['requests a second, as scheduled', formatNumber(test.rate), ''],
      ...(result.lateness === null
        ? []
        : [['started late by this runner (p99, most)', latePair(result.lateness), `≤ ${LATE_MS} ms (p99)`]]),
    ],
  }
}

/** Writes milliseconds for people: `0.8 ms`, `12.4 ms`, `1,005 ms` as `1005 ms`. */
export function formatLatency(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return 'no answer'
  return `${milliseconds < 100 ? formatNumber(Number(milliseconds.toFixed(1))) : Math.round(milliseconds)} ms`
}

function latePair({ p99, max }: { p99: number; max: number }): string {
  return `${formatLatency(p99)}, ${formatLatency(max)}`
}

function wrongAnswers(seen: LoadSeen | null): string[] {
  if (seen === null) return []
  const others = seen.otherVersions.map(
    ({ label, answers }) => `${answers} of ${seen.naming} answers under load named ${label}`,
  )
  const { golden } = seen
  return golden?.verdict === 'different' ? [...others, `Under load, ${golden.words}`] : others
}

/** Why the sender itself was too slow, or had nothing left to send with. */
function ownFaults({ starved, loopDelay }: LoadRecord, { lateness }: LoadFigures): string[] {
  const late =
    lateness !== null && lateness.p99 > LATE_MS
      ? [
          `More than 1 % of the requests started over ${LATE_MS} ms late by this runner's own fault (up to ${formatLatency(lateness.max)})`,
        ]
      : []
  const paused =
    loopDelay !== null && loopDelay.p99 > LATE_MS
      ? [`This runner had no time for its own process (pauses of ${formatLatency(loopDelay.p99)} and more)`]
      : []
  const nothing = starved > 0 ? [`This runner had no connections left for ${count(starved, 'request')}`] : []
  return [...late, ...paused, ...nothing]
}

interface Missed {
  reason: string
  /** Without the sender's own lateness the bound would be kept. */
  isOwn: boolean
}

function missedBounds(
  { latencies, withoutOwn, errors, lost, requests, errorShare }: LoadFigures,
  bounds: LoadBounds,
): Missed[] {
  const slow = PERCENTILES.flatMap((name): Missed[] => {
    const bound = bounds[name]
    if (bound === undefined || latencies[name] <= bound * 1_000) return []
    const isOwn = withoutOwn[name] <= bound * 1_000
    const own = isOwn ? ", by this runner's own lateness" : ''
    return [
      { reason: `${name} is ${formatLatency(latencies[name])}, above ${formatLatency(bound * 1_000)}${own}`, isOwn },
    ]
  })
  const most = bounds.errors ?? 0
  const failing = `${formatNumber(errorShare * 100, most * 100)} % of the requests failed (${errors} of ${requests})`
  return [
    ...slow,
    ...(errorShare > most ? [{ reason: `${failing}, above ${formatNumber(most * 100)} %`, isOwn: false }] : []),
    ...(lost > 0
      ? [{ reason: `${lost} of ${count(requests, 'scheduled request')} have no end at all`, isOwn: false }]
      : []),
  ]
}

function describe({ latencies, errors, requests }: LoadFigures, { rate, durationSeconds }: LoadTest): string {
  const pace = `${formatNumber(rate)} requests a second for ${formatNumber(durationSeconds)} s`
  const times = `p50 ${formatLatency(latencies.p50)}, p95 ${formatLatency(latencies.p95)}, p99 ${formatLatency(latencies.p99)}`
  return `${pace}: ${times}, ${count(errors, 'error')} of ${requests}`
}
