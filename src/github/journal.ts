import { z } from 'zod'
import type { Journal, JournalCommit } from '../host/host.js'
import { readBlob } from './blobs.js'
import type { Client } from './client.js'
import { readRef } from './refs.js'
import { oidSchema } from './schemas.js'

const personSchema = z.object({ login: z.string().optional() }).nullable()

const commitSchema = z.object({
  sha: oidSchema,
  commit: z.object({
    message: z.string(),
    tree: z.object({ sha: oidSchema }),
    verification: z.object({ verified: z.boolean() }).optional(),
  }),
  author: personSchema,
  committer: personSchema,
})

const createdSchema = z.object({ sha: oidSchema })

const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: oidSchema })),
  truncated: z.boolean().optional(),
})

/** Commits and trees that no branch holds. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubJournal implements Journal {
  /** Journal commits that were read or made, by SHA: what a commit says never changes. */
  private readonly known = new Map<string, JournalCommit>()

  constructor(private readonly client: Client) {}

  /** The ref is given by its full name. */
  async newest(ref: string): Promise<JournalCommit | null> {
    const target = await readRef(this.client, ref.replace(/^refs\//, ''))
    return target === null ? null : await this.commit(target.sha)
  }

  async commit(sha: string): Promise<JournalCommit> {
    const found = this.known.get(sha) ?? (await this.readCommit(sha))
    this.known.set(found.sha, found)
    return found
  }

  async createTree(files: Readonly<Record<string, string>>): Promise<string> {
    const tree = Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }))
    return (await this.client.write('POST /repos/{owner}/{repo}/git/trees', { tree }, createdSchema)).sha
  }

  async readTree(sha: string): Promise<Record<string, string>> {
    const parameters = { tree_sha: sha, recursive: '1' }
    const answer = await this.client.read('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters, treeSchema)
    const blobs = answer.tree.filter((entry) => entry.type === 'blob')
    const bytes = await Promise.all(blobs.map(async (entry) => await readBlob(this.client, entry.sha)))
    return Object.fromEntries(blobs.map((entry, index) => [entry.path, bytes[index]?.toString('utf8') ?? '']))
  }

  /** Author and date are GitHub's. */
  async createCommit(commit: { message: string; tree: string; parent: string | null }): Promise<string> {
    const { message, tree, parent } = commit
    const parameters = { message, tree, parents: parent === null ? [] : [parent] }
    const { sha } = await this.client.write('POST /repos/{owner}/{repo}/git/commits', parameters, createdSchema)
    this.known.set(sha, { sha, message, tree, signedFor: null, isOwn: true })
    return sha
  }

  private async readCommit(sha: string): Promise<JournalCommit> {
    // Not from the git database: only here does GitHub say which account somebody is.
    const found = await this.client.read('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha }, commitSchema)
    const { message, tree } = found.commit
    return { sha: found.sha, message, tree: tree.sha, signedFor: signedFor(found), isOwn: false }
  }
}

/**
 * Login of the author that GitHub has signed a commit for. A person may sign what names somebody else as its author, but
 * is then its committer: it must be GitHub itself, or the very bot, which has no key of its own.
 */
function signedFor({ commit, author, committer }: z.infer<typeof commitSchema>): string | null {
  const login = author?.login
  if (commit.verification?.verified !== true || login === undefined) return null
  const isByGitHub = committer?.login === 'web-flow' || (committer?.login === login && login.endsWith('[bot]'))
  return isByGitHub ? login : null
}
