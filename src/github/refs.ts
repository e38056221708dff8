import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type { NamedTag, Refs } from '../host/host.js'
import { aliasedQuery, inBatches, indexed } from './batches.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'

const comparisonsSchema = z.object({
  repository: z.record(z.string(), z.object({ compare: z.object({ status: z.string() }).nullable() }).nullable()),
})

/** A ref's target as the git database API shows it. */
const refSchema = z.object({
  ref: z.string(),
  object: z.object({ type: z.enum(['commit', 'tag', 'tree', 'blob']), sha: oidSchema }),
})

const tagSchema = z.object({ object: refSchema.shape.object })

/** What a ref points to. */
interface RefTarget {
  type: 'commit' | 'tag' | 'tree' | 'blob'
  sha: string
}

/** Tags of tags are peeled so deep. */
const DEEPEST = 10

/** Tags and other refs. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubRefs implements Refs {
  constructor(private readonly client: Client) {}

  /** A commit, save for tags of trees and files, whose own id is no commit's. */
  async tagCommit(tag: string): Promise<string | null> {
    let target = await readRef(this.client, `tags/${tag}`)
    for (let depth = 0; target?.type === 'tag' && depth < DEEPEST; depth += 1) {
      const route = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}'
      target = (await this.client.read(route, { tag_sha: target.sha }, tagSchema)).object
    }
    return target?.sha ?? null
  }

  /** As GitHub sorts them, with the id of what each one names. */
  async tagsStartingWith(prefix: string): Promise<NamedTag[]> {
    return (await this.matching(`refs/tags/${prefix}`)).map(({ ref, object }) => ({
      name: ref.slice('refs/tags/'.length),
      sha: object.sha,
      isAnnotated: object.type === 'tag',
    }))
  }

  async startingWith(prefix: string): Promise<string[]> {
    return (await this.matching(prefix)).map(({ ref }) => ref)
  }

  /** One request lists them all, however many there are. */
  private async matching(prefix: string): Promise<z.infer<typeof refSchema>[]> {
    const ref = prefix.replace(/^refs\//, '').replace(/\/$/, '')
    const answer = await this.client.list('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref }, refSchema)
    return (answer?.items ?? []).filter((item) => item.ref.startsWith(prefix))
  }

  /** Asked for many at once: a checkout of one commit knows nothing of what is below it. */
  async reachableTags(branch: string, tags: readonly string[]): Promise<string[]> {
    const { owner, repo } = this.client
    return await inBatches(tags, async (batch) => {
      const variables = { owner, repo, branch, ...indexed(batch.map((tag) => `refs/tags/${tag}`)) }
      const { repository } = await this.client.query(reachableQuery(batch.length), variables, comparisonsSchema)
      return batch.filter((_, index) => {
        const status = repository[`o${index}`]?.compare?.status
        return status === 'AHEAD' || status === 'IDENTICAL'
      })
    })
  }

  /** A lightweight one. Throws `GitHubFailure` `invalid` where the name is taken or spent. */
  async createTag(tag: string, sha: string): Promise<void> {
    await makeRef(this.client, `refs/tags/${tag}`, sha)
  }

  async create(ref: string, sha: string): Promise<boolean> {
    try {
      await makeRef(this.client, ref, sha)
      return true
    } catch (error) {
      if (isRefusal(error, /already exists/i)) return false
      throw error
    }
  }

  /** Forward, never forced. */
  async move(ref: string, sha: string): Promise<boolean> {
    const parameters = { ref: ref.replace(/^refs\//, ''), sha, force: false }
    try {
      await this.client.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', parameters, refSchema)
      return true
    } catch (error) {
      if (isRefusal(error, /not a fast[ -]?forward/i)) return false
      throw error
    }
  }
}

function reachableQuery(count: number): string {
  const field = (index: number): string => `ref(qualifiedName: $e${index}) { compare(headRef: $branch) { status } }`
  return aliasedQuery({ name: 'Reachable', count, variables: '$branch: String!', field })
}

/** Reads a ref by its name without `refs/`; null when there is none. Throws `Stop`. */
export async function readRef(client: Client, name: string): Promise<RefTarget | null> {
  const answer = await client.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: name }, refSchema)
  return answer === null ? null : answer.object
}

async function makeRef(client: Client, ref: string, sha: string): Promise<void> {
  await client.write('POST /repos/{owner}/{repo}/git/refs', { ref, sha }, refSchema)
}

/** 409 is documented for both, 422 with these words is what GitHub sends. */
function isRefusal(error: unknown, words: RegExp): boolean {
  if (!(error instanceof GitHubFailure)) return false
  return error.kind === 'conflict' || (error.kind === 'invalid' && words.test(error.detail))
}
