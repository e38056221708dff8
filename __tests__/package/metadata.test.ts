import { describe, expect, it } from '@jest/globals'
import { exportedMetadata, type MetadataFacts, renderMetadata } from '../../src/package/metadata.js'

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
    golden: null,
    uncommitted: [],
    ...changes,
  }
}

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
})

it('keeps what the export wrote only where it is an object', () => {
  expect(exportedMetadata('{"a": [1]}')).toEqual({ a: [1] })
  expect(exportedMetadata('[1]')).toBeNull()
  expect(exportedMetadata('{a')).toBeNull()
})
