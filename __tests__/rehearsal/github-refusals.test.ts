import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import {
  cleanUp,
  COMMIT_MUTATION,
  commitInput,
  git,
  releaseFields,
  serve,
  type Reply,
  type Rig,
} from './github-world.js'

let rig: Rig | null = null

afterEach(async () => {
  expect(rig?.github.violations ?? []).toEqual([])
  await rig?.github.close()
  rig = null
})
afterAll(cleanUp)

const said = (reply: Reply): unknown[] => [reply.status, reply.body['message']]
const errorOf = (reply: Reply): unknown =>
  (reply.body['errors'] as Record<string, unknown>[] | undefined)?.[0]?.['type']

describe('a body', () => {
  it('is JSON also under the type that curl gives it', async () => {
    rig = await serve({})
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const draft = { tag_name: 'v1', draft: true }
    expect((await rig.send('POST', 'releases', draft, headers)).status).toBe(201)
    expect((await rig.send('POST', '/graphql', { query: '{viewer{login}}' }, headers)).body).toHaveProperty('data')
  })
})

describe('refs', () => {
  it('are made once, moved forward only, and missing ones are told apart by verb', async () => {
    rig = await serve({})
    const [head, first] = [rig.store.state.head, git(rig.store.bare, 'rev-parse', 'main~1')]
    const ref = { ref: 'refs/locks/a', sha: head }
    expect((await rig.send('POST', 'git/refs', ref)).status).toBe(201)
    expect(said(await rig.send('POST', 'git/refs', ref))).toEqual([422, 'Reference already exists'])
    expect(said(await rig.send('PATCH', 'git/refs/locks%2Fa', { sha: first, force: false }))).toEqual([
      422,
      'Update is not a fast forward',
    ])
    expect((await rig.send('PATCH', 'git/refs/locks%2Fa', { sha: head, force: false })).status).toBe(200)
    expect(rig.github.requests.at(-1)?.effect).toBe(false)
    expect(said(await rig.send('DELETE', 'git/refs/locks%2Fb'))).toEqual([422, 'Reference does not exist'])
    expect((await rig.send('GET', 'git/ref/locks%2Fb')).status).toBe(404)
    expect(said(await rig.send('POST', 'git/refs', { ref: 'main', sha: head }))).toEqual([
      422,
      'main is not a valid ref name.',
    ])
    expect(said(await rig.send('POST', 'git/refs', { ref: 'refs/tags/x', sha: '0'.repeat(39) + '1' }))).toEqual([
      422,
      'Object does not exist',
    ])
  })

  it('move for one of many at the same time', async () => {
    rig = await serve({})
    const send: Rig['send'] = async (...args) => await (rig as Rig).send(...args)
    const head = rig.store.state.head
    const tree = git(rig.store.bare, 'rev-parse', 'main^{tree}')
    await send('POST', 'git/refs', { ref: 'refs/locks/a', sha: head })
    const rivals = await Promise.all(
      [1, 2, 3, 4].map(async (n) => await send('POST', 'git/commits', { message: `${n}`, tree, parents: [head] })),
    )
    const moves = await Promise.all(
      rivals.map(async (rival) => await send('PATCH', 'git/refs/locks%2Fa', { sha: rival.body['sha'], force: false })),
    )
    expect(moves.map((move) => move.status).sort()).toEqual([200, 422, 422, 422])
  })
})

