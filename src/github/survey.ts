import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { BranchRule, Survey, SurveyedRefs } from '../host/host.js'
import type { Client } from './client.js'
import { contentAt } from './contents.js'
import { oidSchema } from './schemas.js'
import { tagCommit } from './tags.js'

const objectSchema = z.object({ oid: oidSchema }).nullable()

/** The state file in an answer of GraphQL. */
export const fileSchema = z.object({
  object: z.object({
    __typename: z.string(),
    oid: oidSchema,
    text: z.string().nullable().optional(),
    isTruncated: z.boolean().optional(),
  }),
})

const ruleSchema = z.object({
  viewerCanPush: z.boolean(),
  requiredApprovingReviewCount: z.number().int().nullable(),
  requiredStatusCheckContexts: z.array(z.string().nullable()).nullable(),
})

const surveySchema = z.object({
  repository: z.object({
    tag: z
      .object({
        target: z.object({
          __typename: z.string(),
          oid: oidSchema,
          target: z.object({ __typename: z.string(), oid: oidSchema }).optional(),
        }),
      })
      .nullable(),
    release: z.object({ isDraft: z.boolean() }).nullable(),
    branch: z
      .object({
        target: z.object({ oid: oidSchema, file: fileSchema.nullable().optional() }),
        refUpdateRule: ruleSchema.nullable().optional(),
      })
      .nullable(),
    gated: objectSchema,
    target: objectSchema,
  }),
})

type Answer = z.infer<typeof surveySchema>['repository']

const WORKFLOWS = '.github/workflows'

const SURVEY = `query Survey(
  $owner: String!, $repo: String!, $tag: String!, $tagRef: String!, $branchRef: String!, $stateFile: String!,
  $gated: String!, $target: String!
) {
  repository(owner: $owner, name: $repo) {
    tag: ref(qualifiedName: $tagRef) { target { __typename oid ... on Tag { target { __typename oid } } } }
    release(tagName: $tag) { isDraft }
    branch: ref(qualifiedName: $branchRef) {
      refUpdateRule { viewerCanPush requiredApprovingReviewCount requiredStatusCheckContexts }
      target {
        oid
        ... on Commit { file(path: $stateFile) { object { __typename oid ... on Blob { text isTruncated } } } }
      }
    }
    gated: object(expression: $gated) { oid }
    target: object(expression: $target) { oid }
  }
}`

/** Sees in one request what a release meets: its tag, the branch's head and state file, and the workflows. Throws `Stop`. */
export async function survey(client: Client, places: SurveyedRefs): Promise<Survey> {
  const { tag, branch, stateFile, commit, target } = places
  const variables = {
    owner: client.owner,
    repo: client.repo,
    tag,
    tagRef: `refs/tags/${tag}`,
    branchRef: `refs/heads/${branch}`,
    stateFile,
    gated: `${commit}:${WORKFLOWS}`,
    target: `refs/heads/${target}:${WORKFLOWS}`,
  }
  const { repository } = await client.query(SURVEY, variables, surveySchema)
  return {
    tagCommit: await peeled(client, tag, repository.tag),
    isPublished: repository.release?.isDraft === false,
    branch: await branchOf(client, stateFile, repository.branch),
    workflowsDiffer: (repository.gated?.oid ?? null) !== (repository.target?.oid ?? null),
  }
}

/** A tag of a tag of a commit is rare enough to be asked for apart. */
async function peeled(client: Client, name: string, tag: Answer['tag']): Promise<string | null> {
  if (tag === null) return null
  const { __typename: kind, oid, target } = tag.target
  if (kind !== 'Tag') return oid
  return target === undefined || target.__typename === 'Tag' ? await tagCommit(client, name) : target.oid
}

async function branchOf(client: Client, stateFile: string, branch: Answer['branch']): Promise<Survey['branch']> {
  if (branch === null) return null
  const { oid: head, file } = branch.target
  const rule = ruleOf(branch.refUpdateRule ?? null)
  return { head, state: await stateText(client, head, stateFile, file ?? null), rule }
}

/** The text of the state file at a commit, from an answer of GraphQL or else from the file itself; null where it is none. */
export async function stateText(
  client: Client,
  commit: string,
  stateFile: string,
  file: z.infer<typeof fileSchema> | null,
): Promise<string | null> {
  if (file === null || file.object.__typename !== 'Blob') return null
  const { oid, text } = file.object
  if (typeof text === 'string' && file.object.isTruncated !== true && isBlob(text, oid)) return text
  return (await contentAt(client, commit, stateFile))?.toString('utf8') ?? null
}

function ruleOf(rule: z.infer<typeof ruleSchema> | null): BranchRule | null {
  if (rule === null) return null
  return {
    mayPush: rule.viewerCanPush,
    approvals: rule.requiredApprovingReviewCount ?? 0,
    checks: (rule.requiredStatusCheckContexts ?? []).filter((name) => name !== null),
  }
}

/** Whether a text is a blob to the byte: GraphQL shows what is no UTF-8 with other bytes than the file has. */
function isBlob(text: string, oid: string): boolean {
  const algorithm = oid.length === 40 ? 'sha1' : 'sha256'
  const hash = createHash(algorithm).update(`blob ${Buffer.byteLength(text)}\0`)
  return hash.update(text).digest('hex') === oid
}
