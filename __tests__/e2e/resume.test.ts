import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { assetOf, endOf, expectReleased, faultAt, unpack, writesOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

describe('a release that was left unfinished', () => {
  it('is planned on, and finished at the commit that was gated, whatever came after it', async () => {
    const repository = fastRepository(scratch)
    const commit = repository.head()
    const call = { repo: repository.root, feature: 'churn', world: scratch.path('world') }
    const undisturbed = await rehearse(scratch, { repo: repository.root, feature: 'churn' })
    const fault = faultAt(undisturbed, 'kill-after', 'upload manifest.json')
    const killed = await rehearse(scratch, { ...call, faults: [fault] })
    expect(killed.status).toBe(137)
    expect(killed.world.releases).toMatchObject([{ draft: true }])

    const permissions = { contents: 'read', 'pull-requests': 'read' }
    const plan = await rehearse(scratch, { ...call, command: 'plan', scenario: { token: { permissions } } })
    expect([endOf(plan), writesOf(plan)]).toEqual([{ exit: 0, status: 'planned', errors: [] }, []])
    expect(plan.summary).toMatch(/release of churn 1\.0\.0 .*is unfinished/)

    const wish = { inputs: { 'dry-run': 'true' }, scenario: { token: { permissions } } }
    const dry = await rehearse(scratch, { ...call, ...wish })
    expect([endOf(dry), writesOf(dry)]).toEqual([{ exit: 0, status: 'planned', errors: [] }, []])

    const before = repository.git('show', 'HEAD:models/churn.bin')
    repository.commit('Train the model anew', { 'models/churn.bin': 'another model' })
    const run = await rehearse(scratch, call)
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const { release } = expectReleased(run, { feature: 'churn', version: '1.0.0', commit })
    const files = unpack(assetOf(release, 'churn-1.0.0.tar.gz'))
    const model = Object.entries(files).find(([path]) => path.endsWith('/churn.bin'))?.[1]
    expect(model?.toString('utf8').trimEnd()).toBe(before)
    expect(run.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('is finished now') }])
  })

  it('is not disturbed by a second run at the same moment', async () => {
    const repository = fastRepository(scratch)
    const call = { repo: repository.root, feature: 'churn', world: scratch.path('world') }
    const run = await rehearse(scratch, { ...call, atOnce: 2 })
    const codes = (run.runs ?? []).map(({ exit_code }) => exit_code ?? -1).sort((a, b) => a - b)
    expect([[0, 0].join(), [0, 75].join()]).toContain(codes.join())
    expectReleased(run, { feature: 'churn', version: '1.0.0', commit: repository.head() })
    const again = await rehearse(scratch, call)
    expect([endOf(again), writesOf(again)]).toEqual([{ exit: 0, status: 'already-released', errors: [] }, []])
  })
})
