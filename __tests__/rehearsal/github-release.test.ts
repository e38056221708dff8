import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { getOctokit } from '@actions/github'
import { openWorld, readWorld } from '../../rehearsal/github/world-store.js'
import { cleanUp, COMMIT_MUTATION, commitInput, git, releaseFields, serve, type Rig } from './github-world.js'

let rig: Rig | null = null

afterEach(async () => {
  await rig?.github.close()
  rig = null
})
afterAll(cleanUp)

describe('a whole release by octokit', () => {
  it('leaves one tag, one release and one state commit, and fits the description', async () => {
    rig = await serve({})
    const { github, store, run } = rig
    const repo = { owner: 'acme', repo: 'demo' }
    const octokit = getOctokit(run.token, { baseUrl: github.api })
    const head = (await octokit.rest.git.getRef({ ...repo, ref: 'heads/main' })).data.object.sha
    const tree = await octokit.rest.git.createTree({
      ...repo,
      tree: [{ path: 'record.json', mode: '100644', type: 'blob', content: '{}' }],
    })
    const entry = async (message: string, parents: string[]): Promise<string> =>
      (await octokit.rest.git.createCommit({ ...repo, message, tree: tree.data.sha, parents })).data.sha
    const first = await entry('claim', [])
    await octokit.rest.git.createRef({ ...repo, ref: 'refs/ds-release/tx/churn', sha: first })
    const second = await entry('draft', [first])
    await octokit.rest.git.updateRef({ ...repo, ref: 'ds-release/tx/churn', sha: second, force: false })
    await octokit.rest.git.createRef({ ...repo, ref: 'refs/tags/churn/v1.0.0', sha: head })
    const draft = await octokit.rest.repos.createRelease({
      ...repo,
      tag_name: 'churn/v1.0.0',
      target_commitish: 'main',
      draft: true,
    })
    await octokit.rest.repos.uploadReleaseAsset({
      ...repo,
      release_id: draft.data.id,
      url: draft.data.upload_url,
      name: 'metadata.json',
      data: '{"a":1}',
    })
    await octokit.rest.repos.updateRelease({
      ...repo,
      release_id: draft.data.id,
      tag_name: 'churn/v1.0.0',
      draft: false,
    })
    const made = await octokit.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(
      COMMIT_MUTATION,
      commitInput(head),
    )
    const world = await readWorld(store, { commits: [head] })
    const state = made.createCommitOnBranch.commit.oid
    expect(world.head).toBe(state)
    expect(world.commits).toEqual([
      {
        sha: state,
        branch: 'main',
        message: 'Release\n\nDS-Release-Tx: 1',
        parents: [head],
        author: 'github-actions[bot]',
        files: [{ path: 'state.json', status: 'added' }],
      },
    ])
    expect(world.tags).toEqual([{ name: 'churn/v1.0.0', commit: head, annotated: false }])
    const digest = `sha256:${createHash('sha256').update('{"a":1}').digest('hex')}`
    expect(world.releases).toMatchObject([
      { tag: 'churn/v1.0.0', draft: false, latest: true, assets: [{ name: 'metadata.json', size: 7, digest }] },
    ])
    expect(github.violations).toEqual([])
    const writes = github.requests.filter((request) => request.write !== null)
    expect(writes.map((request) => request.write)).toEqual(writes.map((_, index) => index + 1))
    expect(writes.every((request) => request.effect)).toBe(true)
    expect(writes.at(-1)?.path).toBe('/graphql#createCommitOnBranch')
  })

  it('signs commits of the API and no others', async () => {
    rig = await serve({})
    const head = rig.store.state.head
    const made = await rig.query(COMMIT_MUTATION, commitInput(head))
    const oid = git(rig.store.bare, 'rev-parse', 'main')
    expect(made.body).toMatchObject({ data: { createCommitOnBranch: { commit: { oid } } } })
    const commit = await rig.send('GET', `commits/${oid}`)
    expect(commit.body).toMatchObject({
      author: { login: 'github-actions[bot]' },
      committer: { login: 'web-flow' },
      commit: { verification: { verified: true } },
    })
    expect((await rig.send('GET', `commits/${head}`)).body).toMatchObject({
      author: null,
      commit: { verification: { verified: false } },
    })
    expect((await rig.send('GET', `commits/${oid}/pulls`)).list).toEqual([])
    expect(git(rig.store.bare, 'ls-tree', oid, 'state.json')).toContain('100644')
  })
})

describe('the world on disk', () => {
  it('is whole after every answer: another process finds releases, files and runs', async () => {
    rig = await serve({})
    const draft = await rig.send('POST', 'releases', releaseFields('v1', true))
    await rig.send('POST', `releases/${String(draft.body['id'])}/assets?name=a.txt`, Buffer.from('abc'))
    const again = await openWorld(rig.store.dir)
    if (again === null) throw new Error('no world')
    const world = await readWorld(again, null)
    expect(world.releases).toMatchObject([{ tag: 'v1', draft: true, assets: [{ name: 'a.txt', state: 'uploaded' }] }])
    const runId = rig.run.runId
    expect((await rig.send('GET', `actions/runs/${runId}`)).body['status']).toBe('in_progress')
    await rig.github.close()
    rig = await serve({ store: again })
    expect(rig.run.runId).not.toBe(runId)
    expect((await rig.send('GET', `actions/runs/${runId}`)).body['status']).toBe('completed')
    expect(rig.store.state.pulls).toHaveLength(1)
  })

  it('serves git: a clone of the bare repository, and any commit by its id', async () => {
    rig = await serve({})
    expect(git(rig.store.bare, 'config', 'uploadpack.allowAnySHA1InWant')).toBe('true')
    expect(git(rig.store.bare, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main')
  })
})
