import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/config-file.js'
import { type JudgedBy, loosened } from '../../src/config/loosened.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { sortCriteria } from '../../src/feature/criteria.js'
import { boundsOf } from '../../src/gates/bounds.js'

interface Plan {
  config?: Record<string, unknown>
  criteria?: string[]
  stateDir?: string
  datasets?: string[]
  dependencies?: string[]
}

const FILE = '.github/ds-release.yml'

function judgedBy({
  config = {},
  criteria = [],
  stateDir = 'state',
  datasets = [],
  dependencies = [],
}: Plan): JudgedBy {
  const parsed = parseConfig(JSON.stringify(config), FILE)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('; '))
  const settings = resolveSettings({ feature: 'churn', config: parsed.config, ccflow: null, gatesEnabledInput: null })
  const sorted = sortCriteria(criteria, (index) => `[${index}]`)
  const { bounds } = boundsOf(settings.gates.performance.metrics, sorted.bounds)
  return { stateDir, settings, bounds, criteria: sorted.people, datasets, dependencies }
}

const gates = (keys: Record<string, unknown>): Plan => ({ config: { gates: keys } })
const metric = (keys: Record<string, unknown>): Plan => gates({ performance: { metrics: { f1: keys } } })
const WAIVER = { reason: 'the holdout is late', owner: 'alice', expires: '2026-12-24' }

describe('what a change loosens of what it is judged by', () => {
  it.each<[what: string, before: Plan, after: Plan, words: RegExp]>([
    ['all gates are off', {}, gates({ enabled: false }), /all gates are switched off \(\.github\/ds-release\.yml:1:/],
    ['a gate is off', {}, gates({ types: { enabled: false, reason: 'later' } }), /types is switched off: later/],
    [
      'a gate is waived',
      {},
      gates({ tests: { waiver: WAIVER } }),
      /tests is waived by alice until 2026-12-24: the holdout/,
    ],
    [
      'a waiver is renewed',
      gates({ tests: { waiver: WAIVER } }),
      gates({ tests: { waiver: { ...WAIVER, expires: '2027-12-24' } } }),
      /until 2027-12-24/,
    ],
    ['another command is run', {}, gates({ tests: { run: 'true' } }), /tests runs "true", before "pytest/],
    ['a bound is lower', metric({ min: 0.9 }), metric({ min: 0.8 }), /f1 must be at least 0\.8, before 0\.9/],
    ['an upper bound is higher', metric({ max: 1 }), metric({ max: 2 }), /f1 may be at most 2, before 1/],
    ['a bound is gone', metric({ min: 0.9 }), {}, /the bound of f1 is taken out/],
    [
      'one of two bounds is gone',
      metric({ min: 0, max: 1, better: 'higher' }),
      metric({ min: 0, better: 'higher' }),
      /at most anything/,
    ],
    [
      'the configuration is gone',
      { config: { gates: { review: { approvals: 2 } } } },
      {},
      /needs 1 approvals, before 2/,
    ],
    ['a criterion is lower', { criteria: ['f1 >= 0.9'] }, { criteria: ['f1 >= 0.8'] }, /at least 0\.8, before 0\.9/],
    [
      'a criterion admits its limit',
      { criteria: ['f1 > 0.9'] },
      { criteria: ['f1 >= 0.9'] },
      /f1 must be at least 0\.9/,
    ],
    ['a criterion is gone', { criteria: ['Ask legal'] }, {}, /criterion "Ask legal" is taken out/],
    ['the tolerance is wider', metric({ min: 0.9 }), metric({ min: 0.9, tolerance: 0.1 }), /by 0\.1, before by 0/],
    [
      'the tolerance is relative',
      metric({ min: 0.9, tolerance: 0.1 }),
      metric({ min: 0.9, tolerance: '50%' }),
      /by 50%, before by 0\.1/,
    ],
    [
      'less is better',
      metric({ min: 0, max: 1, better: 'higher' }),
      metric({ min: 0, max: 1, better: 'lower' }),
      /lower is better/,
    ],
    [
      'coverage may be lower',
      gates({ tests: { coverage: { min: 80 } } }),
      gates({ tests: { coverage: { min: 10 } } }),
      /coverage may be 10, before at least 80/,
    ],
    ['coverage is not asked for', gates({ tests: { coverage: { min: 80 } } }), {}, /coverage may be anything/],
    ['graver findings pass', {}, gates({ security: { 'fail-on': 'high' } }), /security fails on high/],
    ['the state files move', {}, { stateDir: 'other' }, /looked for in other, before in state/],
    [
      'a report is not read',
      gates({ 'data-quality': { reports: ['a.json', 'b.json'] } }),
      gates({ 'data-quality': { reports: ['a.json'] } }),
      /the report of data-quality "b\.json" is taken out/,
    ],
    [
      'a document is not read',
      {},
      gates({ documentation: { documents: [] } }),
      /the document "README\.md" is taken out/,
    ],
    ['a dataset is not looked into', { datasets: ['a.csv'] }, {}, /the dataset "a\.csv" is taken out/],
    ['a dependency is gone', { dependencies: ['base'] }, {}, /the dependency "base" is taken out/],
  ])('is named where %s', (_what, before, after, words) => {
    expect(loosened(judgedBy(before), judgedBy(after))).toEqual([expect.stringMatching(words)])
  })

  it.each<[what: string, before: Plan, after: Plan]>([
    ['is the same', metric({ min: 0.9 }), metric({ min: 0.9 })],
    ['asks for more', metric({ min: 0.8 }), metric({ min: 0.9 })],
    ['asks for it elsewhere', { criteria: ['F1 >= 0.9'] }, metric({ min: 0.9 })],
    ['is new', {}, { criteria: ['f1 >= 0.1', 'Ask legal'], datasets: ['a.csv'] }],
    ['switches a gate on again', gates({ types: { enabled: false, reason: 'later' } }), {}],
    ['takes a waiver out', gates({ tests: { waiver: WAIVER } }), {}],
    ['concerns another feature', {}, { config: { features: { fraud: { gates: { enabled: false } } } } }],
  ])('is nothing where it %s', (_what, before, after) => {
    expect(loosened(judgedBy(before), judgedBy(after))).toEqual([])
  })
})
