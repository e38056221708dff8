import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RehearsalFailure, reasonOf } from './failure.js'
import { git, isAncestor } from './git.js'
import { createWorld, openWorld, type WorldStore } from './github/world-store.js'
import { applyScenario } from './github/seed/apply.js'
import { bringIn } from './github/seed/bring-in.js'
import { parseScenario, type Scenario } from './scenario.js'
import type { Source } from './source.js'

/** A world that this process alone may change until `leave` is called. */
export interface EnteredWorld {
  store: WorldStore
  scenario: Scenario
  fresh: boolean
  leave: () => void
}

export interface WorldWish {
  /** Null: a fresh one. */
  world: string | null
  scenario: string | null
  /** Null only for a world that exists. */
  source: Source | null
  /** Branch that the run is on; its tip is `HEAD` in the scenario. */
  branch: string | null
  /** The branch comes as a push, not by a merged pull request. */
  pushed: boolean
}

/** Opens the world of the wish or makes it, with what the repository has since committed merged in. */
export async function enterWorld(wish: WorldWish): Promise<EnteredWorld> {
  const { value, text } = readScenarioFile(wish.scenario)
  const scenario = attempt('the scenario', () => parseScenario(value))
  const dir = wish.world ?? mkdtempSync(join(realpathSync(tmpdir()), 'ds-release-rehearsal-'))
  mkdirSync(dir, { recursive: true })
  const leave = lockWorld(dir)
  try {
    const present = await openWorld(dir)
    if (present === null && wish.source === null)
      throw new RehearsalFailure(`${dir} holds no world yet: give --repo DIR`)
    const store = present ?? (await makeWorld(dir, wish, text))
    await applyScenario(store, scenario, { fresh: present === null })
    if (present !== null && wish.source !== null) await bringNews(store, wish.source, wish)
    return {
      store,
      scenario,
      fresh: present === null,
      leave: () => {
        store.close()
        leave()
      },
    }
  } catch (error) {
    leave()
    throw error instanceof RehearsalFailure ? error : new RehearsalFailure(reasonOf(error), error)
  }
}

async function makeWorld(dir: string, wish: WorldWish, scenarioText: string): Promise<WorldStore> {
  const { source, branch, pushed } = wish
  if (source === null) throw new RehearsalFailure('a new world needs a repository')
  const store = await createWorld(dir, { source: source.root, defaultBranch: source.defaultBranch, repo: source.repo })
  if (source.branch === null) await putBranch(store, source.defaultBranch, source.head)
  const ofDefault = pushed && !scenarioText.includes('HEAD')
  const head = await store.branchHead(ofDefault ? source.defaultBranch : (branch ?? source.defaultBranch))
  if (head !== null) store.state.head = head
  store.save()
  return store
}

/** What is checked out without a branch stands for the default branch's tip. */
async function putBranch(store: WorldStore, branch: string, sha: string): Promise<void> {
  await git(store.bare, ['update-ref', `refs/heads/${branch}`, sha])
  if (!store.state.born.includes(sha)) store.state.born.push(sha)
}

async function bringNews(store: WorldStore, source: Source, wish: WorldWish): Promise<void> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', source.root]
  await git(store.bare, [...fetch, '+refs/heads/*:refs/rehearsal/source/*', '+HEAD:refs/rehearsal/head'], { own: true })
  const tips = new Map(source.branches)
  if (source.branch === null) tips.set(source.defaultBranch, source.head)
  for (const [branch, tip] of tips) {
    const head = await store.branchHead(branch)
    if (head === null) await git(store.bare, ['update-ref', `refs/heads/${branch}`, tip])
    else if (branch !== wish.branch && branch !== store.defaultBranch) continue
    else if (await isAncestor(store.bare, tip, head)) continue
    else if (wish.pushed && branch !== store.defaultBranch)
      await git(store.bare, ['update-ref', `refs/heads/${branch}`, tip])
    else await bringIn(store, tip, branch)
  }
}

/** Tip of the branch that a run is on; throws with the branches that there are. */
export async function tipOf(store: WorldStore, branch: string): Promise<string> {
  const sha = await store.branchHead(branch)
  if (sha !== null) return sha
  const names = (await git(store.bare, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads']))
    .trim()
    .split('\n')
  throw new RehearsalFailure(`--ref ${branch}: there is no such branch; there are ${names.join(', ')}`)
}

/** Heads of all branches: commits that they reach were not made by what comes next. */
export async function headsOf(store: WorldStore): Promise<string[]> {
  return (await store.git.refs('refs/heads/')).map(({ sha }) => sha)
}

function readScenarioFile(file: string | null): { value: unknown; text: string } {
  if (file === null) return { value: {}, text: '' }
  return attempt(`the scenario ${file}`, () => {
    const text = readFileSync(file, 'utf8')
    return { value: JSON.parse(text) as unknown, text }
  })
}

function attempt<T>(what: string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    throw new RehearsalFailure(`${what} cannot be used: ${reasonOf(error)}`, error)
  }
}

/** One process at a time may change a world; a lock whose owner is gone is taken over. */
function lockWorld(dir: string): () => void {
  const lock = join(dir, 'lock')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(readFileSync(lock, 'utf8'))
      if (owner !== process.pid && isAlive(owner)) {
        throw new RehearsalFailure(
          `the world ${dir} is in use by process ${String(owner)}: wait for it or take another world`,
        )
      }
      rmSync(lock, { force: true })
    }
  }
  return () => {
    rmSync(lock, { force: true })
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
