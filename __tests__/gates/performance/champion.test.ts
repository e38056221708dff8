import { describe, expect, it } from '@jest/globals'
import type { MetricBound } from '../../../src/gates/bounds.js'
import type { CandidateFacts, MeasuredChampion } from '../../../src/gates/facts.js'
import type { Judgement } from '../../../src/gates/judgement.js'
import { judgePerformance } from '../../../src/gates/performance/judge.js'
import { recordedMetrics } from '../../../src/gates/performance/metrics.js'
import { bound, candidate, champion, evidence, facts, ran, report } from '../builders.js'

function absolute(amount: number): MetricBound['tolerance'] {
  return { kind: 'absolute', amount, text: String(amount) }
}

function relative(amount: number, text: string): MetricBound['tolerance'] {
  return { kind: 'relative', amount, text }
}

interface Trial {
  bounds: MetricBound[]
  before: MeasuredChampion | null
  more?: Partial<CandidateFacts>
}

function judge(metrics: unknown, { bounds, before, more = {} }: Trial): Judgement {
  const gathered = evidence([ran('performance', 0)], [report('metrics', JSON.stringify(metrics))])
  return judgePerformance(facts({ evidence: gathered, candidate: candidate({ bounds, champion: before, ...more }) }))
}

const LOWER = { max: 9, better: 'lower' } as const
const ENTRY = 'releases[] of docs/workflow/state/churn.json'

describe('the champion’s metric', () => {
  it.each<[string, number, number, Partial<MetricBound>, string, string]>([
    ['equal', 0.8, 0.8, {}, 'passed', 'champion 0.8: equal'],
    ['better', 0.81, 0.8, {}, 'passed', 'champion 0.8: better by 0.01'],
    ['worse without tolerance', 0.7999, 0.8, {}, 'failed', 'worse by 0.0001, tolerance 0'],
    ['worse within it', 0.9, 0.9066, { tolerance: absolute(0.02) }, 'passed', 'worse by 0.0066, tolerance 0.02'],
    ['worse by exactly it', 0.8, 0.81, { tolerance: absolute(0.01) }, 'passed', 'worse by 0.01, tolerance 0.01'],
    [
      'worse by exactly it, other digits',
      0.9,
      1.0,
      { tolerance: absolute(0.1) },
      'passed',
      'worse by 0.1, tolerance 0.1',
    ],
    [
      'worse by a little more',
      0.79999,
      0.81,
      { tolerance: absolute(0.01) },
      'failed',
      'worse by 0.01001, tolerance 0.01',
    ],
    ['lower is better: better', 2.9, 3, LOWER, 'passed', 'champion 3: better by 0.1'],
    ['lower is better: worse', 3.1, 3, LOWER, 'failed', 'worse by 0.1, tolerance 0'],
    [
      'relative, at its edge',
      3.06,
      3,
      { ...LOWER, tolerance: relative(0.02, '2%') },
      'passed',
      'worse by 0.06, tolerance 2%',
    ],
    [
      'relative, past it',
      3.07,
      3,
      { ...LOWER, tolerance: relative(0.02, '2%') },
      'failed',
      'worse by 0.07, tolerance 2%',
    ],
    [
      'relative of a negative value',
      -0.95,
      -0.9,
      { tolerance: relative(0.1, '10%') },
      'passed',
      'worse by 0.05, tolerance 10%',
    ],
    ['relative of nothing', -0.1, 0, { tolerance: relative(0.1, '10%') }, 'failed', 'worse by 0.1, tolerance 10%'],
  ])('%s', (_name, value, before, more, verdict, says) => {
    const judged = judge({ m: value }, { bounds: [bound('m', { min: -9, ...more })], before: champion({ m: before }) })
    expect(judged).toMatchObject({ verdict, reason: expect.stringContaining(says) })
    expect(judged.reason).not.toContain('not worse')
  })

  it('is named with the number and the way to a tolerance where it is better', () => {
    const { reason, findings } = judge({ m: 0.78 }, { bounds: [bound('m', { min: 0 })], before: champion({ m: 0.8 }) })
    expect(reason).toBe("m is 0.78, the champion's is 0.8: worse by 0.02, tolerance 0")
    expect(findings[0]?.fix).toContain('set a `tolerance`')
  })

  it('is told with what it was compared with, the worse ones first', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const bounds = names.map((name) => bound(name, { min: 0, tolerance: absolute(0.1) }))
    const before = champion(Object.fromEntries(names.map((name) => [name, name === 'f' ? 0.6 : 0.5])))
    expect(judge(Object.fromEntries(names.map((name) => [name, 0.5])), { bounds, before }).reason).toBe(
      'f 0.5 (min 0; champion 0.6: worse by 0.1, tolerance 0.1), a 0.5 (min 0; champion 0.5: equal), ' +
        'b 0.5 (min 0; champion 0.5: equal), c 0.5 (min 0; champion 0.5: equal) and 2 more metrics; ' +
        'compared with 1.0.0 by metadata.json of release churn/v1.0.0',
    )
  })

  it('counts where it has a bound, and only there', () => {
    const trial = { bounds: [bound('m', { min: 0 })], before: champion({ m: 0.9, n: 99, o: null, 'N-': 1, n_: 2 }) }
    expect(judge({ m: 0.9, n: 1, o: 1 }, trial).verdict).toBe('passed')
  })

  it.each([
    ['another case', { M_One: 0.95 }, 'failed'],
    ['another sign', { 'm-one': 0.95 }, 'failed'],
    ['its last part, once', { test: { m_one: 0.95 } }, 'failed'],
    ['its whole name, beside training', { m_one: 0.5, train: { m_one: 0.99 } }, 'passed'],
  ])('is found by %s', (_what, metrics, verdict) => {
    expect(judge({ m_one: 0.9 }, { bounds: [bound('m one', { min: 0 })], before: champion(metrics) }).verdict).toBe(
      verdict,
    )
  })
})

