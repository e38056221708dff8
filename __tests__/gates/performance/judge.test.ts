import { describe, expect, it } from '@jest/globals'
import type { MetricBound } from '../../../src/gates/bounds.js'
import type { GateEvidence } from '../../../src/gates/gathered.js'
import type { Judgement } from '../../../src/gates/judgement.js'
import { judgePerformance } from '../../../src/gates/performance/judge.js'
import { measure, measuredMetrics } from '../../../src/gates/performance/measured.js'
import { readMetrics } from '../../../src/gates/performance/metrics.js'
import { bound, candidate, evidence, facts, ran, report } from '../builders.js'

function absolute(amount: number): MetricBound['tolerance'] {
  return { kind: 'absolute', amount, text: String(amount) }
}

function judge(
  metrics: unknown,
  bounds: MetricBound[],
  champion: Record<string, number> | null = null,
  gathered = evaluated(metrics),
): Judgement {
  const known = candidate({ bounds, champion: champion && { version: '1.0.0', metrics: champion } })
  return judgePerformance(facts({ evidence: gathered, candidate: known }))
}

function evaluated(metrics: unknown, end = ran('performance', 0)): GateEvidence {
  const text = typeof metrics === 'string' ? metrics : JSON.stringify(metrics)
  return evidence([end], [report('metrics', text, { path: 'results/metrics.json' })])
}

describe('a bound that was written in per cent', () => {
  it.each([
    [0.81, 'passed'],
    [0.79, 'failed'],
    [50, 'failed'],
    [85, 'failed'],
  ])('with a metric of %d is %s', (value, verdict) => {
    expect(judge({ accuracy: value }, [bound('accuracy', { min: 0.8, minIsShare: true })]).verdict).toBe(verdict)
  })

  it('says that the metric is no share', () => {
    expect(judge({ accuracy: 85 }, [bound('accuracy', { min: 0.8, minIsShare: true })]).reason).toContain('is no share')
  })
})

describe('readMetrics', () => {
  it('joins nested names with a dot and leaves out what is no number', () => {
    const text =
      '{"f1": 0.9, "test": {"auc": 0.95, "by class": {"a": 1}}, "model": "rf", "ok": true, "n": null, "folds": [1, 2]}'
    expect(readMetrics(text, 'm.json')).toMatchObject({
      ok: true,
      metrics: { f1: 0.9, 'test.auc': 0.95, 'test.by class.a': 1 },
      notNumbers: { model: 'text', ok: 'true', n: 'null', folds: 'a list' },
      asWritten: { test: { auc: 0.95 } },
    })
  })

  it.each([
    ['NaN', '{"f1": NaN}'],
    ['Infinity', '{"f1": -Infinity}'],
    ['too large', '{"f1": 1e999}'],
    ['twice', '{"f1": 0.1, "f1": 0.9}'],
    ['twice once joined', '{"a.b": 1, "a": {"b": 2}}'],
    ['a list', '[0.9]'],
    ['no number', '{"f1": "0.9"}'],
    ['empty', '{}'],
    ['cut off', '{"f1": 0.9'],
  ])('refuses %s, with the line', (_name, text) => {
    const reading = readMetrics(text, 'm.json')
    expect(reading.ok).toBe(false)
    if (!reading.ok) expect(reading.problems[0]?.where).toMatchObject({ file: 'm.json', line: 1 })
  })
})

