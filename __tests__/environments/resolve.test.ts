import { describe, expect, test } from '@jest/globals'
import { parseConfig } from '../../src/config/config-file.js'
import { featureEnvironments } from '../../src/config/environments.js'
import { environmentLine, inOrderOfNeeds, plannedSteps } from '../../src/environments/order.js'
import type { EnvironmentSettings } from '../../src/environments/settings.js'

const FILE = '.github/ds-release.yml'

function read(text: string, feature = 'churn'): { environments: EnvironmentSettings[]; problems: string[] } {
  const parsed = parseConfig(text, FILE)
  if (!parsed.ok) return { environments: [], problems: parsed.problems.map(told) }
  const found = featureEnvironments(feature, parsed.config)
  return found.ok
    ? { environments: found.environments, problems: [] }
    : { environments: [], problems: found.problems.map(told) }
}

function told({ what, fix, where }: { what: string; fix: string; where?: { line?: number } }): string {
  return `${where?.line ?? '?'}: ${what}. ${fix}.`
}

const STAGING = `
golden: {rows: tests/golden.jsonl, tolerance: 1e-6}
environments:
  staging:
    lane: real-time
    url: "https://staging.example.com/churn"
    candidate-url: "https://v{version-dash}---staging.example.com/churn"
    env: {pass: [REGISTRY_TOKEN], set: {REGION: eu}}
    ready: {run: "kubectl auth can-i patch deploy -n churn"}
    build: {run: "docker build --build-context model={package} . && echo image=x >> $DS_OUTPUT"}
    deploy: {run: "scripts/serve.sh {environment} {out.image}", timeout: 10m}
    serving: {url: "{url}/health", field: model_version, answers: 3, timeout: 2m}
    golden: {url: "{url}/predict", field: prediction}
    load-test: {url: "{url}/predict", rate: 50, p95: 200ms, p99: 1s, errors: 0.5%}
    switch: {run: "scripts/traffic.sh {environment} {weight}", weights: [10, 100], each: 2m}
    watch: {for: 10m, every: 15s, failures: 3, metrics: {errors: {run: "scripts/prom.sh errors", max: 1%}}}
    finish: {run: "scripts/promote.sh {environment}"}
    rollback: {run: "scripts/traffic.sh {environment} 0"}
    on-failure: roll-back
`

describe('environments', () => {
  test('are resolved with defaults, seconds and shares', () => {
    const { environments, problems } = read(STAGING)
    expect(problems).toEqual([])
    const [staging] = environments
    expect(staging).toMatchObject({
      name: 'staging',
      group: 'staging',
      onFailure: 'roll-back',
      deploy: { timeoutSeconds: 600, retryForSeconds: null, shell: 'bash', env: { pass: ['REGISTRY_TOKEN'] } },
      serving: { answers: 3, timeoutSeconds: 120, question: { kind: 'http', method: 'GET', field: 'model_version' } },
      loadTest: {
        rate: 50,
        warmUpSeconds: 5,
        durationSeconds: 20,
        bounds: { p95: 0.2, p99: 1, errors: 0.005 },
        live: false,
      },
      switch: { weights: [10, 100], eachSeconds: 120 },
      watch: { metrics: [{ name: 'errors', max: 0.01 }] },
    })
  })

  test('have their steps in one order, stage by stage', () => {
    const [staging] = read(STAGING).environments
    const steps =
      staging === undefined
        ? []
        : plannedSteps(staging).map(({ step, stage, at }) => [step, stage ?? at ?? ''].join(' ').trim())
    expect(steps).toEqual([
      ...['ready', 'build', 'deploy', 'serving candidate', 'golden candidate', 'load-test candidate'],
      ...['switch 10', 'switch 100', 'serving live', 'watch live', 'finish'],
    ])
  })

  test('like takes over key by key; null does without; what is given in another form takes its place', () => {
    const { environments, problems } = read(`${STAGING}
  eu: {like: staging, needs: [staging], group: production, checklist: required, url: "https://eu.example.com"}
  us: {like: eu, needs: [eu], env: {set: {REGION: us}}, serving: {run: "ask.sh"}, watch: null}
`)
    expect(problems).toEqual([])
    const us = environments.find(({ name }) => name === 'us')
    expect(us).toMatchObject({
      group: 'production',
      needs: ['eu'],
      watch: null,
      url: 'https://eu.example.com',
      serving: { question: { kind: 'run', command: { run: 'ask.sh' } } },
      deploy: { env: { pass: ['REGISTRY_TOKEN'], set: { REGION: 'us' } } },
    })
    expect(inOrderOfNeeds([...environments].reverse()).map(({ name }) => name)).toEqual(['staging', 'eu', 'us'])
    expect(us === undefined ? '' : environmentLine(us)).toMatch(
      /^us \(https:\/\/eu.example.com; GitHub’s environment production; needs eu\): ready → /,
    )
  })

  test('a feature overrides single keys', () => {
    const { environments } = read(`${STAGING}
features: {churn: {environments: {staging: {deploy: {timeout: 1h}}}}}
`)
    expect(environments[0]?.deploy).toMatchObject({
      run: 'scripts/serve.sh {environment} {out.image}',
      timeoutSeconds: 3600,
    })
  })
})

