import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { FRAUD_STATE, fastRepository, twoModels } from './repositories.js'
import { assetOf, endOf, expectReleased, unpack, writesOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()
const DONE = { exit: 0, status: 'released', errors: [] }
const ALREADY = { exit: 0, status: 'already-released', errors: [] }

/** The second model waits for the first one. */
const PLAN = twoModels({ dependencies: ['churn'] })

describe('two features of one repository, one after the other', () => {
  const repo = fastRepository(scratch, PLAN)
  const gated = repo.head()
  const world = scratch.path('world')
  const release = async (feature: string): Promise<Run> => await rehearse(scratch, { repo: repo.root, feature, world })
  let first: Run
  let second: Run
  let third: Run

  beforeAll(async () => {
    first = await release('churn')
    second = await release('fraud')
  })

  it('are both released, the second one on the state commit of the first', () => {
    expect(endOf(first)).toEqual(DONE)
    expect(endOf(second)).toEqual(DONE)
    const commit = first.world.head
    const { release: published, state } = expectReleased(second, { feature: 'fraud', version: '1.0.0', commit })
    expect(state['model_metrics']).toEqual({ holdout: { rmse: 3.1 } })
    expect(state['releases']).toMatchObject([{ metrics: { 'holdout.rmse': 3.1 } }])
    expect(JSON.parse(second.outputs['model-metrics'] ?? '')).toEqual({ 'holdout.rmse': 3.1 })
    const inside = Object.keys(unpack(assetOf(published, 'fraud-1.0.0.tar.gz')))
    expect(inside.filter((path) => /\/fraud\/(weights\.bin|vocabulary\/words\.txt)$/.test(path))).toHaveLength(2)
    expectReleased(second, { feature: 'churn', version: '1.0.0', commit: gated })
  })

  it('leave nothing to do for the first one: all that came since its tag is ours', async () => {
    const again = await release('churn')
    expect([endOf(again), writesOf(again)]).toEqual([ALREADY, []])
  })

  it('leave nothing to do for the second one either, whose tag stands on a commit of ours', async () => {
    const again = await release('fraud')
    expect([endOf(again), writesOf(again)]).toEqual([ALREADY, []])
  })

  it('are compared with what serves: a new version of the second one', async () => {
    repo.git('pull', '--quiet', '--ff-only', second.world.bare, 'main')
    repo.commit('Train the fraud model anew', {
      'models/fraud/weights.bin': 'other weights',
      'checks/fraud.json': '{"holdout": {"rmse": 3.15}}',
      [FRAUD_STATE]: repo.read(FRAUD_STATE).replace('"released"', '"approved"'),
    })
    third = await release('fraud')
    expect(endOf(third)).toEqual(DONE)
    const commit = third.world.commits.at(-1)?.parents[0] ?? ''
    const next = expectReleased(third, { feature: 'fraud', version: '1.1.0', commit })
    expect(third.outputs['previous-version']).toBe('1.0.0')
    expect(next.release.body).toMatch(/holdout\.rmse.*3\.15.*3\.2.*3\.1/)
    const metadata = JSON.parse(assetOf(next.release, 'metadata.json').toString('utf8')) as unknown
    expect(metadata).toMatchObject({ champion: { version: '1.0.0' } })
  })

  it('are not released with a change that nobody approved', async () => {
    repo.git('pull', '--quiet', '--ff-only', third.world.bare, 'main')
    repo.commit('Change something', { 'models/churn.bin': 'changed' })
    const refused = await release('fraud')
    expect(endOf(refused)).toMatchObject({ exit: 2, status: 'refused' })
    expect(endOf(refused).errors.join()).toMatch(/already released as 1\.1\.0.*"status": "approved".*line 4 of/)
    expect(writesOf(refused)).toEqual([])
  })
})
