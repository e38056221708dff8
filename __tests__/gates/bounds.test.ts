import { describe, expect, it } from '@jest/globals'
import { boundsOf, meetsBound, type BoundSettings } from '../../src/gates/bounds.js'
import { sortCriteria } from '../../src/feature/criteria.js'

const FREE = { tolerance: { kind: 'absolute', amount: 0, text: '0' }, source: 'c.yml:1' } as const

function bounds(metrics: Record<string, Partial<BoundSettings>>, criteria: string[] = []) {
  const settings = Object.entries(metrics).map(([name, bound]) => [name, { ...FREE, ...bound }] as const)
  return boundsOf(Object.fromEntries(settings), sortCriteria(criteria).bounds)
}

describe('bounds of a feature', () => {
  it.each<[string, Record<string, Partial<BoundSettings>>, string[], object]>([
    ['config alone', { f1: { min: 0.8 } }, [], { name: 'f1', min: 0.8, better: 'higher', source: 'c.yml:1' }],
    [
      'criterion alone',
      {},
      ['F1 Score > 80%'],
      {
        name: 'F1 Score',
        key: 'f1_score',
        min: 0.8,
        minExclusive: true,
        minIsShare: true,
        better: 'higher',
        source: 'acceptance_criteria[0]',
      },
    ],
    ['a share above one is none', {}, ['lift >= 120%'], { min: 1.2, better: 'higher' }],
    ['lower is better of a maximum', { rmse: { max: 3 } }, [], { better: 'lower' }],
    ['better as declared', { rmse: { max: 3, better: 'lower' } }, [], { better: 'lower' }],
    [
      'the stricter criterion',
      { f1_score: { min: 0.8 } },
      ['F1 Score >= 0.9'],
      { name: 'f1_score', min: 0.9, source: 'c.yml:1 and acceptance_criteria[0]' },
    ],
    ['the stricter config', { f1: { min: 0.9 } }, ['f1 > 0.8'], { min: 0.9 }],
    ['the stricter maximum', { rmse: { max: 3 } }, ['RMSE <= 2', 'rmse < 5'], { max: 2, better: 'lower' }],
    ['strict at equality', { f1: { min: 0.8 } }, ['f1 > 0.8'], { min: 0.8, minExclusive: true }],
    ['strict at equality, other order', {}, ['f1 > 0.8', 'f1 >= 0.8'], { min: 0.8, minExclusive: true }],
    ['a stricter plain bound after a strict one', {}, ['f1 > 0.8', 'f1 >= 0.9'], { min: 0.9 }],
    [
      'tolerance of the config, bound of a criterion',
      { f1: { tolerance: { kind: 'relative', amount: 0.02, text: '2%' } } },
      ['f1 >= 0.8'],
      { min: 0.8, tolerance: { kind: 'relative', amount: 0.02, text: '2%' } },
    ],
    [
      'both limits with better',
      { f1: { better: 'higher' } },
      ['f1 >= 0.8', 'f1 <= 0.99'],
      { min: 0.8, max: 0.99, better: 'higher' },
    ],
  ])('%s', (_name, metrics, criteria, expected) => {
    const { bounds: found, problems } = bounds(metrics, criteria)
    expect(problems).toEqual([])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
    if (!('minExclusive' in expected)) expect(found[0]).not.toHaveProperty('minExclusive')
  })

  it.each<[string, Record<string, Partial<BoundSettings>>, string[], string]>([
    ['both limits without better', { f1: { min: 0.8 } }, ['f1 <= 0.9'], 'nothing says which way is better'],
    ['no limit', { f1: { better: 'higher' } }, [], 'has no bound'],
    ['contradiction', { f1: { min: 0.9, better: 'higher' } }, ['f1 <= 0.8'], 'No value of'],
    ['contradiction at equality', { f1: { max: 0.9, better: 'higher' } }, ['f1 > 0.9'], 'No value of'],
    ['an upper bound of what is better higher', { rmse: { max: 3, better: 'higher' } }, [], 'contradict each other'],
    ['a lower bound of what is better lower', { f1: { better: 'lower' } }, ['f1 >= 0.8'], 'contradict each other'],
    ['two names', { F1: { min: 1 }, f1: { min: 1 } }, [], 'name the same metric'],
  ])('a problem: %s', (_name, metrics, criteria, message) => {
    expect(
      bounds(metrics, criteria)
        .problems.map((one) => one.what)
        .join(),
    ).toContain(message)
  })

  it('keep the order of the config, then of the criteria, and change no input', () => {
    const settings = { b: { ...FREE, min: 1 }, a: { ...FREE, max: 1 } }
    const copy = structuredClone(settings)
    const { bounds: found } = boundsOf(settings, sortCriteria(['c > 1', 'a < 0']).bounds)
    expect(found.map((one) => one.name)).toEqual(['b', 'a', 'c'])
    expect(settings).toEqual(copy)
  })
})

describe('meeting a bound', () => {
  it.each<[number, Partial<BoundSettings>, boolean]>([
    [0.8, { min: 0.8 }, true],
    [0.8, { min: 0.8, minExclusive: true }, false],
    [0.81, { min: 0.8, minExclusive: true }, true],
    [3, { max: 3 }, true],
    [3, { max: 3, maxExclusive: true }, false],
    [2, { min: 1, max: 3 }, true],
    [4, { min: 1, max: 3 }, false],
    [NaN, { min: 0 }, false],
    [NaN, {}, false],
    [Infinity, { min: 0 }, false],
  ])('%d against %j: %s', (value, bound, expected) => {
    expect(meetsBound(value, { ...FREE, ...bound })).toBe(expected)
  })
})
