import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { request } from 'node:http'
import type { FaultPlan } from '../../rehearsal/github/server.js'
import { cleanUp, COMMIT_MUTATION, commitInput, git, releaseFields, serve, type Rig } from './github-world.js'

let rig: Rig | null = null

afterEach(async () => {
  await rig?.github.close()
  rig = null
})
afterAll(cleanUp)

interface Row {
  kind: FaultPlan['kind']
  /** Status that the client sees; null when there is no answer. */
  status: number | null
  effect: boolean
  killed?: boolean
}

const ROWS: Row[] = [
  { kind: 'kill-before', status: null, effect: false, killed: true },
  { kind: 'kill-after', status: null, effect: true, killed: true },
  { kind: 'cut-before', status: null, effect: false },
  { kind: 'cut-after', status: null, effect: true },
  { kind: 'half', status: null, effect: false },
  { kind: '502-before', status: 502, effect: false },
  { kind: '502-after', status: 502, effect: true },
  { kind: '429', status: 403, effect: false },
]

describe('a fault at a write', () => {
  it.each(ROWS)('$kind: status $status, effect $effect', async ({ kind, status, effect, killed }) => {
    rig = await serve({ faults: [{ kind, at: 2 }] })
    expect((await rig.send('POST', 'releases', releaseFields('v1', true))).status).toBe(201)
    const second = rig.send('POST', 'releases', releaseFields('v2', true)).catch(() => null)
    const answer = await second
    expect(answer?.status ?? null).toBe(status)
    expect(rig.store.state.releases.map((release) => release.tag)).toEqual(effect ? ['v1', 'v2'] : ['v1'])
    const record = rig.github.requests.find((request) => request.write === 2)
    expect(record).toMatchObject({ fault: kind, effect, status, runId: rig.run.runId })
    expect(rig.killed).toEqual(killed === true ? [rig.run.runId] : [])
    expect((await rig.send('POST', 'releases', releaseFields('v3', true))).status).toBe(201)
    expect(rig.github.violations).toEqual([])
  })

  it('429 names the time to wait, 502 is a page', async () => {
    const faults: FaultPlan[] = [
      { kind: '429', at: 1 },
      { kind: '502-before', at: 2 },
    ]
    rig = await serve({ faults })
    const limited = await rig.send('POST', 'releases', releaseFields('v1', true))
    expect(limited.headers.get('retry-after')).toBe('1')
    expect(limited.body['message']).toMatch(/secondary rate limit/)
    expect((await rig.send('POST', 'releases', releaseFields('v1', true))).text).toMatch(/^<html>/)
  })

  it('stall: takes effect, and the answer does not come', async () => {
    rig = await serve({ faults: [{ kind: 'stall', at: 1 }] })
    const { github, store } = rig
    const pending = rig.send('POST', 'releases', releaseFields('v1', true)).catch(() => 'cut')
    while (store.state.releases.length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect((await rig.send('GET', 'releases')).list).toHaveLength(1)
    await github.close()
    rig = null
    expect(await pending).toBe('cut')
    expect(github.requests[0]).toMatchObject({ status: null, effect: true, fault: 'stall' })
  })

  it('half of an upload leaves a starter asset, which blocks its name until it is deleted', async () => {
    rig = await serve({ faults: [{ kind: 'half', at: 2 }] })
    const id = String((await rig.send('POST', 'releases', releaseFields('v1', true))).body['id'])
    const bytes = Buffer.alloc(200_000, 7)
    const address = `releases/${id}/assets?name=model.bin`
    expect(await rig.send('POST', address, bytes).catch(() => null)).toBeNull()
    const [starter] = (await rig.send('GET', `releases/${id}/assets`)).list
    expect(starter).toMatchObject({ name: 'model.bin', state: 'starter', digest: null })
    expect((await rig.send('POST', address, bytes)).body).toMatchObject({ errors: [{ code: 'already_exists' }] })
    expect((await rig.send('DELETE', `releases/assets/${String(starter?.['id'])}`)).status).toBe(204)
    expect((await rig.send('POST', address, bytes)).body).toMatchObject({ state: 'uploaded', size: 200_000 })
    expect(rig.github.violations).toEqual([])
  })

  it('a client that dies in the middle of an upload leaves a starter asset, too', async () => {
    rig = await serve({})
    const id = String((await rig.send('POST', 'releases', releaseFields('v1', true))).body['id'])
    const url = new URL(`${rig.github.api}/repos/acme/demo/releases/${id}/assets?name=a.bin`)
    const headers = { authorization: `token ${rig.run.token}`, 'user-agent': 'test', 'content-length': '5000' }
    const upload = request(url, { method: 'POST', headers })
    upload.on('error', () => undefined)
    await new Promise((resolve) => upload.write(Buffer.alloc(1000), resolve))
    upload.destroy()
    for (let turn = 0; turn < 200 && rig.store.state.releases[0]?.assets.length === 0; turn++)
      await rig.send('GET', 'releases')
    expect(rig.store.state.releases[0]?.assets).toMatchObject([{ name: 'a.bin', state: 'starter' }])
  })

  it('counts reads and generate-notes as no writes', async () => {
    rig = await serve({ faults: [{ kind: '502-before', at: 1 }] })
    expect((await rig.send('POST', 'releases/generate-notes', { tag_name: 'x' })).status).toBe(200)
    expect((await rig.query('query Viewer { viewer { login } }')).status).toBe(200)
    expect((await rig.send('GET', 'releases')).status).toBe(200)
    expect((await rig.send('POST', 'git/blobs', { content: 'x' })).status).toBe(502)
    expect(rig.github.requests.map((request) => request.write)).toEqual([null, null, null, 1])
    expect(rig.github.requests[1]?.path).toBe('/graphql#query')
  })
})

describe('someone else in between', () => {
  it('conflict: a push to the default branch makes the expected head stale', async () => {
    rig = await serve({ faults: [{ kind: 'conflict', at: 1 }] })
    const head = rig.store.state.head
    const answer = await rig.query(COMMIT_MUTATION, commitInput(head))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ data: { createCommitOnBranch: null }, errors: [{ type: 'STALE_DATA' }] })
    expect(rig.github.requests[0]).toMatchObject({ effect: false, status: 200, fault: 'conflict' })
    const tip = git(rig.store.bare, 'rev-parse', 'main')
    expect(git(rig.store.bare, 'diff', '--name-status', head, tip)).toBe('A\tconflict-1.txt')
    expect((await rig.send('GET', `commits/${tip}`)).body).toMatchObject({ author: { login: 'mallory' } })
    const again = await rig.query(COMMIT_MUTATION, commitInput(tip))
    expect(again.body['errors']).toBeUndefined()
  })

  it('conflict-workflows: no ref to the gated commit may be made any more', async () => {
    rig = await serve({ faults: [{ kind: 'conflict-workflows', at: 1 }] })
    const head = rig.store.state.head
    const tag = await rig.send('POST', 'git/refs', { ref: 'refs/tags/v1', sha: head })
    expect([tag.status, tag.body['message']]).toEqual([403, 'Resource not accessible by integration'])
    expect(git(rig.store.bare, 'diff', '--name-only', head, 'main')).toBe('.github/workflows/ci.yml')
    const byTarget = { ...releaseFields('v1', true), target_commitish: head }
    expect((await rig.send('POST', 'releases', byTarget)).status).toBe(404)
    const tree = await rig.send('POST', 'git/trees', {
      tree: [{ path: 'r', mode: '100644', type: 'blob', content: '' }],
    })
    const journal = await rig.send('POST', 'git/commits', { message: 'j', tree: tree.body['sha'], parents: [] })
    const ref = { ref: 'refs/ds-release/tx/a', sha: journal.body['sha'] }
    expect((await rig.send('POST', 'git/refs', ref)).status).toBe(201)
  })
})
