import { z } from 'zod'
import { commentAnswer, issueAnswer, issueOfPull, labelAnswer } from '../answers/issue.js'
import { isoTime } from '../git.js'
import type { Call, Handler } from '../hub.js'
import { listAnswer } from '../paging.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import type { CommentState, IssueState } from '../state.js'

const BODY_LIMIT_CHARACTERS = 65_536

const labels = z.array(z.union([z.string(), z.object({ name: z.string() }).transform((label) => label.name)]))
const newIssue = z.object({
  title: z.union([z.string(), z.number()]).transform(String),
  body: z.string().nullish(),
  labels: labels.default([]),
})
const changedIssue = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.string().nullish(),
  labels: labels.optional(),
})
const newComment = z.object({ body: z.string() })
const addedLabels = z.union([labels, z.object({ labels: labels.default([]) }).transform((value) => value.labels)])
const newLabel = z.object({ name: z.string(), color: z.string().default('ededed'), description: z.string().optional() })

function demandBody(body: string | null | undefined, resource: string): void {
  if ((body ?? '').length <= BODY_LIMIT_CHARACTERS) return
  const message = `body is too long (maximum is ${BODY_LIMIT_CHARACTERS} characters)`
  throw invalid([{ resource, field: 'body', code: 'custom', message }])
}

/** The issue that a call names, or the pull request that is one, too; `labels` is the list that holds its labels. */
function issueOf(call: Call): { issue: IssueState; isPull: boolean; held: { labels: string[] } } {
  const number = Number(call.params['issue_number'])
  const issue = call.hub.store.state.issues.find((entry) => entry.number === number)
  if (issue !== undefined) return { issue, isPull: false, held: issue }
  const pull = call.hub.store.state.pulls.find((entry) => entry.number === number)
  if (pull !== undefined) return { issue: issueOfPull(pull), isPull: true, held: pull }
  throw notFound()
}

const listIssues: Handler = (call) => {
  const { state } = call.hub.store
  const word = call.query.get('state') ?? 'open'
  const wanted = (call.query.get('labels') ?? '').split(',').filter((name) => name !== '')
  const creator = call.query.get('creator')
  const all = [
    ...state.issues.map((issue) => ({ issue, isPull: false })),
    ...state.pulls.map((pull) => ({ issue: issueOfPull(pull), isPull: true })),
  ]
  const fitting = all
    .filter(({ issue }) => word === 'all' || issue.state === word)
    .filter(({ issue }) => wanted.every((name) => issue.labels.includes(name)))
    .filter(({ issue }) => creator === null || issue.user === creator)
    .sort((a, b) => b.issue.number - a.issue.number)
  return listAnswer(call, fitting, ({ issue, isPull }) => issueAnswer(call.hub, issue, isPull))
}

const postIssue: Handler = (call) => {
  const { store, scenario } = call.hub
  if (!scenario.settings.issues) throw new Refusal(410, 'Issues has been disabled in this repository.')
  const asked = newIssue.parse(call.body)
  demandBody(asked.body, 'Issue')
  const now = isoTime(call.hub.now())
  const issue: IssueState = {
    id: store.nextId(),
    number: store.nextNumber(),
    title: asked.title,
    body: asked.body ?? null,
    state: 'open',
    stateReason: null,
    user: call.caller.login,
    labels: asked.labels,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  }
  store.state.issues.push(issue)
  addMissingLabels(call, asked.labels)
  store.changed()
  return { status: 201, body: issueAnswer(call.hub, issue, false) }
}

/** Labels that an issue is given are made where they are not there. */
function addMissingLabels(call: Call, names: string[]): void {
  const { store } = call.hub
  for (const name of names)
    if (!store.state.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()))
      store.state.labels.push({ id: store.nextId(), name, color: 'ededed', description: null })
}

