import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { readFaultsCall } from '../../faults/arguments.js'
import { findCommit, takeEarlierBuild } from '../../faults/earlier-build.js'
import { Repository } from '../../faults/fast-repository.js'

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'ds-release-builds-')))
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})

const repository = new Repository(join(scratch, 'project'))
const source = repository.commit('Write it', { 'src/index.ts': 'one' })
const built = repository.commit('Build it', { 'action.yml': 'old', 'dist/index.js': 'old', 'dist/1.index.js': 'old' })
repository.commit('Build it again', { 'action.yml': 'new', 'dist/index.js': 'new', 'dist/1.index.js': null })

describe('an earlier build', () => {
  it('is what was committed then, and nothing else', () => {
    const rev = built.slice(0, 7)
    const earlier = takeEarlierBuild(repository.root, rev, join(scratch, 'builds'))
    expect(earlier.rev).toBe(rev)
    expect(readdirSync(earlier.folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      ...['action.yml', 'dist', join('dist', '1.index.js'), join('dist', 'index.js')],
    ])
    expect(readFileSync(join(earlier.folder, 'dist', 'index.js'), 'utf8')).toBe('old')
  })

  it('is told to be missing where the commit is', () => {
    const take = (root: string, rev: string) => () => takeEarlierBuild(root, rev, join(scratch, 'builds'))
    expect(take(repository.root, 'f00')).toThrow(/^--died-under f00: this clone has no such commit$/)
    expect(take(repository.root, source)).toThrow(/that commit has no built action \(action\.yml, dist\)$/)
    const shallow = join(scratch, 'shallow')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.root}`, shallow])
    expect([findCommit(shallow, 'HEAD'), findCommit(shallow, built)]).toEqual([repository.head(), null])
    expect(take(shallow, built)).toThrow(
      /no such commit; it is shallow, and `git fetch --unshallow` brings its history$/,
    )
  })

  it('does not go together with mutants', () => {
    expect(readFaultsCall(['--died-under', built])).toMatchObject({ diedUnder: built, mutants: false })
    expect(readFaultsCall([])).toMatchObject({ diedUnder: null })
    expect(() => readFaultsCall(['--died-under', built, '--mutants'])).toThrow(/do not go together/)
  })
})
