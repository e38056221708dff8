import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { OTHER_SHA, type Reply, SHA, type SmallGitHub, startSmallGitHub } from './server.js'

let small: SmallGitHub
beforeEach(async () => {
  small = await startSmallGitHub()
})
afterEach(async () => {
  await small.close()
})

const STATE = '{"id": "größe"}\n'
const STATE_ID = createHash('sha1')
  .update(`blob ${Buffer.byteLength(STATE)}\0${STATE}`)
  .digest('hex')

const places = { tag: 'churn/v1.0.0', commit: SHA, branch: 'release/2', stateFile: 'state/churn.json', target: 'main' }
const blob = (change: object = {}) => ({
  __typename: 'Blob',
  oid: STATE_ID,
  text: STATE,
  isTruncated: false,
  ...change,
})
const quiet = {
  tag: null,
  release: null,
  branch: { target: { oid: OTHER_SHA, file: { object: blob() } } },
  gated: { oid: SHA },
  target: { oid: SHA },
}
const answer = (change: object = {}): Reply => ({
  status: 200,
  json: { data: { repository: { ...quiet, ...change } } },
})

describe('a survey', () => {
  it('tells of tag, release, branch and workflows in one request', async () => {
    small.answer(answer())
    expect(await small.github.survey(places)).toEqual({
      tagCommit: null,
      isPublished: false,
      branch: { head: OTHER_SHA, state: STATE, rule: null },
      workflowsDiffer: false,
    })
    expect(small.seen).toHaveLength(1)
    expect(small.seen[0]?.json).toMatchObject({
      variables: {
        tagRef: 'refs/tags/churn/v1.0.0',
        branchRef: 'refs/heads/release/2',
        gated: `${SHA}:.github/workflows`,
        target: 'refs/heads/main:.github/workflows',
      },
    })
  })

  it.each([
    ['a draft is not published', { release: { isDraft: true } }, { isPublished: false }],
    ['a release is published', { release: { isDraft: false } }, { isPublished: true }],
    ['workflows that are new differ', { gated: null }, { workflowsDiffer: true }],
    ['workflows that there are nowhere do not', { gated: null, target: null }, { workflowsDiffer: false }],
    ['a branch that is gone', { branch: null }, { branch: null }],
    [
      'a state file that is gone',
      { branch: { target: { oid: SHA, file: null } } },
      { branch: { head: SHA, state: null } },
    ],
    [
      'a folder in its place',
      { branch: { target: { oid: SHA, file: { object: { __typename: 'Tree', oid: SHA } } } } },
      { branch: { head: SHA, state: null } },
    ],
    [
      'what classic protection shows',
      {
        branch: {
          ...quiet.branch,
          refUpdateRule: {
            viewerCanPush: false,
            requiredApprovingReviewCount: null,
            requiredStatusCheckContexts: ['ci', null],
          },
        },
      },
      { branch: { rule: { mayPush: false, approvals: 0, checks: ['ci'] } } },
    ],
    ['a tag of a commit', { tag: { target: { __typename: 'Commit', oid: SHA } } }, { tagCommit: SHA }],
    [
      'an annotated tag is peeled',
      { tag: { target: { __typename: 'Tag', oid: OTHER_SHA, target: { __typename: 'Commit', oid: SHA } } } },
      { tagCommit: SHA },
    ],
  ])('%s', async (_, change, expected) => {
    small.answer(answer(change))
    expect(await small.github.survey(places)).toMatchObject(expected)
    expect(small.seen).toHaveLength(1)
  })

  it('peels a tag of a tag by asking on', async () => {
    small.answer(answer({ tag: { target: { __typename: 'Tag', oid: SHA, target: { __typename: 'Tag', oid: SHA } } } }))
    small.answer({ status: 200, json: { ref: 'refs/tags/x', object: { type: 'tag', sha: SHA } } })
    small.answer({ status: 200, json: { object: { type: 'commit', sha: OTHER_SHA } } })
    expect(await small.github.survey(places)).toMatchObject({ tagCommit: OTHER_SHA })
  })

  it.each([
    ['is cut', { text: STATE.slice(0, 4), isTruncated: true }],
    ['is binary', { text: null }],
    ['has other bytes than it shows', { text: STATE.replace('ö', '\uFFFD') }],
  ])('reads a state file whose text %s by its bytes, at the head that was seen', async (_, change) => {
    small.answer(answer({ branch: { target: { oid: OTHER_SHA, file: { object: blob(change) } } } }))
    const content = Buffer.from(STATE).toString('base64')
    small.answer({ status: 200, json: { type: 'file', sha: SHA, encoding: 'base64', content } })
    expect(await small.github.survey(places)).toMatchObject({ branch: { head: OTHER_SHA, state: STATE } })
    expect(small.seen[1]?.url).toContain(`?ref=${OTHER_SHA}`)
  })
})
