import { describe, expect, it } from '@jest/globals'
import { invariants, lacksOfEnd, refusedRunWrote, rivalMeddled } from '../../faults/invariants.js'
import type { SeenRelease, SeenWorld } from '../../faults/seen-world.js'

const SHA = `sha256:${'a'.repeat(64)}`
const GATED = '1'.repeat(40)
const asset: SeenRelease['assets'][number] = {
  name: 'churn-1.0.0.tar.gz',
  state: 'uploaded',
  size: 3,
  digest: SHA,
  actual: SHA,
}
const release: SeenRelease = { id: 1, tag: 'churn/v1.0.0', draft: false, tx: 't1', feature: 'churn', assets: [asset] }
const sealed = {
  tx: 't1',
  version: '1.0.0',
  tag: 'churn/v1.0.0',
  commit: GATED,
  assets: [{ name: asset.name, size: asset.size, sha256: SHA }],
}
const entry = { tx: 't1', phase: 'idle', version: '1.0.0', tag: 'churn/v1.0.0', commit: GATED }

const FILES = ['docs/workflow/state/churn.json', 'models/churn/v1.0.0/metadata.json']

/** A world in which churn 1.0.0 is released and nothing is wrong. */
const GOOD: SeenWorld = {
  head: '2'.repeat(40),
  releases: [release],
  tags: [{ name: 'churn/v1.0.0', commit: GATED }],
  journals: [{ feature: 'churn', entries: [entry, { ...entry, phase: 'open' }], sealed: [sealed] }],
  stateCommits: [{ sha: '3'.repeat(40), tx: 't1', files: FILES }],
  states: [{ feature: 'churn', status: 'released', releases: [{ version: '1.0.0', tag: 'churn/v1.0.0' }] }],
  losses: [],
}
const END = { feature: 'churn', versions: ['1.0.0'] }

const withAsset = (change: Partial<typeof asset>): Partial<SeenWorld> => ({
  releases: [{ ...release, assets: [{ ...asset, ...change }] }],
})
const lostAsset = { what: 'asset', id: 9, releaseId: 1, name: 'a', state: 'uploaded', digest: SHA } as const

describe('the invariants of a world', () => {
  it('hold where nothing is wrong, and where nothing was ever released', () => {
    expect([invariants(GOOD), lacksOfEnd(GOOD, END)]).toEqual([[], []])
    const empty = { ...GOOD, releases: [], tags: [], journals: [], stateCommits: [], states: [] }
    expect(invariants(empty)).toEqual([])
  })

  it.each<[invariant: string, what: string, change: Partial<SeenWorld>]>([
    ['I1', 'a version is published twice', { releases: [release, { ...release, id: 2 }] }],
    ['I2', 'an asset is missing', { releases: [{ ...release, assets: [] }] }],
    [
      'I2',
      'an asset is there that was not sealed',
      { releases: [{ ...release, assets: [asset, { ...asset, name: 'x' }] }] },
    ],
    ['I2', 'an asset is there twice', { releases: [{ ...release, assets: [asset, asset] }] }],
    ['I2', 'an asset came only in part', withAsset({ state: 'starter', actual: null })],
    ['I2', 'the bytes are others than GitHub says', withAsset({ actual: `sha256:${'b'.repeat(64)}` })],
    ['I2', 'GitHub says another digest', withAsset({ digest: null })],
    ['I2', 'the size is another', withAsset({ size: 4 })],
    ['I2', 'its body has lost the marker, and an asset is wrong', { releases: [{ ...release, tx: null, assets: [] }] }],
    ['I3', 'the tag is on another commit', { tags: [{ name: 'churn/v1.0.0', commit: '4'.repeat(40) }] }],
    ['I3', 'there is no tag', { tags: [] }],
    [
      'I4',
      'there are two state commits',
      { stateCommits: [...GOOD.stateCommits, { sha: '5'.repeat(40), tx: 't1', files: FILES }] },
    ],
    ['I5', 'the state tells of a release that is a draft', { releases: [{ ...release, draft: true }] }],
    [
      'I5',
      'the state says released, and of what',
      { states: [{ feature: 'churn', status: 'released', releases: [] }] },
    ],
    [
      'I6',
      'a published release was deleted',
      { losses: [{ what: 'release', id: 1, tag: 'churn/v1.0.0', draft: false }] },
    ],
    ['I6', 'a good asset was deleted', { losses: [lostAsset] }],
    ['I6', 'the journal was moved by force', { losses: [{ what: 'ref', ref: 'refs/x', before: 'a', after: 'b' }] }],
    [
      'I9',
      'a state commit brings what is no record',
      { stateCommits: [{ sha: '5'.repeat(40), tx: 't2', files: ['src/metadata.json'] }] },
    ],
    ['I6', 'a tag was deleted', { losses: [{ what: 'ref', ref: 'refs/tags/x', before: 'a', after: null }] }],
  ])('%s is broken where %s', (invariant, _, change) => {
    const names = invariants({ ...GOOD, ...change }).map((breach) => breach.invariant)
    expect(names).toContain(invariant)
  })

  it('I6 lets drafts go, and assets that came in part or are not what was sealed', () => {
    const losses: SeenWorld['losses'] = [
      { what: 'release', id: 2, tag: 'churn/v1.0.0', draft: true },
      { ...lostAsset, state: 'starter' },
      { ...lostAsset, digest: `sha256:${'c'.repeat(64)}` },
      { ...lostAsset, digest: null },
    ]
    expect(invariants({ ...GOOD, losses })).toEqual([])
  })

  it('I7 and I8 are about what runs did', () => {
    const read = { effect: false, method: 'GET', path: '/x' }
    expect(refusedRunWrote([read])).toEqual([])
    expect(refusedRunWrote([read, { effect: true, method: 'POST', path: '/x' }])).toMatchObject([{ invariant: 'I7' }])
    expect(rivalMeddled({ status: 75, effects: 0 })).toEqual([])
    for (const rival of [
      { status: 0, effects: 0 },
      { status: 75, effects: 1 },
    ])
      expect(rivalMeddled(rival)).toMatchObject([{ invariant: 'I8' }])
  })
})

describe('the end of a release', () => {
  it.each<[lack: string, change: Partial<SeenWorld>]>([
    ['tags', { tags: [...GOOD.tags, { name: 'churn/v1.1.0', commit: GATED }] }],
    ['published releases', { releases: [{ ...release, draft: true }] }],
    ['drafts left', { releases: [release, { ...release, id: 2, draft: true }] }],
    ['state commits', { stateCommits: [] }],
    ['journal', { journals: [{ feature: 'churn', entries: [{ ...entry, phase: 'open' }], sealed: [sealed] }] }],
    ['journal', { journals: [] }],
    ['state', { states: [{ feature: 'churn', status: 'approved', releases: [] }] }],
  ])('is not reached: %s', (lack, change) => {
    const breaches = lacksOfEnd({ ...GOOD, ...change }, END)
    expect(breaches.map(({ what }) => what.split(':')[0])).toContain(lack)
  })
})
