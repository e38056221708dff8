import { z } from 'zod'

const time = z.string()
const id = z.number().int()

const deploymentStatus = z.strictObject({
  id,
  state: z.string(),
  description: z.string(),
  environment: z.string(),
  environmentUrl: z.string(),
  logUrl: z.string(),
  creator: z.string(),
  createdAt: time,
})

/** A deployment as `world.json` keeps it. */
export const deployment = z.strictObject({
  id,
  sha: z.string(),
  ref: z.string(),
  task: z.string(),
  payload: z.unknown(),
  environment: z.string(),
  /** The environment that it was made for, where a status has named another one since. */
  originalEnvironment: z.string().optional(),
  description: z.string().nullable(),
  transient: z.boolean(),
  production: z.boolean(),
  creator: z.string(),
  createdAt: time,
  statuses: z.array(deploymentStatus),
})

export type DeploymentState = z.infer<typeof deployment>
export type DeploymentStatusState = z.infer<typeof deploymentStatus>