describe('releases', () => {
  it('drafts are hidden by tag, may be doubled, and lose their tag to a PATCH without it', async () => {
    rig = await serve({})
    const one = await rig.send('POST', 'releases', releaseFields('v1', true))
    expect((await rig.send('POST', 'releases', releaseFields('v1', true))).status).toBe(201)
    expect((await rig.send('GET', 'releases/tags/v1')).status).toBe(404)
    expect((await rig.send('GET', 'git/ref/tags%2Fv1')).status).toBe(404)
    const renamed = await rig.send('PATCH', `releases/${String(one.body['id'])}`, { name: 'new' })
    expect(renamed.body['tag_name']).toMatch(/^untagged-[0-9a-f]{20}$/)
  })

  it('publishing makes the tag at the target, keeps one that exists, and refuses a second release', async () => {
    rig = await serve({ scenario: { tags: [{ name: 'v0', target: 'HEAD~1' }] } })
    const head = rig.store.state.head
    const first = git(rig.store.bare, 'rev-parse', 'main~1')
    const publish = async (tag: string): Promise<Reply> =>
      await (rig as Rig).send('POST', 'releases', releaseFields(tag, false))
    expect((await publish('v1')).status).toBe(201)
    expect(git(rig.store.bare, 'rev-parse', 'v1')).toBe(head)
    expect((await publish('v0')).status).toBe(201)
    expect(git(rig.store.bare, 'rev-parse', 'v0')).toBe(first)
    const again = await publish('v1')
    expect(again.status).toBe(422)
    expect(again.body['errors']).toEqual([{ resource: 'Release', field: 'tag_name', code: 'already_exists' }])
    const draft = await rig.send('POST', 'releases', releaseFields('v1', true))
    const published = await rig.send('PATCH', `releases/${String(draft.body['id'])}`, releaseFields('v1', false))
    expect(published.body).toMatchObject({ errors: [{ code: 'already_exists' }] })
    const nowhere = { ...releaseFields('v9', true), target_commitish: 'nowhere' }
    expect((await rig.send('POST', 'releases', nowhere)).body).toMatchObject({
      errors: [{ field: 'target_commitish', code: 'invalid' }],
    })
    const long = { ...releaseFields('v8', true), body: 'x'.repeat(125_001) }
    expect((await rig.send('POST', 'releases', long)).status).toBe(422)
  })

  it('immutable ones refuse files and another tag, and burn their name when deleted', async () => {
    rig = await serve({ scenario: { settings: { immutable_releases: true } } })
    const release = await rig.send('POST', 'releases', releaseFields('v1', false))
    const id = String(release.body['id'])
    expect(release.body['immutable']).toBe(true)
    expect(said(await rig.send('POST', `releases/${id}/assets?name=a`, Buffer.from('a')))).toEqual([
      422,
      'Cannot upload assets to an immutable release.',
    ])
    expect((await rig.send('PATCH', `releases/${id}`, { ...releaseFields('v1', false), body: 'new' })).status).toBe(200)
    expect((await rig.send('PATCH', `releases/${id}`, releaseFields('v2', false))).status).toBe(422)
    expect((await rig.send('DELETE', 'git/refs/tags%2Fv1')).status).toBe(422)
    expect((await rig.send('DELETE', `releases/${id}`)).status).toBe(204)
    expect((await rig.send('POST', 'releases', releaseFields('v1', true))).body).toMatchObject({
      errors: [{ message: 'tag_name was used by an immutable release' }],
    })
  })

  it('names of files are rewritten as GitHub does, and bytes come back', async () => {
    rig = await serve({})
    const id = String((await rig.send('POST', 'releases', releaseFields('v1', true))).body['id'])
    const asset = await rig.send('POST', `releases/${id}/assets?name=m%C3%B6del%20(1).tar.gz`, Buffer.from('abc'))
    expect(asset.body).toMatchObject({ name: 'm.del.1.tar.gz', state: 'uploaded', size: 3 })
    const accept = { accept: 'application/octet-stream' }
    expect((await rig.send('GET', `releases/assets/${String(asset.body['id'])}`, undefined, accept)).text).toBe('abc')
  })

  it('new ones show in lists after the lag only', async () => {
    rig = await serve({ scenario: { settings: { list_lag_seconds: 600 } } })
    const id = String((await rig.send('POST', 'releases', releaseFields('v1', true))).body['id'])
    expect((await rig.send('GET', 'releases')).list).toEqual([])
    expect((await rig.send('GET', `releases/${id}`)).status).toBe(200)
  })
})

describe('a protected branch', () => {
  const rules = [
    { ruleset: false, type: 'BRANCH_PROTECTION_RULE_VIOLATION', viewerCanPush: false, seen: [] },
    { ruleset: true, type: 'UNPROCESSABLE', viewerCanPush: null, seen: ['pull_request'] },
  ]
  it.each(rules)('ruleset $ruleset: refuses and says so', async ({ ruleset, type, viewerCanPush, seen }) => {
    rig = await serve({ scenario: { protection: { main: { required_approvals: 1, ruleset } } } })
    const head = rig.store.state.head
    const refused = await rig.query(COMMIT_MUTATION, commitInput(head))
    expect([refused.status, errorOf(refused)]).toEqual([200, type])
    expect((await rig.send('GET', 'branches/main')).body['protected']).toBe(true)
    expect((await rig.send('GET', 'rules/branches/main')).list.map((rule) => rule['type'])).toEqual(seen)
    const rule = await rig.query(
      'query Rule { repository(owner: "acme", name: "demo") { ref(qualifiedName: "main") { refUpdateRule { viewerCanPush } } } }',
    )
    const shown = viewerCanPush === null ? null : { viewerCanPush }
    expect(rule.body['data']).toEqual({ repository: { ref: { refUpdateRule: shown } } })
    const other = { ref: 'refs/heads/ds-release/state', sha: head }
    expect((await rig.send('POST', 'git/refs', other)).status).toBe(201)
    const onOther = await rig.query(COMMIT_MUTATION, commitInput(head, 'state.json', 'ds-release/state'))
    expect(onOther.body['errors']).toBeUndefined()
    const pull = await rig.send('POST', 'pulls', { title: 'State', head: 'ds-release/state', base: 'main' })
    expect(pull.body).toMatchObject({ state: 'open', user: { login: 'github-actions[bot]' } })
  })
})
