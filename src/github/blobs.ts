import { z } from 'zod'
import type { Client } from './client.js'

const blobSchema = z.object({ content: z.string(), encoding: z.enum(['base64', 'utf-8']) })

/** Bytes of a blob. Throws `Stop`. */
export async function readBlob(client: Client, sha: string): Promise<Buffer> {
  const answer = await client.read('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: sha }, blobSchema)
  return Buffer.from(answer.content, answer.encoding === 'base64' ? 'base64' : 'utf8')
}
