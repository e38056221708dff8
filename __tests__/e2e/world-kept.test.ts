import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { endOf, writesOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

describe('a world that is there', () => {
  it('needs no repository any more', async () => {
    const call = { feature: 'churn', world: scratch.path('world') }
    const first = await rehearse(scratch, { ...call, repo: fastRepository(scratch).root })
    expect(endOf(first)).toEqual({ exit: 0, status: 'released', errors: [] })
    const again = await rehearse(scratch, call)
    expect([endOf(again), writesOf(again)]).toEqual([{ exit: 0, status: 'already-released', errors: [] }, []])
  })

  it('is asked for with a repository where there is none', async () => {
    await expect(rehearse(scratch, { feature: 'churn', world: scratch.path('world') })).rejects.toThrow(
      /give --repo DIR/,
    )
  })
})
