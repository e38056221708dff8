import { z } from 'zod'
import { oidSchema } from './schemas.js'

const commitSchema = z.object({ oid: oidSchema }).nullable()

const entrySchema = z.object({
  headCommit: commitSchema,
  baseCommit: commitSchema,
  pullRequest: z.object({ number: z.number().int() }).nullable(),
})

/** One pull request in the queue, with the commits that its own part of a merge group spans. */
export type QueueEntry = z.infer<typeof entrySchema>

/** The answer to `MERGE_GROUP`. */
export const queueSchema = z.object({
  repository: z.object({
    mergeQueue: z.object({ entries: z.object({ nodes: z.array(entrySchema) }).nullable() }).nullable(),
  }),
})

/** The entries of a branch's merge queue. */
export const MERGE_GROUP = `query MergeGroup($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { headCommit { oid } baseCommit { oid } pullRequest { number } } }
    }
  }
}`

/**
 * Walks from a group's head down to its base: each entry lies on the head of the one before it. Without the base's id
 * the walk goes on to the front of the queue, so that rather too many pull requests are looked at than too few.
 */
export function groupPulls(entries: readonly QueueEntry[], headSha: string, baseSha?: string): number[] {
  const byHead = new Map(entries.map((entry) => [entry.headCommit?.oid, entry]))
  const numbers: number[] = []
  let next: string | undefined = headSha
  while (next !== undefined && next !== baseSha) {
    const entry: QueueEntry | undefined = byHead.get(next)
    if (entry === undefined) break
    byHead.delete(next)
    if (entry.pullRequest !== null) numbers.push(entry.pullRequest.number)
    next = entry.baseCommit?.oid
  }
  return numbers.sort((a, b) => a - b)
}
