import { describe, expect, it } from '@jest/globals'
import { lookAlikeProblems, type NamedEntry } from '../../src/config/look-alikes.js'

const FILE = '.github/ds-release.yml'

function problems(entries: (string | NamedEntry)[], place = { file: FILE, isExplicit: false }): string[] {
  const named = entries.map((entry) => (typeof entry === 'string' ? { path: entry, kind: 'file' as const } : entry))
  return lookAlikeProblems(named, place).map(({ what, fix }) => `${what}. ${fix}.`)
}

describe('what looks like the configuration', () => {
  it.each([
    '.github/ds-release.yaml',
    '.github/ds-release.json',
    '.github/DS-Release.yml',
    '.github/ds_release.yml',
    '.github/dsrelease.yaml',
    '.github/.ds-release.yml',
    '.github/ds-release.yml.txt',
    '.GitHub/ds-release.yml',
    'ds-release.yml',
    'ds-release.yaml',
    '.ds-release.yml',
    'DS-RELEASE.YML',
  ])('is refused at %s', (path) => {
    expect(problems([path])).toEqual([
      `${path} looks like the configuration and is not read, because the configuration is ${FILE}. ` +
        `Move it: git mv ${path} ${FILE}; or set the input \`config\` to ${path}.`,
    ])
    expect(problems([path, FILE])).toEqual([expect.stringContaining(`is not read: ${FILE} is. Keep one of the two`)])
  })

  it.each([
    '.github/workflows/ds-release.yml',
    '.github/ds-release.md',
    '.github/ds-release-notes.yml',
    '.github/ds-release.schema.json',
    'ds-release.json',
    'ds-release.md',
    'ds-release',
    'docs/ds-release.yml',
    'my-ds-release.yml',
  ])('is not %s', (path) => {
    expect(problems([path, FILE])).toEqual([])
    expect(problems([path])).toEqual([])
  })

  it('is no folder of an action', () => {
    expect(problems([{ path: '.github/ds-release', kind: 'directory' }])).toEqual([])
    expect(problems([{ path: 'ds-release', kind: 'directory' }])).toEqual([])
    expect(problems([{ path: '.github/ds-release.yaml', kind: 'directory' }])).toHaveLength(1)
  })

  it.each(['directory', 'link', 'other'] as const)('is a %s in its place', (kind) => {
    expect(problems([{ path: FILE, kind }])).toEqual([expect.stringContaining(`not read: ${FILE} is`)])
    const place = { file: 'ops/models.yml', isExplicit: true }
    expect(problems([{ path: 'ops/models.yml', kind }], place)).toHaveLength(1)
  })

  it('is what stands in a folder that is a link and cannot be seen', () => {
    expect(problems([{ path: '.github', kind: 'link' }])).toEqual([expect.stringContaining('.github is a link')])
    expect(problems([{ path: '.github', kind: 'link' }, FILE])).toEqual([])
  })

  it('is nothing where an input names the file', () => {
    expect(problems([FILE, 'ds-release.yml'], { file: '.github/ds-release.yaml', isExplicit: true })).toEqual([])
  })
})
