import { z } from 'zod'
import type { ObjectType } from '../git.js'
import type { Call, Handler, Hub } from '../hub.js'
import { nodeId } from '../people.js'
import { invalid, notFound, Refusal } from '../refusal.js'
import { createRef, demandAllowed, demandSameWorkflows, isSpent, moveRef } from '../refs.js'
import { repoUrl } from '../answers/repository.js'

const newRef = z.object({ ref: z.string(), sha: z.string() })
const movedRef = z.object({ sha: z.string(), force: z.boolean().default(false) })

function refAnswer(hub: Hub, name: string, sha: string, type: ObjectType): Record<string, unknown> {
  const git = `${repoUrl(hub)}/git`
  return {
    ref: name,
    node_id: nodeId('REF', name),
    url: `${git}/${name.split('/').map(encodeURIComponent).join('/')}`,
    object: { sha, type, url: `${git}/${type}s/${sha}` },
  }
}

async function answerOf(call: Call, name: string, status: number): Promise<{ status: number; body: unknown }> {
  const { git } = call.hub.store
  const sha = await git.ref(name)
  const type = sha === null ? null : await git.typeOf(sha)
  if (sha === null || type === null) throw notFound()
  return { status, body: refAnswer(call.hub, name, sha, type) }
}

const getRef: Handler = async (call) => await answerOf(call, `refs/${call.params['ref'] ?? ''}`, 200)

const matchingRefs: Handler = async (call) => {
  const refs = await call.hub.store.git.refs(`refs/${call.params['ref'] ?? ''}`)
  return { status: 200, body: refs.map((ref) => refAnswer(call.hub, ref.name, ref.sha, ref.type)) }
}

const postRef: Handler = async (call) => {
  const { ref, sha } = newRef.parse(call.body)
  const { git } = call.hub.store
  const isName = ref.startsWith('refs/') && ref.split('/').length > 2 && (await git.isRefName(ref))
  if (!isName) throw new Refusal(422, `${ref} is not a valid ref name.`)
  if ((await git.typeOf(sha)) === null) throw new Refusal(422, 'Object does not exist')
  if ((await git.ref(ref)) !== null) throw new Refusal(422, 'Reference already exists')
  if (ref.startsWith('refs/tags/') && isSpent(call.hub, ref.slice('refs/tags/'.length)))
    throw new Refusal(
      422,
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
    )
  demandAllowed(call.hub, call.caller, { ref, kind: 'creation', commit: sha })
  await demandSameWorkflows(call.hub, sha)
  // It is not there, and yet cannot be made: another ref stands where its folder would be, or the other way round.
  if (!(await createRef(call.hub, call.caller, ref, sha))) throw new Refusal(422, 'Reference update failed')
  return await answerOf(call, ref, 201)
}

const patchRef: Handler = async (call) => {
  const { sha, force } = movedRef.parse(call.body)
  const { git } = call.hub.store
  const ref = `refs/${call.params['ref'] ?? ''}`
  const before = await git.ref(ref)
  if (before === null) throw new Refusal(422, 'Reference does not exist')
  if ((await git.typeOf(sha)) === null) throw new Refusal(422, 'Object does not exist')
  demandAllowed(call.hub, call.caller, { ref, kind: 'update', commit: sha })
  demandNotImmutable(call.hub, ref)
  const isForward = (await git.commitAt(before)) !== null && (await git.isAncestor(before, sha))
  if (!force && !isForward) throw new Refusal(422, 'Update is not a fast forward')
  await demandSameWorkflows(call.hub, sha)
  if (!(await moveRef(call.hub, call.caller, ref, { before, after: sha, forced: !isForward })))
    throw new Refusal(409, 'Reference cannot be updated')
  return await answerOf(call, ref, 200)
}

const deleteRef: Handler = async (call) => {
  const ref = `refs/${call.params['ref'] ?? ''}`
  const before = await call.hub.store.git.ref(ref)
  if (before === null) throw new Refusal(422, 'Reference does not exist')
  if (ref === `refs/heads/${call.hub.store.defaultBranch}`) throw invalid([])
  demandAllowed(call.hub, call.caller, { ref, kind: 'deletion', commit: null })
  demandNotImmutable(call.hub, ref)
  await call.hub.store.git.deleteRef(ref)
  call.hub.store.state.losses.push({ what: 'ref', ref, before, after: null })
  call.hub.store.changed()
  return { status: 204 }
}

/** The tag of an immutable release stands for ever. */
function demandNotImmutable(hub: Hub, ref: string): void {
  const isLocked = hub.store.state.releases.some((release) => release.immutable && ref === `refs/tags/${release.tag}`)
  if (isLocked)
    throw new Refusal(
      422,
      'Repository rule violations found\n\nCannot update this protected ref: immutable_release_tag.\n\n',
    )
}

/** Refs of every kind: branches, tags and custom ones. */
export const refRoutes = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': getRef,
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': matchingRefs,
  'POST /repos/{owner}/{repo}/git/refs': postRef,
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': patchRef,
  'DELETE /repos/{owner}/{repo}/git/refs/{ref}': deleteRef,
}
