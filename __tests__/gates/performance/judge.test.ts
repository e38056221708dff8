import { describe, expect, it } from '@jest/globals'
import type { MetricBound } from '../../../src/gates/bounds.js'
import type { GateEvidence } from '../../../src/gates/gathered.js'
import type { Judgement } from '../../../src/gates/judgement.js'
import { judgePerformance } from '../../../src/gates/performance/judge.js'
import { measure, measuredMetrics } from '../../../src/gates/performance/measured.js'
import { readMetrics } from '../../../src/gates/performance/metrics.js'
import { bound, candidate, evidence, facts, ran, report } from '../builders.js'

function judge(metrics: unknown, bounds: MetricBound[], gathered = evaluated(metrics)): Judgement {
  return judgePerformance(facts({ evidence: gathered, candidate: candidate({ bounds }) }))
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

  it.each<[what: string, metrics: unknown, says: string]>([
    ['null, and there under train', { f1: null, train: { f1: 0.99 }, n: 1 }, 'its value is null'],
    ['text, and there under train', { f1: 'nan', train: { f1: 0.99 } }, 'its value is text'],
    ['null under test', { test: { f1: null }, train: { f1: 0.99 } }, 'train.f1 or test.f1'],
    ['there under train alone', { train: { f1: 0.99 }, n: 1 }, 'was not measured'],
    ['there under fit alone', { runs: { Fit: { f1: 0.99 } } }, 'was not measured'],
    ['there under two names that are alike', { f1: 0.99, F1: 0.1 }, 'f1 or F1'],
  ])('is an error where it is %s', (_what, metrics, says) => {
    const judged = judge(metrics, [bound('f1', { min: 0.8 })])
    expect(judged).toMatchObject({ verdict: 'error', reason: expect.stringContaining(says) })
  })

  it('finds what stands under train by its whole name', () => {
    expect(judge({ train: { f1: 0.9 } }, [bound('train.f1', { min: 0.8 })]).verdict).toBe('passed')
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
    expect(judge(null, [bound('f1', { min: 0.5 })], gathered).verdict).toBe('error')
    expect(measuredMetrics(gathered).ok).toBe(false)
    expect(measure(gathered)).toBeNull()
  })

  it('is an error where the evaluation failed, good numbers or not', () => {
    const gathered = (end: number): GateEvidence =>
      evaluated({ f1: 0.9 }, ran('performance', end, 'Traceback\nKeyError: x'))
    const run = (end: number): Judgement => judge(null, [bound('f1', { min: 0.5 })], gathered(end))
    expect(measure(gathered(0))).toEqual({ metrics: { f1: 0.9 }, asWritten: { f1: 0.9 } })
    expect(measure(gathered(1))).toBeNull()
    expect(run(0).verdict).toBe('passed')
    expect(run(1)).toMatchObject({ verdict: 'error', reason: 'the evaluation exited 1: KeyError: x' })
  })
})
