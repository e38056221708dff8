import { type FailureFacts, type FailureKind, GitHubFailure, type Problem, Stop } from '../errors.js'
import { errorBodySchema } from './schemas.js'
import { neededPermission } from './permissions.js'

/** One answer of the API; `status` is null when none came, and `data` then says why. */
export interface Answer {
  status: number | null
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>
  data: unknown
}

/** What was asked, for messages and for what a failure means. */
export interface Asked {
  method: string
  path: string
  /** Nothing is changed by asking it twice. */
  isRead: boolean
}

/** Waited when a rate limit does not say how long; GitHub's documentation asks for a minute at least. */
const UNKNOWN_LIMIT_SECONDS = 60
const DETAIL_CHARACTERS = 300

/** Reads an answer as a failure; null when it is none (status 2xx). `now` is in milliseconds since 1970. */
export function failureOf(asked: Asked, answer: Answer, now: number): GitHubFailure | null {
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) return null
  const body = readErrorBody(answer)
  const kind = kindOf(answer, body.detail)
  return failure({
    kind,
    ...asked,
    status: answer.status,
    ...body,
    retryAfterSeconds: kind === 'rate-limited' ? secondsToWait(answer.headers, now) : null,
    permission: permissionOf(kind, asked, answer.headers['x-accepted-github-permissions']),
  })
}

/** The failure that an answer is whose fields do not fit. */
export function misfit(asked: Asked, status: number | null, detail: string): GitHubFailure {
  const facts = { status, detail: printableLine(detail), codes: [], retryAfterSeconds: null, permission: null }
  return failure({ kind: 'ambiguous', ...asked, ...facts })
}

/** A refusal of GraphQL, which comes with status 200. */
export function refusal(asked: Asked, said: Pick<FailureFacts, 'kind' | 'detail' | 'codes'>): GitHubFailure {
  const { kind, detail, codes } = said
  return failure({
    kind,
    ...asked,
    status: 200,
    detail: printableLine(detail),
    codes,
    retryAfterSeconds: kind === 'rate-limited' ? UNKNOWN_LIMIT_SECONDS : null,
    permission: permissionOf(kind, asked, undefined),
  })
}

/** What a failed read stops the command with: nothing was changed, so it is the user's rights or a matter of time. */
export function readStop(failed: GitHubFailure): Stop {
  const isRights = failed.kind === 'forbidden' || failed.kind === 'unauthorized' || failed.kind === 'not-found'
  return new Stop(isRights ? 'permission' : 'interrupted', failed.problem, failed)
}

/** One line of printable text, cut at 300 characters: what a server says is not ours. */
export function printableLine(text: string): string {
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
  return flat.length > DETAIL_CHARACTERS ? `${flat.slice(0, DETAIL_CHARACTERS)}…` : flat
}

function failure(facts: FailureFacts & Asked): GitHubFailure {
  return new GitHubFailure(facts, problemOf(facts))
}

function kindOf(answer: Answer, detail: string): FailureKind {
  const { status, headers } = answer
  if (status === null || status >= 500 || status === 408) return 'ambiguous'
  if (status === 429) return 'rate-limited'
  if (status === 403) {
    const isLimit =
      headers['retry-after'] !== undefined ||
      headers['x-ratelimit-remaining'] === '0' ||
      /secondary rate limit|rate limit exceeded|abuse detection/i.test(detail)
    return isLimit ? 'rate-limited' : 'forbidden'
  }
  if (status === 401) return 'unauthorized'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 409) return 'conflict'
  return 'invalid'
}

function secondsToWait(headers: Answer['headers'], now: number): number {
  const after = headers['retry-after'] ?? ''
  if (/^\d{1,9}$/.test(after)) return Number(after)
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset)) {
    return Math.max(1, Math.ceil(Number(reset) - now / 1000))
  }
  return UNKNOWN_LIMIT_SECONDS
}

function readErrorBody(answer: Answer): { detail: string; codes: string[] } {
  if (answer.status === null) return { detail: printableLine(String(answer.data)), codes: [] }
  const parsed = errorBodySchema.safeParse(answer.data)
  if (!parsed.success) return { detail: '', codes: [] }
  const errors = parsed.data.errors.map((one) => (typeof one === 'string' ? { message: one } : one))
  const words = errors.map((one) => one.message ?? [one.resource, one.field, one.code].filter(Boolean).join(' '))
  const detail = [parsed.data.message, ...words].filter((part) => part !== '').join(': ')
  return { detail: printableLine(detail), codes: errors.flatMap((one) => (one.code === undefined ? [] : [one.code])) }
}

function permissionOf(kind: FailureKind, asked: Asked, accepted: string | undefined): string | null {
  return kind === 'forbidden' ? neededPermission(accepted, asked.isRead, asked.path) : null
}

function problemOf(facts: FailureFacts & Asked): Problem {
  const request = `${facts.method} ${facts.path}`
  const words = facts.detail === '' ? '' : `: ${facts.detail}`
  const said = facts.status === null ? words : ` (status ${facts.status}${words})`
  switch (facts.kind) {
    case 'unauthorized':
      return {
        what: `GitHub does not accept the token, it is not valid or has expired: ${request}${said}`,
        fix: 'Leave out the input github-token, whose default is the token of the job, or give it a token that is valid',
      }
    case 'forbidden':
      return {
        what: `the token may not do this: ${request}${said}`,
        fix: `Add the line ${lineOf(facts.permission)} below \`permissions:\` of the job${forbiddenHint(facts.detail)}`,
      }
    case 'not-found':
      return {
        what: `GitHub shows no such thing to this token: ${request}${said}`,
        fix: 'Look whether it still exists, and whether `permissions:` of the job lets the token see it (`contents: read`)',
      }
    case 'rate-limited':
      return {
        what: `GitHub's rate limit is reached: ${request}${said}`,
        fix: `Run this again in ${facts.retryAfterSeconds ?? UNKNOWN_LIMIT_SECONDS} seconds`,
      }
    case 'ambiguous':
      return {
        what: facts.isRead
          ? `GitHub gave no usable answer to ${request}${said}`
          : `it is not known whether GitHub has done ${request}${said}`,
        fix: 'Run this again; www.githubstatus.com says whether GitHub has a disturbance',
      }
    case 'invalid':
    case 'conflict':
      return { what: `GitHub refuses ${request}${said}`, fix: 'Fix what GitHub names there, then run this again' }
  }
}

/** Whoever lacks even the reading is told what a release needs, and not once more for the writing. */
function lineOf(permission: string | null): string {
  const line = permission ?? 'contents: read'
  return line === 'contents: read'
    ? '`contents: write` (`contents: read` is enough for check, plan and dry runs)'
    : `\`${line}\``
}

function forbiddenHint(detail: string): string {
  const isPlain = detail === '' || /not accessible by integration/i.test(detail)
  return isPlain
    ? ''
    : '; where it is there already, what GitHub says above is a rule of the repository or organisation'
}
