import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ALL_FAULTS, converge, expectAtRest, forEachFault, happyPath } from './faults.js'
import { makeScratch } from './rehearsal.js'
import type { Repository } from './repositories.js'

jest.setTimeout(1_800_000)
const scratch = makeScratch()

/** One write in so many is tried where not all of them are; which one changes from day to day. */
const STRIDE = 5

describe('a release that is killed at a write, and run again', () => {
  let repository: Repository
  let points: number[]

  beforeAll(async () => {
    const path = await happyPath(scratch)
    repository = path.repository
    points = path.writes.map((_, index) => index + 1)
  })

  const isChosen = (at: number): boolean => ALL_FAULTS || (at + Math.floor(Date.now() / 86_400_000)) % STRIDE === 0

  const killAt = async (fault: string): Promise<void> => {
    const [killed, again] = await converge(scratch, repository, fault)
    expect(killed).toMatchObject({ status: 137, exit_code: null, signal: 'SIGKILL' })
    expect(again).toMatchObject({ status: 0 })
    if (isChosen(Number(fault.split('@')[1]))) await expectAtRest(scratch, repository, again?.world.dir ?? '')
  }

  it('is finished by the second run: at every write, after it took effect', async () => {
    expect(points.length).toBeGreaterThan(10)
    await forEachFault(
      points.map((at) => `kill-after@${String(at)}`),
      killAt,
    )
  })

  it('is finished by the second run: before a write took effect', async () => {
    await forEachFault(
      points.filter(isChosen).map((at) => `kill-before@${String(at)}`),
      killAt,
    )
  })
})
