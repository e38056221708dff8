import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import type { EventName } from '../../rehearsal/arguments.js'
import { makeCheckout } from '../../rehearsal/checkout.js'
import { makeEvent, type RunEvent } from '../../rehearsal/event.js'
import { startGitHub, type LocalGitHub, type OpenRun } from '../../rehearsal/github/server.js'
import { createWorld, readWorld, type WorldAnswer, type WorldStore } from '../../rehearsal/github/world-store.js'
import { callerEnvironment } from '../../rehearsal/runner-environment.js'
import { applyScenario } from '../../rehearsal/github/seed/apply.js'
import { parseScenario, type Scenario } from '../../rehearsal/scenario.js'
import { headsOf } from '../../rehearsal/world.js'
import { readActLog, type ActLog } from './act-log.js'
import type { Scratch } from './rehearsal.js'
import type { Repository } from './repositories.js'
import { makeRunnerFolders } from './stand-ins.js'
import { openTrap } from './trap.js'

/** The workflow to run, which has to be committed in the repository, and the event that starts it. */
export interface ActWish {
  repository: Repository
  /** Path in the repository. */
  workflow: string
  event: EventName
  /** Default: the default branch. */
  ref?: string
  inputs?: Record<string, string>
  /** Of the scenario; the token's permissions are those that the workflow names. */
  pulls?: unknown[]
  /** In front of the caller's PATH. */
  path?: string
}

/** What a workflow run left behind. */
export interface ActRun extends ActLog {
  /** Requests to the local GitHub that could have changed something. */
  writes: string[]
  /** Requests that were on their way to another host. */
  strays: string[]
  violations: string[]
  world: WorldAnswer
}

/** Where the programs are. */
export interface ActTools {
  act: string
  /** Whether the machine has a gh. */
  hasGh: boolean
  /** The Node that runs the actions. */
  node: string
}

const REPO = 'acme/churn'

/** Runs a workflow by act on this machine, without containers, against a GitHub of its own. */
export async function runWorkflow(scratch: Scratch, tools: ActTools, wish: ActWish): Promise<ActRun> {
  const root = scratch.path('act')
  const token = { permissions: permissionsIn(parse(wish.repository.read(wish.workflow)) as Permitted) }
  const scenario = parseScenario({ token, ...(wish.pulls === undefined ? {} : { pulls: wish.pulls }) })
  const source = { source: wish.repository.root, defaultBranch: 'main', repo: REPO }
  const store = await createWorld(join(root, 'world'), source)
  await applyScenario(store, scenario, { fresh: true })
  const socket = join(root, 'gh.sock')
  const github = await startGitHub({ world: store, scenario, faults: [], kill: () => undefined, socket })
  const trap = await openTrap()
  try {
    const event = await happen(wish, { store, scenario, github })
    const since = { commits: await headsOf(store) }
    const run = github.openRun({ event: event.name, actor: scenario.actor, headSha: event.headSha })
    const checkout = join(root, 'checkout')
    await makeCheckout({ bare: store.bare, directory: checkout, fetchDepth: 1, sha: event.sha, ref: event.ref })
    const place = { root, checkout, socket, trap: trap.url, github, run, event, tools }
    const ended = await startAct(place, wish)
    github.closeRun(run.runId, ended.status === 0 ? 'success' : 'failure')
    const writes = github.requests.filter(({ write }) => write !== null).map(({ method, path }) => `${method} ${path}`)
    const { violations } = github
    return { ...ended, writes, strays: trap.seen, violations, world: await readWorld(store, since) }
  } finally {
    await github.close()
    store.close()
    trap.close()
  }
}

/** What a workflow says of its token, and each of its jobs. */
interface Permitted {
  permissions?: Record<string, string>
  jobs?: Record<string, { permissions?: Record<string, string> }>
}

/** act gives all jobs one token: what any of them may do. */
function permissionsIn({ permissions = {}, jobs = {} }: Permitted): Record<string, string> {
  const named = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}))
  const writes = named.filter(([, level]) => level === 'write')
  return Object.fromEntries([...Object.entries(permissions), ...named, ...writes, ...Object.entries(permissions)])
}

