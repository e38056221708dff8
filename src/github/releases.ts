import { z } from 'zod'
import type { ReleaseAsset, ReleaseFacts, ReleaseFields, Releases, TaggedRelease } from '../host/host.js'
import { assetFacts, assetSchema } from './assets.js'
import { aliasedQuery, inBatches, indexed } from './batches.js'
import type { Client } from './client.js'
import { refusal } from './failures.js'
import { oidSchema } from './schemas.js'

const RELEASE = '/repos/{owner}/{repo}/releases/{release_id}'
const MOST_PAGES = 2

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

const pageSchema = z.object({
  repository: z.object({
    releases: z.object({
      nodes: z.array(
        z.object({ databaseId: z.number().int().nullable(), isDraft: z.boolean(), createdAt: z.string() }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
})

const taggedSchema = z.object({
  repository: z.record(
    z.string(),
    z.object({ isDraft: z.boolean(), tagCommit: z.object({ oid: oidSchema }).nullable() }).nullable(),
  ),
})

type Page = z.infer<typeof pageSchema>['repository']['releases']
type Node = Page['nodes'][number]

const DRAFTS = `query Drafts($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    releases(first: 100, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { databaseId isDraft createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

/** Releases, published ones and drafts. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubReleases implements Releases {
  constructor(private readonly client: Client) {}

  async ofTags(tags: readonly string[]): Promise<TaggedRelease[]> {
    const { owner, repo } = this.client
    return await inBatches(tags, async (batch) => {
      const variables = { owner, repo, ...indexed(batch) }
      const { repository } = await this.client.query(taggedQuery(batch.length), variables, taggedSchema)
      return batch.flatMap((tag, index) => {
        const release = repository[`o${index}`] ?? null
        return release === null || release.isDraft ? [] : [{ tag, commit: release.tagCommit?.oid ?? null }]
      })
    })
  }

  /** GitHub finds no draft by its tag. */
  async byTag(tag: string): Promise<ReleaseFacts | null> {
    const answer = await this.client.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, releaseSchema)
    return answer === null ? null : releaseFacts(answer)
  }

  async byId(id: number): Promise<ReleaseFacts | null> {
    const release = await this.client.find(`GET ${RELEASE}`, { release_id: id }, releaseSchema)
    return release === null ? null : releaseFacts(release)
  }

  /**
   * Among the newest 200 releases. Asked through GraphQL, because REST's list of releases has no order to stop by.
   */
  async draftsSince(since: string): Promise<ReleaseFacts[]> {
    const ids: number[] = []
    let after: string | null = null
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { nodes, pageInfo } = await this.readPage(after)
      const recent = recentNodes(nodes, since)
      ids.push(...draftIds(recent))
      if (recent.length < nodes.length || !pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    const drafts = await Promise.all(ids.map(async (id) => await this.byId(id)))
    // One that was published or deleted meanwhile is no draft any more.
    return drafts.filter((draft): draft is ReleaseFacts => draft?.draft === true)
  }

  async createDraft(fields: ReleaseFields): Promise<ReleaseFacts> {
    const body = releaseBody(fields, true)
    return releaseFacts(await this.client.write('POST /repos/{owner}/{repo}/releases', body, releaseSchema))
  }

  /** Sets every field: one that is left out of a PATCH may change by itself. */
  async update(id: number, fields: ReleaseFields, draft: boolean): Promise<ReleaseFacts> {
    const body = { release_id: id, ...releaseBody(fields, draft) }
    return releaseFacts(await this.client.write(`PATCH ${RELEASE}`, body, releaseSchema))
  }

  /** Finds it gone, or deletes it. Throws `GitHubFailure` `conflict` when it has been published. */
  async deleteDraft(id: number): Promise<void> {
    const { owner, repo } = this.client
    const release = await this.byId(id)
    if (release === null) return
    if (!release.draft) {
      const asked = { method: 'DELETE', path: `/repos/${owner}/${repo}/releases/${id}`, isRead: false }
      throw refusal(asked, {
        kind: 'conflict',
        detail: 'this release has been published, it is not deleted',
        codes: [],
      })
    }
    await this.client.remove(`DELETE ${RELEASE}`, { release_id: id })
  }

  private async readPage(after: string | null): Promise<Page> {
    const { owner, repo } = this.client
    return (await this.client.query(DRAFTS, { owner, repo, after }, pageSchema)).repository.releases
  }
}

function taggedQuery(count: number): string {
  const field = (index: number): string => `release(tagName: $e${index}) { isDraft tagCommit { oid } }`
  return aliasedQuery({ name: 'TaggedReleases', count, field })
}

/** The leading part of a list, newest first, that is not older than `since`. */
export function recentNodes(nodes: readonly Node[], since: string): Node[] {
  const oldest = Date.parse(since)
  const end = nodes.findIndex((node) => Date.parse(node.createdAt) < oldest)
  return end === -1 ? [...nodes] : nodes.slice(0, end)
}

function draftIds(nodes: readonly Node[]): number[] {
  return nodes.flatMap((node) => (node.isDraft && node.databaseId !== null ? [node.databaseId] : []))
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
