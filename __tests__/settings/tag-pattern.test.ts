import { describe, expect, it } from '@jest/globals'
import { fillTag, isTagPattern, namesFeature, tagNameProblem, tagParts } from '../../src/settings/tag-pattern.js'

describe('a tag pattern', () => {
  it.each([
    ['{feature}/v{version}', true],
    ['v{version}', true],
    ['{version}', true],
    ['{version}-{version}', false],
    ['fixed', false],
    ['refs/tags/v{version}', false],
    ['{fature}/v{version}', false],
    ['v {version}', false],
    ['a..b/{version}', false],
    ['v{version}.lock', false],
    ['v{version}.', false],
    [`${'x'.repeat(250)}{version}`, false],
  ])('%j: %s', (pattern, taken) => {
    expect(isTagPattern(pattern)).toBe(taken)
  })

  it('makes names that git takes of all that it takes, and the same in parts', () => {
    for (const pattern of ['{feature}/v{version}', 'models/{feature}-{version}-ds', 'v{version}']) {
      const tag = fillTag(pattern, { feature: 'churn', version: '1.2.0' })
      expect(tagNameProblem(tag)).toBeNull()
      expect(tagParts(pattern, 'churn').join('1.2.0')).toBe(tag)
    }
  })

  it('may leave the feature out', () => {
    expect(['{feature}/v{version}', 'v{version}'].map(namesFeature)).toEqual([true, false])
  })
})
