import { describe, expect, it, jest } from '@jest/globals'
import { act } from './people.js'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { itRefuses, type Refusal } from './refusals.js'
import { cardOf, FAST_CONFIG, FAST_STATE, fastRepository, json, type FastPlan } from './repositories.js'
import { effectsOf, endOf, expectReleased, gitOf, writesOf } from './world.js'

jest.setTimeout(300_000)
const scratch = makeScratch()

const RELEASED = { exit: 0, status: 'released', errors: [] }
const TAGS = { name: 'Model tags', include: ['refs/tags/churn/*'], rules: ['creation'] }

describe('a rule of tags', () => {
  it('stops the release after the claim by its name, and the next run goes on once it is changed', async () => {
    const repository = fastRepository(scratch)
    const wish = { repo: repository.root, feature: 'churn', world: scratch.path('world') }
    const stopped = await rehearse(scratch, { ...wish, scenario: { rulesets: [TAGS] } })
    expect(endOf(stopped)).toMatchObject({
      ...{ exit: 75, status: 'interrupted' },
      errors: [expect.stringMatching(/"Model tags".*churn\/v1\.0\.0.*bypass list/)],
    })
    expect([stopped.world.tags, stopped.world.releases, stopped.world.commits]).toEqual([[], [], []])
    const done = await rehearse(scratch, { ...wish, scenario: { rulesets: [{ ...TAGS, bypass: true }] } })
    expect(endOf(done)).toEqual(RELEASED)
    expectReleased(done, { feature: 'churn', version: '1.0.0', commit: repository.head() })
  })

  it('leaves a branch that may not be made to a person, after the release is published', async () => {
    const rulesets = [{ name: 'Branches', target: 'branch', include: ['refs/heads/ds-release/**/*'] }]
    const scenario = { rulesets, protection: { main: { required_approvals: 1 } } }
    const run = await rehearse(scratch, { repo: fastRepository(scratch).root, feature: 'churn', scenario })
    expect(endOf(run)).toMatchObject({
      ...{ exit: 75, status: 'interrupted' },
      errors: [
        expect.stringMatching(/branch ds-release\/state\/churn-v1\.0\.0.*creations being restricted.*bypass list/),
      ],
    })
    expect(run.world.releases).toMatchObject([{ draft: false }])
  })
})

const AHEAD: Refusal[] = [
  {
    when: 'a dry run meets a rule of tags',
    wish: { inputs: { 'dry-run': 'true' }, scenario: { rulesets: [TAGS] } },
    exit: 2,
    says: ['Model tags', 'churn/v1.0.0', 'bypass list'],
  },
  {
    when: 'a plan meets a rule of tags',
    wish: { command: 'plan', scenario: { rulesets: [TAGS] } },
    exit: 2,
    says: ['Model tags', 'churn/v1.0.0', 'bypass list'],
  },
  {
    when: 'workflow files differ from those of the default branch',
    plan: { config: { ...FAST_CONFIG, 'release-branches': ['release/*'] } },
    then: (repository) => {
      repository.git('checkout', '--quiet', '-b', 'release/1.x')
      repository.commit('Add a workflow', { '.github/workflows/own.yml': 'on: push\n' })
    },
    wish: { ref: 'release/1.x' },
    exit: 2,
    says: ['.github/workflows', 'main', 'nothing was written'],
  },
]

describe('what is found before the first write', () => itRefuses(scratch, AHEAD))

describe('a version that is spent', () => {
  it('needs a person, who releases another one', async () => {
    const repository = fastRepository(scratch)
    const scenario = { settings: { immutable_releases: true, spent_tags: ['churn/v1.0.0'] } }
    const wish = { repo: repository.root, feature: 'churn', world: scratch.path('world'), scenario }
    const spent = await rehearse(scratch, wish)
    expect(endOf(spent)).toMatchObject({
      ...{ exit: 3, status: 'conflict' },
      errors: [expect.stringMatching(/version 1\.0\.0 is spent.*Release another version/)],
    })
    expect([spent.world.tags, spent.world.releases, spent.world.commits]).toEqual([[], [], []])
    const other = await rehearse(scratch, { ...wish, inputs: { version: '1.0.1' } })
    expect(endOf(other)).toEqual(RELEASED)
    const { release } = expectReleased(other, { feature: 'churn', version: '1.0.1', commit: repository.head() })
    expect(release.immutable).toBe(true)
  })
})

