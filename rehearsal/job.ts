import { writeFileSync } from 'node:fs'
import { inputVariables, type ActionFile } from './action-file.js'
import { startAction, type ActionProcess, type ActionResult } from './action-process.js'
import type { WorkflowCommand } from './annotations.js'
import type { RunCall } from './arguments.js'
import { copyExtras, makeCheckout, persistCredentials } from './checkout.js'
import type { RunEvent } from './event.js'
import { makeFileCommands } from './file-commands.js'
import type { LocalGitHub, OpenRun } from './github/server.js'
import type { WorldStore } from './github/world-store.js'
import { makeRunFolders, type RunPlaces } from './run-folders.js'
import { actionVariables, callerEnvironment, runnerVariables } from './runner-environment.js'
import type { Scenario } from './scenario.js'

/** What a call says of each of its runs. */
export type JobCall = Pick<RunCall, 'inputs' | 'fetchDepth' | 'with' | 'persistCredentials' | 'node'> &
  Partial<Pick<RunCall, 'run'>>

/** All that the runs of one rehearsal share. */
export interface JobSetting {
  call: JobCall
  action: ActionFile
  store: WorldStore
  scenario: Scenario
  github: LocalGitHub
  event: RunEvent
  /** Root of `--repo`, for the files of `--with`; null where it is not given. */
  source: string | null
  /** The caller's environment. */
  env: NodeJS.ProcessEnv
  /** Makes the checkout; left out: as `actions/checkout` does. */
  checkout?: typeof makeCheckout
}

/** One run of the action, ready to be started. */
export interface Job {
  run: OpenRun
  featureId: string | null
  /** All inputs that were given. */
  inputs: Record<string, string>
  places: RunPlaces
  /** The environment of its step. */
  env: Record<string, string>
  start(onLine: (line: string, command: WorkflowCommand | null) => void): ActionProcess
}

/** A run that has ended. */
export interface EndedJob extends ActionResult {
  runId: string
  featureId: string | null
  inputs: Record<string, string>
  places: RunPlaces
}

/** Opens a run on the local GitHub, makes its checkout and its runner's files. */
export async function prepareJob(setting: JobSetting, featureId: string | null): Promise<Job> {
  const { call, store, scenario, github, event } = setting
  const { headSha, headBranch } = event
  const goesOn = call.run ?? null
  const about = { event: event.name, actor: scenario.actor, headSha, headBranch }
  const run = github.openRun({ ...about, ...(goesOn === null ? {} : { goesOn }) })
  const places = makeRunFolders(store.dir, run.runId, store.repo)
  const checkout = { bare: store.bare, directory: places.workspace, fetchDepth: call.fetchDepth }
  await (setting.checkout ?? makeCheckout)({ ...checkout, sha: event.sha, ref: event.ref })
  if (setting.source !== null) await copyExtras(setting.source, call.with, places.workspace)
  if (call.persistCredentials !== null) {
    const place = { directory: places.workspace, temp: places.temp, serverUrl: github.server, token: run.token }
    await persistCredentials({ ...place, style: call.persistCredentials })
  }
  const inputs = { ...call.inputs, ...(featureId === null ? {} : { 'feature-id': featureId }) }
  writeFileSync(places.eventFile, JSON.stringify(event.payload(inputs), null, 2))
  const files = makeFileCommands(places.temp)
  const env = {
    ...callerEnvironment(setting.env),
    ...runnerVariables(contextOf(setting, run), places, github),
    ...actionVariables(run.runtimeToken, github, files),
    ...inputVariables(setting.action, inputs, run.token),
  }
  const node = call.node ?? process.execPath
  const { main } = setting.action
  const { workspace, log } = places
  const cancelMilliseconds = scenario.settings.cancel_seconds * 1000
  return {
    run,
    featureId: inputs['feature-id'] ?? null,
    inputs,
    places,
    env,
    start: (onLine) => startAction({ node, main, workspace, env, files, log, onLine, cancelMilliseconds }),
  }
}

function contextOf({ store, scenario, event }: JobSetting, run: OpenRun): Parameters<typeof runnerVariables>[0] {
  const branch = event.ref.replace(/^refs\/heads\//, '')
  return {
    repo: store.repo,
    repositoryId: store.state.repositoryId,
    ownerId: store.state.ownerId,
    runId: run.runId,
    attempt: run.attempt,
    actor: scenario.actor,
    event: event.name,
    ref: event.ref,
    sha: event.sha,
    headRef: event.headRef,
    baseRef: event.baseRef,
    isProtected: branch in scenario.protection,
  }
}