describe('what cannot work is told with its line', () => {
  test.each([
    ['a: {deploy: {runs: x}}', /"runs" is not a known key.*Write "run"/],
    ['a: {deploi: {run: x}}', /"deploi" is not a known key.*"deploy"/],
    ['a: {needs: [b]}\n  bb: {}', /^3: There is no environment "b" .*Write "bb"/],
    ['a: {like: c}', /There is no environment "c"/],
    ['a: {like: b}\n  b: {like: a}', /"a" is like "b" is like "a": that is a circle/],
    ['a: {needs: [b]}\n  b: {needs: [a]}', /"a" needs "b" needs "a": that is a circle/],
    ['a: {}\n  A: {}', /one to GitHub/],
    ['"a b": {}', /cannot be a key here/],
    ['a: {deploy: {timeout: 5m}}', /"deploy" has no command/],
    ['a: {url: "https://x.de", switch: {run: "x {weight}"}, serving: {url: "{url}/h"}}', /no "candidate-url"/],
    ['a: {switch: {run: "x {weight}", weights: [50, 10, 100]}}', /do not rise to 100/],
    ['a: {switch: {run: "x {weight}", weights: [10, 50]}}', /do not rise to 100/],
    ['a: {serving: {url: "{url}/h"}}', /\{url\} has no value here: the environment has no "url"/],
    ['a: {deploy: {run: "x {versoin}"}}', /\{versoin\} is not a placeholder.*\{version\}/],
    ['a: {deploy: {run: "x {weight}"}}', /\{weight\} has no value here/],
    ['a: {deploy: {run: "x {out.image}"}}', /\{out.image\} has no value: no step before it/],
    ['a: {golden: {run: "x {rows} {output}"}}', /none are packaged/],
    ['a: {golden: {run: "x"}}', /does not say where it writes/],
    ['a: {url: "https://x.de", load-test: {url: "{url}/p", method: GET}}', /would load the address that serves/],
    ['a: {serving: {run: x}, watch: {metrics: {p95: {max: 1}}}}', /has no source/],
    ['a: {serving: {run: x}, watch: {for: 1m, every: 2m}}', /would never look/],
    ['a: {env: {pass: [GITHUB_TOKEN]}}', /tokens and files of the runner/],
    ['a: {load-test: {run: "x {output}", p95: 2s, p99: 1s}}', /p99 may take less than p95/],
    ['a: {load-test: {run: "x {output}", p95: fast}}', /not a time such as 200ms/],
    ['a: {job: {file: a.yml, set: {x: y}, repository: o/r}}', /"repository" and no "token"/],
    ['a: {on-failure: roll-back}', /no step that could put the version before back/],
    ['a: {url: "https://x.de", serving: {url: "{url}", headers: {Authorization: "Bearer ${T}"}}}', /does not pass on/],
  ])('%s', (environment, message) => {
    const { problems } = read(`environments:\n  ${environment}\n`.replace('environments:', '\nenvironments:'))
    expect(problems.join('\n')).toMatch(message)
  })

  test('an adopted release is named by version and digest', () => {
    expect(read('adopted: {"v0.9.0": "sha256:12"}').problems.join()).toMatch(/version without "v"/)
    expect(read(`adopted: {"0.9.0": "sha256:${'a'.repeat(64)}"}`).problems).toEqual([])
  })

  test.each([
    `a: {deploy: {run: "awk '{print}' f | jq '{name}' && curl -w '%{http_code}' x; cp a.{b,c} d; echo \${x} {{y}} '{{.name}}'"}}`,
    'a: {ready: {run: "crane manifest {out.image}"}, build: {run: "build.sh"}}',
    'a: {build: {run: "build.sh"}}\n  b: {needs: [a], deploy: {run: "x {out.image}"}}',
    'a: {upload: {run: "put {archive}", read-back: {run: "get {out.key}"}}}',
    'a: {url: "https://x.de", load-test: {url: "{url}/p", live: true, method: GET}}',
  ])('and what can work is not: %s', (environment) => {
    expect(read(`environments:\n  ${environment}\n`).problems).toEqual([])
  })
})
