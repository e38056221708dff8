import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type {
  ChangedFiles,
  PullCommit,
  PullFacts,
  PullOutcome,
  Pulls,
  ReviewedPull,
  ReviewFacts,
} from '../host/host.js'
import type { Client } from './client.js'
import { changedPaths } from './commits.js'
import { groupPulls, MERGE_GROUP, queueSchema } from './merge-queue.js'
import { PULLS_OF_COMMIT, pullsOfCommitSchema, reviewedPullFacts } from './reviewed-pulls.js'
import { accountSchema, changedFileSchema, GHOST, isBot, oidSchema } from './schemas.js'

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
  head: z.object({ sha: oidSchema, ref: z.string() }),
  base: z.object({ ref: z.string() }),
})

/** A review of a pull request; one that is not sent yet has no time. */
export const reviewSchema = z.object({
  user: accountSchema.nullable(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
  commit_id: z.string().nullable(),
  submitted_at: z.string().nullable().optional(),
})

/** GitHub knows no account for some people and says so with null or with an empty object. */
const personSchema = z.object({ login: z.string().optional() }).nullable()

const pullCommitSchema = z.object({
  commit: z.object({ message: z.string(), author: z.object({ date: z.string().optional() }).nullable() }),
  author: personSchema,
  committer: personSchema,
  parents: z.array(z.object({ sha: oidSchema })),
})

const activitySchema = z.object({ after: z.string(), actor: z.object({ login: z.string() }).nullable().optional() })

const openedSchema = z.object({ number: z.number().int(), html_url: z.string(), head: z.object({ sha: oidSchema }) })

/** Pull requests, their reviews, and the queue that merges them. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubPulls implements Pulls {
  constructor(private readonly client: Client) {}

  async find(number: number): Promise<PullFacts | null> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
    const answer = await this.client.find(route, { pull_number: number }, pullSchema)
    return answer === null ? null : pullFacts(answer)
  }

  async files(number: number): Promise<ChangedFiles> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'
    const answer = await this.client.list(route, { pull_number: number }, changedFileSchema, { perPage: 100 })
    const items = answer?.items ?? []
    const complete = answer !== null && answer.complete && items.length < PULL_FILES_LIMIT
    return { files: changedPaths(items), complete }
  }

  /** All of them, in the order in which they were made. */
  async reviews(number: number): Promise<ReviewFacts[]> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
    const answer = await this.client.list(route, { pull_number: number }, reviewSchema, { perPage: 100 })
    return (answer?.items ?? []).map(reviewFacts)
  }

  /** In one request, unless one of them has more reviews than fit. */
  async ofCommit(sha: string): Promise<ReviewedPull[]> {
    const { owner, repo } = this.client
    const { repository } = await this.client.query(PULLS_OF_COMMIT, { owner, repo, oid: sha }, pullsOfCommitSchema)
    const nodes = repository.object?.associatedPullRequests?.nodes ?? []
    return await Promise.all(
      nodes.map(reviewedPullFacts).map(async ({ pull, reviews, isWhole }) => ({
        pull,
        reviews: isWhole ? reviews : await this.reviews(pull.number),
      })),
    )
  }

  /** Empty where there is no queue. */
  async ofMergeGroup(group: { base: string; headSha: string; baseSha?: string }): Promise<number[]> {
    const { owner, repo } = this.client
    const answer = await this.client.query(MERGE_GROUP, { owner, repo, branch: group.base }, queueSchema)
    return groupPulls(answer.repository.mergeQueue?.entries?.nodes ?? [], group.headSha, group.baseSha)
  }

  async commits(number: number): Promise<PullCommit[]> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits'
    const answer = await this.client.list(route, { pull_number: number }, pullCommitSchema, { perPage: 100 })
    return (answer?.items ?? []).map(pullCommit)
  }

  async lastPusher(ref: string, headSha: string): Promise<string | null> {
    const answer = await this.client.find(
      'GET /repos/{owner}/{repo}/activity',
      { ref: ref.startsWith('refs/') ? ref : `refs/heads/${ref}`, per_page: 100 },
      activitySchema.array(),
      ['not-found', 'forbidden', 'invalid'],
    )
    return answer?.find((entry) => entry.after === headSha)?.actor?.login ?? null
  }

  /** That it may not, or need not, is no exception. */
  async open(pull: { head: string; base: string; title: string; body: string }): Promise<PullOutcome> {
    try {
      const opened = await this.client.write('POST /repos/{owner}/{repo}/pulls', pull, openedSchema)
      const { number, html_url: url, head } = opened
      return { kind: 'opened', pull: { number, url, state: 'open', head: head.sha } }
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error
      if (error.kind === 'forbidden' || error.kind === 'not-found') return { kind: 'forbidden', words: error.detail }
      if (error.kind === 'invalid') return { kind: 'doubtful' }
      throw error
    }
  }
}

/** Reads a pull request: in a list, having been merged shows in its time alone. */
export function pullFacts(answer: z.infer<typeof pullSchema>): PullFacts {
  return {
    number: answer.number,
    state: answer.state,
    merged: answer.merged ?? answer.merged_at !== null,
    mergedAt: answer.merged_at,
    author: answer.user?.login ?? GHOST,
    headSha: answer.head.sha,
    headRef: answer.head.ref,
    baseRef: answer.base.ref,
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

function pullCommit({ commit, author, committer, parents }: z.infer<typeof pullCommitSchema>): PullCommit {
  const people = [author?.login, committer?.login].filter((login) => login !== undefined)
  return { message: commit.message, authoredAt: commit.author?.date ?? null, parents: parents.length, people }
}
