import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { recentNodes } from '../../src/github/releases.js'
import { rejection, releaseAnswer, type SmallGitHub, startSmallGitHub } from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const asset = { id: 1, name: 'metadata.json', size: 2, digest: 'sha256:ab', state: 'uploaded' }
const missing = { status: 404, json: { message: 'Not Found' } }
const fields = {
  tag: 'churn/v1.0.0',
  target: 'main',
  name: 'Churn 1.0.0',
  body: 'text',
  prerelease: false,
  makeLatest: true,
}

describe('a release', () => {
  it('is found by its tag, with a digest that may be missing', async () => {
    const assets = [asset, { ...asset, id: 2, digest: null }]
    small.answer({ status: 200, json: releaseAnswer({ draft: false, immutable: true, body: null, assets }) })
    expect(await small.github.releases.byTag('churn/v1.0.0')).toMatchObject({
      id: 7,
      tag: 'churn/v1.0.0',
      immutable: true,
      body: '',
      author: 'github-actions[bot]',
      assets: [asset, { id: 2, digest: null }],
    })
    expect(small.seen[0]?.url).toBe('/repos/org/churn/releases/tags/churn%2Fv1.0.0')
  })

  it('is null where there is none', async () => {
    small.answer(missing, missing)
    expect(await small.github.releases.byTag('v1')).toBeNull()
    expect(await small.github.releases.byId(7)).toBeNull()
  })

  it('lists its half-uploaded assets', async () => {
    small.answer({ status: 200, json: [asset, { ...asset, id: 2, state: 'starter', digest: null }] })
    const assets = await small.github.assets.ofRelease(7)
    expect(assets.map((one) => one.state)).toEqual(['uploaded', 'starter'])
    expect(small.seen[0]?.url).toBe('/repos/org/churn/releases/7/assets?per_page=100')
  })
})

describe('writing a release', () => {
  it('always sends every field', async () => {
    const json = releaseAnswer()
    small.answer({ status: 201, json }, { status: 200, json }, { status: 200, json }, { status: 200, json })
    await small.github.releases.createDraft(fields)
    await small.github.releases.update(7, fields, true)
    await small.github.releases.update(7, fields, false)
    await small.github.releases.update(7, { ...fields, prerelease: true }, false)
    const sent = { tag_name: 'churn/v1.0.0', target_commitish: 'main', name: 'Churn 1.0.0', body: 'text' }
    expect(small.seen.map(({ method, json: body }) => ({ method, body }))).toEqual([
      { method: 'POST', body: { ...sent, draft: true, prerelease: false, make_latest: 'false' } },
      { method: 'PATCH', body: { ...sent, draft: true, prerelease: false, make_latest: 'false' } },
      { method: 'PATCH', body: { ...sent, draft: false, prerelease: false, make_latest: 'true' } },
      { method: 'PATCH', body: { ...sent, draft: false, prerelease: true, make_latest: 'false' } },
    ])
  })

  it('deletes a draft, and finds nothing wrong with one that is gone', async () => {
    small.answer({ status: 200, json: releaseAnswer() }, { status: 204 })
    await small.github.releases.deleteDraft(7)
    small.answer({ status: 200, json: releaseAnswer() }, missing, missing)
    await small.github.releases.deleteDraft(7)
    await small.github.releases.deleteDraft(7)
    expect(small.seen.map((one) => one.method)).toEqual(['GET', 'DELETE', 'GET', 'DELETE', 'GET'])
  })

  it('never deletes what was published', async () => {
    small.answer({ status: 200, json: releaseAnswer({ draft: false }) }, { status: 204 })
    expect(await rejection(small.github.releases.deleteDraft(7))).toMatchObject({ kind: 'conflict' })
    expect(small.seen).toHaveLength(1)
  })

  it('deletes an asset once', async () => {
    small.answer({ status: 204 }, missing, { status: 502 })
    await small.github.assets.delete(1)
    await small.github.assets.delete(1)
    expect(await rejection(small.github.assets.delete(1))).toMatchObject({ kind: 'ambiguous' })
    expect(small.seen).toHaveLength(3)
  })
})

describe('drafts since a time', () => {
  const node = (databaseId: number | null, isDraft: boolean, createdAt: string) => ({ databaseId, isDraft, createdAt })
  const page = (nodes: unknown[], endCursor: string | null) => ({
    status: 200,
    json: { data: { repository: { releases: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } } } },
  })

  it('are read newest first, up to the first that is older', () => {
    const nodes = ['2026-11-22T10:00:00Z', '2026-11-21T10:00:00Z', '2026-11-20T10:00:00Z', '2026-11-23T10:00:00Z']
    const read = (since: string) =>
      recentNodes(
        nodes.map((at, id) => node(id, true, at)),
        since,
      ).map((one) => one.databaseId)
    expect(read('2026-11-21T10:00:00Z')).toEqual([0, 1])
    expect(read('2026-11-22T11:00:00+00:00')).toEqual([])
    expect(read('2020-01-01T00:00:00Z')).toEqual([0, 1, 2, 3])
  })

  it('are looked for on two pages at most, without published and deleted ones', async () => {
    const now = '2026-11-22T10:00:00Z'
    small.answer(page([node(7, true, now), node(8, false, now)], 'c1'), page([node(9, true, now)], 'c2'))
    const read = { status: 200, json: releaseAnswer() }
    small.answer(read, missing, { status: 200, json: [] })
    const drafts = await small.github.releases.draftsSince('2026-11-22T09:00:00Z')
    expect(drafts).toHaveLength(1)
    expect(small.seen.slice(0, 2).map((one) => one.json)).toMatchObject([
      { variables: { owner: 'org', repo: 'churn', after: null } },
      { variables: { after: 'c1' } },
    ])
    expect(small.seen.slice(2, 4).map((one) => one.url)).toEqual([
      '/repos/org/churn/releases/7',
      '/repos/org/churn/releases/9',
    ])
  })

  it('end with the first page that reaches further back', async () => {
    small.answer(page([node(7, true, '2020-01-01T00:00:00Z')], 'c1'))
    expect(await small.github.releases.draftsSince('2026-11-22T09:00:00Z')).toEqual([])
    expect(small.seen).toHaveLength(1)
  })
})
