import { describe, expect, it } from '@jest/globals'
import { Stop } from '../src/errors.js'
import { baseBranch, branchOf, defaultBranchIn, parseTrigger, type Trigger } from '../src/trigger.js'
import {
  BASE_SHA,
  changed,
  dispatchPayload,
  HEAD_SHA,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  reviewPayload,
  schedulePayload,
} from './payloads.js'

const PULL: Trigger = { kind: 'pull-request', number: 7, base: { ref: 'main', sha: BASE_SHA } }
const GROUP: Trigger = {
  kind: 'merge-group',
  base: 'main',
  baseSha: BASE_SHA,
  headSha: HEAD_SHA,
  headRef: `refs/heads/gh-readonly-queue/main/pr-7-${BASE_SHA}`,
}

function problemsOf(event: string, payload: unknown): readonly string[] {
  try {
    parseTrigger(event, payload)
  } catch (error) {
    if (error instanceof Stop && error.code === 'invalid-input') return error.problems.map((problem) => problem.what)
    throw error
  }
  return []
}

describe('parseTrigger', () => {
  it.each<[event: string, payload: unknown, trigger: Trigger]>([
    ['pull_request', pullRequestPayload, PULL],
    ['pull_request_review', reviewPayload, PULL],
    ['merge_group', mergeGroupPayload, GROUP],
    ['push', pushPayload, { kind: 'push', change: { before: BASE_SHA, after: HEAD_SHA } }],
    ['workflow_dispatch', dispatchPayload, { kind: 'dispatch' }],
    ['schedule', schedulePayload, { kind: 'other' }],
    ['repository_dispatch', { action: 'release', client_payload: {} }, { kind: 'other' }],
  ])('reads %s', (event, payload, trigger) => {
    expect(parseTrigger(event, payload)).toEqual(trigger)
  })

  it('sees no change in the push of a new branch, nor where a local runner does not tell it', () => {
    const fresh = { ...pushPayload, before: '0'.repeat(40), created: true }
    expect(parseTrigger('push', fresh)).toEqual({ kind: 'push', change: null })
    expect(parseTrigger('push', {})).toEqual({ kind: 'push', change: null })
    expect(parseTrigger('push', null)).toEqual({ kind: 'push', change: null })
  })

  it.each(['pull_request_target', 'workflow_run', 'issue_comment'])('takes nothing from %s', (event) => {
    expect(parseTrigger(event, pullRequestPayload)).toEqual({ kind: 'untrusted' })
    expect(parseTrigger(event, {})).toEqual({ kind: 'untrusted' })
  })

  it.each([
    ['pull_request', pullRequestPayload, 'pull_request.number'],
    ['pull_request', pullRequestPayload, 'pull_request.base.ref'],
    ['pull_request', pullRequestPayload, 'pull_request.base.sha'],
    ['pull_request_review', reviewPayload, 'pull_request.number'],
    ['merge_group', mergeGroupPayload, 'merge_group.base_ref'],
    ['merge_group', mergeGroupPayload, 'merge_group.base_sha'],
    ['merge_group', mergeGroupPayload, 'merge_group.head_ref'],
    ['merge_group', mergeGroupPayload, 'merge_group.head_sha'],
    ['push', pushPayload, 'before'],
    ['push', pushPayload, 'after'],
  ])('says of %s that its payload has no field', (event, payload, field) => {
    const missing = [`the payload of \`${event}\` has no \`${field}\``]
    expect(problemsOf(event, changed(payload, field))).toEqual(missing)
    expect(problemsOf(event, changed(payload, field, null))).toEqual(missing)
  })

  it('names every field at once where the payload has none', () => {
    expect(problemsOf('merge_group', {})).toEqual([
      'the payload of `merge_group` has no `merge_group.base_ref`',
      'the payload of `merge_group` has no `merge_group.base_sha`',
      'the payload of `merge_group` has no `merge_group.head_ref`',
      'the payload of `merge_group` has no `merge_group.head_sha`',
    ])
    expect(problemsOf('pull_request', 'no object')).toHaveLength(3)
  })

  it.each<[event: string, payload: object, field: string, value: unknown, expected: string]>([
    ['pull_request', pullRequestPayload, 'pull_request.number', '7', 'a number above 0'],
    ['pull_request', pullRequestPayload, 'pull_request.number', 0, 'a number above 0'],
    ['pull_request', pullRequestPayload, 'pull_request.base.ref', '', 'a text'],
    ['pull_request', pullRequestPayload, 'pull_request.base.sha', 'main', "a commit's full id"],
    ['merge_group', mergeGroupPayload, 'merge_group.base_sha', '', "a commit's full id"],
    ['push', pushPayload, 'after', 7, "a commit's full id"],
  ])('says of %s what a field is not', (event, payload, field, value, expected) => {
    const what = `\`${field}\` in the payload of \`${event}\` is not ${expected}`
    expect(problemsOf(event, changed(payload, field, value))).toEqual([what])
  })
})

describe('what else a payload and a ref say', () => {
  it('is the default branch, where it is named', () => {
    expect(defaultBranchIn(pushPayload)).toBe('main')
    expect(defaultBranchIn(changed(pushPayload, 'repository.default_branch'))).toBeNull()
    expect(defaultBranchIn(changed(pushPayload, 'repository.default_branch', ''))).toBeNull()
    expect(defaultBranchIn({})).toBeNull()
    expect(defaultBranchIn('no object')).toBeNull()
  })

  it.each<[trigger: Trigger, ref: string, base: string | null]>([
    [PULL, 'refs/pull/7/merge', 'main'],
    [GROUP, `refs/heads/gh-readonly-queue/main/pr-7-${BASE_SHA}`, 'main'],
    [{ kind: 'push', change: null }, 'refs/heads/release/1', 'release/1'],
    [{ kind: 'dispatch' }, 'refs/heads/main', 'main'],
    [{ kind: 'dispatch' }, 'refs/tags/v1', null],
    [{ kind: 'other' }, 'refs/heads/main', 'main'],
  ])('is the branch that a change goes to: %j', (trigger, ref, base) => {
    expect(baseBranch(trigger, ref)).toBe(base)
  })

  it('is no branch in the ref of a tag or a pull request', () => {
    expect(['refs/heads/a/b', 'refs/tags/v1', 'refs/pull/7/merge', ''].map(branchOf)).toEqual(['a/b', null, null, null])
  })
})
