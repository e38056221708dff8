import { describe, expect, it } from '@jest/globals'
import { checkEntries, comparePaths, type PackageEntry } from '../../src/package/layout.js'

const file = (path: string): PackageEntry => ({ path, kind: 'file', size: 1 })
const faults = (...entries: PackageEntry[]): string[] => checkEntries(entries).map((problem) => problem.what)

describe('checkEntries', () => {
  it('lets a plain package pass', () => {
    const folder: PackageEntry = { path: 'model', kind: 'directory', size: 0 }
    expect(
      checkEntries([file('metadata.json'), folder, file('model/weights.bin'), file('Grüße/modell 1.joblib')]),
    ).toEqual([])
  })

  it.each([
    ['/etc/passwd', 'is absolute'],
    ['C:/x', 'is absolute'],
    ['../x', 'leads upwards'],
    ['a/../../x', 'leads upwards'],
    ['a/..', 'leads upwards'],
    ['./x', 'is not in its plain form'],
    ['a//b', 'is not in its plain form'],
    ['a/', 'is not in its plain form'],
    ['', 'is empty'],
    ['a\\..\\b', 'has a backslash'],
    ['a\nb', 'has a control character'],
    ['a\0b', 'has a control character'],
    ['caf\ufffd', 'is not UTF-8'],
    ['\ud800', 'is not UTF-8'],
    ['model\u202egpj.exe', 'U+202E'],
    ['a\u200b/b', 'U+200B'],
    ['hub/.git/config', 'git takes for its own'],
    ['.GIT', 'git takes for its own'],
    ['git~1', 'git takes for its own'],
    ['a /b', 'ends with a dot or space'],
    ['a.', 'ends with a dot or space'],
    ['NUL', 'device on Windows'],
    ['x/con.txt', 'device on Windows'],
  ])('refuses the path %j', (path, why) => {
    expect(faults(file('model'), file(path))).toEqual([expect.stringContaining(why)])
  })

  it('takes dots in names for what they are', () => {
    expect(faults(file('..model'), file('a..b'), file('.gitkeep'), file('x/...'))).toEqual([])
  })

  it('refuses links and devices', () => {
    expect(faults(file('a'), { path: 'l', kind: 'link', size: 9 })).toEqual([
      expect.stringContaining('l in the package is a link'),
    ])
    expect(faults(file('a'), { path: 'p', kind: 'other', size: 0 })).toEqual([
      expect.stringContaining('pipe, socket or device'),
    ])
  })

  it.each([
    ['a', 'a'],
    ['Model.pkl', 'model.pkl'],
    ['caf\u00e9', 'cafe\u0301'],
    ['CAF\u00c9', 'cafe\u0301'],
    ['straße', 'STRASSE'],
    ['ﬁt.bin', 'fit.bin'],
    ['ｍ.bin', 'm.bin'],
    ['model.bin', 'm\u043edel.bin'],
  ])('refuses %j beside %j', (one, other) => {
    expect(faults(file(one), file(other))).toHaveLength(1)
  })

  it('refuses what looks like a file of ours, and lets pass what does not', () => {
    const own = ['metadata.json']
    expect(checkEntries([file('Metadata.json')], own)).toHaveLength(1)
    expect(checkEntries([file('m\u0435tadata.json')], own)).toHaveLength(1)
    expect(checkEntries([file('x².bin'), file('x2.bin'), file('модель.bin'), file('model:v0/m.bin')], own)).toEqual([])
  })

  it('refuses a file where another needs a folder', () => {
    expect(faults(file('Data'), file('data/x.csv'))).toEqual([expect.stringContaining('cannot both be there')])
  })

  it('refuses an empty package, also one of folders alone', () => {
    expect(faults()).toEqual(['The package is empty'])
    expect(faults({ path: 'a', kind: 'directory', size: 0 })).toEqual(['The package is empty'])
  })

  it('names all that is wrong, by path', () => {
    expect(checkEntries([file('z\\'), file('/a'), file('ok')]).map((one) => one.where?.file)).toEqual(['/a', 'z\\'])
  })
})

it('orders by code point, not by UTF-16 unit', () => {
  expect(['\u{1f600}', '\uff5e', 'b', 'B', 'a/b', 'a.b', 'é'].sort(comparePaths)).toEqual([
    'B',
    'a.b',
    'a/b',
    'b',
    'é',
    '\uff5e',
    '\u{1f600}',
  ])
})
