import { describe, expect, it } from '@jest/globals'
import type { GatePlan } from '../../src/gates/gate.js'
import { GATE_NAMES } from '../../src/gates/index.js'
import { planGates } from '../../src/gates/plan.js'
import { command, gateSettings, planFacts, settings } from './builders.js'

function planOf(plans: readonly GatePlan[], gate: GatePlan['gate']): GatePlan {
  const found = plans.find((plan) => plan.gate === gate)
  if (found === undefined) throw new Error(`no plan of ${gate}`)
  return found
}

function tests(
  run: string,
  more: Partial<ReturnType<typeof gateSettings>['tests']> = {},
  facts = planFacts(),
): GatePlan {
  const base = gateSettings().tests
  return planOf(planGates(settings({ tests: { ...base, command: command(run), ...more } }), facts), 'tests')
}

function security(run: string): GatePlan {
  const base = gateSettings().security
  return planOf(planGates(settings({ security: { ...base, command: command(run) } }), planFacts()), 'security')
}

describe('planGates', () => {
  it('plans every gate once, in the order of the report, none decided ahead', () => {
    const plans = planGates(settings(), planFacts())
    expect(plans.map((plan) => plan.gate)).toEqual([...GATE_NAMES])
    expect(plans.every((plan) => plan.decided === null)).toBe(true)
  })

  it('runs nothing but the evaluation when gates are disabled', () => {
    const plans = planGates(
      settings({}, { gatesEnabled: false, gatesEnabledSource: 'input gates-enabled' }),
      planFacts(),
    )
    expect(plans.map((plan) => plan.decided?.reason)).toEqual(GATE_NAMES.map(() => 'gates are disabled'))
    expect(plans.map((plan) => plan.decided?.verdict)).toEqual(GATE_NAMES.map(() => 'skipped'))
    expect(plans.flatMap((plan) => plan.commands).map((one) => one.id)).toEqual(['performance'])
  })

  it('skips a gate that is switched off by name, with the reason', () => {
    const off = { ...gateSettings().types, enabled: false, disabledReason: 'notebooks only' }
    const plan = planOf(planGates(settings({ types: off }), planFacts()), 'types')
    expect(plan).toMatchObject({ decided: { verdict: 'skipped', reason: 'notebooks only' }, commands: [] })
  })

  it('does not run a default command whose script is not there; its report then counts as it stands', () => {
    const without = planOf(planGates(settings(), planFacts({ present: new Set() })), 'performance')
    expect(without).toMatchObject({ commands: [], reports: [{ path: 'results/metrics.json', mustBeFresh: false }] })
    const withIt = planOf(planGates(settings(), planFacts()), 'performance')
    expect(withIt.commands[0]?.run).toBe('python src/evaluate.py --model models/m.joblib')
    expect(withIt.reports[0]?.mustBeFresh).toBe(true)
  })

  it.each([
    ['check', 'pull_request', false, 'skipped'],
    ['check', 'pull_request_target', false, 'skipped'],
    ['check', 'pull_request', true, undefined],
    ['check', 'merge_group', false, undefined],
    ['release', 'pull_request', false, undefined],
  ] as const)('review in %s on %s with in-check %s: %s', (mode, event, inCheck, verdict) => {
    const review = { ...gateSettings().review, inCheck }
    const plan = planOf(planGates(settings({ review }), planFacts({ mode, event })), 'review')
    expect(plan.decided?.verdict).toBe(verdict)
  })

  it('wants reports of a data-quality command fresh, and others as they stand', () => {
    const base = gateSettings()['data-quality']
    const withIt = planGates(settings({ 'data-quality': { ...base, command: command('make dq') } }), planFacts())
    expect(planOf(withIt, 'data-quality').reports[0]?.mustBeFresh).toBe(true)
    expect(planOf(planGates(settings(), planFacts()), 'data-quality').reports[0]?.mustBeFresh).toBe(false)
  })
})

describe('what is wanted beside commands and reports', () => {
  const state = { datasets: ['data/a.csv', 's3://b'], designDoc: 'docs/design.md' }
  const plans = planGates(settings(), planFacts({ state }))

  it.each([
    ['documentation', { documents: ['README.md', 'docs/design.md'], datasets: [], review: false }],
    ['data-quality', { documents: [], datasets: ['data/a.csv'], recorded: ['s3://b'], review: false }],
    ['review', { documents: [], datasets: [], review: true }],
    ['tests', { documents: [], datasets: [], review: false }],
  ])('by %s', (gate, wants) => {
    expect(planOf(plans, gate)).toMatchObject(wants)
  })

  it('is nothing where the gate is not judged', () => {
    const off = planGates(settings({}, { gatesEnabled: false }), planFacts({ state }))
    expect(off.flatMap((plan) => [...plan.documents, ...plan.datasets, ...plan.recorded])).toEqual([])
    expect(off.some((plan) => plan.review)).toBe(false)
  })

  it('is not looked for in the command of a gate that is off', () => {
    const fill = (run: string): string => {
      if (run.includes('{environment}')) throw new Error('no value here')
      return run
    }
    const off = { enabled: false, disabledReason: 'no data', command: command('check {environment}') }
    const gates = { 'data-quality': { ...gateSettings()['data-quality'], ...off } }
    expect(planOf(planGates(settings(gates), planFacts({ fill })), 'data-quality')).toMatchObject({
      decided: { verdict: 'skipped', reason: 'no data' },
      commands: [],
    })
  })

  it('leaves the design document out where documents are declared', () => {
    const documentation = { ...gateSettings().documentation, documents: ['a.md'], declared: true }
    const plan = planOf(planGates(settings({ documentation }), planFacts({ state })), 'documentation')
    expect(plan.documents).toEqual(['a.md'])
  })
})

