import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { copyExtras, makeCheckout, persistCredentials } from '../../rehearsal/checkout.js'
import { Git } from '../../rehearsal/github/git.js'
import { makeMergeCommit } from '../../rehearsal/merge.js'
import { readSource } from '../../rehearsal/source.js'

const IDENTITY = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@x', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@x' }
const env = { ...process.env, ...IDENTITY, GIT_CONFIG_GLOBAL: '/dev/null' }

let base: string
let repo: string
const git = (directory: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: directory, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
const commit = (file: string, text: string): string => {
  mkdirSync(join(repo, file, '..'), { recursive: true })
  writeFileSync(join(repo, file), text)
  git(repo, 'add', '-A')
  git(repo, 'commit', '-q', '-m', `Change ${file}`)
  return git(repo, 'rev-parse', 'HEAD')
}

const repositories: Git[] = []
const opened = (directory: string): Git => {
  const repository = new Git(directory)
  repositories.push(repository)
  return repository
}
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.close()
})

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'rehearsal-checkout-')))
  repo = join(base, 'Übung 1')
  mkdirSync(repo)
  git(repo, 'init', '-q', '-b', 'main')
  commit('README.md', 'one\n')
  commit('daten/über sicht.csv', 'x\n1\n')
})

describe('the repository of --repo', () => {
  it('is read with its branches, and what is not committed is named', async () => {
    const head = git(repo, 'rev-parse', 'HEAD')
    git(repo, 'branch', 'topic')
    writeFileSync(join(repo, 'README.md'), 'changed\n')
    writeFileSync(join(repo, 'neu für später.txt'), '')
    const before = readFileSync(join(repo, '.git', 'index'))
    expect(await readSource(repo)).toEqual({
      ...{ root: repo, bare: false, repo: 'acme/Ubung-1', head, branch: 'main', defaultBranch: 'main' },
      branches: new Map([
        ['main', head],
        ['topic', head],
      ]),
      leftOut: ['README.md', 'neu für später.txt'],
    })
    expect(readFileSync(join(repo, '.git', 'index')).equals(before)).toBe(true)
  })

  it('may be bare, detached, or have master or a single branch of any name', async () => {
    git(repo, 'checkout', '-q', '--detach')
    expect(await readSource(repo)).toMatchObject({ branch: null, defaultBranch: 'main' })
    git(repo, 'branch', '-m', 'main', 'master')
    expect(await readSource(repo)).toMatchObject({ branch: null, defaultBranch: 'master' })
    git(repo, 'checkout', '-q', 'master')
    git(repo, 'branch', '-m', 'trunk')
    expect(await readSource(repo)).toMatchObject({ branch: 'trunk', defaultBranch: 'trunk' })
    git(base, 'clone', '-q', '--bare', repo, join(base, 'bare.git'))
    expect(await readSource(join(base, 'bare.git'))).toMatchObject({ bare: true, repo: 'acme/bare', branch: 'trunk' })
  })

  it('is refused where it is none, has no commit, or is a folder of another', async () => {
    await expect(readSource(join(base, 'gone'))).rejects.toThrow(/there is no such folder/)
    await expect(readSource(base)).rejects.toThrow(/is no git repository/)
    await expect(readSource(join(repo, 'daten'))).rejects.toThrow(`inside of the git repository ${repo}: give --repo`)
    mkdirSync(join(base, 'empty'))
    git(join(base, 'empty'), 'init', '-q')
    await expect(readSource(join(base, 'empty'))).rejects.toThrow(/has no commit yet/)
  })
})

