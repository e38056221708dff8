import { describe, expect, it } from '@jest/globals'
import { forecast } from '../../src/transaction/forecast.js'
import { nextStep } from '../../src/publish/next-step.js'
import type { Observation } from '../../src/publish/observation.js'
import { RELEASE } from '../../src/publish/release-procedure.js'
import type { JournalEntry } from '../../src/release/journal.js'
import { newProposal, type StateProposal } from '../../src/release/proposal.js'
import { buildJournal, plan, publishedObservation, quietObservation, record } from './builders.js'

const branch = 'ds-release/state/churn-v1.1.0'
const open = { number: 7, url: 'https://github.com/acme/models/pull/7', state: 'open', head: 'b'.repeat(40) } as const

describe('the way of the state by pull request', () => {
  const seen = (
    proposal: Partial<StateProposal>,
    change: Partial<JournalEntry> = {},
    standing: 'mine' | 'ended' | 'running' | 'unknown' = 'mine',
  ): Observation => ({
    ...publishedObservation(),
    journal: buildJournal(change, standing),
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

  it('stops for a person where the branch can have neither of its names', () => {
    const step = nextStep(record, seen({ blockers: ['ds-release', 'ds-release-state-churn-v1.1.0/x'] }))
    expect(step).toMatchObject({
      ...{ do: 'stop', why: 'conflict' },
      problem: { what: expect.stringContaining('ds-release and ds-release-state-churn-v1.1.0/x') },
    })
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
    const { steps, end } = forecast(RELEASE, plan, { ...quietObservation(), proposal: newProposal(record) })
    expect(steps.slice(-5).map((step) => step.do)).toEqual([
      'publish',
      'open-branch',
      'propose-state',
      'open-pull',
      'await-merge',
    ])
    expect(end.do).toBe('wait')
    expect(steps.map((step) => RELEASE.kindOf(step).describe(plan, step)).join('\n')).toMatch(
      /open the branch ds-release\/state\/churn-v1.1.0, because main takes no direct commits/,
    )
    expect(forecast(RELEASE, plan, seen(proposed, waiting, 'ended'))).toEqual({
      steps: [],
      end: { do: 'wait', pull: 7 },
    })
  })
})
