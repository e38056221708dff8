import { describe, expect, it } from '@jest/globals'
import { lineChart } from '../../src/formats/mermaid-chart.js'
import { loadFigures, loadSeries } from '../../src/deployment/load-figures.js'
import { loadInspection } from '../../src/deployment/load-inspection.js'
import { parseLoadLines } from '../../src/deployment/load-lines.js'
import { arrivalPlan, type LoadRecord, loadTimeout } from '../../src/deployment/load-plan.js'
import { formatLatency, judgeLoad, loadTable, type LoadTest } from '../../src/deployment/load-test.js'
import { percentile, sortLatencies } from '../../src/deployment/percentiles.js'
import { pseudoRandom, WANTED } from './answers.js'

/** A record of requests that took so many milliseconds; NaN has no end, below zero is an error of that length. */
function record(values: readonly number[], more: Partial<LoadRecord> = {}): LoadRecord {
  return {
    latencies: Float64Array.from(values, Math.abs),
    ends: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : value < 0 ? 2 : 1)),
    lateness: new Float64Array(values.length),
    held: new Float64Array(values.length),
    ...{ failures: [], starved: 0, loopDelay: { p99: 1, max: 4 } },
    ...more,
  }
}

const test = (bounds: LoadTest['bounds'] = {}): LoadTest => ({ rate: 100, durationSeconds: 1, bounds })
const hundred = (value: number): number[] => Array.from({ length: 100 }, () => value)

describe('the schedule', () => {
  it('has every request in its place, whatever the rate', () => {
    const random = pseudoRandom(3)
    for (let run = 0; run < 300; run += 1) {
      const [rate, warmUpSeconds, durationSeconds] = [
        0.1 + random() * 500,
        Math.floor(random() * 10),
        1 + random() * 60,
      ]
      const plan = arrivalPlan({ rate, warmUpSeconds, durationSeconds })
      const last = plan.warmUp + plan.counted - 1
      expect(plan.counted).toBe(Math.max(1, Math.round(rate * durationSeconds)))
      expect(plan.dueAt(0)).toBe(0)
      // The last one is in its place too: nothing adds up on the way.
      expect(plan.dueAt(last)).toBeCloseTo((last * 1_000) / rate, 6)
      const at = Math.floor(random() * last)
      expect(plan.dueAt(at + 1) - plan.dueAt(at)).toBeCloseTo(1_000 / rate, 6)
    }
  })

  it('gives requests time well beyond every bound', () => {
    expect([loadTimeout([]), loadTimeout([0.2, 1]), loadTimeout([8]), loadTimeout([600])]).toEqual([
      ...[10_000, 10_000, 16_000, 60_000],
    ])
  })
})

describe('percentiles', () => {
  it('are nearest ranks: always one of the values, with so many not above it', () => {
    const random = pseudoRandom(11)
    for (let run = 0; run < 300; run += 1) {
      const values = Float64Array.from({ length: 1 + Math.floor(random() * 400) }, () => Math.floor(random() * 50))
      const sorted = sortLatencies(values.slice())
      for (const percent of [50, 90, 95, 99, 100]) {
        const value = percentile(sorted, percent)
        const notAbove = values.filter((one) => one <= value).length
        const below = values.filter((one) => one < value).length
        expect(values).toContain(value)
        expect(notAbove * 100).toBeGreaterThanOrEqual(percent * values.length)
        expect(below * 100).toBeLessThan(percent * values.length)
      }
    }
  })

  it('are exact where the rank is a whole number', () => {
    const sorted = Float64Array.from({ length: 100 }, (_none, at) => at + 1)
    expect([50, 90, 95, 99, 100].map((percent) => percentile(sorted, percent))).toEqual([50, 90, 95, 99, 100])
  })

  it('are endless where they fall on requests without an end, and of nothing', () => {
    const sorted = sortLatencies(Float64Array.from([NaN, 3, 1]))
    expect([50, 99].map((percent) => percentile(sorted, percent))).toEqual([3, Infinity])
    expect(percentile(new Float64Array(0), 50)).toBe(Infinity)
  })
})

