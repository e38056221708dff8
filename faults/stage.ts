import { cp, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { statusOf } from '../rehearsal/answer.js'
import { readArguments } from '../rehearsal/arguments.js'
import type { RequestRecord } from '../rehearsal/github/server.js'
import { openWorld, type WorldStore } from '../rehearsal/github/world-store.js'
import { signatureOf } from '../rehearsal/github/people.js'
import { play } from '../rehearsal/run.js'
import { bringIn } from '../rehearsal/github/seed/bring-in.js'
import type { EarlierBuild } from './earlier-build.js'
import { describeFault, type Fault } from './point.js'

/** The feature of the fast repository. */
export const FEATURE = 'churn'

/** What all trials have in common. */
export interface StageOptions {
  /** Folder for worlds. */
  folder: string
  /** Folder of the action; null: this project's. */
  action: string | null
  /** The Node that runs the action; null: this one. */
  node: string | null
}

/** How one run ended, and what the local GitHub noted of it. */
export interface RunEnd {
  /** The exit status; 137 for one that was killed. Where several runs met, 0 if one of them says that it is done. */
  status: number
  requests: readonly RequestRecord[]
  /** The runs that were started beside it, in order: how each ended, and how many of its writes took effect. */
  others: { status: number; effects: number }[]
  /** Whether all faults that were asked for came. */
  isFaulted: boolean
  /** What the action said was wrong. */
  errors: string[]
  log: string
}

/** What one run is to be. */
interface ReleaseOptions {
  repo?: string
  command?: string
  faults?: readonly Fault[]
  /** It comes after the run with the first fault: then no earlier build does it. */
  isLater?: boolean
}

/** Makes worlds and runs the action on them; where there is an earlier build, that does all but the later runs. */
export class Stage {
  private count = 0

  constructor(
    readonly options: StageOptions,
    readonly earlier: EarlierBuild | null = null,
  ) {}

  /** A world of one's own, as another one is now. */
  async copy(world: string): Promise<string> {
    this.count += 1
    const copy = join(this.options.folder, `trial-${String(process.pid)}-${String(this.count)}`)
    await mkdir(this.options.folder, { recursive: true })
    await cp(world, copy, { recursive: true, filter: (path) => !LEFT_BEHIND.includes(basename(path)) })
    return copy
  }

  /** Takes a world away. */
  async remove(world: string): Promise<void> {
    await rm(world, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Releases the feature in a world, at the tip of its default branch. */
  async release(world: string, options: ReleaseOptions = {}): Promise<RunEnd> {
    const { node } = this.options
    const action = this.actionOf(options)
    const call = readArguments(
      [
        ...['--world', world, '--feature-id', FEATURE],
        ...(options.repo === undefined ? [] : ['--repo', options.repo]),
        ...(options.command === undefined ? [] : ['--command', options.command]),
        ...(options.faults ?? []).flatMap((fault) => ['--fault', describeFault(fault)]),
        ...(action === null ? [] : ['--action', action]),
        ...(node === null ? [] : ['--node', node]),
      ],
      process.cwd(),
    )
    if (call.call !== 'run') throw new Error('no rehearsal')
    const screen = { say: () => undefined, log: () => undefined }
    const { answer, status, requests } = await play(call, { env: process.env, screen })
    if (answer.violations.length > 0)
      throw new Error(`GitHub's description is not kept: ${answer.violations.join('; ')}`)
    const errors = answer.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
    const others = (answer.runs ?? []).slice(1).map(({ exit_code, signal, run_id }) => ({
      status: statusOf({ exitCode: exit_code, signal }),
      effects: requests.filter(({ effect, runId }) => effect && runId === run_id).length,
    }))
    const isDone = (answer.runs ?? []).some(({ exit_code: code }) => code === 0)
    return {
      status: isDone ? 0 : status,
      requests,
      others,
      isFaulted: answer.unused_faults.length === 0,
      errors,
      log: answer.log,
    }
  }

  private actionOf({ isLater = false }: ReleaseOptions): string | null {
    return isLater || this.earlier === null ? this.options.action : this.earlier.folder
  }
}

/** Runs of the world that a copy is made of, and what lies about while it is written. */
const LEFT_BEHIND = ['runs', 'lock', 'page.html']

/** Commits files to the default branch by a pull request that somebody has approved, and returns the new head. */
export async function commitReviewed(
  world: string,
  message: string,
  filesOf: (read: (path: string) => Promise<string>) => Promise<Record<string, string | Buffer>>,
): Promise<string> {
  const store = await openWorld(world)
  if (store === null) throw new Error(`${world} holds no world`)
  try {
    const head = await headOf(store)
    const files = await filesOf(async (path) => (await store.git.bytes(`${head}:${path}`)).toString('utf8'))
    const changes = []
    for (const [path, content] of Object.entries(files)) {
      changes.push({ path, mode: '100644', sha: (await store.git.write('blob', content)).sha })
    }
    const author = signatureOf('alice', new Date())
    const tree = await store.git.writeTree(head, changes)
    const { sha } = await store.git.writeCommit({ tree, parents: [head], author, committer: author, message })
    await bringIn(store, sha)
    return await headOf(store)
  } finally {
    store.close()
  }
}

async function headOf(store: WorldStore): Promise<string> {
  const head = await store.branchHead(store.defaultBranch)
  if (head === null) throw new Error(`${store.dir} has no ${store.defaultBranch}`)
  return head
}
