import { describe, expect, it } from '@jest/globals'
import { applyRelease } from '../../src/feature/edits.js'
import {
  comparePage,
  judgeProposal,
  newProposal,
  pullForbidden,
  renderProposal,
  type SeenStateName,
  stateBranches,
  type StatePull,
} from '../../src/release/proposal.js'
import { stateChange } from '../../src/release/state-change.js'
import { buildRecord } from './builders.js'

const record = buildRecord()
const branch = 'ds-release/state/churn-v1.1.0'
const flat = 'ds-release-state-churn-v1.1.0'
const open = { number: 7, url: 'https://github.com/acme/models/pull/7', state: 'open', head: 'b'.repeat(40) } as const

const state = (title = 'Churn'): string => `${JSON.stringify({ id: 'churn', title, status: 'approved' }, null, 2)}\n`
const release = (text: string): string =>
  applyRelease(text, stateChange(record, 'https://github.com/r', new Date('2026-11-02T11:00:00Z')))

describe('a state branch', () => {
  const found = {
    head: open.head,
    message: `release\n\nDS-Release-Tx: ${record.tx}`,
    state: release(state()),
    pull: open,
  }

  it('has a name that every run finds again', () => {
    expect(stateBranches(record)).toEqual([branch, flat])
    expect(newProposal(record)).toMatchObject({ branch, head: null, content: 'absent', pull: null })
  })

  it.each([
    ['what would be written now', found, state(), 'current'],
    ['a release in a state file that has changed since', found, state('Churn, renamed'), 'outdated'],
    ['no release', { ...found, state: state() }, state(), 'absent'],
    ['no state file', { ...found, state: null }, state(), 'absent'],
    ['what people have made of it', { ...found, message: 'Resolve', state: release(state('Mine')) }, state(), 'theirs'],
    ['what people have merged, as it would be written', { ...found, message: 'Merge main' }, state(), 'current'],
  ] as const)('with %s', (_, seen, target, content) => {
    expect(judgeProposal(record, [{ branch, seen, blocker: null }], target).content).toBe(content)
  })

  it('has no part in a pull request that ended with another head', () => {
    const ended = { ...open, state: 'closed', head: 'd'.repeat(40) } as const
    const judged = (pull: StatePull): StatePull | null =>
      judgeProposal(record, [{ branch, seen: { ...found, pull }, blocker: null }], state()).pull
    expect(judged(ended)).toBeNull()
    expect(judged({ ...ended, head: found.head })).toMatchObject({ number: 7 })
  })

  const untouched = { ...found, message: 'Anything', state: state(), pull: null }
  it.each<[what: string, nested: Partial<SeenStateName>, flat: Partial<SeenStateName>, expected: object]>([
    ['the first name where nothing is', {}, {}, { branch, head: null, blockers: [] }],
    ['the second where git cannot make the first', { blocker: 'ds-release' }, {}, { branch: flat, head: null }],
    ['the second that a run has made, though the first is free by now', {}, { seen: found }, { branch: flat }],
    ['the second that a run has opened, and no more', { blocker: 'ds-release' }, { seen: untouched }, { branch: flat }],
    ['the one with the release, where both are there', { seen: untouched }, { seen: found }, { branch: flat }],
    ['the first, where both have it', { seen: found }, { seen: found }, { branch, head: open.head }],
    [
      'neither, where both are taken',
      { blocker: 'ds-release' },
      { blocker: `${flat}/x` },
      { head: null, blockers: ['ds-release', `${flat}/x`] },
    ],
  ])('is %s', (_, first, second, expected) => {
    const none = { seen: null, blocker: null }
    const names = [
      { branch, ...none, ...first },
      { branch: flat, ...none, ...second },
    ]
    expect(judgeProposal(record, names, state())).toMatchObject(expected)
  })
})

describe('what people read', () => {
  it('says what the pull request is, and what to do', () => {
    const { title, body } = renderProposal(record)
    expect(title).toBe('release: churn 1.1.0')
    expect(body).toMatch(/^<!-- ds-release tx=\w{16} feature=churn version=1.1.0 -->\n/)
    for (const part of ['churn/v1.1.0', 'docs/workflow/state/churn.json', '**What to do:** merge it'])
      expect(body).toContain(part)
  })

  it('leads to the page on which it is opened by hand, by the reason that GitHub gives', () => {
    const page = 'https://github.com/acme/models/compare/release/1.x...ds-release/state/churn-v1.1.0?expand=1'
    const there = buildRecord({ branch: 'release/1.x' })
    expect(comparePage(there, branch)).toBe(page)
    const setting = pullForbidden(there, branch, 'GitHub Actions is not permitted to create or approve pull requests.')
    expect([
      setting.fix.includes(page),
      /Settings → Actions/.test(setting.fix),
      /pull-requests/.test(setting.fix),
    ]).toEqual([true, true, false])
    expect(pullForbidden(there, branch, 'Resource not accessible by integration').fix).toContain(
      '`pull-requests: write`',
    )
  })
})
