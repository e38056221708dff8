import { z } from 'zod'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'

/** A folder is a list; a file over 1 MB comes with encoding `none` and without its bytes. */
const contentSchema = z.union([
  z.array(z.unknown()),
  z.object({ type: z.string(), sha: oidSchema, encoding: z.string().optional(), content: z.string().optional() }),
])

const blobSchema = z.object({ content: z.string(), encoding: z.enum(['base64', 'utf-8']) })

/** Bytes of a file at a branch, tag or commit (up to 100 MB); null when there is no such file. Throws `Stop`. */
export async function contentAt(client: Client, ref: string, path: string): Promise<Buffer | null> {
  const route = 'GET /repos/{owner}/{repo}/contents/{path}'
  const answer = await client.find(route, { path, ref }, contentSchema)
  if (answer === null || Array.isArray(answer) || answer.type !== 'file') return null
  if (answer.encoding === 'base64' && answer.content !== undefined) return Buffer.from(answer.content, 'base64')
  return await readBlob(client, answer.sha)
}

/** Bytes of a blob. Throws `Stop`. */
export async function readBlob(client: Client, sha: string): Promise<Buffer> {
  const answer = await client.read('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: sha }, blobSchema)
  return Buffer.from(answer.content, answer.encoding === 'base64' ? 'base64' : 'utf8')
}
