import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import MarkdownIt from 'markdown-it'

import type { ReleaseRecord } from '../../src/release/record.js'
import { type ReleaseSummary, renderReleaseSummary } from '../../src/report/release-summary.js'

const record = JSON.parse(readFileSync('__tests__/release/fixtures/record.json', 'utf8')) as ReleaseRecord

const released: ReleaseSummary = {
  ...record,
  status: 'released',
  versionReason: 'minor after 1.1.0: the model has changed',
  releaseUrl: 'https://github.com/acme/models/releases/tag/churn-model/v1.2.0',
  pullUrl: null,
  resumable: false,
  stateCommit: 'eeeeeeeeeeffffffffff00000000001111111111',
  deployedTo: [],
  package: { name: record.packageName, size: 1536000, sha256: record.packageDigest },
  artifact: { name: 'churn-model-1.2.0', url: 'https://github.com/acme/models/actions/runs/1/artifacts/2' },
  problems: [],
  generatedCard: null,
}

const refused: ReleaseSummary = {
  ...released,
  status: 'refused',
  releaseUrl: null,
  stateCommit: null,
  package: null,
  artifact: null,
  verdict: 'failed',
  verdicts: record.verdicts.map((one) =>
    one.gate === 'tests'
      ? { ...one, verdict: 'failed', reason: '1 of 23 tests failed', findings: [{ what: 'test_predict failed: assert 1 == 2', fix: 'Run `pytest tests/test_model.py`', where: { file: 'tests/test_model.py', line: 12 } }] } // prettier-ignore
      : one,
  ),
  problems: [{ what: 'The gate tests does not pass: 1 of 23 tests failed', fix: 'Fix the test' }],
}

describe('renderReleaseSummary', () => {
  it('is the whole page of a release', () => {
    expect(renderReleaseSummary(released)).toMatchSnapshot()
  })

  it.each([
    ['already-released', '## ✅ Churn model 1.2.0 was released already'],
    ['awaiting-merge', '## ⏳ Churn model 1.2.0 is published; its state waits'],
    ['conflict', '## ⛔ Churn model 1.2.0 is not released: something else is in the way'],
    ['interrupted', '## ⏸️ Churn model 1.2.0 is not finished: run the same job again'],
  ] as const)('opens with the outcome %s and says what to do next', (status, headline) => {
    const summary = renderReleaseSummary({ ...released, status })
    expect(summary.startsWith(headline)).toBe(true)
    expect(summary).toMatch(/### What to do next\n\n- \S/)
  })

  it('puts what is wrong, where and what to do before everything else', () => {
    const summary = renderReleaseSummary(refused)
    expect(summary).toContain(
      '### What is wrong\n\n- **The gate tests does not pass: 1 of 23 tests failed.**\n  - What to do: Fix the test.',
    )
    expect(summary).toContain('- **test_predict failed: assert 1 == 2.**\n  - Where: `tests/test_model.py:12`\n  - What to do: Run `pytest tests/test_model.py`.') // prettier-ignore
    expect(summary).toContain('no tag, no release, no commit')
    expect(summary.indexOf('What is wrong')).toBeLessThan(summary.indexOf('### Gates'))
  })

  it('stands on little when little is known', () => {
    const bare: ReleaseSummary = { ...refused, title: null, version: null, previousVersion: null, versionReason: null, tag: null, commit: null, verdict: null, verdicts: [], metrics: {}, metricRows: [], champion: null, history: [], monitoring: [], warnings: [] } // prettier-ignore
    const summary = renderReleaseSummary(bare)
    expect(summary.match(/^#+ .*$/gm)).toEqual(['## ❌ churn-model is not released', '### What is wrong', '### What to do next']) // prettier-ignore
    expect(summary).not.toMatch(/null|undefined/)
  })

  it('says in plain sight that gates are disabled', () => {
    expect(renderReleaseSummary({ ...released, gatesEnabled: false, gatesSource: 'input `gates-enabled`' })).toContain(
      '> **Gates are disabled** by input `gates-enabled`.',
    )
  })

  it('shows a generated card folded, whatever it holds', () => {
    const card = { saveAs: 'docs/model_cards/churn-model.md', text: '# Card\n```python\nx\n```\n</details><script>' }
    const summary = renderReleaseSummary({ ...released, generatedCard: card })
    expect(summary).toContain(
      '<details><summary>A model card to start from: save it as docs/model_cards/churn-model.md',
    )
    const fences = new MarkdownIt().parse(summary, {}).filter((token) => token.type === 'fence')
    expect(fences.at(-1)?.content).toBe(`${card.text}\n`)
  })

  it('shows where it is deployed, in any form that teams write', () => {
    const deployedTo = ['staging', { environment: 'production', at: '2026-11-21T08:00:00Z' }, { odd: '|' }, 7, null]
    expect(renderReleaseSummary({ ...released, deployedTo })).toContain(
      '1.2.0: `staging`, `production` (2026-11-21T08:00:00Z), {"odd":"&#124;"}, `7`, `null`',
    )
  })

  it('stays below what the runner takes, in bytes', () => {
    const text = '😀 <b> @all #1 | '.repeat(60)
    const many = <T>(make: (at: number) => T, count = 1000) => Array.from({ length: count }, (_, at) => make(at))
    const summary = renderReleaseSummary({
      ...refused,
      warnings: many(() => text),
      problems: many(() => ({ what: text, fix: text })),
      generatedCard: { saveAs: 'a.md', text: many(() => text).join('\n') },
    })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900 * 1024 + 1)
    expect(summary).toContain('There is more than a job summary holds')
  })
})
