import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository } from './repository.js'

let repository: Repository

beforeEach(() => {
  repository = new Repository()
})

afterEach(() => repository.remove())

describe('questions', () => {
  it('tells head and commit time', async () => {
    const git = repository.open()
    const sha = repository.run('rev-parse', 'HEAD')
    expect(await git.head()).toBe(sha)
    expect(await git.commitTime(sha)).toBe('2026-11-01T10:00:00Z')
  })

  it('says kindly that there is no checkout', async () => {
    fs.rmSync(join(repository.workspace, '.git'), { recursive: true })
    await expect(repository.open().head()).rejects.toMatchObject({ code: 'invalid-input', exitCode: 2 })
  })

  it('says kindly that git cannot be run', async () => {
    fs.rmSync(repository.workspace, { recursive: true })
    const failure = { code: 'invalid-input', message: expect.stringContaining(repository.workspace) as unknown }
    await expect(repository.open().head()).rejects.toMatchObject(failure)
  })

  it('reads what the commit has, whatever lies on the disk', async () => {
    const git = repository.open()
    repository.write('folder/bytes', 'x\0\u00fe')
    fs.symlinkSync('a.txt', join(repository.workspace, 'link'))
    repository.commitAll('more')
    repository.write('a.txt', 'changed')
    repository.write('new.txt', 'x')
    const asked = ['a.txt', 'new.txt', 'Größe und mehr/b c.txt', 'folder', 'folder/bytes', 'link', 'no\nname', '.']
    const [a, none, b, folder, bytes, link, noName, root] = await git.committed(asked)
    expect([a?.kind, b?.kind, none, noName]).toEqual(['file', 'file', null, null])
    expect(folder).toEqual({ kind: 'folder', names: ['bytes'] })
    expect(bytes).toEqual({ kind: 'file', bytes: Buffer.from('x\0\u00fe') })
    expect(link).toEqual({ kind: 'file', bytes: Buffer.from('a.txt') })
    expect(root).toMatchObject({
      kind: 'folder',
      names: expect.arrayContaining(['Größe und mehr', 'a.txt']) as unknown,
    })
    fs.rmSync(join(repository.workspace, '.git'), { recursive: true })
    await expect(repository.open().committed(['a.txt'])).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('takes nothing but a commit id where one is wanted', async () => {
    await expect(repository.open().commitTime('--all')).rejects.toThrow('Not a commit id')
    await expect(repository.open().worktree('main')).rejects.toThrow('Not a commit id')
  })

  it.each([
    ['docs/workflow/state/ü x.json', { file: '.gitignore', line: 2, pattern: '/docs/workflow/' }],
    ['sub/x.log', { file: 'sub/.gitignore', line: 1, pattern: '*.log' }],
    ['sub/keep.log', null],
    ['a.txt', { file: '.gitignore', line: 3, pattern: 'a.txt' }],
    ['free.txt', null],
  ])('finds the rule that ignores %s', async (path, rule) => {
    repository.write('.gitignore', '# rules\n/docs/workflow/\na.txt\n')
    repository.write('sub/.gitignore', '*.log\n!keep.log\n')
    expect(await repository.open().ignoreRule(path)).toEqual(rule)
  })
})

describe('changedFiles', () => {
  it('sees every kind of change to tracked files, and no new file', async () => {
    repository.write('gone.txt', 'x')
    repository.write('mode.sh', 'x')
    repository.commitAll('more')
    expect(await repository.open().changedFiles()).toEqual([])
    repository.write('Größe und mehr/b c.txt', 'changed')
    fs.rmSync(join(repository.workspace, 'gone.txt'))
    fs.chmodSync(join(repository.workspace, 'mode.sh'), 0o755)
    repository.write('new.txt', 'x')
    expect(await repository.open().changedFiles()).toEqual(['Größe und mehr/b c.txt', 'gone.txt', 'mode.sh'])
  })

  it.each(['--assume-unchanged', '--skip-worktree'])('sees what %s hides, and leaves the index alone', async (flag) => {
    repository.run('update-index', flag, 'a.txt')
    repository.write('a.txt', 'hidden\n')
    expect(repository.run('status', '--porcelain')).toBe('')
    expect(await repository.open().changedFiles()).toEqual(['a.txt'])
    expect(repository.run('status', '--porcelain')).toBe('')
  })

  it('sees a hidden deletion, and what was staged to look unchanged', async () => {
    repository.run('update-index', '--assume-unchanged', 'a.txt')
    fs.rmSync(join(repository.workspace, 'a.txt'))
    repository.write('Größe und mehr/b c.txt', 'staged')
    repository.run('add', '-A')
    expect(await repository.open().changedFiles()).toEqual(['Größe und mehr/b c.txt', 'a.txt'])
  })

  it('goes by the files and not by what is staged', async () => {
    repository.write('new.txt', 'x')
    repository.run('add', 'new.txt')
    repository.run('rm', '-q', '--cached', 'a.txt')
    expect(await repository.open().changedFiles()).toEqual([])
  })

  it('does not miss what a sparse checkout leaves out', async () => {
    repository.run('sparse-checkout', 'set', '--no-cone', '/a.txt')
    expect(fs.existsSync(join(repository.workspace, 'Größe und mehr'))).toBe(false)
    expect(await repository.open().changedFiles()).toEqual([])
  })

  it('takes a file that was only touched for unchanged', async () => {
    fs.utimesSync(join(repository.workspace, 'a.txt'), 1, 1)
    expect(await repository.open().changedFiles()).toEqual([])
  })

  it('runs no program that the configuration names', async () => {
    const hook = join(repository.root, 'hook.sh')
    fs.writeFileSync(hook, `#!/bin/sh\ntouch '${join(repository.root, 'ran')}'\n`, { mode: 0o755 })
    repository.run('config', 'core.fsmonitor', `'${hook}'`)
    repository.run('config', 'core.hooksPath', repository.root)
    fs.writeFileSync(join(repository.root, 'post-checkout'), fs.readFileSync(hook), { mode: 0o755 })
    const git = repository.open()
    await git.changedFiles()
    const tree = await git.worktree(await git.head())
    expect(fs.existsSync(join(repository.root, 'ran'))).toBe(false)
    await tree?.remove()
  })

  it('leaves nothing behind', async () => {
    await repository.open().changedFiles()
    expect(fs.readdirSync(repository.temp)).toEqual([])
  })
})
