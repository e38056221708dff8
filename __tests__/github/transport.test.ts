import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { httpFetch } from '../../src/github/http-fetch.js'
import { authorizationOf, namesProxy } from '../../src/github/transport.js'
import { connect, cut, never, rejection, type Reply, type SmallGitHub, startSmallGitHub, TOKEN } from './server.js'

let small: SmallGitHub
let other: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
  other = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
  await other.close()
})

const repository: Reply = { status: 200, json: { default_branch: 'main', private: true } }
const to = (location: string, status = 301): Reply => ({ status, headers: { location } })
const headers = { authorization: `token ${TOKEN}`, 'content-type': 'application/json' }
const post = { method: 'POST', headers, body: '{"a":1}' }

describe('a request', () => {
  it.each([
    ['of octokit alone', false],
    ["of the toolkit's octokit, where the job names a proxy", true],
  ])('%s has the same address, headers and body', async (_, isProxied) => {
    const github = connect(small.url, [], { isProxied })
    small.answer(repository, { status: 201, json: { sha: 'c'.repeat(40) } })
    expect(await github.repository.facts()).toEqual({ defaultBranch: 'main' })
    await github.journal.createTree({ 'a.json': '{}' })
    expect(small.seen.map(({ method, url, json }) => ({ method, url, json }))).toEqual([
      { method: 'GET', url: '/repos/org/churn', json: undefined },
      {
        method: 'POST',
        url: '/repos/org/churn/git/trees',
        json: { tree: [{ path: 'a.json', mode: '100644', type: 'blob', content: '{}' }] },
      },
    ])
    for (const { headers: sent } of small.seen) {
      expect(sent).toMatchObject({
        accept: 'application/vnd.github+json',
        authorization: `token ${TOKEN}`,
        'x-github-api-version': '2022-11-28',
      })
      expect(sent['user-agent']).toMatch(/^ds-release/)
    }
  })

  it('that finds its repository renamed goes on to where it is now', async () => {
    small.answer(to('/repositories/7'), repository)
    expect(await small.github.repository.facts()).toEqual({ defaultBranch: 'main' })
    expect(small.seen.map(({ url }) => url)).toEqual(['/repos/org/churn', '/repositories/7'])
    expect(small.seen[1]?.headers.authorization).toBe(`token ${TOKEN}`)
  })
})

describe('httpFetch', () => {
  it.each([
    [307, 'POST', '{"a":1}'],
    [308, 'POST', '{"a":1}'],
    [301, 'GET', ''],
    [303, 'GET', ''],
  ])('after status %i sends a %s with the body %j', async (status, method, body) => {
    small.answer(to('/there', status), { status: 200, json: {} })
    expect((await httpFetch(`${small.url}/here`, post)).url).toBe(`${small.url}/there`)
    expect(small.seen[1]).toMatchObject({ method, url: '/there' })
    expect(small.seen[1]?.body.toString()).toBe(body)
  })

  it('gives the token to no other origin', async () => {
    small.answer(to(`${other.url}/there`, 307))
    other.answer({ status: 200, json: {} })
    await httpFetch(`${small.url}/here`, post)
    expect(other.seen[0]?.json).toEqual({ a: 1 })
    expect(other.seen[0]?.headers.authorization).toBeUndefined()
  })

  it('ends where redirects do not', async () => {
    small.answer(...Array.from({ length: 30 }, () => to('/again')))
    expect(String(await rejection(httpFetch(small.url, { method: 'GET', headers: {} })))).toContain('redirect')
    expect(small.seen).toHaveLength(21)
  })

  it('unpacks what was packed', async () => {
    small.answer((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('größe'))
    })
    const answer = await httpFetch(small.url, { method: 'GET', headers: {} })
    expect(await answer.text()).toBe('größe')
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('größe')
  })

  it('says that it was time', async () => {
    small.answer(never)
    const signal = AbortSignal.timeout(50)
    expect(await rejection(httpFetch(small.url, { method: 'GET', headers: {}, signal }))).toBe(signal.reason)
  })

  it.each([
    ['cut before the answer', cut],
    [
      'cut in the middle of the answer',
      (response) => {
        response.writeHead(200, { 'content-length': '9' }).write('{"a"', () => response.destroy())
      },
    ],
  ] as [string, Reply][])('fails on a connection that is %s', async (_, reply) => {
    small.answer(reply)
    const failed = await rejection(httpFetch(small.url, { method: 'GET', headers: {} }))
    expect(failed).toMatchObject({ code: 'ECONNRESET' })
  })
})

describe('namesProxy', () => {
  it.each([
    [{}, false],
    [{ https_proxy: '' }, false],
    [{ NO_PROXY: '*' }, false],
    [{ https_proxy: 'http://proxy:3128' }, true],
    [{ HTTP_PROXY: 'proxy:3128' }, true],
  ])('of %j is %s', (env, expected) => {
    expect(namesProxy(env)).toBe(expected)
  })
})

describe('authorizationOf', () => {
  it('a token is a token, and what looks like a JWT a bearer', () => {
    expect(authorizationOf('ghs_1')).toBe('token ghs_1')
    expect(authorizationOf('a.b.c')).toBe('bearer a.b.c')
  })
})