describe('a load test', () => {
  it('passes within its bounds, and on them', () => {
    const result = judgeLoad(record(hundred(200)), test({ p95: 0.2, p99: 1 }), null)
    expect(result).toMatchObject({ verdict: 'passed', reasons: [], requests: 100, good: 100, throughput: 100 / 1.19 })
    expect(result.words).toBe('100 requests a second for 1 s: p50 200 ms, p95 200 ms, p99 200 ms, 0 errors of 100')
  })

  it('fails on a percentile above its bound', () => {
    const values = [...hundred(10).slice(10), ...hundred(300).slice(90)]
    expect(judgeLoad(record(values), test({ p90: 0.2, p95: 0.2 }), null)).toMatchObject({
      ...{ verdict: 'failed', reasons: ['p95 is 300 ms, above 200 ms'] },
    })
  })

  it('fails on errors above their bound, which is none where it is not given', () => {
    const values = [...hundred(10).slice(2), -10, -10_000]
    expect(judgeLoad(record(values), test(), null)).toMatchObject({
      ...{ verdict: 'failed', reasons: ['2 % of the requests failed (2 of 100), above 0 %'] },
    })
    expect(judgeLoad(record(values), test({ errors: 0.02 }), null).verdict).toBe('passed')
    expect(judgeLoad(record(values), test({ errors: 0.019 }), null).verdict).toBe('failed')
    expect(judgeLoad(record(hundred(-1)), test({ p50: 1 }), null).verdict).toBe('failed')
  })

  it('fails on a request without an end, whatever the bounds', () => {
    const result = judgeLoad(record([...hundred(10).slice(1), NaN]), test({ errors: 1 }), null)
    expect(result).toMatchObject({
      verdict: 'failed',
      lost: 1,
      reasons: ['1 of 100 scheduled requests have no end at all'],
    })
    expect(judgeLoad(record(hundred(NaN)), test({ p50: 1 }), null).verdict).toBe('failed')
  })

  it('is inconclusive where the sender fell behind', () => {
    const late = (lateness: number, many: number) =>
      record(hundred(10), { lateness: Float64Array.from({ length: 100 }, (_none, at) => (at < many ? lateness : 0)) })
    expect(judgeLoad(late(60, 1), test(), null).verdict).toBe('passed')
    expect(judgeLoad(late(60, 2), test(), null)).toMatchObject({
      ...{ verdict: 'inconclusive', reasons: [expect.stringContaining("this runner's own fault (up to 60 ms)")] },
    })
    expect(judgeLoad(late(50, 100), test(), null).verdict).toBe('passed')
    const paused = record(hundred(10), { loopDelay: { p99: 80, max: 200 } })
    expect(judgeLoad(paused, test(), null)).toMatchObject({ verdict: 'inconclusive' })
    const starved = record([...hundred(10).slice(1), -1], { starved: 1 })
    expect(judgeLoad(starved, test(), null)).toMatchObject({
      ...{ verdict: 'inconclusive', reasons: ['This runner had no connections left for 1 request'] },
    })
  })

  it('is inconclusive where a bound is missed by nothing but own lateness', () => {
    const lateness = Float64Array.from(hundred(30))
    expect(judgeLoad(record(hundred(210), { lateness }), test({ p95: 0.2 }), null)).toMatchObject({
      ...{ verdict: 'inconclusive', reasons: ["p95 is 210 ms, above 200 ms, by this runner's own lateness"] },
    })
    expect(judgeLoad(record(hundred(240), { lateness }), test({ p95: 0.2 }), null).verdict).toBe('failed')
    const held = Float64Array.from(hundred(50))
    expect(judgeLoad(record(hundred(240), { held }), test({ p95: 0.2 }), null).verdict).toBe('inconclusive')
  })

  it('fails on a wrong answer, also where the sender fell behind', () => {
    const seen = { otherVersions: [{ label: '1.1.0', answers: 3 }], naming: 100, golden: null }
    const reasons = ['3 of 100 answers under load named 1.1.0']
    expect(judgeLoad(record(hundred(10)), test(), seen)).toMatchObject({ verdict: 'failed', reasons })
    const paused = record(hundred(10), { loopDelay: { p99: 80, max: 200 } })
    expect(judgeLoad(paused, test(), seen)).toMatchObject({ verdict: 'failed', reasons })
  })

  it('has a table and a chart', () => {
    const result = judgeLoad(record([...hundred(10).slice(1), -12.34]), test({ p95: 0.2, errors: 0.05 }), null)
    expect(loadTable(result).rows.map((cells) => cells.join(' | '))).toEqual([
      ...['p50 | 10 ms | ', 'p90 | 10 ms | ', 'p95 | 10 ms | ≤ 200 ms', 'p99 | 10 ms | ', 'slowest | 12.3 ms | '],
      ...['errors | 1 % (1 of 100) | ≤ 5 %', 'answers missing | 0 | 0', 'good answers a second | 98.8 | '],
      ...[
        'requests a second, as scheduled | 100 | ',
        'started late by this runner (p99, most) | 0 ms, 0 ms | ≤ 50 ms (p99)',
      ],
    ])
    const series = loadSeries(record(hundred(10)), { rate: 100 })
    expect(series.points).toHaveLength(15)
    expect(series.points.slice(0, 2)).toEqual([
      { label: '0', value: 10 },
      { label: '0.1', value: 10 },
    ])
    expect(lineChart(series)).toContain('xychart-beta')
    expect([0.04, 99.94, 1005.3, Infinity].map(formatLatency)).toEqual(['0 ms', '99.9 ms', '1005 ms', 'no answer'])
  })

  it('counts the throughput to the last end', () => {
    const values = [...hundred(10).slice(1), 1_010]
    expect(loadFigures(record(values), test()).throughput).toBeCloseTo(50, 0)
  })
})

