import { describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { applyDeployment } from '../../src/feature/deployment-edits.js'
import { type DeploymentRecord, readRecord, writtenRecord } from '../../src/feature/deployment-record.js'
import { applyRelease } from '../../src/feature/edits.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import { recordedDeployments } from '../../src/release/recorded-change.js'

const file = 'state/churn.json'
const digest = `sha256:${'d'.repeat(64)}`
const RECORD: DeploymentRecord = {
  ...{ tx: 'a'.repeat(16), environment: 'production', version: '1.2.0', digest, outcome: 'success' },
  ...{ at: '2026-11-02T10:00:00Z', run: 'https://github.com/o/r/actions/runs/7', deployment: 17, previous: '1.1.0' },
  ...{ out: { image: `r.example/churn@sha256:${'e'.repeat(64)}` }, serves: null },
}
const BEFORE = `{
  "id": "churn",
  "owner": {"team": "growth",   "pager": [1,2]},
  "status": "released",
  "version": "1.2.0",
  "deployed_to": ["laptop of Ann"],
  "updated_at": "2026-11-01T10:05:00Z",
  "zeta": 1
}
`
const AFTER = `{
  "id": "churn",
  "owner": {"team": "growth",   "pager": [1,2]},
  "status": "released",
  "version": "1.2.0",
  "deployed_to": ["laptop of Ann", "production"],
  "updated_at": "2026-11-02T10:00:00Z",
  "zeta": 1,
  "serving": {
    "production": {
      "version": "1.2.0",
      "digest": "${digest}",
      "since": "2026-11-02T10:00:00Z",
      "outcome": "success"
    }
  },
  "deployments": [
    {
      "environment": "production",
      "version": "1.2.0",
      "digest": "${digest}",
      "outcome": "success",
      "deployed_at": "2026-11-02T10:00:00Z",
      "run": "https://github.com/o/r/actions/runs/7",
      "previous_version": "1.1.0",
      "out": {
        "image": "r.example/churn@sha256:${'e'.repeat(64)}"
      },
      "deployment": 17,
      "transaction": "aaaaaaaaaaaaaaaa"
    }
  ]
}
`
const apply = (text: string, ...records: DeploymentRecord[]): string => applyDeployment(text, { file, records })
const next = (change: Partial<DeploymentRecord>): DeploymentRecord => ({
  ...{ ...RECORD, tx: 'b'.repeat(16), at: '2026-11-03T10:00:00Z' },
  ...change,
})
const stateOf = (text: string) => {
  const parsed = parseStateFile(text, file)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.what)
  return parsed.state
}

describe('a deployment in the state file', () => {
  it('changes its fields and nothing else, and is read back', () => {
    expect(apply(BEFORE, RECORD)).toBe(AFTER)
    expect(stateOf(AFTER)).toMatchObject({ deployments: [RECORD], serving: { production: { version: '1.2.0' } } })
    expect(readRecord(writtenRecord(RECORD))).toEqual(RECORD)
  })

  it('is written once', () => {
    expect(apply(AFTER, RECORD)).toBe(AFTER)
  })

  it('keeps since when the same version has been serving', () => {
    expect(stateOf(apply(AFTER, next({}))).serving).toMatchObject({ production: { since: RECORD.at } })
    expect(stateOf(apply(AFTER, next({ version: '1.3.0' }))).serving).toMatchObject({
      production: { version: '1.3.0', since: '2026-11-03T10:00:00Z' },
    })
  })

  it.each<[string, Partial<DeploymentRecord>, unknown, string]>([
    ['is in deployed_to where it is the released version', {}, ['laptop of Ann', 'production'], '1.2.0'],
    ['is not where it is an older one', { version: '1.1.0' }, ['laptop of Ann'], '1.1.0'],
    [
      'says nothing of what serves where it failed before',
      { outcome: 'failed' },
      ['laptop of Ann', 'production'],
      '1.2.0',
    ],
    [
      'says what was put back',
      { version: '1.3.0', outcome: 'failed', serves: { version: '1.1.0', digest: null, outcome: 'success' } },
      ['laptop of Ann'],
      '1.1.0',
    ],
    [
      'is not where part of the target has it',
      { outcome: 'partial', serves: { version: '1.2.0', digest, outcome: 'partial' } },
      ['laptop of Ann'],
      '1.2.0',
    ],
  ])('%s', (_, change, deployedTo, serving) => {
    const state = stateOf(apply(AFTER, next(change)))
    expect(state.deployedTo).toEqual(deployedTo)
    expect(state.serving).toMatchObject({ production: { version: serving } })
  })

  it.each([
    ['deployments', '"eu, us"'],
    ['serving', '["eu"]'],
  ])('is refused where %s is something else', (field, value) => {
    const text = BEFORE.replace('"zeta": 1', `"${field}": ${value}`)
    expect(stateOf(text)).toMatchObject({ deployments: [], serving: {} })
    expect(() => apply(text, RECORD)).toThrow(Stop)
  })

  it('is passed over where somebody else has written it', () => {
    const text = BEFORE.replace('"zeta": 1', '"deployments": ["eu", {"environment": "eu"}]')
    expect(stateOf(text).deployments).toEqual([])
    expect(stateOf(apply(text, RECORD)).deployments).toEqual([RECORD])
  })

  it('outlives the next release', () => {
    const release = {
      ...{ file, version: '1.3.0', tag: 't', commit: 'c'.repeat(40), packageDigest: digest, metrics: {} },
      ...{ metricsAsWritten: {}, verdict: 'passed', gatesNote: null, releaseUrl: 'https://r' },
      ...{ startedAt: '2026-11-04T10:00:00Z', completedAt: '2026-11-04T10:00:00Z' },
    }
    const state = stateOf(applyRelease(AFTER, release))
    expect(state).toMatchObject({
      deployedTo: [],
      deployments: [RECORD],
      serving: { production: { version: '1.2.0' } },
    })
  })
})

describe('a change that records deployments', () => {
  const difference = { stateFile: file, before: BEFORE, after: AFTER, files: [file] }

  it('is the state file as deployments edit it: one or more of them', () => {
    expect(recordedDeployments(difference)).toEqual([RECORD])
    const more = [next({ outcome: 'failed' }), next({ tx: 'c'.repeat(16) })]
    expect(recordedDeployments({ ...difference, before: AFTER, after: apply(AFTER, ...more) })).toEqual(more)
  })

  it.each([
    ['another file comes with it', { files: [file, 'src/train.py'] }],
    ['it is another file', { files: ['state/other.json'] }],
    ['a word more is changed', { after: AFTER.replace('"zeta": 1', '"zeta": 2') }],
    [
      'an environment is named that was not deployed to',
      { after: AFTER.replace('"production"]', '"production", "eu"]') },
    ],
    [
      'what serves is not what was deployed',
      { after: AFTER.replace('"version": "1.2.0",\n      "digest"', '"version": "1.9.0",\n      "digest"') },
    ],
    ['an earlier record is changed', { before: AFTER.replace('runs/7', 'runs/8') }],
    ['there is none in it', { after: BEFORE }],
    ['the state before cannot be read', { before: '{' }],
  ])('is none where %s', (_, different) => {
    expect(recordedDeployments({ ...difference, ...different })).toBeNull()
  })
})
