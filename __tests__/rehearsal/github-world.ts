import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type FaultPlan, type LocalGitHub, type OpenRun, startGitHub } from '../../rehearsal/github/server.js'
import { createWorld, type WorldStore } from '../../rehearsal/github/world-store.js'
import { applyScenario } from '../../rehearsal/github/seed/apply.js'
import { parseScenario, type Scenario } from '../../rehearsal/scenario.js'

const folders: string[] = []

/** A fresh folder that `cleanUp` removes. */
export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'github-test-'))
  folders.push(made)
  return made
}

export function cleanUp(): void {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

/** Runs git in a folder, as a fixed person at a fixed time. */
export function git(directory: string, ...args: string[]): string {
  const who = { GIT_AUTHOR_NAME: 'Dana', GIT_AUTHOR_EMAIL: 'dana@example.com', GIT_COMMITTER_NAME: 'Dana' }
  const when = { GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z', GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z' }
  const env = { ...process.env, ...who, ...when, GIT_COMMITTER_EMAIL: 'dana@example.com' }
  return execFileSync('git', ['-C', directory, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    .toString('utf8')
    .trim()
}

/** Commits files (path → text) in a work tree and returns the commit. */
export function commit(directory: string, message: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
    writeFileSync(path.join(directory, name), text)
  }
  git(directory, 'add', '-A')
  git(directory, 'commit', '--quiet', '--allow-empty', '-m', message)
  return git(directory, 'rev-parse', 'HEAD')
}

/** A repository of two commits on `main`, with one workflow. */
export function source(): string {
  const directory = folder()
  git(directory, 'init', '--quiet', '-b', 'main')
  commit(directory, 'Start', { 'README.md': 'A model\n', '.github/workflows/ci.yml': 'on: push\n' })
  commit(directory, 'Train', { 'models/final.bin': 'weights\n' })
  return directory
}

export interface Reply {
  status: number
  body: Record<string, unknown>
  list: Record<string, unknown>[]
  headers: Headers
  text: string
}

export interface Rig {
  github: LocalGitHub
  store: WorldStore
  scenario: Scenario
  run: OpenRun
  killed: string[]
  /** Sends a request with the run's token; `path` below the repository unless it starts with `/`. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  query(query: string, variables?: Record<string, unknown>): Promise<Reply>
}

/** A world of a source (`source()` by default) with a scenario, served, with one open run. */
export async function serve(
  options: { scenario?: unknown; faults?: FaultPlan[]; source?: string; store?: WorldStore; socket?: string } = {},
): Promise<Rig> {
  const scenario = parseScenario(options.scenario ?? {})
  const fresh = options.store === undefined
  const from = { source: options.source ?? (fresh ? source() : ''), defaultBranch: 'main', repo: 'acme/demo' }
  const store = options.store ?? (await createWorld(folder(), from))
  await applyScenario(store, scenario, { fresh })
  const killed: string[] = []
  const faults = options.faults ?? []
  const kill = (runId: string): void => void killed.push(runId)
  const socket = options.socket === undefined ? {} : { socket: options.socket }
  const github = await startGitHub({ world: store, scenario, faults, kill, ...socket })
  const run = github.openRun({ event: 'push', actor: 'alice', headSha: store.state.head })
  const send: Rig['send'] = async (method, address, body, headers = {}) => {
    const isJson = body !== undefined && !Buffer.isBuffer(body)
    const relative = address.startsWith('/') ? address : `/repos/acme/demo/${address}`
    const url = address.startsWith('http') ? address : `${github.api}${relative.replace(/\/$/, '')}`
    const init: RequestInit = {
      method,
      headers: {
        authorization: `token ${run.token}`,
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
    }
    if (body !== undefined) init.body = Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body)
    return await read(await fetch(url, init))
  }
  const query: Rig['query'] = async (text, variables = {}) => await send('POST', '/graphql', { query: text, variables })
  return { github, store, scenario, run, killed, send, query }
}

async function read(response: Response): Promise<Reply> {
  const text = await response.text()
  const value: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}
  const list = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
  const body = Array.isArray(value) ? {} : (value as Record<string, unknown>)
  return { status: response.status, body, list, headers: response.headers, text }
}

export const COMMIT_MUTATION =
  'mutation CommitState($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } } }'

/** Input of `createCommitOnBranch` for one file. */
export function commitInput(head: string, file = 'state.json', branchName = 'main'): Record<string, unknown> {
  return {
    input: {
      branch: { repositoryNameWithOwner: 'acme/demo', branchName },
      expectedHeadOid: head,
      message: { headline: 'Release', body: 'DS-Release-Tx: 1' },
      fileChanges: { additions: [{ path: file, contents: Buffer.from('{}\n').toString('base64') }] },
    },
  }
}

/** Full fields of a release, as the action always sends them. */
export function releaseFields(tag: string, draft: boolean): Record<string, unknown> {
  return {
    tag_name: tag,
    target_commitish: 'main',
    name: tag,
    body: 'text',
    draft,
    prerelease: false,
    make_latest: draft ? 'false' : 'true',
  }
}
