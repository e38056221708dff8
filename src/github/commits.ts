import { z } from 'zod'
import type { ChangedFiles, CommitFacts, CommitHistory, Commits, Comparison, HistoryCommit } from '../host/host.js'
import type { Client } from './client.js'
import { readFileHistory, readHistory } from './history.js'
import { changedFileSchema, oidSchema } from './schemas.js'

/** GitHub's lists of a commit's or a comparison's files end here, or go on at another page. */
const FILES_LIMIT = 300

/** GitHub knows no account for some authors and says so with null or with an empty object. */
const personSchema = z.object({ login: z.string().optional() }).nullable()

/** An answer of `GET commits/{ref}`, as far as it is used. */
export const commitSchema = z.object({
  sha: oidSchema,
  commit: z.object({
    message: z.string(),
    verification: z.object({ verified: z.boolean() }).optional(),
  }),
  author: personSchema,
  committer: personSchema,
  parents: z.array(z.object({ sha: oidSchema })),
  files: z.array(changedFileSchema).optional(),
})

const comparisonSchema = z.object({
  status: z.string().optional(),
  merge_base_commit: z.object({ sha: oidSchema }),
  files: z.array(changedFileSchema).optional(),
})

type Answer = z.infer<typeof comparisonSchema>

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

const standingSchema = z.object({ status: z.string() })

/** Commits as GitHub knows them. Throws `Stop`. */
export class GitHubCommits implements Commits {
  constructor(private readonly client: Client) {}

  async find(sha: string): Promise<CommitFacts | null> {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
    const answer = await this.client.find(route, { ref: sha }, commitSchema, ['not-found', 'invalid'])
    return answer === null ? null : commitFacts(answer)
  }

  async compare(base: string, head: string): Promise<Comparison | null> {
    // The files come with the first page of commits, all of them that there are: one commit a page keeps it small.
    const parameters = { basehead: `${base}...${head}`, per_page: 1, page: 1 }
    const answer = await this.client.find(COMPARE, parameters, comparisonSchema, ['not-found', 'invalid'])
    if (answer === null) return null
    const isAhead = answer.status === undefined || ['ahead', 'identical'].includes(answer.status)
    return { ...filesOf(answer), isAhead, mergeBase: answer.merge_base_commit.sha }
  }

  async isOn(branch: string, sha: string): Promise<boolean> {
    const parameters = { basehead: `${sha}...heads/${branch}`, per_page: 1, page: 2 }
    const answer = await this.client.find(COMPARE, parameters, standingSchema, ['not-found', 'invalid'])
    return answer !== null && ['ahead', 'identical'].includes(answer.status)
  }

  async history(from: string, to: string | null): Promise<CommitHistory> {
    return await readHistory(this.client, from, to)
  }

  async ofFile(from: string, path: string): Promise<HistoryCommit[]> {
    return await readFileHistory(this.client, from, path)
  }
}

function filesOf({ files }: Answer): ChangedFiles {
  return { files: changedPaths(files ?? []), complete: files !== undefined && files.length < FILES_LIMIT }
}

/** Reads an answer of `GET commits/{ref}`. Committed and signed by web-flow means made through GitHub's own API or pages. */
export function commitFacts(answer: z.infer<typeof commitSchema>): CommitFacts {
  const isVerified = answer.commit.verification?.verified === true
  return {
    sha: answer.sha,
    parents: answer.parents.map((parent) => parent.sha),
    message: answer.commit.message,
    author: answer.author?.login ?? null,
    signedByGitHub: isVerified && answer.committer?.login === 'web-flow',
    files: answer.files === undefined || answer.files.length >= FILES_LIMIT ? null : answer.files.flatMap(bothPaths),
  }
}

/** Paths of changed files, the old one of a renamed file as well; each once. */
export function changedPaths(files: readonly z.infer<typeof changedFileSchema>[]): string[] {
  return [...new Set(files.flatMap(bothPaths).map((file) => file.path))]
}

function bothPaths(file: z.infer<typeof changedFileSchema>): { path: string; status: string }[] {
  const now = { path: file.filename, status: file.status }
  const isRenamed = file.status === 'renamed' && file.previous_filename !== undefined
  return isRenamed ? [now, { path: file.previous_filename ?? '', status: 'removed' }] : [now]
}
