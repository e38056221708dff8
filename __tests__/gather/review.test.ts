import { describe, expect, it } from '@jest/globals'
import { gatherReview, looksMerged, pullInName, reviewEvent, type ReviewHost } from '../../src/gather/review.js'
import type { PullFacts, ReviewFacts } from '../../src/host/host.js'
import { parseTrigger } from '../../src/trigger.js'
import { BASE_SHA, HEAD_SHA, mergeGroupPayload, pullRequestPayload, pushPayload, reviewPayload } from '../payloads.js'

const pull: PullFacts = {
  ...{ number: 7, state: 'open', merged: false, mergedAt: null, author: 'eve', authorIsBot: false },
  ...{ headSha: HEAD_SHA, headRef: 'topic', baseRef: 'main', headRepository: 'eve/churn', mergeCommitSha: null },
  draft: false,
}
const review: ReviewFacts = {
  ...{ user: 'bob', isBot: false, state: 'APPROVED', commit: HEAD_SHA, submittedAt: '2026-11-02T10:00:00Z' },
}
const merged: PullFacts = { ...pull, state: 'closed', merged: true, mergeCommitSha: HEAD_SHA }

/** A host with one event, of a repository with one pull request; `asked` takes the questions. */
function hostOf(
  event: string,
  payload: unknown,
  world: { ofCommit?: PullFacts[][]; queue?: number[]; message?: string },
): ReviewHost & { asked: string[] } {
  const asked: string[] = []
  const answer = async <Value>(question: string, value: Value): Promise<Value> => {
    asked.push(question)
    return await Promise.resolve(value)
  }
  const named = [...(world.ofCommit ?? [[]])]
  const message = world.message ?? 'Train'
  const commit = { sha: HEAD_SHA, parents: [BASE_SHA], message, author: 'eve', signedByGitHub: false, files: [] }
  return {
    asked,
    run: { trigger: parseTrigger(event, payload), defaultBranch: 'main' },
    clock: { sleep: async (milliseconds) => await answer(`sleep ${milliseconds}`, undefined) },
    git: { message: async () => await Promise.resolve(message), isPlainMerge: async () => await answer('merge', null) },
    commits: {
      find: async () => await answer('commit', commit),
      compare: async () => await answer('comparison', null),
      history: async () => await answer('history', { commits: [], end: 'reached' as const }),
    },
    releases: {
      byTag: async () => await answer('release', null),
      ofTags: async () => await answer('releases', []),
    },
    refs: {
      tagCommit: async () => await answer('tag', null),
      tagsStartingWith: async () => await answer('tags', []),
    },
    assets: { download: async () => await answer('asset', Buffer.alloc(0)) },
    repository: {
      facts: async () => await answer('facts', { defaultBranch: 'main' }),
      contentAt: async () => await answer('content', null),
      permissionOf: async (user) => await answer(`permission of ${user}`, 'write'),
    },
    pulls: {
      find: async (number) => await answer(`#${number}`, number === 7 ? pull : null),
      reviews: async (number) =>
        await answer(`reviews of #${number}`, [review, { ...review, user: 'ci', isBot: true }]),
      ofCommit: async () => {
        const found = named.length > 1 ? named.shift() : named[0]
        return await answer(
          'pulls of the commit',
          (found ?? []).map((one) => ({ pull: one, reviews: [review] })),
        )
      },
      ofMergeGroup: async (group) => await answer(`queue of ${group.base}`, world.queue ?? []),
      commits: async () => await answer('commits', []),
      lastPusher: async () => await answer('last pusher', 'eve'),
    },
  }
}

const ask = { commit: HEAD_SHA, branch: 'release/1', stateDir: 'docs/workflow/state', since: null }

