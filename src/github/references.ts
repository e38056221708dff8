import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'

/** A ref's target as the git database API shows it. */
export const refSchema = z.object({
  ref: z.string(),
  object: z.object({ type: z.enum(['commit', 'tag', 'tree', 'blob']), sha: oidSchema }),
})

/** What a ref points to. */
export interface RefTarget {
  type: 'commit' | 'tag' | 'tree' | 'blob'
  sha: string
}

/** Reads a ref by its name without `refs/`; null when there is none. Throws `Stop`. */
export async function readRef(client: Client, name: string): Promise<RefTarget | null> {
  const answer = await client.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: name }, refSchema)
  return answer === null ? null : answer.object
}

/** Makes a ref, by its full name. Throws `GitHubFailure`. */
export async function makeRef(client: Client, ref: string, sha: string): Promise<void> {
  await client.write('POST /repos/{owner}/{repo}/git/refs', { ref, sha }, refSchema)
}

/** Makes a ref, by its full name; false when it exists already. Throws `GitHubFailure`. */
export async function createRef(client: Client, ref: string, sha: string): Promise<boolean> {
  try {
    await makeRef(client, ref, sha)
    return true
  } catch (error) {
    if (isRefusal(error, /already exists/i)) return false
    throw error
  }
}

/** Moves a ref forward, by its full name; false when that is no fast-forward. Throws `GitHubFailure`. */
export async function moveRef(client: Client, ref: string, sha: string): Promise<boolean> {
  const parameters = { ref: ref.replace(/^refs\//, ''), sha, force: false }
  try {
    await client.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', parameters, refSchema)
    return true
  } catch (error) {
    if (isRefusal(error, /not a fast[ -]?forward/i)) return false
    throw error
  }
}

/** 409 is documented for both, 422 with these words is what GitHub sends. */
function isRefusal(error: unknown, words: RegExp): boolean {
  if (!(error instanceof GitHubFailure)) return false
  return error.kind === 'conflict' || (error.kind === 'invalid' && words.test(error.detail))
}
