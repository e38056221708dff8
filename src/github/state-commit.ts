import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type { CommitOutcome, StateCommit, StateMerge } from '../host/host.js'
import type { Client } from './client.js'
import { type Asked, misfit, oneLine, refusal } from './failures.js'
import { errorKind, type GraphQLError } from './graphql.js'
import { moveRef } from './references.js'
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
  if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || isRule(message)) {
    return { kind: 'protected', message: oneLine(message) }
  }
  throw refusal(asked, errorKind(error), message, type === undefined ? [] : [type])
}

const treeOfSchema = z.object({ tree: z.object({ sha: oidSchema }) })

const createdSchema = z.object({ sha: oidSchema, html_url: z.string() })

/**
 * Commits files on a branch on top of another commit's tree, with both for parents; signed by GitHub, because nobody is
 * named in it. The branch is moved forward: who has moved it meanwhile makes this stale. Throws `GitHubFailure`.
 */
export async function mergeOnBranch(client: Client, merge: StateMerge): Promise<CommitOutcome> {
  const { branch, expectedHead, merged, headline, body, additions } = merge
  const base = await client.read(
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    { commit_sha: merged },
    treeOfSchema,
  )
  const files = additions.map(({ path, content }) => ({ path, mode: '100644', type: 'blob', content }))
  const onto = { base_tree: base.tree.sha, tree: files }
  const tree = await client.write('POST /repos/{owner}/{repo}/git/trees', onto, z.object({ sha: oidSchema }))
  const commit = { message: `${headline}\n\n${body}`, tree: tree.sha, parents: [expectedHead, merged] }
  const { sha, html_url: url } = await client.write('POST /repos/{owner}/{repo}/git/commits', commit, createdSchema)
  try {
    return (await moveRef(client, `refs/heads/${branch}`, sha)) ? { kind: 'committed', sha, url } : { kind: 'stale' }
  } catch (error) {
    if (error instanceof GitHubFailure && isRule(error.detail)) return { kind: 'protected', message: error.detail }
    throw error
  }
}

function isRule(words: string): boolean {
  return /repository rule violations|protected (branch|ref)/i.test(words)
}
