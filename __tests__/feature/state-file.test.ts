import { describe, expect, it } from '@jest/globals'
import { describeProblem } from '../../src/errors.js'
import { parseStateFile } from '../../src/feature/state-file.js'

const FILE = 'docs/workflow/state/churn.json'

function state(fields: object) {
  const parsed = parseStateFile(JSON.stringify({ status: 'approved', ...fields }), FILE)
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'))
  return parsed.state
}

function refusal(text: string): string[] {
  const parsed = parseStateFile(text, FILE)
  return parsed.ok ? [] : parsed.problems.map(describeProblem)
}

describe('a state file', () => {
  it('needs no more than a status', () => {
    expect(state({})).toEqual({
      id: 'churn',
      title: 'churn',
      description: null,
      status: 'approved',
      acceptanceCriteria: [],
      dependencies: [],
      designDoc: null,
      experiments: [],
      datasets: [],
      pendingQuestions: [],
      version: null,
      modelVersion: null,
      deployedTo: [],
      deployments: [],
      serving: {},
      releases: [],
      rolledBackFrom: null,
    })
  })

  it('takes null for absent', () => {
    const fields = [
      'id',
      'title',
      'version',
      'model_version',
      'acceptance_criteria',
      'deployed_to',
      'releases',
      'model_metrics',
    ]
    expect(state(Object.fromEntries(fields.map((field) => [field, null])))).toEqual(state({}))
  })

  it('reads texts and objects alike', () => {
    const read = state({
      id: 'churn',
      acceptance_criteria: ['a', { description: 'b', done: true }],
      datasets: ['data/a.csv', { path: 's3://b', rows: 3 }],
      pending_questions: [
        'q1',
        { question: 'q2' },
        { question: 'q3', answer: ' ' },
        { text: 'q4', answer: 'yes' },
        { answer: null },
      ],
      experiments: ['e1', { name: 'e2', params: { depth: 3 } }, { id: 'e3' }, {}],
      unknown_field: { kept: true },
    })
    expect(read.acceptanceCriteria).toEqual(['a', 'b'])
    expect(read.datasets).toEqual([
      { path: 'data/a.csv', index: 0 },
      { path: 's3://b', index: 1 },
    ])
    expect(read.pendingQuestions.map((entry) => [entry.question, entry.answered])).toEqual([
      ['q1', false],
      ['q2', false],
      ['q3', false],
      ['q4', true],
      ['{"answer":null}', false],
    ])
    expect(read.experiments).toEqual([
      { name: 'e1', parameters: {} },
      { name: 'e2', parameters: { depth: 3 } },
      { name: 'e3', parameters: {} },
      { name: 'experiment 4', parameters: {} },
    ])
  })

  it('reads releases: versions without v, flat metrics, what was rolled back', () => {
    const { releases } = state({
      rolled_back_from: 'v1.1.0',
      releases: [
        { version: 'v1.0.0', metrics: { val: { f1: 0.8 }, note: 'x' }, deployed_to: ['staging'] },
        { version: '1.1.0' },
        { version: '1.2.0', rolled_back_at: '2026-01-01T00:00:00Z' },
      ],
    })
    expect(releases.map((entry) => [entry.version, entry.rolledBack])).toEqual([
      ['1.0.0', false],
      ['1.1.0', true],
      ['1.2.0', true],
    ])
    expect(releases[0]).toMatchObject({ metrics: { 'val.f1': 0.8 }, deployedTo: ['staging'], tag: null })
  })

  it.each([
    ['{}', `${FILE}:1:1 (status): "status" is missing. Add "status": one of ideation,`],
    ['[]', `${FILE}:1:1: A list is not an object with keys`],
    ['{\n  "status": "aproved"\n}', `${FILE}:2:13 (status): "aproved" is not one of`],
    ['{"status": "aproved"}', 'Write "approved"'],
    ['{"status": "approved", "id": "other"}', `${FILE}:1:30 (id): The id is "other", and the file is named churn.json`],
    ['{"status": "approved", "dependencies": ["../x"]}', '(dependencies[0]): "../x" is not a feature id'],
    ['{"status": "approved", "acceptance_criteria": [{"x": 1}]}', 'a text, or an object with a "description"'],
    ['{"status": "approved", "version": 1.0}', '(version): 1 is not a text'],
    ['{"status": "approved", "releases": [{"tag": "v1"}]}', '(releases[0].version): "version" is missing'],
    ['{"status": "approved", "deployed_to": "staging"}', '(deployed_to): "staging" is not a list'],
    ['{"status": "approved",}', 'A comma stands before the closing bracket'],
    ['{"status": "design", "status": "approved"}', 'stands twice'],
    ['{"__proto__": {"status": "approved"}}', '"status" is missing'],
  ])('is refused: %s', (text, message) => {
    expect(refusal(text).join('\n')).toContain(message)
  })

  it('is told everything that is wrong at once, in the order of the file', () => {
    expect(refusal('{"version": 1, "status": "x",\n "title": 2}').map((line) => line.split(':')[1])).toEqual([
      '1',
      '1',
      '2',
    ])
  })
})
