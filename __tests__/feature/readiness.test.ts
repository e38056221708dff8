import { describe, expect, it } from '@jest/globals'
import { describeProblem } from '../../src/errors.js'
import { championOf, previousVersionOf, versionBefore } from '../../src/feature/history.js'
import { FEATURE_ID } from '../../src/feature/feature-id.js'
import { stateDirectory, statePath } from '../../src/feature/location.js'
import { releaseProblems, type ReadinessFacts } from '../../src/feature/readiness.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import type { FeatureState } from '../../src/feature/state.js'
import { STATUSES, isUpForRelease, mayRelease, wayTo } from '../../src/feature/status.js'

function read(fields: object, id = 'churn') {
  const parsed = parseStateFile(JSON.stringify({ status: 'approved', ...fields }, null, 2), `state/${id}.json`)
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'))
  return parsed
}

function problems(fields: object, facts: Partial<ReadinessFacts> = {}): string[] {
  const { state, placeOf } = read(fields)
  return releaseProblems(state, placeOf, { dependencies: new Map(), journalOpen: false, ...facts }).map(describeProblem)
}

describe('readiness for a release', () => {
  it('is there when approved, dependencies released, questions answered', () => {
    const dependencies = new Map([['base', read({ status: 'released' }, 'base').state]])
    const fields = { dependencies: ['base'], pending_questions: [{ question: 'q', answer: 'a' }], version: '1.2.0' }
    expect(problems(fields, { dependencies })).toEqual([])
  })

  it.each(STATUSES)('of %s alone', (status) => {
    expect(problems({ status }).length).toBe(status === 'approved' ? 0 : 1)
    expect(problems({ status }, { journalOpen: true }).length).toBe(
      status === 'approved' || status === 'releasing' ? 0 : 1,
    )
  })

  it.each([
    [
      'review',
      'state/churn.json:2:13 (status): The status is "review"; a release needs "approved". Once it is approved, set "status": "approved" in line 2 of state/churn.json.',
    ],
    ['implementation', 'Once it has been through review, set'],
    ['ideation', 'Once it has been through design and design_approved and implementation and review, set'],
    ['rollback', 'The feature was rolled back'],
    ['releasing', 'no unfinished release of this action is known'],
  ])('says what %s needs', (status, message) => {
    expect(problems({ status })[0]).toContain(message)
  })

  it('says that a released feature is released, and the line to set', () => {
    const [message] = problems({ status: 'released', releases: [{ version: '1.2.0' }] })
    expect(message).toBe(
      'state/churn.json:2:13 (status): The feature is already released as 1.2.0. To release it again, set "status": "approved" in line 2 of state/churn.json.',
    )
  })

  it('names everything that is wrong at once', () => {
    const dependencies: ReadinessFacts['dependencies'] = new Map<string, FeatureState | 'invalid'>([
      ['late', read({ status: 'review' }, 'late').state],
      ['broken', 'invalid'],
      ['fallen', read({ status: 'rollback' }, 'fallen').state],
    ])
    const found = problems(
      {
        status: 'design',
        dependencies: ['late', 'gone', 'broken', 'fallen', 'churn'],
        pending_questions: ['why?'],
        version: '1.2',
      },
      { dependencies },
    )
    expect(found).toEqual([
      expect.stringContaining('The status is "design"'),
      expect.stringContaining('(dependencies[0]): The dependency late is "review", not "released". Release late first'),
      expect.stringContaining('(dependencies[1]): The dependency gone has no state file'),
      expect.stringContaining('(dependencies[2]): The state file of the dependency broken is not valid'),
      expect.stringContaining('(dependencies[3]): The dependency fallen is "rollback"'),
      expect.stringContaining('(dependencies[4]): The feature depends on itself'),
      expect.stringContaining('(pending_questions[0]): A pending question has no answer: "why?"'),
      expect.stringContaining('(version): The previous version "1.2" is not a semantic version'),
    ])
  })
})

describe('statuses', () => {
  it('lead to a release from everywhere', () => {
    for (const status of STATUSES)
      expect(status === 'released' ? ['released'] : wayTo(status, 'released').slice(-1)).toEqual(['released'])
    expect(wayTo('rollback', 'released').length).toBeGreaterThan(1)
    expect(wayTo('review', 'released').length).toBeGreaterThan(1)
    expect(mayRelease('releasing', false)).toBe(false)
    expect(STATUSES.filter(isUpForRelease)).toEqual(['approved', 'releasing', 'released'])
  })
})

