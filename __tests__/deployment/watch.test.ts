import { describe, expect, it } from '@jest/globals'
import { lineChart } from '../../src/formats/mermaid-chart.js'
import {
  type MetricReading,
  prometheusAddress,
  readPrintedMetric,
  readPrometheus,
} from '../../src/deployment/metric-reading.js'
import {
  judgeWatch,
  lookFailures,
  nextWatchLook,
  type WatchLook,
  type WatchPlan,
  watchSeries,
} from '../../src/deployment/watch.js'
import { http, pseudoRandom } from './answers.js'

const plan: WatchPlan = {
  ...{ forSeconds: 60, everySeconds: 15, failures: 3 },
  metrics: [
    { name: 'errors', max: 0.01 },
    { name: 'answers', min: 10 },
  ],
}
const value = (number: number): MetricReading => ({ kind: 'value', value: number })
const good = { errors: value(0.001), answers: value(50) }
const bad = { errors: value(0.02), answers: value(50) }
const look = (at: number, metrics: WatchLook['metrics'] = good, serving: string | null = null): WatchLook => ({
  ...{ at, metrics, serving },
})

describe('a look', () => {
  it('is well where all is within bounds, and on them', () => {
    expect(lookFailures(look(0, { errors: value(0.01), answers: value(10) }), plan)).toEqual([])
  })

  it.each([
    [{ errors: value(0.0100001), answers: value(50) }, null, ['errors is 0.0100001, above 0.01']],
    [{ errors: value(0), answers: value(9) }, null, ['answers is 9, below 10']],
    [{ errors: value(0) }, null, ['answers has no data (it was not read)']],
    [
      { ...good, errors: { kind: 'no data', why: 'the query finds no series' } },
      null,
      ['errors has no data (the query finds no series)'],
    ],
    [{ ...good, errors: value(NaN) }, null, ['errors is no finite number']],
    [good, 'status 503', ['status 503']],
  ] as const)('fails: %j, %j', (metrics, serving, failures) => {
    expect(lookFailures(look(0, metrics as WatchLook['metrics'], serving), plan)).toEqual(failures)
  })

  it('is not looked for where nothing asks the target', () => {
    expect(lookFailures({ at: 0, metrics: good }, plan)).toEqual([])
  })
})

describe('a watch', () => {
  it('fails with so many failing looks in a row, and not with as many apart', () => {
    const apart = [look(0, bad), look(15, bad), look(30), look(45, bad)]
    expect(judgeWatch(apart, plan).kind).toBe('watching')
    expect(judgeWatch([look(0), look(15, bad), look(30, bad), look(45, good, 'status 503')], plan)).toEqual({
      ...{ kind: 'failed', reasons: ['status 503'] },
      words: '3 looks in a row failed, the last after 45 s: status 503',
    })
  })

  it('passes when the time is over and the last look was well', () => {
    expect(judgeWatch([look(0), look(15), look(30, bad), look(45), look(60)], plan)).toEqual({
      ...{ kind: 'passed', words: '5 looks in 1 min 0 s, all but 1 well' },
    })
    expect(judgeWatch([look(0), look(60, bad)], plan).kind).toBe('watching')
    expect(judgeWatch([look(0), look(60, bad), look(75)], plan).kind).toBe('passed')
    expect(judgeWatch([look(0), look(60, bad), look(75, bad), look(90, bad)], plan).kind).toBe('failed')
    expect(judgeWatch([], plan).kind).toBe('watching')
  })

  it('looks by a fixed beat, and once for beats that a slow look has missed', () => {
    const after = (looks: readonly WatchLook[], elapsed: number) => nextWatchLook(looks, plan, elapsed)
    expect(after([], 0)).toEqual({ kind: 'look', afterSeconds: 0 })
    expect(after([look(0)], 1)).toEqual({ kind: 'look', afterSeconds: 14 })
    expect(after([look(0)], 40)).toEqual({ kind: 'look', afterSeconds: 5 })
    // A timer that woke a little early has still been at its beat.
    expect(after([look(0), look(14.999)], 15.2)).toMatchObject({ afterSeconds: expect.closeTo(14.8) })
    expect(after([look(45)], 50)).toEqual({ kind: 'look', afterSeconds: 10 })
    expect(after([look(45)], 70)).toEqual({ kind: 'look', afterSeconds: 0 })
    expect(after([look(60, bad)], 61)).toEqual({ kind: 'look', afterSeconds: 14 })
    expect(after([look(60)], 61)).toMatchObject({ kind: 'over', verdict: { kind: 'passed' } })
  })

  it('looks at the end of the time also where the beat does not meet it', () => {
    const odd = { ...plan, forSeconds: 40 }
    expect(nextWatchLook([look(30)], odd, 30)).toEqual({ kind: 'look', afterSeconds: 10 })
    expect(nextWatchLook([look(0)], { ...plan, forSeconds: 5 }, 1)).toEqual({ kind: 'look', afterSeconds: 4 })
  })

  it('always ends, and passes only after its time and with a good last look', () => {
    const random = pseudoRandom(5)
    for (let run = 0; run < 200; run += 1) {
      const share = random()
      const looks: WatchLook[] = []
      let elapsed = 0
      let next = nextWatchLook(looks, plan, elapsed)
      while (next.kind === 'look' && looks.length < 1_000) {
        elapsed += next.afterSeconds
        looks.push(look(elapsed, random() < share ? bad : good))
        elapsed += random() * 20
        next = nextWatchLook(looks, plan, elapsed)
      }
      const last = looks.at(-1)
      if (next.kind === 'over' && next.verdict.kind === 'passed') {
        expect([last?.metrics, (last?.at ?? 0) >= 59.9]).toEqual([good, true])
      } else {
        expect(looks.slice(-3).map(({ metrics }) => metrics)).toEqual([bad, bad, bad])
      }
      expect(looks.length).toBeLessThan(300)
    }
  })

  it('keeps a history for a chart, with the worst of many looks', () => {
    const looks = Array.from({ length: 40 }, (_none, at) =>
      look(at * 15, { errors: value(at === 7 ? 0.5 : 0.001), answers: value(50 - at) }),
    )
    const errors = watchSeries(looks, { name: 'errors', max: 0.01 })
    expect(errors.points.length).toBeLessThanOrEqual(16)
    expect(errors.points.filter((point) => point.value === 0.5)).toHaveLength(1)
    expect(watchSeries(looks, { name: 'answers', min: 10 }).points[0]).toMatchObject({ value: 48 })
    expect(lineChart(errors)).toContain('xychart-beta')
    expect(watchSeries(looks, { name: 'other' }).points).toEqual([])
  })
})

