import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { runGit } from './git-process.js'
import { isoTime, Git } from './git.js'
import { worldState, type WorldState } from './state.js'

export { readWorld, type WorldAnswer } from './world-answer.js'

/** One GitHub on disk: a bare repository, files of assets and artifacts, and `world.json` for everything else. */
export interface WorldStore {
  /** Absolute. */
  dir: string
  /** Path of the bare repository. */
  bare: string
  /** `owner/name`. */
  repo: string
  owner: string
  name: string
  defaultBranch: string
  git: Git
  state: WorldState
  /** Grows with everything that makes the world another one. */
  readonly changes: number
  /** Says that the world is another one now; `save` must follow. */
  changed(): void
  /** Writes `world.json` in one step. */
  save(): void
  nextId(): number
  nextNumber(): number
  /** Runs the work when no other work of this kind runs: checks and effects of a write belong together. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  /** Head commit of a branch, or null. */
  branchHead(branch: string): Promise<string | null>
  /** Absolute path of a stored file. */
  file(relative: string): string
}

/** Makes a world in a folder that is empty or not there yet: a bare clone of `source`, and nothing else. */
export async function createWorld(
  dir: string,
  options: { source: string; defaultBranch: string; repo: string },
): Promise<WorldStore> {
  const root = path.resolve(dir)
  const bare = path.join(root, 'repo.git')
  for (const folder of ['', 'assets', 'artifacts', 'incoming']) mkdirSync(path.join(root, folder), { recursive: true })
  await rm(bare, { recursive: true, force: true })
  await runGit(['clone', '--quiet', '--bare', path.resolve(options.source), bare], '', {})
  const git = new Git(bare)
  const settings = { 'uploadpack.allowAnySHA1InWant': 'true', 'gc.auto': '0', 'core.logAllRefUpdates': 'false' }
  for (const [key, value] of Object.entries(settings)) await git.run(['config', key, value])
  const head = await git.commitAt('HEAD')
  if (head === null) throw new Error(`${options.source} has no commit yet`)
  const branch = `refs/heads/${options.defaultBranch}`
  if ((await git.ref(branch)) === null) await git.run(['update-ref', branch, head])
  await git.run(['symbolic-ref', 'HEAD', branch])
  const heads = await git.refs('refs/heads/')
  const state = freshState(options, head, [...new Set(heads.map((ref) => ref.sha))])
  const store = makeStore(root, state)
  store.save()
  return store
}

/** The world of a folder, or null when there is none. */
export async function openWorld(dir: string): Promise<WorldStore | null> {
  const root = path.resolve(dir)
  const file = path.join(root, 'world.json')
  if (!existsSync(file)) return null
  const parsed = worldState.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file} is not a world of this version: ${parsed.error.message}`)
  await readdir(path.join(root, 'repo.git'))
  return makeStore(root, parsed.data)
}

function freshState(options: { defaultBranch: string; repo: string }, head: string, born: string[]): WorldState {
  return {
    repo: options.repo,
    repositoryId: 700_000_001,
    ownerId: 500_001,
    defaultBranch: options.defaultBranch,
    head,
    born,
    createdAt: isoTime(new Date()),
    nextId: 1001,
    nextNumber: 1,
    pulls: [],
    issues: [],
    comments: [],
    labels: [],
    releases: [],
    latestRelease: null,
    burntTags: [],
    checks: [],
    statuses: [],
    deployments: [],
    runs: [],
    artifacts: [],
    pushes: [],
    signed: [],
    brought: [],
  }
}

function makeStore(root: string, state: WorldState): WorldStore {
  const [owner = '', name = ''] = state.repo.split('/')
  const git = new Git(path.join(root, 'repo.git'))
  let changes = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    dir: root,
    bare: git.directory,
    repo: state.repo,
    owner,
    name,
    defaultBranch: state.defaultBranch,
    git,
    state,
    get changes() {
      return changes
    },
    changed: () => {
      changes += 1
    },
    save: () => {
      saveState(root, state)
    },
    nextId: () => state.nextId++,
    nextNumber: () => state.nextNumber++,
    exclusively: async (work) => {
      const turn = last.then(work, work)
      last = turn.catch(() => undefined)
      return await turn
    },
    branchHead: async (branch) => await git.ref(`refs/heads/${branch}`),
    file: (relative) => path.join(root, relative),
  }
}

function saveState(root: string, state: WorldState): void {
  const temporary = path.join(root, `world.${process.pid}.tmp`)
  writeFileSync(temporary, `${JSON.stringify(state, null, 1)}\n`)
  renameSync(temporary, path.join(root, 'world.json'))
}
