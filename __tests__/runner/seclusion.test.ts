import fs from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { makeJob, printedBy, type Job } from './job.js'
import type { CommandRunner } from '../../src/host/host.js'

const HEADER = 'AUTHORIZATION: basic Y2FuYXJ5'

let job: Job

beforeEach(() => {
  job = makeJob()
})

afterEach(() => job.remove())

/** Everything that a command finds when it looks everywhere for the canary. */
async function search(commands: CommandRunner): Promise<string> {
  return await printedBy(job, commands, `git config --list || true; env; grep -ras Y2FuYX[J]5 '${job.root}' || true`)
}

describe('git credentials', () => {
  const config = (): string => join(job.workspace, '.git', 'config')

  it('are out of reach during the body, and back to the byte after it (checkout up to v5)', async () => {
    job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', HEADER)
    fs.writeFileSync(
      config(),
      `${fs.readFileSync(config(), 'utf8')}; kept as it is\n[HTTP "https://x"] ExtraHeader = ${HEADER}\n`,
    )
    fs.chmodSync(config(), 0o640)
    const before = fs.readFileSync(config())
    const commands = job.runner()
    const { value, credentials, tampered } = await commands.secluded(async () => await search(commands))
    expect(value).toContain('remote.origin.url=https://github.com/acme/churn')
    expect(value).not.toMatch(/Y2FuYXJ5|extraheader/i)
    expect({ credentials, tampered }).toEqual({ credentials: ['.git/config'], tampered: [] })
    expect(fs.readFileSync(config())).toEqual(before)
    expect(fs.statSync(config()).mode & 0o777).toBe(0o640)
  })

  it('are taken from the file that checkout v6 wires up, also where its condition does not hold', async () => {
    const file = join(job.temp, 'git-credentials-1a2b.config')
    const stray = join(job.temp, 'git-credentials-3c4d.config')
    for (const path of [file, stray])
      job.git(job.workspace, 'config', '--file', path, 'http.https://github.com/.extraheader', HEADER)
    job.git(job.workspace, 'config', 'includeIf.gitdir:/elsewhere/.git.path', file)
    job.git(job.workspace, 'config', 'include.path', '../own.config')
    job.git(
      job.workspace,
      'config',
      '--file',
      join(job.workspace, 'own.config'),
      'credential.helper',
      '!echo password=Y2FuYXJ5',
    )
    const commands = job.runner()
    const { value, credentials } = await commands.secluded(async () => {
      expect(fs.readdirSync(job.temp).filter((name) => name.endsWith('.config'))).toEqual([])
      return await search(commands)
    })
    expect(value).not.toContain('Y2FuYXJ5')
    expect(credentials.sort()).toEqual([file, stray, 'own.config'].sort())
    expect(fs.readFileSync(file, 'utf8')).toContain(HEADER)
    expect(fs.readFileSync(join(job.workspace, 'own.config'), 'utf8')).toContain('Y2FuYXJ5')
  })

  it('in addresses are taken out of them, the addresses stay', async () => {
    job.git(job.workspace, 'config', 'remote.origin.url', 'https://x-access-token:Y2FuYXJ5@github.com/acme/churn')
    job.git(job.workspace, 'config', 'url.https://Y2FuYXJ5@github.com/.insteadOf', 'ssh://git@github.com/')
    const commands = job.runner()
    const { value } = await commands.secluded(async () => await search(commands))
    expect(value).toContain('remote.origin.url=https://github.com/acme/churn')
    expect(value).not.toContain('Y2FuYXJ5')
    expect(job.git(job.workspace, 'config', 'remote.origin.url')).toContain('Y2FuYXJ5@')
  })

  it("of checkout's ssh-key go, and the key with them", async () => {
    const key = join(job.temp, 'a1b2')
    fs.writeFileSync(key, 'PRIVATE Y2FuYXJ5', { mode: 0o600 })
    job.git(job.workspace, 'config', 'core.sshCommand', `"/usr/bin/ssh" -i "${key}" -o StrictHostKeyChecking=yes`)
    const commands = job.runner()
    const { value, credentials } = await commands.secluded(async () => await search(commands))
    expect(value).not.toMatch(/Y2FuYXJ5|sshcommand/)
    expect(credentials).toEqual(['.git/config', key])
    expect([fs.readFileSync(key, 'utf8'), fs.statSync(key).mode & 0o777]).toEqual(['PRIVATE Y2FuYXJ5', 0o600])
  })

  it('are found from a work tree, in submodules, and in a second checkout', async () => {
    job.git(job.workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'x')
    job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', HEADER)
    const modules = join(job.workspace, '.git', 'modules', 'libs', 'one')
    const second = join(job.workspace, 'tools', 'second')
    for (const path of [modules, second]) fs.mkdirSync(path, { recursive: true })
    job.git(modules, 'init', '-q', '--bare')
    job.git(second, 'init', '-q')
    for (const path of [modules, second]) job.git(path, 'config', 'http.https://github.com/.extraheader', HEADER)
    const main = job.workspace
    job.workspace = join(job.root, 'tree')
    job.git(main, 'worktree', 'add', '-q', '--detach', job.workspace)
    const ofTree = await job.runner().secluded(async () => await Promise.resolve())
    expect(ofTree.credentials.map((path) => basename(path))).toEqual(['config', 'config'])
    job.workspace = main
    const ofMain = await job.runner().secluded(async () => await Promise.resolve())
    expect(ofMain.credentials).toEqual(['.git/config', '.git/modules/libs/one/config', 'tools/second/.git/config'])
  })

  it.each(['models/llm/hub', 'node_modules/a/b/c/d', '.cache/x'])('are found in a checkout at %s', async (path) => {
    const nested = join(job.workspace, path)
    const bare = join(job.workspace, 'deep/er/and/deeper/mirror.git')
    for (const folder of [nested, bare]) fs.mkdirSync(folder, { recursive: true })
    job.git(nested, 'init', '-q')
    job.git(nested, 'remote', 'add', 'origin', 'https://someone:Y2FuYXJ5@models.example.com/m')
    job.git(bare, 'init', '-q', '--bare')
    job.git(bare, 'config', 'http.extraheader', HEADER)
    const commands = job.runner()
    const { value, credentials } = await commands.secluded(async () => await search(commands))
    expect(value).not.toContain('Y2FuYXJ5')
    expect(credentials.sort()).toEqual([`${path}/.git/config`, 'deep/er/and/deeper/mirror.git/config'].sort())
    expect(job.git(nested, 'config', 'remote.origin.url')).toContain('someone:Y2FuYXJ5@')
  })

  it('are found in the checkout of the job while another work tree is worked in', async () => {
    job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', HEADER)
    job.variables['GITHUB_WORKSPACE'] = job.workspace
    job.workspace = join(job.temp, 'tree')
    fs.mkdirSync(job.workspace)
    const commands = job.runner()
    const { value } = await commands.secluded(async () => await search(commands))
    expect(value).not.toContain('Y2FuYXJ5')
  })

  it('in files that a helper is told of go with it', async () => {
    const store = join(job.workspace, '.git', 'pass words')
    fs.writeFileSync(store, 'https://someone:Y2FuYXJ5@example.com\n', { mode: 0o600 })
    job.git(job.workspace, 'config', 'credential.helper', `store --file "${store}"`)
    const commands = job.runner()
    const { value, credentials } = await commands.secluded(async () => await search(commands))
    expect(value).not.toContain('Y2FuYXJ5')
    expect(credentials).toEqual(['.git/config', '.git/pass words'])
    expect(fs.readFileSync(store, 'utf8')).toContain('Y2FuYXJ5')
  })

  it('in a configuration that git cannot read do not stay either', async () => {
    fs.writeFileSync(config(), `[http "https://github.com/"\nextraheader = ${HEADER}\n`)
    const commands = job.runner()
    const { value } = await commands.secluded(async () => await search(commands))
    expect(value).not.toContain('Y2FuYXJ5')
    expect(fs.readFileSync(config(), 'utf8')).toContain(HEADER)
  })

  it('come back when the body fails, and when it has overwritten or linked away their place', async () => {
    job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', HEADER)
    const before = fs.readFileSync(config())
    const elsewhere = join(job.root, 'elsewhere')
    fs.writeFileSync(elsewhere, 'mine')
    const failing = job.runner().secluded(async () => {
      fs.rmSync(config())
      fs.symlinkSync(elsewhere, config())
      return await Promise.reject(new Error('body'))
    })
    await expect(failing).rejects.toThrow('body')
    expect(fs.readFileSync(config())).toEqual(before)
    expect(fs.readFileSync(elsewhere, 'utf8')).toBe('mine')
  })

  it('are not written to where a link leads', async () => {
    job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', HEADER)
    const trap = join(job.root, 'trap')
    fs.mkdirSync(trap)
    await job.runner().secluded(async () => {
      fs.rmSync(join(job.workspace, '.git'), { recursive: true })
      fs.symlinkSync(trap, join(job.workspace, '.git'))
      return await Promise.resolve()
    })
    expect(fs.readdirSync(trap)).toEqual([])
    const [, , ...said] = job.lines
    expect(said).toEqual([expect.stringMatching(/^::warning .*Git credentials could not be put back/)])
  })

  it('that are not there change nothing', async () => {
    const before = fs.statSync(config())
    const { credentials } = await job.runner().secluded(async () => await Promise.resolve())
    expect(credentials).toEqual([])
    expect(fs.statSync(config())).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
})

describe('secluded', () => {
  it('takes one body at a time', async () => {
    const commands = job.runner()
    await commands.secluded(async () => {
      await expect(commands.secluded(async () => await Promise.resolve())).rejects.toThrow('at a time')
    })
    expect(await commands.secluded(async () => await Promise.resolve(7))).toMatchObject({ value: 7 })
  })

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('exit')
    await job.runner().secluded(async () => await Promise.resolve())
    expect(process.listenerCount('exit')).toBe(before)
  })
})
