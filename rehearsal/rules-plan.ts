import { z } from 'zod'

/** The rules of branches and tags that the rehearsal knows, as GitHub's rulesets name them. */
export const RULE_TYPES = [
  'creation',
  'update',
  'deletion',
  'pull_request',
  'required_status_checks',
  'required_signatures',
  'merge_queue',
] as const

export type RuleType = (typeof RULE_TYPES)[number]

/** Rules of one branch: classic branch protection, or a ruleset in its place. */
export const protectionPlan = z
  .strictObject({
    /** A ruleset shows in other reads than classic protection, and refuses with another error. */
    kind: z.enum(['classic', 'ruleset']).optional(),
    /** The older way to write `"kind": "ruleset"`. */
    ruleset: z.boolean().default(false),
    required_approvals: z.number().int().min(0).default(0),
    /** Left out: true where approvals are required, as on GitHub. */
    block_direct_push: z.boolean().optional(),
    required_checks: z.array(z.string().min(1)).default([]),
    required_signatures: z.boolean().default(false),
    merge_queue: z.boolean().default(false),
    /** False: GraphQL tells nothing of classic protection either, so that only a refusal shows it. */
    visible: z.boolean().default(true),
  })
  .transform(({ kind, ...rule }) => ({
    ...rule,
    ruleset: kind === undefined ? rule.ruleset : kind === 'ruleset',
    block_direct_push: rule.block_direct_push ?? rule.required_approvals > 0,
  }))

/** A ruleset by its own: for tags, or for branches by pattern. */
export const rulesetPlan = z.strictObject({
  name: z.string().min(1),
  target: z.enum(['branch', 'tag']).default('tag'),
  /** As GitHub writes them: `~ALL`, `~DEFAULT_BRANCH`, or a full ref with `*`, `**` and `?`. */
  include: z.array(z.string().min(1)).default(['~ALL']),
  exclude: z.array(z.string().min(1)).default([]),
  rules: z.array(z.enum(RULE_TYPES)).default(['creation']),
  enforcement: z.enum(['active', 'evaluate', 'disabled']).default('active'),
  /** Whether the token of a workflow is on its bypass list. */
  bypass: z.boolean().default(false),
})

export type ProtectionPlan = z.infer<typeof protectionPlan>
export type RulesetPlan = z.infer<typeof rulesetPlan>
