import { describe, expect, it } from '@jest/globals'
import type { Verdict } from '../../src/gates/verdict.js'
import type { FeatureState } from '../../src/feature/state.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import { nextStep } from '../../src/publish/next-step.js'
import type { Observation } from '../../src/publish/observation.js'
import { stopOf } from '../../src/publish/ends.js'
import { buildJournal, draftedObservation, publishedObservation, quietObservation, record } from './builders.js'

const HEAD = 'c'.repeat(40)

function branch(keys: Record<string, unknown>): Pick<Observation, 'branch'> {
  return { branch: { head: HEAD, state: JSON.stringify({ status: 'approved', ...keys }, null, 2) } }
}

function stateOf(status: string): FeatureState {
  const parsed = parseStateFile(JSON.stringify({ status }), 'docs/workflow/state/base.json')
  if (!parsed.ok) throw new Error('no state')
  return parsed.state
}

function review(verdict: Verdict['verdict']): Pick<Observation, 'review'> {
  const findings = [{ what: 'carol requests changes on #1', fix: 'Settle it with carol' }]
  const reason = 'carol requests changes on #1'
  return { review: { gate: 'review', verdict, reason, findings, evidence: [], seconds: 0 } }
}

const COMPLETE = { ...draftedObservation(), artifactDone: true }

/** What stands against a release, and the exit status before the claim. */
const OBJECTIONS: [what: string, seen: Partial<Observation>, code: number, words: RegExp][] = [
  ['a person has asked for changes in the state', branch({ status: 'changes_requested' }), 2, /"changes_requested"/],
  ['another run has released another commit meanwhile', branch({ status: 'released' }), 2, /already released/],
  ['it was rolled back', branch({ status: 'rollback' }), 2, /rolled back/],
  ['a question is open', branch({ pending_questions: ['Which month?'] }), 2, /Which month\?/],
  ['the state file is gone', { branch: { head: HEAD, state: null } }, 2, /not there any more/],
  ['the branch is gone', { branch: null }, 2, /not there any more/],
  ['the state file cannot be read', { branch: { head: HEAD, state: '<<<<<<< HEAD' } }, 2, /on branch main/],
  [
    'a dependency is not released any more',
    { ...branch({ dependencies: ['base'] }), dependencies: new Map([['base', stateOf('rollback')]]) },
    2,
    /base is "rollback"/,
  ],
  ['a dependency has gone', { ...branch({ dependencies: ['base'] }), dependencies: new Map() }, 2, /no state file/],
  ['the review does not stand', review('failed'), 1, /carol requests changes/],
  ['nobody can tell whether the review stands', review('error'), 1, /carol/],
]

const HARMLESS: [what: string, seen: Partial<Observation>][] = [
  ['nothing has changed', {}],
  ['the branch has moved on', branch({ title: 'Another title', unknown: 1 })],
  ['its dependency stands as it was', branch({ dependencies: ['base'] })],
  [
    'its dependency is released again',
    { ...branch({ dependencies: ['base'] }), dependencies: new Map([['base', stateOf('released')]]) },
  ],
  ['the review stands', review('passed')],
]

describe('right before the claim', () => {
  it.each(OBJECTIONS)('it is refused where %s', (_what, seen, code, words) => {
    const end = nextStep(record, { ...quietObservation(), ...seen })
    if (end.do !== 'stop') throw new Error(`it went on: ${end.do}`)
    expect(stopOf(end)?.exitCode).toBe(code)
    expect(end.problem.what).toMatch(words)
    expect(end.problem.fix).not.toBe('')
  })

  it.each(HARMLESS)('it goes on where %s', (_what, seen) => {
    expect(nextStep(record, { ...quietObservation(), ...seen })).toEqual({ do: 'claim' })
  })

  it('takes "releasing" for approved only under a journal of ours', () => {
    const releasing = branch({ status: 'releasing' })
    expect(nextStep(record, { ...quietObservation(), ...releasing }).do).toBe('stop')
    const journal = buildJournal({ tx: 'f'.repeat(16) }, 'ended')
    expect(nextStep(record, { ...quietObservation(), ...releasing, journal }).do).toBe('claim')
  })

  it('tells of another run first, which has claimed it meanwhile', () => {
    const journal = buildJournal({ tx: 'f'.repeat(16) }, 'running')
    expect(nextStep(record, { ...quietObservation(), ...branch({ status: 'review' }), journal })).toMatchObject({
      why: 'busy',
    })
  })
})

describe('right before the publishing', () => {
  it.each(OBJECTIONS)('it is not published where %s', (_what, seen) => {
    expect(nextStep(record, { ...COMPLETE, ...seen })).toMatchObject({ do: 'stop' })
  })

  it.each(HARMLESS)('it is published where %s', (_what, seen) => {
    expect(nextStep(record, { ...COMPLETE, ...seen })).toMatchObject({ do: 'publish' })
  })

  it('goes on under "releasing", which another tool may have set', () => {
    expect(nextStep(record, { ...COMPLETE, ...branch({ status: 'releasing' }) })).toMatchObject({ do: 'publish' })
  })
})

describe('once it is published', () => {
  it.each(OBJECTIONS)('nothing is refused any more: %s', (_what, seen) => {
    expect(nextStep(record, { ...publishedObservation(), ...seen })).toMatchObject({ do: 'commit-state' })
  })
})
