import { describe, expect, it } from '@jest/globals'
import { parseCcflow } from '../../src/config/ccflow.js'
import { parseConfig } from '../../src/config/config-file.js'
import { resolveSettings, type SettingsSources } from '../../src/config/resolve.js'
import { describeProblem } from '../../src/errors.js'

function settings(text: string | null, sources: Partial<SettingsSources> = {}) {
  const parsed = text === null ? null : parseConfig(text, '.github/ds-release.yml')
  if (parsed !== null && !parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'))
  const config = parsed?.config ?? null
  return resolveSettings({ feature: 'churn', config, ccflow: null, gatesEnabledInput: null, ...sources })
}

function ccflow(text: string) {
  const parsed = parseCcflow([{ file: '.ccflow/workflow.yaml', text }])
  if (!parsed.ok) throw new Error('broken')
  return parsed.ccflow
}

describe('settings without a file', () => {
  it('are those of a repository that is laid out as usual', () => {
    const { steps, gates, ...rest } = settings(null)
    expect(rest).toEqual({
      feature: 'churn',
      model: 'models/final_model.joblib',
      ...{ latest: null, records: 'models', commitModel: false, golden: null, requests: null, adopted: {} },
      metrics: 'results/metrics.json',
      tag: '{feature}/v{version}',
      releaseBranches: [],
      paths: [],
      env: { pass: [], set: {} },
      gatesEnabled: true,
      gatesEnabledSource: '',
      monitoring: [],
    })
    const { tests, performance, types, security } = gates
    expect(
      [tests, performance, types, security, steps.export, steps.card]
        .map((one) => ('command' in one ? one.command : one))
        .map((one) => [one?.run, one?.script]),
    ).toEqual([
      ['pytest --cov=src', null],
      ['python src/evaluate.py --model {model}', 'src/evaluate.py'],
      ['mypy src/', null],
      ['bandit -r src/', null],
      ['python src/export_model.py --model {model} --output {package}', 'src/export_model.py'],
      ['python src/create_model_card.py --model {package} --metrics {metrics}', 'src/create_model_card.py'],
    ])
    expect(gates['data-quality']).toMatchObject({
      command: null,
      datasets: [],
      reports: [{ path: 'results/data_quality.json', declared: false }],
    })
    expect(gates.documentation).toMatchObject({ documents: ['README.md'], declared: false })
    expect(gates.review).toMatchObject({ approvals: 1, inCheck: false })
    expect(gates.security).toMatchObject({ failOn: 'low', enabled: true, disabledReason: null, waiver: null })
  })

  it('are the same with an empty file', () => {
    expect(settings('')).toEqual(settings(null))
  })
})

describe('settings of a feature', () => {
  const text = `
model: ./models//a.joblib
env: {pass: [A], set: {X: "1", Y: "1"}}
gates:
  tests: {run: make test, timeout: 90s, env: {pass: [B, A], set: {Y: "2"}}}
  types: {enabled: false, reason: none yet}
  documentation: {documents: [README.md, docs/a.md]}
  performance:
    metrics:
      f1: {min: 85%, tolerance: 2 %}
      rmse: {max: 3}
features:
  churn:
    model: models/churn.joblib
    gates:
      types: {enabled: true}
      tests: {coverage: {min: 80}}
      documentation: {documents: [docs/churn.md]}
      performance:
        metrics:
          f1: {tolerance: 0.5}
  constructor: {}
`

  it('are merged key by key; lists replace', () => {
    const { model, gates, env } = settings(text)
    expect(model).toBe('models/churn.joblib')
    expect(env).toEqual({ pass: ['A'], set: { X: '1', Y: '1' } })
    expect(gates.tests).toMatchObject({
      coverageMin: 80,
      command: {
        run: 'make test',
        script: null,
        timeoutSeconds: 90,
        env: { pass: ['A', 'B'], set: { X: '1', Y: '2' } },
      },
    })
    expect(gates.types).toMatchObject({ enabled: true, disabledReason: null })
    expect(gates.documentation).toMatchObject({ documents: ['docs/churn.md'], declared: true })
    expect(gates.performance.metrics).toEqual({
      f1: {
        min: 0.85,
        minIsShare: true,
        tolerance: { kind: 'absolute', amount: 0.5, text: '0.5' },
        source: '.github/ds-release.yml:21',
      },
      rmse: { max: 3, tolerance: { kind: 'absolute', amount: 0, text: '0' }, source: '.github/ds-release.yml:11' },
    })
  })

  it('leave another feature alone, whatever its name', () => {
    const common = settings(text, { feature: 'other' })
    expect(common.model).toBe('models/a.joblib')
    expect(common.gates.types).toMatchObject({ enabled: false, disabledReason: 'none yet' })
    expect(common.gates.performance.metrics['f1']?.tolerance).toEqual({ kind: 'relative', amount: 0.02, text: '2%' })
    expect(settings(text, { feature: 'constructor' })).toEqual({ ...common, feature: 'constructor' })
    expect(settings('model: a', { feature: 'constructor' }).model).toBe('a')
  })
})

describe('gates on or off', () => {
  const off = 'gates: {enabled: false}'

  it.each<[string, string | null, Partial<SettingsSources>, boolean, string]>([
    ['nothing said', null, {}, true, ''],
    ['ccflow', null, { ccflow: ccflow(off) }, false, '.ccflow/workflow.yaml:1:18 (gates.enabled)'],
    ['config over ccflow', 'gates: {enabled: true}', { ccflow: ccflow(off) }, true, ''],
    ['config', off, {}, false, '.github/ds-release.yml:1:18 (gates.enabled)'],
    ['feature over config', `${off}\nfeatures: {churn: {gates: {enabled: true}}}`, {}, true, ''],
    [
      'input over all',
      `${off}\nfeatures: {churn: {gates: {enabled: false}}}`,
      { gatesEnabledInput: true, ccflow: ccflow(off) },
      true,
      '',
    ],
    ['input', 'gates: {enabled: true}', { gatesEnabledInput: false }, false, 'input gates-enabled'],
  ])('%s', (_name, text, sources, enabled, source) => {
    expect(settings(text, sources)).toMatchObject({ gatesEnabled: enabled, gatesEnabledSource: source })
  })
})
