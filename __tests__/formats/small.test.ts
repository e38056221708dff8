import { describe, expect, it } from '@jest/globals'
import { flattenNumbers } from '../../src/formats/flatten.js'
import { nearestName } from '../../src/formats/nearest.js'
import { repoPath } from '../../src/formats/repo-path.js'

describe('nearest name', () => {
  it.each([
    ['modle', 'model'],
    ['Metric', 'metrics'],
    ['release_branches', 'release-branches'],
    ['gate', 'gates'],
    ['waiver', null],
    ['x', null],
    ['', null],
  ])('of %j is %j', (name, expected) => {
    expect(nearestName(name, ['model', 'metrics', 'release-branches', 'gates'])).toBe(expected)
  })

  it('is null without candidates', () => {
    expect(nearestName('a', [])).toBeNull()
  })
})

describe('paths of the repository', () => {
  it.each([
    ['models/m.joblib', 'models/m.joblib'],
    ['./models//m/', 'models/m'],
    ['Modelle für/a b.joblib', 'Modelle für/a b.joblib'],
    ['src/**', 'src/**'],
    ['a..b/c', 'a..b/c'],
  ])('takes %j', (text, path) => {
    expect(repoPath(text)).toEqual({ ok: true, path })
  })

  it.each([
    '',
    ' ',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a/..',
    '..',
    'C:/x',
    'a\\b',
    '~/x',
    '.',
    './',
    'a\0b',
    'a\nb',
    '-x',
    './-x',
  ])('refuses %j', (text) => {
    expect(repoPath(text).ok).toBe(false)
  })
})

describe('flat numbers', () => {
  it('joins names with a dot and lists what is no finite number', () => {
    expect(flattenNumbers({ a: 1, b: { c: 0.5, d: { e: 2 } }, f: 'x', g: [1], h: null, i: NaN })).toEqual({
      numbers: { a: 1, 'b.c': 0.5, 'b.d.e': 2 },
      leftOut: [
        { name: 'f', value: 'x' },
        { name: 'g', value: [1] },
        { name: 'h', value: null },
        { name: 'i', value: NaN },
      ],
    })
  })

  it('lists the second of two paths with one name', () => {
    expect(flattenNumbers({ 'a.b': 1, a: { b: 2 } })).toEqual({
      numbers: { 'a.b': 1 },
      leftOut: [{ name: 'a.b', value: 2 }],
    })
  })
})
