import { z } from 'zod'
import type { ReleaseAsset, ReleaseFacts, ReleaseFields } from '../host/host.js'
import type { Client } from './client.js'
import { assetFacts, assetSchema } from './assets.js'
import { refusal } from './failures.js'

const RELEASE = '/repos/{owner}/{repo}/releases/{release_id}'

/** A release in every answer that has one. */
const releaseSchema = z.object({
  id: z.number().int(),
  tag_name: z.string(),
  target_commitish: z.string(),
  name: z.string().nullable(),
  body: z.string().nullable().optional(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  immutable: z.boolean().optional(),
  html_url: z.string(),
  upload_url: z.string(),
  author: z.object({ login: z.string() }).nullable(),
  assets: z.array(assetSchema),
})

/** A published release, or null: GitHub finds no draft by its tag. Throws `Stop`. */
export async function releaseByTag(client: Client, tag: string): Promise<ReleaseFacts | null> {
  const answer = await client.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, releaseSchema)
  return answer === null ? null : releaseFacts(answer)
}

/** A release or draft, or null. Throws `Stop`. */
export async function releaseById(client: Client, id: number): Promise<ReleaseFacts | null> {
  const release = await client.find(`GET ${RELEASE}`, { release_id: id }, releaseSchema)
  return release === null ? null : releaseFacts(release)
}

/** All assets of a release; the list has half-uploaded ones, which the release itself may leave out. Throws `Stop`. */
export async function releaseAssets(client: Client, id: number): Promise<ReleaseAsset[]> {
  const options = { perPage: 100, absent: ['not-found'] as const }
  const assets = await client.list(`GET ${RELEASE}/assets`, { release_id: id }, assetSchema, options)
  return (assets?.items ?? []).map(assetFacts)
}

/** Makes a draft. Throws `GitHubFailure`. */
export async function createDraft(client: Client, fields: ReleaseFields): Promise<ReleaseFacts> {
  const body = releaseBody(fields, true)
  return releaseFacts(await client.write('POST /repos/{owner}/{repo}/releases', body, releaseSchema))
}

/** Sets every field of a release: one that is left out of a PATCH may change by itself. Throws `GitHubFailure`. */
export async function updateRelease(
  client: Client,
  id: number,
  fields: ReleaseFields,
  draft: boolean,
): Promise<ReleaseFacts> {
  const body = { release_id: id, ...releaseBody(fields, draft) }
  return releaseFacts(await client.write(`PATCH ${RELEASE}`, body, releaseSchema))
}

/** Deletes a draft, or finds it gone. Throws `GitHubFailure` `conflict` when it has been published. */
export async function deleteDraft(client: Client, id: number): Promise<void> {
  const release = await client.find(`GET ${RELEASE}`, { release_id: id }, releaseSchema)
  if (release === null) return
  if (!release.draft) {
    const asked = { method: 'DELETE', path: `/repos/${client.owner}/${client.repo}/releases/${id}`, isRead: false }
    throw refusal(asked, 'conflict', 'this release has been published, it is not deleted', [])
  }
  await client.remove(`DELETE ${RELEASE}`, { release_id: id })
}

/** Reads a release as the API shows it. */
function releaseFacts(answer: z.infer<typeof releaseSchema>): ReleaseFacts {
  return {
    id: answer.id,
    tag: answer.tag_name,
    target: answer.target_commitish,
    name: answer.name ?? '',
    body: answer.body ?? '',
    draft: answer.draft,
    prerelease: answer.prerelease,
    immutable: answer.immutable ?? false,
    url: answer.html_url,
    uploadUrl: answer.upload_url,
    author: answer.author?.login ?? '',
    assets: answer.assets.map((asset): ReleaseAsset => assetFacts(asset)),
  }
}

function releaseBody(fields: ReleaseFields, draft: boolean): Record<string, unknown> {
  return {
    tag_name: fields.tag,
    target_commitish: fields.target,
    name: fields.name,
    body: fields.body,
    draft,
    prerelease: fields.prerelease,
    // Drafts and prereleases cannot be the latest release.
    make_latest: fields.makeLatest && !draft && !fields.prerelease ? 'true' : 'false',
  }
}
