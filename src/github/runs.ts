import { z } from 'zod'
import type { FailureKind } from '../errors.js'
import type { KeptArtifact, Runs, WorkflowRun } from '../host/host.js'
import type { Client } from './client.js'

const statusSchema = z.object({ status: z.string().nullable() })

const repositorySchema = z.object({ full_name: z.string() })

const runSchema = z.object({
  path: z.string(),
  event: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullable(),
  repository: repositorySchema,
  /** Null once a fork is deleted. */
  head_repository: repositorySchema.nullish(),
})

const artifactSchema = z.object({
  name: z.string(),
  expired: z.boolean(),
  workflow_run: z
    .object({ id: z.number().int(), head_sha: z.string(), head_branch: z.string().nullable() })
    .partial()
    .nullish(),
})

const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'

/** What a token without `actions: read` is told, and what everybody is told of what is gone. */
const ABSENT: readonly FailureKind[] = ['not-found', 'forbidden']

/** Workflow runs. Throws `Stop`. */
export class GitHubRuns implements Runs {
  constructor(private readonly client: Client) {}

  /** `completed` once it is over; null too where the run is gone. */
  async status(runId: string): Promise<string | null> {
    return (await this.client.find(RUN, { run_id: runId }, statusSchema, ABSENT))?.status ?? null
  }

  async find(runId: string): Promise<WorkflowRun | null> {
    const found = await this.client.find(RUN, { run_id: runId }, runSchema, ABSENT)
    if (found === null) return null
    return {
      id: runId,
      path: found.path,
      event: found.event,
      headSha: found.head_sha,
      headBranch: found.head_branch,
      repository: found.repository.full_name,
      headRepository: found.head_repository?.full_name ?? null,
    }
  }

  async artifact(id: string): Promise<KeptArtifact | null> {
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}'
    const found = await this.client.find(route, { artifact_id: id }, artifactSchema, ABSENT)
    if (found === null) return null
    const { name, expired, workflow_run: run } = found
    return {
      name,
      expired,
      runId: run?.id === undefined ? null : String(run.id),
      headSha: run?.head_sha ?? null,
      headBranch: run?.head_branch ?? null,
    }
  }
}
