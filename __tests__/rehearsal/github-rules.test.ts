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
const errorsOf = (reply: Reply): unknown =>
  (reply.body['errors'] as Record<string, unknown>[] | undefined)?.map(({ type, message }) => [type, message])

/** Sends as a person with the rights that the scenario gives. */
const as = (login: string): Record<string, string> => ({ authorization: `token user:${login}` })

describe('what a branch asks of a commit', () => {
  const violations = 'Repository rule violations found\n\n'
  const rows = [
    [{ block_direct_push: true }, 'BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.'],
    [{ required_checks: ['ci'] }, 'BRANCH_PROTECTION_RULE_VIOLATION', 'Required status check "ci" is expected.'],
    [
      { kind: 'ruleset', required_checks: ['ci'] },
      'UNPROCESSABLE',
      `${violations}Required status check "ci" is expected.\n\n`,
    ],
    [
      { kind: 'ruleset', merge_queue: true },
      'UNPROCESSABLE',
      `${violations}Changes must be made through the merge queue\n\n`,
    ],
  ] as const
  it.each(rows)('%j', async (plan, type, message) => {
    rig = await serve({ scenario: { protection: { main: plan } } })
    const refused = await rig.query(COMMIT_MUTATION, commitInput(rig.store.state.head))
    expect([refused.status, errorsOf(refused)]).toEqual([200, [[type, message]]])
    expect(rig.github.requests.at(-1)?.effect).toBe(false)
  })

  it('signatures, which GitHub gives to what its API makes without names', async () => {
    rig = await serve({ scenario: { protection: { main: { required_signatures: true } } } })
    const head = rig.store.state.head
    const plain = { message: 'x', tree: git(rig.store.bare, 'rev-parse', 'main^{tree}'), parents: [head] }
    const named = { ...plain, author: { name: 'Dana', email: 'dana@example.com' } }
    const unsigned = String((await rig.send('POST', 'git/commits', named)).body['sha'])
    expect(said(await rig.send('PATCH', 'git/refs/heads%2Fmain', { sha: unsigned }))).toEqual([
      422,
      'Commits must have verified signatures.',
    ])
    expect((await rig.query(COMMIT_MUTATION, commitInput(head))).body['errors']).toBeUndefined()
  })

  it('classic protection may show nowhere but in the refusal', async () => {
    rig = await serve({ scenario: { protection: { main: { block_direct_push: true, visible: false } } } })
    const query =
      'query Rule { repository(owner: "acme", name: "demo") { ref(qualifiedName: "main") { refUpdateRule { viewerCanPush } } } }'
    expect((await rig.query(query)).body['data']).toEqual({ repository: { ref: { refUpdateRule: null } } })
    expect((await rig.send('GET', 'rules/branches/main')).list).toEqual([])
    expect(errorsOf(await rig.query(COMMIT_MUTATION, commitInput(rig.store.state.head)))).toMatchObject([
      ['BRANCH_PROTECTION_RULE_VIOLATION', expect.anything()],
    ])
  })
})

describe('rulesets', () => {
  it('on tags refuse creations, show with their rules, and let a bypass pass', async () => {
    const rulesets = [
      { name: 'Tags', include: ['refs/tags/churn/*'], exclude: ['refs/tags/churn/x'], rules: ['creation', 'update'] },
      { name: 'Ours', include: ['refs/tags/risk/*'], bypass: true },
      { name: 'Tried out', enforcement: 'evaluate' },
    ]
    rig = await serve({ scenario: { rulesets } })
    const sha = rig.store.state.head
    const make = async (name: string): Promise<Reply> =>
      await (rig as Rig).send('POST', 'git/refs', { ref: `refs/tags/${name}`, sha })
    expect(said(await make('churn/v1'))).toEqual([
      422,
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
    ])
    expect(rig.github.requests.at(-1)?.effect).toBe(false)
    expect([(await make('churn/x')).status, (await make('risk/v1')).status, (await make('a/b')).status]).toEqual([
      201, 201, 201,
    ])
    const published = await rig.send('POST', 'releases', releaseFields('churn/v1', false))
    expect([published.status, rig.store.state.releases]).toEqual([422, []])
    expect((await rig.send('GET', 'rulesets?targets=tag')).list.map(({ name, rules }) => [name, rules])).toEqual([
      ['Tags', undefined],
      ['Ours', undefined],
      ['Tried out', undefined],
    ])
    expect((await rig.send('GET', 'rulesets?targets=branch')).list).toEqual([])
    expect((await rig.send('GET', 'rulesets/1')).body).toMatchObject({
      conditions: { ref_name: { include: ['refs/tags/churn/*'] } },
      rules: [{ type: 'creation' }, { type: 'update' }],
      current_user_can_bypass: 'never',
    })
    expect((await rig.send('GET', 'rulesets/2')).body['current_user_can_bypass']).toBe('always')
  })

  it('on branches refuse by pattern', async () => {
    const rulesets = [{ name: 'Branches', target: 'branch', include: ['refs/heads/**/*'], rules: ['creation'] }]
    rig = await serve({ scenario: { rulesets } })
    const ref = { ref: 'refs/heads/a/b/c', sha: rig.store.state.head }
    expect((await rig.send('POST', 'git/refs', ref)).status).toBe(422)
    expect((await rig.query(COMMIT_MUTATION, commitInput(rig.store.state.head))).body['errors']).toBeUndefined()
    expect((await rig.send('GET', 'branches/main')).body['protected']).toBe(true)
  })

  it('a spent name cannot be made a tag or a release again', async () => {
    rig = await serve({ scenario: { settings: { spent_tags: ['v1'] } } })
    const ref = { ref: 'refs/tags/v1', sha: rig.store.state.head }
    expect(said(await rig.send('POST', 'git/refs', ref))[1]).toMatch(/creations being restricted/)
    expect((await rig.send('POST', 'releases', releaseFields('v1', true))).body).toMatchObject({
      errors: [{ message: 'tag_name was used by an immutable release' }],
    })
  })
})

