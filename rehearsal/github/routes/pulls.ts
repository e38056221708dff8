import { z } from 'zod'
import { commitAnswer, fileAnswer } from '../answers/commit.js'
import { fullPull, reviewAnswer, simplePull } from '../answers/pull.js'
import { changesBetween } from '../git-changes.js'
import { isoTime } from '../git.js'
import type { Call, Handler } from '../hub.js'
import { listAnswer } from '../paging.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import type { PullState } from '../state.js'

const FILES_LIMIT = 3000
const BODY_LIMIT_CHARACTERS = 65_536

const newPull = z.object({
  title: z.string().default(''),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
})
const changedPull = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
})

/** The pull request that a call names. */
export function pullOf(call: Call): PullState {
  const number = Number(call.params['pull_number'])
  const pull = call.hub.store.state.pulls.find((entry) => entry.number === number)
  if (pull === undefined) throw notFound()
  return pull
}

const listPulls: Handler = async (call) => {
  const state = call.query.get('state') ?? 'open'
  const base = call.query.get('base')
  const head = call.query.get('head')?.split(':').at(-1)
  const pulls = call.hub.store.state.pulls
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => base === null || pull.baseRef === base)
    .filter((pull) => head === undefined || pull.headRef === head)
    .sort((a, b) => (call.query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number))
  return await listAnswer(call, pulls, async (pull) => await simplePull(call.hub, pull))
}

const postPull: Handler = async (call) => {
  const { store, scenario } = call.hub
  if (!scenario.settings.actions_may_create_prs)
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  const { title, head, base, body, draft } = newPull.parse(call.body)
  const headRef = head.split(':').at(-1) ?? head
  const [headSha, baseSha] = [await store.branchHead(headRef), await store.branchHead(base)]
  const wrong = (field: string): Refusal => invalid([{ resource: 'PullRequest', field, code: 'invalid' }])
  if (headSha === null) throw wrong('head')
  if (baseSha === null) throw wrong('base')
  const custom = (message: string): Refusal =>
    invalid([{ resource: 'PullRequest', field: 'head', code: 'custom', message }])
  if (store.state.pulls.some((pull) => pull.state === 'open' && pull.headRef === headRef && pull.baseRef === base))
    throw custom(`A pull request already exists for ${store.owner}:${headRef}.`)
  if (await store.git.isAncestor(headSha, baseSha)) throw custom(`No commits between ${base} and ${headRef}`)
  if ((body ?? '').length > BODY_LIMIT_CHARACTERS)
    throw invalid([{ resource: 'PullRequest', field: 'body', code: 'too_long' }])
  const now = isoTime(call.hub.now())
  const number = store.nextNumber()
  const pull: PullState = {
    id: store.nextId(),
    number,
    title,
    body: body ?? null,
    author: call.caller.login,
    state: 'open',
    draft,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    headRef,
    headSha,
    baseRef: base,
    baseSha: (await store.git.mergeBase(headSha, baseSha)) ?? baseSha,
    labels: [],
    reviews: [],
  }
  store.state.pulls.push(pull)
  await store.git.setRef(`refs/pull/${number}/head`, headSha)
  store.changed()
  return { status: 201, body: await fullPull(call.hub, pull) }
}

const patchPull: Handler = async (call) => {
  const pull = pullOf(call)
  const { title, body, state } = changedPull.parse(call.body)
  if (pull.mergedAt !== null && state === 'open')
    throw invalid([{ resource: 'PullRequest', field: 'state', code: 'invalid' }])
  const now = isoTime(call.hub.now())
  Object.assign(pull, {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(state === undefined || pull.mergedAt !== null ? {} : { state, closedAt: state === 'open' ? null : now }),
    updatedAt: now,
  })
  call.hub.store.changed()
  return { status: 200, body: await fullPull(call.hub, pull) }
}

const pullFiles: Handler = async (call) => {
  const pull = pullOf(call)
  const files = (await changesBetween(call.hub.store.git, pull.baseSha, pull.headSha)).slice(0, FILES_LIMIT)
  return await listAnswer(call, files, (file) => fileAnswer(call.hub, file, pull.headSha))
}

const pullCommits: Handler = async (call) => {
  const pull = pullOf(call)
  const shas = await call.hub.store.git.revisions([pull.headSha], [pull.baseSha], ['--reverse'])
  return await listAnswer(call, shas, async (sha) => await commitAnswer(call.hub, sha))
}

/** Pull requests and their reviews. */
export const pullRoutes = {
  'GET /repos/{owner}/{repo}/pulls': listPulls,
  'POST /repos/{owner}/{repo}/pulls': postPull,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (async (call) => ({
    status: 200,
    body: await fullPull(call.hub, pullOf(call)),
  })) satisfies Handler,
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': patchPull,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': pullFiles,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': pullCommits,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (async (call) => {
    const pull = pullOf(call)
    return await listAnswer(call, pull.reviews, (review) => reviewAnswer(call.hub, pull, review))
  }) satisfies Handler,
}
