import { z } from 'zod'
import { PERMISSION_NAMES } from './github/permissions.js'
import { environmentPlan } from './environment-plan.js'
import { login } from './login.js'
import { protectionPlan, rulesetPlan } from './rules-plan.js'

const level = z.enum(['read', 'write', 'none'])
const ROLES = ['admin', 'maintain', 'write', 'triage', 'read', 'none'] as const
const DEFAULT_USERS = { alice: 'write', bob: 'write', eve: 'read', 'renovate[bot]': 'write' } as const

const everything = (word: 'read' | 'write'): Record<string, 'read' | 'write'> =>
  Object.fromEntries(PERMISSION_NAMES.map((name) => [name, word]))

const permissions = z
  .union([z.enum(['read-all', 'write-all']), z.partialRecord(z.enum(PERMISSION_NAMES), level)])
  .transform((value) => (typeof value === 'string' ? everything(value === 'read-all' ? 'read' : 'write') : value))

const token = z.strictObject({
  valid: z.boolean().default(true),
  permissions: permissions.default(everything('write')),
})

const review = z.strictObject({
  user: login,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED']).default('APPROVED'),
  /** The last commit of the pull request's branch, or one before it. */
  commit: z.enum(['head', 'earlier']).default('head'),
  at: z.iso.datetime().optional(),
})

/** A review as a scenario gives it. */
export type ReviewPlan = z.infer<typeof review>

const pull = z
  .strictObject({
    commit: z.string().default('HEAD'),
    state: z.enum(['merged', 'open', 'closed']).default('merged'),
    method: z.enum(['squash', 'rebase', 'merge']).default('squash'),
    author: login.default('alice'),
    merged_by: login.default('alice'),
    /** Who pushed the head; the author when left out. */
    pushed_by: login.optional(),
    reviews: z.array(review).optional(),
    title: z.string().optional(),
    branch: z.string().optional(),
    base: z.string().optional(),
  })
  .transform((plan) => ({ ...plan, reviews: plan.reviews ?? [quietReview(plan.author)] }))

const release = z.strictObject({
  tag: z.string().min(1),
  target: z.string().default('HEAD'),
  draft: z.boolean().default(false),
  prerelease: z.boolean().default(false),
  name: z.string().optional(),
  body: z.string().optional(),
  author: login.default('github-actions[bot]'),
  /** Asset name → path in the repository, at the release's target or else at HEAD. */
  assets: z.record(z.string(), z.string()).default({}),
})

const tag = z.strictObject({
  name: z.string().min(1),
  target: z.string().default('HEAD'),
  annotated: z.boolean().default(false),
})

const settings = z.strictObject({
  visibility: z.enum(['private', 'public']).default('private'),
  immutable_releases: z.boolean().default(false),
  /** A new release shows in lists only so many seconds later. */
  list_lag_seconds: z.number().min(0).default(0),
  actions_may_create_prs: z.boolean().default(true),
  /** False: the repository has no issues (410). */
  issues: z.boolean().default(true),
  /** Tags of immutable releases that were deleted: their names are spent for ever. */
  spent_tags: z.array(z.string().min(1)).default([]),
  /** How long a cancelled run has from SIGINT to SIGKILL; SIGTERM comes after three quarters of it. */
  cancel_seconds: z.number().min(0).default(10),
})

const rate = z.strictObject({
  /** Requests left to the REST API. */
  remaining: z.number().int().min(0).default(5000),
  /** Requests left to GraphQL, which counts apart. */
  graphql: z.number().int().min(0).default(5000),
  reset_seconds: z.number().int().min(0).default(3600),
})

/** Who may do what; `others` is everybody who is not named: all are allowed unless the scenario names users. */
interface Users {
  roles: Partial<Record<string, Role>>
  others: Role
}

function readUsers(given: Record<string, Role> | undefined): Users {
  return { roles: { ...DEFAULT_USERS, ...given }, others: given === undefined ? 'write' : 'none' }
}

const scenarioSchema = z.strictObject({
  token: token.prefault({}),
  actor: login.default('alice'),
  users: z
    .record(login, z.enum(ROLES))
    .optional()
    .transform((given) => readUsers(given)),
  pulls: z.array(pull).prefault([{}]),
  releases: z.array(release).default([]),
  tags: z.array(tag).default([]),
  protection: z.record(z.string(), protectionPlan).default({}),
  rulesets: z.array(rulesetPlan).default([]),
  settings: settings.prefault({}),
  environments: z.record(z.string().min(1), environmentPlan).default({}),
  rate: rate.prefault({}),
})

/** What a person may in the repository. */
export type Role = (typeof ROLES)[number]
/** A scenario with all defaults filled in. */
export type Scenario = z.infer<typeof scenarioSchema>
export type PullPlan = Scenario['pulls'][number]
export type ReleasePlan = Scenario['releases'][number]
export type TagPlan = Scenario['tags'][number]

/** The approval of the quiet default: by bob, or by alice where bob is the author. */
export function quietReview(author: string): ReviewPlan {
  return { user: author === 'bob' ? 'alice' : 'bob', state: 'APPROVED', commit: 'head' }
}

/** The quiet default's pull request for a commit. */
export function quietPull(commit: string): PullPlan {
  return pull.parse({ commit })
}

/** Reads a scenario's JSON value; throws an Error whose message names every field that is wrong. */
export function parseScenario(value: unknown): Scenario {
  const parsed = scenarioSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => {
    const at = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    return `${at === '' ? 'the scenario' : at.replace(/^\./, '')}: ${issue.message}`
  })
  throw new Error(`The scenario is not valid: ${lines.join('; ')}`)
}
