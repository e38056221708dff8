import { describe, expect, it, jest } from '@jest/globals'
import { pairPoints, randomOf, shuffled, singlePoints } from '../../faults/plan.js'
import type { Point } from '../../faults/point.js'
import { Scenarios } from '../../faults/scenarios.js'
import { Stage } from '../../faults/stage.js'
import { FAULT_KINDS } from '../../rehearsal/github/faults.js'
import { makeScratch, THE_ACTION } from './rehearsal.js'
import { SEED } from '../sample.js'
import { tryAll } from './trials.js'

jest.setTimeout(1_200_000)
const scratch = makeScratch()

/** Of the kinds of fault, so many are tried at a release. */
const KINDS = 8

/** `npm run faults` tries all of it. */
describe(`a sample of the fault matrix, seed ${String(SEED)}`, () => {
  const random = randomOf(SEED)
  const stage = new Stage({ folder: scratch.path('worlds'), ...THE_ACTION })
  const scenarios = new Scenarios(stage)
  const sample = async (name: string, count: number): Promise<Point[]> => {
    const points = shuffled(singlePoints(await scenarios.get(name), FAULT_KINDS), random)
    const kinds = shuffled(FAULT_KINDS, random).slice(0, count)
    return kinds.flatMap((kind) => points.find(({ faults }) => faults[0]?.kind === kind) ?? [])
  }

  it('converges: some kinds of fault, each at some write of a release, and then a second fault', async () => {
    const outcomes = await tryAll(stage, scenarios, await sample('release', KINDS))
    const kinds = FAULT_KINDS.filter((kind) => kind !== 'stall')
    const pairs = shuffled(pairPoints(outcomes, kinds), random)
    await tryAll(stage, scenarios, pairs.slice(0, 1))
    expect(outcomes.some(({ statuses }) => statuses.length > 1)).toBe(true)
  })

  it('converges: the second version of a feature, and releases over one that was killed', async () => {
    const { writes } = await scenarios.get('release')
    const at = 1 + Math.floor(random() * writes.length)
    const names = ['re-release', `unfinished@${String(at)}`, `overtaken@${String(at)}`]
    const points: Point[] = []
    for (const name of names) points.push(...(await sample(name, 1)))
    await tryAll(stage, scenarios, points)
  })
})
