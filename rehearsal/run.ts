import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readActionFile, type ActionFile } from './action-file.js'
import { makeAnswer, statusOf, worstOf, type Answer } from './answer.js'
import type { RunCall } from './arguments.js'
import { makeEvent, type RunEvent } from './event.js'
import { REHEARSAL_FAILED, RehearsalFailure } from './failure.js'
import { startGitHub, type LocalGitHub, type RequestRecord } from './github/server.js'
import { readWorld, type WorldStore } from './github/world-store.js'
import { prepareJob, type EndedJob, type Job, type JobSetting } from './job.js'
import { writePages } from './page/write.js'
import type { PayloadFacts } from './payload.js'
import { describeAnswer } from './report.js'
import { Runs } from './runs.js'
import type { Scenario } from './scenario.js'
import { makeScreen, type Screen } from './screen.js'
import { readSource, type Source } from './source.js'
import { enterWorld, headsOf, type EnteredWorld } from './world.js'

const NAMED_LEFT_OUT = 10

/** What a rehearsal takes from the process that it is in. */
export interface Surroundings {
  /** The job's own environment, as far as a runner would have it. */
  env: NodeJS.ProcessEnv
  screen: Pick<Screen, 'say' | 'log'>
}

/** A rehearsal that came to its end: the answer of `--json`, and the exit status. */
export interface Rehearsed {
  answer: Answer
  status: number
  /** The requests of the answer, with what they sent. */
  requests: readonly RequestRecord[]
}

/** Rehearses at the command line: shows the answer, and resolves to the exit status. */
export async function rehearse(call: RunCall): Promise<number> {
  const screen = makeScreen(call.json)
  const { answer, status } = await play(call, { env: process.env, screen })
  screen.show(call.json ? JSON.stringify(answer) : describeAnswer(answer, screen))
  return status
}

/**
 * Rehearses within this process: 1. reads the repository, 2. enters a world and starts its GitHub, 3. makes the event
 * happen, 4. prepares a checkout for each run, 5. starts them at the same moment, 6. reads the world, writes the page.
 * Throws `RehearsalFailure`.
 */
export async function play(call: RunCall, { env, screen }: Surroundings): Promise<Rehearsed> {
  const action = findAction(call.action)
  const source = call.repo === null ? null : withoutExtras(await readSource(call.repo), call.with)
  if (source !== null) nameLeftOut(source, screen)
  if (source?.branch === null) screen.say(`HEAD is detached: its commit stands for the tip of ${source.defaultBranch}`)
  warnOfInputs(action, call, screen)
  const branch = call.ref ?? source?.branch ?? source?.defaultBranch ?? null
  const pushed = call.event === 'pull_request' || call.event === 'merge_group'
  const entered = await enterWorld({ world: call.world, scenario: call.scenario, source, branch, pushed })
  try {
    screen.say(`World: ${entered.store.dir} (${entered.fresh ? 'new' : 'as the last run left it'})`)
    const ref = branch ?? entered.store.defaultBranch
    const { answer, requests } = await rehearseIn(entered, { call, action, source, branch: ref, screen, env })
    return { answer, requests, status: statusOfAnswer(answer, screen) }
  } finally {
    entered.leave()
  }
}

interface Rehearsal {
  call: RunCall
  action: ActionFile
  source: Source | null
  branch: string
  screen: Surroundings['screen']
  env: NodeJS.ProcessEnv
}

async function rehearseIn({ store, scenario }: EnteredWorld, rehearsal: Rehearsal): Promise<Omit<Rehearsed, 'status'>> {
  const { call, action, source, screen, env } = rehearsal
  const another = async (featureId: string | null, more: Record<string, string>): Promise<Job> =>
    await prepareJob(await setting(more), featureId)
  const runs = new Runs(screen, another, call)
  const github = await startGitHub({ world: store, scenario, faults: call.faults, ...happeningsOf(runs) })
  const happened = makeEvent({ ...call, ...rehearsal, store, scenario, facts: factsOf(store, scenario, github) })
  const setting = async (more: Record<string, string> = {}): Promise<JobSetting> => {
    const inputs = { ...call.inputs, ...more }
    return {
      call: { ...call, inputs },
      action,
      store,
      scenario,
      github,
      event: await happened,
      env,
      source: source?.root ?? null,
    }
  }
  const goOn = async (): Promise<{ jobs: EndedJob[]; event: RunEvent; since: { commits: string[] } }> => {
    const event = await happened
    const since = { commits: await headsOf(store) }
    screen.say(`Run: ${event.name} on ${event.ref} at ${event.sha.slice(0, 12)}`)
    const jobs: Job[] = []
    for (const id of featuresInTurn(call)) jobs.push(await prepareJob(await setting(), id))
    return { jobs: await runs.runAll(jobs, github), event, since }
  }
  const { jobs, event, since } = await goOn().finally(async () => {
    await github.close()
  })
  const { requests, violations } = github
  const world = await readWorld(store, since)
  const isAtOnce = call.atOnce !== null || jobs.length > 1
  const deciding = decidingOf(call, jobs)
  const found = { requests, world, violations, leftOut: source?.leftOut ?? [] }
  const parts = { jobs, deciding, unused: runs.unused, isAtOnce, ...found }
  const answer = makeAnswer({ ...parts, faults: call.faults })
  await writePages({ answer, jobs, deciding, requests, event: event.name, ref: event.ref })
  return { answer, requests }
}

