import { changesBetween } from '../git-changes.js'
import { mergedTree } from '../merging.js'
import type { Hub } from '../hub.js'
import { nodeId } from '../people.js'
import type { PullState, ReviewState } from '../state.js'
import { labelAnswer } from './issue.js'
import { fullRepository, htmlUrl, repoUrl } from './repository.js'
import { associationOf, maybeUser, simpleUser } from './user.js'

/** Merge commit of a pull request: the real one, or the test merge that GitHub keeps for an open one. */
export async function mergeCommitOf(hub: Hub, pull: PullState): Promise<string | null> {
  if (pull.state === 'open') return await hub.store.git.ref(`refs/pull/${pull.number}/merge`)
  return pull.mergeCommit
}

interface PullLinks {
  repo: string
  url: string
  page: string
  number: number
  head: string
}

/** Addresses of what belongs to a pull request. */
function addresses({ repo, url, number, head }: PullLinks): Record<string, string> {
  const issue = `${repo}/issues/${number}`
  return {
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repo}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repo}/statuses/${head}`,
  }
}

/** The same once more, in the form of `_links`. */
function linksOf(links: PullLinks): Record<string, { href: string }> {
  const all = Object.entries(addresses(links)).map(([name, href]): [string, { href: string }] => [
    name.replace(/_url$/, ''),
    { href },
  ])
  return { self: { href: links.url }, html: { href: links.page }, ...Object.fromEntries(all) }
}

/** A pull request in lists (`pull-request-simple`). */
export async function simplePull(hub: Hub, pull: PullState): Promise<Record<string, unknown>> {
  const url = `${repoUrl(hub)}/pulls/${pull.number}`
  const page = `${htmlUrl(hub)}/pull/${pull.number}`
  const links = { repo: repoUrl(hub), url, page, number: pull.number, head: pull.headSha }
  const owner = hub.store.owner
  const side = (ref: string, sha: string): Record<string, unknown> => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: simpleUser(hub.links, owner),
    repo: fullRepository(hub),
  })
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.number),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    ...addresses(links),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(hub.links, pull.author),
    body: pull.body,
    labels: pull.labels.map((name) => labelAnswer(hub, name)),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: await mergeCommitOf(hub, pull),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(pull.headRef, pull.headSha),
    base: side(pull.baseRef, pull.baseSha),
    _links: linksOf(links),
    author_association: associationOf(hub, pull.author),
    auto_merge: null,
    draft: pull.draft,
  }
}

/** A pull request by itself (`pull-request`). */
export async function fullPull(hub: Hub, pull: PullState): Promise<Record<string, unknown>> {
  const { git, state } = hub.store
  const files = await changesBetween(git, pull.baseSha, pull.headSha)
  const mergeable = pull.state === 'open' ? (await mergedTree(hub.store, pull)) !== null : null
  const total = (key: 'additions' | 'deletions'): number => files.reduce((sum, file) => sum + file[key], 0)
  return {
    ...(await simplePull(hub, pull)),
    merged: pull.mergedAt !== null,
    mergeable,
    rebaseable: null,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: maybeUser(hub.links, pull.mergedBy),
    comments: state.comments.filter((comment) => comment.number === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: (await git.revisions([pull.headSha], [pull.baseSha])).length,
    additions: total('additions'),
    deletions: total('deletions'),
    changed_files: files.length,
  }
}

/** A review (`pull-request-review`). */
export function reviewAnswer(hub: Hub, pull: PullState, review: ReviewState): Record<string, unknown> {
  const page = `${htmlUrl(hub)}/pull/${pull.number}#pullrequestreview-${review.id}`
  const url = `${repoUrl(hub)}/pulls/${pull.number}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: simpleUser(hub.links, review.user),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: associationOf(hub, review.user),
    _links: { html: { href: page }, pull_request: { href: url } },
    submitted_at: review.at,
    commit_id: review.commit,
  }
}
