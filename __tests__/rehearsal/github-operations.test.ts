import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DEPARTURES, isDeparture } from '../../rehearsal/github/departures.js'
import { Description, findOperation } from '../../rehearsal/github/description.js'
import { OPERATION_NAMES, type Operation } from '../../rehearsal/github/operations.js'
import { cleanUp, git, releaseFields, serve, type Reply, type Rig } from './github-world.js'

let rig: Rig
let head = ''

beforeAll(async () => {
  const releases = [{ tag: 'v0.1.0', target: 'HEAD~1', assets: { 'model.bin': 'models/final.bin' } }]
  const guarded = {
    reviewers: ['bob', 'acme/ml-leads'],
    approved_by: ['bob'],
    wait_minutes: 5,
    custom_rules: ['board'],
  }
  const environments = { production: { ...guarded, branches: ['main'] }, staging: {} }
  rig = await serve({ scenario: { releases, protection: { main: { ruleset: true } }, environments } })
  head = rig.store.state.head
})
afterAll(async () => {
  await rig.github.close()
  cleanUp()
})

/** Calls that together meet every operation once and more, each with the status that it is answered with. */
type Step = [status: number, method: string, path: string, body?: unknown]

async function walk(steps: Step[]): Promise<Reply[]> {
  const replies: Reply[] = []
  for (const [status, method, path, body] of steps) {
    const reply = await rig.send(method, path, body)
    expect(`${method} ${path} ${reply.status}`).toBe(`${method} ${path} ${status}`)
    replies.push(reply)
  }
  expect(rig.github.violations).toEqual([])
  return replies
}

const idOf = (reply: Reply | undefined): string => String(reply?.body['id'] ?? reply?.body['sha'])

