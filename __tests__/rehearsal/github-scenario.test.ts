import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { createWorld, openWorld, readWorld, type WorldStore } from '../../rehearsal/github/world-store.js'
import { applyScenario } from '../../rehearsal/github/seed/apply.js'
import { bringIn } from '../../rehearsal/github/seed/bring-in.js'
import { openPull } from '../../rehearsal/github/seed/open-pull.js'
import { parseScenario } from '../../rehearsal/scenario.js'
import { cleanUp, commit, folder, git, serve, source, type Rig } from './github-world.js'

let rig: Rig | null = null

afterEach(async () => {
  expect(rig?.github.violations ?? []).toEqual([])
  await rig?.github.close()
  rig = null
})
afterAll(cleanUp)

async function world(from: string, scenario: unknown = {}): Promise<WorldStore> {
  const store = await createWorld(folder(), { source: from, defaultBranch: 'main', repo: 'acme/demo' })
  await applyScenario(store, parseScenario(scenario), { fresh: true })
  return store
}

describe('a scenario', () => {
  it('left out is one approved and merged pull request for HEAD', async () => {
    rig = await serve({})
    const { head } = rig.store.state
    const [pull] = (await rig.send('GET', `commits/${head}/pulls`)).list
    expect(pull).toMatchObject({ number: 1, state: 'closed', merge_commit_sha: head, user: { login: 'alice' } })
    const side = pull?.['head'] as { sha: string; ref: string }
    expect(side.sha).not.toBe(head)
    expect(git(rig.store.bare, 'rev-parse', 'refs/pull/1/head')).toBe(side.sha)
    expect(git(rig.store.bare, 'rev-parse', `${side.sha}^{tree}`)).toBe(git(rig.store.bare, 'rev-parse', 'main^{tree}'))
    expect(git(rig.store.bare, 'rev-parse', `${side.sha}~1`)).toBe(git(rig.store.bare, 'rev-parse', 'main~1'))
    expect((await rig.send('GET', 'pulls/1/reviews')).list).toMatchObject([
      { user: { login: 'bob' }, state: 'APPROVED', commit_id: side.sha },
    ])
    const pushes = (await rig.send('GET', `activity?ref=refs/heads/${side.ref}`)).list
    expect(pushes).toMatchObject([{ after: side.sha, actor: { login: 'alice' } }])
  })

  it('names reviews of an earlier head, open pull requests and none at all', async () => {
    const reviews = [{ user: 'bob', commit: 'earlier', at: '2026-11-01T10:00:00Z' }]
    const squash = await world(source(), { pulls: [{ reviews }] })
    const [pull] = squash.state.pulls
    expect(pull?.reviews[0]?.commit).toBe(git(squash.bare, 'rev-parse', 'refs/pull/1/head~1'))
    expect((await world(source(), { pulls: [] })).state.pulls).toEqual([])
    const open = await world(source(), { pulls: [{ state: 'open' }] })
    expect(open.state.pulls[0]).toMatchObject({ state: 'open', headSha: open.state.head, mergedAt: null })
  })

  it('takes the second parent of a merge for its head, and finds its commits', async () => {
    const from = source()
    git(from, 'checkout', '--quiet', '-b', 'topic')
    const one = commit(from, 'One', { 'one.txt': '1' })
    const two = commit(from, 'Two', { 'two.txt': '2' })
    git(from, 'checkout', '--quiet', 'main')
    git(from, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'topic')
    rig = await serve({
      source: from,
      scenario: { pulls: [{ method: 'merge', reviews: [{ user: 'bob', commit: 'earlier' }] }] },
    })
    const [pull] = rig.store.state.pulls
    expect([pull?.headSha, pull?.reviews[0]?.commit]).toEqual([two, one])
    for (const sha of [one, two, rig.store.state.head])
      expect((await rig.send('GET', `commits/${sha}/pulls`)).list).toHaveLength(1)
    expect((await rig.send('GET', `commits/${git(from, 'rev-parse', 'main~1')}/pulls`)).list).toEqual([])
  })

  it('works on a first commit without a parent', async () => {
    const from = folder()
    git(from, 'init', '--quiet', '-b', 'main')
    const root = commit(from, 'Only', { 'a.txt': 'a' })
    rig = await serve({ source: from })
    expect((await rig.send('GET', `commits/${root}/pulls`)).list).toHaveLength(1)
    expect((await rig.send('GET', 'pulls/1')).status).toBe(200)
  })

  it('makes releases with files, and tags of both kinds', async () => {
    const scenario = {
      tags: [{ name: 'v0', target: 'HEAD~1', annotated: true }],
      releases: [{ tag: 'churn/v1.0.0', target: 'HEAD~1', assets: { 'model.bin': 'models/final.bin' } }],
    }
    const store = await world(source(), scenario)
    const answer = await readWorld(store, null)
    const first = git(store.bare, 'rev-parse', 'main~1')
    expect(answer.tags).toEqual([
      { name: 'churn/v1.0.0', commit: first, annotated: false },
      { name: 'v0', commit: first, annotated: true },
    ])
    expect(answer.releases).toMatchObject([
      { tag: 'churn/v1.0.0', latest: true, assets: [{ name: 'model.bin', size: 8 }] },
    ])
    expect(answer.commits).toEqual([])
  })

  it.each([
    { scenario: { pulls: [{ commit: 'HEAD~7' }] }, said: /the commit "HEAD~7" \(pulls\[0\]\.commit\)/ },
    { scenario: { releases: [{ tag: 'v1', assets: { a: 'no/file' } }] }, said: /the file "no\/file"/ },
    { scenario: { protection: { develop: {} } }, said: /the branch "develop"/ },
    { scenario: { tags: [{ name: 'v1', target: 'nowhere' }] }, said: /the commit "nowhere"/ },
    { scenario: { tokens: {} }, said: /tokens/ },
    { scenario: { pulls: [{ state: 'mergd' }] }, said: /pulls\[0\]\.state/ },
    { scenario: { token: { permissions: { content: 'write' } } }, said: /token\.permissions/ },
  ])('that is wrong is an error: $said', async ({ scenario, said }) => {
    await expect(world(source(), scenario)).rejects.toThrow(said)
  })
})

