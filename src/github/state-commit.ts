import { z } from 'zod'
import type { CommitOutcome, StateCommit } from '../world.js'
import type { Client } from './client.js'
import { type Asked, misfit, oneLine, refusal } from './failures.js'
import { errorKind, type GraphQLError } from './graphql.js'
import { describeMisfit, oidSchema } from './schemas.js'

const committedSchema = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: oidSchema, url: z.string() }) }),
})

const COMMIT_STATE = `mutation CommitState($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`

/** Commits files on a branch if its head is the expected one; signed by GitHub, never forced. Throws `GitHubFailure`. */
export async function commitOnBranch(client: Client, commit: StateCommit): Promise<CommitOutcome> {
  const additions = commit.additions.map(({ path, content }) => ({
    path,
    contents: Buffer.from(content, 'utf8').toString('base64'),
  }))
  const input = {
    branch: { repositoryNameWithOwner: `${client.owner}/${client.repo}`, branchName: commit.branch },
    expectedHeadOid: commit.expectedHead,
    message: { headline: commit.headline, body: commit.body },
    fileChanges: { additions },
  }
  const { asked, answer } = await client.mutate(COMMIT_STATE, { input })
  const error = answer.errors?.[0]
  if (error !== undefined) return refusedCommit(asked, error)
  const parsed = committedSchema.safeParse(answer.data)
  if (!parsed.success) throw misfit(asked, 200, describeMisfit(parsed.error))
  const { oid, url } = parsed.data.createCommitOnBranch.commit
  return { kind: 'committed', sha: oid, url }
}

/**
 * What a refusal of createCommitOnBranch means, which has status 200: a stale head and a rule that wants a pull request
 * are outcomes, anything else is thrown as `GitHubFailure`.
 */
function refusedCommit(asked: Asked, error: GraphQLError): CommitOutcome {
  const { type, message } = error
  if (type === 'STALE_DATA' || /expected branch to point to/i.test(message)) return { kind: 'stale' }
  if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || /repository rule violations|protected branch/i.test(message)) {
    return { kind: 'protected', message: oneLine(message) }
  }
  throw refusal(asked, errorKind(error), message, type === undefined ? [] : [type])
}
