import { z } from 'zod'
import type { NamedTag } from '../host/host.js'
import type { Client } from './client.js'
import { makeRef, readRef, refSchema } from './references.js'

/** Tags of tags are peeled so deep. */
const DEEPEST = 10

const tagSchema = z.object({ object: refSchema.shape.object })

/** What a tag peels to, or null: a commit, save for tags of trees and files, whose own id is no commit's. */
export async function tagCommit(client: Client, tag: string): Promise<string | null> {
  let target = await readRef(client, `tags/${tag}`)
  for (let depth = 0; target?.type === 'tag' && depth < DEEPEST; depth += 1) {
    const parameters = { tag_sha: target.sha }
    target = (await client.read('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', parameters, tagSchema)).object
  }
  return target?.sha ?? null
}

/** The tags that start with a prefix, as GitHub sorts them, with the id of what each one names. */
export async function tagsStartingWith(client: Client, prefix: string): Promise<NamedTag[]> {
  const ref = prefix === '' ? 'tags' : `tags/${prefix}`
  const answer = await client.list('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref }, refSchema)
  const start = `refs/tags/${prefix}`
  return (answer?.items ?? [])
    .filter((item) => item.ref.startsWith(start))
    .map((item) => ({ name: item.ref.slice('refs/tags/'.length), sha: item.object.sha }))
}

/** Makes a lightweight tag. Throws `GitHubFailure`: `invalid` where the name is taken or spent. */
export async function createTag(client: Client, tag: string, sha: string): Promise<void> {
  await makeRef(client, `refs/tags/${tag}`, sha)
}