describe('a world that exists', () => {
  it('takes in new commits by a merged pull request, once, and refuses a conflict', async () => {
    const from = source()
    const store = await world(from)
    const mine = commit(from, 'More', { 'more.txt': '1' })
    git(store.bare, 'fetch', '--quiet', from, 'main')
    await bringIn(store, mine)
    const head = git(store.bare, 'rev-parse', 'main')
    await bringIn(store, mine)
    expect(git(store.bare, 'rev-parse', 'main')).toBe(head)
    expect(git(store.bare, 'rev-parse', 'main^2')).toBe(mine)
    const again = await openWorld(store.dir)
    expect(again?.state.pulls.at(-1)).toMatchObject({ mergeCommit: head, headSha: mine, author: 'alice' })
    const other = commit(from, 'Else', { 'more.txt': '2' })
    git(from, 'checkout', '--quiet', '-b', 'rival', mine)
    const rival = commit(from, 'Rival', { 'more.txt': '3' })
    git(store.bare, 'fetch', '--quiet', from, 'main', 'rival')
    await bringIn(store, other)
    await expect(bringIn(store, rival)).rejects.toThrow(/conflicts/)
  })

  it('opens a pull request for an event, and finds the one there is', async () => {
    const from = source()
    git(from, 'checkout', '--quiet', '-b', 'topic')
    const tip = commit(from, 'Topic', { 'topic.txt': '1' })
    const store = await world(from, { pulls: [] })
    const scenario = parseScenario({ actor: 'bob' })
    const pull = await openPull(store, scenario, { branch: 'topic', base: 'main' })
    expect(pull).toMatchObject({ number: 1, headSha: tip, author: 'bob' })
    expect(store.state.pulls[0]?.reviews).toMatchObject([{ user: 'alice', state: 'APPROVED', commit: tip }])
    expect(await openPull(store, scenario, { branch: 'topic', base: 'main' })).toEqual(pull)
  })

  it('tells of a merge queue by its branches', async () => {
    const from = source()
    git(from, 'checkout', '--quiet', '-b', 'topic')
    commit(from, 'Topic', { 'topic.txt': '1' })
    rig = await serve({ source: from, scenario: { pulls: [{ state: 'open' }] } })
    const base = git(rig.store.bare, 'rev-parse', 'main')
    const head = git(rig.store.bare, 'rev-parse', 'topic')
    git(rig.store.bare, 'update-ref', `refs/heads/gh-readonly-queue/main/pr-1-${base}`, head)
    const queue = await rig.query(
      'query Q { repository(owner: "acme", name: "demo") { mergeQueue(branch: "main") { entries(first: 100) { nodes { headCommit { oid } baseCommit { oid } pullRequest { number } } } } } }',
    )
    const entry = { headCommit: { oid: head }, baseCommit: { oid: base }, pullRequest: { number: 1 } }
    expect(queue.body).toEqual({ data: { repository: { mergeQueue: { entries: { nodes: [entry] } } } } })
  })
})