const patchIssue: Handler = (call) => {
  const asked = changedIssue.parse(call.body)
  demandBody(asked.body, 'Issue')
  const { issue, isPull, held } = issueOf(call)
  const now = isoTime(call.hub.now())
  const change = {
    ...(asked.title === undefined ? {} : { title: asked.title }),
    ...(asked.body === undefined ? {} : { body: asked.body }),
    ...(asked.labels === undefined ? {} : { labels: asked.labels }),
    ...(asked.state === undefined ? {} : { state: asked.state, closedAt: asked.state === 'closed' ? now : null }),
    updatedAt: now,
  }
  Object.assign(held, change)
  if (!isPull && asked.state_reason !== undefined) issue.stateReason = asked.state_reason
  if (asked.labels !== undefined) addMissingLabels(call, asked.labels)
  call.hub.store.changed()
  return { status: 200, body: issueAnswer(call.hub, issueOf(call).issue, isPull) }
}

const postComment: Handler = (call) => {
  const { store } = call.hub
  const { body } = newComment.parse(call.body)
  const { issue } = issueOf(call)
  demandBody(body, 'IssueComment')
  const now = isoTime(call.hub.now())
  const comment: CommentState = {
    id: store.nextId(),
    number: issue.number,
    user: call.caller.login,
    body,
    createdAt: now,
    updatedAt: now,
  }
  store.state.comments.push(comment)
  store.changed()
  return { status: 201, body: commentAnswer(call.hub, comment) }
}

function commentOf(call: Call): CommentState {
  const comment = call.hub.store.state.comments.find((entry) => entry.id === Number(call.params['comment_id']))
  if (comment === undefined) throw notFound()
  return comment
}

const patchComment: Handler = (call) => {
  const { body } = newComment.parse(call.body)
  const comment = commentOf(call)
  demandBody(body, 'IssueComment')
  if (comment.body !== body) call.hub.store.changed()
  Object.assign(comment, { body, updatedAt: isoTime(call.hub.now()) })
  return { status: 200, body: commentAnswer(call.hub, comment) }
}

const deleteComment: Handler = (call) => {
  const { store } = call.hub
  const comment = commentOf(call)
  store.state.comments = store.state.comments.filter((entry) => entry !== comment)
  store.changed()
  return { status: 204 }
}

const postLabels: Handler = (call) => {
  const { held } = issueOf(call)
  const names = addedLabels.parse(call.body).filter((name) => !held.labels.includes(name))
  held.labels.push(...names)
  addMissingLabels(call, names)
  if (names.length > 0) call.hub.store.changed()
  return { status: 200, body: held.labels.map((name) => labelAnswer(call.hub, name)) }
}

const postLabel: Handler = (call) => {
  const { store } = call.hub
  const { name, color, description } = newLabel.parse(call.body)
  if (store.state.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()))
    throw invalid([{ resource: 'Label', field: 'name', code: 'already_exists' }])
  store.state.labels.push({ id: store.nextId(), name, color, description: description ?? null })
  store.changed()
  return { status: 201, body: labelAnswer(call.hub, name) }
}

const getLabel: Handler = (call) => {
  const name = (call.params['name'] ?? '').toLowerCase()
  const label = call.hub.store.state.labels.find((entry) => entry.name.toLowerCase() === name)
  if (label === undefined) throw notFound()
  return { status: 200, body: labelAnswer(call.hub, label.name) }
}

/** Issues, labels and comments. */
export const issueRoutes = {
  'GET /repos/{owner}/{repo}/issues': listIssues,
  'POST /repos/{owner}/{repo}/issues': postIssue,
  'GET /repos/{owner}/{repo}/issues/{issue_number}': ((call) => {
    const { issue, isPull } = issueOf(call)
    return { status: 200, body: issueAnswer(call.hub, issue, isPull) }
  }) satisfies Handler,
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': patchIssue,
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': ((call) => {
    const { issue } = issueOf(call)
    const comments = call.hub.store.state.comments.filter((comment) => comment.number === issue.number)
    return listAnswer(call, comments, (comment) => commentAnswer(call.hub, comment))
  }) satisfies Handler,
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': postComment,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': patchComment,
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': deleteComment,
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': postLabels,
  'GET /repos/{owner}/{repo}/labels': ((call) =>
    listAnswer(call, call.hub.store.state.labels, (label) => labelAnswer(call.hub, label.name))) satisfies Handler,
  'POST /repos/{owner}/{repo}/labels': postLabel,
  'GET /repos/{owner}/{repo}/labels/{name}': getLabel,
}
