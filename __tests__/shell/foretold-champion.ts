import { describe, expect, it } from '@jest/globals'
import type { LocalHost } from './local-host.js'
import { CONFIG, filesOf, UNJUDGED } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** What `plan` says of a champion with which nothing can be compared. */
export function foretoldChampions(local: () => LocalHost): void {
  describe('a plan of a release with a champion', () => {
    const entry = (metrics: object | null) => ({ releases: [{ version: '1.0.0', metrics }] })
    const waiver = { reason: 'known', owner: 'bob', expires: '2999-01-01' }
    const waived = { gates: { ...CONFIG.gates, performance: { ...CONFIG.gates.performance, waiver } } }

    it.each<[string, object, object, unknown, RegExp]>([
      [
        'bare',
        { model_version: '1.0.0' },
        {},
        [1, 'refused', [expect.stringContaining('Not compared: what was')]],
        /what was/,
      ],
      ['unmeasured', entry(null), {}, [1, 'refused', [expect.stringContaining('no published release')]], /Not comp/],
      ['lacking', entry({ auc: 0.9 }), {}, [0, 'planned', []], /Not compared: .* has no f1\\?_score/],
      ['measured', entry({ f1_score: 0.7 }), {}, [0, 'planned', []], /would be released/],
      ['waived', entry(null), waived, [0, 'planned', []], /would be released/],
      ['unjudged', entry(null), UNJUDGED, [0, 'planned', []], /would be released/],
    ])('foretells what its gate would say, and writes nothing (%s)', async (kind, state, config, end, told) => {
      const feature = `foretold-${kind}`
      const branch = `release/${feature}`
      await local().branch(branch, filesOf(feature, { state: { ...state }, config: { ...config } }))
      const plan = await local().run({ branch, inputs: { 'feature-id': feature, command: 'plan' } })
      expect(endOf(plan)).toEqual(end)
      expect(plan.outcome.summary).toMatch(told)
      expect(writesOf(plan)).toEqual([])
    })
  })
}
