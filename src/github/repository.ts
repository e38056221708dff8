import { z } from 'zod'
import type { RepositoryQuestions } from '../host/host.js'
import { aliasedQuery, indexed } from './batches.js'
import { readBlob } from './blobs.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'

const repositorySchema = z.object({ default_branch: z.string() })

/** A folder is a list; a file over 1 MB comes with encoding `none` and without its bytes. */
const contentSchema = z.union([
  z.array(z.unknown()),
  z.object({ type: z.string(), sha: oidSchema, encoding: z.string().optional(), content: z.string().optional() }),
])

const branchNamesSchema = z.object({
  repository: z.object({ refs: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable() }),
})

const objectsSchema = z.object({ repository: z.record(z.string(), z.object({ oid: oidSchema }).nullable()) })

const viewerSchema = z.object({ viewer: z.object({ login: z.string() }) })

const permissionSchema = z.object({ permission: z.string() })

const BRANCHES = `query Branches($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { refs(refPrefix: "refs/heads/", first: 50) { nodes { name } } }
}`

const PROBE_TAG = 'ds-release-probe'

/** What the repository says of itself, and of who asks. Throws `Stop`. */
export class GitHubRepository implements RepositoryQuestions {
  constructor(private readonly client: Client) {}

  async facts(): Promise<{ defaultBranch: string }> {
    const answer = await this.client.read('GET /repos/{owner}/{repo}', {}, repositorySchema)
    return { defaultBranch: answer.default_branch }
  }

  /** Of a branch, tag or commit; up to 100 MB. */
  async contentAt(ref: string, path: string): Promise<Buffer | null> {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}'
    const answer = await this.client.find(route, { path, ref }, contentSchema)
    if (answer === null || Array.isArray(answer) || answer.type !== 'file') return null
    if (answer.encoding === 'base64' && answer.content !== undefined) return Buffer.from(answer.content, 'base64')
    return await readBlob(this.client, answer.sha)
  }

  /** Looks at up to 50 branches (the first by name), the caller's own among them. */
  async branchesWith(path: string): Promise<string[]> {
    const { owner, repo } = this.client
    const names = await this.client.query(BRANCHES, { owner, repo }, branchNamesSchema)
    const branches = (names.repository.refs?.nodes ?? []).map((node) => node.name)
    if (branches.length === 0) return []
    const variables = indexed(branches.map((name) => `refs/heads/${name}:${path}`))
    const found = await this.client.query(objectsQuery(branches.length), { owner, repo, ...variables }, objectsSchema)
    return branches.filter((_, index) => (found.repository[`o${index}`] ?? null) !== null)
  }

  /** `GET /user` is closed to a workflow's token, GraphQL is not. */
  async viewer(): Promise<string> {
    return (await this.client.query('query Viewer { viewer { login } }', {}, viewerSchema)).viewer.login
  }

  /** Learned from a request that needs this and saves nothing: generated release notes are only returned. */
  async mayWriteContents(): Promise<boolean | null> {
    const route = 'POST /repos/{owner}/{repo}/releases/generate-notes'
    const failure = await this.client.probe(route, { tag_name: PROBE_TAG })
    if (failure === null) return true
    return failure.kind === 'forbidden' || failure.kind === 'not-found' ? false : null
  }

  /** Maintain counts as write, triage as read. */
  async permissionOf(user: string): Promise<string | null> {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'
    return (await this.client.find(route, { username: user }, permissionSchema))?.permission ?? null
  }
}

function objectsQuery(count: number): string {
  return aliasedQuery({ name: 'BranchesWith', count, field: (index) => `object(expression: $e${index}) { oid }` })
}
