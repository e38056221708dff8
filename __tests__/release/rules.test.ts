import { describe, expect, it } from '@jest/globals'
import { directCommitObstacle } from '../../src/release/branch-rules.js'
import { isRuleViolation, restrictingRuleset, tagRestricted, tagSpent } from '../../src/release/tag-rules.js'
import { buildRecord } from './builders.js'

describe('whether a branch takes the state commit', () => {
  const free = { mayPush: true, approvals: 0, checks: [] }
  it.each([
    ['nothing is known of it', null, [], null],
    ['its classic protection is free for the token', free, [], null],
    ['reviews are asked for', { ...free, approvals: 2 }, [], 'a change needs 2 approving reviews'],
    ['checks are asked for', { ...free, checks: ['ci'] }, [], 'checks have to be green first (ci)'],
    ['the token may not push', { ...free, mayPush: false }, [], 'changes come by pull requests'],
    [
      'a ruleset wants signatures, which GitHub gives',
      null,
      ['required_signatures', 'deletion', 'non_fast_forward'],
      null,
    ],
    ['a ruleset wants pull requests', null, ['deletion', 'pull_request'], 'changes come by pull requests'],
    ['a merge queue stands before it', free, ['merge_queue'], 'changes come through the merge queue'],
  ] as const)('when %s', (_, rule, types, obstacle) => {
    expect(directCommitObstacle(rule, types)).toBe(obstacle)
  })
})

describe('whether a tag may be made', () => {
  const ruleset = { name: 'Tags', include: ['refs/tags/churn/*'], exclude: [], rules: ['creation'], bypassed: false }
  it.each([
    ['by its pattern', ruleset, 'Tags'],
    ['by all', { ...ruleset, include: ['~ALL'] }, 'Tags'],
    ['by a pattern over folders', { ...ruleset, include: ['refs/tags/**/*'] }, 'Tags'],
    ['not by the pattern of another feature', { ...ruleset, include: ['refs/tags/risk/*'] }, null],
    ['not by a star that stops at a slash', { ...ruleset, include: ['refs/tags/*'] }, null],
    ['not where it is left out', { ...ruleset, exclude: ['refs/tags/churn/v1*'] }, null],
    ['not where only updates are restricted', { ...ruleset, rules: ['update', 'deletion'] }, null],
    ['not where the token may bypass it', { ...ruleset, bypassed: true }, null],
  ])('%s', (_, given, expected) => {
    expect(restrictingRuleset([given], 'churn/v1.1.0')).toBe(expected)
  })

  it('names the rule and the remedy, or that the version is spent', () => {
    expect(tagRestricted('churn/v1.1.0', 'Tags')).toMatchObject({
      what: expect.stringContaining('"Tags"'),
      fix: expect.stringContaining('bypass list'),
    })
    expect(tagSpent(buildRecord())).toMatchObject({
      what: expect.stringMatching(/version 1.1.0 is spent/),
      fix: expect.stringMatching(/another version/),
    })
  })

  it.each([
    ['Repository rule violations found\n\nCannot create ref due to creations being restricted.', true],
    ['tag_name was used by an immutable release', true],
    ['Reference already exists', false],
    ['Update is not a fast forward', false],
  ])('tells a rule from other refusals: %s', (words, expected) => {
    expect(isRuleViolation(words)).toBe(expected)
  })
})
