import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { commitFacts, commitSchema } from '../../src/github/commits.js'
import { groupPulls, type QueueEntry } from '../../src/github/merge-queue.js'
import { pullFacts, pullSchema, reviewFacts, reviewSchema } from '../../src/github/pulls.js'
import { OTHER_SHA, rejection, type Reply, SHA, type SmallGitHub, startSmallGitHub } from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const ok = (json: unknown): Reply => ({ status: 200, json })
const no = (status: number): Reply => ({ status, json: { message: 'no' } })
const file = (filename: string) => ({ filename, status: 'modified' })

const commitAnswer = {
  sha: SHA,
  commit: { message: 'state', verification: { verified: true } },
  author: { login: 'github-actions[bot]' },
  committer: { login: 'web-flow' },
  parents: [{ sha: OTHER_SHA }],
  files: [file('a.json')],
}

const pullAnswer = {
  number: 3,
  state: 'closed',
  merged_at: '2026-11-01T10:00:00Z',
  merge_commit_sha: SHA,
  user: { login: 'alice', type: 'User' },
  head: { sha: OTHER_SHA, ref: 'feature' },
  base: { ref: 'main' },
}

describe('a commit', () => {
  it('that the API made is signed by GitHub', () => {
    expect(commitFacts(commitSchema.parse(commitAnswer))).toEqual({
      sha: SHA,
      parents: [OTHER_SHA],
      message: 'state',
      author: 'github-actions[bot]',
      signedByGitHub: true,
      files: [{ path: 'a.json', status: 'modified' }],
    })
  })

  it.each([
    ['unverified', { commit: { message: 'x', verification: { verified: false } } }],
    ['signed by a person', { committer: { login: 'alice' } }],
    ['by somebody unknown', { committer: {} }],
    ['without a signature at all', { commit: { message: 'x' } }],
  ])('that is %s is not', (_, change) => {
    expect(commitFacts(commitSchema.parse({ ...commitAnswer, ...change })).signedByGitHub).toBe(false)
  })

  it('has both paths of a renamed file, and no list where GitHub’s ended early', () => {
    const renamed = { filename: 'new', previous_filename: 'old', status: 'renamed' }
    expect(commitFacts(commitSchema.parse({ ...commitAnswer, files: [renamed] })).files).toEqual([
      { path: 'new', status: 'renamed' },
      { path: 'old', status: 'removed' },
    ])
    const files = Array.from({ length: 300 }, (_, index) => file(String(index)))
    expect(commitFacts(commitSchema.parse({ ...commitAnswer, files })).files).toBeNull()
  })

  it('is null when GitHub has none of that id', async () => {
    small.answer(no(422), no(404))
    expect(await small.github.commits.find(SHA)).toBeNull()
    expect(await small.github.commits.find(SHA)).toBeNull()
  })
})

describe('changed files', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => file(String(index)))

  it.each([
    [2, true],
    [299, true],
    [300, false],
  ])('of a comparison with %d files: complete %s', async (count, complete) => {
    small.answer(ok({ files: many(count), merge_base_commit: { sha: SHA } }))
    const changed = await small.github.commits.compare('base', 'head')
    expect(changed).toMatchObject({ complete })
    expect(changed?.files).toHaveLength(count)
    expect(small.seen[0]?.url).toBe('/repos/org/churn/compare/base...head?per_page=1&page=1')
  })

  it('of a comparison without a list are not complete', async () => {
    small.answer(ok({ merge_base_commit: { sha: SHA } }))
    expect(await small.github.commits.compare('a', 'b')).toMatchObject({ files: [], complete: false })
  })

  it('of a pull request are not complete at 3,000', async () => {
    const next = { link: '<x>; rel="next"' }
    small.answer({ status: 200, json: many(2999), headers: next }, ok([file('last'), file('last')]))
    expect(await small.github.pulls.files(3)).toMatchObject({ complete: false })
    small.answer(ok(many(5)))
    expect(await small.github.pulls.files(3)).toMatchObject({ complete: true })
  })
})

