import { commitAnswer, fileAnswer } from '../answers/commit.js'
import { simplePull } from '../answers/pull.js'
import { htmlUrl, repoUrl } from '../answers/repository.js'
import { changesBetween, changesOfCommit } from '../git-changes.js'
import type { Call, Handler } from '../hub.js'
import { listAnswer, pageOf } from '../paging.js'
import { nodeId } from '../people.js'
import { pullsWith } from '../pulls.js'
import { notFound, Refusal } from '../refusal.js'
import { isProtected } from '../rules.js'
import { commitOfRef } from './contents.js'

const FILES_PER_COMMIT_PAGE = 300
const FILES_OF_COMMIT = 3000

/** The commit that a path parameter names; 422 as GitHub answers for one that is not there. */
export async function namedCommit(call: Call, name: string): Promise<string> {
  const sha = await commitOfRef(call, name)
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${name}`)
  return sha
}

const listCommits: Handler = async (call) => {
  const start = call.query.get('sha') || call.hub.store.defaultBranch
  const sha = await commitOfRef(call, start)
  if (sha === null) throw notFound()
  const path = call.query.get('path')
  const shas = await call.hub.store.git.text(['rev-list', sha, '--', ...(path ? [path] : [])])
  const wanted = call.query.get('author')
  if (wanted !== null) throw new Refusal(422, 'The rehearsal does not filter commits by author')
  return await listAnswer(call, shas === '' ? [] : shas.split('\n'), async (each) => await commitAnswer(call.hub, each))
}

const getCommit: Handler = async (call) => {
  const sha = await namedCommit(call, call.params['ref'] ?? '')
  const files = (await changesOfCommit(call.hub.store.git, sha)).slice(0, FILES_OF_COMMIT)
  const asked = new URLSearchParams(call.query)
  asked.set('per_page', call.query.get('per_page') ?? '100')
  const page =
    files.length > FILES_PER_COMMIT_PAGE ? pageOf({ ...call, query: asked }, files) : { items: files, headers: {} }
  const sum = (key: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[key], 0)
  const [additions, deletions] = [sum('additions'), sum('deletions')]
  return {
    status: 200,
    headers: page.headers,
    body: {
      ...(await commitAnswer(call.hub, sha)),
      stats: { additions, deletions, total: additions + deletions },
      files: page.items.map((file) => fileAnswer(call.hub, file, sha)),
    },
  }
}

const pullsOfCommit: Handler = async (call) => {
  const sha = await namedCommit(call, call.params['commit_sha'] ?? '')
  return await listAnswer(call, await pullsWith(call.hub.store, sha), async (pull) => await simplePull(call.hub, pull))
}

const branchesWhereHead: Handler = async (call) => {
  const sha = await namedCommit(call, call.params['commit_sha'] ?? '')
  const refs = (await call.hub.store.git.refs('refs/heads/')).filter((ref) => ref.sha === sha)
  return {
    status: 200,
    body: refs.map((ref) => {
      const name = ref.name.slice('refs/heads/'.length)
      const commit = { sha, url: `${repoUrl(call.hub)}/commits/${sha}` }
      return { name, commit, protected: isProtected(call.hub, name) }
    }),
  }
}

const compare: Handler = async (call) => {
  const { hub } = call
  const { git } = hub.store
  const basehead = call.params['basehead'] ?? ''
  const [one = '', other = ''] = basehead.split('...')
  const base = await commitOfRef(call, one)
  const head = await commitOfRef(call, other)
  if (base === null || head === null) throw notFound()
  const fork = await git.mergeBase(base, head)
  if (fork === null) throw new Refusal(404, `No common ancestor between ${one} and ${other}.`)
  const ahead = await git.revisions([head], [base], ['--reverse'])
  const behind = await git.revisions([base], [head])
  const words =
    ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical'
  const asked = new URLSearchParams(call.query)
  if (!asked.has('per_page')) asked.set('per_page', '100')
  const page = pageOf({ ...call, query: asked }, ahead)
  // The files are on the first page only, 300 at most.
  const isFirst = Number(call.query.get('page') ?? 1) <= 1
  const files = isFirst ? (await changesBetween(git, fork, head)).slice(0, FILES_PER_COMMIT_PAGE) : []
  const commits: unknown[] = []
  for (const sha of page.items) commits.push(await commitAnswer(hub, sha))
  const html = `${htmlUrl(hub)}/compare/${encodeURIComponent(one)}...${encodeURIComponent(other)}`
  return {
    status: 200,
    headers: page.headers,
    body: {
      url: `${repoUrl(hub)}/compare/${encodeURIComponent(one)}...${encodeURIComponent(other)}`,
      html_url: html,
      permalink_url: `${htmlUrl(hub)}/compare/${base}...${head}`,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: await commitAnswer(hub, base),
      merge_base_commit: await commitAnswer(hub, fork),
      status: words,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits,
      files: files.map((file) => fileAnswer(hub, file, head)),
    },
  }
}

const listTags: Handler = async (call) => {
  const tags = await call.hub.store.git.refs('refs/tags/')
  return await listAnswer(call, tags.reverse(), async (ref) => {
    const name = ref.name.slice('refs/tags/'.length)
    const sha = (await call.hub.store.git.commitAt(ref.name)) ?? ref.sha
    const archive = (kind: string): string => `${repoUrl(call.hub)}/${kind}/refs/tags/${encodeURIComponent(name)}`
    const commit = { sha, url: `${repoUrl(call.hub)}/commits/${sha}` }
    return {
      name,
      commit,
      zipball_url: archive('zipball'),
      tarball_url: archive('tarball'),
      node_id: nodeId('REF', ref.name),
    }
  })
}

const tarball: Handler = async (call) => {
  const sha = await commitOfRef(call, call.params['ref'] ?? '')
  if (sha === null) throw notFound()
  return { status: 302, headers: { location: `${call.hub.links.api}/_storage/tarball/${sha}` } }
}

/** Commits, comparisons and tags. */
export const commitRoutes = {
  'GET /repos/{owner}/{repo}/commits': listCommits,
  'GET /repos/{owner}/{repo}/commits/{ref}': getCommit,
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': pullsOfCommit,
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head': branchesWhereHead,
  'GET /repos/{owner}/{repo}/compare/{basehead}': compare,
  'GET /repos/{owner}/{repo}/tags': listTags,
  'GET /repos/{owner}/{repo}/tarball/{ref}': tarball,
}
