import { environmentName } from '../answers/environment.js'
import { htmlUrl, minimalRepository, repoUrl } from '../answers/repository.js'
import { simpleUser } from '../answers/user.js'
import type { Answer, Call, Handler, Hub } from '../hub.js'
import { signatureTime } from '../git.js'
import { pageOf } from '../paging.js'
import { nodeId } from '../people.js'
import { notFound, Refusal } from '../refusal.js'
import type { ArtifactState, RunState } from '../state.js'

/** Workflow runs have numbers that other things have not; a workflow's own id is not of interest here. */
const WORKFLOW_ID = 1
const WORKFLOW_PATH = '.github/workflows/release.yml'

async function runAnswer(hub: Hub, run: RunState): Promise<Record<string, unknown>> {
  const url = `${repoUrl(hub)}/actions/runs/${run.id}`
  const isKnown = (await hub.store.git.typeOf(run.headSha)) === 'commit'
  const commit = isKnown ? await hub.store.git.commit(run.headSha) : null
  const repository = minimalRepository(hub)
  return {
    id: Number(run.id),
    name: 'Release',
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path ?? WORKFLOW_PATH,
    display_title: 'Release',
    run_number: hub.store.state.runs.indexOf(run) + 1,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: WORKFLOW_ID,
    check_suite_id: 1,
    check_suite_node_id: nodeId('CS', 1),
    url,
    html_url: `${htmlUrl(hub)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor: simpleUser(hub.links, run.actor),
    triggering_actor: simpleUser(hub.links, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repoUrl(hub)}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${repoUrl(hub)}/actions/workflows/${WORKFLOW_ID}`,
    head_commit: commit && {
      id: run.headSha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: signatureTime(commit.committer),
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository,
    head_repository: run.fork === undefined ? repository : { ...repository, full_name: run.fork },
  }
}

const getRun: Handler = async (call) => ({ status: 200, body: await runAnswer(call.hub, runOf(call)) })

function runOf(call: Call): RunState {
  const run = call.hub.store.state.runs.find((entry) => entry.id === call.params['run_id'])
  if (run === undefined) throw notFound()
  return run
}

/** Cancels a run: its process is told, and GitHub waits for its end; forced, the run is over at once. */
function cancel(call: Call, how: 'asked' | 'forced'): Answer {
  const run = runOf(call)
  if (run.status === 'completed') throw new Refusal(409, 'Cannot cancel a workflow run that is completed.')
  run.cancelled = true
  if (how === 'forced') Object.assign(run, { status: 'completed', conclusion: 'cancelled' })
  call.hub.store.changed()
  call.hub.cancelRun(run.id, how)
  return { status: 202, body: {} }
}

/** What reviewers said of a run, each of them with the environments that it was about. */
const listApprovals: Handler = (call) => ({
  status: 200,
  body: runOf(call).approvals.map(({ user, environments, comment }) => ({
    environments: environments.map((name) => environmentName(call.hub, name)),
    state: 'approved',
    user: simpleUser(call.hub.links, user),
    comment,
  })),
})

function artifactAnswer(hub: Hub, artifact: ArtifactState): Record<string, unknown> {
  const url = `${repoUrl(hub)}/actions/artifacts/${artifact.id}`
  const { runs, repositoryId } = hub.store.state
  const run = runs.find(({ id }) => id === artifact.runId)
  return {
    id: artifact.id,
    node_id: nodeId('AR', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expiresAt !== null && Date.parse(artifact.expiresAt) <= hub.now().getTime(),
    created_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    updated_at: artifact.createdAt,
    digest: artifact.digest,
    workflow_run: {
      id: Number(artifact.runId),
      repository_id: repositoryId,
      head_repository_id: run?.fork === undefined ? repositoryId : repositoryId + 1,
      ...(run === undefined ? {} : { head_branch: run.headBranch ?? '', head_sha: run.headSha }),
    },
  }
}

function listArtifacts(call: Call, runId: string | null): Answer {
  const name = call.query.get('name')
  const artifacts = call.hub.store.state.artifacts
    .filter((artifact) => artifact.final)
    .filter((artifact) => runId === null || artifact.runId === runId)
    .filter((artifact) => name === null || artifact.name === name)
    .reverse()
  const page = pageOf(call, artifacts)
  const body = { total_count: artifacts.length, artifacts: page.items.map((entry) => artifactAnswer(call.hub, entry)) }
  return { status: 200, body, headers: page.headers }
}

function artifactOf(call: Call): ArtifactState {
  const id = Number(call.params['artifact_id'])
  const artifact = call.hub.store.state.artifacts.find((entry) => entry.id === id && entry.final)
  if (artifact === undefined) throw notFound()
  return artifact
}

const downloadArtifact: Handler = (call) => {
  const artifact = artifactOf(call)
  if (call.params['archive_format'] !== 'zip') throw new Refusal(404, 'Not Found')
  return {
    status: 302,
    headers: { location: `${call.hub.links.api}/_storage/artifacts/${artifact.id}/${call.hub.secret}` },
  }
}

/** Workflow runs and their artifacts. */
export const runRoutes = {
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': getRun,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ((call) =>
    listArtifacts(call, call.params['run_id'] ?? '')) satisfies Handler,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': listApprovals,
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel': ((call) => cancel(call, 'asked')) satisfies Handler,
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel': ((call) => cancel(call, 'forced')) satisfies Handler,
  'GET /repos/{owner}/{repo}/actions/artifacts': ((call) => listArtifacts(call, null)) satisfies Handler,
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}': ((call) => ({
    status: 200,
    body: artifactAnswer(call.hub, artifactOf(call)),
  })) satisfies Handler,
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': downloadArtifact,
}
