import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import type { ReleaseRecord } from '../../src/release/record.js'
import { type CheckedFeature, type CheckSummary, renderCheckSummary } from '../../src/report/check-summary.js'

const record = JSON.parse(readFileSync('__tests__/release/fixtures/record.json', 'utf8')) as ReleaseRecord
const good: CheckedFeature = { ...record, kind: 'judged', problems: [], loosened: [], generatedCard: null }
const bad: CheckedFeature = { ...good, feature: 'fraud', title: 'Fraud', verdict: 'failed' }
const draft = { kind: 'not-up', feature: 'pricing', status: 'implementation', fails: false } as const
const recorded = { kind: 'recorded', feature: 'churn', title: 'Churn', version: '1.2.0', tag: 'churn/v1.2.0', url: 'https://github.com/r' } as const // prettier-ignore
const none: CheckSummary = { features: [], everythingBecause: null, problems: [], warnings: [] }

describe('renderCheckSummary', () => {
  it.each<[string, Partial<CheckSummary>, string]>([
    ['nothing touched', {}, '## ✅ This change touches no feature'],
    ['a fit feature', { features: [good, draft] }, '## ✅ Fit to be released'],
    ['an unfit one among others', { features: [good, bad, draft] }, '## ❌ Not fit to be released: `fraud`'],
    ['one that cannot be judged', { features: [{ ...good, problems: [{ what: 'no model', fix: 'Make one' }] }] }, '## ❌ Not fit'], // prettier-ignore
    [
      'the state of a release',
      { features: [recorded, draft] },
      '## ✅ This change records a release; there is nothing in it to judge',
    ],
    ['the state of a release beside a fit feature', { features: [recorded, good] }, '## ✅ Fit to be released'],
    ['only ones that are not up', { features: [draft] }, '## ✅ Nothing that this change touches is up for release'],
    ['one that must be up', { features: [{ ...draft, fails: true }] }, '## ❌ Not fit to be released: `pricing`'],
    [
      'gates disabled',
      { features: [{ ...good, gatesEnabled: false, verdict: 'disabled' }] },
      '## ⚠️ Gates are disabled',
    ],
    ['a check that stopped', { problems: [{ what: 'x', fix: 'y' }] }, '## ❌ The check could not be finished'],
  ])('opens with the outcome of %s', (_, change, headline) => {
    expect(renderCheckSummary({ ...none, ...change }).startsWith(headline)).toBe(true)
  })

  it('shows each judged feature with its gates and metrics, and lists the others', () => {
    const summary = renderCheckSummary({ ...none, features: [good, bad, draft] })
    expect(summary.match(/^### .*$/gm)).toEqual([
      '### ✅ Churn model (`churn-model`, would be 1.2.0)',
      '### ❌ Fraud (`fraud`, would be 1.2.0)',
      '### Not up for release',
    ])
    expect(summary.match(/^\| Gate \|/gm)).toHaveLength(2)
    expect(summary).toContain('- `pricing` has the status `implementation`')
  })

  it('tells which release a change records', () => {
    const summary = renderCheckSummary({ ...none, features: [recorded] })
    expect(summary).toContain(
      '### Recorded\n\n- `churn` 1.2.0 is published as `churn/v1.2.0` (https://github.com/r); its state',
    )
  })

  it('says why everything counts as touched', () => {
    const everythingBecause = 'GitHub lists only the first 300 files of this change, so every feature counts as touched'
    expect(renderCheckSummary({ ...none, features: [good], everythingBecause })).toContain(everythingBecause)
  })
})
