import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Stop } from '../../src/errors.js'
import { GitHubFailure } from '../../src/errors.js'
import {
  cut,
  html502,
  never,
  OTHER_SHA,
  rejection,
  type Reply,
  SHA,
  type SmallGitHub,
  startSmallGitHub,
  TOKEN,
} from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const repository: Reply = { status: 200, json: { default_branch: 'main', private: true } }
const reference = (sha: string): Reply => ({ status: 200, json: { ref: 'refs/x', object: { type: 'commit', sha } } })
const forbidden: Reply = { status: 403, json: { message: 'Resource not accessible by integration' } }

describe('a read', () => {
  it('sends the version, the agent and the token', async () => {
    small.answer(repository)
    expect(await small.github.repository.facts()).toEqual({ defaultBranch: 'main' })
    expect(small.seen[0]).toMatchObject({ method: 'GET', url: '/repos/org/churn' })
    expect(small.seen[0]?.headers).toMatchObject({
      accept: 'application/vnd.github+json',
      authorization: `token ${TOKEN}`,
      'cache-control': 'no-cache',
      'x-github-api-version': '2022-11-28',
    })
    expect(small.seen[0]?.headers['user-agent']).toMatch(/^ds-release/)
  })

  it.each([
    ['an HTML 502', html502],
    ['a cut connection', cut],
    ['an answer that never comes', never],
    ['half an answer', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"defa')],
    ['an answer of another shape', { status: 200, json: { default_branch: 1 } }],
  ] as [string, Reply][])('is repeated after %s', async (_, reply) => {
    small.answer(reply, repository)
    expect(await small.github.repository.facts()).toMatchObject({ defaultBranch: 'main' })
    expect(small.slept).toEqual([1000])
    expect(small.github.requestCount()).toBe(2)
  })

  it('is given up after three repetitions, as something to run again', async () => {
    small.answer(html502, html502, html502, html502, repository)
    expect(await rejection(small.github.repository.facts())).toMatchObject({ code: 'interrupted' })
    expect(small.slept).toEqual([1000, 2000, 4000])
    expect(small.seen).toHaveLength(4)
  })

  it('waits as long as a rate limit asks, up to a minute', async () => {
    small.answer({ status: 403, headers: { 'retry-after': '60' }, json: {} }, repository)
    await small.github.repository.facts()
    expect(small.slept).toEqual([60_000])
    small.answer({ status: 429, headers: { 'retry-after': '61' }, json: {} })
    const stop = await rejection(small.github.repository.facts())
    expect(stop).toMatchObject({ code: 'interrupted', problems: [{ fix: 'Run this again in 61 seconds' }] })
    expect(small.slept).toHaveLength(1)
  })

  it('names the permission that is missing, and is not repeated', async () => {
    small.answer(forbidden)
    const stop = await rejection(small.github.pulls.reviews(3))
    expect(stop).toMatchObject({ code: 'permission', exitCode: 2 })
    expect((stop as Stop).message).toContain('`pull-requests: read`')
    expect((stop as Stop).cause).toMatchObject({ kind: 'forbidden', permission: 'pull-requests: read' })
    expect(small.seen).toHaveLength(1)
  })

  it('says what to do about a token that is not accepted', async () => {
    small.answer({ status: 401, json: { message: 'Bad credentials' } })
    const stop = await rejection(small.github.repository.facts())
    expect(stop).toMatchObject({ code: 'permission' })
    expect(String(stop)).toContain('github-token')
  })

  it('follows the pages of a list to their end', async () => {
    const review = (login: string) => ({
      user: { login, type: 'User' },
      state: 'APPROVED',
      commit_id: SHA,
      submitted_at: '2026-11-01T10:00:00Z',
    })
    const next = {
      link: '<https://elsewhere.example/?page=2>; rel="next", <https://elsewhere.example/?page=2>; rel="last"',
    }
    small.answer({ status: 200, json: [review('bob')], headers: next }, { status: 200, json: [review('eve')] })
    expect((await small.github.pulls.reviews(3)).map((one) => one.user)).toEqual(['bob', 'eve'])
    expect(small.seen.map((one) => one.url)).toEqual([
      '/repos/org/churn/pulls/3/reviews?per_page=100',
      '/repos/org/churn/pulls/3/reviews?per_page=100&page=2',
    ])
  })

  it('encodes whatever is in a name', async () => {
    small.answer(reference(SHA))
    await small.github.refs.tagCommit('größe/a b#c?d')
    expect(small.seen[0]?.url).toBe('/repos/org/churn/git/ref/tags%2Fgr%C3%B6%C3%9Fe%2Fa%20b%23c%3Fd')
  })

  it('shows the token in no message and no log line', async () => {
    small.answer(html502, cut, never, { status: 403, json: { message: 'no' } })
    const stop = await rejection(small.github.repository.facts())
    expect([String(stop), String((stop as Stop).cause), ...small.logged].join('\n')).not.toContain(TOKEN)
    expect(small.logged).toContain('GitHub 4: GET /repos/org/churn → 403')
  })
})

describe('a write', () => {
  it.each([
    ['an HTML 502', html502],
    ['a cut connection', cut],
    ['an answer that never comes', never],
    ['an answer of another shape', { status: 201, json: { ref: 1 } }],
    ['a page in place of an answer', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('ok')],
  ] as [string, Reply][])('is sent once and left open after %s', async (_, reply) => {
    small.answer(reply, reference(SHA))
    const failure = await rejection(small.github.refs.createTag('v1', SHA))
    expect(failure).toBeInstanceOf(GitHubFailure)
    expect(failure).toMatchObject({ kind: 'ambiguous', method: 'POST', path: '/repos/org/churn/git/refs' })
    expect(small.seen).toHaveLength(1)
    expect(small.slept).toEqual([])
  })

  it('leaves it to the caller to wait for a rate limit', async () => {
    small.answer({ status: 403, headers: { 'retry-after': '1' }, json: {} })
    expect(await rejection(small.github.refs.createTag('v1', SHA))).toMatchObject({
      kind: 'rate-limited',
      retryAfterSeconds: 1,
    })
    expect(small.slept).toEqual([])
  })

  it('names the permission that is missing', async () => {
    small.answer(forbidden)
    expect(await rejection(small.github.refs.createTag('v1', SHA))).toMatchObject({
      kind: 'forbidden',
      permission: 'contents: write',
    })
  })
})

describe('GraphQL', () => {
  it('goes to its own address and is repeated like any read', async () => {
    small.answer(html502, { status: 200, json: { errors: [{ message: 'Something went wrong' }] } })
    small.answer({ status: 200, json: { data: { viewer: { login: 'github-actions[bot]' } } } })
    expect(await small.github.repository.viewer()).toBe('github-actions[bot]')
    expect(small.slept).toEqual([1000, 2000])
    expect(small.seen[2]).toMatchObject({ method: 'POST', url: '/graphql', json: { variables: {} } })
  })

  it('stops where a query is forbidden, although half of an answer came', async () => {
    const errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }]
    small.answer({ status: 200, json: { data: { repository: null }, errors } })
    const stop = await rejection(small.github.pulls.ofCommit(OTHER_SHA))
    expect(stop).toMatchObject({ code: 'permission' })
    expect(String(stop)).toContain('pull-requests: read')
  })
})
