import { z } from 'zod'
import type { Client } from './client.js'

const runSchema = z.object({ status: z.string().nullable() })

/** A run's status, `completed` once it is over; null where the token may not ask or the run is gone. Throws `Stop`. */
export async function runStatus(client: Client, runId: string): Promise<string | null> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
  return (await client.find(route, { run_id: runId }, runSchema, ['not-found', 'forbidden']))?.status ?? null
}
