import { describe, expect, it } from '@jest/globals'
import { judgeDataQuality } from '../../../src/gates/data-quality/judge.js'
import { datasetKind, type DatasetProfile } from '../../../src/gates/dataset-profile.js'
import { DatasetProfiler } from '../../../src/runner/dataset-profiler.js'
import type { GateEvidence, ReportFile } from '../../../src/gates/gathered.js'
import type { Judgement } from '../../../src/gates/judgement.js'
import { planGates } from '../../../src/gates/plan.js'
import { evidence, facts, gateSettings, planFacts, ran, report, settings, unread } from '../builders.js'

const BASE = gateSettings()['data-quality']

function judgeText(value: unknown, profiles: DatasetProfile[] = []): Judgement {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return judge([report('report-0', text, { path: 'results/data_quality.json' })], profiles)
}

function judge(reports: ReportFile[], profiles: DatasetProfile[], own = BASE): Judgement {
  return judgeEvidence(evidence([], reports), profiles, own)
}

function judgeEvidence(gathered: GateEvidence, datasets: DatasetProfile[], own = BASE): Judgement {
  return judgeDataQuality(facts({ evidence: gathered, datasets }), own)
}

function profile(header: string[], rows: unknown[][]): DatasetProfile {
  const profiler = new DatasetProfiler()
  profiler.header(header)
  rows.forEach((row, index) => profiler.row(row, index + 2))
  return profiler.finish('data/train.csv', 'CSV')
}

const expectation = (success: boolean, type = 'expect_column_values_to_not_be_null'): object => ({
  success,
  expectation_config: { type, kwargs: { column: 'age' } },
  result: { unexpected_count: success ? 0 : 3 },
})

describe('datasetKind', () => {
  it.each([
    ['data/train.csv', 'path'],
    ['train.parquet', 'path'],
    ['./images', 'path'],
    ['s3://bucket/train.csv', 'recorded-only'],
    ['https://x.org/a.csv', 'recorded-only'],
    ['breast cancer wisconsin', 'recorded-only'],
    ['iris v1.2', 'recorded-only'],
    ['', 'recorded-only'],
  ] as const)('%j: %s', (entry, kind) => {
    expect(datasetKind(entry)).toBe(kind)
  })

  it('wants the paths of both sources once, and what is only recorded', () => {
    const own = settings({ 'data-quality': { ...BASE, datasets: ['data/a.csv'] } })
    const state = { datasets: ['./data/a.csv', 'gs://b', 'data/b.csv'], designDoc: null }
    const plan = planGates(own, planFacts({ state })).find(({ gate }) => gate === 'data-quality')
    expect(plan).toMatchObject({ datasets: ['data/a.csv', 'data/b.csv'], recorded: ['gs://b'] })
  })

  it('looks into a path that only its ./ tells from a name', () => {
    const state = { datasets: ['./train', 'iris'], designDoc: null }
    const plan = planGates(settings(), planFacts({ state })).find(({ gate }) => gate === 'data-quality')
    expect(plan).toMatchObject({ datasets: ['train'], recorded: ['iris'] })
  })
})

