import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { cleanUp, COMMIT_MUTATION, commitInput, releaseFields, serve, type Rig } from './github-world.js'

let rig: Rig | null = null

afterEach(async () => {
  expect(rig?.github.violations ?? []).toEqual([])
  await rig?.github.close()
  rig = null
})
afterAll(cleanUp)

const token = (permissions: unknown): unknown => ({ token: { permissions } })

describe('a token', () => {
  it('that is not valid is refused everywhere', async () => {
    rig = await serve({ scenario: { token: { valid: false } } })
    for (const path of ['', 'releases', 'git/ref/heads%2Fmain']) {
      const reply = await rig.send('GET', path)
      expect([reply.status, reply.body['message']]).toEqual([401, 'Bad credentials'])
    }
    expect((await rig.query('{ viewer { login } }')).status).toBe(401)
  })

  it.each([
    { permissions: { contents: 'read' }, method: 'POST', path: 'releases', accepted: 'contents=write' },
    { permissions: { contents: 'read' }, method: 'POST', path: 'releases/generate-notes', accepted: 'contents=write' },
    { permissions: { contents: 'write' }, method: 'GET', path: 'pulls/1/reviews', accepted: 'pull_requests=read' },
    { permissions: {}, method: 'GET', path: 'git/ref/heads%2Fmain', accepted: 'contents=read' },
    { permissions: {}, method: 'GET', path: 'actions/runs/1', accepted: 'actions=read' },
    { permissions: 'read-all', method: 'POST', path: 'deployments', accepted: 'deployments=write' },
    { permissions: {}, method: 'GET', path: 'deployments', accepted: 'deployments=read' },
    { permissions: {}, method: 'GET', path: 'environments/production', accepted: 'actions=read' },
    { permissions: {}, method: 'GET', path: 'actions/runs/1/approvals', accepted: 'actions=read' },
    { permissions: 'read-all', method: 'DELETE', path: 'deployments/1', accepted: 'deployments=write' },
  ])('$permissions: $method $path is 403', async ({ permissions, method, path, accepted }) => {
    rig = await serve({ scenario: token(permissions) })
    const body = path === 'deployments' ? { ref: 'main' } : { tag_name: 'v1' }
    const reply = await rig.send(method, path, method === 'POST' ? body : undefined)
    expect([reply.status, reply.body['message']]).toEqual([403, 'Resource not accessible by integration'])
    expect(reply.headers.get('x-accepted-github-permissions')).toBe(accepted)
    expect(rig.github.requests.every((request) => !request.effect)).toBe(true)
  })

  it('without contents: write sees no drafts and commits nothing', async () => {
    const releases = [{ tag: 'v1', draft: true, target: 'HEAD' }]
    rig = await serve({ scenario: { token: { permissions: { contents: 'read' } }, releases } })
    const id = rig.store.state.releases[0]?.id ?? 0
    expect((await rig.send('GET', 'releases')).list).toEqual([])
    expect((await rig.send('GET', `releases/${id}`)).status).toBe(403)
    expect((await rig.send('GET', 'releases/tags/v1')).status).toBe(404)
    const refused = await rig.query(COMMIT_MUTATION, commitInput(rig.store.state.head))
    expect(refused.status).toBe(200)
    expect(refused.body).toMatchObject({ data: { createCommitOnBranch: null }, errors: [{ type: 'FORBIDDEN' }] })
  })

  it('reads a public repository whatever it may, but writes nothing', async () => {
    rig = await serve({ scenario: { ...(token({}) as object), settings: { visibility: 'public' } } })
    expect((await rig.send('GET', 'pulls/1/reviews')).status).toBe(200)
    expect((await rig.send('GET', 'contents/README.md')).status).toBe(200)
    expect((await rig.send('POST', 'releases', releaseFields('v1', true))).status).toBe(403)
  })

  it('is asked for by a private repository and is no user', async () => {
    rig = await serve({})
    const none = { authorization: '' }
    expect((await rig.send('GET', 'releases', undefined, none)).status).toBe(404)
    expect((await rig.send('GET', '/user')).status).toBe(403)
    expect((await rig.send('GET', '')).body['permissions']).toMatchObject({ push: false })
    expect((await rig.send('GET', '/repos/acme/other')).status).toBe(404)
  })

  it('is as long as today’s, and nobody else’s', async () => {
    rig = await serve({})
    expect(rig.run.token).toMatch(/^ghs_[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(rig.run.token.length).toBeGreaterThan(480)
    expect(rig.run.token.length).toBeLessThan(560)
    expect(rig.run.token).not.toBe(rig.github.token)
    expect(
      (await rig.send('GET', '', undefined, { authorization: `token ${rig.run.token.slice(0, -1)}` })).status,
    ).toBe(401)
  })

  it('runs out of requests', async () => {
    rig = await serve({ scenario: { rate: { remaining: 1 } } })
    expect((await rig.send('GET', 'releases')).headers.get('x-ratelimit-remaining')).toBe('0')
    const spent = await rig.send('GET', 'releases')
    expect(spent.status).toBe(403)
    expect(Number(spent.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000)
    expect((await rig.query('{ viewer { login } }')).status).toBe(200)
  })
})

describe('people', () => {
  it('have the roles of the scenario; bots are no users', async () => {
    const users = { bob: 'read', carol: 'maintain' }
    rig = await serve({ scenario: { users } })
    const roles: unknown[] = []
    for (const login of ['alice', 'bob', 'carol', 'mallory', 'renovate%5Bbot%5D']) {
      const reply = await rig.send('GET', `collaborators/${login}/permission`)
      roles.push(reply.body['permission'] ?? reply.status)
    }
    expect(roles).toEqual(['write', 'read', 'write', 'none', 404])
  })

  it('each have a token, with the rights of their role', async () => {
    rig = await serve({ scenario: { users: { bob: 'read', ann: 'admin' } } })
    const { tokens } = rig.github
    expect(Object.keys(tokens).sort()).toEqual(['alice', 'ann', 'bob', 'eve', 'renovate[bot]'])
    const as = (login: string): Record<string, string> => ({ authorization: `token ${tokens[login] ?? ''}` })
    const deployment = { ref: 'main', environment: 'staging' }
    const made = await rig.send('POST', 'deployments', deployment, as('alice'))
    expect(made.body).toMatchObject({ creator: { login: 'alice', type: 'User' }, performed_via_github_app: null })
    expect((await rig.send('POST', 'deployments', deployment, as('bob'))).status).toBe(403)
    expect((await rig.send('GET', '/user', undefined, as('bob'))).body).toMatchObject({ login: 'bob' })
    expect((await rig.send('GET', '', undefined, as('ann'))).body['permissions']).toMatchObject({ admin: true })
  })

  it('may not be asked to open pull requests where the setting is off', async () => {
    rig = await serve({ scenario: { settings: { actions_may_create_prs: false } } })
    const reply = await rig.send('POST', 'pulls', { title: 'State', head: 'x', base: 'main' })
    expect(reply.body['message']).toBe('GitHub Actions is not permitted to create or approve pull requests.')
  })
})

describe('requests that GitHub does not describe', () => {
  it.each([
    { method: 'GET', path: 'nonsense', said: /no operation/ },
    { method: 'GET', path: 'releases?perpage=3', said: /perpage/ },
    { method: 'POST', path: 'releases', body: { tag_name: 'v1', tagname: 'v2' }, said: /tagname/ },
    { method: 'POST', path: 'releases', body: { tag_name: 7 }, said: /tag_name must be string/ },
    {
      method: 'POST',
      path: '/graphql',
      body: { query: '{ repository(owner: "a", name: "b") { nope } }' },
      said: /nope/,
    },
  ])('$method $path is a violation', async ({ method, path, body, said }) => {
    rig = await serve({})
    await rig.send(method, path, body)
    expect(rig.github.violations.join('\n')).toMatch(said)
    rig.github.violations.length = 0
  })
})
