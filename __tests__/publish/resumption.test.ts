import { describe, expect, it } from '@jest/globals'
import { parseStateFile } from '../../src/feature/state-file.js'
import type { FeatureState } from '../../src/feature/state.js'
import { decideClaim, decideResumption, doubtNotice, isMerged, resumptionNotice } from '../../src/publish/resumption.js'
import { buildEntry, buildJournal, record } from './builders.js'

const any = { version: null, dryRun: false }
const now = new Date('2026-11-02T10:00:00Z')

function stateWith(status: string, released: boolean): FeatureState {
  const releases = released ? [{ version: record.version, tag: record.tag, commit: record.commit }] : []
  const text = JSON.stringify({ id: 'churn', title: 'Churn', description: 'Who leaves', status, releases })
  const parsed = parseStateFile(text, 'churn.json')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.state
}

const approved = stateWith('approved', false)
const merged = stateWith('released', true)
const upAgain = stateWith('approved', true)

describe('a claim that was found', () => {
  const open = (standing: 'mine' | 'ended' | 'running' | 'unknown') => buildJournal({}, standing)
  const waiting = buildJournal({ phase: 'awaiting-merge' }, 'running')

  it.each([
    ['a closed one is nobody’s', buildJournal({ phase: 'idle' }, 'ended'), any, approved, 'begin'],
    ['our own is looked into', open('mine'), any, approved, 'look'],
    ['one of a run that has ended is looked into', open('ended'), any, approved, 'look'],
    ['one of a run that is on has to be waited for', open('running'), any, approved, 'interrupted'],
    ['one of a run that cannot be asked about has a lease', open('unknown'), any, approved, 'interrupted'],
    ['a dry run waits for nobody', open('running'), { ...any, dryRun: true }, approved, 'look'],
    ['what waits for its merge is looked into', waiting, any, approved, 'look'],
    ['what is merged is closed first', waiting, any, merged, 'look'],
    ['what is merged makes way for the next release', waiting, any, upAgain, 'begin'],
    ['what is merged makes way for another version', waiting, { ...any, version: '2.0.0' }, merged, 'begin'],
    ['the same version is no other one', waiting, { ...any, version: 'v1.1.0' }, approved, 'look'],
    ['another version is looked into before the merge', waiting, { ...any, version: '2.0.0' }, approved, 'look'],
  ] as const)('%s', (_, journal, request, state, expected) => {
    const decision = decideClaim({ journal, request, state, now })
    expect(decision.do === 'stop' ? decision.stop.code : decision.do).toBe(expected)
  })

  it('is free once the lease of a run that cannot be asked about is over', () => {
    const later = new Date('2026-11-02T10:14:00Z')
    expect(decideClaim({ journal: open('unknown'), request: any, state: approved, now: later }).do).toBe('look')
  })
})

