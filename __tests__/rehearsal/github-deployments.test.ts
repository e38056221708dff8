import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { readWorld } from '../../rehearsal/github/world-store.js'
import { cleanUp, git, serve, type Reply, type Rig } from './github-world.js'

let rig: Rig

afterEach(async () => {
  expect(rig.github.violations).toEqual([])
  await rig.github.close()
})
afterAll(cleanUp)

const TAGS = [{ name: 'v1.0.0', target: 'HEAD~1' }]
const QUIET = { auto_merge: false, required_contexts: [] }

const deploy = async (fields: Record<string, unknown>): Promise<Reply> => await rig.send('POST', 'deployments', fields)
const say = async (of: Reply, fields: Record<string, unknown>): Promise<Reply> =>
  await rig.send('POST', `deployments/${String(of.body['id'])}/statuses`, fields)
const statesOf = (): (string | null)[] =>
  rig.store.state.deployments.map(({ statuses }) => statuses.at(-1)?.state ?? null)

describe('a deployment', () => {
  it('has the commit of its ref, and what was asked for', async () => {
    rig = await serve({ scenario: { tags: TAGS } })
    const payload = { feature: 'churn', version: '1.0.0', tx: 'a' }
    const made = await deploy({ ref: 'v1.0.0', task: 'deploy:churn', environment: 'eu', payload, ...QUIET })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      ...{ ref: 'v1.0.0', sha: git(rig.store.bare, 'rev-parse', 'main~1'), task: 'deploy:churn', payload },
      ...{ environment: 'eu', original_environment: 'eu', production_environment: false, description: null },
      creator: { login: 'github-actions[bot]', type: 'Bot' },
      performed_via_github_app: { slug: 'github-actions' },
    })
    const text = await deploy({ ref: 'main', payload: 'text', description: 'd', ...QUIET })
    expect(text.body).toMatchObject({ payload: 'text', environment: 'production', production_environment: true })
    expect((await deploy({ ref: 'v9', ...QUIET })).body).toMatchObject({ message: 'No ref found for: v9' })
  })

  it('of a ref behind the default branch is merged first, or a conflict: a tag takes no merge', async () => {
    rig = await serve({ scenario: { tags: TAGS } })
    const tag = await deploy({ ref: 'v1.0.0' })
    expect([tag.status, tag.body['message']]).toEqual([409, 'Conflict merging main into v1.0.0.'])
    const before = git(rig.store.bare, 'rev-parse', 'main~1')
    await rig.send('POST', 'git/refs', { ref: 'refs/heads/topic', sha: before })
    const merged = await deploy({ ref: 'topic' })
    expect([merged.status, merged.body['message']]).toEqual([202, 'Auto-merged main into topic on deployment.'])
    expect(git(rig.store.bare, 'rev-parse', 'topic^1', 'topic^2')).toBe(
      `${before}\n${git(rig.store.bare, 'rev-parse', 'main')}`,
    )
    expect(rig.store.state.deployments).toEqual([])
    expect((await deploy({ ref: 'topic' })).status).toBe(201)
  })

  it('that conflicts with the default branch is not made', async () => {
    rig = await serve({ scenario: { tags: TAGS } })
    await rig.send('POST', 'git/refs', { ref: 'refs/heads/topic', sha: git(rig.store.bare, 'rev-parse', 'main~1') })
    for (const branch of ['topic', 'main']) {
      const fields = { message: branch, content: Buffer.from(branch).toString('base64'), branch }
      await rig.send('PUT', 'contents/both.txt', fields)
    }
    expect((await deploy({ ref: 'topic' })).body['message']).toBe('Conflict merging main into topic.')
  })

  it('waits for every status and check, or for those that are named', async () => {
    rig = await serve({})
    const { head } = rig.store.state
    await rig.send('POST', `statuses/${head}`, { state: 'pending', context: 'ci' })
    await rig.send('POST', 'check-runs', { name: 'lint', head_sha: head, conclusion: 'success' })
    const refused = await deploy({ ref: 'main' })
    expect(refused).toMatchObject({
      status: 409,
      body: {
        message: 'Conflict: Commit status checks failed for main.',
        errors: [{ field: 'required_contexts', contexts: [{ context: 'ci', state: 'pending' }] }],
      },
    })
    expect((await deploy({ ref: 'main', required_contexts: ['lint'] })).status).toBe(201)
    expect((await deploy({ ref: 'main', required_contexts: ['none'] })).status).toBe(409)
    await rig.send('POST', `statuses/${head}`, { state: 'success', context: 'ci' })
    expect((await deploy({ ref: 'main' })).status).toBe(201)
  })
})

