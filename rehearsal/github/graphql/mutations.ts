import { changedTree, makeCommit } from '../commits.js'
import { NO_OBJECT } from '../git.js'
import { fromNodeId } from '../people.js'
import { createRef, differsInWorkflows, moveRef } from '../refs.js'
import { pushRefusal } from '../rules.js'
import { allow, type Context } from './context.js'
import { commitNode } from './objects.js'
import { refNode } from './refs.js'
import { forbidden, GraphqlRefusal } from './refusal.js'

interface CommitInput {
  clientMutationId?: string | null
  branch: { id?: string | null; repositoryNameWithOwner?: string | null; branchName?: string | null }
  expectedHeadOid: string
  message: { headline: string; body?: string | null }
  fileChanges?: {
    additions?: { path: string; contents: string }[] | null
    deletions?: { path: string }[] | null
  } | null
}

const unprocessable = (message: string): GraphqlRefusal => new GraphqlRefusal('UNPROCESSABLE', message)

/** Makes a commit on a branch that stands where the caller thinks it does; signed by GitHub, all files 100644. */
export async function createCommitOnBranch(context: Context, input: CommitInput): Promise<Record<string, unknown>> {
  const { hub } = context
  const { store } = hub
  const branch = branchOf(context, input)
  const head = await store.branchHead(branch)
  if (head === null) throw new GraphqlRefusal('NOT_FOUND', `A branch named "${branch}" could not be found.`)
  allow(context, 'contents', 'write')
  if (head !== input.expectedHeadOid)
    throw new GraphqlRefusal(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`,
    )
  const ref = `refs/heads/${branch}`
  const refusal = pushRefusal(hub, context.caller, { ref, kind: 'update', commit: { signed: true } })
  if (refusal !== null) throw new GraphqlRefusal(refusal.type, refusal.message)
  const body = input.message.body ?? ''
  const sha = await makeCommit(hub, {
    tree: await changedTree(hub, head, await filesOf(context, head, input)),
    parents: [head],
    login: context.caller.login,
    message: body === '' ? input.message.headline : `${input.message.headline}\n\n${body}`,
  })
  if (!(await moveRef(hub, context.caller, ref, { before: head, after: sha, forced: false })))
    throw new GraphqlRefusal('STALE_DATA', `Expected branch to point to "${head}" but it did not. Pull and try again.`)
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: async () => await commitNode(context, sha),
    ref: async () => await refNode(context, ref),
  }
}

function branchOf({ hub }: Context, { branch }: CommitInput): string {
  if (typeof branch.id === 'string') return (fromNodeId('REF', branch.id) ?? '').replace(/^refs\/heads\//, '')
  if (branch.repositoryNameWithOwner?.toLowerCase() !== hub.store.repo.toLowerCase())
    throw new GraphqlRefusal(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${branch.repositoryNameWithOwner ?? ''}'.`,
    )
  return (branch.branchName ?? '').replace(/^refs\/heads\//, '')
}

async function filesOf(
  { hub }: Context,
  head: string,
  { fileChanges }: CommitInput,
): Promise<{ path: string; bytes: Buffer | null }[]> {
  const files: { path: string; bytes: Buffer | null }[] = []
  for (const { path, contents } of fileChanges?.additions ?? []) {
    demandPath(path)
    files.push({ path, bytes: Buffer.from(contents, 'base64') })
  }
  for (const { path } of fileChanges?.deletions ?? []) {
    demandPath(path)
    if ((await hub.store.git.resolve(`${head}:${path}`)) === null)
      throw unprocessable(
        `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`,
      )
    files.push({ path, bytes: null })
  }
  return files
}

function demandPath(path: string): void {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git'))
    throw unprocessable(`A path was requested which is not valid: ${path}`)
  if (path.startsWith('.github/workflows/')) throw forbidden()
}

interface RefMove {
  name: string
  afterOid: string
  beforeOid?: string | null
  force?: boolean | null
}

/** Checks one movement of a ref as GitHub does; returns where the ref stands. */
async function demandMove(context: Context, move: RefMove): Promise<string> {
  const { hub } = context
  const { git } = hub.store
  const before = (await git.ref(move.name)) ?? NO_OBJECT
  if (typeof move.beforeOid === 'string' && move.beforeOid !== before)
    throw new GraphqlRefusal('STALE_DATA', `${move.name} is at ${before} but expected ${move.beforeOid}`)
  if (!(await git.isRefName(move.name))) throw unprocessable(`${move.name} is not a valid ref name.`)
  const kind = before === NO_OBJECT ? 'creation' : move.afterOid === NO_OBJECT ? 'deletion' : 'update'
  const commit = move.afterOid === NO_OBJECT ? null : move.afterOid
  const refusal = pushRefusal(hub, context.caller, { ref: move.name, kind, commit })
  if (refusal !== null) throw new GraphqlRefusal(refusal.type, refusal.message)
  if (move.afterOid === NO_OBJECT) return before
  if ((await git.typeOf(move.afterOid)) === null) throw unprocessable(`${move.afterOid} is not an object`)
  if (await differsInWorkflows(hub, move.afterOid)) throw forbidden()
  const isForward = before === NO_OBJECT || (await git.isAncestor(before, move.afterOid))
  if (!isForward && move.force !== true) throw unprocessable(`${move.name} is not a fast forward`)
  return before
}

/** Moves, makes and deletes refs, all or none. */
export async function updateRefs(context: Context, moves: RefMove[]): Promise<void> {
  allow(context, 'contents', 'write')
  const planned: { move: RefMove; before: string }[] = []
  for (const move of moves) planned.push({ move, before: await demandMove(context, move) })
  for (const { move, before } of planned) {
    if (move.afterOid === NO_OBJECT) {
      await context.hub.store.git.deleteRef(move.name)
      context.hub.store.changed()
    } else if (before === NO_OBJECT) await createRef(context.hub, context.caller, move.name, move.afterOid)
    else
      await moveRef(context.hub, context.caller, move.name, {
        before,
        after: move.afterOid,
        forced: move.force === true,
      })
  }
}

interface SingleRef {
  clientMutationId?: string | null
  name?: string
  refId?: string
  oid?: string
  force?: boolean | null
}

/** `createRef`, `updateRef` and `deleteRef`: one ref by its name or node id. */
export async function changeRef(
  context: Context,
  kind: 'create' | 'update' | 'delete',
  input: SingleRef,
): Promise<Record<string, unknown>> {
  const name = input.name ?? fromNodeId('REF', input.refId ?? '') ?? ''
  const exists = (await context.hub.store.git.ref(name)) !== null
  if (kind === 'create' && exists) throw unprocessable(`A ref named "${name}" already exists in the repository.`)
  if (kind !== 'create' && !exists)
    throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${input.refId ?? ''}'`)
  await updateRefs(context, [{ name, afterOid: input.oid ?? NO_OBJECT, force: input.force ?? false }])
  return { clientMutationId: input.clientMutationId ?? null, ref: async () => await refNode(context, name) }
}
