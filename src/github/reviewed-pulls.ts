import { z } from 'zod'
import type { PullFacts, ReviewedPull, ReviewFacts } from '../host/host.js'
import type { Client } from './client.js'
import { GHOST, reviews } from './pulls.js'
import { oidSchema } from './schemas.js'

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
  headRepository: z.object({ nameWithOwner: z.string() }).nullable(),
  mergeCommit: z.object({ oid: oidSchema }).nullable(),
  reviews: z.object({ nodes: z.array(reviewSchema), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
})

const answerSchema = z.object({
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

/** More pull requests than these bring no commit that is to be released. */
const PULLS_OF_COMMIT = `query PullsOfCommit($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit {
        associatedPullRequests(first: 20) {
          nodes {
            number state mergedAt isDraft headRefOid headRefName baseRefName
            author { __typename login }
            headRepository { nameWithOwner }
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

/** The pull requests that brought or hold a commit, with their reviews, in one request. Throws `Stop`. */
export async function reviewedPulls(client: Client, sha: string): Promise<ReviewedPull[]> {
  const variables = { owner: client.owner, repo: client.repo, oid: sha }
  const { repository } = await client.query(PULLS_OF_COMMIT, variables, answerSchema)
  const nodes = repository.object?.associatedPullRequests?.nodes ?? []
  return await Promise.all(
    nodes.map(async (node) => {
      const isWhole = !node.reviews.pageInfo.hasNextPage
      return {
        pull: pullOf(node),
        reviews: isWhole ? node.reviews.nodes.map(reviewOf) : await reviews(client, node.number),
      }
    }),
  )
}

function pullOf(node: z.infer<typeof pullSchema>): PullFacts {
  return {
    number: node.number,
    state: node.state === 'OPEN' ? 'open' : 'closed',
    merged: node.state === 'MERGED',
    mergedAt: node.mergedAt,
    author: loginOf(node.author),
    authorIsBot: isBot(node.author),
    headSha: node.headRefOid,
    headRef: node.headRefName,
    baseRef: node.baseRefName,
    headRepository: node.headRepository?.nameWithOwner ?? null,
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