describe('a list of deployments', () => {
  it('is newest first, by pages, and may be of one environment, task, ref or commit', async () => {
    rig = await serve({ scenario: { tags: TAGS } })
    for (const [environment, ref, task] of [
      ['eu', 'main', 'deploy:a'],
      ['eu', 'v1.0.0', 'deploy:b'],
      ['us', 'v1.0.0', 'deploy:a'],
    ])
      await deploy({ ref, task, environment, ...QUIET })
    const found = async (query: string): Promise<unknown[]> =>
      (await rig.send('GET', `deployments?${query}`)).list.map(({ environment, task }) => [environment, task])
    expect(await found('')).toEqual([
      ['us', 'deploy:a'],
      ['eu', 'deploy:b'],
      ['eu', 'deploy:a'],
    ])
    expect(await found('environment=eu&task=deploy%3Aa')).toEqual([['eu', 'deploy:a']])
    expect(await found('ref=v1.0.0&per_page=1&page=2')).toEqual([['eu', 'deploy:b']])
    expect(await found(`sha=${git(rig.store.bare, 'rev-parse', 'main')}`)).toEqual([['eu', 'deploy:a']])
    const first = await rig.send('GET', 'deployments?per_page=1')
    expect(first.headers.get('link')).toMatch(/page=2>; rel="next".*page=3>; rel="last"/)
  })

  it('has the last status of each in one question of GraphQL', async () => {
    rig = await serve({ scenario: { tags: TAGS } })
    const one = await deploy({ ref: 'v1.0.0', environment: 'eu', payload: { version: '1.0.0' }, ...QUIET })
    await deploy({ ref: 'main', environment: 'us', ...QUIET })
    const address = { environment_url: 'https://eu.example.com', log_url: 'https://example.com/run/1' }
    await say(one, { state: 'in_progress' })
    await say(one, { state: 'success', ...address })
    const reply = await rig.query(`{ repository(owner: "acme", name: "demo") {
      deployments(environments: ["eu"], first: 10, orderBy: {field: CREATED_AT, direction: DESC}) { totalCount nodes {
        databaseId commitOid task environment payload state creator { login } ref { name }
        latestStatus { state environmentUrl logUrl } statuses(first: 5) { nodes { state } } } } } }`)
    expect(reply.body).toMatchObject({
      data: {
        repository: {
          deployments: {
            totalCount: 1,
            nodes: [
              {
                ...{ databaseId: one.body['id'], commitOid: one.body['sha'], environment: 'eu', state: 'ACTIVE' },
                ...{ payload: '{"version":"1.0.0"}', creator: { login: 'github-actions' }, ref: { name: 'v1.0.0' } },
                latestStatus: { state: 'SUCCESS', environmentUrl: address.environment_url, logUrl: address.log_url },
                statuses: { nodes: [{ state: 'SUCCESS' }, { state: 'IN_PROGRESS' }] },
              },
            ],
          },
        },
      },
    })
  })
})

describe('a status of success', () => {
  it('retires the former ones of that environment by its name, whoever’s they are; never those of production', async () => {
    rig = await serve({})
    const make = async (environment: string, task: string, more = {}): Promise<Reply> => {
      const made = await deploy({ ref: 'main', task, environment, ...QUIET, ...more })
      await say(made, { state: 'success', auto_inactive: false })
      return made
    }
    await make('staging', 'deploy:a')
    await make('staging', 'deploy:b')
    await make('staging', 'deploy:c', { transient_environment: true })
    await make('production', 'deploy:a')
    await make('other', 'deploy:a')
    await say(await make('staging', 'deploy:a'), { state: 'success' })
    expect(statesOf()).toEqual(['inactive', 'inactive', 'success', 'success', 'success', 'success'])
    await say(await make('production', 'deploy:a'), { state: 'success' })
    expect(statesOf()[3]).toBe('success')
  })

  it('leaves what failed, and what is younger, alone', async () => {
    rig = await serve({})
    const [old, failed, young] = [
      await deploy({ ref: 'main', environment: 'eu', ...QUIET }),
      await deploy({ ref: 'main', environment: 'eu', ...QUIET }),
      await deploy({ ref: 'main', environment: 'eu', ...QUIET }),
    ]
    await say(failed, { state: 'failure' })
    await say(young, { state: 'success' })
    await say(old, { state: 'success' })
    expect(statesOf()).toEqual(['success', 'failure', 'success'])
  })
})

