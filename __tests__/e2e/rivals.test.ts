import { describe, expect, it, jest } from '@jest/globals'
import { invariants, lacksOfEnd } from '../../faults/invariants.js'
import { seeWorld } from '../../faults/seen-world.js'
import { makeScratch, rehearse } from './rehearsal.js'
import { cardOf, FAST_CONFIG, FAST_STATE, fastRepository, json, type Files } from './repositories.js'

jest.setTimeout(600_000)
const scratch = makeScratch()

const RUNS = 5
const FEATURES = Array.from({ length: 8 }, (_, index) => `model-${String(index + 1)}`)

const featureFiles = (id: string): Files => ({
  [`docs/workflow/state/${id}.json`]: json({ ...FAST_STATE, id, title: id }),
  [`docs/model_cards/${id}.md`]: cardOf(id),
})

describe('a job that is run again when its release is done', () => {
  it('has its old commit, and releases nothing again', async () => {
    const repository = fastRepository(scratch)
    const call = { repo: repository.root, feature: 'churn' }
    const { requests } = await rehearse(scratch, call)
    const last = requests.filter(({ write }) => write !== null).length
    const { runs = [], world } = await rehearse(scratch, { ...call, faults: [`sleep-after@${String(last)}`] })
    const ends = runs.map(({ exit_code: code, outputs }) => [code, outputs['status'], outputs['version']])
    expect(ends).toEqual([
      [0, 'released', '1.0.0'],
      [0, 'already-released', '1.0.0'],
    ])
    expect(lacksOfEnd(await seeWorld(world.dir), { feature: 'churn', versions: ['1.0.0'] })).toEqual([])
  })
})

describe('many runs at once', () => {
  it('make one release of one feature; the others say who is at it, or that it is done', async () => {
    const repository = fastRepository(scratch)
    const call = { repo: repository.root, feature: 'churn', world: scratch.path('world') }
    const { runs = [], world } = await rehearse(scratch, { ...call, atOnce: RUNS })
    const ends = runs.map(({ exit_code: code, annotations }) => {
      return { code, said: annotations.map(({ message }) => message).join() }
    })
    expect(ends.filter(({ code }) => code === 0).length).toBeGreaterThanOrEqual(1)
    for (const { code, said } of ends.filter((end) => end.code !== 0)) {
      expect([code, said]).toEqual([75, expect.stringMatching(/run \d+ (is releasing|began to release) churn 1\.0\.0/)])
    }
    const seen = await seeWorld(world.dir)
    expect([invariants(seen), lacksOfEnd(seen, { feature: 'churn', versions: ['1.0.0'] })]).toEqual([[], []])
  })

  it('make one release of each of eight features on one branch', async () => {
    const files = Object.assign({}, ...FEATURES.map(featureFiles)) as Files
    const config = {
      ...FAST_CONFIG,
      features: Object.fromEntries(FEATURES.map((id) => [id, { tag: '{feature}/v{version}' }])),
    }
    const repository = fastRepository(scratch, { config, files })
    const call = { repo: repository.root, world: scratch.path('world') }
    const first = await rehearse(scratch, { ...call, features: FEATURES, atOnce: FEATURES.length })
    const ends = (first.runs ?? []).map(({ feature_id: id, exit_code: code }) => ({ id, code }))
    for (const { id, code } of ends) {
      expect([0, 75]).toContain(code)
      if (code !== 0) expect((await rehearse(scratch, { ...call, feature: id ?? '' })).status).toBe(0)
    }
    const seen = await seeWorld(first.world.dir)
    expect(invariants(seen)).toEqual([])
    const lacks = FEATURES.flatMap((feature) => lacksOfEnd(seen, { feature, versions: ['1.0.0'] }))
    expect(lacks).toEqual([])
  })
})
