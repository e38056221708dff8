import { describe, expect, it } from '@jest/globals'
import { applyRelease, type ReleaseChange } from '../../src/feature/edits.js'
import { recordedChange } from '../../src/release/recorded-change.js'

const stateFile = 'docs/workflow/state/churn.json'
const before = `${JSON.stringify({ id: 'churn', title: 'Churn', status: 'approved' }, null, 2)}\n`
const change: ReleaseChange = {
  ...{
    file: stateFile,
    version: '1.0.0',
    tag: 'churn/v1.0.0',
    commit: 'a'.repeat(40),
    packageDigest: `sha256:${'1'.repeat(64)}`,
  },
  ...{
    metrics: { f1: 0.9 },
    metricsAsWritten: { f1: 0.9 },
    verdict: 'passed',
    gatesNote: null,
    releaseUrl: 'https://github.com/r',
  },
  ...{ startedAt: '2026-11-02T10:00:00Z', completedAt: '2026-11-02T11:00:00Z' },
}
const after = applyRelease(before, change)
const files = [stateFile, 'models/churn/v1.0.0/metadata.json', 'models/churn/v1.0.0/model_card.md']

describe('a change that records a release', () => {
  it('is one state file, edited as a release edits it, and the records', () => {
    expect(recordedChange({ stateFile, before, after, files })).toEqual({ change, models: [] })
  })

  it('may have its records elsewhere, and the model beside them, whose bytes are still to be looked at', () => {
    const folder = 'packages/churn/released/records/churn/v1.0.0'
    const there = [stateFile, `${folder}/metadata.json`, `${folder}/model/a.bin`]
    const asked = { stateFile, before, after, files: there }
    expect(recordedChange({ ...asked, recordFolders: ['released/records'] })).toEqual({
      ...{ change, models: [{ path: `${folder}/model/a.bin`, folder }] },
    })
    expect(recordedChange({ ...asked, recordFolders: ['other'] })).toBeNull()
  })

  it.each([
    ['another file comes with it', { files: [...files, 'src/train.py'] }],
    ['records of another version come with it', { files: [...files, 'models/churn/v9.0.0/metadata.json'] }],
    ['a word more is changed', { after: after.replace('Churn', 'Churn!') }],
    ['it is no release', { after: before }],
    ['the release was there before', { before: after }],
    ['the state before cannot be read', { before: '{' }],
  ])('is none where %s', (_, different) => {
    expect(recordedChange({ stateFile, before, after, files, ...different })).toBeNull()
  })
})
