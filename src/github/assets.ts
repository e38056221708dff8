import { z } from 'zod'
import type { ReleaseAsset } from '../host/host.js'
import type { Client } from './client.js'

/** An asset in every answer that has one. */
export const assetSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  size: z.number().int(),
  digest: z.string().nullable().optional(),
  state: z.string(),
})

/** Reads an asset; whatever is not `uploaded` is half-uploaded (`starter`, which the API's description leaves out). */
export function assetFacts(answer: z.infer<typeof assetSchema>): ReleaseAsset {
  return {
    id: answer.id,
    name: answer.name,
    size: answer.size,
    digest: answer.digest ?? null,
    state: answer.state === 'uploaded' ? 'uploaded' : 'starter',
  }
}

/** Deletes an asset, or finds it gone. Throws `GitHubFailure`. */
export async function deleteAsset(client: Client, id: number): Promise<void> {
  await client.remove('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id })
}
