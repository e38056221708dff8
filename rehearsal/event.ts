import { readFileSync } from 'node:fs'
import type { EventName } from './arguments.js'
import { RehearsalFailure, reasonOf } from './failure.js'
import { git } from './git.js'
import { readWorld, type WorldStore } from './github/world-store.js'
import { makeMergeCommit } from './merge.js'
import {
  dispatchPayload,
  mergeGroupPayload,
  mergeOver,
  pullRequestPayload,
  pushPayload,
  releasePayload,
  schedulePayload,
  type CommitPayloadFacts,
  type PayloadFacts,
} from './payload.js'
import { openPull } from './github/seed/open-pull.js'
import type { Scenario } from './scenario.js'
import { tipOf } from './world.js'

/** What a workflow run is told of the event that started it. */
export interface RunEvent {
  name: EventName
  /** GITHUB_REF and GITHUB_SHA. */
  ref: string
  sha: string
  /** Commit that GitHub lists the run under: of a pull request its head. */
  headSha: string
  /** Branch that GitHub lists the run under. */
  headBranch: string
  headRef: string
  baseRef: string
  payload(inputs: Readonly<Record<string, string>>): unknown
}

export interface EventWish {
  event: EventName
  eventFile: string | null
  branch: string
  store: WorldStore
  scenario: Scenario
  facts: PayloadFacts
}

const NO_COMMIT = '0'.repeat(40)

/** Makes the event happen in the world (a pull request is opened, a merge group formed) and describes it. */
export async function makeEvent(wish: EventWish): Promise<RunEvent> {
  const made = await EVENT_MAKERS[wish.event](wish)
  const over = readEventFile(wish.eventFile)
  const event: RunEvent = {
    name: wish.event,
    headRef: '',
    baseRef: '',
    headSha: made.sha,
    headBranch: shortName(made),
    ...made,
  }
  return {
    ...event,
    payload: (inputs) => (over === undefined ? made.payload(inputs) : mergeOver(made.payload(inputs), over)),
  }
}

function shortName({ ref, headRef }: Made): string {
  return headRef ?? ref.replace(/^refs\/(heads|tags)\//, '')
}

type Made = Pick<RunEvent, 'ref' | 'sha' | 'payload'> & Partial<RunEvent>

const EVENT_MAKERS: Record<EventName, (wish: EventWish) => Promise<Made>> = {
  workflow_dispatch: async ({ store, branch, facts }) => {
    const ref = `refs/heads/${branch}`
    return { ref, sha: await tipOf(store, branch), payload: (inputs) => dispatchPayload(facts, ref, inputs) }
  },
  schedule: async ({ store, facts }) => {
    const sha = await tipOf(store, store.defaultBranch)
    return { ref: `refs/heads/${store.defaultBranch}`, sha, payload: () => schedulePayload(facts) }
  },
  push: async ({ store, branch, facts }) => {
    const ref = `refs/heads/${branch}`
    const commit = await describe(store, await tipOf(store, branch))
    return { ref, sha: commit.sha, payload: () => pushPayload(facts, ref, commit) }
  },
  pull_request: async (wish) => {
    const { store, branch, facts } = wish
    const pull = await openOn(wish)
    const baseRef = store.defaultBranch
    const message = `Merge ${pull.headSha} into ${pull.baseSha}`
    const mergeSha = await makeMergeCommit(store.git, { base: pull.baseSha, head: pull.headSha }, message)
    const ref = `refs/pull/${String(pull.number)}/merge`
    await store.git.setRef(ref, mergeSha)
    const payload = pullRequestPayload(facts, { ...pull, headRef: branch, baseRef, mergeSha })
    return { ref, sha: mergeSha, headSha: pull.headSha, headRef: branch, baseRef, payload: () => payload }
  },
  merge_group: async (wish) => {
    const { store, branch, facts } = wish
    const pull = await openOn(wish)
    const message = `Merge pull request #${String(pull.number)} from ${branch}`
    const sha = await makeMergeCommit(store.git, { base: pull.baseSha, head: pull.headSha }, message)
    const ref = `refs/heads/gh-readonly-queue/${store.defaultBranch}/pr-${String(pull.number)}-${pull.baseSha}`
    await store.git.setRef(ref, sha)
    const group = { headRef: ref, baseRef: `refs/heads/${store.defaultBranch}`, baseSha: pull.baseSha }
    const commit = await describe(store, sha)
    return { ref, sha, payload: () => mergeGroupPayload(facts, group, commit) }
  },
  release: async ({ store, facts }) => {
    const { releases, tags } = await readWorld(store, null)
    const newest = releases.filter((release) => !release.draft && tags.some(({ name }) => name === release.tag)).at(-1)
    if (newest === undefined) {
      throw new RehearsalFailure(
        '--event release: the world has no published release; a scenario gives it one ("releases")',
      )
    }
    const commit = tags.find(({ name }) => name === newest.tag)?.commit ?? ''
    const release = { ...newest, name: newest.name ?? '', body: newest.body ?? '' }
    return { ref: `refs/tags/${newest.tag}`, sha: commit, payload: () => releasePayload(facts, release) }
  },
}

async function openOn({ store, scenario, branch, event }: EventWish): Promise<Awaited<ReturnType<typeof openPull>>> {
  await tipOf(store, branch)
  if (branch === store.defaultBranch) {
    throw new RehearsalFailure(
      `--event ${event} is for a branch other than ${branch}, the default branch: give --ref NAME`,
    )
  }
  return await openPull(store, scenario, { branch, base: store.defaultBranch })
}

async function describe(store: WorldStore, sha: string): Promise<CommitPayloadFacts> {
  const text = await git(store.bare, ['show', '--no-patch', '--format=%T%n%P%n%cI%n%an%n%ae%n%B', sha])
  const [tree = '', parents = '', time = '', authorName = '', authorEmail = '', ...message] = text.split('\n')
  const before = parents.split(' ')[0] ?? ''
  return {
    sha,
    tree,
    before: before === '' ? NO_COMMIT : before,
    time,
    authorName,
    authorEmail,
    message: message.join('\n').trimEnd(),
  }
}

function readEventFile(file: string | null): unknown {
  if (file === null) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new RehearsalFailure(`--event-file ${file} cannot be read: ${reasonOf(error)}`, error)
  }
}