it('a repository without issues says that they are gone', async () => {
  rig = await serve({ scenario: { settings: { issues: false } } })
  expect((await rig.send('POST', 'issues', { title: 'Drift' })).status).toBe(410)
  expect((await rig.send('GET', '')).body['has_issues']).toBe(false)
})

describe('a pull request of the action', () => {
  const scenario = { protection: { main: { required_approvals: 1 } } }

  /** A branch with one commit of the token's, and the pull request that the token opens. */
  async function proposed(given: unknown): Promise<{ rig: Rig; head: string }> {
    rig = await serve({ scenario: given })
    const base = rig.store.state.head
    await rig.send('POST', 'git/refs', { ref: 'refs/heads/state', sha: base })
    await rig.query(COMMIT_MUTATION, commitInput(base, 'state.json', 'state'))
    await rig.send('POST', 'pulls', { title: 'State', head: 'state', base: 'main' })
    return { rig, head: git(rig.store.bare, 'rev-parse', 'state') }
  }

  it('is merged by a person, once another one has approved it', async () => {
    const { rig } = await proposed(scenario)
    expect(said(await rig.send('PUT', 'pulls/2/merge', {}, as('alice')))).toEqual([
      405,
      'At least 1 approving review is required by reviewers with write access.',
    ])
    expect((await rig.send('POST', 'pulls/2/reviews', { event: 'APPROVE' }, as('eve'))).status).toBe(403)
    expect((await rig.send('POST', 'pulls/2/reviews', { event: 'APPROVE' }, as('bob'))).status).toBe(200)
    expect((await rig.send('PUT', 'pulls/2/merge', { merge_method: 'merge' }, as('alice'))).status).toBe(200)
    expect(rig.store.state.pulls[1]).toMatchObject({ state: 'closed', mergedBy: 'alice' })
    expect((await rig.send('GET', 'commits/main')).body).toMatchObject({
      author: { login: 'alice' },
      committer: { login: 'web-flow' },
      commit: { verification: { verified: true }, message: 'Merge pull request #2 from acme/state\n\nState' },
    })
  })

  it.each([
    ['squash', 'Release (#2)\n\nDS-Release-Tx: 1', true],
    ['rebase', 'Release\n\nDS-Release-Tx: 1', false],
  ])('merged by %s keeps the message of a single commit', async (method, message, verified) => {
    const { rig, head } = await proposed({})
    expect((await rig.send('PUT', 'pulls/2/merge', { merge_method: method, sha: head }, as('alice'))).status).toBe(200)
    const merged = (await rig.send('GET', 'commits/main')).body
    expect(merged).toMatchObject({ author: { login: 'github-actions[bot]' }, commit: { message } })
    expect(merged).toMatchObject({ commit: { verification: { verified } }, parents: [{ sha: rig.store.state.head }] })
    expect((await rig.send('GET', `commits/${String(merged['sha'])}/pulls`)).list).toHaveLength(1)
  })

  it('is not mergeable where both sides changed the same lines', async () => {
    const { rig } = await proposed({})
    const change = { message: 'Mine', content: Buffer.from('[]\n').toString('base64'), branch: 'main' }
    expect((await rig.send('PUT', 'contents/state.json', change, as('alice'))).status).toBe(201)
    expect((await rig.send('GET', 'commits/main')).body).toMatchObject({ author: { login: 'alice' } })
    expect((await rig.send('GET', 'pulls/2')).body).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
    expect(said(await rig.send('PUT', 'pulls/2/merge', {}, as('alice')))).toEqual([
      405,
      'Pull Request is not mergeable',
    ])
  })
})
