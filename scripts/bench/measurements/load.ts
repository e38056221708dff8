import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Bench, ROOT } from '../bench.js'
import { AUTOCANNON, programOf } from '../peers.js'
import { launch, median } from '../rounds.js'
import { digits, judged, type Measurement, notMeasured, type Row } from '../row.js'

const RATES = [30, 100, 300]
const SECONDS = 10
const [SERVICE_MS, STALL_MS] = [5, 2_000]
/** Seconds of the schedule before the stall. */
const BEFORE_STALL = 4
const WARM_UP = 2
const MOST_ROUNDS = 3

const figuresSchema = z.object({ p50: z.number(), p90: z.number(), p95: z.number(), p99: z.number(), max: z.number() })
type Figures = z.infer<typeof figuresSchema>

const probeSchema = figuresSchema.extend({ verdict: z.string(), late: z.number() })
const cannonSchema = z.object({ latency: figuresSchema.omit({ p95: true }) })

/** The load test against a server that stalls once, where it is known what each request has to take. */
export const load: Measurement = {
  name: 'load',
  perNode: true,
  measure: async (bench) => {
    const probe = await bench.probe('load')
    const cannon = programOf(AUTOCANNON, bench.args.peers)
    const rows: Row[] = []
    for (const rate of RATES) {
      const ours = await repeated(bench, async () => {
        const output = await against((WARM_UP + BEFORE_STALL) * rate, (url) => [bench.node, probe, url, String(rate)])
        return probeSchema.parse(output)
      })
      if (ours.every(({ verdict }) => verdict === 'inconclusive')) {
        rows.push(notMeasured(titleOf(rate), 'This machine was too busy to send on time, and the load test said so.'))
        continue
      }
      const other = cannon === null ? null : await cannonFigures(bench, cannon, rate)
      const kept = ours.filter(({ verdict }) => verdict !== 'inconclusive')
      rows.push(...rowsOf(rate, typicalOf(kept), { peers: other, late: median(kept.map(({ late }) => late)) }))
    }
    return rows
  },
}

/** What each request of the schedule has to take, in sorted order's percentiles by nearest rank. */
function truthOf(rate: number): Figures {
  const times = Array.from({ length: rate * SECONDS }, (_none, at) => {
    const sinceStall = (at * 1_000) / rate - BEFORE_STALL * 1_000
    return sinceStall >= 0 && sinceStall < STALL_MS ? STALL_MS - sinceStall + SERVICE_MS : SERVICE_MS
  }).sort((one, two) => one - two)
  const rank = (percent: number): number => times[Math.ceil((percent * times.length) / 100) - 1] ?? NaN
  return { p50: rank(50), p90: rank(90), p95: rank(95), p99: rank(99), max: rank(100) }
}

async function repeated<T>(bench: Bench, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let round = 0; round < Math.min(bench.args.rounds, MOST_ROUNDS); round += 1) results.push(await run())
  return results
}

async function cannonFigures(bench: Bench, program: string, rate: number): Promise<string> {
  const options = ['-c', '10', '-R', String(rate), '-d', String(SECONDS), '-j', '-m', 'POST', '-b', '{"x": 1}']
  const runs = await repeated(bench, async () => {
    const output = await against(BEFORE_STALL * rate, (url) => [bench.node, program, ...options, url])
    return cannonSchema.parse(output).latency
  })
  const of = (name: keyof Figures & ('p50' | 'p90' | 'p99' | 'max')): string =>
    digits(median(runs.map((run) => run[name])))
  return `${AUTOCANNON.name}: p50 ${of('p50')}, p90 ${of('p90')}, p99 ${of('p99')}, max ${of('max')} ms`
}

/** Starts the server, runs a command against it, and reads the JSON that it printed. */
async function against(stallsAt: number, command: (url: string) => readonly string[]): Promise<unknown> {
  const script = fileURLToPath(new URL('../stalling-server.ts', import.meta.url))
  const server = spawn(process.execPath, ['--import', 'tsx', script, String(stallsAt)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer]
    return JSON.parse(launch({ name: 'load', command: command(line.toString('utf8').trim()) }).stdout)
  } finally {
    server.kill()
  }
}

function typicalOf(runs: readonly Figures[]): Figures {
  const of = (name: keyof Figures): number => median(runs.map((run) => run[name]))
  return { p50: of('p50'), p90: of('p90'), p95: of('p95'), p99: of('p99'), max: of('max') }
}

function titleOf(rate: number): string {
  return `Load test, ${String(rate)} a second`
}

const WHY_MISSED = 'All answers that waited come at once, and sender and server share the cores to deal with them.'

function rowsOf(rate: number, ours: Figures, { peers, late }: { peers: string | null; late: number }): Row[] {
  const truth = truthOf(rate)
  const percentOff = (name: keyof Figures): number => (Math.abs(ours[name] - truth[name]) / truth[name]) * 100
  const told = (names: readonly (keyof Figures)[]): string =>
    names.map((name) => `${name} ${digits(ours[name])} of ${digits(truth[name])} ms`).join(', ')
  const row = (
    of: string,
    limit: { value: number; unit: string },
    off: number,
    names: readonly (keyof Figures)[],
  ): Row =>
    judged({ what: `${titleOf(rate)}, ${of}`, limit: limit.value, unit: limit.unit }, off, {
      detail: told(names),
      peers: of === 'p50' ? (peers ?? '') : '',
      note: of === 'p50' ? `Starts were late by ${digits(late)} ms (p99).` : '',
      whyMissed: WHY_MISSED,
    })
  return [
    row('p50', { value: 3, unit: 'ms off' }, Math.abs(ours.p50 - truth.p50), ['p50']),
    row('p90', { value: rate > 100 ? 7 : 2, unit: '% off' }, percentOff('p90'), ['p90']),
    row(
      'p95, p99 and max',
      { value: 2, unit: '% off' },
      Math.max(...(['p95', 'p99', 'max'] as const).map(percentOff)),
      [...(['p95', 'p99', 'max'] as const)],
    ),
  ]
}
