import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { openWorld, readWorld, type WorldAnswer, type WorldStore } from '../rehearsal/github/world-store.js'

/** An asset, with the digest that GitHub tells and the one of the bytes that it keeps. */
interface SeenAsset {
  name: string
  state: string
  size: number
  digest: string | null
  actual: string | null
}

export interface SeenRelease {
  id: number
  tag: string
  draft: boolean
  /** From the marker in its body; null where it has none. */
  tx: string | null
  feature: string | null
  assets: SeenAsset[]
}

/** What a transaction has sealed before its claim. */
export interface SealedRelease {
  tx: string
  version: string
  tag: string
  commit: string
  assets: { name: string; size: number; sha256: string }[]
}

export interface SeenJournal {
  feature: string
  /** Newest first. */
  entries: { tx: string; phase: string; version: string; tag: string; commit: string }[]
  /** Newest first, each transaction once. */
  sealed: SealedRelease[]
}

/** All of a world that a release may touch, read from its git, its files and its records: never from what a run says. */
export interface SeenWorld {
  head: string
  releases: SeenRelease[]
  /** With the commit that git peels each to. */
  tags: { name: string; commit: string }[]
  journals: SeenJournal[]
  /** Commits of branches that name their transaction. */
  stateCommits: { sha: string; tx: string; files: string[] }[]
  /** State files at the default branch's head. */
  states: { feature: string; status: string; releases: { version: string; tag: string }[] }[]
  losses: WorldAnswer['losses']
}

const JOURNALS = 'refs/ds-release/tx/'
const STATE_FOLDER = 'docs/workflow/state'

const entrySchema = z.object({
  tx: z.string(),
  phase: z.string(),
  version: z.string(),
  tag: z.string(),
  commit: z.string(),
})

const recordSchema = z.object({
  tx: z.string(),
  version: z.string(),
  tag: z.string(),
  commit: z.string(),
  assets: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
})

const stateSchema = z.object({
  id: z.string(),
  status: z.string(),
  releases: z.array(z.object({ version: z.string(), tag: z.string() })).default([]),
})

/** Reads the world of a folder. */
export async function seeWorld(directory: string): Promise<SeenWorld> {
  const store = await openWorld(directory)
  if (store === null) throw new Error(`${directory} holds no world`)
  try {
    const world = await readWorld(store, { commits: await headsOf(store) })
    return {
      head: world.head,
      releases: await Promise.all(world.releases.map(seeRelease)),
      tags: world.tags.map(({ name, commit }) => ({ name, commit })),
      journals: await seeJournals(store),
      stateCommits: await seeStateCommits(store),
      states: await seeStates(store),
      losses: world.losses,
    }
  } finally {
    store.close()
  }
}

async function headsOf(store: WorldStore): Promise<string[]> {
  return (await store.git.refs('refs/heads/')).map(({ sha }) => sha)
}

async function seeRelease({ id, tag, draft, body, assets }: WorldAnswer['releases'][number]): Promise<SeenRelease> {
  const [, tx = null, feature = null] = /^<!-- ds-release tx=(\S+) feature=(\S+) /m.exec(body ?? '') ?? []
  const seen = assets.map(async ({ name, state, size, digest, file }) => {
    return { name, state, size, digest, actual: state === 'uploaded' ? await digestOf(file) : null }
  })
  return { id, tag, draft, tx, feature, assets: await Promise.all(seen) }
}

async function digestOf(file: string): Promise<string> {
  return `sha256:${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')}`
}

async function seeJournals({ git }: WorldStore): Promise<SeenJournal[]> {
  const journals: SeenJournal[] = []
  for (const { name, sha } of await git.refs(JOURNALS)) {
    const commits = []
    for (let at: string | null = sha; at !== null;) {
      const commit = await git.commit(at)
      commits.push(commit)
      at = commit.parents[0] ?? null
    }
    const entries = commits.map(({ message }) => entrySchema.parse(JSON.parse(/^\{.*\}$/m.exec(message)?.[0] ?? '')))
    const sealed: SealedRelease[] = []
    for (const tree of new Set(commits.map((commit) => commit.tree))) {
      const blob = await git.resolve(`${tree}:record.json`)
      if (blob !== null) sealed.push(recordSchema.parse(JSON.parse((await git.bytes(blob)).toString('utf8'))))
    }
    journals.push({ feature: name.slice(JOURNALS.length), entries, sealed })
  }
  return journals
}

async function seeStateCommits({ git }: WorldStore): Promise<SeenWorld['stateCommits']> {
  const format = '--format=%H %(trailers:key=DS-Release-Tx,valueonly,separator=%x20)'
  const lines = (await git.text(['log', '--branches', format])).split('\n')
  const named = lines.flatMap((line) => {
    const [sha = '', tx = ''] = line.trim().split(' ')
    return tx === '' ? [] : [{ sha, tx }]
  })
  const commits: SeenWorld['stateCommits'] = []
  for (const { sha, tx } of named) {
    const files = await git.text(['diff-tree', '-r', '--name-only', '--no-commit-id', sha])
    commits.push({ sha, tx, files: files.split('\n').filter((file) => file !== '') })
  }
  return commits
}

async function seeStates({ git, defaultBranch }: WorldStore): Promise<SeenWorld['states']> {
  const tree = await git.resolve(`refs/heads/${defaultBranch}:${STATE_FOLDER}`)
  const files = tree === null ? [] : await git.tree(tree, false)
  const states = files.map(async ({ sha }) => {
    const { id, ...state } = stateSchema.parse(JSON.parse((await git.bytes(sha)).toString('utf8')))
    return { feature: id, ...state }
  })
  return await Promise.all(states)
}
