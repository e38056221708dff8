import { describe, expect, it } from '@jest/globals'
import { type FailureFacts, GitHubFailure, Stop } from '../../src/errors.js'
import { countTries, decideRecovery, NO_TRIES, stopAfterClaim } from '../../src/transaction/recovery.js'
import { asksForTagRules, decideRuleRefusal } from '../../src/publish/rule-refusal.js'
import type { ReleaseStep } from '../../src/publish/steps/index.js'
import { record } from '../publish/builders.js'

const failure = (kind: FailureFacts['kind'], change: Partial<FailureFacts> = {}): GitHubFailure =>
  new GitHubFailure(
    {
      ...{ kind, method: 'POST', path: '/x', status: null, detail: '', retryAfterSeconds: null, permission: null },
      codes: [],
      ...change,
    },
    { what: 'GitHub refused it', fix: 'Add a permission' },
  )
const first = { tries: 1, whenForbidden: undefined }

describe('a write that failed', () => {
  it.each([
    ['a first time', 1, 50],
    ['a second time', 2, 1000],
    ['a third time', 3, 2000],
    ['ever again', 6, 8000],
  ])('with doubt is looked into, ever later: %s', (_, tries, milliseconds) => {
    for (const kind of ['ambiguous', 'conflict', 'invalid'] as const)
      expect(decideRecovery(failure(kind), { ...first, tries })).toMatchObject({ do: 'wait', milliseconds })
  })

  it.each([
    [null, 60_000],
    [5, 5_000],
    [120, 120_000],
  ])('waits as long as GitHub asks: %s', (retryAfterSeconds, milliseconds) => {
    const recovery = decideRecovery(failure('rate-limited', { retryAfterSeconds }), first)
    expect(recovery).toMatchObject({ do: 'wait', milliseconds })
  })

  it('is not waited for any longer than that', () => {
    const recovery = decideRecovery(failure('rate-limited', { retryAfterSeconds: 121 }), first)
    expect(recovery).toMatchObject({
      do: 'stop',
      stop: { code: 'interrupted', problems: [{ fix: 'Run this again in 3 minutes' }] },
    })
  })

  it.each([
    ['forbidden', undefined, 'Add a permission, then run this again: it goes on where it stopped'],
    ['not-found', undefined, 'Add a permission, then run this again: it goes on where it stopped'],
    ['forbidden', 'One of two', 'One of two'],
    ['unauthorized', 'One of two', 'Give the job a valid `github-token`, then run this again'],
  ] as const)('stops for want of rights: %s, %s', (kind, whenForbidden, fix) => {
    const recovery = decideRecovery(failure(kind), { tries: 1, whenForbidden })
    expect(recovery).toMatchObject({ do: 'stop', stop: { code: 'permission', problems: [{ fix }] } })
  })

  it('asks which rule it was where a rule refused it', () => {
    const detail = 'Repository rule violations found'
    expect(decideRecovery(failure('invalid', { detail }), first)).toEqual({ do: 'ask-rules' })
  })

  it('is tried six times in a row', () => {
    let last = NO_TRIES
    for (let tries = 1; tries <= 6; tries += 1) last = countTries(last, { do: 'tag' })
    expect(countTries(last, { do: 'draft' })).toMatchObject({ tries: 1 })
    expect(() => countTries(last, { do: 'tag' })).toThrow(/did not take this step after 6 tries: tag/)
  })

  it('is counted over the whole run, so that two steps do not undo each other for ever', () => {
    let last = NO_TRIES
    const round = (id: number): void => {
      last = countTries(countTries(last, { do: 'upload-asset', name: 'a' }), { do: 'delete-asset', name: 'a', id })
    }
    for (let id = 1; id <= 12; id += 1) round(id)
    expect(() => round(13)).toThrow(/again and again, and undone each time: upload-asset a/)
    expect(countTries(last, { do: 'upload-asset', name: 'b' })).toMatchObject({ tries: 1 })
  })

  it.each([
    ['permission', 'interrupted'],
    ['interrupted', 'interrupted'],
    ['conflict', 'conflict'],
  ] as const)('after the claim is run again, unless a person is needed: %s', (code, expected) => {
    expect(stopAfterClaim(new Stop(code, { what: 'a', fix: 'b' })).code).toBe(expected)
  })
})

describe('a write that a rule refused', () => {
  const restricted = failure('invalid', { detail: 'Cannot create ref due to creations being restricted.' })
  const burnt = failure('invalid', { detail: 'tag_name was used by an immutable release' })
  const tag: ReleaseStep = { do: 'tag' }
  const refused = { record, step: tag, write: 'make tag v1', refusal: restricted }
  const ruleset = { name: 'Tags', include: ['~ALL'], exclude: [], rules: ['creation'], bypassed: false }

  it('asks for the rules of tags only where GitHub says the same of two reasons', () => {
    expect(asksForTagRules({ step: tag, refusal: restricted })).toBe(true)
    expect(asksForTagRules({ step: { do: 'draft' }, refusal: restricted })).toBe(false)
    expect(asksForTagRules({ step: tag, refusal: burnt })).toBe(false)
  })

  it.each([
    ['a name that is spent cannot be had', { ...refused, refusal: burnt }, null, 'conflict', /is spent/],
    ['a rule that is not known can be changed', refused, null, 'permission', /refuses to make tag v1 \(Cannot create/],
    ['a ruleset of tags is named', refused, [ruleset], 'permission', /"Tags"/],
    ['where no ruleset speaks, the name is spent', refused, [], 'conflict', /is spent/],
  ] as const)('%s', (_, given, rulesets, code, what) => {
    const stop = decideRuleRefusal(given, rulesets)
    expect(stop.code).toBe(code)
    expect(stop.problems[0]?.what).toMatch(what)
  })
})
