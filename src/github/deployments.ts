import { z } from 'zod'
import type {
  DeploymentFacts,
  Deployments,
  DeploymentState,
  DeploymentStatus,
  NewDeployment,
} from '../host/deployments.js'
import type { Client } from './client.js'
import { accountSchema, GHOST } from './schemas.js'

const createdSchema = z.object({ id: z.number().int() })

const deploymentSchema = z.object({
  id: z.number().int(),
  task: z.string(),
  environment: z.string(),
  /** An object, or a text that may be one. */
  payload: z.unknown(),
  creator: accountSchema.nullish(),
})

const STATES = ['pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive'] as const

const statusSchema = z.object({ state: z.enum(STATES) })

const LONGEST_DESCRIPTION = 140
const PER_PAGE = 30

const ROUTE = '/repos/{owner}/{repo}/deployments'

/** Deployments. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubDeployments implements Deployments {
  constructor(private readonly client: Client) {}

  async create({ ref, environment, task, description, payload }: NewDeployment): Promise<number> {
    // GitHub's own defaults merge the default branch into the ref, and refuse what has a check that is not green.
    const ours = { auto_merge: false, required_contexts: [] }
    const parameters = { ref, environment, task, payload, description: clip(description), ...ours }
    return (await this.client.write(`POST ${ROUTE}`, parameters, createdSchema)).id
  }

  async newest({ environment, task }: { environment: string; task: string }): Promise<DeploymentFacts[]> {
    const parameters = { environment, task, per_page: PER_PAGE }
    return (await this.client.read(`GET ${ROUTE}`, parameters, deploymentSchema.array())).map(deploymentFacts)
  }

  async state(id: number): Promise<DeploymentState> {
    const parameters = { deployment_id: id, per_page: 1 }
    const route = `GET ${ROUTE}/{deployment_id}/statuses`
    const [last] = await this.client.read(route, parameters, statusSchema.array())
    return last?.state ?? 'pending'
  }

  async setStatus(id: number, { state, description, environmentUrl, logUrl }: DeploymentStatus): Promise<void> {
    const parameters = {
      ...{ deployment_id: id, state, description: clip(description) },
      ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
      ...(logUrl === null ? {} : { log_url: logUrl }),
      // GitHub's own way goes by the environment's name, and would retire the Deployments of other models.
      auto_inactive: false,
    }
    await this.client.write(`POST ${ROUTE}/{deployment_id}/statuses`, parameters, createdSchema)
  }
}

function deploymentFacts({
  id,
  task,
  environment,
  payload,
  creator,
}: z.infer<typeof deploymentSchema>): DeploymentFacts {
  return { id, task, environment, payload: payloadOf(payload), creator: creator?.login ?? GHOST }
}

/** GitHub gives a payload back as it was made, or as its text. */
function payloadOf(value: unknown): DeploymentFacts['payload'] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(typeof value === 'string' ? jsonOf(value) : value)
  return parsed.success ? parsed.data : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function clip(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`
}
