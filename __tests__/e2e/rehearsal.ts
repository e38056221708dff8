import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { Answer } from '../../rehearsal/answer.js'

/** The project's folder. */
export const ROOT = process.cwd()

/** The rehearsal's own failure, by its contract. */
const REHEARSAL_FAILED = 70

/** A rehearsed run: the answer of `--json` and the exit status of the rehearsal. */
export type Run = Answer & { status: number }

/** What a test asks of a rehearsal; left out means not given. */
export interface Wish {
  repo: string
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
  persistCredentials?: 'v4' | 'v6'
  atOnce?: number
  /** Added to the environment of the caller. */
  env?: Record<string, string>
}

/** A folder for everything that one test file makes, with a blank and an umlaut in its name; removed at the end. */
export class Scratch {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'ds-release e2e ü ')))
  #count = 0

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

/** Makes the scratch folder of a test file and has it removed after the last test. */
export function makeScratch(): Scratch {
  const scratch = new Scratch()
  afterAll(() => {
    if (process.env['DS_RELEASE_KEEP'] === undefined) rmSync(scratch.root, { recursive: true, force: true })
  })
  return scratch
}

/** Runs one rehearsal as a child process; rejects where the rehearsal itself failed. */
export async function rehearse(scratch: Scratch, wish: Wish): Promise<Run> {
  const args = ['--json', ...argumentsOf(scratch, wish)]
  const { status, stdout, stderr } = await node(['--import', 'tsx', 'rehearsal/main.ts', ...args], wish.env)
  if (status === REHEARSAL_FAILED || !/^\{.*\}\n$/.test(stdout)) {
    throw new Error(`the rehearsal failed (${String(status)}) with ${args.join(' ')}\n${stdout}${stderr}`)
  }
  return { ...(JSON.parse(stdout) as Answer), status }
}

function argumentsOf(scratch: Scratch, wish: Wish): string[] {
  const args = ['--repo', wish.repo, '--world', wish.world ?? scratch.path('world')]
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) args.push(`--${name}`, String(value))
  }
  for (const feature of wish.features ?? []) add('feature-id', feature)
  add('feature-id', wish.feature)
  add('command', wish.command)
  for (const [name, value] of Object.entries(wish.inputs ?? {})) add('input', `${name}=${value}`)
  add('event', wish.event)
  if (wish.payload !== undefined) add('event-file', scratch.json(wish.payload))
  add('ref', wish.ref)
  add('fetch-depth', wish.fetchDepth)
  for (const path of wish.with ?? []) add('with', path)
  if (wish.scenario !== undefined) add('scenario', scratch.json(wish.scenario))
  for (const fault of wish.faults ?? []) add('fault', fault)
  add('node', wish.node)
  if (wish.persistCredentials !== undefined) args.push(`--persist-credentials=${wish.persistCredentials}`)
  add('at-once', wish.atOnce)
  add('action', process.env['DS_RELEASE_ACTION'])
  return args
}

/** Runs node in the project's folder and gathers what it says. */
async function node(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ status: number; stdout: string; stderr: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const error: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const [stdout, stderr] = [out, error].map((chunks) => Buffer.concat(chunks).toString('utf8'))
      resolve({ status: code ?? -1, stdout: stdout ?? '', stderr: stderr ?? '' })
    })
  })
}
