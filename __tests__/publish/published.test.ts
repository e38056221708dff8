import { describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { publishedOf } from '../../src/publish/published.js'
import { newProposal } from '../../src/release/proposal.js'
import { buildDraft, publishedObservation, quietObservation, record } from './builders.js'

const url = 'https://github.com/acme/models/releases/tag/churn/v1.1.0'
const artifact = { id: '5', name: 'churn-1.1.0.tar.gz', digest: 'sha256:0', url: 'https://artifact' }
const draft = buildDraft({ url: 'https://draft' })
const release = buildDraft({ draft: false, url })
const stop = new Stop('interrupted', { what: 'the branch moved', fix: 'Run it again' })
const seen = { ...publishedObservation(), release }

describe('how a publication was left', () => {
  it('has all that was made when it is released', () => {
    const results = [{ release: draft }, { artifact }, { release }, { stateCommit: 'c' }]
    expect(publishedOf(record, { results, end: { kind: 'ended', at: { do: 'done' }, seen } })).toEqual({
      ...{ release: { id: 3, url }, artifact, stateCommit: 'c', end: { kind: 'released' } },
    })
  })

  it('has the release that another run has published', () => {
    const left = publishedOf(record, { results: [], end: { kind: 'ended', at: { do: 'done' }, seen } })
    expect(left).toMatchObject({ release: { id: 3, url }, artifact: null, stateCommit: null })
  })

  it.each([
    ['nothing', [], null],
    ['a draft, which has no page yet', [{ release: draft }, { artifact: null }], { id: 3, url: null }],
    ['a published release', [{ release: draft }, { release }], { id: 3, url }],
  ])('has what was made until it was stopped: %s', (_, results, expected) => {
    const left = publishedOf(record, { results, end: { kind: 'stopped', stop } })
    expect(left).toEqual({ release: expected, artifact: null, stateCommit: null, end: { kind: 'stopped', stop } })
  })

  it.each([
    ['current', 0],
    ['theirs', 1],
  ] as const)('waits for its pull request, and warns where people have changed it: %s', (content, warnings) => {
    const pull = { number: 7, url: 'https://pull', state: 'open', head: 'b' } as const
    const waiting = { ...seen, proposal: { ...newProposal(record), head: 'b', content, pull } }
    const { end } = publishedOf(record, {
      ...{ results: [], end: { kind: 'ended', at: { do: 'wait', pull: 7 }, seen: waiting } },
    })
    expect(end).toMatchObject({ kind: 'awaiting-merge', pullUrl: 'https://pull' })
    expect(end.kind === 'awaiting-merge' && end.warnings).toHaveLength(warnings)
  })

  it('may have no release at all where nothing is seen', () => {
    const end = { kind: 'ended', at: { do: 'done' }, seen: quietObservation() } as const
    expect(publishedOf(record, { results: [], end }).release).toBeNull()
  })
})
