/** Facts that every payload names. */
export interface PayloadFacts {
  repo: string
  repositoryId: number
  ownerId: number
  defaultBranch: string
  isPrivate: boolean
  actor: string
  /** GITHUB_SERVER_URL. */
  server: string
}

export interface PullPayloadFacts {
  number: number
  headRef: string
  headSha: string
  baseRef: string
  baseSha: string
  author: string
  mergeSha: string
}

export interface CommitPayloadFacts {
  sha: string
  /** First parent; forty zeros for a root. */
  before: string
  message: string
  tree: string
  /** ISO 8601. */
  time: string
  authorName: string
  authorEmail: string
}

type Json = Record<string, unknown>

/** What all payloads have: the repository and who did it. */
function commonPayload(facts: PayloadFacts): Json {
  const [owner = '', name = ''] = facts.repo.split('/')
  return {
    repository: {
      id: facts.repositoryId,
      name,
      full_name: facts.repo,
      private: facts.isPrivate,
      visibility: facts.isPrivate ? 'private' : 'public',
      fork: false,
      default_branch: facts.defaultBranch,
      html_url: `${facts.server}/${facts.repo}`,
      owner: { login: owner, id: facts.ownerId, type: 'Organization' },
    },
    sender: person(facts.actor),
  }
}

export function dispatchPayload(facts: PayloadFacts, ref: string, inputs: Readonly<Record<string, string>>): Json {
  return { ...commonPayload(facts), ref, workflow: '.github/workflows/release.yml', inputs: { ...inputs } }
}

export function schedulePayload(facts: PayloadFacts): Json {
  return { ...commonPayload(facts), schedule: '17 4 * * *', workflow: '.github/workflows/release.yml' }
}

export function pushPayload(facts: PayloadFacts, ref: string, commit: CommitPayloadFacts): Json {
  const head = describeCommit(facts, commit)
  return {
    ...commonPayload(facts),
    ref,
    before: commit.before,
    after: commit.sha,
    base_ref: null,
    created: false,
    deleted: false,
    forced: false,
    compare: `${facts.server}/${facts.repo}/compare/${commit.before.slice(0, 12)}...${commit.sha.slice(0, 12)}`,
    commits: [head],
    head_commit: head,
    pusher: { name: facts.actor, email: `${facts.actor}@example.com` },
  }
}

export function pullRequestPayload(facts: PayloadFacts, pull: PullPayloadFacts): Json {
  const repository = commonPayload(facts)['repository']
  return {
    ...commonPayload(facts),
    action: 'opened',
    number: pull.number,
    pull_request: {
      number: pull.number,
      state: 'open',
      draft: false,
      merged: false,
      mergeable: true,
      title: `Merge ${pull.headRef}`,
      user: person(pull.author),
      html_url: `${facts.server}/${facts.repo}/pull/${String(pull.number)}`,
      merge_commit_sha: pull.mergeSha,
      head: {
        ref: pull.headRef,
        sha: pull.headSha,
        label: `${facts.repo.split('/')[0] ?? ''}:${pull.headRef}`,
        repo: repository,
      },
      base: {
        ref: pull.baseRef,
        sha: pull.baseSha,
        label: `${facts.repo.split('/')[0] ?? ''}:${pull.baseRef}`,
        repo: repository,
      },
    },
  }
}

export function mergeGroupPayload(
  facts: PayloadFacts,
  group: { headRef: string; baseRef: string; baseSha: string },
  commit: CommitPayloadFacts,
): Json {
  return {
    ...commonPayload(facts),
    action: 'checks_requested',
    merge_group: {
      head_sha: commit.sha,
      head_ref: group.headRef,
      base_sha: group.baseSha,
      base_ref: group.baseRef,
      head_commit: describeCommit(facts, commit),
    },
  }
}

export function releasePayload(
  facts: PayloadFacts,
  release: { id: number; tag: string; target: string; name: string; body: string; prerelease: boolean },
): Json {
  return {
    ...commonPayload(facts),
    action: 'published',
    release: {
      id: release.id,
      tag_name: release.tag,
      target_commitish: release.target,
      name: release.name,
      body: release.body,
      draft: false,
      prerelease: release.prerelease,
      html_url: `${facts.server}/${facts.repo}/releases/tag/${release.tag}`,
      author: person(facts.actor),
    },
  }
}

/** Merges JSON over JSON: objects key by key, everything else replaces. */
export function mergeOver(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over
  const merged: Json = { ...base }
  for (const [key, value] of Object.entries(over)) merged[key] = key in base ? mergeOver(base[key], value) : value
  return merged
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function person(login: string): Json {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
}

function describeCommit(facts: PayloadFacts, commit: CommitPayloadFacts): Json {
  const who = { name: commit.authorName, email: commit.authorEmail }
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.time,
    url: `${facts.server}/${facts.repo}/commit/${commit.sha}`,
    author: who,
    committer: who,
  }
}
