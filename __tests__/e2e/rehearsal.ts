import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { type Write, writesOf } from '../../faults/writes.js'
import type { Answer } from '../../rehearsal/answer.js'
import { readArguments } from '../../rehearsal/arguments.js'
import { REHEARSAL_FAILED } from '../../rehearsal/failure.js'
import { play } from '../../rehearsal/run.js'

/** The project's folder. */
export const ROOT = process.cwd()

/** What the tests run: another action, and another Node, where the environment names them. */
export const THE_ACTION = {
  action: process.env['DS_RELEASE_ACTION'] ?? null,
  node: process.env['DS_RELEASE_NODE'] ?? null,
}

/** A rehearsed run: the answer of `--json`, the exit status of the rehearsal, and what the fault matrix calls its writes. */
export type Run = Answer & { status: number; named: Write[] }

/** What a test asks of a rehearsal; left out means not given. */
export interface Wish {
  /** Left out for what a world holds already. */
  repo?: string
  feature?: string
  /** With `atOnce`, one for each run. */
  features?: string[]
  world?: string
  command?: string
  inputs?: Record<string, string>
  event?: string
  /** Merged over the event's payload. */
  payload?: unknown
  ref?: string
  fetchDepth?: number
  with?: string[]
  scenario?: unknown
  faults?: string[]
  node?: string
  /** A run of the world that goes on by another job. */
  run?: string
  attempt?: number
  /** Folder of another action than `THE_ACTION`. */
  action?: string
  persistCredentials?: 'v4' | 'v6'
  atOnce?: number
  /** Added to the environment of the caller. */
  env?: Record<string, string>
}

/** A folder for everything that one test file makes; removed at the end. */
export class Scratch {
  readonly root: string
  #count = 0

  constructor(prefix: string) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), prefix)))
  }

  /** A path that nothing uses yet. */
  path(name = 'thing'): string {
    this.#count += 1
    return join(this.root, `${name}-${String(this.#count)}`)
  }

  json(value: unknown): string {
    const file = this.path('value.json')
    writeFileSync(file, JSON.stringify(value))
    return file
  }
}

/** Makes the scratch folder of a test file, by default with a blank and an umlaut in its name; removed after the last test. */
export function makeScratch(prefix = 'ds-release e2e ü '): Scratch {
  const scratch = new Scratch(prefix)
  afterAll(() => {
    if (process.env['DS_RELEASE_KEEP'] === undefined) rmSync(scratch.root, { recursive: true, force: true })
  })
  return scratch
}

/** Runs one rehearsal in this process; only the action is another one. Rejects where the rehearsal itself failed. */
export async function rehearse(scratch: Scratch, wish: Wish): Promise<Run> {
  const args = argumentsOf(scratch, wish)
  const call = readArguments(args, ROOT)
  if (call.call !== 'run') throw new Error(`no rehearsal: ${args.join(' ')}`)
  const said: string[] = []
  const screen = { say: (text: string) => said.push(text), log: (line: string) => said.push(line) }
  const { answer, status, requests } = await play(call, { env: { ...process.env, ...wish.env }, screen })
  if (status === REHEARSAL_FAILED) throw new Error(`the rehearsal failed with ${args.join(' ')}\n${said.join('\n')}`)
  return { ...answer, status, named: writesOf(requests) }
}

function argumentsOf(scratch: Scratch, wish: Wish): string[] {
  const args = ['--world', wish.world ?? scratch.path('world')]
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) args.push(`--${name}`, String(value))
  }
  add('repo', wish.repo)
  for (const feature of wish.features ?? []) add('feature-id', feature)
  add('feature-id', wish.feature)
  add('command', wish.command)
  for (const [name, value] of Object.entries(wish.inputs ?? {})) add('input', `${name}=${value}`)
  add('event', wish.event)
  if (wish.payload !== undefined) add('event-file', scratch.json(wish.payload))
  add('ref', wish.ref)
  add('run', wish.run)
  add('attempt', wish.attempt)
  add('fetch-depth', wish.fetchDepth)
  for (const path of wish.with ?? []) add('with', path)
  if (wish.scenario !== undefined) add('scenario', scratch.json(wish.scenario))
  for (const fault of wish.faults ?? []) add('fault', fault)
  add('node', wish.node ?? THE_ACTION.node ?? undefined)
  if (wish.persistCredentials !== undefined) args.push(`--persist-credentials=${wish.persistCredentials}`)
  add('at-once', wish.atOnce)
  add('action', wish.action ?? THE_ACTION.action ?? undefined)
  return args
}
