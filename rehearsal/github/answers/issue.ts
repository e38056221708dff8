import type { Hub } from '../hub.js'
import { nodeId } from '../people.js'
import type { CommentState, IssueState, PullState } from '../state.js'
import { htmlUrl, repoUrl } from './repository.js'
import { associationOf, simpleUser } from './user.js'

/** A label by its name; one that was never made has GitHub's grey. */
export function labelAnswer(hub: Hub, name: string): Record<string, unknown> {
  const label = hub.store.state.labels.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  return {
    id: label?.id ?? 1,
    node_id: nodeId('LA', name),
    url: `${repoUrl(hub)}/labels/${encodeURIComponent(name)}`,
    name: label?.name ?? name,
    description: label?.description ?? '',
    color: label?.color ?? 'ededed',
    default: false,
  }
}

/** A pull request as the issue that it is, too. */
export function issueOfPull(pull: PullState): IssueState {
  const { id, number, title, body, state, labels, createdAt, updatedAt, closedAt } = pull
  return {
    id,
    number,
    title,
    body,
    state,
    stateReason: null,
    user: pull.author,
    labels,
    createdAt,
    updatedAt,
    closedAt,
  }
}

/** An issue. */
export function issueAnswer(hub: Hub, issue: IssueState, isPull: boolean): Record<string, unknown> {
  const url = `${repoUrl(hub)}/issues/${issue.number}`
  const page = `${htmlUrl(hub)}/${isPull ? 'pull' : 'issues'}/${issue.number}`
  const pull = {
    url: `${repoUrl(hub)}/pulls/${issue.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
  }
  return {
    url,
    repository_url: repoUrl(hub),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: issue.id,
    node_id: nodeId('I', issue.number),
    number: issue.number,
    title: issue.title,
    user: simpleUser(hub.links, issue.user),
    labels: issue.labels.map((name) => labelAnswer(hub, name)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: hub.store.state.comments.filter((comment) => comment.number === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(hub, issue.user),
    body: issue.body,
    ...(isPull ? { pull_request: pull } : {}),
  }
}

/** A comment on an issue or pull request. */
export function commentAnswer(hub: Hub, comment: CommentState): Record<string, unknown> {
  const issue = `${repoUrl(hub)}/issues/${comment.number}`
  return {
    url: `${repoUrl(hub)}/issues/comments/${comment.id}`,
    html_url: `${htmlUrl(hub)}/issues/${comment.number}#issuecomment-${comment.id}`,
    issue_url: issue,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: simpleUser(hub.links, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: associationOf(hub, comment.user),
    performed_via_github_app: null,
  }
}
