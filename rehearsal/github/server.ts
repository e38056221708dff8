import { randomBytes } from 'node:crypto'
import { lstatSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Scenario } from '../scenario.js'
import { Description } from './description.js'
import type { FaultPlan } from './faults.js'
import { isoTime } from './git.js'
import { approvalsOf } from './environments.js'
import type { Hub } from './hub.js'
import { handleRequest, type RequestRecord } from './pipeline.js'
import { Rate } from './rate.js'
import type { Services } from './services.js'
import { RehearsalFailure } from '../failure.js'
import type { RunState } from './state.js'
import { Tokens } from './tokens.js'
import type { WorldStore } from './world-store.js'

export type { FaultPlan } from './faults.js'
export type { RequestRecord } from './pipeline.js'

/** What starts a workflow run. */
export interface RunFacts {
  event: string
  actor: string
  headSha: string
  /** The default branch when left out. */
  headBranch?: string
  /** A run of before that goes on by another job, perhaps as a later attempt; left out: a new run. */
  goesOn?: { runId: string; attempt: number }
}

/** A workflow run that was opened, with the tokens that its process gets. */
export interface OpenRun {
  runId: string
  attempt: number
  token: string
  runtimeToken: string
}

/** How a run that is over came out. */
export type Conclusion = 'success' | 'failure' | 'cancelled'

/** A GitHub that listens on 127.0.0.1. */
export interface LocalGitHub {
  /** GITHUB_API_URL. */
  api: string
  /** GITHUB_GRAPHQL_URL. */
  graphql: string
  /** GITHUB_SERVER_URL: a name that the artifact client takes for GitHub's. */
  server: string
  /** ACTIONS_RESULTS_URL. */
  results: string
  /** A token with the scenario's permissions that belongs to no run. */
  token: string
  /** Requests of this process, in the order received. */
  requests: RequestRecord[]
  /** Requests and answers that do not fit GitHub's published description. */
  violations: string[]
  /** A token for each person whom the scenario names, to act as them. */
  tokens: Record<string, string>
  /** Registers a run as `in_progress`. */
  openRun(facts: RunFacts): OpenRun
  /** From now on the run is `completed`, in later processes too; one that was cancelled stays `cancelled`. */
  closeRun(runId: string, conclusion?: Conclusion): void
  close(): Promise<void>
}

const FIRST_RUN_ID = 9_000_000_001

const nobody = async (): Promise<void> => await Promise.resolve()

/** A server that leaves every body unread. */
function makeApp(): FastifyInstance {
  const app = Fastify({ logger: false, forceCloseConnections: true, exposeHeadRoutes: false })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null)
  })
  return app
}

/** Listens on 127.0.0.1, and on the socket where there is one; resolves to what ends both. */
async function listen(app: FastifyInstance, port: number, socket: string | undefined): Promise<() => Promise<void>> {
  await app.listen({ host: '127.0.0.1', port })
  try {
    const leave = socket === undefined ? null : await listenOn(app, socket)
    return async () => {
      leave?.()
      await app.close()
    }
  } catch (error) {
    await app.close()
    throw error
  }
}

