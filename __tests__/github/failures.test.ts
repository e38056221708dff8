import { describe, expect, it } from '@jest/globals'
import type { GitHubFailure } from '../../src/errors.js'
import { type Answer, failureOf, misfit, printableLine, readStop } from '../../src/github/failures.js'
import { neededPermission } from '../../src/github/permissions.js'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const read = { method: 'GET', path: '/repos/o/r/pulls/1', isRead: true }
const write = { method: 'POST', path: '/repos/o/r/git/refs', isRead: false }

function failed(answer: Partial<Answer> & { status: number | null }, asked = write): GitHubFailure {
  const failure = failureOf(asked, { headers: {}, data: undefined, ...answer }, NOW)
  if (failure === null) throw new Error('it was expected to be a failure')
  return failure
}

describe('failureOf', () => {
  it.each([200, 201, 204])('sees no failure in status %d', (status) => {
    expect(failureOf(write, { status, headers: {}, data: {} }, NOW)).toBeNull()
  })

  it.each([
    [null, 'ambiguous'],
    [500, 'ambiguous'],
    [502, 'ambiguous'],
    [408, 'ambiguous'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [302, 'invalid'],
  ] as const)('reads status %s as %s', (status, kind) => {
    expect(failed({ status })).toMatchObject({ kind, status })
  })

  it.each([
    ['a secondary limit', { 'retry-after': '7' }, '', 7],
    ['a primary limit', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }, '', 90],
    ['a limit that is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, '', 1],
    ['a date in place of seconds', { 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, '', 60],
    ['words alone', {}, 'You have exceeded a secondary rate limit', 60],
  ])('tells a 403 of %s from a missing permission', (_, headers, message, seconds) => {
    expect(failed({ status: 403, headers, data: { message } })).toMatchObject({
      kind: 'rate-limited',
      retryAfterSeconds: seconds,
      permission: null,
    })
  })

  it('keeps the words and codes of a 422', () => {
    const data = {
      message: 'Validation Failed',
      errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }, 'or this'],
    }
    expect(failed({ status: 422, data })).toMatchObject({
      detail: 'Validation Failed: ReleaseAsset name already_exists: or this',
      codes: ['already_exists'],
    })
  })

  it('takes no text from an HTML page', () => {
    const failure = failed({ status: 502, data: '<html>Unicorn!</html>' })
    expect(failure.message).toBe('it is not known whether GitHub has done POST /repos/o/r/git/refs (status 502)')
  })

  it('names the permission that GitHub names', () => {
    const headers = { 'x-accepted-github-permissions': 'pull_requests=write; issues=write' }
    const failure = failed({ status: 403, headers, data: { message: 'Resource not accessible by integration' } })
    expect(failure.permission).toBe('pull-requests: write')
    expect(failure.problem.fix).toBe('Add the line `pull-requests: write` below `permissions:` of the job')
  })

  it('says that a refusal in other words may be a rule', () => {
    const failure = failed({ status: 403, data: { message: 'Repository was archived so is read-only.' } })
    expect(failure.problem.fix).toContain('is a rule of the repository')
  })
})

describe('neededPermission', () => {
  it.each([
    ['contents=write,workflows=write; contents=write', true, '/x', 'contents: write, workflows: write'],
    [undefined, true, '/repos/o/r/pulls/1/reviews', 'pull-requests: read'],
    [undefined, true, '/repos/o/r/commits/abc/pulls', 'pull-requests: read'],
    [undefined, true, '/repos/o/r/commits/abc', 'contents: read'],
    [undefined, true, '/repos/o/pulls/contents/x', 'contents: read'],
    [undefined, true, '/repos/o/r/actions/runs/1', 'actions: read'],
    [undefined, true, '/graphql#MergeGroup', 'pull-requests: read'],
    [undefined, false, '/repos/o/r/releases', 'contents: write'],
    [undefined, false, '/graphql#CommitState', 'contents: write'],
    ['nonsense', false, '/repos/o/r/pulls', 'pull-requests: write'],
  ])('header %s, read %s, %s → %s', (accepted, isRead, path, expected) => {
    expect(neededPermission(accepted, isRead, path)).toBe(expected)
  })
})

describe('readStop', () => {
  it.each([
    [401, 'permission', 2],
    [403, 'permission', 2],
    [404, 'permission', 2],
    [502, 'interrupted', 75],
    [429, 'interrupted', 75],
    [422, 'interrupted', 75],
  ] as const)('stops a read of status %d with %s', (status, code, exitCode) => {
    expect(readStop(failed({ status }, read))).toMatchObject({ code, exitCode })
  })
})

describe('printableLine', () => {
  it('leaves no line breaks or control characters and cuts what is long', () => {
    expect(printableLine(' a\r\n::error::b\u001b[31m\u2028c ')).toBe('a ::error::b [31m c')
    expect(printableLine('x'.repeat(1000))).toHaveLength(301)
  })

  it('is applied to what a schema says', () => {
    expect(misfit(write, 201, 'a\nb').detail).toBe('a b')
  })
})
