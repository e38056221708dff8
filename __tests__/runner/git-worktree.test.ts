import fs from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Repository } from './repository.js'

let repository: Repository

beforeEach(() => {
  repository = new Repository()
})

afterEach(() => repository.remove())

describe('worktree', () => {
  it('checks out a commit that is there, and removes it without a trace', async () => {
    const first = repository.run('rev-parse', 'HEAD')
    repository.write('a.txt', 'second\n')
    repository.commitAll('second')
    const tree = await repository.open().worktree(first)
    expect(fs.readFileSync(join(tree?.path ?? '', 'a.txt'), 'utf8')).toBe('one\n')
    expect(repository.run('-C', tree?.path ?? '', 'branch', '--show-current')).toBe('')
    await tree?.remove()
    expect(fs.readdirSync(repository.temp)).toEqual([])
    expect(repository.run('worktree', 'list').split('\n')).toHaveLength(1)
  })

  it('fetches what a shallow checkout lacks, and leaves the checkout as it is', async () => {
    const first = repository.run('rev-parse', 'HEAD')
    repository.write('a.txt', 'second\n')
    repository.commitAll('second')
    const shallow = join(repository.root, 'shallow')
    repository.run('clone', '-q', '--depth=1', `file://${encodeURI(repository.workspace)}`, shallow)
    repository.run('-C', shallow, 'remote', 'set-url', 'origin', repository.workspace)
    repository.workspace = shallow
    const before = fs.readFileSync(join(shallow, '.git', 'shallow'), 'utf8')
    const tree = await repository.open().worktree(first)
    expect(fs.readFileSync(join(tree?.path ?? '', 'a.txt'), 'utf8')).toBe('one\n')
    await tree?.remove()
    expect(fs.readFileSync(join(shallow, '.git', 'shallow'), 'utf8')).toBe(before)
    expect(fs.readdirSync(repository.temp)).toEqual([])
  })

  it.each([
    ['nowhere', null],
    ['by ssh', 'git@github.com:acme/churn.git'],
    ['by a helper program', 'ext::sh -c true'],
    ['at a path that is gone', '/no/such/repository'],
  ])('is null for a commit that is to be had %s', async (_, origin) => {
    if (origin !== null) repository.run('remote', 'add', 'origin', origin)
    expect(await repository.open().worktree('a'.repeat(40))).toBeNull()
    expect(fs.readdirSync(repository.temp)).toEqual([])
  })

  it('keeps a Git LFS pointer where git-lfs is missing', async () => {
    repository.write('.gitattributes', '*.bin filter=lfs\n')
    repository.write('model.bin', 'version https://git-lfs.github.com/spec/v1\n')
    const sha = repository.commitAll('pointer')
    repository.run('config', 'filter.lfs.required', 'true')
    repository.run('config', 'filter.lfs.process', 'no-such-lfs filter-process')
    repository.run('config', 'filter.lfs.smudge', 'no-such-lfs smudge -- %f')
    const tree = await repository.open().worktree(sha)
    expect(fs.statSync(join(tree?.path ?? '', 'model.bin')).size).toBe(43)
    await tree?.remove()
  })
})

describe('the token', () => {
  async function requestsOf(
    origin: (port: number) => string,
    server: (port: number) => string,
    setUp?: (port: number) => void,
  ) {
    const seen: IncomingMessage[] = []
    const http = createServer((request, response) => {
      seen.push(request)
      response.statusCode = 404
      response.end()
    })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    const { port } = http.address() as AddressInfo
    repository.run('remote', 'add', 'origin', origin(port))
    setUp?.(port)
    try {
      const tree = await repository.open({ serverUrl: server(port), token: 'ghs_secret' }).worktree('a'.repeat(40))
      expect(tree).toBeNull()
      return seen.map(({ headers }) => headers.authorization)
    } finally {
      await new Promise((resolve) => http.close(resolve))
    }
  }

  const basic = `basic ${Buffer.from('x-access-token:ghs_secret').toString('base64')}`

  it("goes to the server's own host, and not the user that the address had", async () => {
    const sent = await requestsOf(
      (port) => `http://old:password@127.0.0.1:${port}/acme/churn`,
      (port) => `http://127.0.0.1:${port}`,
    )
    expect(sent.length).toBeGreaterThan(0)
    expect(new Set(sent)).toEqual(new Set([basic]))
  })

  it('goes to no other host', async () => {
    const sent = await requestsOf(
      (port) => `http://127.0.0.1:${port}/acme/churn`,
      () => 'https://github.com',
    )
    expect(sent.length).toBeGreaterThan(0)
    expect(new Set(sent)).toEqual(new Set([undefined]))
  })

  it("is not handed to what the checkout's configuration names", async () => {
    const helper = join(repository.root, 'helper.sh')
    fs.writeFileSync(helper, `#!/bin/sh\nenv > '${join(repository.root, 'leak')}'\n`, { mode: 0o755 })
    const sent = await requestsOf(
      (port) => `http://127.0.0.1:${port}/acme/churn`,
      (port) => `http://127.0.0.1:${port}`,
      (port) => {
        repository.run('config', 'credential.helper', `!'${helper}'`)
        repository.run('config', 'core.askPass', helper)
        repository.run('config', `url.ext::${helper} .insteadOf`, `http://127.0.0.1:${port}/`)
      },
    )
    expect(sent).toContain(basic)
    expect(fs.existsSync(join(repository.root, 'leak'))).toBe(false)
  })
})