describe('a release that was left unfinished', () => {
  const problem = { what: 'it is not approved', fix: 'Approve it' }
  const facts = {
    ...{ entry: buildEntry(), request: any, state: approved, head: record.commit, doubt: null, isPublished: false },
    ...{ tagCommit: record.commit, isOwn: true, problems: [] },
  }
  const elsewhere = 'e'.repeat(40)
  const other = { ...any, version: '2.0.0' }

  it.each([
    ['is finished where it was begun', facts, 'here'],
    ['is finished at the commit that was gated', { ...facts, head: elsewhere }, 'gated-commit'],
    ['needs no other checkout once it is published', { ...facts, head: elsewhere, isPublished: true }, 'here'],
    ['is finished also before its tag is made', { ...facts, tagCommit: null }, 'here'],
    ['begins anew elsewhere before its tag is made', { ...facts, head: elsewhere, tagCommit: null }, 'begin'],
    ['begins anew elsewhere where the tag is another’s', { ...facts, head: elsewhere, tagCommit: elsewhere }, 'begin'],
    ['is refused where the state has changed its mind', { ...facts, problems: [problem] }, 'not-releasable'],
    ['is not refused once it is published', { ...facts, isPublished: true, problems: [problem] }, 'here'],
    ['stands in the way of another version', { ...facts, request: other }, 'invalid-input'],
    ['makes way for another version before its tag is made', { ...facts, request: other, tagCommit: null }, 'begin'],
    ['goes before another version once it is published', { ...facts, request: other, isPublished: true }, 'here'],
  ])('%s', (_, given, expected) => {
    const decision = decideResumption(given)
    const { do: what } = decision
    expect(what === 'stop' ? decision.stop.code : what === 'resume' ? decision.from : what).toBe(expected)
  })

  const waiting = buildEntry({ phase: 'awaiting-merge' })
  it('waits for its merge, and so does any other version', () => {
    const decision = decideResumption({ ...facts, entry: waiting, request: other, isPublished: true })
    expect(decision.do === 'stop' && [decision.stop.code, decision.stop.message]).toEqual([
      'invalid-input',
      expect.stringMatching(
        /churn 1.1.0 is published.*but version 2.0.0 is asked for.*Merge the pull request of branch ds-release\/state\/churn-v1.1.0/,
      ),
    ])
  })

  const doubt = { why: 'nobody vouches for it', isSigned: true, laterSchema: null }
  const doubted = { ...facts, doubt }
  const unsigned = { ...facts, doubt: { ...doubt, isSigned: false } }

  it.each([
    ['is judged again where it was begun', doubted, 'here'],
    ['is judged again at the commit of its tag', { ...doubted, head: elsewhere }, 'gated-commit'],
    ['is judged again once it is published', { ...doubted, isPublished: true }, 'here'],
    ['is judged again also where nobody signed it', unsigned, 'here'],
    ['begins anew where nothing took effect', { ...doubted, tagCommit: null }, 'begin'],
    ['begins anew where the tag is elsewhere', { ...doubted, tagCommit: elsewhere, isPublished: true }, 'begin'],
    ['begins anew where the tag or the release is not its own', { ...doubted, isOwn: false }, 'begin'],
    ['begins anew where the state knows it already', { ...doubted, state: merged }, 'begin'],
    ['leaves it to a new release to be refused', { ...doubted, problems: [problem] }, 'begin'],
    [
      'is judged again whatever the state says once it is published',
      { ...doubted, isPublished: true, problems: [problem] },
      'here',
    ],
    ['stands in the way of another version', { ...doubted, request: other }, 'invalid-input'],
    ['goes before another version once it is published', { ...doubted, request: other, isPublished: true }, 'here'],
    ['stands in nobody’s way where nobody signed it', { ...unsigned, request: other }, 'begin'],
    [
      'stands in nobody’s way, also published, where nobody signed it',
      { ...unsigned, isPublished: true, request: other },
      'begin',
    ],
    ['waits for its merge, signed', { ...doubted, entry: waiting, isPublished: true, request: other }, 'invalid-input'],
    ['belongs to the later version that sealed it', { ...doubted, doubt: { ...doubt, laterSchema: 2 } }, 'conflict'],
  ])('that nobody vouches for %s', (_, given, expected) => {
    const decision = decideResumption(given)
    const { do: what } = decision
    expect(what === 'stop' ? decision.stop.code : what === 'judge-again' ? decision.from : what).toBe(expected)
  })

  it('has nothing left but its journal where it is published and the state knows it', () => {
    const known = { ...doubted, state: merged, isPublished: true }
    expect(decideResumption(known)).toEqual({ do: 'begin', isDone: true })
    expect(decideResumption({ ...known, isOwn: false })).toEqual({ do: 'begin' })
  })

  it('says why it is judged again, and what would save it', () => {
    expect(doubtNotice(buildEntry(), doubt, true)).toMatch(
      /^churn 1.1.0 was left unfinished by run 7, and .*: nobody vouches for it\. Its gates run again .*aaaaaaaaaaaa\. With `actions: read`/,
    )
    expect(doubtNotice(buildEntry(), { ...doubt, isSigned: false }, false)).toMatch(
      /A release begins in its place, with all of its gates\.$/,
    )
  })

  it('is told of, also where it only would be finished', () => {
    const text = resumptionNotice(buildEntry(), any)
    expect(text).toMatch(
      /^churn 1.1.0 was left unfinished by run 7; it is finished now, at the commit.*aaaaaaaaaaaa\.$/,
    )
    expect(resumptionNotice(buildEntry(), { ...any, dryRun: true })).toContain('it would be finished now')
  })
})

describe('whether a state is merged', () => {
  it.each([
    ['awaiting-merge', merged, true],
    ['awaiting-merge', approved, false],
    ['open', merged, false],
  ] as const)('%s', (phase, state, expected) => {
    expect(isMerged(buildEntry({ phase }), state)).toBe(expected)
  })
})
