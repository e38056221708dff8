import { z } from 'zod'
import type { FailureKind, GitHubFailure } from '../errors.js'
import { type Asked, refusal } from './failures.js'

const errorSchema = z.object({ type: z.string().optional(), message: z.string().catch('') })

/** An answer of GraphQL: refusals come with status 200, in `errors`. */
export const graphQLAnswerSchema = z.object({ data: z.unknown().optional(), errors: z.array(errorSchema).optional() })

export type GraphQLError = z.infer<typeof errorSchema>
export type GraphQLAnswer = z.infer<typeof graphQLAnswerSchema>

/** Types of errors whose meaning is known; every other one leaves open what happened. */
const KINDS: Readonly<Record<string, FailureKind>> = {
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  RATE_LIMITED: 'rate-limited',
  RATE_LIMIT: 'rate-limited',
  NOT_FOUND: 'not-found',
  UNPROCESSABLE: 'invalid',
}

/** What a GraphQL error means. */
export function errorKind(error: GraphQLError): FailureKind {
  if (error.type !== undefined) return KINDS[error.type] ?? 'ambiguous'
  if (/not accessible by integration/i.test(error.message)) return 'forbidden'
  return /rate limit/i.test(error.message) ? 'rate-limited' : 'ambiguous'
}

/** The failure that the errors of a query are; null when there are none. Half an answer counts as none. */
export function queryFailure(asked: Asked, errors: readonly GraphQLError[] | undefined): GitHubFailure | null {
  const first = errors?.[0]
  if (first === undefined) return null
  return refusal(asked, {
    kind: errorKind(first),
    detail: first.message,
    codes: first.type === undefined ? [] : [first.type],
  })
}
