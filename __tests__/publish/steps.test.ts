import { describe, expect, it } from '@jest/globals'
import { forecast } from '../../src/transaction/forecast.js'
import { nextStep } from '../../src/publish/next-step.js'
import type { Observation } from '../../src/publish/observation.js'
import { RELEASE } from '../../src/publish/release-procedure.js'
import { type ReleaseStep, STEPS } from '../../src/publish/steps/index.js'
import { newProposal, type StateProposal } from '../../src/release/proposal.js'
import {
  buildDraft,
  buildJournal,
  draftedObservation,
  plan,
  publishedObservation,
  quietObservation,
  record,
} from './builders.js'

const tagged: Observation = {
  ...quietObservation(),
  journal: buildJournal({ releaseId: null }),
  tagCommit: record.commit,
}
const draftWith = (asset: Partial<ReturnType<typeof buildDraft>['assets'][number]>) =>
  buildDraft({ assets: buildDraft().assets.map((one, index) => (index === 0 ? { ...one, ...asset } : one)) })
const proposed = (proposal: Partial<StateProposal>): Observation => ({
  ...publishedObservation(),
  proposal: { ...newProposal(record), ...proposal },
})
const pull = { number: 7, url: '', state: 'open', head: 'b' } as const

/** For every step, what is seen when it is its turn: a step without an entry does not compile. */
const SITUATIONS: Readonly<Record<ReleaseStep['do'], Observation>> = {
  vouch: { ...quietObservation(), vouchDone: false, sealer: null },
  claim: quietObservation(),
  'take-over': { ...tagged, journal: buildJournal({}, 'ended') },
  tag: { ...tagged, tagCommit: null },
  draft: tagged,
  'record-release': { ...tagged, adoptable: [5] },
  'forget-release': { ...draftedObservation(), release: null },
  'repair-draft': { ...draftedObservation(), release: buildDraft({ tag: 'v0' }) },
  'delete-stray': { ...publishedObservation(), stateHasRelease: true, strays: [5] },
  'delete-asset': { ...draftedObservation(), release: draftWith({ state: 'starter' }) },
  'upload-asset': { ...draftedObservation(), release: buildDraft({ assets: [] }) },
  'upload-artifact': draftedObservation(),
  publish: { ...draftedObservation(), artifactDone: true },
  'commit-state': publishedObservation(),
  'open-branch': proposed({}),
  'propose-state': proposed({ head: 'b' }),
  'refresh-proposal': proposed({ head: 'b', content: 'outdated', pull }),
  'open-pull': proposed({ head: 'b', content: 'current' }),
  'await-merge': proposed({ head: 'b', content: 'current', pull }),
  close: { ...publishedObservation(), stateHasRelease: true },
}

describe.each(STEPS.map((kind) => kind.do))('the step %s', (name) => {
  const seen = SITUATIONS[name]
  const chosen = nextStep(record, seen)

  it('is chosen by a rule, and so foretold', () => {
    expect(chosen.do).toBe(name)
    const { steps, end } = forecast(RELEASE, plan, seen)
    expect(steps[0]).toEqual(chosen)
    expect(['done', 'wait']).toContain(end.do)
  })

  it('leads on: after it another one is chosen', () => {
    if (RELEASE.isEnd(chosen)) throw new Error('no step is chosen')
    const kind = RELEASE.kindOf(chosen)
    const after = kind.after(seen, kind.expect(plan, seen, chosen))
    expect(nextStep(record, after)).not.toEqual(chosen)
  })

  it('is told in one line', () => {
    if (RELEASE.isEnd(chosen)) throw new Error('no step is chosen')
    expect(RELEASE.kindOf(chosen).describe(plan, chosen)).toMatch(/^[a-z][^\n]{8,}[^\n.]$/)
  })
})

describe('the registry', () => {
  it('has each name once', () => {
    expect(new Set(STEPS.map((kind) => kind.do)).size).toBe(STEPS.length)
  })

  it('looks again before what cannot be taken back, and before nothing else', () => {
    expect(STEPS.filter((kind) => kind.isFinal === true).map((kind) => kind.do)).toEqual(['claim', 'publish'])
  })

  it('says why GitHub forbids a ref where it does not say so itself', () => {
    expect(STEPS.filter((kind) => kind.whenForbidden !== undefined).map((kind) => kind.do)).toEqual([
      'tag',
      'open-branch',
    ])
  })
})

describe('what people are told of what was made', () => {
  it('is the release, the artifact and the commit with the state', () => {
    expect(STEPS.filter((kind) => kind.result !== undefined).map((kind) => kind.do)).toEqual([
      ...['draft', 'upload-artifact', 'publish', 'commit-state', 'propose-state', 'refresh-proposal'],
    ])
  })
})
