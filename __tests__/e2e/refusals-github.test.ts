import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { itRefuses, type Refusal } from './refusals.js'
import { endOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

const pull = (over: object): { scenario: unknown } => ({ scenario: { pulls: [over] } })
const APPROVED = { user: 'bob', state: 'APPROVED' }

const REVIEWS: Refusal[] = [
  {
    when: 'no pull request brought the commit',
    wish: { scenario: { pulls: [] } },
    exit: 1,
    gates: { review: 'failed' },
    says: ['review', 'pull request'],
  },
  {
    when: 'the author has approved it',
    wish: pull({ author: 'alice', reviews: [{ ...APPROVED, user: 'alice' }] }),
    exit: 1,
    gates: { review: 'failed' },
    says: ['alice', 'author'],
  },
  {
    when: 'the last pusher has approved it',
    wish: pull({ author: 'alice', pushed_by: 'bob', reviews: [APPROVED] }),
    exit: 1,
    gates: { review: 'failed' },
    says: ['bob', 'push'],
  },
  {
    when: 'commits came after the approval',
    wish: pull({ reviews: [{ ...APPROVED, commit: 'earlier' }] }),
    exit: 1,
    gates: { review: 'failed' },
    says: ['bob', 'last commit'],
  },
  {
    when: 'somebody asks for changes',
    wish: {
      scenario: {
        users: { carol: 'write' },
        pulls: [{ reviews: [APPROVED, { user: 'carol', state: 'CHANGES_REQUESTED' }] }],
      },
    },
    exit: 1,
    gates: { review: 'failed' },
    says: ['carol', 'change'],
  },
  {
    when: 'somebody without write access has approved it',
    wish: {
      scenario: { users: { alice: 'write', eve: 'read' }, pulls: [{ reviews: [{ ...APPROVED, user: 'eve' }] }] },
    },
    exit: 1,
    gates: { review: 'failed' },
    says: ['eve', 'write'],
  },
]

const PLACES: Refusal[] = [
  {
    when: 'the tag is taken by another commit',
    plan: { state: { model_version: '1.0.0' } },
    wish: { scenario: { tags: [{ name: 'churn/v1.1.0', target: 'HEAD~1' }] } },
    exit: 3,
    says: ['churn/v1.1.0', 'version'],
  },
  {
    when: 'an annotated tag is taken by another commit',
    plan: { state: { model_version: '1.0.0' } },
    wish: { scenario: { tags: [{ name: 'churn/v1.1.0', target: 'HEAD~1', annotated: true }] } },
    exit: 3,
    says: ['churn/v1.1.0', 'version'],
  },
  {
    when: 'the version is published by somebody else',
    plan: { state: { model_version: '1.0.0' } },
    wish: { scenario: { releases: [{ tag: 'churn/v1.1.0', target: 'HEAD~1', author: 'bob' }] } },
    exit: 3,
    says: ['churn/v1.1.0', 'version'],
  },
  {
    when: 'the run is on another branch',
    then: (repository) => repository.git('branch', 'topic'),
    wish: { ref: 'topic' },
    exit: 2,
    says: ['topic', 'main', 'release-branches'],
  },
]

const TOKENS: Refusal[] = [
  {
    when: 'the token is not valid',
    wish: { scenario: { token: { valid: false } } },
    exit: 2,
    says: ['github-token'],
  },
  {
    when: 'the token may only read contents',
    wish: { scenario: { token: { permissions: { contents: 'read', 'pull-requests': 'read' } } } },
    exit: 2,
    says: ['contents: write'],
  },
  {
    when: 'the token may not read pull requests of a private repository',
    wish: { scenario: { token: { permissions: { contents: 'write' } }, settings: { visibility: 'private' } } },
    exit: 2,
    says: ['pull-requests: read'],
  },
  {
    when: 'the token may nothing at all',
    wish: { scenario: { token: { permissions: {} } } },
    exit: 2,
    says: ['contents: '],
  },
]

describe('the review', () => itRefuses(scratch, REVIEWS))
describe('a place that is taken', () => itRefuses(scratch, PLACES))
describe('a token', () => {
  itRefuses(scratch, TOKENS)

  it('without a way to look up runs is enough for a release', async () => {
    const repository = fastRepository(scratch)
    const permissions = { contents: 'write', 'pull-requests': 'read' }
    const run = await rehearse(scratch, {
      ...{ repo: repository.root, feature: 'churn', scenario: { token: { permissions } } },
    })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
  })
})
