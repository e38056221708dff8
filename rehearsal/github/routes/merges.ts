import { z } from 'zod'
import { reviewAnswer } from '../answers/pull.js'
import { isoTime } from '../git.js'
import type { Handler } from '../hub.js'
import { mergePull } from '../merging.js'
import { Refusal } from '../refusal.js'
import type { ReviewState } from '../state.js'
import { pullOf } from './pulls.js'

const merge = z
  .object({
    commit_title: z.string().optional(),
    commit_message: z.string().optional(),
    sha: z.string().optional(),
    merge_method: z.enum(['merge', 'squash', 'rebase']).default('merge'),
  })
  .nullish()
  .transform((asked) => asked ?? { merge_method: 'merge' as const })

const newReview = z.object({
  commit_id: z.string().optional(),
  body: z.string().default(''),
  event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']).optional(),
})

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

const putMerge: Handler = async (call) => {
  const pull = pullOf(call)
  const { merge_method: method, commit_title: title, commit_message: message, sha } = merge.parse(call.body)
  if (sha !== undefined && sha !== pull.headSha)
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.')
  const merged = await mergePull(call.hub, call.caller, pull, { method, title, message })
  return { status: 200, body: { sha: merged, merged: true, message: 'Pull Request successfully merged' } }
}

const postReview: Handler = (call) => {
  const { hub, caller } = call
  const pull = pullOf(call)
  const { event, body, commit_id: commit = pull.headSha } = newReview.parse(call.body)
  if (event === 'APPROVE' && caller.login === pull.author)
    throw new Refusal(422, 'Unprocessable Entity', { errors: ['Can not approve your own pull request'] })
  const state = event === undefined ? 'PENDING' : STATES[event]
  const { store } = hub
  const review: ReviewState = {
    ...{ id: store.nextId(), user: caller.login, state, commit, body },
    at: isoTime(hub.now()),
  }
  pull.reviews.push(review)
  store.changed()
  return { status: 200, body: reviewAnswer(hub, pull, review) }
}

/** Reviews and merges: what people do with a pull request between runs. */
export const mergeRoutes = {
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': postReview,
  'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge': putMerge,
}
