import type { ReleaseRecord } from '../../src/release/record.js'

const HEX = 'c0ffee'.repeat(11)

/** A sealed release with nothing remarkable in it. */
export function buildRecord(change: Partial<ReleaseRecord> = {}): ReleaseRecord {
  const asset = (name: string, type: string, digit: string) => ({
    name,
    type,
    size: 10,
    sha256: `sha256:${digit.repeat(64)}`,
  })
  return {
    schema: 1,
    tx: HEX.slice(0, 16),
    feature: 'churn',
    title: 'Churn model',
    version: '1.1.0',
    previousVersion: '1.0.0',
    tag: 'churn/v1.1.0',
    commit: 'a'.repeat(40),
    repository: 'acme/models',
    serverUrl: 'https://github.com',
    prerelease: false,
    stateFile: 'docs/workflow/state/churn.json',
    branch: 'main',
    target: 'main',
    latest: true,
    recordsFolder: 'models/churn/v1.1.0',
    startedAt: '2026-11-02T10:00:00Z',
    gatesEnabled: true,
    gatesSource: '',
    verdict: 'passed',
    verdicts: [],
    metrics: { f1_score: 0.9 },
    metricsAsWritten: { f1_score: 0.9 },
    metricRows: [],
    champion: null,
    history: [],
    assets: [
      asset('churn-1.1.0.tar.gz', 'application/gzip', '1'),
      asset('model_card.md', 'text/markdown', '2'),
      asset('metadata.json', 'application/json', '3'),
      asset('manifest.json', 'application/json', '4'),
    ],
    packageName: 'churn-1.1.0.tar.gz',
    packageDigest: `sha256:${'1'.repeat(64)}`,
    packageFiles: [],
    criteria: [],
    datasets: [],
    experiments: [],
    monitoring: [],
    warnings: [],
    ...change,
  }
}