describe('history', () => {
  const releases = [{ version: '1.0.0' }, { version: '1.1.0' }, { version: '1.2.0' }]

  it.each<[string, object, string | null, string | null]>([
    ['nothing released', {}, null, null],
    ['a version of before this action', { version: 'v0.9.0', model_version: 'V1.0.0' }, null, '1.0.0'],
    ['the last release', { releases, model_version: '9.0.0', version: '8.0.0' }, '1.2.0', '1.2.0'],
    [
      'a rollback by the state',
      { releases, status: 'rollback', rolled_back_from: '1.2.0', model_version: '1.1.0' },
      '1.1.0',
      '1.2.0',
    ],
    [
      'a rollback by two',
      { releases, status: 'rollback', rolled_back_from: '1.2.0', model_version: '1.0.0' },
      '1.0.0',
      '1.2.0',
    ],
    [
      'approved again after a rollback',
      { releases, rolled_back_from: '1.2.0', model_version: '1.1.0' },
      '1.1.0',
      '1.2.0',
    ],
    [
      'a candidate version noted after a rollback',
      { releases, rolled_back_from: '1.2.0', model_version: '1.3.0' },
      '1.1.0',
      '1.2.0',
    ],
    [
      'an older rollback, released since',
      { releases, rolled_back_from: '1.1.0', model_version: '1.0.0' },
      '1.2.0',
      '1.2.0',
    ],
    [
      'a mark in the entry',
      { releases: [releases[0], { version: '1.1.0', rolled_back_at: '2026-01-01T00:00:00Z' }] },
      '1.0.0',
      '1.1.0',
    ],
    [
      'all rolled back',
      { releases: [{ version: '1.0.0', rolled_back_at: 'x' }], model_version: '0.1.0' },
      null,
      '1.0.0',
    ],
  ])('%s', (_name, fields, champion, previous) => {
    const { state } = read(fields)
    expect(championOf(state)?.version ?? null).toBe(champion)
    expect(previousVersionOf(state)).toBe(previous)
  })

  it.each([
    ['1.0.0', null],
    ['1.1.0', '1.0.0'],
    ['1.2.0', '1.1.0'],
    ['1.1.5', '1.1.0'],
    ['0.9.0', null],
  ])('before the released version %s came %s', (version, before) => {
    expect(versionBefore(read({ releases: [...releases].reverse() }).state, version)).toBe(before)
  })
})

describe('feature ids', () => {
  it.each(['churn', '0', 'a-b-1', 'a'.repeat(63)])('%s is one', (id) => {
    expect(id).toMatch(FEATURE_ID)
  })

  it.each(['Churn Model', 'Überfahrt', '../x', 'a/b', '-a', 'a\n', 'a'.repeat(64), ''])('%j is none', (id) => {
    expect(id).not.toMatch(FEATURE_ID)
  })
})

describe('the state directory', () => {
  const ccflow = { value: './ops/state/', where: { file: '.ccflow/workflow.yaml', line: 3 } }

  it('is the input, else what ccflow says, else the default', () => {
    expect(stateDirectory({ input: 'a/b', ccflow })).toEqual({
      ok: true,
      found: { directory: 'a/b', source: 'input state-dir' },
    })
    expect(stateDirectory({ input: null, ccflow })).toMatchObject({
      found: { directory: 'ops/state', source: '.ccflow/workflow.yaml' },
    })
    expect(stateDirectory({ input: null, ccflow: null })).toMatchObject({ found: { directory: 'docs/workflow/state' } })
    expect(stateDirectory({ input: '.', ccflow: null })).toMatchObject({ found: { directory: '.' } })
    expect(statePath('.', 'churn')).toBe('churn.json')
    expect(statePath('ops/state', 'churn')).toBe('ops/state/churn.json')
  })

  it('stays in the repository', () => {
    expect(stateDirectory({ input: '../x', ccflow: null })).toMatchObject({
      ok: false,
      problem: { where: { field: 'state-dir' } },
    })
    expect(stateDirectory({ input: null, ccflow: { ...ccflow, value: '/x' } })).toMatchObject({
      problem: { where: { line: 3 } },
    })
  })
})
