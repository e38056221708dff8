import { z } from 'zod'
import { GitHubFailure } from '../errors.js'
import type { PullOutcome, SeenStateBranch, StatePull } from '../host/host.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'
import { fileSchema, stateText } from './survey.js'

const pullSchema = z.object({
  number: z.number().int(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  headRefOid: oidSchema,
})

const branchSchema = z.object({
  repository: z.object({
    ref: z
      .object({
        target: z.object({
          oid: oidSchema,
          message: z.string().optional(),
          file: fileSchema.nullable().optional(),
        }),
        associatedPullRequests: z.object({ nodes: z.array(pullSchema) }),
      })
      .nullable(),
  }),
})

const STATE_BRANCH = `query StateBranch($owner: String!, $repo: String!, $ref: String!, $target: String!, $stateFile: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) {
      target {
        oid
        ... on Commit { message file(path: $stateFile) { object { __typename oid ... on Blob { text isTruncated } } } }
      }
      associatedPullRequests(first: 1, baseRefName: $target, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { number url state headRefOid }
      }
    }
  }
}`

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const

const openedSchema = z.object({ number: z.number().int(), html_url: z.string(), head: z.object({ sha: oidSchema }) })

/** A state branch with its newest pull request into another branch; null where there is no such branch. Throws `Stop`. */
export async function stateBranch(
  client: Client,
  branch: string,
  target: string,
  stateFile: string,
): Promise<SeenStateBranch | null> {
  const variables = { owner: client.owner, repo: client.repo, ref: `refs/heads/${branch}`, target, stateFile }
  const { ref } = (await client.query(STATE_BRANCH, variables, branchSchema)).repository
  if (ref === null) return null
  const { oid: head, message = '', file = null } = ref.target
  const [pull] = ref.associatedPullRequests.nodes.map(({ number, url, state, headRefOid }): StatePull => ({
    number,
    url,
    state: STATES[state],
    head: headRefOid,
  }))
  return { head, message, state: await stateText(client, head, stateFile, file), pull: pull ?? null }
}

/** Opens a pull request; that it may not, or need not, is no exception. Throws `GitHubFailure`. */
export async function openPull(
  client: Client,
  pull: { head: string; base: string; title: string; body: string },
): Promise<PullOutcome> {
  try {
    const { number, html_url: url, head } = await client.write('POST /repos/{owner}/{repo}/pulls', pull, openedSchema)
    return { kind: 'opened', pull: { number, url, state: 'open', head: head.sha } }
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    if (error.kind === 'forbidden' || error.kind === 'not-found') return { kind: 'forbidden', words: error.detail }
    if (error.kind === 'invalid') return { kind: 'doubtful' }
    throw error
  }
}
