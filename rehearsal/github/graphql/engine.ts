import { readFileSync } from 'node:fs'
import {
  buildSchema,
  execute,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import type { Caller, Hub } from '../hub.js'
import { viewerNode } from './actors.js'
import type { Context } from './context.js'
import { changeRef, createCommitOnBranch, updateRefs } from './mutations.js'
import { pullNode } from './pulls.js'
import { repositoryNode } from './repository.js'
import { GraphqlRefusal } from './refusal.js'

/** A GraphQL request, read: what it is and how it stands in the record. */
export interface GraphqlRequest {
  document: DocumentNode | null
  variables: Record<string, unknown>
  operationName: string | undefined
  isMutation: boolean
  /** `query`, or the name of the mutation. */
  label: string
  /** What is wrong with it by GitHub's schema. */
  faults: string[]
}

let schema: GraphQLSchema | null = null

/** GitHub's schema as far as the rehearsal resolves it, read at its first use. */
function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(new URL('../../descriptions/schema.graphql', import.meta.url), 'utf8'))
  return schema
}

/** Reads the body of a GraphQL request; never throws. */
export function readGraphql(body: unknown): GraphqlRequest {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const request: GraphqlRequest = {
    document: null,
    variables: (fields['variables'] ?? {}) as Record<string, unknown>,
    operationName: typeof fields['operationName'] === 'string' ? fields['operationName'] : undefined,
    isMutation: false,
    label: 'query',
    faults: [],
  }
  try {
    request.document = parse(typeof fields['query'] === 'string' ? fields['query'] : '')
  } catch (error) {
    request.faults.push(error instanceof Error ? error.message : String(error))
    return request
  }
  const operation = getOperationAST(request.document, request.operationName)
  if (operation?.operation === OperationTypeNode.MUTATION) {
    const first = operation.selectionSet.selections[0]
    request.isMutation = true
    request.label = first?.kind === Kind.FIELD ? first.name.value : 'mutation'
  }
  request.faults.push(...validate(githubSchema(), request.document).map((error) => error.message))
  return request
}

/** Runs a GraphQL request; `faults` tells of answers that do not fit the schema (a bug of the rehearsal). */
export async function runGraphql(
  hub: Hub,
  caller: Caller,
  request: GraphqlRequest,
  remaining: { remaining: number; resetAt: string },
): Promise<{ body: Record<string, unknown>; faults: string[] }> {
  if (request.document === null || request.faults.length > 0)
    return { body: { errors: request.faults.map((message) => ({ message })) }, faults: [] }
  const result = await execute({
    schema: githubSchema(),
    document: request.document,
    variableValues: request.variables,
    operationName: request.operationName ?? null,
    rootValue: rootOf({ hub, caller, nodes: { repository: repositoryNode, pull: pullNode } }, remaining),
  })
  const errors = result.errors ?? []
  const faults = errors
    .filter((error) => !(error.originalError instanceof GraphqlRefusal))
    .map((error) => error.message)
  const body: Record<string, unknown> = { ...(result.data === undefined ? {} : { data: result.data }) }
  if (errors.length > 0) body['errors'] = errors.map(describe)
  return { body, faults }
}

function describe(error: GraphQLError): Record<string, unknown> {
  const { originalError, path, locations, message } = error
  return {
    ...(originalError instanceof GraphqlRefusal ? { type: originalError.type } : {}),
    ...(path === undefined ? {} : { path }),
    ...(originalError instanceof GraphqlRefusal && originalError.type === 'FORBIDDEN'
      ? { extensions: { saml_failure: false } }
      : {}),
    locations,
    message,
  }
}

type Input<T> = { input: T }

function rootOf(context: Context, rate: { remaining: number; resetAt: string }): Record<string, unknown> {
  const { repo } = context.hub.store
  return {
    viewer: () => viewerNode(context),
    rateLimit: () => ({ cost: 1, limit: 5000, nodeCount: 0, used: Math.max(0, 5000 - rate.remaining), ...rate }),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (`${owner}/${name}`.toLowerCase() === repo.toLowerCase()) return repositoryNode(context)
      throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    },
    createCommitOnBranch: async ({ input }: Input<Parameters<typeof createCommitOnBranch>[1]>) =>
      await createCommitOnBranch(context, input),
    createRef: async ({ input }: Input<Parameters<typeof changeRef>[2]>) => await changeRef(context, 'create', input),
    updateRef: async ({ input }: Input<Parameters<typeof changeRef>[2]>) => await changeRef(context, 'update', input),
    deleteRef: async ({ input }: Input<Parameters<typeof changeRef>[2]>) => await changeRef(context, 'delete', input),
    updateRefs: async ({
      input,
    }: Input<{ clientMutationId?: string; refUpdates: Parameters<typeof updateRefs>[1] }>) => {
      await updateRefs(context, input.refUpdates)
      return { clientMutationId: input.clientMutationId ?? null }
    },
  }
}
