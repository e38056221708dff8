import { describe, expect, it, jest } from '@jest/globals'
import { act, edit } from './people.js'
import { makeScratch, rehearse, type Run, type Wish } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { sampleOf } from '../sample.js'
import { effectsOf, endOf, fileOf, gitOf, writesOf } from './world.js'

jest.setTimeout(300_000)
const scratch = makeScratch()

const STATE = 'docs/workflow/state/churn.json'
const BRANCH = 'ds-release/state/churn-v1.0.0'
const MAY = { permissions: { contents: 'write', 'pull-requests': 'write', actions: 'read' } }

interface Stage {
  repository: ReturnType<typeof fastRepository>
  world: string
  scenario: Record<string, unknown>
  run: (more?: Partial<Wish>) => Promise<Run>
}

/** A repository whose main takes no direct commits; by classic protection unless said otherwise. */
function stage(main: object = { required_approvals: 1 }, more: object = {}): Stage {
  const repository = fastRepository(scratch)
  const world = scratch.path('world')
  const scenario = { token: MAY, protection: { main }, ...more }
  return {
    ...{ repository, world, scenario },
    run: async (wish) => await rehearse(scratch, { repo: repository.root, feature: 'churn', world, scenario, ...wish }),
  }
}

/** Merges the state's pull request as people do under the rules. */
async function merge({ world, scenario }: Stage, method: string, message?: string): Promise<void> {
  const said = message === undefined ? {} : { commit_title: message, commit_message: '' }
  await act(world, scenario, [
    ['bob', 'POST', 'pulls/2/reviews', { event: 'APPROVE' }],
    ['alice', 'PUT', 'pulls/2/merge', { merge_method: method, ...said }],
  ])
}

const phaseOf = (run: Run): string =>
  (JSON.parse(gitOf(run, 'log', '-1', '--format=%b', 'refs/ds-release/tx/churn')) as { phase: string }).phase

const releasedState = (run: Run): unknown =>
  (JSON.parse(fileOf(run, STATE) ?? '{}') as { releases?: { version: string }[] }).releases?.map(
    ({ version }) => version,
  )

/** Published, and the state waits in one open pull request; main is as it was. */
function expectWaiting(run: Run): void {
  expect(endOf(run)).toEqual({ exit: 0, status: 'awaiting-merge', errors: [] })
  expect(run.outputs).toMatchObject({
    resumable: 'true',
    tag: 'churn/v1.0.0',
    'release-url': expect.stringMatching(/^http/),
  })
  expect(run.world.releases).toMatchObject([{ tag: 'churn/v1.0.0', draft: false }])
  expect(run.world.pulls.filter(({ state }) => state === 'open')).toMatchObject([{ head: BRANCH, base: 'main' }])
  expect(run.summary).toMatch(/waits for a pull request to be merged[^]*\/pull\/\d+/)
  expect([phaseOf(run), releasedState(run)]).toEqual(['awaiting-merge', undefined])
  expect(run.violations).toEqual([])
}

/** Why a branch takes no direct commit: by the rules of main, and by others. */
const OBSTACLES: readonly [why: string, main: object, more: object][] = [
  ['classic protection', { required_approvals: 1 }, {}],
  ['classic protection that shows nowhere', { required_approvals: 1, visible: false }, {}],
  ['a required check', { required_checks: ['ci'] }, {}],
  ['a ruleset', { kind: 'ruleset', required_approvals: 1 }, {}],
  ['a merge queue', { kind: 'ruleset', merge_queue: true }, {}],
  [
    'an organisation-wide pattern',
    {},
    { rulesets: [{ name: 'All', target: 'branch', include: ['~DEFAULT_BRANCH'], rules: ['update'] }] },
  ],
]

