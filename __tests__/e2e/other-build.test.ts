import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { type EarlierBuild, findCommit, takeEarlierBuild } from '../../faults/earlier-build.js'
import { randomOf, shuffled, singlePoints } from '../../faults/plan.js'
import type { Point } from '../../faults/point.js'
import { type Scenario, Scenarios } from '../../faults/scenarios.js'
import { Stage } from '../../faults/stage.js'
import { makeScratch, ROOT, THE_ACTION } from './rehearsal.js'
import { SEED } from '../sample.js'
import { tryAll } from './trials.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

/** Builds whose unfinished releases this one must finish; a later release of the action is one more line. */
const BUILDS: readonly { rev: string; is: string }[] = [
  { rev: '82841f8', is: '1.0.0' },
  { rev: '342cc15', is: 'the last one that read a journal unchecked' },
]

/** Points of a scenario; `npm run faults -- --died-under REV` tries all of them. */
const SAMPLE = 1

/** Some of the kills before and after each write. */
function pointsOf(scenario: Scenario, random: () => number): Point[] {
  return shuffled(singlePoints(scenario, ['kill-after', 'kill-before']), random).slice(0, SAMPLE)
}

describe.each(BUILDS)('a release that died under the build of $rev ($is)', ({ rev }) => {
  const isThere = findCommit(ROOT, rev) !== null
  if (!isThere) console.warn(`this clone has no commit ${rev}, so what dies under its build is skipped`)
  const there = isThere ? it : it.skip

  there.each(['release', 're-release'])(`is finished by this one: %s, seed ${String(SEED)}`, async (name) => {
    const earlier = takeEarlierBuild(ROOT, rev, scratch.path('builds'))
    const stage = new Stage({ folder: scratch.path('worlds'), ...THE_ACTION }, earlier)
    const scenarios = new Scenarios(stage)
    const points = pointsOf(await scenarios.get(name), randomOf(SEED))
    const outcomes = await tryAll(stage, scenarios, points)
    expect(outcomes.map(({ statuses }) => statuses.join())).toEqual(points.map(() => '137,0'))
  })
})

it('runs the earlier build up to the first fault, and this one after it', async () => {
  const folder = scratch.path('a-build')
  mkdirSync(folder)
  writeFileSync(join(folder, 'action.yml'), 'runs: { using: node20, main: main.js }\n')
  writeFileSync(join(folder, 'main.js'), 'process.exitCode = 9\n')
  const options = { folder: scratch.path('worlds'), ...THE_ACTION }
  const { world } = await new Scenarios(new Stage(options)).get('release')
  const earlier: EarlierBuild = { rev: 'none', folder }
  const stage = new Stage(options, earlier)
  expect((await stage.release(world)).status).toBe(9)
  expect((await stage.release(world, { isLater: true })).status).toBe(0)
})
