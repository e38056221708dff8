import { z } from 'zod'
import type { BranchRule, GitHub, Refs, RepositoryQuestions, Survey } from '../host/host.js'
import type { Client } from './client.js'
import { oidSchema } from './schemas.js'
import { fileSchema, stateText } from './state-text.js'

const objectSchema = z.object({ oid: oidSchema }).nullable()

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

/** The groups that are asked for what one request does not show. */
interface Others {
  refs: Pick<Refs, 'tagCommit'>
  repository: Pick<RepositoryQuestions, 'contentAt'>
}

/** Sees in one request what a release meets: its tag, the branch's head and state file, and the workflows. Throws `Stop`. */
export function createSurvey(client: Client, { refs, repository: files }: Others): GitHub['survey'] {
  return async ({ tag, branch, stateFile, commit, target }) => {
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
      tagCommit: await peeled(refs, tag, repository.tag),
      isPublished: repository.release?.isDraft === false,
      branch: await branchOf(files, stateFile, repository.branch),
      workflowsDiffer: (repository.gated?.oid ?? null) !== (repository.target?.oid ?? null),
    }
  }
}

/** A tag of a tag of a commit is rare enough to be asked for apart. */
async function peeled(refs: Others['refs'], name: string, tag: Answer['tag']): Promise<string | null> {
  if (tag === null) return null
  const { __typename: kind, oid, target } = tag.target
  if (kind !== 'Tag') return oid
  return target === undefined || target.__typename === 'Tag' ? await refs.tagCommit(name) : target.oid
}

async function branchOf(
  files: Others['repository'],
  stateFile: string,
  branch: Answer['branch'],
): Promise<Survey['branch']> {
  if (branch === null) return null
  const { oid: head, file = null } = branch.target
  const rule = ruleOf(branch.refUpdateRule ?? null)
  return { head, state: await stateText(files, { commit: head, stateFile, file }), rule }
}

function ruleOf(rule: z.infer<typeof ruleSchema> | null): BranchRule | null {
  if (rule === null) return null
  return {
    mayPush: rule.viewerCanPush,
    approvals: rule.requiredApprovingReviewCount ?? 0,
    checks: (rule.requiredStatusCheckContexts ?? []).filter((name) => name !== null),
  }
}
