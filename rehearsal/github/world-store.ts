import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  /** Ends what git was asked with. */
  close(): void
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
  const settings = { 'uploadpack.allowAnySHA1InWant': 'true', 'gc.auto': '0', 'core.logAllRefUpdates': 'false' }
  const config = Object.entries(settings).flatMap(([key, value]) => ['--config', `${key}=${value}`])
  await runGit(['clone', '--quiet', '--bare', '--template=', ...config, path.resolve(options.source), bare], '', {})
  const git = new Git(bare)
  const head = await git.commitAt('HEAD')
  if (head === null) throw new Error(`${options.source} has no commit yet`)
  const branch = `refs/heads/${options.defaultBranch}`
  if ((await git.ref(branch)) === null) await git.run(['update-ref', branch, head])
  if (readFileSync(path.join(bare, 'HEAD'), 'utf8').trim() !== `ref: ${branch}`)
    await git.run(['symbolic-ref', 'HEAD', branch])
  const heads = await git.refs('refs/heads/')
  const state = freshState(options, head, [...new Set(heads.map((ref) => ref.sha))])
  const store = makeStore(root, state, git)
  store.save()
  return store
}

/** The world of a folder, or null when there is none. */
export async function openWorld(dir: string): Promise<WorldStore | null> {
  const root = path.resolve(dir)
  const text = readState(root)
  if (text === null) return null
  const parsed = worldState.safeParse(JSON.parse(text))
  if (!parsed.success)
    throw new Error(`${path.join(root, 'world.json')} is not a world of this version: ${parsed.error.message}`)
  await readdir(path.join(root, 'repo.git'))
  return makeStore(root, parsed.data, new Git(path.join(root, 'repo.git')))
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
    losses: [],
    signed: [],
    brought: [],
  }
}

function makeStore(root: string, state: WorldState, git: Git): WorldStore {
  const [owner = '', name = ''] = state.repo.split('/')
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
    close: () => {
      git.close()
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

/**
 * Puts the new state in the place of the old one by way of a third name, so that a whole one is there at every moment. To
 * rename over a file would be simpler, but some file systems (ext4) then write to the disk before they go on.
 */
function saveState(root: string, state: WorldState): void {
  const [file, next] = stateFiles(root)
  const temporary = path.join(root, `world.${process.pid}.tmp`)
  writeFileSync(temporary, `${JSON.stringify(state, null, 1)}\n`)
  renameSync(temporary, next)
  rmSync(file, { force: true })
  renameSync(next, file)
}

/** The text of `world.json`, also while it is being put in its place; null where there is none. */
function readState(root: string): string | null {
  const [file, next] = stateFiles(root)
  for (const name of [file, next, file]) {
    try {
      return readFileSync(name, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return null
}

function stateFiles(root: string): [file: string, next: string] {
  return [path.join(root, 'world.json'), path.join(root, 'world.next.json')]
}
