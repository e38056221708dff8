import { describe, expect, it } from '@jest/globals'
import { applyRelease } from '../../src/feature/edits.js'
import { forecast } from '../../src/release/forecast.js'
import type { JournalEntry, Owner } from '../../src/release/journal.js'
import {
  comparePage,
  judgeProposal,
  newProposal,
  pullForbidden,
  renderProposal,
  stateBranch,
  type StateProposal,
} from '../../src/release/proposal.js'
import { stateChange } from '../../src/release/state-change.js'
import { describeStep } from '../../src/release/step-text.js'
import { nextStep, type Observation } from '../../src/release/transaction.js'
import { buildRecord, quietObservation } from './builders.js'

const record = buildRecord()
const me: Owner = { run: '2', attempt: 1, nonce: 'b' }
const branch = 'ds-release/state/churn-v1.1.0'
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
    expect(stateBranch(record)).toBe(branch)
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
    expect(judgeProposal(record, seen, target).content).toBe(content)
  })

  it('has no part in a pull request that ended with another head', () => {
    const ended = { ...open, state: 'closed', head: 'd'.repeat(40) } as const
    expect(judgeProposal(record, { ...found, pull: ended }, state()).pull).toBeNull()
    expect(judgeProposal(record, { ...found, pull: { ...ended, head: found.head } }, state()).pull).toMatchObject({
      number: 7,
    })
  })
})

describe('the way of the state by pull request', () => {
  const entry = (change: Partial<JournalEntry>): JournalEntry => {
    const { tx, feature, version, tag, commit } = record
    const at = '2026-11-02T09:59:00Z'
    return {
      schema: 1,
      tx,
      feature,
      version,
      tag,
      commit,
      phase: 'open',
      owner: { ...me, run: '1' },
      releaseId: 3,
      openedAt: at,
      at,
      ...change,
    }
  }
  const published = {
    ...{
      id: 3,
      tag: record.tag,
      target: 'main',
      name: '',
      body: `tx=${record.tx}`,
      draft: false,
      prerelease: false,
      url: '',
    },
    assets: record.assets.map((one, id) => ({
      id,
      name: one.name,
      size: one.size,
      digest: one.sha256,
      state: 'uploaded' as const,
    })),
  }
  const seen = (
    proposal: Partial<StateProposal>,
    change: Partial<JournalEntry> = {},
    standing: 'mine' | 'ended' | 'running' | 'unknown' = 'mine',
  ): Observation => ({
    ...quietObservation(),
    journal: { sha: '1', tree: '', entry: entry(change), standing },
    tagCommit: record.commit,
    release: published,
    proposal: { ...newProposal(record), ...proposal },
  })
  const proposed = { head: open.head, content: 'current', pull: open } as const
  const waiting = { phase: 'awaiting-merge' } as const

  it.each([
    ['nothing yet', seen({}), { do: 'open-branch', branch }],
    ['a branch', seen({ head: open.head }), { do: 'propose-state', branch }],
    [
      'a state that the branch has changed since',
      seen({ ...proposed, content: 'outdated' }),
      { do: 'refresh-proposal', branch },
    ],
    ['no pull request', seen({ ...proposed, pull: null }), { do: 'open-pull', branch }],
    ['a pull request', seen(proposed), { do: 'await-merge', pull: 7 }],
    ['a pull request that is waited for', seen(proposed, waiting), { do: 'wait', pull: 7 }],
    ['what people have made of it', seen({ ...proposed, content: 'theirs' }, waiting), { do: 'wait', pull: 7 }],
  ])('with %s', (_, observation, expected) => {
    expect(nextStep(record, observation)).toEqual(expected)
  })

  it.each([
    ['closed', /#7.*closed without being merged/, /Reopen it.*delete its branch ds-release/],
    ['merged', /#7 is merged, but docs\/workflow\/state\/churn.json on main/, /delete its branch/],
  ] as const)('stops, to be run again, when the pull request is %s and the state not there', (word, what, fix) => {
    const step = nextStep(record, seen({ ...proposed, pull: { ...open, state: word } }, waiting, 'ended'))
    expect(step).toMatchObject({ do: 'stop', why: 'unmerged' })
    expect(step.do === 'stop' && step.problem.what).toMatch(what)
    expect(step.do === 'stop' && step.problem.fix).toMatch(fix)
  })

  it('needs no owner while it waits: who only looks writes nothing, who has to write takes it over', () => {
    for (const standing of ['ended', 'running', 'unknown'] as const) {
      expect(nextStep(record, seen(proposed, waiting, standing)).do).toBe('wait')
      const merged = { ...seen(proposed, waiting, standing), stateHasRelease: true }
      expect(nextStep(record, merged).do).toBe('close')
      expect(nextStep(record, seen({ ...proposed, content: 'outdated' }, waiting, standing)).do).toBe('take-over')
      expect(nextStep(record, { ...seen(proposed, waiting, standing), release: null }).do).toBe('take-over')
    }
    expect(nextStep(record, seen(proposed, {}, 'running'))).toMatchObject({ do: 'stop', why: 'busy' })
  })

  it('lets a next release take its place only where it was looked at when the run began', () => {
    const other = { ...seen(proposed, { ...waiting, tx: 'f'.repeat(16) }, 'ended') }
    expect(nextStep(record, other).do).toBe('claim')
    expect(nextStep(record, { ...other, mayReplace: false })).toMatchObject({ do: 'stop', why: 'busy' })
  })

  it('is foretold from the claim to the waiting', () => {
    const steps = forecast(record, { ...quietObservation(), proposal: newProposal(record) }, me)
    expect(steps.slice(-5).map((step) => step.do)).toEqual([
      'publish',
      'open-branch',
      'propose-state',
      'open-pull',
      'await-merge',
    ])
    expect(steps.map((step) => describeStep(step, record)).join('\n')).toMatch(
      /open the branch ds-release\/state\/churn-v1.1.0, because main takes no direct commits/,
    )
    expect(forecast(record, seen(proposed, waiting, 'ended'), me)).toEqual([])
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
