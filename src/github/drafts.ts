import { z } from 'zod'
import type { ReleaseFacts } from '../host/host.js'
import type { Client } from './client.js'
import { releaseById } from './releases.js'

const MOST_PAGES = 2

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

/**
 * Drafts that were made at `since` (ISO 8601) or later, newest first; among the newest 200 releases. Asked through
 * GraphQL, because REST's list of releases has no order to stop by. Throws `Stop`.
 */
export async function draftsSince(client: Client, since: string): Promise<ReleaseFacts[]> {
  const ids: number[] = []
  let after: string | null = null
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { nodes, pageInfo } = await readPage(client, after)
    const recent = recentNodes(nodes, since)
    ids.push(...draftIds(recent))
    if (recent.length < nodes.length || !pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  const drafts = await Promise.all(ids.map(async (id) => await releaseById(client, id)))
  // One that was published or deleted meanwhile is no draft any more.
  return drafts.filter((draft): draft is ReleaseFacts => draft?.draft === true)
}

async function readPage(client: Client, after: string | null): Promise<Page> {
  const variables = { owner: client.owner, repo: client.repo, after }
  return (await client.query(DRAFTS, variables, pageSchema)).repository.releases
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