describe('the plan of the tests', () => {
  it('asks pytest for JUnit and, as the command asks for coverage, for coverage', () => {
    const plan = tests('pytest --cov=src')
    expect(plan.commands[0]).toMatchObject({
      run: 'pytest --cov=src',
      env: {
        PYTEST_ADDOPTS:
          '--junitxml=/tmp/scratch/tests/junit.xml -o junit_family=xunit2 --cov-report=term --cov-report=xml:/tmp/scratch/tests/coverage.xml',
      },
    })
    expect(plan.reports.map((one) => [one.id, one.mustBeFresh])).toEqual([
      ['junit', true],
      ['coverage', true],
    ])
  })

  it('asks for no coverage where the command does not', () => {
    const plan = tests('pytest tests --covers')
    expect(plan.commands[0]?.env['PYTEST_ADDOPTS']).not.toContain('cov')
    expect(plan.reports.map((one) => one.id)).toEqual(['junit'])
  })

  it("keeps the team's own PYTEST_ADDOPTS, set or passed on", () => {
    const set = command('pytest', { env: { pass: [], set: { PYTEST_ADDOPTS: '-q' } } })
    expect(tests('', { command: set }).commands[0]?.env['PYTEST_ADDOPTS']).toMatch(/^-q --junitxml=/)
    const passed = command('pytest', { env: { pass: ['PYTEST_ADDOPTS'], set: {} } })
    const facts = planFacts({ environment: { PYTEST_ADDOPTS: '-x' } })
    expect(tests('', { command: passed }, facts).commands[0]?.env['PYTEST_ADDOPTS']).toMatch(/^-x --junitxml=/)
  })

  it('quotes its folder for shlex', () => {
    const plan = tests('pytest', {}, planFacts({ scratch: "/tmp/a b's" }))
    expect(plan.commands[0]?.env['PYTEST_ADDOPTS']).toBe(
      `'--junitxml=/tmp/a b'\\''s/tests/junit.xml' -o junit_family=xunit2`,
    )
  })

  it('reads where the command itself writes', () => {
    const plan = tests('pytest --junitxml out/j.xml --cov --cov-report=term --cov-report=xml:out/c.xml')
    expect(plan.reports.map((one) => one.path)).toEqual(['out/j.xml', 'out/c.xml'])
    expect(tests('pytest --cov --cov-report xml').reports[1]?.path).toBe('coverage.xml')
  })

  it('reads the declared reports instead of its own', () => {
    const plan = tests('make test', { reports: ['a.xml', 'b.xml'] })
    expect(plan.reports.map((one) => [one.path, one.mustBeFresh])).toEqual([
      ['a.xml', true],
      ['b.xml', true],
    ])
    expect(plan.commands[0]?.env).toEqual({})
  })
})

describe('the plan of the security gate', () => {
  it.each([
    ['bandit -r src/', 'bandit -f json -o /tmp/scratch/security/bandit.json -r src/'],
    [
      'python -m bandit -ll -r "my src"',
      'python -m bandit -f json -o /tmp/scratch/security/bandit.json -ll -r "my src"',
    ],
    ['X=1 poetry run bandit -r .', 'X=1 poetry run bandit -f json -o /tmp/scratch/security/bandit.json -r .'],
  ])('runs %s again with a report', (run, again) => {
    expect(security(run).commands.map((one) => one.run)).toEqual([run, again])
    expect(security(run).reports).toHaveLength(1)
  })

  it.each([
    'bandit -rf html -o x src',
    'bandit -r src --format txt',
    'bandit -r src && echo ok',
    'ruff check src',
    'bandit -r src | tee x',
  ])('runs %s only as it is written', (run) => {
    expect(security(run)).toMatchObject({ commands: [{ run }], reports: [] })
  })

  it('reads the JSON that the command itself writes', () => {
    expect(security('bandit -r src -f json -o out/b.json').reports).toEqual([
      { id: 'report', path: 'out/b.json', mustBeFresh: true },
    ])
  })
})
