import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { OTHER_SHA, type Reply, SHA, type SmallGitHub, startSmallGitHub } from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const json = (status: number, value: unknown): Reply => ({ status, json: value })

describe('a state branch', () => {
  const asked = {
    names: ['ds-release/state/churn-v1.0.0', 'ds-release-state-churn-v1.0.0'],
    target: 'main',
    stateFile: 's.json',
  } as const
  const nothing = { nested: null, flat: null, top: null, home: null, belowNested: { nodes: [] }, belowFlat: null }
  const [nested, flat] = asked.names

  it('is seen with its newest pull request in one request', async () => {
    const pull = { number: 7, url: 'https://github.com/acme/models/pull/7', state: 'MERGED', headRefOid: OTHER_SHA }
    const target = { oid: SHA, message: 'release', file: null }
    const ref = { target, associatedPullRequests: { nodes: [pull] } }
    small.answer(json(200, { data: { repository: { ...nothing, flat: ref } } }))
    const seen = {
      ...{ head: SHA, message: 'release', state: null },
      pull: { number: 7, url: pull.url, state: 'merged', head: OTHER_SHA },
    }
    expect(await small.github.branches.findState(asked)).toEqual([
      { branch: nested, seen: null, blocker: null },
      { branch: flat, seen, blocker: null },
    ])
    expect(small.seen).toHaveLength(1)
    expect(small.seen[0]?.json).toMatchObject({
      variables: { nested: `refs/heads/${nested}`, flat: `refs/heads/${flat}`, target: 'main', stateFile: 's.json' },
    })
  })

  it.each([
    ['top', { prefix: 'refs/heads/', name: 'ds-release' }, 'ds-release'],
    ['home', { prefix: 'refs/heads/', name: 'ds-release/state' }, 'ds-release/state'],
  ])('cannot be made beside a branch where its folder would be (%s)', async (field, ref, blocker) => {
    small.answer(json(200, { data: { repository: { ...nothing, [field]: ref } } }))
    expect(await small.github.branches.findState(asked)).toMatchObject([{ blocker }, { blocker: null }])
  })

  it('cannot be made beside branches that take it for their folder', async () => {
    const below = (prefix: string, name: string): unknown => ({ nodes: [{ prefix, name }] })
    const answer = {
      ...nothing,
      belowNested: below(`refs/heads/${nested}/`, 'a/b'),
      belowFlat: below('refs/heads/', `${flat}/c`),
    }
    small.answer(json(200, { data: { repository: answer } }))
    expect(await small.github.branches.findState(asked)).toMatchObject([
      { blocker: `${nested}/a/b` },
      { blocker: `${flat}/c` },
    ])
  })

  it('asks for the permission that its pull request needs', async () => {
    const errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }]
    small.answer(json(200, { data: { repository: null }, errors }))
    await expect(small.github.branches.findState(asked)).rejects.toThrow(/`pull-requests: write`/)
  })
})

describe('a pull request', () => {
  const wish = { head: 'b', base: 'main', title: 'release: churn 1.0.0', body: 'text' }
  it.each([
    [
      201,
      { number: 7, html_url: 'https://x/7', head: { sha: SHA } },
      { kind: 'opened', pull: { number: 7, url: 'https://x/7', state: 'open', head: SHA } },
    ],
    [
      403,
      { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
      { kind: 'forbidden', words: 'GitHub Actions is not permitted to create or approve pull requests.' },
    ],
    [
      422,
      { message: 'Validation Failed', errors: [{ message: 'A pull request already exists for acme:b.' }] },
      { kind: 'doubtful' },
    ],
  ])('answered %s', async (status, body, expected) => {
    small.answer(json(status, body))
    expect(await small.github.pulls.open(wish)).toEqual(expected)
    expect(small.seen[0]).toMatchObject({ method: 'POST', json: wish })
  })
})

describe('a commit that takes in another branch', () => {
  const merge = {
    branch: 'b',
    expectedHead: SHA,
    merged: OTHER_SHA,
    headline: 'release',
    body: 'why',
    additions: [{ path: 's.json', content: '{}' }],
  }
  const made = (): void => {
    small.answer(json(200, { tree: { sha: SHA } }))
    small.answer(json(201, { sha: OTHER_SHA }))
    small.answer(json(201, { sha: OTHER_SHA, html_url: 'https://x/c' }))
  }

  it('stands on its tree, has both for parents, and is never forced', async () => {
    made()
    small.answer(json(200, { ref: 'refs/heads/b', object: { type: 'commit', sha: OTHER_SHA } }))
    expect(await small.github.branches.merge(merge)).toEqual({ kind: 'committed', sha: OTHER_SHA, url: 'https://x/c' })
    expect(small.seen.map((one) => one.json).slice(1)).toMatchObject([
      { base_tree: SHA, tree: [{ path: 's.json', content: '{}' }] },
      { message: 'release\n\nwhy', parents: [SHA, OTHER_SHA] },
      { sha: OTHER_SHA, force: false },
    ])
  })

  it.each([
    [{ message: 'Update is not a fast forward' }, { kind: 'stale' }],
    [
      { message: 'Repository rule violations found' },
      { kind: 'protected', message: 'Repository rule violations found' },
    ],
  ])('%j', async (body, expected) => {
    made()
    small.answer(json(422, body))
    expect(await small.github.branches.merge(merge)).toEqual(expected)
  })
})

describe('rulesets', () => {
  const ruleset = {
    name: 'Tags',
    conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
    rules: [{ type: 'creation' }],
  }

  it('of tags are read with their rules, the active ones', async () => {
    small.answer(
      json(200, [
        { id: 1, enforcement: 'active' },
        { id: 2, enforcement: 'evaluate' },
      ]),
    )
    small.answer(json(200, { ...ruleset, current_user_can_bypass: 'always' }))
    expect(await small.github.rules.ofTags()).toEqual([
      { name: 'Tags', include: ['~ALL'], exclude: [], rules: ['creation'], bypassed: true },
    ])
    expect(small.seen).toHaveLength(2)
  })

  it.each([403, 404])('that may not be read are not taken for none (%s)', async (status) => {
    small.answer(json(status, { message: 'Resource not accessible by integration' }))
    expect(await small.github.rules.ofTags()).toBeNull()
    small.answer(json(200, [{ id: 1, enforcement: 'active' }]))
    small.answer(json(status, { message: 'Resource not accessible by integration' }))
    expect(await small.github.rules.ofTags()).toBeNull()
  })

  it('of a branch count where the token may not bypass them', async () => {
    small.answer(
      json(200, [
        { type: 'pull_request', ruleset_id: 1 },
        { type: 'update', ruleset_id: 2 },
      ]),
    )
    small.answer(json(200, { ...ruleset, current_user_can_bypass: 'never' }))
    small.answer(json(200, { ...ruleset, current_user_can_bypass: 'always' }))
    expect(await small.github.rules.ofBranch('main')).toEqual(['pull_request'])
  })
})
