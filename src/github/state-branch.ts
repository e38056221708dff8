import { z } from 'zod'
import type { RepositoryQuestions, SeenStateBranch, SeenStateName, StateBranchAsk, StatePull } from '../host/host.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'
import { fileSchema, stateText } from './state-text.js'

const pullSchema = z.object({
  number: z.number().int(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  headRefOid: oidSchema,
})

const refSchema = z
  .object({
    target: z.object({
      oid: oidSchema,
      message: z.string().optional(),
      file: fileSchema.nullable().optional(),
    }),
    associatedPullRequests: z.object({ nodes: z.array(pullSchema) }),
  })
  .nullable()

const nameSchema = z.object({ prefix: z.string(), name: z.string() })

const belowSchema = z.object({ nodes: z.array(nameSchema) }).nullable()

const answerSchema = z.object({
  repository: z.object({
    nested: refSchema,
    flat: refSchema,
    top: nameSchema.nullable(),
    home: nameSchema.nullable(),
    belowNested: belowSchema,
    belowFlat: belowSchema,
  }),
})

/** A branch cannot stand where another one has a folder: what is above and below the names is asked for with them. */
const STATE_BRANCH = `query StateBranch(
  $owner: String!, $repo: String!, $nested: String!, $flat: String!, $top: String!, $home: String!, $belowNested: String!,
  $belowFlat: String!, $target: String!, $stateFile: String!
) {
  repository(owner: $owner, name: $repo) {
    nested: ref(qualifiedName: $nested) { ...State }
    flat: ref(qualifiedName: $flat) { ...State }
    top: ref(qualifiedName: $top) { prefix name }
    home: ref(qualifiedName: $home) { prefix name }
    belowNested: refs(refPrefix: $belowNested, first: 1) { nodes { prefix name } }
    belowFlat: refs(refPrefix: $belowFlat, first: 1) { nodes { prefix name } }
  }
}
fragment State on Ref {
  target {
    oid
    ... on Commit { message file(path: $stateFile) { object { __typename oid ... on Blob { text isTruncated } } } }
  }
  associatedPullRequests(first: 1, baseRefName: $target, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes { number url state headRefOid }
  }
}`

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const

/** Sees in one request what is under the names of a state branch, and what is in the way of each. Throws `Stop`. */
export async function findStateBranch(
  client: Client,
  files: Pick<RepositoryQuestions, 'contentAt'>,
  { names: [nested, flat], target, stateFile }: StateBranchAsk,
): Promise<SeenStateName[]> {
  const [top = '', second = ''] = nested.split('/')
  const { repository } = await client.query(
    STATE_BRANCH,
    {
      ...{ owner: client.owner, repo: client.repo, target, stateFile },
      ...{ nested: `refs/heads/${nested}`, flat: `refs/heads/${flat}` },
      ...{ top: `refs/heads/${top}`, home: `refs/heads/${top}/${second}` },
      ...{ belowNested: `refs/heads/${nested}/`, belowFlat: `refs/heads/${flat}/` },
    },
    answerSchema,
  )
  const see = async (ref: z.infer<typeof refSchema>): Promise<SeenStateBranch | null> =>
    ref === null ? null : await seenBranch(files, ref, stateFile)
  const { belowNested, belowFlat } = repository
  return [
    {
      branch: nested,
      seen: await see(repository.nested),
      blocker: branchName(repository.top ?? repository.home ?? belowNested?.nodes[0]),
    },
    { branch: flat, seen: await see(repository.flat), blocker: branchName(belowFlat?.nodes[0]) },
  ]
}

/** A ref's name is told from its prefix on, wherever that ends. */
function branchName(ref: z.infer<typeof nameSchema> | undefined): string | null {
  return ref === undefined ? null : `${ref.prefix}${ref.name}`.replace(/^refs\/heads\//, '')
}

async function seenBranch(
  files: Pick<RepositoryQuestions, 'contentAt'>,
  ref: NonNullable<z.infer<typeof refSchema>>,
  stateFile: string,
): Promise<SeenStateBranch> {
  const { oid: head, message = '', file = null } = ref.target
  const [pull] = ref.associatedPullRequests.nodes.map(({ number, url, state, headRefOid }): StatePull => ({
    number,
    url,
    state: STATES[state],
    head: headRefOid,
  }))
  const state = await stateText(files, { commit: head, stateFile, file })
  return { head, message, state, pull: pull ?? null }
}
