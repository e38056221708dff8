import { z } from 'zod'
import type { Client } from './client.js'

const viewerSchema = z.object({ viewer: z.object({ login: z.string() }) })

const permissionSchema = z.object({ permission: z.string() })

const activitySchema = z.object({ after: z.string(), actor: z.object({ login: z.string() }).nullable().optional() })

const PROBE_TAG = 'ds-release-probe'

/** Login of the token's own user; `GET /user` is closed to a workflow's token, GraphQL is not. Throws `Stop`. */
export async function viewer(client: Client): Promise<string> {
  return (await client.query('query Viewer { viewer { login } }', {}, viewerSchema)).viewer.login
}

/** `admin`, `write`, `read` or `none` (maintain counts as write, triage as read); null for what is no user. Throws `Stop`. */
export async function permission(client: Client, user: string): Promise<string | null> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'
  return (await client.find(route, { username: user }, permissionSchema))?.permission ?? null
}

/** Login of who last pushed that head to that branch; null where GitHub does not say. Throws `Stop`. */
export async function lastPusher(client: Client, ref: string, headSha: string): Promise<string | null> {
  const answer = await client.find(
    'GET /repos/{owner}/{repo}/activity',
    { ref: ref.startsWith('refs/') ? ref : `refs/heads/${ref}`, per_page: 100 },
    activitySchema.array(),
    ['not-found', 'forbidden', 'invalid'],
  )
  return answer?.find((entry) => entry.after === headSha)?.actor?.login ?? null
}

/**
 * Whether the token may write contents, learned from a request that needs this and saves nothing (generated release
 * notes are only returned); null where it cannot be told.
 */
export async function mayWriteContents(client: Client): Promise<boolean | null> {
  const route = 'POST /repos/{owner}/{repo}/releases/generate-notes'
  const failure = await client.probe(route, { tag_name: PROBE_TAG })
  if (failure === null) return true
  return failure.kind === 'forbidden' || failure.kind === 'not-found' ? false : null
}
