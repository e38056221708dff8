import { describe, expect, it } from '@jest/globals'
import type { Judgement } from '../../../src/gates/judgement.js'
import type { PullEvidence, ReviewEvidence, JudgedPull, ReviewWord } from '../../../src/gates/review-evidence.js'
import { judgeReview } from '../../../src/gates/review/judge.js'
import { facts, gateSettings } from '../builders.js'

const HEAD = 'a'.repeat(40)
const COMMIT = 'c'.repeat(40)

function word(user: string, state: ReviewWord['state'] = 'APPROVED', more: Partial<ReviewWord> = {}): ReviewWord {
  return { user, isBot: false, state, commit: HEAD, submittedAt: '2026-11-01T10:00:00Z', ...more }
}

function pull(reviews: ReviewWord[], more: Partial<PullEvidence> = {}, facts: Partial<JudgedPull> = {}): PullEvidence {
  return {
    pull: {
      number: 7,
      merged: true,
      mergedAt: '2026-11-02T10:00:00Z',
      author: 'alice',
      headSha: HEAD,
      baseRef: 'main',
      mergeCommitSha: COMMIT,
      ...facts,
    },
    reviews,
    permissions: { alice: 'admin', bob: 'write', carol: 'maintain', eve: 'read', ghost: null },
    lastPusher: 'alice',
    makers: [],
    ...more,
  }
}

const NOTHING_ELSE = { making: null, since: null }

function judge(pulls: PullEvidence[], more: Partial<ReviewEvidence> = {}, approvals = 1): Judgement {
  const place = { branch: 'main', defaultBranch: 'main' }
  const found: ReviewEvidence = {
    commit: COMMIT,
    steppedOver: [],
    ...place,
    source: 'commit',
    pulls,
    ...NOTHING_ELSE,
    ...more,
  }
  return judgeReview(facts({ review: found }), { ...gateSettings().review, approvals })
}

const LATER = '2026-11-01T11:00:00Z'

