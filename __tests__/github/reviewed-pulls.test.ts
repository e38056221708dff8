import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { OTHER_SHA, type Reply, SHA, type SmallGitHub, startSmallGitHub } from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const at = '2026-11-01T10:00:00Z'
const person = (login: string) => ({ __typename: 'User', login })
const review = (change: object = {}) => ({
  author: person('bob'),
  state: 'APPROVED',
  commit: { oid: OTHER_SHA },
  submittedAt: at,
  ...change,
})
const node = {
  number: 3,
  state: 'MERGED',
  mergedAt: at,
  isDraft: false,
  author: person('alice'),
  headRefOid: OTHER_SHA,
  headRefName: 'feature',
  baseRefName: 'main',
  mergeCommit: { oid: SHA },
  reviews: { nodes: [review()], pageInfo: { hasNextPage: false } },
}
const answer = (...nodes: object[]): Reply => ({
  status: 200,
  json: { data: { repository: { object: { associatedPullRequests: { nodes } } } } },
})

describe('the pull requests of a commit', () => {
  it('come with their reviews in one request', async () => {
    small.answer(answer(node))
    expect(await small.github.pulls.ofCommit(SHA)).toEqual([
      {
        pull: {
          number: 3,
          state: 'closed',
          merged: true,
          mergedAt: at,
          author: 'alice',
          headSha: OTHER_SHA,
          headRef: 'feature',
          baseRef: 'main',
          mergeCommitSha: SHA,
          draft: false,
        },
        reviews: [{ user: 'bob', isBot: false, state: 'APPROVED', commit: OTHER_SHA, submittedAt: at }],
      },
    ])
    expect(small.seen).toHaveLength(1)
  })

  it('are none of a commit that GitHub does not know', async () => {
    small.answer({ status: 200, json: { data: { repository: { object: null } } } })
    expect(await small.github.pulls.ofCommit(SHA)).toEqual([])
  })

  it('name bots as REST does, and accounts that are gone as GitHub does', async () => {
    const reviews = {
      nodes: [review({ author: { __typename: 'Bot', login: 'copilot' } })],
      pageInfo: { hasNextPage: false },
    }
    small.answer(answer({ ...node, author: null, reviews }))
    expect(await small.github.pulls.ofCommit(SHA)).toMatchObject([
      { pull: { author: 'ghost' }, reviews: [{ user: 'copilot[bot]', isBot: true }] },
    ])
  })

  it('that have more reviews than one answer holds are asked for all of them', async () => {
    small.answer(answer({ ...node, reviews: { nodes: [review()], pageInfo: { hasNextPage: true } } }))
    const user = { login: 'eve', type: 'User' }
    small.answer({ status: 200, json: [{ user, state: 'CHANGES_REQUESTED', commit_id: SHA, submitted_at: at }] })
    expect(await small.github.pulls.ofCommit(SHA)).toMatchObject([{ reviews: [{ user: 'eve' }] }])
    expect(small.seen[1]?.url).toBe('/repos/org/churn/pulls/3/reviews?per_page=100')
  })
})
