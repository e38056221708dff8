import { changesOfCommit } from './git-changes.js'
import { latestRelease } from './releases.js'
import type { Loss } from './state.js'
import type { WorldStore } from './world-store.js'

interface CommentAnswer {
  user: string
  body: string
}

/** The `world` part of the rehearsal's answer: what a local GitHub holds, read from its git, its files and its state. */
export interface WorldAnswer {
  dir: string
  repo: string
  default_branch: string
  bare: string
  /** Head of the default branch. */
  head: string
  /** Commits made on branches in this run, oldest first; files against the first parent. */
  commits: {
    sha: string
    branch: string
    message: string
    parents: string[]
    author: string
    files: { path: string; status: string }[]
  }[]
  tags: { name: string; commit: string; annotated: boolean }[]
  releases: {
    id: number
    tag: string
    target: string
    name: string | null
    draft: boolean
    prerelease: boolean
    latest: boolean
    immutable: boolean
    body: string | null
    assets: { name: string; size: number; digest: string | null; state: string; file: string }[]
  }[]
  artifacts: { id: number; name: string; size: number; digest: string; file: string }[]
  /** `state` is `open`, `closed` or `merged`; `head` and `base` are branches. */
  pulls: {
    number: number
    state: string
    head: string
    base: string
    title: string
    author: string
    comments: CommentAnswer[]
  }[]
  issues: {
    number: number
    title: string
    state: string
    labels: string[]
    body: string | null
    comments: CommentAnswer[]
  }[]
  checks: { sha: string; name: string; conclusion: string | null }[]
  statuses: { sha: string; context: string; state: string }[]
  deployments: {
    id: number
    environment: string
    ref: string
    sha: string
    task: string
    payload: unknown
    description: string | null
    creator: string
    created_at: string
    transient: boolean
    production: boolean
    /** Oldest first. */
    statuses: {
      state: string
      environment_url: string
      log_url: string
      description: string
      creator: string
      created_at: string
    }[]
  }[]
  /** What was deleted or moved by force, since the world was made. */
  losses: Loss[]
}

/**
 * Reads a world. Commits are those that its branches have and `since` (heads at the start of a run; null: at the
 * world's making) does not reach.
 */
export async function readWorld(store: WorldStore, since: { commits: string[] } | null): Promise<WorldAnswer> {
  const { state } = store
  const refs = await store.git.refs('refs/')
  const commentsOf = (number: number): CommentAnswer[] =>
    state.comments.filter((entry) => entry.number === number).map(({ user, body }) => ({ user, body }))
  return {
    dir: store.dir,
    repo: store.repo,
    default_branch: store.defaultBranch,
    bare: store.bare,
    head: (await store.branchHead(store.defaultBranch)) ?? '',
    commits: await readCommits(store, refs, since?.commits ?? state.born),
    tags: await readTags(store, refs),
    releases: readReleases(store),
    artifacts: state.artifacts
      .filter((artifact) => artifact.final)
      .map(({ id, name, size, digest, file }) => ({ id, name, size, digest, file: store.file(file) })),
    pulls: state.pulls.map((pull) => ({
      number: pull.number,
      state: pull.mergedAt === null ? pull.state : 'merged',
      head: pull.headRef,
      base: pull.baseRef,
      title: pull.title,
      author: pull.author,
      comments: commentsOf(pull.number),
    })),
    issues: state.issues.map(({ number, title, state: word, labels, body }) => ({
      number,
      title,
      state: word,
      labels,
      body,
      comments: commentsOf(number),
    })),
    checks: state.checks.map(({ sha, name, conclusion }) => ({ sha, name, conclusion })),
    statuses: state.statuses.map(({ sha, context, state: word }) => ({ sha, context, state: word })),
    deployments: readDeployments(store),
    losses: state.losses,
  }
}

type Refs = Awaited<ReturnType<WorldStore['git']['refs']>>

async function readCommits(store: WorldStore, refs: Refs, known: string[]): Promise<WorldAnswer['commits']> {
  const { git } = store
  const branches = refs.filter(({ name }) => name.startsWith('refs/heads/'))
  branches.sort(
    (a, b) =>
      Number(b.name === `refs/heads/${store.defaultBranch}`) - Number(a.name === `refs/heads/${store.defaultBranch}`),
  )
  const commits: WorldAnswer['commits'] = []
  const seen: string[] = []
  for (const branch of branches) {
    const shas = await git.revisions([branch.sha], [...known, ...seen], ['--topo-order', '--reverse'])
    seen.push(branch.sha)
    for (const sha of shas) {
      const { message, parents, author } = await git.commit(sha)
      const files = (await changesOfCommit(git, sha)).map(({ path, status }) => ({ path, status }))
      commits.push({
        sha,
        branch: branch.name.slice('refs/heads/'.length),
        message,
        parents,
        author: author.name,
        files,
      })
    }
  }
  return commits
}

async function readTags(store: WorldStore, refs: Refs): Promise<WorldAnswer['tags']> {
  const tags: WorldAnswer['tags'] = []
  for (const ref of refs.filter(({ name }) => name.startsWith('refs/tags/'))) {
    const commit = ref.type === 'commit' ? ref.sha : await store.git.commitAt(ref.name)
    if (commit === null) continue
    tags.push({ name: ref.name.slice('refs/tags/'.length), commit, annotated: ref.type === 'tag' })
  }
  return tags
}

function readReleases(store: WorldStore): WorldAnswer['releases'] {
  const latest = latestRelease(store.state)
  return store.state.releases.map((release) => ({
    id: release.id,
    tag: release.tag,
    target: release.target,
    name: release.name,
    draft: release.draft,
    prerelease: release.prerelease,
    latest: release.id === latest?.id,
    immutable: release.immutable,
    body: release.body,
    assets: release.assets.map(({ id, name, size, digest, state }) => ({
      name,
      size,
      digest,
      state,
      file: store.file(`assets/${id}`),
    })),
  }))
}

function readDeployments({ state }: WorldStore): WorldAnswer['deployments'] {
  return state.deployments.map((deployment) => ({
    id: deployment.id,
    environment: deployment.environment,
    ref: deployment.ref,
    sha: deployment.sha,
    task: deployment.task,
    payload: deployment.payload,
    description: deployment.description,
    creator: deployment.creator,
    created_at: deployment.createdAt,
    transient: deployment.transient,
    production: deployment.production,
    statuses: deployment.statuses.map((status) => ({
      state: status.state,
      environment_url: status.environmentUrl,
      log_url: status.logUrl,
      description: status.description,
      creator: status.creator,
      created_at: status.createdAt,
    })),
  }))
}
