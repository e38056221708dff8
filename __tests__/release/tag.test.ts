import { spawnSync } from 'node:child_process'

import { describe, expect, it } from '@jest/globals'

import { tagFor, tagPrefix, tagProblem, versionFromTag } from '../../src/release/tag.js'

const DEFAULT = '{feature}/v{version}'

describe('tags', () => {
  it.each([
    [DEFAULT, 'churn/v1.2.0', 'churn/v'],
    ['v{version}', 'v1.2.0', 'v'],
    ['{version}', '1.2.0', ''],
    ['models/{feature}-{version}-ds', 'models/churn-1.2.0-ds', 'models/churn-'],
    ['{version}/{feature}/{version}', '1.2.0/churn/1.2.0', ''],
  ])('by the pattern %s are %s', (pattern, tag, prefix) => {
    expect(tagFor(pattern, 'churn', '1.2.0')).toBe(tag)
    expect(tagPrefix(pattern, 'churn')).toBe(prefix)
    expect(versionFromTag(pattern, 'churn', tag)).toBe('1.2.0')
  })

  it.each([
    [DEFAULT, 'churn-2/v1.2.0'],
    [DEFAULT, 'churn/v1.2'],
    [DEFAULT, 'churn/vv1.2.0'],
    [DEFAULT, 'churn/v1.2.0/x'],
    [DEFAULT, 'churn/v1.2.0+x'],
    [DEFAULT, 'churn/v'],
    ['v{version}', 'w1.2.0'],
    ['{version}/{version}', '1.2.0/1.3.0'],
    ['fixed', 'fixed'],
    ['a.c{version}', 'abc1.2.0'],
  ])('by the pattern %s are not %s', (pattern, tag) => {
    expect(versionFromTag(pattern, 'churn', tag)).toBeNull()
  })
})

describe('tagProblem', () => {
  const good = ['churn/v1.2.0', 'v1.0.0-rc.1', 'modell/ä-1.0.0', 'a@b', 'a{b'.replace('{', '-')]
  const bad = ['', ' ', 'a b', 'a..b', 'a~1', 'a^', 'a:b', 'a?', 'a*', 'a[b', 'a\\b', '/a', 'a/', 'a//b', 'a.', '.a', 'a/.b', 'a.lock', 'a.lock/b', 'a@{b', 'a\u0007', 'a\u007f'] // prettier-ignore

  it.each(good)('takes %j, as git does', (tag) => {
    expect(tagProblem(tag)).toBeNull()
    expect(gitTakes(tag)).toBe(true)
  })

  it.each(bad)('refuses %j, as git does', (tag) => {
    expect(tagProblem(tag)?.fix).toContain('tag:')
    expect(gitTakes(tag)).toBe(false)
  })

  it.each(['@', '-a', '0123456789abcdef0123456789abcdef01234567', `a/${'b'.repeat(250)}`, 'a/v{versoin}'])(
    'refuses %j, for GitHub or for people',
    (tag) => {
      expect(tagProblem(tag)?.what).toContain('cannot be made in git')
    },
  )
})

function gitTakes(tag: string): boolean {
  return spawnSync('git', ['check-ref-format', `refs/tags/${tag}`]).status === 0
}