interface Place {
  root: string
  checkout: string
  socket: string
  /** Address of the trap for what goes elsewhere. */
  trap: string
  github: LocalGitHub
  run: OpenRun
  event: RunEvent
  tools: ActTools
}

async function happen(
  wish: ActWish,
  { store, scenario, github }: { store: WorldStore; scenario: Scenario; github: LocalGitHub },
): Promise<RunEvent> {
  const { repositoryId, ownerId } = store.state
  const names = { repo: REPO, repositoryId, ownerId, defaultBranch: 'main', actor: scenario.actor }
  const facts = { ...names, isPrivate: true, server: github.server }
  const branch = wish.ref ?? 'main'
  return await makeEvent({ event: wish.event, eventFile: null, branch, store, scenario, facts })
}

async function startAct(place: Place, wish: ActWish): Promise<ActLog> {
  const { root, checkout, event, tools, run } = place
  const folders = makeRunnerFolders(root, tools)
  const eventFile = join(root, 'event.json')
  writeFileSync(eventFile, JSON.stringify(event.payload(wish.inputs ?? {})))
  const settings = [
    ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false', '--no-cache-server', '--action-offline-mode'],
    ...['--json', '--rm', '--actor', 'alice', '--secret', `GITHUB_TOKEN=${run.token}`],
    ...variablesOf(place).flatMap((variable) => ['--env', variable]),
    ...servedActions(wish, folders.actions).flatMap((served) => ['--local-repository', served]),
  ]
  const args = [wish.event, '--workflows', wish.workflow, '--eventpath', eventFile, ...settings]
  const path = [folders.bin, wish.path, process.env['PATH']].filter((part) => part !== undefined).join(delimiter)
  const env = { ...environmentOf(place), PATH: path, STAND_INS: folders.standIns }
  return readActLog(await gather(tools.act, args, { cwd: checkout, env }))
}

/** What act tells its steps in place of the real GitHub's addresses. */
function variablesOf({ github, run }: Place): string[] {
  const addresses = { API: github.api, GRAPHQL: github.graphql, SERVER: github.server }
  return [
    ...Object.entries(addresses).map(([name, url]) => `GITHUB_${name}_URL=${url}`),
    ...[`GITHUB_REPOSITORY=${REPO}`, `GITHUB_RUN_ID=${run.runId}`],
    ...[`ACTIONS_RUNTIME_TOKEN=${run.runtimeToken}`, `ACTIONS_RESULTS_URL=${github.results}`],
  ]
}

function environmentOf({ root, socket, trap }: Place): Record<string, string> {
  const [home, config] = [join(root, 'home'), join(root, 'gh')]
  for (const folder of [home, config]) mkdirSync(folder)
  writeFileSync(join(config, 'config.yml'), `http_unix_socket: ${JSON.stringify(socket)}\n`)
  const proxies = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].map((name) => [name, trap])
  return {
    ...callerEnvironment(process.env),
    ...(Object.fromEntries(proxies) as Record<string, string>),
    ...{ HOME: home, XDG_CACHE_HOME: join(root, 'cache'), ACT_DISABLE_VERSION_CHECK: '1' },
    ...{ GH_CONFIG_DIR: config, GH_NO_UPDATE_NOTIFIER: '1' },
  }
}

/** `--local-repository` of every action that the workflow uses; checkout is act's own affair. */
function servedActions({ repository, workflow }: ActWish, actions: Record<string, string>): string[] {
  const text = readFileSync(join(repository.root, workflow), 'utf8')
  const used = new Set(
    [...text.matchAll(/uses: (\S+)@(\S+)/g)].map(([, name, version]) => `${name ?? ''}@${version ?? ''}`),
  )
  return [...used]
    .filter((one) => !one.startsWith('actions/checkout@'))
    .map((one) => {
      const folder = actions[one.replace(/@.*/, '')]
      if (folder === undefined) throw new Error(`${one} is used in ${workflow}, and nothing stands in for it`)
      return `${one}=${folder}`
    })
}

async function gather(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string> },
): Promise<{ status: number; text: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ status: code ?? -1, text: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
