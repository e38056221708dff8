import { z } from 'zod'
import type { PullFacts, ReviewFacts } from '../host/host.js'
import { GHOST, oidSchema } from './schemas.js'

const actorSchema = z.object({ __typename: z.string(), login: z.string() }).nullable()

type Actor = z.infer<typeof actorSchema>

const reviewSchema = z.object({
  author: actorSchema,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
  commit: z.object({ oid: oidSchema }).nullable(),
  submittedAt: z.string().nullable(),
})

const pullSchema = z.object({
  number: z.number().int(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  mergedAt: z.string().nullable(),
  isDraft: z.boolean(),
  author: actorSchema,
  headRefOid: oidSchema,
  headRefName: z.string(),
  baseRefName: z.string(),
  mergeCommit: z.object({ oid: oidSchema }).nullable(),
  reviews: z.object({ nodes: z.array(reviewSchema), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
})

/** The answer to `PULLS_OF_COMMIT`. */
export const pullsOfCommitSchema = z.object({
  repository: z.object({
    object: z
      .object({
        associatedPullRequests: z
          .object({ nodes: z.array(pullSchema) })
          .nullable()
          .optional(),
      })
      .nullable(),
  }),
})

/** A commit's pull requests, with their reviews; more than 20 bring no commit that is to be released. */
export const PULLS_OF_COMMIT = `query PullsOfCommit($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit {
        associatedPullRequests(first: 20) {
          nodes {
            number state mergedAt isDraft headRefOid headRefName baseRefName
            author { __typename login }
            mergeCommit { oid }
            reviews(first: 50) {
              nodes { author { __typename login } state commit { oid } submittedAt }
              pageInfo { hasNextPage }
            }
          }
        }
      }
    }
  }
}`

/** A pull request with its reviews; of the first 50 only where there are more. */
export function reviewedPullFacts(node: z.infer<typeof pullSchema>): {
  pull: PullFacts
  reviews: ReviewFacts[]
  isWhole: boolean
} {
  const { nodes, pageInfo } = node.reviews
  return { pull: pullOf(node), reviews: nodes.map(reviewOf), isWhole: !pageInfo.hasNextPage }
}

function pullOf(node: z.infer<typeof pullSchema>): PullFacts {
  return {
    number: node.number,
    state: node.state === 'OPEN' ? 'open' : 'closed',
    merged: node.state === 'MERGED',
    mergedAt: node.mergedAt,
    author: loginOf(node.author),
    headSha: node.headRefOid,
    headRef: node.headRefName,
    baseRef: node.baseRefName,
    mergeCommitSha: node.mergeCommit?.oid ?? null,
    draft: node.isDraft,
  }
}

function reviewOf(node: z.infer<typeof reviewSchema>): ReviewFacts {
  const { author, state, commit, submittedAt } = node
  return {
    user: loginOf(author),
    isBot: isBot(author),
    state,
    commit: commit?.oid ?? null,
    submittedAt: submittedAt ?? '',
  }
}

/** GraphQL names a bot without the `[bot]` that it has everywhere else. */
function loginOf(actor: Actor): string {
  if (actor === null) return GHOST
  return actor.__typename === 'Bot' && !actor.login.endsWith('[bot]') ? `${actor.login}[bot]` : actor.login
}

function isBot(actor: Actor): boolean {
  return actor !== null && (actor.__typename === 'Bot' || actor.login.endsWith('[bot]'))
}