describe('a printed metric', () => {
  it.each([
    ['0.013\n', 0.013],
    ['1.3%', 0.013],
    ['-4', -4],
    ['1e-3', 0.001],
    ['.5', 0.5],
  ])('is read: %j', (text, number) => {
    const reading = readPrintedMetric({ kind: 'printed', text })
    expect(reading).toEqual({ kind: 'value', value: expect.closeTo(number, 12) })
  })

  it.each(['', ' \n', 'NaN', 'Infinity', '1 2', '1\n2', '0x10', 'errors 3', '1,5', '1e999', 'null'])(
    'is no data: %j',
    (text) => {
      expect(readPrintedMetric({ kind: 'printed', text }).kind).toBe('no data')
    },
  )

  it('is no data where the command failed', () => {
    expect(readPrintedMetric({ kind: 'failed', why: 'exit status 1' })).toEqual({
      kind: 'no data',
      why: 'exit status 1',
    })
  })
})

describe("Prometheus' answer", () => {
  const vector = (...values: readonly string[]): string => {
    const result = values.map((text) => ({ metric: {}, value: [1_700_000_000.1, text] }))
    return JSON.stringify({ status: 'success', data: { resultType: 'vector', result } })
  }

  it('is the one value of the one series', () => {
    expect(readPrometheus(http(vector('0.01')))).toEqual(value(0.01))
    const scalar = { status: 'success', data: { resultType: 'scalar', result: [1_700_000_000, '3'] } }
    expect(readPrometheus(http(JSON.stringify(scalar)))).toEqual(value(3))
  })

  it.each([
    [vector(), 'the query finds no series'],
    [vector('1', '2'), 'the query finds 2 series; sum or select one'],
    [vector('NaN'), 'the value is "NaN"'],
    [vector('+Inf'), 'the value is "+Inf"'],
    [
      '{"status": "success", "data": {"resultType": "matrix", "result": []}}',
      'the query gives a matrix, and no single value',
    ],
    ['<html>login</html>', 'what answered is no Prometheus: the answer is not JSON'],
    ['{"status": "ok"}', 'what answered is no Prometheus'],
    ['', 'what answered is no Prometheus: the answer is empty'],
  ])('is no data: %s', (text, why) => {
    expect(readPrometheus(http(text))).toEqual({ kind: 'no data', why: expect.stringContaining(why) })
  })

  it("is no data with its error, in Prometheus' own words where it has some", () => {
    const error = '{"status": "error", "errorType": "bad_data", "error": "invalid parameter \\"query\\""}'
    expect(readPrometheus(http(error, 400))).toEqual({ kind: 'no data', why: 'Prometheus: invalid parameter "query"' })
    expect(readPrometheus(http('unauthorized', 401))).toEqual({ kind: 'no data', why: 'status 401' })
    expect(readPrometheus(http(vector('0'), 503))).toEqual({ kind: 'no data', why: 'status 503' })
    expect(readPrometheus({ kind: 'failed', why: 'connection refused' })).toEqual({
      kind: 'no data',
      why: 'connection refused',
    })
  })

  it('is asked for at its query address', () => {
    const query = 'sum(rate(x{a="b"}[5m]))'
    const expected = 'https://prom.example.com/base/api/v1/query?query=sum%28rate%28x%7Ba%3D%22b%22%7D%5B5m%5D%29%29'
    for (const url of [
      'https://prom.example.com/base',
      'https://prom.example.com/base/',
      'https://prom.example.com/base/api/v1/query',
    ]) {
      expect(prometheusAddress(url, query)).toBe(expected)
    }
    expect(prometheusAddress('https://prom.example.com?tenant=a', 'up')).toBe(
      'https://prom.example.com/api/v1/query?tenant=a&query=up',
    )
  })
})
