import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type {
  Branches,
  CommitOutcome,
  Refs,
  RepositoryQuestions,
  SeenStateName,
  StateBranchAsk,
  StateCommit,
  StateMerge,
} from '../host/host.js'
import type { Client } from './client.js'
import { type Asked, misfit, printableLine, refusal } from './failures.js'
import { errorKind, type GraphQLError } from './graphql.js'
import { describeMisfit, oidSchema } from './schemas.js'
import { findStateBranch } from './state-branch.js'

const committedSchema = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: oidSchema, url: z.string() }) }),
})

const COMMIT_STATE = `mutation CommitState($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`

const treeOfSchema = z.object({ tree: z.object({ sha: oidSchema }) })

const treeSchema = z.object({ sha: oidSchema })

const createdSchema = z.object({ sha: oidSchema, html_url: z.string() })

/** Branches, and commits that are made on them. Reads throw `Stop`, writes `GitHubFailure`. */
export class GitHubBranches implements Branches {
  constructor(
    private readonly client: Client,
    private readonly refs: Pick<Refs, 'move'>,
    private readonly repository: Pick<RepositoryQuestions, 'contentAt'>,
  ) {}

  /** If its head is the expected one; signed by GitHub, never forced. */
  async commit(commit: StateCommit): Promise<CommitOutcome> {
    const { owner, repo } = this.client
    const additions = commit.additions.map(({ path, content }) => ({
      path,
      contents: (typeof content === 'string' ? Buffer.from(content, 'utf8') : content).toString('base64'),
    }))
    const input = {
      branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: commit.branch },
      expectedHeadOid: commit.expectedHead,
      message: { headline: commit.headline, body: commit.body },
      fileChanges: { additions },
    }
    const { asked, answer } = await this.client.mutate(COMMIT_STATE, { input })
    const error = answer.errors?.[0]
    if (error !== undefined) return refusedCommit(asked, error)
    const parsed = committedSchema.safeParse(answer.data)
    if (!parsed.success) throw misfit(asked, 200, describeMisfit(parsed.error))
    const { oid, url } = parsed.data.createCommitOnBranch.commit
    return { kind: 'committed', sha: oid, url }
  }

  /**
   * Commits files on top of another commit's tree, with both for parents; signed by GitHub, because nobody is named in
   * it. The branch is moved forward: who has moved it meanwhile makes this stale.
   */
  async merge(merge: StateMerge): Promise<CommitOutcome> {
    const { client } = this
    const { branch, expectedHead, merged, headline, body, additions } = merge
    const commitRoute = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
    const base = await client.read(commitRoute, { commit_sha: merged }, treeOfSchema)
    const files = []
    for (const { path, content } of additions)
      files.push({ path, mode: '100644', type: 'blob', ...(await this.blobOf(content)) })
    const onto = { base_tree: base.tree.sha, tree: files }
    const tree = await client.write('POST /repos/{owner}/{repo}/git/trees', onto, treeSchema)
    const commit = { message: `${headline}\n\n${body}`, tree: tree.sha, parents: [expectedHead, merged] }
    const { sha, html_url: url } = await client.write('POST /repos/{owner}/{repo}/git/commits', commit, createdSchema)
    try {
      return (await this.refs.move(`refs/heads/${branch}`, sha)) ? { kind: 'committed', sha, url } : { kind: 'stale' }
    } catch (error) {
      if (error instanceof GitHubFailure && isRule(error.detail)) return { kind: 'protected', message: error.detail }
      throw error
    }
  }

  /** A text goes into the tree as it is; other bytes need a blob of their own first. */
  private async blobOf(content: string | Buffer): Promise<{ content: string } | { sha: string }> {
    if (typeof content === 'string') return { content }
    const blob = { content: content.toString('base64'), encoding: 'base64' }
    return { sha: (await this.client.write('POST /repos/{owner}/{repo}/git/blobs', blob, treeSchema)).sha }
  }

  async findState(asked: StateBranchAsk): Promise<SeenStateName[]> {
    return await findStateBranch(this.client, this.repository, asked)
  }
}

/**
 * What a refusal of createCommitOnBranch means, which has status 200: a stale head and a rule that wants a pull request
 * are outcomes, anything else is thrown as `GitHubFailure`.
 */
function refusedCommit(asked: Asked, error: GraphQLError): CommitOutcome {
  const { type, message } = error
  if (type === 'STALE_DATA' || /expected branch to point to/i.test(message)) return { kind: 'stale' }
  if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || isRule(message)) {
    return { kind: 'protected', message: printableLine(message) }
  }
  throw refusal(asked, { kind: errorKind(error), detail: message, codes: type === undefined ? [] : [type] })
}

function isRule(words: string): boolean {
  return /repository rule violations|protected (branch|ref)/i.test(words)
}
