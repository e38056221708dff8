import { type Problem, Stop } from './errors.js'

/** What started the run, as far as anything is decided by it; read once from the event's payload. */
export type Trigger =
  | { kind: 'pull-request'; number: number; base: { ref: string; sha: string } }
  /** `base` is the branch that the group is merged into; `headRef` is a full ref. */
  | { kind: 'merge-group'; base: string; baseSha: string; headSha: string; headRef: string }
  /** `change` is null for a branch that was just made, and where a local runner does not say: nothing to look through. */
  | { kind: 'push'; change: { before: string; after: string } | null }
  | { kind: 'dispatch' }
  /** Code of strangers would run while the token may write. */
  | { kind: 'untrusted' }
  | { kind: 'other' }

const UNTRUSTED_EVENTS: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run', 'issue_comment'])

/** What a field of a payload has to be. */
interface Form<Value> {
  /** A noun phrase for messages. */
  expected: string
  fits(value: unknown): value is Value
}

type Forms = Readonly<Record<string, Form<unknown>>>
type Fields<Wanted extends Forms> = { [Path in keyof Wanted]: Wanted[Path] extends Form<infer Value> ? Value : never }

const TEXT: Form<string> = {
  expected: 'a text',
  fits: (value): value is string => typeof value === 'string' && value !== '',
}
const COMMIT: Form<string> = {
  expected: "a commit's full id",
  fits: (value): value is string => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value),
}
const NUMBER: Form<number> = {
  expected: 'a number above 0',
  fits: (value): value is number => Number.isSafeInteger(value) && Number(value) > 0,
}

/**
 * Reads what started the run from its event's name and payload.
 * Throws `Stop` invalid-input that names each field of the payload that is missing or is not what GitHub sends.
 */
export function parseTrigger(event: string, payload: unknown): Trigger {
  if (UNTRUSTED_EVENTS.has(event)) return { kind: 'untrusted' }
  // `pull_request_review` and its like are about a pull request as well.
  if (event.startsWith('pull_request')) {
    return pullRequest(event, payload)
  }
  switch (event) {
    case 'merge_group':
      return mergeGroup(event, payload)
    case 'push':
      return { kind: 'push', change: pushedChange(event, payload) }
    case 'workflow_dispatch':
      return { kind: 'dispatch' }
    default:
      return { kind: 'other' }
  }
}

function pullRequest(event: string, payload: unknown): Trigger {
  const pull = readFields(event, payload, {
    'pull_request.number': NUMBER,
    'pull_request.base.ref': TEXT,
    'pull_request.base.sha': COMMIT,
  })
  const base = { ref: pull['pull_request.base.ref'], sha: pull['pull_request.base.sha'] }
  return { kind: 'pull-request', number: pull['pull_request.number'], base }
}

function mergeGroup(event: string, payload: unknown): Trigger {
  const group = readFields(event, payload, {
    'merge_group.base_ref': TEXT,
    'merge_group.base_sha': COMMIT,
    'merge_group.head_ref': TEXT,
    'merge_group.head_sha': COMMIT,
  })
  return {
    kind: 'merge-group',
    base: group['merge_group.base_ref'].replace(/^refs\/heads\//, ''),
    baseSha: group['merge_group.base_sha'],
    headRef: group['merge_group.head_ref'],
    headSha: group['merge_group.head_sha'],
  }
}

function pushedChange(event: string, payload: unknown): { before: string; after: string } | null {
  if (fieldAt(payload, 'before') === undefined && fieldAt(payload, 'after') === undefined) return null
  const change = readFields(event, payload, { before: COMMIT, after: COMMIT })
  // A branch that was just made has no commit before: GitHub writes zeros.
  return /^0+$/.test(change.before) ? null : change
}

/** The repository's default branch, which the payload of most events names; null where it does not. */
export function defaultBranchIn(payload: unknown): string | null {
  const name = fieldAt(payload, 'repository.default_branch')
  return TEXT.fits(name) ? name : null
}

/** The branch that what is judged goes to, or stands on: null on a tag. */
export function baseBranch(trigger: Trigger, ref: string): string | null {
  switch (trigger.kind) {
    case 'pull-request':
      return trigger.base.ref
    case 'merge-group':
      return trigger.base
    case 'push':
    case 'dispatch':
    case 'untrusted':
    case 'other':
      return branchOf(ref)
  }
}

/** Name of the branch in a full ref; null for tags and pull requests. */
export function branchOf(ref: string): string | null {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null
}

function readFields<Wanted extends Forms>(event: string, payload: unknown, wanted: Wanted): Fields<Wanted> {
  const found = Object.entries(wanted).map(([path, form]) => ({ path, form, value: fieldAt(payload, path) }))
  const misfits = found.filter(({ form, value }) => !form.fits(value))
  if (misfits.length > 0) {
    throw new Stop(
      'invalid-input',
      misfits.map((one) => misfit(event, one)),
    )
  }
  // Each was just found to fit, which the compiler cannot see in a list of names.
  return Object.fromEntries(found.map(({ path, value }) => [path, value])) as Fields<Wanted>
}

function misfit(event: string, { path, form, value }: { path: string; form: Form<unknown>; value: unknown }): Problem {
  const isMissing = value === undefined || value === null
  return {
    what: isMissing
      ? `the payload of \`${event}\` has no \`${path}\``
      : `\`${path}\` in the payload of \`${event}\` is not ${form.expected}`,
    fix: 'Run this by an event of GitHub, or give the local runner the whole payload of the event',
  }
}

/** The value at a dotted path; `undefined` where the payload does not reach so far. */
function fieldAt(payload: unknown, path: string): unknown {
  return path.split('.').reduce((found: unknown, name) => {
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined
  }, payload)
}
