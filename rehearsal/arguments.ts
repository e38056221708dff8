import { resolve } from 'node:path'
import { RehearsalFailure } from './failure.js'
import type { FaultKind } from './github/faults.js'
import { readFaults, type StepKill } from './fault-arguments.js'
import { COMMON_OPTIONS, OPTIONS, type OptionName } from './options.js'
import { readRival, type RivalPlan } from './rival.js'

export const EVENTS = ['workflow_dispatch', 'push', 'pull_request', 'merge_group', 'schedule', 'release'] as const
export type EventName = (typeof EVENTS)[number]

/** How `actions/checkout` leaves its token behind: v4 in `.git/config`, v6 in a file that it includes. */
export type CredentialStyle = 'v4' | 'v6'

export interface RunCall {
  call: 'run'
  /** Absolute; null for what a world holds already. */
  repo: string | null
  /** The input `feature-id` of each run in turn; empty: not given. */
  featureIds: string[]
  /** The action's other inputs that were given, `command` among them. */
  inputs: Record<string, string>
  event: EventName
  eventFile: string | null
  ref: string | null
  fetchDepth: number
  /** Paths in the repository, as given. */
  with: string[]
  scenario: string | null
  world: string | null
  /** Null where `--at-once` is not given: one run. */
  atOnce: number | null
  node: string | null
  /** A run of the world that goes on; null: a new one. */
  run: { runId: string; attempt: number } | null
  faults: { kind: FaultKind; at: number }[]
  /** Steps of a deployment at which the action is killed. */
  killSteps: StepKill[]
  /** Runs that start when a write arrives. */
  rivals: RivalPlan[]
  json: boolean
  /** Folder of the action. Null: this project. */
  action: string | null
  persistCredentials: CredentialStyle | null
}

export interface ServeCall {
  call: 'serve'
  repo: string | null
  scenario: string | null
  world: string | null
  port: number | null
  socket: string | null
}

export interface LookCall {
  call: 'look'
  world: string
  json: boolean
}

export type Call = RunCall | ServeCall | LookCall | { call: 'help' }

type Given = Map<OptionName, string[]>

/** Reads the command line; relative paths start at `directory`. Throws `RehearsalFailure` that names what is wrong. */
export function readArguments(argv: readonly string[], directory: string): Call {
  if (argv.some((word) => word === '--help' || word === '-h')) return { call: 'help' }
  const [first, ...rest] = argv
  if (first === 'serve') return readServe(collect(rest, 'serve'), directory)
  if (first === 'look') return readLook(collect(rest, 'look'), directory)
  return readRun(collect(first === 'run' ? rest : argv, 'run'), directory)
}

function collect(words: readonly string[], call: 'run' | 'serve' | 'look'): Given {
  const given: Given = new Map()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [, name, joined] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? []
    const option = COMMON_OPTIONS.find((candidate) => candidate.name === name && candidate.calls.includes(call))
    if (option === undefined) throw new RehearsalFailure(describeUnknown(word, call))
    if (option.takes === null && joined !== undefined && option.name !== 'persist-credentials') {
      throw new RehearsalFailure(`--${option.name} takes no value`)
    }
    const value = joined ?? (option.takes === null ? '' : (words[++at] ?? null))
    if (value === null) throw new RehearsalFailure(`--${option.name} needs a value: --${option.name} ${option.takes}`)
    const values = given.get(option.name) ?? []
    if (values.length > 0 && !option.repeatable) throw new RehearsalFailure(`--${option.name} is given twice`)
    given.set(option.name, [...values, value])
  }
  return given
}

function describeUnknown(word: string, call: string): string {
  const known = OPTIONS.filter((option) => option.calls.includes(call as never)).map((option) => `--${option.name}`)
  const start = word.startsWith('-') ? `unknown option ${word}` : `unexpected word "${word}"`
  return `${start}; the options of ${call === 'run' ? 'a rehearsal' : call} are ${known.join(', ')} (--help explains them)`
}