/** What the local GitHub has done to runs. */
function happeningsOf(runs: Runs): Omit<Parameters<typeof startGitHub>[0], 'world' | 'scenario' | 'faults'> {
  return {
    kill: (runId) => {
      runs.kill(runId)
    },
    overtake: async (runId) => {
      await runs.overtake(runId)
    },
    rival: async (runId) => {
      await runs.rival(runId)
    },
    atWrite: async (number) => {
      await runs.atWrite(number)
    },
    cancel: (runId, how) => {
      runs.cancel(runId, how)
    },
  }
}

/** The run that the answer is about: the first one where it was given rivals by their inputs, else the worst. */
function decidingOf({ rivals, atOnce }: RunCall, jobs: readonly EndedJob[]): EndedJob {
  const [first] = jobs
  return rivals.length > 0 && atOnce === null && first !== undefined ? first : worstOf(jobs)
}

function factsOf(store: WorldStore, scenario: Scenario, { server }: LocalGitHub): PayloadFacts {
  const { repositoryId, ownerId } = store.state
  const { repo, defaultBranch } = store
  const isPrivate = scenario.settings.visibility === 'private'
  return { repo, repositoryId, ownerId, defaultBranch, isPrivate, actor: scenario.actor, server }
}

function featuresInTurn({ featureIds, atOnce }: RunCall): (string | null)[] {
  const turn = (index: number): string | null => featureIds[index % featureIds.length] ?? null
  return Array.from({ length: atOnce ?? 1 }, (_, index) => turn(index))
}

function findAction(directory: string | null): ActionFile {
  const action = readActionFile(directory ?? dirname(dirname(fileURLToPath(import.meta.url))))
  if (existsSync(action.main)) return action
  throw new RehearsalFailure(`the action's script ${action.main} is not there: npm run build makes it`)
}

/** Files of `--with` come into the checkout all the same. */
function withoutExtras(source: Source, extras: readonly string[]): Source {
  const paths = extras.map((path) => relative(source.root, resolve(source.root, path)))
  const isExtra = (file: string): boolean => paths.some((path) => file === path || file.startsWith(`${path}/`))
  return { ...source, leftOut: source.leftOut.filter((file) => !isExtra(file)) }
}

function nameLeftOut({ leftOut: left }: Source, screen: Surroundings['screen']): void {
  if (left.length === 0) return
  const named = left.slice(0, NAMED_LEFT_OUT).join(', ')
  const rest = left.length > NAMED_LEFT_OUT ? ` and ${String(left.length - NAMED_LEFT_OUT)} more` : ''
  screen.say(`Not committed, so GitHub does not get it: ${named}${rest}`)
}

function warnOfInputs(action: ActionFile, call: RunCall, screen: Surroundings['screen']): void {
  const given = [call.inputs, ...call.rivals.map(({ inputs }) => inputs)].flatMap((inputs) => Object.keys(inputs))
  const unknown = [...new Set(given)].filter((name) => !action.inputs.has(name))
  if (unknown.length === 0) return
  screen.say(`Unexpected input(s) ${unknown.join(', ')}; valid inputs are ${[...action.inputs.keys()].join(', ')}`)
}

function statusOfAnswer(answer: Answer, screen: Surroundings['screen']): number {
  for (const fault of answer.unused_faults)
    screen.say(`The fault ${fault} did not happen: there was no such write or step`)
  if (answer.violations.length > 0) {
    screen.say(
      `The rehearsal failed: what was said does not fit GitHub's description:\n  ${answer.violations.join('\n  ')}`,
    )
    return REHEARSAL_FAILED
  }
  return statusOf({ exitCode: answer.exit_code, signal: answer.signal })
}
