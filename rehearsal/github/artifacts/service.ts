import { createHmac } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { z } from 'zod'
import { isoTime } from '../git.js'
import type { Answer, Hub } from '../hub.js'
import type { ArtifactState } from '../state.js'

/** Where the artifact service of a workflow run is asked, before the method's name. */
export const TWIRP_PREFIX = '/twirp/github.actions.results.api.v1.ArtifactService/'

/** Methods that change something. */
export const TWIRP_WRITES = ['CreateArtifact', 'FinalizeArtifact', 'DeleteArtifact']

const ids = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() }
const requests = {
  CreateArtifact: z.strictObject({
    ...ids,
    name: z.string().min(1),
    version: z.number(),
    mime_type: z.string().optional(),
    expires_at: z.string().optional(),
  }),
  FinalizeArtifact: z.strictObject({ ...ids, name: z.string(), size: z.string(), hash: z.string().optional() }),
  ListArtifacts: z.strictObject({ ...ids, name_filter: z.string().optional(), id_filter: z.string().optional() }),
  GetSignedArtifactURL: z.strictObject({ ...ids, name: z.string() }),
  DeleteArtifact: z.strictObject({ ...ids, name: z.string() }),
}

type Method = keyof typeof requests

/** An error of the artifact service, in Twirp's form. */
function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } }
}

/** What in a request does not fit the service's description; empty when it fits. */
export function faultsOfTwirp(method: string, body: unknown): string[] {
  if (!(method in requests)) return [`the artifact service has no method ${method}`]
  const parsed = requests[method as Method].safeParse(body)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

/** Answers a method of the artifact service for a run; `runId` null is a token that nobody gave out. */
export async function answerTwirp(hub: Hub, method: string, body: unknown, runId: string | null): Promise<Answer> {
  if (runId === null) return twirpError(401, 'unauthenticated', 'invalid or expired token')
  if (faultsOfTwirp(method, body).length > 0) return twirpError(400, 'invalid_argument', 'the request does not fit')
  switch (method as Method) {
    case 'CreateArtifact':
      return await create(hub, requests.CreateArtifact.parse(body), runId)
    case 'FinalizeArtifact':
      return finalize(hub, requests.FinalizeArtifact.parse(body), runId)
    case 'ListArtifacts':
      return list(hub, requests.ListArtifacts.parse(body), runId)
    case 'GetSignedArtifactURL':
      return signedUrl(hub, requests.GetSignedArtifactURL.parse(body).name, runId)
    case 'DeleteArtifact':
      return await remove(hub, requests.DeleteArtifact.parse(body).name, runId)
  }
}

async function create(hub: Hub, asked: z.infer<typeof requests.CreateArtifact>, runId: string): Promise<Answer> {
  const { store } = hub
  // The name is burnt from here on, finalized or not.
  if (find(hub, runId, asked.name) !== undefined)
    return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  const id = store.nextId()
  const isZip = asked.mime_type === 'application/zip' && !asked.name.endsWith('.zip')
  const artifact: ArtifactState = {
    id,
    runId,
    name: asked.name,
    file: `artifacts/${id}/${asked.name.replace(/[/\\]/g, '_')}${isZip ? '.zip' : ''}`,
    size: 0,
    digest: '',
    final: false,
    createdAt: isoTime(hub.now()),
    expiresAt: asked.expires_at ?? null,
  }
  await mkdir(store.file(`artifacts/${id}`), { recursive: true })
  store.state.artifacts.push(artifact)
  store.changed()
  const signed = `sv=2024-11-04&se=2099-01-01T00%3A00%3A00Z&sr=b&sp=cw&sig=${signatureOf(hub, id)}`
  return { status: 200, body: { ok: true, signed_upload_url: `${hub.links.api}/blobs/artifacts/${id}?${signed}` } }
}

function finalize(hub: Hub, asked: z.infer<typeof requests.FinalizeArtifact>, runId: string): Answer {
  const artifact = find(hub, runId, asked.name)
  if (artifact === undefined) return twirpError(404, 'not_found', 'artifact not found')
  if (artifact.digest === '') return twirpError(400, 'failed_precondition', 'the artifact was not uploaded')
  if (Number(asked.size) !== artifact.size || (asked.hash ?? artifact.digest) !== artifact.digest)
    return twirpError(400, 'failed_precondition', 'size or hash are not those of the uploaded bytes')
  if (!artifact.final) hub.store.changed()
  artifact.final = true
  return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
}

function list(hub: Hub, asked: z.infer<typeof requests.ListArtifacts>, runId: string): Answer {
  const artifacts = hub.store.state.artifacts
    .filter((artifact) => artifact.final && artifact.runId === runId)
    .filter((artifact) => (asked.name_filter ?? artifact.name) === artifact.name)
    .filter((artifact) => (asked.id_filter ?? String(artifact.id)) === String(artifact.id))
  return {
    status: 200,
    body: {
      artifacts: artifacts.map((artifact) => ({
        workflow_run_backend_id: runId,
        workflow_job_run_backend_id: asked.workflow_job_run_backend_id,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.size),
        created_at: artifact.createdAt,
        digest: artifact.digest,
      })),
    },
  }
}

function signedUrl(hub: Hub, name: string, runId: string): Answer {
  const artifact = find(hub, runId, name)
  if (artifact?.final !== true) return twirpError(404, 'not_found', 'artifact not found')
  const path = `/_storage/artifacts/${artifact.id}/${hub.secret}`
  return { status: 200, body: { signed_url: `${hub.links.api}${path}` } }
}

async function remove(hub: Hub, name: string, runId: string): Promise<Answer> {
  const artifact = find(hub, runId, name)
  if (artifact === undefined) return twirpError(404, 'not_found', 'artifact not found')
  const { store } = hub
  store.state.artifacts = store.state.artifacts.filter((entry) => entry !== artifact)
  await rm(store.file(`artifacts/${artifact.id}`), { recursive: true, force: true })
  store.changed()
  return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
}

function find(hub: Hub, runId: string, name: string): ArtifactState | undefined {
  return hub.store.state.artifacts.find((artifact) => artifact.runId === runId && artifact.name === name)
}

/** The signature of an upload address. */
export function signatureOf(hub: Hub, id: number): string {
  return createHmac('sha256', hub.secret).update(`artifact ${id}`).digest('base64url')
}