describe('the data-quality gate: reports', () => {
  it.each<[string, unknown, string]>([
    [
      'plain',
      {
        checks: [
          { name: 'a', passed: true },
          { name: 'b', passed: true, detail: 'x' },
        ],
      },
      '2 checks passed',
    ],
    [
      'a validation of 0.18',
      {
        success: true,
        statistics: { evaluated_expectations: 1, unsuccessful_expectations: 0 },
        results: [expectation(true)],
      },
      '1 check passed',
    ],
    [
      'a checkpoint of 0.18',
      { success: true, run_results: { id: { validation_result: { success: true, results: [expectation(true)] } } } },
      '1 check passed',
    ],
    [
      'a checkpoint of 1.x',
      { success: true, run_results: { id: { success: true, results: [expectation(true)] } } },
      '1 check passed',
    ],
    [
      'what describe() writes',
      {
        success: true,
        validation_results: [{ success: true, expectations: [{ success: true, expectation_type: 'e', kwargs: {} }] }],
      },
      '1 check passed',
    ],
    [
      'a plain one that states its success, too',
      { success: true, checks: [{ name: 'a', passed: true }] },
      '1 check passed',
    ],
  ])('passes %s', (_name, value, reason) => {
    expect(judgeText(value)).toMatchObject({ verdict: 'passed', reason })
  })

  it.each<[string, unknown]>([
    ['a plain check', { checks: [{ name: 'no missing age', passed: false, detail: '3 of 569 rows' }] }],
    ['an expectation', { success: false, results: [expectation(true), expectation(false)] }],
    ['an expectation, the whole claiming success', { success: true, results: [expectation(false)] }],
    ['the whole, its expectations claiming success', { success: false, results: [expectation(true)] }],
    [
      'counts that say so',
      {
        success: true,
        statistics: { evaluated_expectations: 2, unsuccessful_expectations: 1 },
        results: [expectation(true)],
      },
    ],
    [
      'a checkpoint, each validation claiming success',
      { success: false, run_results: { a: { success: true, results: [expectation(true)] } } },
    ],
    [
      'an expectation that raised',
      { success: false, results: [{ success: null, exception_info: { raised_exception: true } }] },
    ],
  ])('fails for %s', (_name, value) => {
    expect(judgeText(value).verdict).toBe('failed')
  })

  it('names what failed', () => {
    expect(judgeText({ success: false, results: [expectation(false)] }).reason).toBe(
      'the check "expect_column_values_to_not_be_null (age)" failed: 3 unexpected values',
    )
  })

  it.each<[string, unknown]>([
    ['no checks', { checks: [] }],
    [
      'no expectations, a success there',
      {
        success: true,
        statistics: { evaluated_expectations: 0, unsuccessful_expectations: 0, success_percent: null },
        results: [],
      },
    ],
    ['no validations', { success: true, run_results: {} }],
    ['a suite', { expectation_suite_name: 'x', expectations: [] }],
    ['checks that are no booleans', { checks: [{ name: 'a', passed: 'yes' }] }],
    ['a list', []],
    ['something else', { success: true }],
    ['two forms in one', { checks: [{ name: 'a', passed: true }], success: true, results: [expectation(true)] }],
    ['a list of other things under a key of its own', { rows: [1] }],
    ['no JSON', '{"checks": ['],
    ['nothing', ' '],
  ])('is an error with %s', (_name, value) => {
    const verdict = judgeText(value)
    expect(verdict.verdict).toBe('error')
    expect(verdict.findings[0]?.where?.file).toBe('results/data_quality.json')
  })

  it('needs a declared report, not the default one', () => {
    const data = [profile(['a'], [[1]])]
    const missing = [report('results/data_quality.json', null)]
    expect(judge(missing, data).verdict).toBe('passed')
    expect(
      judge(missing, data, { ...BASE, reports: [{ path: 'results/data_quality.json', declared: true }] }).verdict,
    ).toBe('error')
    expect(judge([report('results/data_quality.json', null, { state: 'stale' })], data).verdict).toBe('error')
  })

  it('is an error with neither report nor dataset, with the snippet', () => {
    for (const profiles of [[], [unread('s3://x', 'recorded-only', '')]]) {
      const verdict = judge([report('results/data_quality.json', null)], profiles)
      expect(verdict.verdict).toBe('error')
      expect(verdict.findings[0]?.fix).toContain('gates: {data-quality: {datasets: [data/train.csv]}}')
    }
  })

  it('goes by the exit code of its command, too', () => {
    const good = report('report-0', JSON.stringify({ checks: [{ name: 'a', passed: true }] }))
    const by = (exitCode: number): string =>
      judgeEvidence(evidence([ran('data-quality', exitCode)], [good]), []).verdict
    expect([by(0), by(1), by(127)]).toEqual(['passed', 'failed', 'error'])
  })
})

describe('the data-quality gate: datasets', () => {
  it('passes a dataset with rows and values', () => {
    expect(
      judge(
        [],
        [
          profile(
            ['a', 'b'],
            [
              ['', 1],
              [2, null],
            ],
          ),
        ],
      ),
    ).toMatchObject({
      verdict: 'passed',
      reason: 'data/train.csv has 2 rows and 2 columns',
    })
  })

  it.each<[string, DatasetProfile, string]>([
    ['no rows', profile(['a'], []), 'has no rows'],
    [
      'an empty column',
      profile(
        ['a', 'b'],
        [
          [1, ''],
          [2, ' NaN '],
          [3, null],
        ],
      ),
      'has no value in column "b"',
    ],
    ['a doubled column', profile(['a', 'b', 'a '], [[1, 2, 3]]), 'has the column "a" more than once'],
    ['a row of another length', profile(['a', 'b'], [[1, 2], [1]]), 'has 1 value in a row, and 2 columns'],
  ])('fails for %s', (_name, data, why) => {
    const verdict = judge([], [data])
    expect(verdict.verdict).toBe('failed')
    expect(verdict.reason).toContain(why)
  })

  it('is an error for one that is missing or unreadable, and content with one that is only there', () => {
    expect(judge([], [unread('data/a.csv', 'missing', '')]).reason).toBe('the dataset data/a.csv is not there')
    expect(judge([], [unread('data/a.csv', 'unreadable', 'it is empty')]).verdict).toBe('error')
    const fixes = [
      unread('a', 'missing', ''),
      unread('a', 'unreadable', 'line 2 is not JSON'),
      { ...unread('a', 'unreadable', 'a is a Git LFS pointer'), fix: 'Set `lfs: true`' },
    ].map((profile) => judge([], [profile]).findings[0]?.fix)
    expect(fixes).toEqual([
      expect.stringContaining('Commit it'),
      'Put the data itself there, in its format',
      'Set `lfs: true`',
    ])
    expect(judge([], [unread('a.pkl', 'opaque', 'a .pkl file, not looked into')])).toMatchObject({
      verdict: 'passed',
      reason: 'a.pkl is there (a .pkl file, not looked into)',
    })
  })

  it('profiles rows by name where columns come and go', () => {
    const profiler = new DatasetProfiler()
    profiler.record({ a: 1, b: null })
    profiler.record({ a: 2, c: 'x' })
    expect(profiler.finish('d.jsonl', '')).toMatchObject({
      rows: 2,
      columns: [
        { name: 'a', empty: false },
        { name: 'b', empty: true },
        { name: 'c', empty: false },
      ],
    })
  })
})