describe('the review gate', () => {
  it('passes with a fresh approval by another person with write access', () => {
    const verdict = judge([pull([word('bob')])], { steppedOver: ['d'.repeat(40)] })
    expect(verdict).toMatchObject({ verdict: 'passed', reason: '#7 by alice approved by bob' })
    expect(verdict.evidence).toEqual([
      { kind: 'commit', sha: 'd'.repeat(40), note: 'made by this action, stepped over' },
      { kind: 'commit', sha: COMMIT, note: 'its pull request is judged' },
      { kind: 'review', pull: 7, user: 'bob', commit: HEAD },
    ])
  })

  it.each<[string, ReviewWord[], Partial<PullEvidence>, string]>([
    ['nobody', [], {}, 'nobody else approved its last commit'],
    ['the author', [word('Alice')], {}, 'Alice is its author'],
    ['the last pusher', [word('bob')], { lastPusher: 'Bob' }, 'bob was the last to push'],
    ['a bot', [word('renovate[bot]')], {}, 'renovate[bot] is a bot'],
    ['a bot by type', [word('bob', 'APPROVED', { isBot: true })], {}, 'bob is a bot'],
    ['someone who may only read', [word('eve')], {}, 'eve has no write access (read)'],
    ['no user', [word('ghost')], {}, 'ghost has no known access'],
    ['someone never asked about', [word('zoe')], {}, 'zoe has no known access'],
    [
      'an earlier commit',
      [word('bob', 'APPROVED', { commit: 'b'.repeat(40) })],
      {},
      'bob approved bbbbbbb, before its last commit aaaaaaa',
    ],
    ['no commit', [word('bob', 'APPROVED', { commit: null })], {}, 'before its last commit'],
    ['taken back', [word('bob'), word('bob', 'DISMISSED', { submittedAt: LATER })], {}, 'nobody else approved'],
    ['a comment', [word('bob', 'COMMENTED')], {}, 'nobody else approved'],
  ])('fails when approved by %s, and says why', (_name, reviews, more, why) => {
    const verdict = judge([pull(reviews, more)])
    expect(verdict.verdict).toBe('failed')
    expect(verdict.reason).toContain(why)
    expect(verdict.findings[0]?.fix).toContain('#7')
  })

  it("takes each person's latest word, whatever the order of the list; a comment takes nothing back", () => {
    const change = word('bob', 'CHANGES_REQUESTED')
    const approval = word('bob', 'APPROVED', { submittedAt: LATER })
    expect(judge([pull([approval, change])]).verdict).toBe('passed')
    const comment = word('bob', 'COMMENTED', { submittedAt: '2026-11-01T12:00:00Z' })
    expect(judge([pull([change, approval, comment])]).verdict).toBe('passed')
    const again = word('bob', 'CHANGES_REQUESTED', { submittedAt: '2026-11-01T12:00:00Z' })
    expect(judge([pull([approval, again])]).reason).toBe('bob requests changes on #7')
  })

  it('is blocked by a change request of someone who may write, stale or not, and of nobody else', () => {
    const by = (user: string, more: Partial<ReviewWord> = {}): string =>
      judge([pull([word('bob'), word(user, 'CHANGES_REQUESTED', more)])]).verdict
    expect(by('carol', { commit: 'b'.repeat(40) })).toBe('failed')
    expect(by('zoe')).toBe('failed')
    expect(by('eve')).toBe('passed')
    expect(by('linter[bot]')).toBe('passed')
  })

  it('counts approvals of different people', () => {
    expect(judge([pull([word('bob'), word('BOB', 'APPROVED', { submittedAt: LATER })])], {}, 2).reason).toContain(
      '1 of 2 approvals',
    )
    expect(judge([pull([word('bob'), word('carol')])], {}, 2).verdict).toBe('passed')
  })

  it('fails without a merged pull request into the branch', () => {
    expect(judge([]).reason).toBe('nobody reviewed commit ccccccc: no merged pull request brought it to main')
    const open = pull([word('bob')], {}, { merged: false, mergedAt: null })
    expect(judge([open]).reason).toContain('#7 has it and is not merged')
    expect(judge([pull([word('bob')], {}, { baseRef: 'dev' })]).verdict).toBe('failed')
  })

  it('counts a pull request into the default branch for a release branch that was cut from it', () => {
    const cut = { branch: 'release/1.x' }
    expect(judge([pull([word('bob')])], cut).verdict).toBe('passed')
    expect(judge([pull([])], cut).verdict).toBe('failed')
    const own = pull([], {}, { number: 9, baseRef: 'release/1.x' })
    expect(judge([pull([word('bob')]), own], cut).reason).toContain('#9 has 0 of 1')
    expect(judge([pull([word('bob')], {}, { baseRef: 'dev' })], cut).verdict).toBe('failed')
  })

  it('judges the pull request that brought the commit, not one that contains it later', () => {
    const first = pull([], {}, { number: 1, mergeCommitSha: 'x', mergedAt: '2026-11-01T00:00:00Z' })
    const later = pull([word('bob')], {}, { number: 2, mergeCommitSha: 'y', mergedAt: '2026-11-05T00:00:00Z' })
    expect(judge([later, first]).reason).toContain('#1 has 0 of 1')
    const exact = pull([word('bob')], {}, { number: 3, mergedAt: '2026-11-09T00:00:00Z' })
    expect(judge([first, exact]).verdict).toBe('passed')
  })

  it('judges every pull request of a merge group, merged or not', () => {
    const good = pull([word('bob')], {}, { merged: false })
    const bad = pull([], {}, { number: 8, merged: false })
    expect(judge([good], { source: 'merge-group' }).verdict).toBe('passed')
    expect(judge([good, bad], { source: 'merge-group' }).verdict).toBe('failed')
    expect(judge([], { source: 'merge-group' }).verdict).toBe('failed')
  })

  it('needs a pull request even where no approval is needed', () => {
    expect(judge([], {}, 0).verdict).toBe('failed')
    expect(judge([pull([])], {}, 0)).toMatchObject({ verdict: 'passed', reason: '#7 by alice needs no approval' })
  })
})

