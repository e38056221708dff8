import { describe, expect, it } from '@jest/globals'
import {
  isHotfix,
  knownVersions,
  listedPrefixes,
  refInTheWay,
  tagsInQuestion,
  takesLatest,
  versionTags,
} from '../../src/release/known-versions.js'

const [HERE, THERE] = ['a'.repeat(40), 'b'.repeat(40)]
const listed = (names: readonly string[], sha = THERE, isAnnotated = false) =>
  names.map((name) => ({ name, sha, isAnnotated }))
const tagsOf = (names: readonly string[], sha = THERE) =>
  versionTags(listed(names, sha), '{feature}/v{version}', 'churn')

describe('the tags that are listed', () => {
  it.each([
    ['{feature}/v{version}', ['churn']],
    ['{feature}-v{version}', ['churn@v', 'churn-v']],
    ['{feature}@v{version}', ['churn@v']],
    ['v{version}', ['v', 'churn@v']],
    ['{version}', ['']],
    ['models/{feature}/v{version}', ['models', 'churn@v']],
  ])('for %s begin with %j: its own, what could block them, and GTO’s', (pattern, prefixes) => {
    expect(listedPrefixes(pattern, 'churn').sort()).toEqual([...prefixes].sort())
  })
})

describe('the versions of a feature', () => {
  it('are those of its own tags and of GTO’s, highest first; stages and other features have none', () => {
    const names = [
      'churn/v1.9.0',
      'churn@v1.10.0',
      'churn@v2.0.0#prod',
      'churn#prod#1',
      'churn@1.0.0',
      'churn-2/v9.0.0',
    ]
    expect(tagsOf(names).map(({ version }) => version)).toEqual(['1.10.0', '1.9.0'])
  })

  it.each<[what: string, names: string[], published: string[], counting: string[]]>([
    ['finished versions', ['churn/v1.0.0', 'churn/v1.1.0'], [], ['1.1.0', '1.0.0']],
    ['no candidates above them', ['churn/v1.9.0', 'churn/v2.0.0-rc.5'], [], ['1.9.0']],
    [
      'candidates that were released',
      ['churn/v1.9.0', 'churn/v2.0.0-rc.5'],
      ['churn/v2.0.0-rc.5'],
      ['2.0.0-rc.5', '1.9.0'],
    ],
    ['candidates where there is nothing else', ['churn/v1.0.0-rc.1'], [], ['1.0.0-rc.1']],
    ['none', [], [], []],
    ['none that no run could read', ['churn/v1.9007199254740992.0'], [], []],
  ])('count: %s', (_what, names, published, counting) => {
    const releases = published.map((tag) => ({ tag, commit: THERE }))
    expect(knownVersions([], tagsOf(names), { commit: HERE, published: releases }).counting).toEqual(counting)
  })

  it('do not count where they are tags of the gated commit itself, made for its release', () => {
    const tags = [...tagsOf(['churn/v1.1.0'], HERE), ...tagsOf(['churn/v1.0.0'])]
    const known = knownVersions([], tags, { commit: HERE, published: [] })
    expect(known).toMatchObject({ counting: ['1.0.0'], taggedHere: '1.1.0', releasedHere: null })
    const published = [{ tag: 'churn/v1.1.0', commit: HERE }]
    expect(knownVersions([], tags, { commit: HERE, published })).toMatchObject({
      ...{ counting: ['1.1.0', '1.0.0'], taggedHere: null, releasedHere: 'churn/v1.1.0' },
    })
  })

  it('are asked about where it matters whether they are published, however many there are', () => {
    const many = Array.from({ length: 400 }, (_, index) => `churn/v1.${index}.0`)
    expect(tagsInQuestion(tagsOf([...many, 'churn/v1.0.0-rc.1']), HERE)).toEqual([])
    expect(tagsInQuestion(tagsOf([...many, 'churn/v2.0.0-rc.1']), HERE)).toEqual(['churn/v2.0.0-rc.1'])
    expect(tagsInQuestion(tagsOf(['churn/v1.0.0'], HERE), HERE)).toEqual(['churn/v1.0.0'])
    const annotated = versionTags(listed(['churn@v1.0.0'], THERE, true), 'v{version}', 'churn')
    expect(tagsInQuestion(annotated, HERE)).toEqual(['churn@v1.0.0'])
  })
})

describe('a tag', () => {
  it.each([
    ['churn/v1.0.0', ['churn'], 'churn'],
    ['a/b/v1.0.0', ['a/bc', 'a/b'], 'a/b'],
    ['churn/v1.0.0', ['churn/v1.0.0/x'], 'churn/v1.0.0/x'],
    ['churn/v1.0.0', ['churn/v1.0.0', 'churn/v1.0.0-rc.1', 'churn-2', 'chur'], null],
  ])('%s among %j is blocked by %j', (tag, others, blocking) => {
    expect(refInTheWay(tag, others)).toBe(blocking)
  })
})

describe('a hotfix', () => {
  it('lies below a finished version, and is never the latest', () => {
    expect(isHotfix('1.0.1', { counting: ['2.0.0', '1.0.0'] })).toBe(true)
    expect(isHotfix('1.0.1', { counting: ['2.0.0-rc.1', '1.0.0'] })).toBe(false)
    expect(isHotfix('2.0.0', { counting: ['2.0.0'] })).toBe(false)
  })

  it.each([
    [null, 1, false, true],
    [null, 2, false, false],
    [true, 2, false, true],
    [false, 1, false, false],
    [true, 1, true, false],
  ])('configured %j among %i features, a hotfix: %j → %j', (asked, features, hotfix, takes) => {
    expect(takesLatest(asked, { features, hotfix })).toBe(takes)
  })
})