function readRun(given: Given, directory: string): RunCall {
  const repo = pathOf(given, 'repo', directory)
  if (repo === null && !given.has('world'))
    throw new RehearsalFailure('--repo is missing: give the git repository to rehearse with, --repo DIR')
  if (repo === null && given.has('with')) throw new RehearsalFailure('--with names files of --repo, which is missing')
  const atOnce = readNumber(given, 'at-once', 1)
  const featureIds = given.get('feature-id') ?? []
  if (featureIds.length > 1 && atOnce === null) {
    throw new RehearsalFailure(
      '--feature-id is given more than once: that needs --at-once N, whose runs take them in turn',
    )
  }
  const path = (name: OptionName): string | null => pathOf(given, name, directory)
  return {
    call: 'run',
    repo,
    featureIds,
    inputs: readInputs(given),
    event: readEvent(one(given, 'event') ?? 'workflow_dispatch'),
    eventFile: path('event-file'),
    ref: one(given, 'ref')?.replace(/^refs\/heads\//, '') ?? null,
    fetchDepth: readNumber(given, 'fetch-depth', 0) ?? 1,
    with: given.get('with') ?? [],
    scenario: path('scenario'),
    world: path('world'),
    atOnce,
    node: path('node'),
    run: readRunOf(given),
    ...readFaults(given.get('fault') ?? []),
    rivals: (given.get('rival') ?? []).map(readRival),
    json: given.has('json'),
    action: path('action'),
    persistCredentials: readCredentialStyle(one(given, 'persist-credentials')),
  }
}

/** The run that goes on by another job. */
function readRunOf(given: Given): RunCall['run'] {
  const runId = one(given, 'run')
  const attempt = readNumber(given, 'attempt', 1)
  if (runId === null && attempt === null) return null
  if (runId === null) throw new RehearsalFailure('--attempt is of a run that goes on: name it, --run ID')
  if (!given.has('world')) throw new RehearsalFailure('--run is a run of a world that is kept: name it, --world DIR')
  if (!/^[1-9]\d{0,15}$/.test(runId)) throw new RehearsalFailure(`--run ${runId} is no id of a run`)
  return { runId, attempt: attempt ?? 1 }
}

function readServe(given: Given, directory: string): ServeCall {
  const call: ServeCall = {
    call: 'serve',
    repo: pathOf(given, 'repo', directory),
    scenario: pathOf(given, 'scenario', directory),
    world: pathOf(given, 'world', directory),
    port: readNumber(given, 'port', 0),
    socket: readSocket(given, directory),
  }
  if (call.repo === null && call.world === null) {
    throw new RehearsalFailure('--repo is missing: give the git repository that the GitHub starts with, --repo DIR')
  }
  return call
}

function readLook(given: Given, directory: string): LookCall {
  const world = pathOf(given, 'world', directory)
  if (world === null) throw new RehearsalFailure('--world is missing: give the world to look at, --world DIR')
  return { call: 'look', world, json: given.has('json') }
}

function readInputs(given: Given): Record<string, string> {
  const inputs: Record<string, string> = {}
  const command = one(given, 'command')
  if (command !== null) inputs['command'] = command
  for (const text of given.get('input') ?? []) {
    const equals = text.indexOf('=')
    if (equals < 1) throw new RehearsalFailure(`--input ${text} is no name=value`)
    const name = text.slice(0, equals)
    if (name in inputs) throw new RehearsalFailure(`the input ${name} is given twice`)
    inputs[name] = text.slice(equals + 1)
  }
  if ('feature-id' in inputs && given.has('feature-id'))
    throw new RehearsalFailure('the input feature-id is given twice')
  return inputs
}

function readEvent(name: string): EventName {
  const event = EVENTS.find((known) => known === name)
  if (event === undefined) throw new RehearsalFailure(`--event ${name} is not known: it is one of ${EVENTS.join(', ')}`)
  return event
}

function readCredentialStyle(text: string | null): CredentialStyle | null {
  if (text === null) return null
  if (text === '' || text === 'v6') return 'v6'
  if (text === 'v4') return 'v4'
  throw new RehearsalFailure(`--persist-credentials=${text} is not known: it is v4 or v6, the checkout to imitate`)
}

function readNumber(given: Given, name: OptionName, least: number): number | null {
  const text = one(given, name)
  if (text === null) return null
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
  throw new RehearsalFailure(`--${name} ${text} is no whole number from ${least}`)
}

function one(given: Given, name: OptionName): string | null {
  return given.get(name)?.[0] ?? null
}

/** Systems differ in what a socket's path holds; this much every one of them does. */
const SOCKET_PATH_BYTES = 100

function readSocket(given: Given, directory: string): string | null {
  const path = pathOf(given, 'socket', directory)
  if (path === null || Buffer.byteLength(path) <= SOCKET_PATH_BYTES) return path
  throw new RehearsalFailure(`--socket ${path} is too long for a socket: take a path of ${SOCKET_PATH_BYTES} bytes`)
}

function pathOf(given: Given, name: OptionName, directory: string): string | null {
  const text = one(given, name)
  if (text === '') throw new RehearsalFailure(`--${name} is empty: give a path`)
  return text === null ? null : resolve(directory, text)
}