it('a repository without issues and without any release is released from', async () => {
  const scenario = { settings: { issues: false, immutable_releases: true } }
  const run = await rehearse(scratch, { repo: fastRepository(scratch).root, feature: 'churn', scenario })
  expect(endOf(run)).toEqual(RELEASED)
})

describe('the check of a state pull request', () => {
  const BRANCH = 'ds-release/state/churn-v1.0.0'
  const scenario = { protection: { main: { block_direct_push: true } } }

  /** A world with a release whose state waits, and a gate that would fail if it were judged again. */
  async function waiting(): Promise<{ repo: string; world: string }> {
    const gates = { ...FAST_CONFIG.gates, types: { run: 'test ! -e models/churn/v1.0.0/metadata.json' } }
    const place = {
      repo: fastRepository(scratch, { config: { ...FAST_CONFIG, gates } }).root,
      world: scratch.path('world'),
    }
    expect(endOf(await rehearse(scratch, { ...place, feature: 'churn', scenario }))).toMatchObject({
      status: 'awaiting-merge',
    })
    return place
  }

  it('passes without judging what was judged, in a pull request and in a merge queue', async () => {
    const place = await waiting()
    for (const event of ['pull_request', 'merge_group']) {
      const run = await rehearse(scratch, { ...place, command: 'check', event, ref: BRANCH, scenario })
      expect([event, endOf(run), writesOf(run)]).toEqual([event, { exit: 0, status: 'checked', errors: [] }, []])
      expect(run.outputs['verdict']).toBe('passed')
      expect(run.summary).toMatch(/records a release[^]*`churn` 1\.0\.0 is published/)
    }
  })

  it('judges it as any other change once something else is in it', async () => {
    const place = await waiting()
    const card = 'models/churn/v1.0.0/model_card.md'
    const [file] = await act(place.world, {}, [['bob', 'GET', `contents/${encodeURIComponent(card)}?ref=${BRANCH}`]])
    const body = {
      message: 'Embellish',
      branch: BRANCH,
      sha: file?.['sha'],
      content: Buffer.from('# Best\n').toString('base64'),
    }
    await act(place.world, {}, [['bob', 'PUT', `contents/${encodeURIComponent(card)}`, body]])
    const run = await rehearse(scratch, { ...place, command: 'check', event: 'pull_request', ref: BRANCH, scenario })
    expect(endOf(run)).toMatchObject({ exit: 1, status: 'refused' })
  })
})

describe('the review of what comes after a merged state', () => {
  const plan: FastPlan = {
    config: { ...FAST_CONFIG, features: { fraud: { model: 'models/fraud.bin' } } },
    files: {
      'models/fraud.bin': 'fraud',
      'docs/model_cards/fraud.md': cardOf('Fraud'),
      'docs/workflow/state/fraud.json': json({ ...FAST_STATE, id: 'fraud' }),
    },
  }
  const scenario = { protection: { main: { block_direct_push: true } } }

  it.each([
    ['merge', 'awaiting-merge'],
    ['squash', 'awaiting-merge'],
    // GitHub does not sign what it rebases: nothing says whose commit it is, so its pull request has to be approved.
    ['rebase', 'refused'],
  ] as const)('steps over the state commit by what GitHub signed: %s', async (method, status) => {
    const repository = fastRepository(scratch, plan)
    const place = { repo: repository.root, world: scratch.path('world'), scenario }
    await rehearse(scratch, { ...place, feature: 'churn' })
    await act(place.world, scenario, [['alice', 'PUT', 'pulls/2/merge', { merge_method: method }]])
    const run: Run = await rehearse(scratch, { ...place, feature: 'fraud' })
    expect(run.outputs['status']).toBe(status)
    if (status === 'refused') expect(effectsOf(run)).toEqual([])
    else expect(gitOf(run, 'rev-parse', 'fraud/v1.0.0').trim()).toBe(gitOf(run, 'rev-parse', 'main').trim())
  })
})
