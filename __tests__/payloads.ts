/** Payloads of events as GitHub documents them, shortened to what is near to what is read. */

export const BASE_SHA = 'b'.repeat(40)
export const HEAD_SHA = 'a'.repeat(40)

const repository = {
  id: 1296269,
  name: 'churn',
  full_name: 'acme/churn',
  private: true,
  fork: false,
  default_branch: 'main',
  owner: { login: 'acme', id: 1, type: 'Organization' },
}
const fork = { ...repository, id: 1296270, full_name: 'eve/churn', fork: true, owner: { login: 'eve', type: 'User' } }
const common = { repository, sender: { login: 'alice', type: 'User' } }

const pullRequest = {
  number: 7,
  state: 'open',
  draft: false,
  merged: false,
  user: { login: 'eve' },
  merge_commit_sha: 'c'.repeat(40),
  head: { label: 'eve:topic', ref: 'topic', sha: HEAD_SHA, user: { login: 'eve' }, repo: fork },
  base: { label: 'acme:main', ref: 'main', sha: BASE_SHA, user: { login: 'acme' }, repo: repository },
}

export const pullRequestPayload = { ...common, action: 'synchronize', number: 7, pull_request: pullRequest }

export const reviewPayload = {
  ...common,
  action: 'submitted',
  review: { id: 80, state: 'approved', commit_id: HEAD_SHA, user: { login: 'bob' } },
  pull_request: pullRequest,
}

export const mergeGroupPayload = {
  ...common,
  action: 'checks_requested',
  merge_group: {
    head_sha: HEAD_SHA,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${BASE_SHA}`,
    base_sha: BASE_SHA,
    base_ref: 'refs/heads/main',
    head_commit: { id: HEAD_SHA, tree_id: 'd'.repeat(40), message: 'Merge pull request #7' },
  },
}

export const pushPayload = {
  ...common,
  ref: 'refs/heads/main',
  before: BASE_SHA,
  after: HEAD_SHA,
  base_ref: null,
  created: false,
  deleted: false,
  forced: false,
  commits: [{ id: HEAD_SHA, message: 'Train', distinct: true }],
  head_commit: { id: HEAD_SHA, message: 'Train' },
}

export const dispatchPayload = {
  ...common,
  ref: 'refs/heads/main',
  workflow: '.github/workflows/release.yml',
  inputs: { 'feature-id': 'churn' },
}

export const schedulePayload = { ...common, schedule: '17 4 * * *', workflow: '.github/workflows/release.yml' }

/** A payload without, or with another value in, the field at a dotted path. */
export function changed(payload: object, path: string, value?: unknown): unknown {
  const [first = '', ...rest] = path.split('.')
  const { [first]: found, ...others } = payload as Record<string, unknown>
  if (rest.length === 0) return value === undefined ? others : { ...others, [first]: value }
  return { ...others, [first]: changed(found as object, rest.join('.'), value) }
}
