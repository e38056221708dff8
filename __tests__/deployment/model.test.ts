import { describe, expect, it } from '@jest/globals'
import { nextDeploymentStep } from '../../src/deployment/next-step.js'
import { done, entry, PLAIN, SWITCHED } from './builders.js'
import { explore, type Model, type World } from './model.js'

const START: World = { live: 'old', candidate: 'old', journal: null, deployments: [], recorded: [], wrong: [] }
const DESIGN: Model = {
  steps: SWITCHED,
  onFailure: 'roll-back',
  next: nextDeploymentStep,
  believesAll: false,
  faults: 2,
}
const FORGED: World = {
  ...START,
  journal: {
    isOurs: false,
    entry: entry({
      owner: { run: '66', attempt: 1, nonce: 'x' },
      done: done('build').map((one) => ({ ...one, out: { image: 'theirs' } })),
    }),
  },
}

describe('every history of a deployment that is killed, cut, fails and meets a rollback', () => {
  it.each<[string, Partial<Model>, World]>([
    ['with a switch, put back', {}, START],
    ['with a switch, left as it is', { onFailure: 'stop' }, START],
    ['without a switch', { steps: PLAIN, faults: 3 }, START],
    ['after somebody has forged an entry', {}, FORGED],
  ])('ends well: %s', (_, change, start) => {
    const { wrong, histories, left } = explore({ ...DESIGN, ...change }, start)
    expect(Object.fromEntries(wrong)).toEqual({})
    expect(histories).toBeGreaterThan(50)
    expect([...left.keys()]).toEqual(expect.arrayContaining(['done', 'failed', 'yielded']))
  })

  it('claims success of nothing where serving is not asked, which is noticed', () => {
    const blind: Model['next'] = (plan, seen) => {
      const step = nextDeploymentStep(plan, seen)
      const isServing = step.do === 'look' && step.step.step === 'serving'
      return isServing && step.step.at === 'live'
        ? nextDeploymentStep(plan, {
            ...seen,
            run: { ...seen.run, looked: [...seen.run.looked, { step: 'serving', at: 'live', saw: '' }] },
          })
        : step
    }
    const lazy: Model = { ...DESIGN, steps: PLAIN, next: blind, faults: 3 }
    // A target that did not change although its step ended well.
    const { wrong } = explore({ ...lazy, steps: [{ step: 'finish', uses: [] }, ...PLAIN.slice(1)] }, START)
    expect(wrong.has('success, and the target was not seen')).toBe(true)
  })

  it('uses what nobody vouches for where every entry is believed, which is noticed', () => {
    const { wrong } = explore({ ...DESIGN, believesAll: true, faults: 0 }, FORGED)
    expect(wrong.has('it used what nobody vouches for')).toBe(true)
  })
})