describe('a branch that takes no direct commit', () => {
  // The rest of the tests here meet classic protection.
  it.each(sampleOf(OBSTACLES, 2))('gets the state by a pull request: %s', async (_, main, more) => {
    const here = stage(main, more)
    const run = await here.run()
    expectWaiting(run)
    expect(run.requests.length).toBeLessThanOrEqual(44)
    const changed = gitOf(run, 'diff', '--name-only', `main...${BRANCH}`).trim().split('\n')
    const records = ['metadata.json', 'model_card.md', 'requirements.txt'].map((name) => `models/churn/v1.0.0/${name}`)
    expect(changed).toEqual([STATE, ...records])
    expect(gitOf(run, 'log', '-1', '--format=%B', BRANCH)).toMatch(
      /^release: churn 1.0.0\n[^]*^DS-Release-Tx: \w{16}$/m,
    )
  })

  it('takes it directly where it asks for signatures alone', async () => {
    const run = await stage({ required_signatures: true }).run()
    expect([endOf(run), releasedState(run)]).toEqual([{ exit: 0, status: 'released', errors: [] }, ['1.0.0']])
  })
})

describe('a state that waits', () => {
  it('is waited for without a write, and every way of merging ends it', async () => {
    for (const [method, message] of sampleOf([['merge'], ['squash', 'Whatever']] as const, 1)) {
      const here = stage()
      await here.run()
      const again = await here.run()
      expectWaiting(again)
      expect(writesOf(again)).toEqual([])
      await merge(here, method, message)
      const merged = await here.run()
      expect([method, endOf(merged)]).toEqual([method, { exit: 0, status: 'released', errors: [] }])
      expect([phaseOf(merged), releasedState(merged)]).toEqual(['idle', ['1.0.0']])
      expect(effectsOf(merged)).toEqual(
        [
          'POST /repos/acme/repository/git/commits',
          'PATCH /repos/acme/repository/git/refs/ds-release%2Ftx%2Fchurn',
        ].map((line) => line.replace('repository', merged.world.repo.split('/')[1] ?? '')),
      )
      const last = await here.run()
      expect([method, endOf(last), effectsOf(last)]).toEqual([
        method,
        { exit: 0, status: 'already-released', errors: [] },
        [],
      ])
    }
  })

  it('says what to do when the pull request was closed, and opens a new one when its branch is gone', async () => {
    const here = stage()
    await here.run()
    await act(here.world, here.scenario, [['alice', 'PATCH', 'pulls/2', { state: 'closed' }]])
    const closed = await here.run()
    expect(endOf(closed)).toMatchObject({
      exit: 75,
      status: 'interrupted',
      errors: [expect.stringMatching(/#2.*closed without being merged.*Reopen it.*delete its branch/)],
    })
    expect([effectsOf(closed), closed.outputs['resumable']]).toEqual([[], 'true'])
    await act(here.world, here.scenario, [['alice', 'PATCH', 'pulls/2', { state: 'open' }]])
    expectWaiting(await here.run())
    await act(here.world, here.scenario, [
      ['alice', 'PATCH', 'pulls/2', { state: 'closed' }],
      ['alice', 'DELETE', `git/refs/heads/${encodeURIComponent(BRANCH)}`],
    ])
    const anew = await here.run()
    expectWaiting(anew)
    expect(anew.world.pulls.map(({ number, state }) => [number, state])).toEqual([
      [1, 'merged'],
      [2, 'closed'],
      [3, 'open'],
    ])
  })

  it('is brought up to date when people have changed the state file, and merges cleanly then', async () => {
    const here = stage()
    await here.run()
    const before = await rehearse(scratch, {
      repo: here.repository.root,
      world: here.world,
      feature: 'churn',
      inputs: { 'dry-run': 'true' },
      scenario: here.scenario,
    })
    expect(before.outputs).toMatchObject({ status: 'planned' })
    await edit(here.world, {
      person: 'alice',
      branch: 'main',
      path: STATE,
      change: (text) => text.replace('"approved"', '"approved",\n  "owner": "Ann"'),
    })
    const first = gitOf(before, 'rev-parse', BRANCH).trim()
    const refreshed = await here.run()
    expectWaiting(refreshed)
    expect(refreshed.world.pulls.filter(({ state }) => state === 'open')).toHaveLength(1)
    expect(gitOf(refreshed, 'merge-base', '--is-ancestor', first, BRANCH)).toBe('')
    await merge(here, 'merge')
    const merged = await here.run()
    expect(endOf(merged)).toEqual({ exit: 0, status: 'released', errors: [] })
    expect(JSON.parse(fileOf(merged, STATE) ?? '')).toMatchObject({ owner: 'Ann', status: 'released' })
  })

  it('leaves a branch alone to which people have committed', async () => {
    const here = stage()
    const run = await here.run()
    await edit(here.world, {
      person: 'bob',
      branch: BRANCH,
      path: STATE,
      change: (text) => text.replace('"Churn model"', '"The churn model"'),
    })
    const again = await here.run()
    expectWaiting(again)
    expect(effectsOf(again)).toEqual([])
    expect(again.summary).toContain('Somebody has committed to ds-release/state')
    expect(fileOf(run, STATE, BRANCH)).toContain('The churn model')
  })

  it('holds another version back, and makes way for the next release once it is merged', async () => {
    const here = stage()
    await here.run()
    const other = await here.run({ inputs: { version: '2.0.0' } })
    expect(endOf(other)).toMatchObject({
      exit: 2,
      status: 'refused',
      errors: [expect.stringMatching(/1.0.0 is published.*waits.*2.0.0.*Merge/)],
    })
    const plan = await here.run({ command: 'plan' })
    expect([endOf(plan).exit, plan.outputs['status']]).toEqual([0, 'planned'])
    expect(plan.summary).toContain('waits for a pull request to be merged')
    await merge(here, 'squash')
    const text = JSON.parse(fileOf(other, STATE) ?? '') as object
    here.repository.git('pull', '--quiet', '--no-edit', other.world.bare, 'main')
    here.repository.commit('Train again', {
      'models/churn.bin': Buffer.from('other weights'),
      [STATE]: `${JSON.stringify({ ...text, status: 'approved' }, null, 2)}\n`,
    })
    const next = await here.run()
    expect(endOf(next)).toEqual({ exit: 0, status: 'awaiting-merge', errors: [] })
    expect(next.outputs).toMatchObject({ version: '1.1.0', 'previous-version': '1.0.0' })
  })
})

describe('a run that dies on the way', () => {
  it('is finished by the next ones, killed after each write that brings the state', async () => {
    const here = stage()
    // The branch, its commit, the pull request, the journal: each later run first takes the claim over, in two writes.
    for (const fault of ['kill-after@17', 'kill-after@3', 'kill-before@3', 'kill-after@3', 'kill-after@3']) {
      expect([fault, (await here.run({ faults: [fault] })).exit_code]).toEqual([fault, null])
    }
    expectWaiting(await here.run())
  })

  it.each(sampleOf(['cut-after', '502-before'], 1))('goes on by itself after %s', async (kind) => {
    const here = stage()
    expectWaiting(await here.run({ faults: [17, 18, 19, 20, 21].map((at) => `${kind}@${String(at)}`) }))
  })
})

describe('a pull request that may not be opened', () => {
  it.each([
    [
      'by the setting',
      { token: MAY, settings: { actions_may_create_prs: false } },
      /not permitted to create or approve.*compare\/main\.\.\.ds-release\/state\/churn-v1\.0\.0\?expand=1.*Settings → Actions/,
    ],
    [
      'by the permission',
      { token: { permissions: { ...MAY.permissions, 'pull-requests': 'read' } } },
      /compare\/main\.\.\.ds-release\/state\/churn-v1\.0\.0\?expand=1.*`pull-requests: write`/,
    ],
  ])('is left to people: %s', async (_, more, words) => {
    const here = stage({ required_approvals: 1 }, more)
    const run = await here.run()
    expect(endOf(run)).toMatchObject({ exit: 75, status: 'interrupted', errors: [expect.stringMatching(words)] })
    expect(run.outputs).toMatchObject({ resumable: 'true', version: '1.0.0' })
    expect(run.world.releases).toMatchObject([{ draft: false }])
    const again = await here.run()
    expect([endOf(again).exit, effectsOf(again).filter((one) => !one.includes('/git/'))]).toEqual([75, []])
    await act(here.world, {}, [['carol', 'POST', 'pulls', { title: 'State', head: BRANCH, base: 'main' }]])
    expectWaiting(await here.run())
    await merge(here, 'squash')
    expect(endOf(await here.run())).toMatchObject({ exit: 0, status: 'released' })
  })
})
