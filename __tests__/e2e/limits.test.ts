import { describe, expect, it, jest } from '@jest/globals'
import { BODY_LIMIT_CHARACTERS, parseBody } from '../../src/release/body.js'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { FAST_STATE, fastRepository, json, type Repository } from './repositories.js'
import { endOf, expectReleased, writesOf } from './world.js'

jest.setTimeout(300_000)
const scratch = makeScratch()
const DONE = { exit: 0, status: 'released', errors: [] }

/** GitHub's own promise to a workflow's token is a thousand requests an hour; a release takes no more than these. */
const MOST_REQUESTS = 40
/** The next one looks through what came since the one before, and at that one's own files. */
const MOST_REQUESTS_NEXT = 45
const ARTIFACT_SERVICE = /^\/(twirp|blobs)\//

function secondVersion(repo: Repository, run: Run): void {
  repo.git('pull', '--quiet', '--ff-only', run.world.bare, 'main')
  const state = JSON.parse(repo.read('docs/workflow/state/churn.json')) as Record<string, unknown>
  repo.commit('Approve the next version', {
    'docs/workflow/state/churn.json': json({ ...state, status: 'approved' }),
    'models/churn.bin': Buffer.from('another model'),
  })
}

describe('the number of requests', () => {
  it('is small, for a first release and for the next one', async () => {
    const repo = fastRepository(scratch)
    const call = { repo: repo.root, feature: 'churn', world: scratch.path('world') }
    const first = await rehearse(scratch, call)
    expect(endOf(first)).toEqual(DONE)
    expect(first.requests.length).toBeLessThanOrEqual(MOST_REQUESTS)
    secondVersion(repo, first)
    const next = await rehearse(scratch, call)
    expect(endOf(next)).toEqual(DONE)
    expect(next.outputs).toMatchObject({ version: '1.1.0', 'previous-version': '1.0.0' })
    const asked = next.requests.filter(({ path }) => !ARTIFACT_SERVICE.test(path))
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS_NEXT)
  })

  it('does not grow with 5,000 earlier releases and 400 tags of the same pattern', async () => {
    const quiet = await rehearse(scratch, { repo: fastRepository(scratch).root, feature: 'churn' })
    const releases = Array.from({ length: 5000 }, (_, index) => ({
      tag: `other/v1.${String(index)}.0`,
      target: 'HEAD~1',
    }))
    const tags = Array.from({ length: 400 }, (_, index) => ({ name: `churn/v-old-${String(index)}`, target: 'HEAD~1' }))
    const crowded = await rehearse(scratch, {
      repo: fastRepository(scratch).root,
      feature: 'churn',
      scenario: { releases, tags },
    })
    expect(endOf(crowded)).toEqual(DONE)
    expect(crowded.requests).toHaveLength(quiet.requests.length)
  })

  it('takes two more to find the highest of 400 earlier versions that the state file does not know', async () => {
    const versions = Array.from({ length: 400 }, (_, index) => `churn/v0.${String(index)}.0`)
    const run = await rehearse(scratch, {
      repo: fastRepository(scratch).root,
      feature: 'churn',
      scenario: { releases: versions.map((tag) => ({ tag, target: 'HEAD~1' })) },
    })
    expect(endOf(run)).toEqual(DONE)
    expect(run.outputs).toMatchObject({ 'previous-version': '0.399.0', version: '0.400.0' })
    expect(run.requests.length).toBeLessThanOrEqual(MOST_REQUESTS + 2)
  })
})

describe('a limit of GitHub’s', () => {
  it('on requests is told with the time to wait, and running again goes on', async () => {
    const call = { repo: fastRepository(scratch).root, feature: 'churn', world: scratch.path('world') }
    const stopped = await rehearse(scratch, { ...call, scenario: { rate: { remaining: 12 } } })
    expect(stopped.status).toBe(75)
    expect(stopped.outputs).toMatchObject({ status: 'interrupted', resumable: 'true' })
    expect(endOf(stopped).errors.join('\n')).toMatch(/rate limit is reached.*Run this again in \d+ minutes/)
    const again = await rehearse(scratch, { ...call, scenario: { rate: { remaining: 5000 } } })
    expect(endOf(again)).toEqual(DONE)
    expect(again.world.releases).toHaveLength(1)
  })

  it('before anything was written leaves nothing behind', async () => {
    const run = await rehearse(scratch, {
      repo: fastRepository(scratch).root,
      feature: 'churn',
      scenario: { rate: { remaining: 2 } },
    })
    expect(run.status).toBe(75)
    expect(run.outputs).toMatchObject({ status: 'interrupted', resumable: 'true' })
    expect(writesOf(run)).toEqual([])
  })

  it('on lists that lag behind changes nothing', async () => {
    const repo = fastRepository(scratch)
    const scenario = { settings: { list_lag_seconds: 30 } }
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn', scenario })
    expect(endOf(run)).toEqual(DONE)
  })

  it('on a release’s text is kept: the checklist stays whole, and the text says where the rest is', async () => {
    const people = Array.from(
      { length: 600 },
      (_, index) => `Person ${String(index)} has seen ${'everything '.repeat(40)}`,
    )
    const repo = fastRepository(scratch, {
      state: { acceptance_criteria: ['f1_score >= 0.8', ...people], description: 'long '.repeat(40_000) },
    })
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn' })
    expect(endOf(run)).toEqual(DONE)
    const body = run.world.releases[0]?.body ?? ''
    expect(body.length).toBeLessThan(BODY_LIMIT_CHARACTERS)
    expect(parseBody(body)).toMatchObject({ feature: 'churn', version: '1.0.0' })
    expect(body).toContain('Rollback plan documented')
  })

  it('on names is kept: a title of any length makes a release', async () => {
    const title = `${'Sehr lang 🧪 '.repeat(60)}\r\nzweite Zeile`
    const repo = fastRepository(scratch, { state: { title } })
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn' })
    expect(endOf(run)).toEqual(DONE)
    const name = run.world.releases[0]?.name ?? ''
    expect(name.length).toBeLessThanOrEqual(255)
    expect(name).toMatch(/ 1\.0\.0$/)
    expect(name).not.toMatch(/[\r\n]/)
  })

  it('on file names is met before the gates: the longest feature id makes assets that GitHub takes', async () => {
    const feature = `a${'b'.repeat(62)}`
    const repo = fastRepository(scratch, {
      files: {
        'docs/workflow/state/churn.json': null,
        [`docs/workflow/state/${feature}.json`]: json({ ...FAST_STATE, id: feature }),
        'docs/model_cards/churn.md': null,
        [`docs/model_cards/${feature}.md`]: fastRepository(scratch).read('docs/model_cards/churn.md'),
      },
    })
    const run = await rehearse(scratch, { repo: repo.root, feature })
    expect(endOf(run)).toEqual(DONE)
    expectReleased(run, { feature, version: '1.0.0', commit: repo.head() })
  })
})
