import { expect } from '@jest/globals'
import { workThrough } from '../../faults/lanes.js'
import { describePoint, type Point } from '../../faults/point.js'
import { describeBroken } from '../../faults/report.js'
import type { Scenarios } from '../../faults/scenarios.js'
import type { Stage } from '../../faults/stage.js'
import { type Outcome, tryPoint } from '../../faults/trial.js'

/** So many at once, beside the other worker of the tests. */
const JOBS = 2

/** Tries points of the fault matrix; fails with what broke and the command that shows it again. */
export async function tryAll(stage: Stage, scenarios: Scenarios, points: readonly Point[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  await workThrough(points, {
    jobs: JOBS,
    deadline: null,
    work: async (point) => await tryPoint(stage, await scenarios.get(point.scenario), point),
    done: (outcome) => outcomes.push(outcome),
  })
  expect(describeBroken(outcomes)).toBe('')
  expect(outcomes.map(({ point }) => describePoint(point)).sort()).toEqual(points.map(describePoint).sort())
  return outcomes
}
