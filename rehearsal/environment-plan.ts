import { z } from 'zod'
import { login } from './login.js'

const MOST_REVIEWERS = 6
const LONGEST_WAIT_MINUTES = 30 * 24 * 60

const team = z.string().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9_-]+$/, 'must be a login, or a team as owner/team')

/** An app that decides whether a job may run in an environment. */
const customRule = z
  .union([z.string().min(1), z.strictObject({ app: z.string().min(1), enabled: z.boolean().default(true) })])
  .transform((rule) => (typeof rule === 'string' ? { app: rule, enabled: true } : rule))

/** An environment of the repository, and what protects it. */
export const environmentPlan = z.strictObject({
  reviewers: z
    .array(z.union([login, team]))
    .max(MOST_REVIEWERS)
    .default([]),
  /** Who of them has let the jobs of each run that is started go on. */
  approved_by: z.array(login).default([]),
  prevent_self_review: z.boolean().default(false),
  wait_minutes: z.number().int().min(0).max(LONGEST_WAIT_MINUTES).default(0),
  custom_rules: z.array(customRule).default([]),
  /** Branches that may deploy to it: `protected`, or names and patterns; left out: all. */
  branches: z.union([z.literal('protected'), z.array(z.string().min(1))]).optional(),
})

export type EnvironmentPlan = z.infer<typeof environmentPlan>
