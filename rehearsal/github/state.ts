import { z } from 'zod'
import { deployment } from './deployment-state.js'

const time = z.string()
const id = z.number().int()

const asset = z.strictObject({
  id,
  name: z.string(),
  label: z.string().nullable(),
  contentType: z.string(),
  size: z.number().int(),
  /** `sha256:<hex>`; null for what never arrived whole. */
  digest: z.string().nullable(),
  state: z.enum(['uploaded', 'starter']),
  uploader: z.string(),
  createdAt: time,
  updatedAt: time,
})

const release = z.strictObject({
  id,
  tag: z.string(),
  target: z.string(),
  name: z.string().nullable(),
  body: z.string().nullable(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  immutable: z.boolean(),
  author: z.string(),
  /** Time of the commit, as REST's `created_at` has it. */
  commitTime: time,
  /** When it was really made. */
  madeAt: time,
  updatedAt: time,
  publishedAt: time.nullable(),
  assets: z.array(asset),
})

const review = z.strictObject({
  id,
  user: z.string(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  commit: z.string(),
  body: z.string(),
  at: time,
})

const pull = z.strictObject({
  id,
  number: id,
  title: z.string(),
  body: z.string().nullable(),
  author: z.string(),
  state: z.enum(['open', 'closed']),
  draft: z.boolean(),
  createdAt: time,
  updatedAt: time,
  closedAt: time.nullable(),
  mergedAt: time.nullable(),
  mergedBy: z.string().nullable(),
  mergeCommit: z.string().nullable(),
  headRef: z.string(),
  headSha: z.string(),
  baseRef: z.string(),
  baseSha: z.string(),
  labels: z.array(z.string()),
  reviews: z.array(review),
})

const issue = z.strictObject({
  id,
  number: id,
  title: z.string(),
  body: z.string().nullable(),
  state: z.enum(['open', 'closed']),
  stateReason: z.string().nullable(),
  user: z.string(),
  labels: z.array(z.string()),
  createdAt: time,
  updatedAt: time,
  closedAt: time.nullable(),
})

/** A comment on an issue or pull request. */
const comment = z.strictObject({ id, number: id, user: z.string(), body: z.string(), createdAt: time, updatedAt: time })
const label = z.strictObject({ id, name: z.string(), color: z.string(), description: z.string().nullable() })

const check = z.strictObject({
  id,
  sha: z.string(),
  name: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  detailsUrl: z.string().nullable(),
  externalId: z.string().nullable(),
  startedAt: time.nullable(),
  completedAt: time.nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  text: z.string().nullable(),
  annotations: z.number().int(),
})

const status = z.strictObject({
  id,
  sha: z.string(),
  context: z.string(),
  state: z.string(),
  description: z.string().nullable(),
  targetUrl: z.string().nullable(),
  creator: z.string(),
  createdAt: time,
})

/** What a reviewer of environments said of a run. */
const approval = z.strictObject({ user: z.string(), environments: z.array(z.string()), comment: z.string() })

const run = z.strictObject({
  id: z.string(),
  attempt: z.number().int(),
  event: z.string(),
  actor: z.string(),
  headSha: z.string(),
  headBranch: z.string().nullable(),
  /** Path of its workflow; left out: the one that every rehearsed run is of. */
  path: z.string().optional(),
  /** `owner/name` of the fork that its commit is from; left out: the repository itself. */
  fork: z.string().optional(),
  status: z.enum(['in_progress', 'completed']),
  conclusion: z.string().nullable(),
  createdAt: time,
  /** Who let its job go on, where environments ask for reviewers. */
  approvals: z.array(approval).default([]),
  /** Somebody has cancelled it; it is `in_progress` until its process has ended. */
  cancelled: z.boolean().default(false),
})

const artifact = z.strictObject({
  id,
  runId: z.string(),
  name: z.string(),
  /** Path of the stored bytes below the world's folder. */
  file: z.string(),
  size: z.number().int(),
  digest: z.string(),
  /** False between Create and Finalize. */
  final: z.boolean(),
  createdAt: time,
  expiresAt: time.nullable(),
})

/** A movement of a ref by somebody: what `GET /activity` tells. */
const push = z.strictObject({
  id,
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  type: z.enum(['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge']),
  actor: z.string(),
  at: time,
})

/** What somebody took away from the world: a deleted release or asset, a ref that was deleted or moved by force. */
const loss = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('release'), id, tag: z.string(), draft: z.boolean() }),
  z.strictObject({
    what: z.literal('asset'),
    id,
    releaseId: id,
    name: z.string(),
    state: z.string(),
    digest: z.string().nullable(),
  }),
  z.strictObject({ what: z.literal('ref'), ref: z.string(), before: z.string(), after: z.string().nullable() }),
])

/** Everything of one GitHub that git does not hold; the shape of `world.json`. */
export const worldState = z.strictObject({
  repo: z.string(),
  repositoryId: id,
  ownerId: id,
  defaultBranch: z.string(),
  /** Commit that was checked out in the source when the world was made: `HEAD` in scenarios. */
  head: z.string(),
  /** Heads of all branches when the world was made. */
  born: z.array(z.string()),
  createdAt: time,
  /** The next number of anything that has a numeric id. */
  nextId: id,
  /** The next number of an issue or pull request. */
  nextNumber: id,
  pulls: z.array(pull),
  issues: z.array(issue),
  comments: z.array(comment),
  labels: z.array(label),
  releases: z.array(release),
  /** The release that was marked as latest. */
  latestRelease: id.nullable(),
  /** Tags of deleted immutable releases: spent for ever. */
  burntTags: z.array(z.string()),
  checks: z.array(check),
  statuses: z.array(status),
  deployments: z.array(deployment),
  runs: z.array(run),
  artifacts: z.array(artifact),
  pushes: z.array(push),
  losses: z.array(loss).default([]),
  /** Commits made through the API: GitHub signs them. */
  signed: z.array(z.string()),
  /** Commits of the source that were merged in after the world was made. */
  brought: z.array(z.string()),
})

export type WorldState = z.infer<typeof worldState>
export type AssetState = z.infer<typeof asset>
export type ReleaseState = z.infer<typeof release>
export type ReviewState = z.infer<typeof review>
export type PullState = z.infer<typeof pull>
export type IssueState = z.infer<typeof issue>
export type CommentState = z.infer<typeof comment>
export type CheckState = z.infer<typeof check>
export type StatusState = z.infer<typeof status>
export type RunState = z.infer<typeof run>
export type ArtifactState = z.infer<typeof artifact>
export type Loss = z.infer<typeof loss>
export type PushState = z.infer<typeof push>
