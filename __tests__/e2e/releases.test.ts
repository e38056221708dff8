import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { effectsOf, endOf, expectOutputs, expectReleased, writesOf } from './world.js'

jest.setTimeout(120_000)
const scratch = makeScratch()

describe('a release', () => {
  it('leaves one tag, one release, one state commit; a second run writes nothing', async () => {
    const repo = fastRepository(scratch)
    const commit = repo.head()
    const world = scratch.path('world')
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn', world })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const { release } = expectReleased(run, { feature: 'churn', version: '1.0.0', commit })
    expectOutputs(run, release)
    expect(effectsOf(run)).toEqual(writesOf(run))
    const again = await rehearse(scratch, { repo: repo.root, feature: 'churn', world })
    expect(endOf(again)).toEqual({ exit: 0, status: 'already-released', errors: [] })
    expect(writesOf(again)).toEqual([])
    expectReleased(again, { feature: 'churn', version: '1.0.0', commit })
  })
})
