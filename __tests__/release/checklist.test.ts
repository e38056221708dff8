import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import type { VerdictKind } from '../../src/gates/verdict.js'
import { checklistFor, criteriaLeftOut, parseItem, renderItem, rollbackTarget } from '../../src/release/checklist.js'
import type { ReleaseRecord } from '../../src/release/record.js'

const sample = JSON.parse(readFileSync('__tests__/release/fixtures/record.json', 'utf8')) as ReleaseRecord

function ticked(change: Partial<ReleaseRecord>): string[] {
  return checklistFor({ ...sample, ...change })
    .filter((item) => item.checked)
    .map((item) => item.id)
}

function withVerdict(gate: string, verdict: VerdictKind): Partial<ReleaseRecord> {
  return { verdicts: sample.verdicts.map((one) => (one.gate === gate ? { ...one, verdict } : one)) }
}

const ALL = [
  'before.automated-checks',
  'before.performance',
  'before.model-card',
  'before.rollback-plan',
  'before.monitoring',
]
const without = (id: string) => ALL.filter((one) => one !== id)

describe('checklistFor', () => {
  it('ticks what the action has verified, and nothing beyond', () => {
    expect(ticked({})).toEqual(ALL)
  })

  it.each<[string, Partial<ReleaseRecord>, string[]]>([
    ['a waived gate', withVerdict('types', 'waived'), without('before.automated-checks')],
    ['a gate without a conclusion', withVerdict('security', 'inconclusive'), without('before.automated-checks')],
    ['performance waived', withVerdict('performance', 'waived'), ALL.slice(2)],
    ['performance switched off', withVerdict('performance', 'skipped'), without('before.performance')],
    ['documentation switched off', withVerdict('documentation', 'skipped'), without('before.model-card')],
    ['no monitoring', { monitoring: [] }, without('before.monitoring')],
    ['nothing to go back to', { champion: null, history: [] }, without('before.rollback-plan')],
    ['a failed verdict of the whole', { verdict: 'failed' }, []],
    ['gates disabled, with every file there', { gatesEnabled: false, verdict: 'disabled' }, []],
    ['no verdicts', { verdicts: [] }, ['before.rollback-plan', 'before.monitoring']],
  ])('with %s', (_, change, expected) => {
    expect(ticked(change)).toEqual(expected)
  })

  it('has its items in their order, criteria for people at the end of the first section', () => {
    const items = checklistFor(sample)
    expect(items.map((item) => item.text).slice(0, 8)).toEqual([
      'All automated checks pass',
      'Model performance validated on holdout set',
      'Model card created',
      'Rollback plan documented',
      'Monitoring configured',
      'A product owner has looked at ten predictions',
      'Sales know of the new scores',
      'Upload model to artifact store',
    ])
    expect(items).toHaveLength(20)
    expect(new Set(items.map((item) => item.id)).size).toBe(20)
  })

  it('keeps the id of a criterion when others come or go, and counts equal ones once', () => {
    const [first] = checklistFor({ ...sample, criteria: ['x', 'y'] }).filter((item) => item.text === 'y')
    const [second] = checklistFor({ ...sample, criteria: ['y', ' y ', ''] }).filter((item) => item.text === 'y')
    expect(first).toEqual(second)
    expect(checklistFor({ ...sample, criteria: ['y', ' y ', ''] })).toHaveLength(19)
  })

  it('leaves criteria in the state file that there is no room for, and counts them', () => {
    const criteria = Array.from({ length: 2000 }, (_, at) => `${String(at)} ${'|'.repeat(300)}`)
    const kept = checklistFor({ ...sample, criteria }).length - 18
    expect(kept).toBeGreaterThan(10)
    expect(criteriaLeftOut({ ...sample, criteria })).toBe(2000 - kept)
  })
})

describe('rollbackTarget', () => {
  it('is the champion, else the last release that was not rolled back', () => {
    expect(rollbackTarget(sample)).toEqual({ version: '1.1.0', tag: 'churn-model/v1.1.0' })
    const history = sample.history.map((one) => ({ ...one, rolledBack: one.version === '1.1.0' }))
    expect(rollbackTarget({ ...sample, champion: null, history })).toEqual({
      version: '1.0.0',
      tag: 'churn-model/v1.0.0',
    })
    expect(rollbackTarget({ ...sample, champion: null, history: [] })).toBeNull()
  })
})

describe('an item', () => {
  it.each([
    [
      '- [x] Model card created <!-- ds-release:item=before.model-card -->',
      'before.model-card',
      'Model card created',
      true,
    ],
    [
      '* [X] Model card **made** <!--ds-release:item=before.model-card-->',
      'before.model-card',
      'Model card **made**',
      true,
    ],
    ['  + [ ]  spaced  ', null, 'spaced', false],
    ['- [ ] a &lt; b \\| c @\u200bbob', null, 'a < b | c @bob', false],
  ])('is read from %j', (line, id, text, checked) => {
    const item = parseItem(line, 'Somewhere')
    expect(item).toMatchObject({ text, checked, section: 'Somewhere' })
    if (id === null) expect(item?.id).toMatch(/^added\.[0-9a-f]{10}$/)
    else expect(item?.id).toBe(id)
  })

  it.each(['- [] x', '- x', '[x] y', '- [y] z', '## [x] a', ''])('is not %j', (line) => {
    expect(parseItem(line, '')).toBeNull()
  })

  it('comes back as it was written', () => {
    for (const item of checklistFor({ ...sample, criteria: ['@all <!-- x --> `a|b` [z] #1 _q_ \\'] })) {
      expect(parseItem(renderItem(item), item.section)).toEqual(item)
    }
  })
})
