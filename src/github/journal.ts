import { z } from 'zod'
import type { JournalCommit } from '../host/host.js'
import type { Client } from './client.js'
import { readBlob } from './contents.js'
import { readRef } from './references.js'
import { oidSchema } from './schemas.js'

const commitSchema = z.object({ sha: oidSchema, message: z.string(), tree: z.object({ sha: oidSchema }) })

const createdSchema = z.object({ sha: oidSchema })

const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: oidSchema })),
  truncated: z.boolean().optional(),
})

/** Journal commits that were read or made, by SHA: what a commit says never changes. */
export type JournalMemory = Map<string, JournalCommit>

/** The newest commit of the journal ref (its full name), or null. Throws `Stop`. */
export async function journal(client: Client, memory: JournalMemory, ref: string): Promise<JournalCommit | null> {
  const target = await readRef(client, ref.replace(/^refs\//, ''))
  if (target === null) return null
  const known = memory.get(target.sha) ?? (await readCommit(client, target.sha))
  memory.set(known.sha, known)
  return known
}

async function readCommit(client: Client, sha: string): Promise<JournalCommit> {
  const parameters = { commit_sha: sha }
  const commit = await client.read('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', parameters, commitSchema)
  return { sha: commit.sha, message: commit.message, tree: commit.tree.sha }
}

/** Makes a tree of text files, paths to content, and returns its id. Throws `GitHubFailure`. */
export async function createTree(client: Client, files: Readonly<Record<string, string>>): Promise<string> {
  const tree = Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }))
  return (await client.write('POST /repos/{owner}/{repo}/git/trees', { tree }, createdSchema)).sha
}

/** Reads back a tree of text files. Throws `Stop`. */
export async function readTree(client: Client, sha: string): Promise<Record<string, string>> {
  const parameters = { tree_sha: sha, recursive: '1' }
  const answer = await client.read('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters, treeSchema)
  const blobs = answer.tree.filter((entry) => entry.type === 'blob')
  const texts = await Promise.all(blobs.map(async (entry) => (await readBlob(client, entry.sha)).toString('utf8')))
  return Object.fromEntries(blobs.map((entry, index) => [entry.path, texts[index] ?? '']))
}

/** Makes a commit that no ref holds yet; author and date are GitHub's. Throws `GitHubFailure`. */
export async function createJournalCommit(
  client: Client,
  memory: JournalMemory,
  message: string,
  tree: string,
  parent: string | null,
): Promise<string> {
  const parameters = { message, tree, parents: parent === null ? [] : [parent] }
  const { sha } = await client.write('POST /repos/{owner}/{repo}/git/commits', parameters, createdSchema)
  memory.set(sha, { sha, message, tree })
  return sha
}