describe('the pull requests that are judged', () => {
  it('are the one of a pull_request, whatever the commit', async () => {
    const host = hostOf('pull_request', pullRequestPayload, {})
    const evidence = await gatherReview(host, ask)
    expect(evidence).toMatchObject({
      source: 'pull-request',
      branch: 'release/1',
      defaultBranch: 'main',
      commit: HEAD_SHA,
    })
    expect(evidence.pulls).toMatchObject([{ pull, permissions: { bob: 'write' }, lastPusher: 'eve' }])
    expect(host.asked).toEqual(['#7', 'reviews of #7', 'permission of bob', 'last pusher'])
  })

  it('are those that are queued in a merge group, into its own branch', async () => {
    const evidence = await gatherReview(hostOf('merge_group', mergeGroupPayload, { queue: [7, 8] }), ask)
    expect(evidence).toMatchObject({ source: 'merge-group', branch: 'main' })
    expect(evidence.pulls.map((one) => one.pull.number)).toEqual([7])
  })

  it('is the one in the name of a merge group that is queued no more', async () => {
    const evidence = await gatherReview(hostOf('merge_group', mergeGroupPayload, {}), ask)
    expect(evidence.pulls.map((one) => one.pull.number)).toEqual([7])
  })

  it('are those that GitHub names for the commit of a push', async () => {
    const host = hostOf('push', pushPayload, { ofCommit: [[merged]] })
    const evidence = await gatherReview(host, ask)
    expect(evidence).toMatchObject({ source: 'commit', branch: 'release/1', commit: HEAD_SHA, steppedOver: [] })
    expect(evidence.pulls).toMatchObject([{ pull: merged }])
    expect(host.asked).toEqual(['pulls of the commit', 'permission of bob', 'last pusher', 'commit'])
    expect(evidence.making).toEqual({ parents: [BASE_SHA], byGitHub: false, merge: 'plain' })
  })

  it('are looked for again where the commit looks merged and none is named yet', async () => {
    const host = hostOf('push', pushPayload, { ofCommit: [[], [], [merged]], message: 'Train better (#7)' })
    expect((await gatherReview(host, ask)).pulls).toHaveLength(1)
    expect(host.asked.filter((question) => question.startsWith('sleep'))).toEqual(['sleep 1000', 'sleep 2000'])
  })

  it('are none, without waiting, where nothing says that the commit was merged', async () => {
    const host = hostOf('push', pushPayload, {})
    expect((await gatherReview(host, ask)).pulls).toEqual([])
    expect(host.asked).toEqual(['pulls of the commit', 'commit'])
  })
})

describe('a commit', () => {
  it.each<[message: string, parents: string[], merged: boolean]>([
    ['Train', ['a'], false],
    ['Merge branch x', ['a', 'b'], true],
    ['Train (#7)', ['a'], true],
    ['Merge pull request #7 from eve/topic', ['a'], true],
    ['Fix #7', ['a'], false],
  ])('%j of %j looks merged: %s', (message, parents, expected) => {
    expect(looksMerged({ message, parents })).toBe(expected)
  })

  it('that is not known does not look merged', () => {
    expect(looksMerged(null)).toBe(false)
  })

  it('of a merge group names its pull request in the branch', () => {
    expect(pullInName('refs/heads/gh-readonly-queue/main/pr-12-abc')).toEqual([12])
    expect(pullInName('refs/heads/main')).toEqual([])
  })
})

describe('the event that the review gate goes by', () => {
  it.each<[event: string, payload: unknown, base: string | null, goesBy: string]>([
    ['pull_request', pullRequestPayload, 'main', 'pull_request'],
    // Its approvals are as little final; the gate's plan knows it by the one name.
    ['pull_request_review_comment', reviewPayload, 'main', 'pull_request'],
    ['merge_group', mergeGroupPayload, 'main', 'merge_group'],
    ['push', pushPayload, 'main', 'push'],
    ['push', pushPayload, 'release/1', 'push'],
    ['push', pushPayload, 'topic', 'pull_request'],
    ['push', pushPayload, null, 'pull_request'],
    ['schedule', {}, 'main', 'schedule'],
  ])('of %s is told by the branch', async (event, payload, base, goesBy) => {
    const { repository, run } = hostOf(event, payload, {})
    expect(await reviewEvent({ repository, run: { ...run, event } }, base, ['release/*'])).toBe(goesBy)
  })
})
