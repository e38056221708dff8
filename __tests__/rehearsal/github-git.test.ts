import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { Git } from '../../rehearsal/github/git.js'
import { cleanUp, commit, git, source } from './github-world.js'

describe('git, asked question after question', () => {
  let directory: string
  let repository: Git

  beforeEach(() => {
    directory = source()
    repository = new Git(directory)
  })
  afterEach(() => {
    repository.close()
  })
  afterAll(cleanUp)

  it('knows at once what another git has made meanwhile', async () => {
    const first = git(directory, 'rev-parse', 'HEAD')
    expect(await repository.ref('refs/heads/main')).toBe(first)
    const next = commit(directory, 'More', { 'more.txt': 'more\n' })
    expect(await repository.ref('refs/heads/main')).toBe(next)
    expect((await repository.commit(next)).parents).toEqual([first])
    git(directory, 'pack-refs', '--all')
    git(directory, 'gc', '--quiet')
    git(directory, 'update-ref', '-d', 'refs/heads/main')
    expect([await repository.ref('refs/heads/main'), await repository.typeOf(next)]).toEqual([null, 'commit'])
  })

  it('gives bytes of any size whole, many at once and in order', async () => {
    const blobs = [Buffer.alloc(0), Buffer.from('\n\n'), randomBytes(1 << 20), Buffer.from('0 missing\n')]
    const written = await Promise.all(blobs.map(async (bytes) => await repository.write('blob', bytes)))
    expect(written.map(({ fresh }) => fresh)).toEqual([true, true, true, true])
    const read = await Promise.all(written.map(async ({ sha }) => await repository.bytes(sha)))
    expect(read.map((bytes, index) => bytes.equals(blobs[index] ?? Buffer.from('?')))).toEqual(blobs.map(() => true))
    expect(await repository.write('blob', blobs[1] ?? '')).toEqual({ sha: written[1]?.sha, fresh: false })
  })

  it('has no answer for what is not there, and goes on', async () => {
    const asked = ['0'.repeat(40), 'refs/heads/none', 'main:none.txt', 'a b', 'main\nHEAD', '']
    expect(await Promise.all(asked.map(async (name) => await repository.resolve(name)))).toEqual(asked.map(() => null))
    await expect(repository.write('commit', 'no commit')).rejects.toThrow(/corrupt|commit/)
    expect(await repository.typeOf((await repository.write('blob', 'still there')).sha)).toBe('blob')
  })

  it('takes no name for a ref that means something else', async () => {
    for (const name of ['refs/heads/main^', 'refs/heads/main~0', 'refs/heads/main@{0}', 'refs/heads/main:README.md'])
      expect([name, await repository.ref(name)]).toEqual([name, null])
    const names = { 'refs/tags/v1.0.0': true, 'refs/tags/a.lock': false, 'refs/tags/.a': false, 'refs/tags/a b': false }
    for (const [name, isOne] of Object.entries(names))
      expect([name, await repository.isRefName(name)]).toEqual([name, isOne])
  })
})
