import { z } from 'zod'
import type { ChangedFiles, PullFacts, ReviewFacts } from '../host/host.js'
import type { Client } from './client.js'
import { changedPaths } from './commits.js'
import { accountSchema, changedFileSchema, isBot, oidSchema } from './schemas.js'

/** GitHub lists no more files of a pull request than this. */
const PULL_FILES_LIMIT = 3000

/** A pull request as lists and single answers both have it; only the single one has `merged`. */
export const pullSchema = z.object({
  number: z.number().int(),
  state: z.enum(['open', 'closed']),
  merged: z.boolean().optional(),
  merged_at: z.string().nullable(),
  merge_commit_sha: z.string().nullable(),
  draft: z.boolean().optional(),
  user: accountSchema.nullable(),
  head: z.object({ sha: oidSchema, ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
  base: z.object({ ref: z.string() }),
})

/** A review of a pull request; one that is not sent yet has no time. */
export const reviewSchema = z.object({
  user: accountSchema.nullable(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
  commit_id: z.string().nullable(),
  submitted_at: z.string().nullable().optional(),
})

/** GitHub's own name for an account that was deleted. */
export const GHOST = 'ghost'

/** One pull request, or null. Throws `Stop`. */
export async function pull(client: Client, number: number): Promise<PullFacts | null> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
  const answer = await client.find(route, { pull_number: number }, pullSchema)
  return answer === null ? null : pullFacts(answer)
}

/** Files of a pull request, up to GitHub's limit of 3,000. Throws `Stop`. */
export async function pullFiles(client: Client, number: number): Promise<ChangedFiles> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'
  const answer = await client.list(route, { pull_number: number }, changedFileSchema, { perPage: 100 })
  const items = answer?.items ?? []
  const complete = answer !== null && answer.complete && items.length < PULL_FILES_LIMIT
  return { files: changedPaths(items), complete }
}

/** All reviews of a pull request, in the order in which they were made. Throws `Stop`. */
export async function reviews(client: Client, number: number): Promise<ReviewFacts[]> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
  const answer = await client.list(route, { pull_number: number }, reviewSchema, { perPage: 100 })
  return (answer?.items ?? []).map(reviewFacts)
}

/** Reads a pull request: in a list, having been merged shows in its time alone. */
export function pullFacts(answer: z.infer<typeof pullSchema>): PullFacts {
  return {
    number: answer.number,
    state: answer.state,
    merged: answer.merged ?? answer.merged_at !== null,
    mergedAt: answer.merged_at,
    author: answer.user?.login ?? GHOST,
    authorIsBot: isBot(answer.user),
    headSha: answer.head.sha,
    headRef: answer.head.ref,
    baseRef: answer.base.ref,
    headRepository: answer.head.repo?.full_name ?? null,
    mergeCommitSha: answer.merge_commit_sha,
    draft: answer.draft ?? false,
  }
}

/** Reads a review. */
export function reviewFacts(answer: z.infer<typeof reviewSchema>): ReviewFacts {
  return {
    user: answer.user?.login ?? GHOST,
    isBot: isBot(answer.user),
    state: answer.state,
    commit: answer.commit_id,
    submittedAt: answer.submitted_at ?? '',
  }
}
