import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import type { ReleaseRecord } from '../../src/release/record.js'
import { type PlanSummary, renderPlanSummary } from '../../src/report/plan-summary.js'

const record = JSON.parse(readFileSync('__tests__/release/fixtures/record.json', 'utf8')) as ReleaseRecord
const plan: PlanSummary = {
  ...record,
  kind: 'plan',
  versionReason: 'minor after 1.1.0: the model has changed',
  gates: [
    { gate: 'tests', runs: 'pytest --cov=src | tee log' },
    { gate: 'review', runs: '' },
  ],
  verdicts: [],
  metrics: {},
  metricRows: [],
  writes: ['claim the release in `refs/ds-release/tx/churn-model`', 'tag `churn-model/v1.2.0` on aaaaaaaaaabb'],
  unfinished: null,
  warnings: [],
  problems: [],
}

describe('renderPlanSummary', () => {
  it('lists each write in order, and says that none was made', () => {
    const summary = renderPlanSummary(plan)
    expect(summary).toContain('## 📋 Plan: Churn model 1.2.0 would be released')
    expect(summary).toContain('Nothing has been written to GitHub.')
    expect(summary).toContain('1. claim the release in `refs/ds-release/tx/churn-model`\n2. tag `churn-model/v1.2.0` on aaaaaaaaaabb') // prettier-ignore
    expect(summary).toContain('| tests | runs pytest --cov=src &#124; tee log |\n| review | – |')
  })

  it('shows the verdicts of a dry run', () => {
    const { verdicts, metrics, metricRows } = record
    const summary = renderPlanSummary({ ...plan, kind: 'dry-run', verdicts, metrics, metricRows })
    expect(summary).toContain('## 📋 Dry run: Churn model 1.2.0')
    expect(summary).toContain('### Writes that were not made')
    expect(summary).toContain('| Gate | Verdict | Why | Time |')
    expect(summary).toContain('| `f1_score` | 0.91 | ≥ 0.8 |')
  })

  it('says what is in the way, what is unfinished, and that gates are disabled', () => {
    const summary = renderPlanSummary({ ...plan, writes: [], gatesEnabled: false, gatesSource: '', unfinished: '1.2.0 is unfinished', problems: [{ what: 'The feature is not approved', fix: 'Have it approved', where: { file: 's.json', line: 4 } }] }) // prettier-ignore
    expect(summary).toContain('## ❌ Plan: Churn model 1.2.0 would not be released')
    expect(summary).toContain('- **The feature is not approved.**\n  - Where: `s.json:4`')
    expect(summary).toContain('> **Gates are disabled** by the configuration.')
    expect(summary).toContain('1.2.0 is unfinished')
    expect(renderPlanSummary({ ...plan, writes: [] })).toContain('Churn model 1.2.0, nothing would be written')
  })
})