describe('who made what is reviewed', () => {
  const unknown = { lastPusher: null, makers: ['alice', 'Bob'] }

  it('is everybody whose commits it has, where nobody knows who pushed last', () => {
    const verdict = judge([pull([word('bob')], unknown)])
    expect(verdict).toMatchObject({ verdict: 'failed', reason: expect.stringContaining('bob made commits of it') })
  })

  it.each<[string, ReviewWord[], Partial<PullEvidence>]>([
    ['somebody else approves', [word('carol')], unknown],
    ['somebody else approves as well', [word('bob'), word('carol')], unknown],
    ['who pushed last is known', [word('bob')], { ...unknown, lastPusher: 'alice' }],
    ['its people are not known', [word('bob')], { lastPusher: null, makers: [] }],
  ])('is no matter where %s', (_what, reviews, more) => {
    expect(judge([pull(reviews, more)]).verdict).toBe('passed')
  })
})

describe('how what is reviewed came to its branch', () => {
  const [PARENT, OTHER] = ['1'.repeat(40), '2'.repeat(40)]
  const hand = (parents: string[], merge: 'plain' | 'changed' | 'unknown' = 'plain') => ({
    making: { parents, byGitHub: false, merge },
  })

  it.each<[string, Partial<ReviewEvidence>]>([
    ['a merge by GitHub', { making: { parents: [PARENT, HEAD], byGitHub: true, merge: 'plain' } }],
    ['a merge by hand that git would have made', hand([PARENT, HEAD])],
    ['a squash or a rebase', hand([PARENT])],
    ['a push of its head', { ...hand([PARENT]), commit: HEAD }],
  ])('may be %s', (_what, more) => {
    expect(judge([pull([word('bob')], {}, { mergeCommitSha: more.commit ?? COMMIT })], more).verdict).toBe('passed')
  })

  it.each<[string, Partial<ReviewEvidence>, RegExp]>([
    [
      'a merge by hand that changes more',
      hand([PARENT, OTHER], 'changed'),
      /merge ccccccc of #7 was made by hand and has other files/,
    ],
    ['a merge by hand that nobody can look over', hand([PARENT, OTHER], 'unknown'), /cannot be told/],
    ['one more commit on top of its head', hand([HEAD]), /ccccccc was pushed on top of #7/],
  ])('may not be %s', (_what, more, reason) => {
    const verdict = judge([pull([word('bob')])], more)
    expect(verdict.verdict).toBe('failed')
    expect(verdict.reason).toMatch(reason)
    expect(verdict.findings[0]?.fix).not.toBe('')
  })
})

describe('the commits since the release before', () => {
  const since = (files: readonly string[] | null, kind: 'direct' | 'merge' = 'direct') => ({
    since: {
      version: '1.0.0',
      ...{ unseen: null, doubt: null },
      unreviewed: [{ sha: 'f'.repeat(40), subject: 'Fix a typo', kind, files }],
    },
  })

  it.each<[string, Partial<ReviewEvidence>, RegExp]>([
    [
      'changes the feature',
      since(['src/a.py', 'src/b.py']),
      /fffffff \(Fix a typo\) came after 1\.0\.0 without a pull request and changes src\/a\.py, src\/b\.py/,
    ],
    ['could not be looked through', since(null), /could not be looked through/],
    ['is a merge that changes more', since(['src/a.py'], 'merge'), /made by hand/],
  ])('fail it where one that nobody reviewed %s', (_what, more, reason) => {
    const verdict = judge([pull([word('bob')])], more)
    expect(verdict.verdict).toBe('failed')
    expect(verdict.reason).toMatch(reason)
    expect(verdict.findings[0]?.fix).toContain('waiver')
  })

  it('pass, and are named, where they change nothing of it', () => {
    const verdict = judge([pull([word('bob')])], since([]))
    expect(verdict).toMatchObject({
      verdict: 'passed',
      reason: expect.stringMatching(
        /bob; 1 commit since 1\.0\.0 came without a review and changes nothing of this feature: fffffff \(Fix a typo\)/,
      ),
    })
    expect(verdict.evidence).toContainEqual({
      kind: 'commit',
      sha: 'f'.repeat(40),
      note: expect.stringContaining('not reviewed') as unknown,
    })
  })

  it('say what was not looked through', () => {
    const verdict = judge([pull([word('bob')])], {
      since: { version: '1.0.0', unreviewed: [], unseen: 'only those down to abc', doubt: null },
    })
    expect(verdict).toMatchObject({ verdict: 'passed', reason: expect.stringContaining('down to abc') })
  })
})
