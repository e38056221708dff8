import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse, type Run, type Wish } from './rehearsal.js'
import {
  cardOf,
  FAST_CONFIG,
  FAST_STATE,
  fastRepository,
  json,
  type FastPlan,
  type Files,
  type Repository,
} from './repositories.js'
import { notPassed } from './refusals.js'
import { effectsOf, endOf, writesOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

const PASSED = { exit: 0, status: 'checked', errors: [] }
const OPEN = { commit: 'HEAD', state: 'open' }
const FRAUD = {
  'models/fraud.bin': 'fraud',
  'docs/model_cards/fraud.md': cardOf('Fraud'),
  'docs/workflow/state/fraud.json': json({ ...FAST_STATE, id: 'fraud', status: 'review' }),
}
const TWO = {
  ...FAST_CONFIG,
  features: { churn: { paths: ['src/churn/**'] }, fraud: { model: 'models/fraud.bin', paths: ['src/fraud/**'] } },
}

/** A repository whose branch `topic` has a change. */
function changed(plan: FastPlan, change: Files): Repository {
  const repository = fastRepository(scratch, plan)
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('Change something', change)
  repository.git('checkout', '--quiet', 'main')
  return repository
}

/** Checks, and holds every check against what it must never do. */
async function check(repository: Repository, wish: Partial<Wish>): Promise<Run> {
  const run = await rehearse(scratch, { repo: repository.root, command: 'check', ref: 'topic', ...wish })
  expect(writesOf(run)).toEqual([])
  expect(effectsOf(run)).toEqual([])
  expect([run.world.tags, run.world.releases, run.world.artifacts, run.world.commits]).toEqual([[], [], [], []])
  return run
}

const reasonOf = (run: Run, gate: string): string =>
  (JSON.parse(run.outputs['gates'] ?? '{}') as Record<string, { reason: string }>)[gate]?.reason ?? ''

describe('the check of a pull request', () => {
  it('passes a change that could be released, before anybody has approved it', async () => {
    const repository = changed({}, { 'models/churn.bin': 'better' })
    const scenario = { pulls: [{ ...OPEN, reviews: [] }] }
    const run = await check(repository, { event: 'pull_request', scenario })
    expect(endOf(run)).toEqual(PASSED)
    expect(run.outputs['verdict']).toBe('passed')
    expect(notPassed(run)).toEqual({ review: 'skipped' })
    expect(reasonOf(run, 'review')).toContain('approvals are not final before the merge')
    expect(JSON.parse(run.outputs['model-metrics'] ?? '')).toEqual({ f1_score: 0.9 })
    expect(run.summary).toContain('churn')
  })

  it('judges the review as well where the configuration says so', async () => {
    const config = { ...FAST_CONFIG, gates: { ...FAST_CONFIG.gates, review: { 'in-check': true } } }
    const repository = changed({ config }, { 'models/churn.bin': 'better' })
    const run = await check(repository, { event: 'pull_request', scenario: { pulls: [{ ...OPEN, reviews: [] }] } })
    expect(endOf(run)).toMatchObject({ exit: 1, status: 'refused' })
    expect(notPassed(run)).toEqual({ review: 'failed' })
  })

  it('holds back a change that is not fit to be released, with all that is wrong', async () => {
    const repository = changed(
      {},
      { 'checks/metrics.json': '{"f1_score": 0.7}', 'docs/model_cards/churn.md': '# Churn\n' },
    )
    const run = await check(repository, { event: 'pull_request' })
    expect(endOf(run)).toMatchObject({ exit: 1, status: 'refused' })
    expect(run.outputs['verdict']).toBe('failed')
    expect(notPassed(run)).toEqual({ performance: 'failed', documentation: 'failed', review: 'skipped' })
    const said = endOf(run).errors.join('\n')
    expect(said).toMatch(/performance: .*f1_score.*0\.7/)
    expect(said).toMatch(/documentation: .*docs\/model_cards\/churn\.md/)
  })

  it('sees what the change makes of the base: the base alone would fail', async () => {
    const repository = changed({ metrics: { f1_score: 0.1 } }, { 'checks/metrics.json': '{"f1_score": 0.9}' })
    expect(endOf(await check(repository, { event: 'pull_request' }))).toEqual(PASSED)
  })

  it('passes a change that touches no feature, and says so', async () => {
    const repository = changed({ config: TWO, metrics: { f1_score: 0.1 }, files: FRAUD }, { 'notes/ideas.txt': 'x' })
    const run = await check(repository, { event: 'pull_request' })
    expect(endOf(run)).toEqual(PASSED)
    expect(run.outputs['gates']).toBe('{}')
    expect(run.summary).toMatch(/touches no feature/i)
  })

  it('names a feature that is not up for release, and judges only those that the change touches', async () => {
    const repository = changed({ config: TWO, metrics: { f1_score: 0.1 }, files: FRAUD }, { 'src/fraud/a.py': '' })
    const run = await check(repository, { event: 'pull_request' })
    expect(endOf(run)).toEqual(PASSED)
    expect(run.summary).toMatch(/not up for release[^]*`fraud`/i)
    expect(run.summary).not.toContain('churn')
  })

  it('fails for a feature that is not up for release where the change goes to a release branch', async () => {
    const repository = changed(
      { config: { ...TWO, 'release-branches': ['main'] }, files: FRAUD },
      { 'src/fraud/a.py': '' },
    )
    const run = await check(repository, { event: 'pull_request' })
    expect(endOf(run)).toMatchObject({ exit: 2, status: 'refused' })
    expect(endOf(run).errors.join()).toContain('docs/workflow/state/fraud.json')
  })

  it('tells a broken state file beside the verdicts of the others', async () => {
    const change = { 'docs/workflow/state/fraud.json': '{"id": "fraud",', 'models/churn.bin': 'better' }
    const run = await check(changed({ config: TWO, files: FRAUD }, change), { event: 'pull_request' })
    expect(endOf(run)).toMatchObject({ exit: 2, status: 'refused' })
    expect(endOf(run).errors.join()).toMatch(/docs\/workflow\/state\/fraud\.json:1:\d+/)
    expect(run.summary).toContain('f1_score')
  })

  it('of a fork is judged with a token that may only read', async () => {
    const repository = changed({}, { 'models/churn.bin': 'better' })
    const fork = { full_name: 'eve/churn', fork: true, private: false, owner: { login: 'eve' } }
    const run = await check(repository, {
      event: 'pull_request',
      payload: { pull_request: { user: { login: 'eve' }, head: { label: 'eve:topic', repo: fork } } },
      scenario: { token: { permissions: { contents: 'read', 'pull-requests': 'read' } } },
    })
    expect(endOf(run)).toEqual(PASSED)
  })
})

describe('the check of a merge group', () => {
  it('judges the review: approved', async () => {
    const run = await check(changed({}, { 'models/churn.bin': 'better' }), { event: 'merge_group' })
    expect(endOf(run)).toEqual(PASSED)
    expect(notPassed(run)).toEqual({})
    expect(reasonOf(run, 'review')).toContain('bob')
  })

  it('judges the review: approved by nobody but the author', async () => {
    const scenario = { pulls: [{ ...OPEN, reviews: [{ user: 'alice', state: 'APPROVED' }] }] }
    const run = await check(changed({}, { 'models/churn.bin': 'better' }), { event: 'merge_group', scenario })
    expect(endOf(run)).toMatchObject({ exit: 1, status: 'refused' })
    expect(notPassed(run)).toEqual({ review: 'failed' })
  })
})

describe('the check of what is on the branch', () => {
  it('judges the review of a push to the default branch', async () => {
    const repository = fastRepository(scratch)
    const wish = { event: 'push', ref: 'main' }
    const run = await check(repository, wish)
    expect(endOf(run)).toEqual(PASSED)
    expect(notPassed(run)).toEqual({})
    const direct = await check(repository, { ...wish, scenario: { pulls: [] } })
    expect(endOf(direct)).toMatchObject({ exit: 1, status: 'refused' })
    expect(notPassed(direct)).toEqual({ review: 'failed' })
  })

  it('checks every feature where there is no change to look through', async () => {
    const files = { ...FRAUD, 'docs/workflow/state/fraud.json': json({ ...FAST_STATE, id: 'fraud' }) }
    const run = await check(fastRepository(scratch, { config: TWO, files }), { ref: 'main' })
    expect(endOf(run)).toEqual(PASSED)
    const gates = Object.keys(JSON.parse(run.outputs['gates'] ?? '{}') as object)
    expect(gates).toEqual(expect.arrayContaining(['churn/tests', 'fraud/tests']))
  })
})