/** Champion 0.97, candidate 0.8: whatever cannot be compared with it is no pass. */
describe('a metric that cannot be compared', () => {
  const bounds = [bound('f1_score', { min: 0.5 })]
  const cases: [what: string, metrics: Record<string, unknown>, says: string][] = [
    [
      'the champion has no metrics',
      {},
      'the champion 1.0.0 has no f1_score (metadata.json of release churn/v1.0.0 has no metrics)',
    ],
    ['the champion has other ones', { acc: 0.97, F1: 0.95 }, 'has acc, F1'],
    ['it is null', { f1_score: null, accuracy: 1 }, 'has f1_score as null'],
    ['it is text', { f1_score: '0.97' }, 'has f1_score as text'],
    ['it is a list', { f1_score: [0.97] }, 'has f1_score as a list'],
    ['it is NaN', { f1_score: NaN }, 'has f1_score as no finite number'],
    ['it is null, and a number under train', { f1_score: null, train: { f1_score: 0.1 } }, 'has f1_score as null'],
    ['it is there under train alone', { train: { f1_score: 0.1 } }, 'has no f1_score'],
    ['two are alike', { 'f1-score': 0.1, 'F1 score': 0.96 }, 'more than once, as f1-score and F1 score'],
    ['one is it and one is alike', { f1_score: 0.1, 'F1 score': 0.96 }, 'more than once, as f1_score and F1 score'],
    ['it is nested twice', { val: { f1_score: 0.1 }, test: { f1_score: 0.96 } }, 'as val.f1_score and test.f1_score'],
    ['its joined name is there twice', { 'test.f1_score': 0.1, test: { f1_score: 0.96 } }, 'there twice'],
  ]

  it.each(cases)('is an error where %s', (_what, metrics, says) => {
    const judged = judge({ f1_score: 0.8 }, { bounds, before: champion(metrics) })
    expect(judged).toMatchObject({ verdict: 'error', reason: expect.stringMatching(/^not compared: /) })
    expect(judged.reason).toContain(says)
    expect(judged.findings[0]?.fix).toContain('metrics: {f1_score: {new-metric: "1.1.0"}}')
    expect(judged.metrics).toMatchObject([{ ok: false, champion: null, notCompared: expect.any(String) }])
  })

  it.each(cases)('passes for the one version that is named, where %s', (_what, metrics) => {
    const of = (newMetric: string) => [bound('f1_score', { min: 0.5, newMetric })]
    const judged = judge({ f1_score: 0.8 }, { bounds: of('1.1.0'), before: champion(metrics) })
    expect(judged).toMatchObject({ verdict: 'passed', metrics: [{ ok: true, champion: null }] })
    expect(judged.reason).toContain('f1_score 0.8 (min 0.5; not compared: the champion 1.0.0 has')
    const other = judge({ f1_score: 0.8 }, { bounds: of('1.2.0'), before: champion(metrics) })
    expect(other).toMatchObject({ verdict: 'error' })
    expect(other.findings[0]?.what).toContain('its `new-metric` is for 1.2.0, this is 1.1.0')
  })

  it('keeps its bound also where it is new', () => {
    const known = [bound('f1_score', { min: 0.85, newMetric: '1.1.0' })]
    expect(judge({ f1_score: 0.8 }, { bounds: known, before: champion({}) }).verdict).toBe('failed')
  })

  it('is no reason to leave out what is worse', () => {
    const both = [bound('f1_score', { min: 0.5 }), bound('acc', { min: 0.5 })]
    const judged = judge({ f1_score: 0.8, acc: 0.8 }, { bounds: both, before: champion({ acc: 0.9 }) })
    expect(judged.verdict).toBe('error')
    expect(judged.findings.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Not compared/),
      "acc is 0.8, the champion's is 0.9: worse by 0.1, tolerance 0",
    ])
  })
})

