import { z } from 'zod'
import type { Runs } from '../host/host.js'
import type { Client } from './client.js'

const runSchema = z.object({ status: z.string().nullable() })

/** Workflow runs. Throws `Stop`. */
export class GitHubRuns implements Runs {
  constructor(private readonly client: Client) {}

  /** `completed` once it is over; null too where the run is gone. */
  async status(runId: string): Promise<string | null> {
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
    const found = await this.client.find(route, { run_id: runId }, runSchema, ['not-found', 'forbidden'])
    return found?.status ?? null
  }
}
