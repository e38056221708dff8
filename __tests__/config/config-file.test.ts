import { describe, expect, it } from '@jest/globals'
import { parseCcflow } from '../../src/config/ccflow.js'
import { parseConfig } from '../../src/config/config-file.js'
import { configJsonSchema } from '../../src/config/json-schema.js'
import { describeProblem } from '../../src/errors.js'

const FILE = '.github/ds-release.yml'

function refusals(text: string): string[] {
  const parsed = parseConfig(text, FILE)
  return parsed.ok ? [] : parsed.problems.map(describeProblem)
}

/** Every key that there is. */
const WHOLE = `
model: models/final_model.joblib
metrics: results/metrics.json
tag: "{feature}/v{version}"
release-branches: [release/*]
paths: [src/**]
env: {pass: [MLFLOW_TRACKING_URI], set: {PYTHONHASHSEED: "0"}}
steps:
  export: {run: "python src/export_model.py --model {model} --output {package}", timeout: 1h30m}
  card: {run: "python card.py {package}", shell: bash, env: {set: {A: b}}}
gates:
  enabled: true
  tests: {run: "pytest --cov=src", reports: [junit.xml], coverage: {min: 80}, timeout: 30m, shell: sh, env: {pass: [A]}}
  performance:
    run: "python src/evaluate.py --model {model}"
    metrics:
      f1_score: {min: 0.80, tolerance: 0.01}
      rmse: {max: 3.2, better: lower, tolerance: "2%"}
      accuracy: {min: 85%}
  review: {approvals: 1, in-check: true}
  data-quality: {run: make data, reports: [results/data_quality.json], datasets: [data/train.csv]}
  documentation: {documents: [README.md]}
  types: {enabled: false, reason: no types here}
  security: {run: "bandit -r src/", fail-on: low, reports: [b.json], waiver: {reason: a, owner: "@bob", expires: 2026-12-31}}
monitoring: [{name: Latency, url: "https://grafana.example.com/d/churn"}]
features:
  churn-model: {model: models/churn.joblib, tag: "v{version}", paths: ["src/churn/**"]}
`

describe('the configuration file', () => {
  it('takes every key that there is, and nothing at all', () => {
    expect(refusals(WHOLE)).toEqual([])
    expect(refusals('')).toEqual([])
    expect(refusals('# only a comment\n')).toEqual([])
  })

  it.each([
    [
      'modle: x',
      `${FILE}:1:1 (modle): "modle" is not a known key at the top level. Write "model", the nearest known key.`,
    ],
    [
      'gates:\n  tests:\n    tiemout: 1m',
      `${FILE}:3:5 (gates.tests.tiemout): "tiemout" is not a known key of gates.tests. Write "timeout"`,
    ],
    ['gates: {test: {}}', 'Write "tests"'],
    [
      'gates: {performance: {metrics: {f1: {minimum: 1}}}}',
      '"minimum" is not a known key of gates.performance.metrics.f1. Write one of min, max',
    ],
    ['features: {a: {modle: x}}', '(features.a.modle): "modle" is not a known key of features.a. Write "model"'],
    ['features: {a: {features: {}}}', 'is not a known key of features.a'],
    ['features: {A_b: {}}', '"A_b" cannot be a key here'],
    ['model: /etc/x', 'is absolute'],
    ['metrics: ../m.json', 'leads upwards'],
    [
      'gates: {documentation: {documents: [a, ../b]}}',
      '(gates.documentation.documents[1]): The path "../b" leads upwards',
    ],
    ['gates: {data-quality: {datasets: [/x]}}', 'is absolute'],
    ['paths: ["../**"]', 'leads upwards'],
    ['tag: v1', 'is not a tag with {version}'],
    ['tag: "{version}-{version}"', 'is not a tag with {version}'],
    ['tag: "v{version} final"', 'is not a tag with {version}'],
    ['tag: "{fature}/v{version}"', 'is not a tag with {version}'],
    ['tag: "/v{version}"', 'is not a tag with {version}'],
    ['tag: "v{version}.lock"', 'is not a tag with {version}'],
    ['gates: {tests: {timeout: 30}}', '30 is not a duration'],
    ['gates: {tests: {timeout: "30"}}', '"30" is not a duration'],
    ['gates: {tests: {coverage: {min: 101}}}', '101 is not a number from 0 to 100'],
    ['gates: {review: {approvals: 0}}', '0 is not a whole number from 1 on'],
    ['gates: {review: {approvals: 1.5}}', '1.5 is not a whole number'],
    ['gates: {enabled: "yes"}', '"yes" is not true or false'],
    ['gates: {types: }', '(gates.types): null is not an object with keys'],
    ['gates: {tests: pytest}', '"pytest" is not an object with keys'],
    ['gates: {tests: {run: " "}}', 'a command that is not empty'],
    ['gates: {tests: {shell: zsh}}', 'is not bash, sh, python, pwsh'],
    ['gates: {performance: {metrics: {f1: {min: high}}}}', '"high" is not a number, or a percentage'],
    ['gates: {performance: {metrics: {f1: {tolerance: -0.1}}}}', '-0.1 is not a number from 0 on'],
    ['gates: {performance: {metrics: {f1: {tolerance: "2"}}}}', '"2" is not a number from 0 on, or a percentage'],
    ['gates: {performance: {metrics: {f1: {better: up}}}}', '"up" is not one of higher, lower'],
    ['gates: {performance: {metrics: {F1 Score: {min: 1}, f1-score: {min: 1}}}}', 'name the same metric'],
    ['gates: {security: {fail-on: lo}}', 'Write "low"'],
    ['gates: {types: {enabled: false}}', '(gates.types.enabled): gates.types is switched off without a reason'],
    ['features: {a: {gates: {types: {enabled: false}}}}', 'features.a.gates.types is switched off without a reason'],
    ['gates: {types: {reason: x}}', 'has a reason and is not switched off'],
    ['gates: {types: {enabled: false, reason: " "}}', 'a text that is not empty'],
    ['gates: {types: {waiver: {reason: a, owner: b}}}', '"expires" is missing'],
    ['gates: {types: {waiver: {reason: a, owner: b, expires: 2026-02-30}}}', '"2026-02-30" is not a day as YYYY-MM-DD'],
    ['env: {pass: [GITHUB_TOKEN]}', 'is not a variable of your own'],
    ['env: {pass: [actions_runtime_token]}', 'is not a variable of your own'],
    ['gates: {tests: {env: {pass: [GH_TOKEN]}}}', 'is not a variable of your own'],
    ['env: {set: {GITHUB_ENV: x}}', '"GITHUB_ENV" cannot be a key here'],
    ['env: {pass: ["A B"]}', 'the name of an environment variable'],
    ['env: {set: {A: 1}}', '(env.set.A): 1 is not a text; numbers'],
    ['monitoring: [{name: a, url: "javascript:x"}]', 'is not an address that starts with https://'],
    ['monitoring: [{name: a}]', '"url" is missing'],
    ['- a', `${FILE}:1:1: A list is not an object with keys`],
    ['features: {a: {tag: "v{version}"}, b: {tag: "v{version}"}}', 'The features a and b have the same tag'],
  ])('refuses %s', (text, message) => {
    expect(refusals(text).join('\n')).toContain(message)
  })

  it('names everything that is wrong at once, in the order of the file', () => {
    const found = refusals('modle: x\ntag: v1\ngates:\n  tests: {timeot: 1m}\n  review: {approvals: 0}\n')
    expect(found.map((line) => line.split(':')[1])).toEqual(['1', '2', '4', '5'])
  })
})