describe('two sources of the champion’s metrics', () => {
  const bounds = [bound('f1', { min: 0.5 })]
  const beside = (metrics: Record<string, unknown>) => ({ beside: { ...recordedMetrics(metrics), source: ENTRY } })

  it.each([[0.1], [0.9500001], [97]])('are an error that names both values where one says %d', (value) => {
    const before = champion({ f1: 0.95 }, beside({ F1: value }))
    const judged = judge({ f1: 0.99 }, { bounds: [bound('f1', { min: 0.5, newMetric: '1.1.0' })], before })
    expect(judged).toMatchObject({ verdict: 'error' })
    expect(judged.reason).toContain(
      `not compared: f1 of the champion 1.0.0 is 0.95 by metadata.json of release churn/v1.0.0 and ${String(value)} by ${ENTRY}`,
    )
  })

  it.each([
    ['agree', { f1: 0.95 }],
    ['agree but for how a decimal is written', { f1: 0.9500000000000001 }],
    ['agree where there is a bound', { f1: 0.95, other: 3 }],
    ['have it in the first alone', {}],
  ])('are compared where they %s', (_what, metrics) => {
    const judged = judge({ f1: 0.96 }, { bounds, before: champion({ f1: 0.95, other: 2 }, beside(metrics)) })
    expect(judged).toMatchObject({ verdict: 'passed', metrics: [{ champion: 0.95 }] })
  })

  it('are no comparison where only the second has it', () => {
    const judged = judge({ f1: 0.96 }, { bounds, before: champion({}, beside({ f1: 0.1 })) })
    expect(judged).toMatchObject({
      verdict: 'error',
      reason: expect.stringContaining(`though ${ENTRY} has 0.1`),
    })
  })
})

describe('the gate', () => {
  const bounds = [bound('a', { min: 0.5 }), bound('b', { min: 0.5 })]
  const metrics = { a: 0.9, b: 0.9 }

  it('is an error, said once, where the champion’s metrics cannot be had, whatever is declared', () => {
    const problem = { what: 'Not compared: nobody knows', fix: 'Say it', where: { file: 'state.json', line: 3 } }
    const declared = bounds.map((one) => ({ ...one, newMetric: '1.1.0' }))
    const judged = judge(metrics, { bounds: declared, before: champion({}, { problem }) })
    expect(judged).toMatchObject({ verdict: 'error', findings: [problem] })
    expect(judged.reason).toMatch(/^not compared: nobody knows/)
  })

  it('passes without a champion, and says why there is none', () => {
    expect(judge(metrics, { bounds, before: null }).reason).toMatch(/; there is no champion yet$/)
    const noChampion = 'no champion: v1.0.0 was not measured by this action'
    expect(judge(metrics, { bounds, before: null, more: { noChampion } })).toMatchObject({
      verdict: 'passed',
      reason: expect.stringContaining(`; ${noChampion}`),
      evidence: expect.arrayContaining([{ kind: 'note', text: noChampion }]),
    })
  })

  it.each([
    ['was not needed', { newMetric: '1.1.0' }, 'take `new-metric` out of a: it was not needed'],
    ['is for another version', { newMetric: '1.0.0' }, 'take `new-metric` out of a: it is for 1.0.0, this is 1.1.0'],
  ])('tells of a key that %s', (_what, more, says) => {
    const judged = judge(metrics, { bounds: [bound('a', { min: 0.5, ...more })], before: champion({ a: 0.9 }) })
    expect(judged).toMatchObject({ verdict: 'passed', reason: expect.stringContaining(says) })
  })

  it('says that the two were measured on other rows, passed or failed', () => {
    const otherData = '1.1.0 and the champion 1.0.0 were not measured on the same rows'
    for (const before of [0.8, 0.95]) {
      const judged = judge(metrics, { bounds, before: champion({ a: before, b: 0.9 }), more: { otherData } })
      expect(judged.verdict).toBe(before === 0.8 ? 'passed' : 'failed')
      expect(judged.reason).toContain(otherData)
    }
  })
})
