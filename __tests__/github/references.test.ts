import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { OTHER_SHA, rejection, type Reply, SHA, type SmallGitHub, startSmallGitHub } from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const TREE = 'c'.repeat(40)
const REF = 'refs/ds-release/tx/churn'
const to = (type: string, sha: string): Reply => ({ status: 200, json: { ref: 'refs/x', object: { type, sha } } })
const refused = (status: number, message: string): Reply => ({ status, json: { message } })
const missing = refused(404, 'Not Found')

describe('a tag', () => {
  it('is peeled through every annotated tag', async () => {
    const tag = { status: 200, json: { object: { type: 'tag', sha: TREE } } }
    small.answer(to('tag', OTHER_SHA), tag, { status: 200, json: { object: { type: 'commit', sha: SHA } } })
    expect(await small.github.refs.tagCommit('churn/v1.0.0')).toBe(SHA)
    expect(small.seen.map((one) => one.url)).toEqual([
      '/repos/org/churn/git/ref/tags%2Fchurn%2Fv1.0.0',
      `/repos/org/churn/git/tags/${OTHER_SHA}`,
      `/repos/org/churn/git/tags/${TREE}`,
    ])
  })

  it('is null where there is none', async () => {
    small.answer(missing)
    expect(await small.github.refs.tagCommit('v1')).toBeNull()
  })

  it('that points to no commit is still something other than the commit', async () => {
    small.answer(to('tree', TREE))
    expect(await small.github.refs.tagCommit('v1')).toBe(TREE)
  })

  it('is listed by its prefix, and nothing else is', async () => {
    const refs = ['refs/tags/churn/v1.0.0', 'refs/tags/churn/v1.1.0', 'refs/tagsfoo/churn/v1']
    small.answer({ status: 200, json: refs.map((ref) => ({ ref, object: { type: 'commit', sha: SHA } })) })
    const tags = await small.github.refs.tagsStartingWith('churn/v')
    expect(tags.map(({ name }) => name)).toEqual(['churn/v1.0.0', 'churn/v1.1.0'])
    expect(small.seen[0]?.url).toBe('/repos/org/churn/git/matching-refs/tags%2Fchurn%2Fv')
  })

  it('whose name is taken is refused as invalid, in GitHub’s words', async () => {
    small.answer(refused(422, 'tag_name was used by an immutable release'))
    const failure = await rejection(small.github.refs.createTag('v1', SHA))
    expect(failure).toMatchObject({ kind: 'invalid', detail: 'tag_name was used by an immutable release' })
    expect(small.seen[0]?.json).toEqual({ ref: 'refs/tags/v1', sha: SHA })
  })
})

describe('the journal', () => {
  it('is the newest commit of its ref', async () => {
    const commit = { message: '{}\n', tree: { sha: TREE }, verification: { verified: true } }
    const bot = { login: 'github-actions[bot]' }
    small.answer(to('commit', SHA), { status: 200, json: { sha: SHA, commit, author: bot, committer: bot } })
    expect(await small.github.journal.newest(REF)).toMatchObject({ sha: SHA, message: '{}\n', tree: TREE })
    expect(small.seen[0]?.url).toBe('/repos/org/churn/git/ref/ds-release%2Ftx%2Fchurn')
  })

  it('is null where nothing was ever released', async () => {
    small.answer(missing)
    expect(await small.github.journal.newest(REF)).toBeNull()
  })

  it('is written as a tree, a commit and a ref', async () => {
    small.answer({ status: 201, json: { sha: TREE } }, { status: 201, json: { sha: SHA } }, to('commit', SHA))
    const tree = await small.github.journal.createTree({ 'record.json': '{}' })
    const commit = await small.github.journal.createCommit({ message: 'open', tree, parent: OTHER_SHA })
    expect(await small.github.refs.create(REF, commit)).toBe(true)
    expect(small.seen.map((one) => one.json)).toEqual([
      { tree: [{ path: 'record.json', mode: '100644', type: 'blob', content: '{}' }] },
      { message: 'open', tree: TREE, parents: [OTHER_SHA] },
      { ref: REF, sha: SHA },
    ])
  })

  it('reads its tree back', async () => {
    const entry = { path: 'record.json', type: 'blob', sha: OTHER_SHA }
    small.answer({ status: 200, json: { tree: [{ path: 'folder', type: 'tree', sha: SHA }, entry] } })
    small.answer({ status: 200, json: { content: Buffer.from('{"ä":1}').toString('base64'), encoding: 'base64' } })
    expect(await small.github.journal.readTree(TREE)).toEqual({ 'record.json': '{"ä":1}' })
  })

  it.each([
    [422, 'Reference already exists'],
    [409, 'Conflict'],
  ])('is not claimed when GitHub answers %d %s', async (status, message) => {
    small.answer(refused(status, message))
    expect(await small.github.refs.create(REF, SHA)).toBe(false)
  })

  it('moves by compare-and-swap', async () => {
    small.answer(to('commit', SHA), refused(422, 'Update is not a fast forward'), refused(409, 'Conflict'))
    expect(await small.github.refs.move(REF, SHA)).toBe(true)
    expect(await small.github.refs.move(REF, SHA)).toBe(false)
    expect(await small.github.refs.move(REF, SHA)).toBe(false)
    expect(small.seen[0]).toMatchObject({
      method: 'PATCH',
      url: '/repos/org/churn/git/refs/ds-release%2Ftx%2Fchurn',
      json: { sha: SHA, force: false },
    })
  })

  it.each([
    ['a ref that is gone', 422, 'Reference does not exist', 'invalid'],
    ['a missing permission', 403, 'Resource not accessible by integration', 'forbidden'],
    ['a fault', 502, '', 'ambiguous'],
  ])('does not take %s for a lost race', async (_, status, message, kind) => {
    small.answer(refused(status, message), refused(status, message))
    expect(await rejection(small.github.refs.move(REF, SHA))).toMatchObject({ kind })
    expect(await rejection(small.github.refs.create(REF, SHA))).toMatchObject({ kind })
  })
})