describe('a pull request', () => {
  it('from a list is merged when it has a time of merging', () => {
    expect(pullFacts(pullSchema.parse(pullAnswer))).toMatchObject({
      merged: true,
      author: 'alice',
      headSha: OTHER_SHA,
      draft: false,
    })
    expect(pullFacts(pullSchema.parse({ ...pullAnswer, merged_at: null })).merged).toBe(false)
  })

  it('of a deleted account can be read', () => {
    expect(pullFacts(pullSchema.parse({ ...pullAnswer, user: null }))).toMatchObject({ author: 'ghost' })
  })

  it.each([
    [{ login: 'renovate[bot]' }, true],
    [{ login: 'Copilot', type: 'Bot' }, true],
    [{ login: 'robot', type: 'User' }, false],
  ])('has a review by %j: bot %s', (user, isBot) => {
    const review = { user, state: 'APPROVED', commit_id: SHA }
    expect(reviewFacts(reviewSchema.parse(review)).isBot).toBe(isBot)
  })

  it('has reviews whose state is one that is known', () => {
    const review = { user: { login: 'bob', type: 'User' }, state: 'PENDING', commit_id: null }
    expect(reviewFacts(reviewSchema.parse(review))).toEqual({
      user: 'bob',
      isBot: false,
      state: 'PENDING',
      commit: null,
      submittedAt: '',
    })
    expect(reviewSchema.safeParse({ ...review, state: 'LIKED' }).success).toBe(false)
  })
})

describe('people', () => {
  it('have a permission; what is no user has none', async () => {
    small.answer(ok({ permission: 'write', role_name: 'maintain' }), no(404))
    expect(await small.github.repository.permissionOf('bob')).toBe('write')
    expect(await small.github.repository.permissionOf('renovate[bot]')).toBeNull()
    expect(small.seen[1]?.url).toBe('/repos/org/churn/collaborators/renovate%5Bbot%5D/permission')
  })

  it('push: the last one to that head counts', async () => {
    const entries = [
      { after: OTHER_SHA, actor: { login: 'eve' } },
      { after: SHA, actor: { login: 'alice' } },
      { after: SHA, actor: { login: 'bob' } },
    ]
    small.answer(ok(entries), ok([{ after: SHA, actor: null }]), no(403), no(404))
    expect(await small.github.pulls.lastPusher('feature', SHA)).toBe('alice')
    expect(small.seen[0]?.url).toBe('/repos/org/churn/activity?ref=refs%2Fheads%2Ffeature&per_page=100')
    for (let times = 0; times < 3; times += 1)
      expect(await small.github.pulls.lastPusher('refs/heads/x', SHA)).toBeNull()
  })

  it.each([
    [200, true],
    [403, false],
    [404, false],
    [502, null],
    [429, null],
  ])('with a token that is answered %d may write contents: %s', async (status, expected) => {
    small.answer({ status, json: { name: '', body: '' } })
    expect(await small.github.repository.mayWriteContents()).toBe(expected)
    expect(small.seen).toMatchObject([{ method: 'POST', url: '/repos/org/churn/releases/generate-notes' }])
  })

  it('ask about a run; without an answer nothing is known', async () => {
    small.answer(ok({ status: 'completed' }), no(403), no(404))
    expect(await small.github.runs.status('12')).toBe('completed')
    expect(await small.github.runs.status('12')).toBeNull()
    expect(await small.github.runs.status('12')).toBeNull()
  })
})

describe('contents', () => {
  it('come inline, or as a blob when they are large', async () => {
    const content = Buffer.from('{"ü":1}\r\n').toString('base64')
    small.answer(ok({ type: 'file', sha: SHA, encoding: 'base64', content: `${content}\n` }))
    small.answer(ok({ type: 'file', sha: SHA, encoding: 'none', content: '' }), ok({ content, encoding: 'base64' }))
    expect((await small.github.repository.contentAt('main', 'docs/x y.json'))?.toString()).toBe('{"ü":1}\r\n')
    expect((await small.github.repository.contentAt('main', 'docs/x.json'))?.toString()).toBe('{"ü":1}\r\n')
    expect(small.seen[0]?.url).toBe('/repos/org/churn/contents/docs%2Fx%20y.json?ref=main')
    expect(small.seen[2]?.url).toBe(`/repos/org/churn/git/blobs/${SHA}`)
  })

  it('of folders, links and nothing are null', async () => {
    small.answer(ok([{ name: 'x' }]), ok({ type: 'symlink', sha: SHA }), no(404))
    for (let times = 0; times < 3; times += 1) expect(await small.github.repository.contentAt('main', 'x')).toBeNull()
  })

  it('are looked for on other branches with names as variables', async () => {
    small.answer(ok({ data: { repository: { refs: { nodes: [{ name: 'main' }, { name: 'a") { x' }] } } } }))
    small.answer(ok({ data: { repository: { o0: null, o1: { oid: SHA } } } }))
    expect(await small.github.repository.branchesWith('docs/x.json')).toEqual(['a") { x'])
    const sent = small.seen[1]?.json as { query: string; variables: Record<string, string> }
    expect(sent.query).not.toContain('{ x"')
    expect(sent.variables).toMatchObject({ e0: 'refs/heads/main:docs/x.json', e1: 'refs/heads/a") { x:docs/x.json' })
  })

  it('have no branch to be on in an empty repository', async () => {
    small.answer(ok({ data: { repository: { refs: { nodes: [] } } } }))
    expect(await small.github.repository.branchesWith('x')).toEqual([])
  })
})

