/** Where in the user's repository, or in which input, something is wrong. */
export interface Place {
  /** Path from the repository's root, with forward slashes; or `input` for an action input. */
  file: string
  /** 1-based. */
  line?: number
  /** 1-based. */
  column?: number
  /** Dotted path of the field, for example `releases[0].version`. */
  field?: string
}

/** One thing that is wrong, in the three parts that every message has. */
export interface Problem {
  /** What happened, as a sentence without its full stop. */
  what: string
  /** What the user does about it, as a sentence without its full stop. */
  fix: string
  where?: Place
}

/** The exit codes, as the README has them: 1 a gate, 2 input or rights, 3 a person is needed, 75 run it again. */
export type ExitCode = 1 | 2 | 3 | 75

/** Literal names of everything that stops a command, for tests and for `status`. */
export type StopCode =
  | 'gate-failed'
  | 'preparation-failed'
  | 'invalid-input'
  | 'invalid-config'
  | 'invalid-state'
  | 'not-releasable'
  | 'model-missing'
  | 'permission'
  | 'platform'
  | 'conflict'
  | 'interrupted'

const EXIT_CODES: Record<StopCode, ExitCode> = {
  'gate-failed': 1,
  'preparation-failed': 1,
  'invalid-input': 2,
  'invalid-config': 2,
  'invalid-state': 2,
  'not-releasable': 2,
  'model-missing': 2,
  permission: 2,
  platform: 2,
  conflict: 3,
  interrupted: 75,
}

/** Stops a command for a reason that the user can act on; anything else that is thrown is our bug. */
export class Stop extends Error {
  readonly code: StopCode
  readonly problems: readonly Problem[]

  constructor(code: StopCode, problems: Problem | readonly Problem[], cause?: unknown) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem]
    super(list.map(describeProblem).join('\n'), cause === undefined ? undefined : { cause })
    this.name = 'Stop'
    this.code = code
    this.problems = list
  }

  /** The exit status that this stop ends the process with. */
  get exitCode(): ExitCode {
    return EXIT_CODES[this.code]
  }
}

/** Writes a place as `file:line:column (field)`. */
export function describePlace(place: Place): string {
  const position = [place.file, place.line, place.line === undefined ? undefined : place.column]
  const at = position.filter((part) => part !== undefined).join(':')
  return place.field === undefined ? at : `${at} (${place.field})`
}

/** Writes a problem as the one line that annotations, logs and summaries show. */
export function describeProblem(problem: Problem): string {
  const at = problem.where === undefined ? '' : `${describePlace(problem.where)}: `
  return `${at}${problem.what}. ${problem.fix}.`
}

/**
 * How a request to GitHub failed, as far as a command decides by it. `ambiguous`: cut, timed out, status 5xx or an answer
 * that does not parse, so that a write may or may not have taken effect. `invalid` is 422, `conflict` 409.
 */
export type FailureKind =
  'ambiguous' | 'rate-limited' | 'forbidden' | 'unauthorized' | 'not-found' | 'invalid' | 'conflict'

/** What is known of a request that failed. */
export interface FailureFacts {
  kind: FailureKind
  method: string
  /** Path of the request; a GraphQL operation is `/graphql#Name`. */
  path: string
  /** Null when no answer came. */
  status: number | null
  /** GitHub's own words, one line; empty when there are none. */
  detail: string
  /** How long GitHub asks to wait; null where it does not say. */
  retryAfterSeconds: number | null
  /** Permission that the endpoint wants, as a line of `permissions:` (`contents: write`); null where none is missing. */
  permission: string | null
  /** Codes of the errors in a 422, for example `already_exists`; types of a GraphQL refusal. */
  codes: readonly string[]
}

/** A request that GitHub did not do, or may not have done; commands decide by its `kind`. */
export class GitHubFailure extends Error implements FailureFacts {
  readonly kind: FailureKind
  readonly method: string
  readonly path: string
  readonly status: number | null
  readonly detail: string
  readonly retryAfterSeconds: number | null
  readonly permission: string | null
  readonly codes: readonly string[]
  /** The failure as a message for people. */
  readonly problem: Problem

  constructor(facts: FailureFacts, problem: Problem) {
    super(problem.what)
    this.name = 'GitHubFailure'
    this.kind = facts.kind
    this.method = facts.method
    this.path = facts.path
    this.status = facts.status
    this.detail = facts.detail
    this.retryAfterSeconds = facts.retryAfterSeconds
    this.permission = facts.permission
    this.codes = facts.codes
    this.problem = problem
  }
}