describe('the JSON Schema', () => {
  it('knows every key, describes it, and allows no other', () => {
    const undescribed: string[] = []
    const walk = (schema: unknown, path: string): void => {
      const node = schema as {
        properties?: Record<string, object>
        additionalProperties?: unknown
        items?: unknown
        type?: string
      }
      if (node.properties !== undefined && node.additionalProperties !== false) undescribed.push(`${path} is open`)
      for (const [key, inner] of Object.entries(node.properties ?? {})) {
        if (!('description' in inner)) undescribed.push(`${path}.${key}`)
        walk(inner, `${path}.${key}`)
      }
      if (typeof node.additionalProperties === 'object') walk(node.additionalProperties, `${path}.*`)
      if (node.items !== undefined) walk(node.items, `${path}[]`)
    }
    walk(configJsonSchema(), '')
    expect(undescribed).toEqual([])
    expect(Object.keys(configJsonSchema()['properties'] as object)).toContain('release-branches')
  })
})

describe('ccflow workflow files', () => {
  const hub = { file: 'workflow-hub/workflow.yaml', text: 'state: {state_dir: hub/state}\ngates: {enabled: true}\n' }

  it('say where states are and whether gates are judged; every other key is theirs', () => {
    const text =
      'name: python-data-dev\nstate:\n  state_dir: ops/state\n  other: 1\ngates:\n  enabled: false\n  list: [a]\n'
    const parsed = parseCcflow([{ file: '.ccflow/workflow.yaml', text }, hub])
    expect(parsed).toEqual({
      ok: true,
      ccflow: {
        stateDir: {
          value: 'ops/state',
          where: { file: '.ccflow/workflow.yaml', line: 3, column: 14, field: 'state.state_dir' },
        },
        gatesEnabled: {
          value: false,
          where: { file: '.ccflow/workflow.yaml', line: 6, column: 12, field: 'gates.enabled' },
        },
      },
    })
  })

  it('fill in for each other, and may say nothing', () => {
    expect(parseCcflow([{ file: '.ccflow/workflow.yaml', text: 'state:\n' }, hub])).toMatchObject({
      ccflow: { stateDir: { value: 'hub/state' }, gatesEnabled: { value: true } },
    })
    expect(parseCcflow([])).toEqual({ ok: true, ccflow: { stateDir: null, gatesEnabled: null } })
    expect(parseCcflow([{ file: 'w.yaml', text: '' }])).toEqual({
      ok: true,
      ccflow: { stateDir: null, gatesEnabled: null },
    })
  })

  it.each(['state: [', 'gates: {enabled: maybe}', 'state: {state_dir: 1}', 'gates: on', 'gates: {enabled: no}'])(
    'broken: %s',
    (text) => {
      expect(parseCcflow([{ file: 'w.yaml', text }])).toMatchObject({
        ok: false,
        problems: [{ where: { file: 'w.yaml', line: 1 } }],
      })
    },
  )
})