describe('a merge group', () => {
  const oid = (letter: string) => ({ oid: letter.repeat(40) })
  const entry = (base: string, head: string, number: number): QueueEntry => ({
    baseCommit: oid(base),
    headCommit: oid(head),
    pullRequest: { number },
  })
  const queue = [entry('a', 'b', 10), entry('b', 'c', 11), entry('c', 'd', 12), entry('d', 'e', 13)]

  it.each([
    ['d', 'b', [11, 12]],
    ['d', undefined, [10, 11, 12]],
    ['b', 'a', [10]],
    ['f', 'a', []],
  ])('with head %s on base %s holds %j', (head, base, expected) => {
    expect(groupPulls(queue, head.repeat(40), base?.repeat(40))).toEqual(expected)
  })

  it('ends where entries go round in a circle', () => {
    expect(groupPulls([entry('b', 'a', 1), entry('a', 'b', 2)], 'a'.repeat(40))).toEqual([1, 2])
  })

  it('is empty where there is no queue', async () => {
    small.answer(ok({ data: { repository: { mergeQueue: null } } }))
    expect(await small.github.pulls.ofMergeGroup({ base: 'main', headSha: SHA })).toEqual([])
  })
})

describe('a state commit', () => {
  const commit = {
    branch: 'main',
    expectedHead: OTHER_SHA,
    headline: 'release: churn 1.0.0',
    body: 'DS-Release-Tx: 1',
    additions: [{ path: 'state.json', content: '{"ü":1}\n' }],
  }
  const refused = (type: string | undefined, message: string): Reply =>
    ok({ data: { createCommitOnBranch: null }, errors: [{ type, message, path: ['createCommitOnBranch'] }] })

  it('names the head that it expects', async () => {
    small.answer(ok({ data: { createCommitOnBranch: { commit: { oid: SHA, url: 'https://x' } } } }))
    expect(await small.github.branches.commit(commit)).toEqual({ kind: 'committed', sha: SHA, url: 'https://x' })
    expect(small.seen[0]?.json).toMatchObject({
      variables: {
        input: {
          branch: { repositoryNameWithOwner: 'org/churn', branchName: 'main' },
          expectedHeadOid: OTHER_SHA,
          message: { headline: 'release: churn 1.0.0', body: 'DS-Release-Tx: 1' },
          fileChanges: { additions: [{ path: 'state.json', contents: 'eyLDvCI6MX0K' }] },
        },
      },
    })
  })

  it.each([
    ['STALE_DATA', 'Expected branch to point to "a" but it did not.', { kind: 'stale' }],
    [undefined, 'Expected branch to point to "a" but it did not.', { kind: 'stale' }],
    [
      'BRANCH_PROTECTION_RULE_VIOLATION',
      'Changes must be made\nthrough',
      { kind: 'protected', message: 'Changes must be made through' },
    ],
    [
      'UNPROCESSABLE',
      'Repository rule violations found',
      { kind: 'protected', message: 'Repository rule violations found' },
    ],
  ])('refused as %s (%s) is an outcome', async (type, message, outcome) => {
    small.answer(refused(type, message))
    expect(await small.github.branches.commit(commit)).toEqual(outcome)
  })

  it.each([
    ['FORBIDDEN', 'Resource not accessible by integration', 'forbidden'],
    ['RATE_LIMITED', 'API rate limit exceeded', 'rate-limited'],
    ['NOT_FOUND', 'Could not resolve', 'not-found'],
    ['SOMETHING_NEW', 'what', 'ambiguous'],
    [undefined, 'Something went wrong while executing your query', 'ambiguous'],
  ])('refused as %s (%s) is a failure', async (type, message, kind) => {
    small.answer(refused(type, message))
    expect(await rejection(small.github.branches.commit(commit))).toMatchObject({ kind })
    expect(small.seen).toHaveLength(1)
  })

  it('without commit or refusal is left open', async () => {
    small.answer(ok({ data: { createCommitOnBranch: null } }))
    expect(await rejection(small.github.branches.commit(commit))).toMatchObject({ kind: 'ambiguous' })
  })
})
