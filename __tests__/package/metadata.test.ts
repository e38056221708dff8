import { describe, expect, it } from '@jest/globals'
import { exportedMetadata, type MetadataFacts, parseMetadata, renderMetadata } from '../../src/package/metadata.js'

const SHA = `sha256:${'a'.repeat(64)}`

function facts(changes: Partial<MetadataFacts> = {}): MetadataFacts {
  return {
    feature: 'churn',
    version: '1.2.0',
    tag: 'churn/v1.2.0',
    commit: 'c'.repeat(40),
    created: '2026-11-01T10:00:00Z',
    verdict: 'passed',
    metrics: { accuracy: 0.9, 'test.f1': 0.8 },
    metricsAsWritten: { accuracy: 0.9, test: { f1: 0.8 } },
    champion: { version: '1.1.0', tag: 'churn/v1.1.0', metrics: { accuracy: 0.88 } },
    framework: { name: 'scikit-learn', version: '1.9.1' },
    python: '3.11.4',
    datasets: [{ name: 'data/train.csv', sha256: SHA, size: 10 }],
    experiments: [{ name: 'forest', parameters: { trees: 100 } }],
    model: [{ path: 'models/final.joblib', size: 5, sha256: SHA }],
    files: [
      { path: 'model.joblib', size: 5, sha256: SHA },
      { path: 'metadata.json', size: 1, sha256: SHA },
      { path: 'manifest.json', size: 1, sha256: SHA },
      { path: 'README.md', size: 2, sha256: SHA },
    ],
    exported: null,
    uncommitted: [],
    ...changes,
  }
}

const parse = (value: unknown) => parseMetadata(JSON.stringify(value), 'metadata.json')

describe('renderMetadata', () => {
  it('says all that the package is known by', () => {
    const text = renderMetadata(facts({ exported: { threshold: 0.5 } }))
    expect(JSON.parse(text)).toEqual({
      schema: 1,
      feature: 'churn',
      version: '1.2.0',
      tag: 'churn/v1.2.0',
      commit: 'c'.repeat(40),
      created: '2026-11-01T10:00:00Z',
      verdict: 'passed',
      metrics: { accuracy: 0.9, 'test.f1': 0.8 },
      metrics_as_written: { accuracy: 0.9, test: { f1: 0.8 } },
      champion: { version: '1.1.0', tag: 'churn/v1.1.0', metrics: { accuracy: 0.88 } },
      framework: { name: 'scikit-learn', version: '1.9.1' },
      python: '3.11.4',
      datasets: [{ name: 'data/train.csv', sha256: SHA, size: 10 }],
      experiments: [{ name: 'forest', parameters: { trees: 100 } }],
      model: [{ path: 'models/final.joblib', size: 5, sha256: SHA }],
      files: [
        { path: 'README.md', size: 2, sha256: SHA },
        { path: 'model.joblib', size: 5, sha256: SHA },
      ],
      exported: { threshold: 0.5 },
    })
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('keeps what is not known as null', () => {
    const text = renderMetadata(
      facts({ champion: null, framework: null, python: null, metrics: {}, metricsAsWritten: undefined }),
    )
    expect(JSON.parse(text)).toMatchObject({
      champion: null,
      framework: null,
      python: null,
      metrics: {},
      metrics_as_written: null,
    })
    expect(text).not.toContain('exported')
  })

  it('can be read as a champion later', () => {
    expect(parseMetadata(renderMetadata(facts()), 'metadata.json')).toEqual({
      ok: true,
      metadata: { version: '1.2.0', feature: 'churn', metrics: { accuracy: 0.9, 'test.f1': 0.8 }, digests: [SHA] },
    })
  })
})

describe('parseMetadata', () => {
  it('reads what other tools wrote', () => {
    expect(
      parse({
        version: 'v2.0.0',
        metrics: { rmse: 3, by: { age: { r2: 0.5 } }, note: 'good', ok: true, list: [1] },
        x: 1,
      }),
    ).toEqual({
      ok: true,
      metadata: { version: '2.0.0', feature: null, metrics: { rmse: 3, 'by.age.r2': 0.5 }, digests: [] },
    })
    expect(parse({})).toMatchObject({ ok: true, metadata: { version: null, metrics: {} } })
  })

  it('takes digests with and without their prefix, and nothing else for one', () => {
    const files = [{ sha256: 'B'.repeat(64) }, { sha256: SHA }, { sha256: 'short' }, {}, 7]
    expect(parse({ files })).toMatchObject({ ok: true, metadata: { digests: [`sha256:${'b'.repeat(64)}`, SHA] } })
  })

  it.each([
    ['NaN', '{"metrics": {"a": NaN}}'],
    ['a number that is too large', '{"metrics": {"a": 1e999}}'],
    ['a key twice', '{"metrics": {"a": 1, "a": 2}}'],
    ['metrics that are no object', '{"metrics": 3}'],
    ['a version that is a number', '{"version": 1.2}'],
    ['a list', '[]'],
  ])('refuses %s', (_what, text) => {
    expect(parseMetadata(text, 'm.json')).toMatchObject({ ok: false, problems: [{ where: { file: 'm.json' } }] })
  })
})

it('keeps what the export wrote only where it is an object', () => {
  expect(exportedMetadata('{"a": [1]}')).toEqual({ a: [1] })
  expect(exportedMetadata('[1]')).toBeNull()
  expect(exportedMetadata('{a')).toBeNull()
})
