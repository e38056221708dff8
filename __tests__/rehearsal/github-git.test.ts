import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { EMPTY_TREE, Git, NO_OBJECT } from '../../rehearsal/github/git.js'
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

  it('lists the refs that git lists: packed, moved since, taken away, annotated, and one that names another', async () => {
    const bare = new Git(join(directory, '.git'))
    const listed = async (prefix: string): Promise<string> => {
      const refs = await bare.refs(prefix)
      return refs.map(({ name, sha, type }) => `${name} ${sha} ${type}`).join('\n')
    }
    const byGit = (folder: string): string =>
      git(directory, 'for-each-ref', '--format=%(refname) %(objectname) %(objecttype)', folder)
    for (const name of ['a', 'b/c', 'B', 'gone']) git(directory, 'tag', name)
    git(directory, 'tag', '-a', '-m', 'Noted', 'noted')
    git(directory, 'pack-refs', '--all')
    git(directory, 'tag', '-d', 'gone')
    commit(directory, 'More', { 'more.txt': 'more\n' })
    git(directory, 'tag', '-f', 'a')
    git(directory, 'branch', 'loose')
    for (const folder of ['refs/', 'refs/heads/', 'refs/tags/']) expect(await listed(folder)).toBe(byGit(folder))
    expect([await listed('refs/tags/b/'), await listed('refs/none/')]).toEqual([byGit('refs/tags/b/'), ''])
    expect(await listed('refs/tags/no')).toBe(byGit('refs/tags/noted'))
    git(directory, 'symbolic-ref', 'refs/heads/other', 'refs/heads/main')
    expect(await listed('refs/heads/')).toBe(byGit('refs/heads/'))
    bare.close()
  })

  it('knows what came before what, near and far, and what never did', async () => {
    const shas = [git(directory, 'rev-parse', 'HEAD')]
    const tree = git(directory, 'rev-parse', 'HEAD^{tree}')
    for (let count = 0; count < 40; count += 1)
      shas.push(git(directory, 'commit-tree', '-p', shas.at(-1) ?? '', '-m', String(count), tree))
    const [first = '', last = '', near = ''] = [shas[0], shas.at(-1), shas.at(-5)]
    const stranger = git(directory, 'commit-tree', '-m', 'Stranger', tree)
    const asked = [
      [first, last],
      [near, last],
      [last, near],
      [last, last],
      [stranger, near],
      [near, stranger],
      [tree, last],
    ]
    const answers = await Promise.all(asked.map(async ([a = '', b = '']) => await repository.isAncestor(a, b)))
    expect(answers).toEqual([true, true, false, true, false, false, false])
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

  it('makes the trees that git itself makes', async () => {
    const files = { 'a.txt': 'a', 'a/b.txt': 'b', 'a-b': 'c', 'deep/er/est.txt': 'd', 'gone/one.txt': 'e' }
    const blobs = await Promise.all(
      Object.values(files).map(async (text) => (await repository.write('blob', text)).sha),
    )
    const changes = Object.keys(files).map((path, index) => ({ path, mode: '100644', sha: blobs[index] ?? null }))
    const first = await repository.writeTree(null, changes)
    const away = ['gone/one.txt', 'a.txt', 'never/there.txt'].map((path) => ({ path, mode: '100644', sha: null }))
    const folder = { path: 'copy', mode: '040000', sha: await repository.resolve(`${first}:deep`) }
    const instead = { path: 'a-b/inside.txt', mode: '100755', sha: blobs[0] ?? null }
    const second = await repository.writeTree(first, [...away, folder, instead])
    for (const tree of [first, second]) {
      git(directory, 'read-tree', tree)
      expect(git(directory, 'write-tree')).toBe(tree)
    }
    const listed = (await repository.tree(second, true)).map(({ mode, type, sha, size, path }) => {
      return `${mode} ${type} ${sha} ${String(size ?? '-').padStart(7)}\t${path}`
    })
    expect(listed).toEqual(git(directory, 'ls-tree', '-r', '-t', '-l', second).split('\n'))
    expect(await repository.writeTree(null, [])).toBe(EMPTY_TREE)
  })

  it('moves a ref only from where it stands, and goes on after a refusal', async () => {
    const first = git(directory, 'rev-parse', 'HEAD')
    const next = commit(directory, 'More', { 'more.txt': 'more\n' })
    const moves = [
      ['refs/tags/v1', first, NO_OBJECT],
      ['refs/tags/v1', next, NO_OBJECT],
      ['refs/tags/v1', next, next],
      ['refs/tags/v1', next, first],
      ['refs/heads/a b', next, NO_OBJECT],
    ] as const
    expect(await Promise.all(moves.map(async ([name, sha, old]) => await repository.moveRef(name, sha, old)))).toEqual([
      ...[true, false, false, true],
      false,
    ])
    expect(await repository.ref('refs/tags/v1')).toBe(next)
    await repository.setRef('refs/tags/v1', first)
    await repository.setRef('refs/tags/größe', first)
    expect([await repository.ref('refs/tags/v1'), await repository.ref('refs/tags/größe')]).toEqual([first, first])
    for (const name of ['refs/tags/v1', 'refs/tags/größe']) await repository.deleteRef(name)
    expect(await repository.refs('refs/tags/')).toEqual([])
  })

  it('tells how trees differ as git does, one after another and many at once', async () => {
    const first = git(directory, 'rev-parse', 'HEAD')
    const next = commit(directory, 'More', { 'größe\nend.txt': 'end\n', 'README.md': 'Another\n' })
    const asked = [[first, next], [next, first], [null, next], [first, first]] as const // prettier-ignore
    const said = await Promise.all(asked.map(async ([from, to]) => await repository.diff(from, to)))
    const options = ['-r', '-z', '-M', '--raw', '--numstat']
    for (const [index, [from, to]] of asked.entries())
      expect(said[index]?.trim()).toBe(git(directory, 'diff-tree', ...options, from ?? EMPTY_TREE, to))
    expect(said.map((one) => one === '')).toEqual([false, false, false, true])
    await expect(repository.diff(first, 'none')).rejects.toThrow(/no tree/)
  })

  it('finds where histories part, also where one goes on from the other or none is theirs', async () => {
    const first = git(directory, 'rev-parse', 'HEAD')
    const next = commit(directory, 'More', { 'more.txt': 'more\n' })
    const { tree, author } = await repository.commit(first)
    const made = async (message: string, parents: string[]): Promise<string> =>
      (await repository.writeCommit({ tree, parents, author, committer: author, message })).sha
    const [beside, strange] = [await made('Beside', [first]), await made('Strange', [])]
    expect(await repository.mergeBase(first, next)).toBe(first)
    expect(await repository.mergeBase(next, first)).toBe(first)
    expect(await repository.mergeBase(next, beside)).toBe(first)
    expect(await repository.mergeBase(next, strange)).toBeNull()
  })
})