describe('the look at answers under load', () => {
  const rows = [
    { line: 1, request: 1, response: { prediction: 0.5 } },
    { line: 2, request: 2, response: { prediction: 0.7 } },
    { line: 5, request: 3 },
  ]
  const expectation = {
    rows,
    golden: { field: 'prediction', tolerance: 1e-6 },
    wanted: WANTED,
    servingField: 'model_version',
  }
  const named = { version: null, digest: null }

  it('finds golden rows that differ, each once', () => {
    const inspection = loadInspection(expectation)
    for (let round = 0; round < 50; round += 1) {
      inspection.look(0, { text: '{"prediction": 0.5}', named })
      inspection.look(1, { text: round === 20 ? '{"prediction": 0.8}' : '{"prediction": 0.7}', named })
      inspection.look(2, { text: '{"prediction": 9}', named })
    }
    expect(inspection.seen()).toMatchObject({
      ...{ otherVersions: [], naming: 0 },
      golden: { verdict: 'different', rows: 2, wrong: 1, differences: [{ row: 2, expected: '0.7', got: '0.8' }] },
    })
  })

  it('holds what answers say of their version against the one that is asked', () => {
    const inspection = loadInspection({ ...expectation, golden: null })
    inspection.look(0, { text: '{"prediction": 0.5, "model_version": "v1.2.0"}', named })
    inspection.look(0, { text: '{"prediction": 0.5, "model_version": "1.1.0"}', named })
    inspection.look(0, { text: '{"prediction": 0.5}', named: { version: '1.0.0', digest: null } })
    inspection.look(0, { text: '{"prediction": 0.5}', named })
    expect(inspection.seen()).toEqual({
      otherVersions: [
        { label: '1.1.0', answers: 1 },
        { label: '1.0.0', answers: 1 },
      ],
      ...{ naming: 3, golden: null },
    })
  })

  it('keeps few labels, however many there are', () => {
    const inspection = loadInspection(expectation)
    for (let at = 0; at < 1_000; at += 1) inspection.look(2, { text: `{"model_version": "9.9.${at}"}`, named })
    const { otherVersions } = inspection.seen()
    expect(otherVersions).toHaveLength(11)
    expect(otherVersions.at(-1)).toEqual({ label: 'others', answers: 990 })
  })
})

describe('what a command measured', () => {
  it('is read as JSON Lines or CSV, and judged like what was sent from here', () => {
    const json = '{"milliseconds": 10, "ok": true}\n{"milliseconds": 20.5, "ok": false, "error": "status 503"}\n'
    const csv = 'ok,milliseconds,error\ntrue,10,\n0,20.5,status 503\n'
    for (const text of [json, csv]) {
      const read = parseLoadLines(text, 'out.jsonl', 2)
      expect(read.ok && [...read.record.latencies, ...read.record.ends]).toEqual([10, 20.5, 1, 2])
      expect(read.ok && judgeLoad(read.record, test({ errors: 0.5 }), null)).toMatchObject({
        ...{ verdict: 'passed', lateness: null, failures: [{ why: 'status 503', requests: 1 }] },
      })
    }
  })

  it('has requests without an end where lines are missing', () => {
    const read = parseLoadLines('milliseconds,ok\n10,true\n', 'out.csv', 3)
    expect(read.ok && judgeLoad(read.record, test(), null)).toMatchObject({ verdict: 'failed', lost: 2 })
  })

  it.each([
    ['', 'wrote no requests', undefined],
    ['10\n20\n', 'neither JSON nor a header', 1],
    ['{"milliseconds": 10}', 'no `ok`', 1],
    ['{"milliseconds": "10", "ok": true}', 'no `milliseconds`', 1],
    ['{"milliseconds": -1, "ok": true}', 'no `milliseconds`', 1],
    ['{"milliseconds": 1, "ok": true}\n{"milliseconds": NaN, "ok": true}', 'not JSON', 2],
    ['milliseconds,ok\n10,yes', 'no `ok`', 2],
    ['milliseconds,ok\n10', '1 column and the header 2', 2],
    ['milliseconds,ok\n,true', 'no `milliseconds`', 2],
  ])('is refused: %j', (text, what, line) => {
    expect(parseLoadLines(text, 'out', 1)).toMatchObject({
      ok: false,
      problems: [
        { what: expect.stringContaining(what), where: line === undefined ? { file: 'out' } : { file: 'out', line } },
      ],
    })
  })
})
