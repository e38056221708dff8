import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ALL_FAULTS, converge, expectAtRest, happyPath } from './faults.js'
import { makeScratch } from './rehearsal.js'
import type { Repository } from './repositories.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

/** How many writes lie between two that are tried in the same run of the tests. */
const STRIDE = 5

describe('a release that is killed at a write, and run again', () => {
  let repository: Repository
  let points: number[]

  beforeAll(async () => {
    const path = await happyPath(scratch)
    repository = path.repository
    points = path.writes.map((_, index) => index + 1)
  })

  const killAt = async (kind: string, at: number): Promise<void> => {
    const [killed, again] = await converge(scratch, repository, `${kind}@${String(at)}`)
    expect(killed).toMatchObject({ status: 137, signal: 'SIGKILL' })
    expect(again).toMatchObject({ status: 0 })
    await expectAtRest(scratch, repository, again?.world.dir ?? '')
  }

  it('is finished by the second run: every write, after it took effect', async () => {
    expect(points.length).toBeGreaterThan(10)
    for (const at of points) await named(`kill-after@${String(at)}`, killAt('kill-after', at))
  })

  it(`is finished by the second run: ${ALL_FAULTS ? 'every write' : 'a part of the writes'}, before it took effect`, async () => {
    const today = Math.floor(Date.now() / 86_400_000) % STRIDE
    const chosen = ALL_FAULTS ? points : points.filter((at) => at % STRIDE === today)
    for (const at of chosen) await named(`kill-before@${String(at)}`, killAt('kill-before', at))
  })
})

/** Says at which point it went wrong. */
async function named(point: string, work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${point}: ${message}`, { cause })
  }
}
