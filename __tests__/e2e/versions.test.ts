import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { cardOf, FAST_CONFIG, fastRepository } from './repositories.js'
import { endOf, expectReleased, fileOf, writesOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()
const DONE = { exit: 0, status: 'released', errors: [] }

describe('a version', () => {
  const released = (over: object = {}): Record<string, unknown> => ({
    releases: [{ version: '1.4.2', tag: 'churn/v1.4.2', commit: '0'.repeat(40), metrics: { f1_score: 0.9 } }],
    ...over,
  })

  it('can be a prerelease, which is not the latest', async () => {
    const repo = fastRepository(scratch, { state: released() })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', inputs: { version: '2.0.0-rc.1' }, fetchDepth: 0 },
    })
    expect(endOf(run)).toEqual(DONE)
    const { release } = expectReleased(run, { feature: 'churn', version: '2.0.0-rc.1', commit: repo.head() })
    expect(release.prerelease).toBe(true)
    expect(run.outputs['previous-version']).toBe('1.4.2')
  })

  it('is bumped as asked, with the seed’s tag for a repository of one model', async () => {
    const config = { ...FAST_CONFIG, tag: 'v{version}' }
    const repo = fastRepository(scratch, { config, state: released({ deployed_to: ['production'] }) })
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn', inputs: { bump: 'major' } })
    expect(endOf(run)).toEqual(DONE)
    const { state } = expectReleased(run, { feature: 'churn', version: '2.0.0', tag: 'v2.0.0', commit: repo.head() })
    expect(state['releases']).toMatchObject([{ version: '1.4.2', deployed_to: ['production'] }, { version: '2.0.0' }])
  })

  it('is the given one, in a folder of its own, from a release branch', async () => {
    const config = {
      ...FAST_CONFIG,
      'release-branches': ['release/*'],
      gates: { ...FAST_CONFIG.gates, tests: { run: 'cp ../../checks/junit.xml junit.xml', reports: ['junit.xml'] } },
    }
    const { performance } = FAST_CONFIG.gates
    const moved = Object.entries({
      'README.md': null,
      'requirements.txt': 'joblib==1.5.3\n',
      'data/train.csv': 'a\n1\n',
      'docs/model_cards/churn.md': cardOf('Churn'),
      'models/churn.bin': 'model',
      'checks/metrics.json': '{"f1_score": 0.9}',
    }).flatMap(([path, text]) => [
      [path, null] as const,
      [`services/churn/${path}`, text ?? `# Churn\n\n${'word '.repeat(40)}\n`] as const,
    ])
    const repo = fastRepository(scratch, {
      config: { ...config, gates: { ...config.gates, performance } },
      files: Object.fromEntries(moved),
    })
    repo.git('checkout', '--quiet', '-b', 'release/1.x')
    const commit = repo.commit('On the release branch', { 'services/churn/models/churn.bin': 'model of the branch' })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', ref: 'release/1.x' },
      inputs: { version: '1.7.0', 'working-directory': 'services/churn' },
    })
    expect(endOf(run)).toEqual(DONE)
    expectReleased(run, {
      ...{ feature: 'churn', version: '1.7.0', commit, branch: 'release/1.x', folder: 'services/churn/' },
    })
    expect(fileOf(run, 'services/churn/models/churn/v1.7.0/metadata.json', 'main')).toBeNull()
  })

  it('is not made of a commit that was released before, by an earlier job that is run again', async () => {
    const repo = fastRepository(scratch, { config: { ...FAST_CONFIG, 'release-branches': ['old'] } })
    repo.git('branch', 'old')
    const call = { repo: repo.root, feature: 'churn', world: scratch.path('world') }
    const first = await rehearse(scratch, call)
    repo.git('pull', '--quiet', '--ff-only', first.world.bare, 'main')
    const stateFile = 'docs/workflow/state/churn.json'
    repo.commit('Train anew', {
      'models/churn.bin': 'another model',
      [stateFile]: repo.read(stateFile).replace('"released"', '"approved"'),
    })
    expect(endOf(await rehearse(scratch, call))).toMatchObject({ exit: 0, status: 'released' })
    const again = await rehearse(scratch, { ...call, ref: 'old' })
    expect(endOf(again)).toMatchObject({ exit: 2, status: 'refused' })
    expect(endOf(again).errors.join()).toMatch(/released before, as churn\/v1\.0\.0.*at the tip of the branch/)
    expect(writesOf(again)).toEqual([])
  })
})
