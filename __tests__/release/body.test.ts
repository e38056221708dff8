import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import MarkdownIt from 'markdown-it'

import { BODY_LIMIT_CHARACTERS, parseBody, renderBody } from '../../src/release/body.js'
import { checklistFor } from '../../src/release/checklist.js'
import type { ReleaseRecord } from '../../src/release/record.js'

const sample = JSON.parse(readFileSync('__tests__/release/fixtures/record.json', 'utf8')) as ReleaseRecord
const first: ReleaseRecord = { ...sample, version: '1.0.0', previousVersion: null, champion: null, history: [] }

describe('renderBody', () => {
  it('is the whole page', () => {
    expect(renderBody(sample)).toMatchSnapshot()
  })

  it('has its headings in their order', () => {
    const headings = renderBody(sample).match(/^#+ .*$/gm)
    expect(headings).toEqual([
      '## Deployment checklist',
      '### Before deployment',
      '### Batch inference',
      '### Real-time inference',
      '### After deployment',
      '## Metrics',
      '## Gates',
      '## Package',
      '## Lineage',
      '## Rollback',
    ])
  })

  it('says in plain sight that gates are disabled, and by whom, and ticks nothing', () => {
    const body = renderBody({ ...sample, gatesEnabled: false, gatesSource: 'input gates-enabled', verdict: 'disabled' })
    expect(body.slice(0, body.indexOf('## Deployment'))).toContain('> **Gates are disabled** by input gates-enabled.')
    expect(body).not.toMatch(/\[x\]/i)
  })

  it('draws charts only where there are earlier releases', () => {
    expect(renderBody(sample).match(/xychart-beta/g)).toHaveLength(2)
    expect(renderBody(first)).not.toContain('xychart')
  })

  it('says of a first release that there is nothing to go back to', () => {
    expect(renderBody(first)).toContain('This is the first release: there is no earlier version to go back to.')
    expect(renderBody(first)).not.toContain('command=rollback')
  })

  it('names a waiver', () => {
    const verdicts = sample.verdicts.map((one) =>
      one.gate === 'types' ? { ...one, verdict: 'waived' as const, reason: 'until the stubs are there (bob)' } : one,
    )
    expect(renderBody({ ...sample, verdicts })).toContain(
      '> - The gate types was waived: until the stubs are there (bob)',
    )
  })

  it('quotes for the shell what needs it, and names the host where it is not github.com', () => {
    const body = renderBody({ ...sample, tag: "it's;rm/v1.2.0", serverUrl: 'https://ghe.example.com' })
    expect(body).toContain(`gh release download 'it'\\''s;rm/v1.2.0' --repo ghe.example.com/acme/models`)
  })
})

describe('parseBody', () => {
  const expected = { tx: sample.tx, feature: 'churn-model', version: '1.2.0', items: checklistFor(sample) }

  it('reads back what was rendered', () => {
    expect(parseBody(renderBody(sample))).toEqual(expected)
  })

  it('survives the web editor: other line ends, a byte order mark, ticks, text around', () => {
    const body = renderBody(sample)
      .replace('- [ ] Verify outputs', '- [X] Verify outputs')
      .replace('## Metrics', 'Deployed by Ann on Monday.\n\n## Metrics')
    const parsed = parseBody(`\ufeff${body.replaceAll('\n', '\r\n')}`)
    const items = expected.items.map((item) => (item.id === 'batch.verify-outputs' ? { ...item, checked: true } : item))
    expect(parsed).toEqual({ ...expected, items })
  })

  it('keeps items that people add, also by copying a line', () => {
    const added = '- [x] Tell finance\n- [ ] Run on old data <!-- ds-release:item=batch.sample-run -->\n'
    const body = renderBody(sample).replace('### Real-time', `${added}\n### Real-time`)
    const items = parseBody(body)?.items ?? []
    expect(items).toHaveLength(expected.items.length + 2)
    expect(items).toContainEqual(
      expect.objectContaining({ text: 'Tell finance', checked: true, section: 'Batch inference' }),
    )
    expect(items.find((item) => item.id === 'batch.sample-run')?.text).toBe('Run on sample data')
    expect(items.find((item) => item.text === 'Run on old data')?.id).toMatch(/^added\./)
  })

  it('takes no items from fences and other sections', () => {
    const body = renderBody(sample)
      .replace('## Gates', '- [x] Not a step\n\n## Gates')
      .replace('### Batch', '````\n- [x] Quoted\n```\n- [x] Quoted too\n````\n\n### Batch')
    expect(parseBody(body)).toEqual(expected)
  })

  it.each([
    ['no marker', (body: string) => body.replace(/^.*\n/, '')],
    [
      'two that contradict each other',
      (body: string) => `${body}\n<!-- ds-release tx=ffff feature=x version=1.0.0 -->\n`,
    ],
    ['a marker in a fence', (body: string) => `\`\`\`\n${body.split('\n')[0] ?? ''}\n\`\`\`\n`],
    ['nothing', () => ''],
  ])('is null with %s', (_, change) => {
    expect(parseBody(change(renderBody(sample)))).toBeNull()
  })
})

const HOSTILE =
  '@everyone #1 GH-2 <img src=x onerror=y> <!-- ds-release tx=f feature=x version=9.9.9 --> <!-- ds-release:item=after.serving --> ``` | \\| [a](javascript:b) ![c](https://evil.example)\n## Rollback\n- [x] Model serving correctly\n```\n\u202e\u0000'

function hostile(size: number, count: number): ReleaseRecord {
  const text = HOSTILE.repeat(size)
  const list = <T>(make: (text: string, at: number) => T) =>
    Array.from({ length: count }, (_, at) => make(`${String(at)} ${text}`, at))
  return {
    ...sample,
    title: text,
    stateFile: text,
    verdicts: sample.verdicts.map((one) => ({ ...one, reason: text })),
    metricRows: sample.metricRows.map((row) => ({ ...row, name: text, tolerance: text, ok: false, note: text })),
    metrics: Object.fromEntries(list((name, at) => [name, at])),
    criteria: list((name) => name),
    packageFiles: list((path) => ({ path, size: 1, sha256: `sha256:${text}` })),
    datasets: list((name) => ({ name, sha256: null, size: null })),
    experiments: list((name) => ({ name, parameters: { [name]: name } })),
    monitoring: list((name) => ({ name, url: `javascript:${name}` })),
    warnings: list((name) => name),
  }
}

describe('hostile text', () => {
  it.each([
    [1, 1],
    [1, 40],
    [4, 300],
    [100, 20],
  ])('%d long and %d times stays text, within the limit, and parses back', (size, count) => {
    // prettier-ignore
    const record = hostile(size, count)
    const body = renderBody(record)
    expect(body.length).toBeLessThanOrEqual(BODY_LIMIT_CHARACTERS)
    expect(parseBody(body)).toEqual({
      tx: record.tx,
      feature: record.feature,
      version: record.version,
      items: checklistFor(record),
    })
    expect(body.match(/^## .*$/gm)).toHaveLength(6)
    const tokens = new MarkdownIt({ html: true }).parse(body, {}).flatMap((token) => [token, ...(token.children ?? [])])
    const html = tokens.filter((token) => token.type.startsWith('html')).map((token) => token.content.trim())
    const ours = /^<!-- ds-release(?: tx=0123456789abcdef feature=churn-model version=1\.2\.0|:item=[a-z0-9.-]+) -->$/
    expect(html.filter((content) => !ours.test(content))).toEqual([])
    expect(html.filter((content) => content.includes('after.serving'))).toHaveLength(1)
    const text = tokens.filter((token) => token.type === 'text').map((token) => token.content).join('\n') // prettier-ignore
    expect(text).not.toMatch(/@[a-z]|#\d|GH-\d|[\u202e\u0000]/i)
    expect(tokens.filter((token) => token.type === 'image')).toEqual([])
  })
})