describe('the performance gate: bounds', () => {
  it.each<[string, number, Partial<MetricBound>, string]>([
    ['at min', 0.8, { min: 0.8 }, 'passed'],
    ['below min', 0.7999999, { min: 0.8 }, 'failed'],
    ['at exclusive min', 0.8, { min: 0.8, minExclusive: true }, 'failed'],
    ['at max', 3.2, { max: 3.2, better: 'lower' }, 'passed'],
    ['above max', 3.3, { max: 3.2, better: 'lower' }, 'failed'],
    ['at exclusive max', 3.2, { max: 3.2, maxExclusive: true, better: 'lower' }, 'failed'],
    ['between', 5, { min: 1, max: 9 }, 'passed'],
  ])('%s', (_name, value, limits, verdict) => {
    const judged = judge({ m: value }, [bound('m', limits)])
    expect(judged.verdict).toBe(verdict)
    expect(judged.metrics).toMatchObject([{ name: 'm', candidate: value, ok: verdict === 'passed' }])
  })

  it('says both numbers in full where rounding would hide the difference', () => {
    expect(judge({ m: 0.7999999 }, [bound('m', { min: 0.8 })]).reason).toBe(
      'm is 0.7999999, below its bound of 0.8 (config:3)',
    )
  })

  it('finds a metric by its name alike, or by its last part where only one has it', () => {
    expect(judge({ 'F1-Score': 0.9 }, [bound('f1 score', { min: 0.8 })]).metrics?.[0]?.name).toBe('F1-Score')
    expect(judge({ test: { f1: 0.9 } }, [bound('f1', { min: 0.8 })]).metrics?.[0]?.name).toBe('test.f1')
    expect(judge({ f1: 0.9, train: { f1: 0.1 } }, [bound('f1', { min: 0.8 })]).verdict).toBe('passed')
    const several = judge({ test: { f1: 0.9 }, train: { f1: 1 } }, [bound('f1', { min: 0.8 })])
    expect(several).toMatchObject({ verdict: 'error' })
    expect(several.reason).toContain('test.f1 or train.f1')
  })

  it('is an error for a bound on a metric that was not measured, the nearest first', () => {
    const verdict = judge({ accuracy: 0.9, f1_score: 0.9 }, [bound('f1_scor', { min: 0.8 })])
    expect(verdict).toMatchObject({ verdict: 'error' })
    expect(verdict.reason).toContain('measured were f1_score, accuracy')
    expect(verdict.metrics?.[0]).toMatchObject({ ok: false, candidate: null })
  })

  it('is an error where the bounded value is no number', () => {
    expect(judge({ f1: '0.99', n: 1 }, [bound('f1', { min: 0.8 })])).toMatchObject({
      verdict: 'error',
      reason: 'the metric f1 has a bound (config:3), and its value is text',
    })
  })

  it('is an error without any bound, with the snippet to add', () => {
    const verdict = judge({ rmse: 3.1, f1: 0.9 }, [])
    expect(verdict.verdict).toBe('error')
    expect(verdict.findings[0]?.fix).toContain('gates: {performance: {metrics: {rmse: {max: 3.1}}}}')
  })

  it.each([
    ['missing', report('metrics', null)],
    ['stale', report('metrics', null, { state: 'stale' })],
    ['empty', report('metrics', '')],
    ['NaN', report('metrics', '{"f1": NaN}')],
  ])('is an error with metrics that are %s', (_name, file) => {
    const gathered = evidence([ran('performance', 0)], [file])
    expect(judge(null, [bound('f1', { min: 0.5 })], null, gathered).verdict).toBe('error')
    expect(measuredMetrics(gathered).ok).toBe(false)
    expect(measure(gathered)).toBeNull()
  })

  it('is an error where the evaluation failed, good numbers or not', () => {
    const gathered = (end: number): GateEvidence =>
      evaluated({ f1: 0.9 }, ran('performance', end, 'Traceback\nKeyError: x'))
    const run = (end: number): Judgement => judge(null, [bound('f1', { min: 0.5 })], null, gathered(end))
    expect(measure(gathered(0))).toEqual({ metrics: { f1: 0.9 }, asWritten: { f1: 0.9 } })
    expect(measure(gathered(1))).toBeNull()
    expect(run(0).verdict).toBe('passed')
    expect(run(1)).toMatchObject({ verdict: 'error', reason: 'the evaluation exited 1: KeyError: x' })
  })
})

describe('the performance gate: champion', () => {
  it.each<[string, number, number, Partial<MetricBound>, string]>([
    ['equal', 0.8, 0.8, {}, 'passed'],
    ['worse without tolerance', 0.7999, 0.8, {}, 'failed'],
    ['worse by exactly the tolerance', 0.8, 0.81, { tolerance: absolute(0.01) }, 'passed'],
    ['worse by exactly the tolerance, other digits', 0.9, 1.0, { tolerance: absolute(0.1) }, 'passed'],
    ['worse by a little more', 0.79999, 0.81, { tolerance: absolute(0.01) }, 'failed'],
    ['lower is better: better', 2.9, 3, { max: 9, better: 'lower' }, 'passed'],
    ['lower is better: worse', 3.1, 3, { max: 9, better: 'lower' }, 'failed'],
    [
      'relative, at its edge',
      3.06,
      3,
      { max: 9, better: 'lower', tolerance: { kind: 'relative', amount: 0.02, text: '2%' } },
      'passed',
    ],
    [
      'relative, past it',
      3.07,
      3,
      { max: 9, better: 'lower', tolerance: { kind: 'relative', amount: 0.02, text: '2%' } },
      'failed',
    ],
    [
      'relative of a negative value',
      -0.95,
      -0.9,
      { tolerance: { kind: 'relative', amount: 0.1, text: '10%' } },
      'passed',
    ],
    ['champion is no number', 0.9, NaN, {}, 'failed'],
  ])('%s', (_name, candidate, before, more, verdict) => {
    expect(judge({ m: candidate }, [bound('m', { min: -9, ...more })], { m: before }).verdict).toBe(verdict)
  })

  it('names both numbers and the tolerance', () => {
    expect(judge({ m: 0.78 }, [bound('m', { min: 0, tolerance: absolute(0.01) })], { m: 0.8 }).reason).toBe(
      "m is 0.78, the champion's is 0.8, and may be worse by 0.01 at most",
    )
  })

  it('compares bounded metrics only, and says where the champion has none', () => {
    const verdict = judge({ m: 0.9, n: 1 }, [bound('m', { min: 0 })], { n: 99 })
    expect(verdict).toMatchObject({
      verdict: 'passed',
      metrics: [{ champion: null, ok: true, note: 'the champion has no value of it' }],
    })
  })
})