/** Serves the same on a Unix socket; resolves to what ends that. */
async function listenOn(app: FastifyInstance, socket: string): Promise<() => void> {
  // What an earlier process left behind; a file of another kind stays, and is an error.
  if (lstatSync(socket, { throwIfNoEntry: false })?.isSocket() === true) rmSync(socket)
  const server = createServer((request, response) => {
    app.routing(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socket, resolve)
  })
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

/** What a GitHub is started with. */
interface GitHubOptions {
  world: WorldStore
  scenario: Scenario
  port?: number
  /** Path of a Unix socket on which the same is served, for clients that speak TLS to everything else. */
  socket?: string
  faults: FaultPlan[]
  /** SIGKILL for that run's process. */
  kill: (runId: string) => void
  /** Left out: nobody else is there. */
  rival?: (runId: string) => Promise<void>
  overtake?: (runId: string) => Promise<void>
  /** Another run that is to be started when the write of this number arrives. */
  atWrite?: (number: number) => Promise<void>
  /** Ends that run's process as its runner would. Left out: there is none, and the run is over at once. */
  cancel?: (runId: string, how: 'asked' | 'forced') => void
}

/** Starts a GitHub over a world. Runs that an earlier process left open are over. */
export async function startGitHub(options: GitHubOptions): Promise<LocalGitHub> {
  const { world, scenario } = options
  const requests: RequestRecord[] = []
  const violations: string[] = []
  const tokens = new Tokens(scenario)
  const links = { api: '', graphql: '', server: '' }
  const over = (runId: string): void => {
    endRuns(world, 'cancelled', (run) => run.id === runId)
  }
  const { cancel: cancelRun = over } = options
  const secret = randomBytes(16).toString('hex')
  const hub: Hub = { store: world, scenario, links, now: () => new Date(), secret, cancelRun }
  const services: Services = {
    hub,
    tokens,
    description: () => Description.shared(),
    rate: new Rate(scenario.rate, new Date()),
    violation: (text) => violations.push(text),
  }
  const app = makeApp()
  const { faults, kill, rival = nobody, overtake = nobody, atWrite = nobody } = options
  const journal = { requests, faults, kill, rival, overtake, atWrite }
  app.all('/*', (request, reply) => {
    handleRequest(services, journal, request, reply).catch((error: unknown) => {
      violations.push(`${request.method} ${request.url}: the rehearsal failed: ${String(error)}`)
      void reply.code(500).send({ message: 'Server Error' })
    })
  })
  const close = await listen(app, options.port ?? 0, options.socket)
  const { port } = app.server.address() as AddressInfo
  Object.assign(links, {
    api: `http://127.0.0.1:${port}`,
    graphql: `http://127.0.0.1:${port}/graphql`,
    server: `http://gh.localhost:${port}`,
  })
  endRuns(world, 'cancelled', () => true)
  return {
    ...links,
    results: `${links.api}/`,
    token: tokens.issue(null),
    tokens: tokens.issueToPeople(),
    requests,
    violations,
    openRun: (facts) => openRun(hub, tokens, facts),
    closeRun: (runId, conclusion = 'cancelled') => {
      endRuns(world, conclusion, (run) => run.id === runId)
    },
    close,
  }
}

function openRun({ store: world, scenario }: Hub, tokens: Tokens, facts: RunFacts): OpenRun {
  const tokensOf = (runId: string): Omit<OpenRun, 'runId' | 'attempt'> => ({
    token: tokens.issue(runId),
    runtimeToken: tokens.issueRuntime(runId),
  })
  if (facts.goesOn !== undefined) {
    const { runId, attempt } = facts.goesOn
    const found = world.state.runs.find(({ id }) => id === runId)
    if (found === undefined) throw new RehearsalFailure(`the world has no run ${runId}`)
    Object.assign(found, { attempt, status: 'in_progress', conclusion: null })
    world.save()
    return { runId, attempt, ...tokensOf(runId) }
  }
  const runId = String(FIRST_RUN_ID + world.state.runs.length)
  world.state.runs.push({
    id: runId,
    attempt: 1,
    event: facts.event,
    actor: facts.actor,
    headSha: facts.headSha,
    headBranch: facts.headBranch ?? world.defaultBranch,
    status: 'in_progress',
    conclusion: null,
    createdAt: isoTime(new Date()),
    approvals: approvalsOf(scenario),
    cancelled: false,
  })
  world.save()
  return { runId, attempt: 1, ...tokensOf(runId) }
}

function endRuns(world: WorldStore, conclusion: Conclusion, which: (run: RunState) => boolean): void {
  const open = world.state.runs.filter((run) => run.status === 'in_progress' && which(run))
  for (const run of open)
    Object.assign(run, { status: 'completed', conclusion: run.cancelled ? 'cancelled' : conclusion })
  if (open.length > 0) world.save()
}