describe('a status', () => {
  it('may move its deployment to another environment', async () => {
    rig = await serve({})
    const made = await deploy({ ref: 'main', environment: 'blue', ...QUIET })
    await say(made, { state: 'success', environment: 'live', environment_url: 'http://live.example.com' })
    const now = await rig.send('GET', `deployments/${String(made.body['id'])}`)
    expect(now.body).toMatchObject({ environment: 'live', original_environment: 'blue' })
    expect((await rig.send('GET', 'environments')).body).toMatchObject({
      total_count: 1,
      environments: [{ name: 'live' }],
    })
    const world = await readWorld(rig.store, null)
    expect(world.deployments).toMatchObject([
      {
        ...{ environment: 'live', ref: 'main', task: 'deploy', payload: {}, creator: 'github-actions[bot]' },
        statuses: [{ state: 'success', environment_url: 'http://live.example.com', log_url: '' }],
      },
    ])
  })

  it.each([
    [{ state: 'success', description: 'x'.repeat(141) }, /too long \(maximum is 140/],
    [{ state: 'success', log_url: 'ftp://example.com' }, /log_url must use http\(s\) scheme/],
  ])('%j is refused', async (fields, reason) => {
    rig = await serve({})
    const made = await deploy({ ref: 'main', ...QUIET })
    const reply = await say(made, fields)
    expect([reply.status, reply.text]).toEqual([422, expect.stringMatching(reason)])
  })

  it('of a word that GitHub does not know fails the rehearsal', async () => {
    rig = await serve({})
    expect((await say(await deploy({ ref: 'main', ...QUIET }), { state: 'rolling-out' })).status).toBe(422)
    expect(rig.github.violations.splice(0).join()).toMatch(/\/state must be equal to one of/)
  })
})

describe('an environment', () => {
  const environments = {
    production: {
      reviewers: ['bob', 'acme/ml-leads'],
      approved_by: ['bob'],
      wait_minutes: 30,
      custom_rules: ['board'],
    },
    'eu/west': { approved_by: ['bob'], branches: ['main', 'release/*'] },
  }

  it('tells what protects it', async () => {
    rig = await serve({ scenario: { environments } })
    expect((await rig.send('GET', 'environments/Production')).body).toMatchObject({
      name: 'production',
      protection_rules: [
        { type: 'wait_timer', wait_timer: 30 },
        {
          type: 'required_reviewers',
          prevent_self_review: false,
          reviewers: [
            { type: 'User', reviewer: { login: 'bob' } },
            { type: 'Team', reviewer: { slug: 'ml-leads' } },
          ],
        },
      ],
      deployment_branch_policy: null,
    })
    expect((await rig.send('GET', 'environments/production/deployment_protection_rules')).body).toMatchObject({
      custom_deployment_protection_rules: [{ enabled: true, app: { slug: 'board' } }],
    })
    expect((await rig.send('GET', 'environments/eu%2Fwest')).body).toMatchObject({
      protection_rules: [{ type: 'branch_policy' }],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    })
    const policies = await rig.send('GET', 'environments/eu%2Fwest/deployment-branch-policies')
    expect(policies.body).toMatchObject({ branch_policies: [{ name: 'main' }, { name: 'release/*' }] })
  })

  it('is approved for a run by its reviewers, and for no run that was before', async () => {
    rig = await serve({})
    const { store, run: before } = rig
    await rig.github.close()
    rig = await serve({ store, scenario: { environments } })
    const approvals = async (runId: string): Promise<unknown[]> =>
      (await rig.send('GET', `actions/runs/${runId}/approvals`)).list
    expect(await approvals(before.runId)).toEqual([])
    expect(await approvals(rig.run.runId)).toMatchObject([
      { state: 'approved', user: { login: 'bob' }, environments: [{ name: 'production' }, { name: 'eu/west' }] },
    ])
  })
})
