import { z } from 'zod'
import type { CommitHistory, HistoryCommit } from '../host/host.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'

/** GitHub lists a hundred commits at once; so many times it is asked, however many there are. */
const MOST_PAGES = 5

const pullSchema = z.object({
  number: z.number().int(),
  state: z.string(),
  baseRefName: z.string(),
  headRefOid: oidSchema,
  mergeCommit: z.object({ oid: oidSchema }).nullable(),
})

const commitSchema = z.object({
  oid: oidSchema,
  message: z.string(),
  authoredDate: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: oidSchema })) }),
  signature: z.object({ isValid: z.boolean(), wasSignedByGitHub: z.boolean() }).nullable(),
  associatedPullRequests: z.object({ nodes: z.array(pullSchema) }).nullable(),
})

const historySchema = z.object({
  repository: z.object({
    object: z
      .object({
        history: z
          .object({
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
            nodes: z.array(commitSchema),
          })
          .optional(),
      })
      .nullable(),
  }),
})

const FIELDS = `oid message authoredDate
  parents(first: 3) { nodes { oid } }
  signature { isValid wasSignedByGitHub }
  associatedPullRequests(first: 5) { nodes { number state baseRefName headRefOid mergeCommit { oid } } }`

/** All ancestors of a commit, newest first: GitHub knows no walk by first parents alone. */
const HISTORY = `query History($owner: String!, $repo: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit {
        history(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ${FIELDS} }
        }
      }
    }
  }
}`

const ofFileSchema = z.object({
  repository: z.object({
    object: z.object({ history: z.object({ nodes: z.array(commitSchema) }).optional() }).nullable(),
  }),
})

const OF_FILE = `query HistoryOfFile($owner: String!, $repo: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) { ... on Commit { history(first: 100, path: $path) { nodes { ${FIELDS} } } } }
  }
}`

/** The newest commits that changed a file, a hundred at most, newest first. Throws `Stop`. */
export async function readFileHistory(client: Client, from: string, path: string): Promise<HistoryCommit[]> {
  const { owner, repo } = client
  const answer = await client.query(OF_FILE, { owner, repo, oid: from, path }, ofFileSchema)
  return (answer.repository.object?.history?.nodes ?? []).map(historyCommit)
}

/** Walks from a commit by first parents, to another one (null: to the first there is) or as far as is looked. Throws `Stop`. */
export async function readHistory(client: Client, from: string, to: string | null): Promise<CommitHistory> {
  const { owner, repo } = client
  const known = new Map<string, HistoryCommit>()
  const commits: HistoryCommit[] = []
  let next: string | undefined = from
  let after: string | null = null
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const variables = { owner, repo, oid: from, after }
    const answer: z.infer<typeof historySchema> = await client.query(HISTORY, variables, historySchema)
    const history = answer.repository.object?.history
    for (const node of history?.nodes ?? []) known.set(node.oid, historyCommit(node))
    for (let commit = known.get(next ?? ''); commit !== undefined && next !== to; commit = known.get(next ?? '')) {
      commits.push(commit)
      next = commit.parents[0]
      if (next === undefined) return { commits, end: 'root' }
    }
    if (next === to) return { commits, end: 'reached' }
    after = history?.pageInfo.endCursor ?? null
    if (history?.pageInfo.hasNextPage !== true || after === null) break
  }
  return { commits, end: 'limit' }
}

function historyCommit(node: z.infer<typeof commitSchema>): HistoryCommit {
  const merged = (node.associatedPullRequests?.nodes ?? []).filter(({ state }) => state === 'MERGED')
  return {
    sha: node.oid,
    parents: node.parents.nodes.map(({ oid }) => oid),
    message: node.message,
    authoredAt: node.authoredDate,
    signedByGitHub: node.signature !== null && node.signature.isValid && node.signature.wasSignedByGitHub,
    pulls: merged.map(({ number, baseRefName, headRefOid, mergeCommit }) => ({
      ...{ number, baseRef: baseRefName, headSha: headRefOid, mergeCommitSha: mergeCommit?.oid ?? null },
    })),
  }
}