describe('a checkout', () => {
  const check = async (fetchDepth: number, ref: string, sha: string): Promise<string> => {
    const bare = join(base, 'bare.git')
    if (!existsSync(bare)) git(base, 'clone', '-q', '--bare', repo, bare)
    const directory = join(base, `checkout-${String(fetchDepth)}-${ref.replaceAll('/', '-')}`)
    await makeCheckout({ bare, directory, fetchDepth, ref, sha })
    return directory
  }

  it('is shallow, without tags, on its branch, as actions/checkout leaves it', async () => {
    git(repo, 'tag', 'v1')
    git(repo, 'branch', 'topic')
    const directory = await check(1, 'refs/heads/main', git(repo, 'rev-parse', 'HEAD'))
    expect(git(directory, 'rev-list', '--count', 'HEAD')).toBe('1')
    expect(git(directory, 'rev-parse', '--is-shallow-repository')).toBe('true')
    expect(git(directory, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main')
    expect(git(directory, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\nrefs/remotes/origin/main')
    expect(git(directory, 'status', '--porcelain')).toBe('')
    expect(existsSync(join(directory, 'daten', 'über sicht.csv'))).toBe(true)
    expect(git(directory, 'config', '--local', '--list')).not.toMatch(/extraheader/)
  })

  it('has everything at depth 0', async () => {
    git(repo, 'tag', 'v1')
    git(repo, 'branch', 'topic')
    const directory = await check(0, 'refs/heads/main', git(repo, 'rev-parse', 'HEAD'))
    expect(git(directory, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual(
      expect.arrayContaining(['refs/remotes/origin/main', 'refs/remotes/origin/topic', 'refs/tags/v1']),
    )
    expect(git(directory, 'rev-list', '--count', 'HEAD')).toBe('2')
  })

  it('stands detached on a pull request’s merge commit', async () => {
    git(repo, 'checkout', '-q', '-b', 'topic')
    const head = commit('topic.txt', 't')
    git(repo, 'checkout', '-q', 'main')
    const main = commit('main.txt', 'm')
    const bare = join(base, 'bare.git')
    git(base, 'clone', '-q', '--bare', repo, bare)
    const sha = await makeMergeCommit(opened(bare), { base: main, head }, `Merge ${head} into ${main}`)
    git(bare, 'update-ref', 'refs/pull/3/merge', sha)
    for (const depth of [0, 2]) {
      const directory = await check(depth, 'refs/pull/3/merge', sha)
      expect(git(directory, 'rev-parse', 'HEAD', 'HEAD^1', 'HEAD^2').split('\n')).toEqual([sha, main, head])
      expect(git(directory, 'rev-parse', 'refs/remotes/pull/3/merge')).toBe(sha)
      expect(() => git(directory, 'symbolic-ref', '-q', 'HEAD')).toThrow()
    }
  })

  it('names the files of a merge that does not work', async () => {
    git(repo, 'checkout', '-q', '-b', 'topic')
    const head = commit('README.md', 'topic')
    git(repo, 'checkout', '-q', 'main')
    const main = commit('README.md', 'main')
    await expect(makeMergeCommit(opened(join(repo, '.git')), { base: main, head }, 'x')).rejects.toThrow(
      /conflicts in README.md/,
    )
  })

  it('leaves LFS pointers as they are, whatever filters the machine has', async () => {
    commit('.gitattributes', '*.bin filter=lfs\n')
    const sha = commit('model.bin', 'version https://git-lfs.github.com/spec/v1\n')
    writeFileSync(join(base, 'filters'), '[filter "lfs"]\nsmudge = echo real\nrequired = true\n')
    process.env['GIT_CONFIG_GLOBAL'] = join(base, 'filters')
    try {
      const directory = await check(1, 'refs/heads/main', sha)
      expect(readFileSync(join(directory, 'model.bin'), 'utf8')).toMatch(/^version/)
    } finally {
      delete process.env['GIT_CONFIG_GLOBAL']
    }
  })

  it('keeps a token where it is asked to, as checkout v4 and v6 do', async () => {
    const directory = await check(1, 'refs/heads/main', git(repo, 'rev-parse', 'HEAD'))
    const place = { directory, temp: base, serverUrl: 'http://gh.localhost:1', token: 'tok' }
    const read = (): string => git(directory, 'config', '--get', 'http.http://gh.localhost:1/.extraheader')
    await persistCredentials({ ...place, style: 'v6' })
    expect(readFileSync(join(directory, '.git', 'config'), 'utf8')).not.toMatch(/basic/)
    expect(read()).toBe(`AUTHORIZATION: basic ${Buffer.from('x-access-token:tok').toString('base64')}`)
    rmSync(join(directory, '.git', 'config'))
    git(directory, 'init', '-q')
    await persistCredentials({ ...place, style: 'v4' })
    expect(readFileSync(join(directory, '.git', 'config'), 'utf8')).toMatch(/basic/)
    expect(read()).toMatch(/^AUTHORIZATION: basic /)
  })

  it('gets files that are not committed, and none from outside', async () => {
    mkdirSync(join(repo, 'models'))
    writeFileSync(join(repo, 'models', 'größe.bin'), 'm')
    const to = join(base, 'to')
    await copyExtras(repo, ['models/größe.bin'], to)
    expect(readFileSync(join(to, 'models', 'größe.bin'), 'utf8')).toBe('m')
    await expect(copyExtras(repo, ['models/none'], to)).rejects.toThrow(/--with models\/none: there is no such file/)
    await expect(copyExtras(repo, ['../bare.git'], to)).rejects.toThrow(/is not inside of/)
  })
})