describe('every operation is answered as GitHub describes it', () => {
  it('the repository, its branches, rules and people', async () => {
    await walk([
      [200, 'GET', '/rate_limit'],
      [403, 'GET', '/user'],
      [200, 'GET', '/users/alice'],
      [200, 'GET', ''],
      [200, 'GET', 'branches'],
      [200, 'GET', 'branches/main'],
      [404, 'GET', 'branches/none'],
      [403, 'GET', 'branches/main/protection'],
      [200, 'GET', 'rules/branches/main'],
      [200, 'GET', 'rulesets'],
      [200, 'GET', 'rulesets/1'],
      [403, 'GET', 'immutable-releases'],
      [200, 'GET', 'collaborators/bob/permission'],
      [200, 'GET', 'activity?ref=refs%2Fheads%2Fmain&per_page=100'],
    ])
  })

  it('git: refs, objects, contents, commits', async () => {
    await walk([
      [200, 'GET', 'git/ref/heads%2Fmain'],
      [200, 'GET', 'git/matching-refs/tags%2Fv'],
      [200, 'GET', `git/commits/${head}`],
      [200, 'GET', `git/trees/${git(rig.store.bare, 'rev-parse', 'main^{tree}')}?recursive=1`],
      [404, 'GET', `git/trees/${'1'.repeat(40)}`],
      [200, 'GET', 'tags'],
      [200, 'GET', 'tarball/main'],
      [200, 'GET', 'contents/README.md?ref=main'],
      [200, 'GET', 'contents/.github%2Fworkflows'],
      [404, 'GET', 'contents/nope'],
      [200, 'GET', 'commits?sha=main&path=README.md'],
      [200, 'GET', `commits/${head}`],
      [422, 'GET', `commits/${'1'.repeat(40)}`],
      [200, 'GET', `commits/${head}/pulls?per_page=100`],
      [200, 'GET', `commits/${head}/branches-where-head`],
      [200, 'GET', 'compare/v0.1.0...main?per_page=1&page=1'],
      [404, 'GET', 'compare/none...main'],
    ])
    const [blob, , tag] = await walk([
      [201, 'POST', 'git/blobs', { content: 'eA==', encoding: 'base64' }],
      [
        201,
        'POST',
        'git/trees',
        { base_tree: head, tree: [{ path: 'README.md', mode: '100644', type: 'blob', sha: null }] },
      ],
      [201, 'POST', 'git/tags', { tag: 'x', message: 'm', object: head, type: 'commit' }],
      [201, 'POST', 'git/refs', { ref: 'refs/heads/topic', sha: head }],
      [201, 'PUT', 'contents/new.txt', { message: 'New', content: 'eA==', branch: 'topic' }],
      [
        201,
        'POST',
        'git/commits',
        { message: 'j', tree: git(rig.store.bare, 'rev-parse', 'main^{tree}'), parents: [head] },
      ],
      [201, 'POST', 'git/refs', { ref: 'refs/locks/a', sha: head }],
      [200, 'PATCH', 'git/refs/locks%2Fa', { sha: head, force: false }],
      [204, 'DELETE', 'git/refs/locks%2Fa'],
      [409, 'PUT', 'contents/new.txt', { message: 'New', content: 'eQ==', branch: 'topic', sha: head }],
    ])
    await walk([
      [200, 'GET', `git/blobs/${idOf(blob)}`],
      [200, 'GET', `git/tags/${idOf(tag)}`],
      [200, 'DELETE', 'contents/new.txt', { message: 'Old', branch: 'topic', sha: idOf(blob) }],
    ])
  })

  it('pull requests, issues, labels and comments', async () => {
    await rig.send('PUT', 'contents/topic.txt', { message: 'Topic', content: 'eA==', branch: 'topic' })
    await walk([
      [200, 'GET', 'pulls?state=all'],
      [200, 'GET', 'pulls/1'],
      [404, 'GET', 'pulls/99'],
      [200, 'GET', 'pulls/1/files'],
      [200, 'GET', 'pulls/1/commits'],
      [200, 'GET', 'pulls/1/reviews'],
      [201, 'POST', 'pulls', { title: 'Topic', head: 'topic', base: 'main' }],
      [422, 'POST', 'pulls', { title: 'Topic', head: 'topic', base: 'main' }],
      [200, 'POST', 'pulls/2/reviews', { event: 'COMMENT', body: 'Well' }],
      [422, 'POST', 'pulls/2/reviews', { event: 'APPROVE' }],
      [409, 'PUT', 'pulls/2/merge', { sha: '1'.repeat(40) }],
      [200, 'PATCH', 'pulls/2', { state: 'closed' }],
      [405, 'PUT', 'pulls/2/merge'],
      [201, 'POST', 'issues', { title: 'Drift', body: 'text', labels: ['monitoring'] }],
      [422, 'POST', 'issues', { title: 'Long', body: 'x'.repeat(65_537) }],
      [200, 'GET', 'issues?state=all&labels=monitoring'],
      [200, 'GET', 'issues/1'],
      [200, 'PATCH', 'issues/3', { state: 'closed', labels: ['done'] }],
      [200, 'POST', 'issues/3/labels', { labels: ['late'] }],
      [200, 'GET', 'labels'],
      [201, 'POST', 'labels', { name: 'new', color: 'ff0000' }],
      [422, 'POST', 'labels', { name: 'New' }],
      [200, 'GET', 'labels/monitoring'],
      [201, 'POST', 'git/refs', { ref: 'refs/heads/other', sha: head }],
      [201, 'POST', 'pulls', { title: 'Topic', head: 'topic', base: 'other' }],
      [200, 'PUT', 'pulls/4/merge', { merge_method: 'squash' }],
    ])
    const [comment] = await walk([[201, 'POST', 'issues/1/comments', { body: 'hello' }]])
    await walk([
      [200, 'GET', 'issues/1/comments'],
      [200, 'PATCH', `issues/comments/${idOf(comment)}`, { body: 'again' }],
      [204, 'DELETE', `issues/comments/${idOf(comment)}`],
    ])
  })

  it('releases and their files', async () => {
    const [release] = await walk([
      [201, 'POST', 'releases', releaseFields('v2', true)],
      [200, 'POST', 'releases/generate-notes', { tag_name: 'v2' }],
      [200, 'GET', 'releases?per_page=1'],
      [200, 'GET', 'releases/latest'],
      [200, 'GET', 'releases/tags/v0.1.0'],
    ])
    const at = `releases/${idOf(release)}`
    const [asset] = await walk([[201, 'POST', `${at}/assets?name=a.txt`, Buffer.from('abc')]])
    await walk([
      [422, 'POST', `${at}/assets?name=a.txt`, Buffer.from('abc')],
      [200, 'GET', at],
      [200, 'GET', `${at}/assets?per_page=100`],
      [200, 'GET', `releases/assets/${idOf(asset)}`],
      [200, 'PATCH', `releases/assets/${idOf(asset)}`, { name: 'b.txt' }],
      [204, 'DELETE', `releases/assets/${idOf(asset)}`],
      [404, 'DELETE', `releases/assets/${idOf(asset)}`],
      [200, 'PATCH', at, releaseFields('v2', false)],
      [204, 'DELETE', at],
    ])
  })

  it('runs, checks, statuses and deployments', async () => {
    const [check] = await walk([
      [201, 'POST', 'check-runs', { name: 'gates', head_sha: head, status: 'in_progress' }],
      [422, 'POST', 'check-runs', { name: 'g', head_sha: head, output: { title: 't', summary: 'ä'.repeat(40_000) } }],
      [200, 'GET', `commits/${head}/check-runs`],
      [200, 'GET', `actions/runs/${rig.run.runId}`],
      [404, 'GET', 'actions/runs/1'],
      [200, 'GET', `actions/runs/${rig.run.runId}/artifacts`],
      [200, 'GET', 'actions/artifacts?name=none'],
      [404, 'GET', 'actions/artifacts/1'],
      [404, 'GET', 'actions/artifacts/1/zip'],
    ])
    await walk([
      [200, 'GET', `check-runs/${idOf(check)}`],
      [200, 'PATCH', `check-runs/${idOf(check)}`, { status: 'completed', conclusion: 'success' }],
      [201, 'POST', `statuses/${head}`, { state: 'pending', context: 'ci' }],
      [200, 'GET', `commits/${head}/status`],
      [200, 'GET', `commits/${head}/statuses`],
      [409, 'POST', 'deployments', { ref: 'main', environment: 'staging' }],
    ])
    const body = { ref: 'main', environment: 'staging', required_contexts: [], auto_merge: false, payload: { tx: '1' } }
    const [one, two] = await walk([
      [201, 'POST', 'deployments', body],
      [201, 'POST', 'deployments', body],
    ])
    const success = { state: 'success', environment_url: 'https://churn.example.com' }
    await walk([
      [201, 'POST', `deployments/${idOf(one)}/statuses`, success],
      [201, 'POST', `deployments/${idOf(two)}/statuses`, success],
      [200, 'GET', `deployments/${idOf(one)}`],
      [200, 'GET', 'deployments?environment=staging'],
    ])
    const [statuses] = await walk([[200, 'GET', `deployments/${idOf(one)}/statuses`]])
    expect(statuses?.list.map((status) => status['state'])).toEqual(['inactive', 'success'])
    await walk([
      [200, 'GET', `deployments/${idOf(one)}/statuses/${String(statuses?.list[0]?.['id'])}`],
      [404, 'GET', `deployments/${idOf(one)}/statuses/1`],
      [422, 'DELETE', `deployments/${idOf(two)}`],
      [204, 'DELETE', `deployments/${idOf(one)}`],
      [404, 'DELETE', `deployments/${idOf(one)}`],
    ])
  })

  it('environments, and what lets a run into them', async () => {
    await walk([
      [200, 'GET', 'environments'],
      [200, 'GET', 'environments/production'],
      [404, 'GET', 'environments/none'],
      [200, 'GET', 'environments/production/deployment-branch-policies'],
      [200, 'GET', 'environments/production/deployment_protection_rules'],
      [200, 'GET', `actions/runs/${rig.run.runId}/approvals`],
      [404, 'GET', 'actions/runs/1/approvals'],
    ])
    const { runId } = rig.github.openRun({ event: 'push', actor: 'alice', headSha: head })
    const other = rig.github.openRun({ event: 'push', actor: 'alice', headSha: head })
    await walk([
      [202, 'POST', `actions/runs/${runId}/cancel`],
      [409, 'POST', `actions/runs/${runId}/cancel`],
      [202, 'POST', `actions/runs/${other.runId}/force-cancel`],
      [404, 'POST', 'actions/runs/1/cancel'],
    ])
  })

  it('none was left out', () => {
    const met = rig.github.requests.map((request) => findOperation(request.method, request.path)?.operation)
    expect(OPERATION_NAMES.filter((name) => !met.includes(name))).toEqual([])
  })
})

describe('the description', () => {
  it('compiles for every operation and status', () => {
    const description = new Description()
    const statuses = [200, 201, 202, 204, 302, 401, 403, 404, 409, 422]
    for (const operation of OPERATION_NAMES)
      for (const status of statuses) description.faultsOfAnswer(operation, status, {})
  })

  it('departs only where a source is named', () => {
    expect(DEPARTURES.every((departure) => departure.source.length > 20)).toBe(true)
    const create: Operation = 'POST /repos/{owner}/{repo}/releases'
    expect(isDeparture(create, 403, '')).toBe(true)
    expect(isDeparture(create, 500, '')).toBe(false)
    expect(isDeparture(create, 201, '/name must be string')).toBe(false)
  })
})
