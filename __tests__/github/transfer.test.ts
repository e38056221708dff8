import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type GitHubFailure, Stop } from '../../src/errors.js'
import { fetchBytes } from '../../src/github/download.js'
import { uploadAddress } from '../../src/github/upload.js'
import { createFiles } from '../../src/runner/files.js'
import type { ReleaseFacts } from '../../src/host/host.js'
import {
  connect,
  cut,
  html502,
  never,
  rejection,
  type Reply,
  type SmallGitHub,
  startSmallGitHub,
  TOKEN,
} from './server.js'

let small: SmallGitHub
let folder: string
beforeEach(async () => {
  small = await startSmallGitHub()
  folder = await mkdtemp(join(tmpdir(), 'ds-release-'))
})
afterEach(async () => {
  await small.close()
  await rm(folder, { recursive: true })
})

const PIECE_BYTES = 1 << 20
const uploaded = { id: 3, name: 'n', size: 1, digest: 'sha256:ab', state: 'uploaded' }
const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'model ')

async function upload(size = bytes.length): Promise<unknown> {
  const file = join(folder, 'churn-1.0.0.tar.gz')
  await writeFile(file, bytes)
  return await send(createFiles(folder, folder).stream(file, size), size)
}

const sealed = (text: Buffer): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

async function send(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  sha256 = sealed(bytes.subarray(0, size)),
): Promise<unknown> {
  const uploadUrl = `${small.url}/repos/org/churn/releases/7/assets{?name,label}`
  const asset = { name: 'churn-1.0.0.tar.gz', type: 'application/gzip', size, sha256, bytes: pieces }
  return await small.github.assets.upload({ uploadUrl } as ReleaseFacts, asset)
}

/** Pieces as a file is read: into two buffers in turn. Tells how many were asked for, and whether it was let go. */
function twoBuffers(count: number): { pieces: AsyncIterable<Uint8Array>; asked: () => number; isOver: () => boolean } {
  const buffers = [Buffer.alloc(PIECE_BYTES), Buffer.alloc(PIECE_BYTES)]
  let asked = 0
  let isOver = false
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (asked = 1; asked <= count; asked += 1) {
        const buffer = buffers[asked % 2] ?? Buffer.alloc(0)
        yield buffer.fill(asked)
        await Promise.resolve()
      }
    } finally {
      isOver = true
    }
  }
  return { pieces: read(), asked: () => asked, isOver: () => isOver }
}

/** Resolves when a count has not changed for a while of turns of the loop, without asking the clock. */
async function untilStill(count: () => number): Promise<void> {
  let last = count()
  for (let still = 0; still < 500; still += 1) {
    await new Promise(setImmediate)
    if (count() === last) continue
    last = count()
    still = 0
  }
}

describe('uploadAddress', () => {
  it.each([
    ['https://uploads.github.com', 'https://api.github.com'],
    ['https://uploads.acme.ghe.com', 'https://api.acme.ghe.com'],
    ['https://ghes.example/api/uploads', 'https://ghes.example/api/v3'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ])('trusts %s where the API is %s', (start, api) => {
    const url = uploadAddress(`${start}/repos/o/r/releases/1/assets{?name,label}`, api, 'größe & co.gz')
    expect(url.href).toBe(`${start}/repos/o/r/releases/1/assets?name=gr%C3%B6%C3%9Fe+%26+co.gz`)
  })

  it.each([
    ['https://evil.example/assets', 'https://api.github.com'],
    ['https://uploads.github.com.evil.example/assets', 'https://api.github.com'],
    ['https://uploads.github.com@evil.example/assets', 'https://api.github.com'],
    ['https://uploads.other.ghe.com/assets', 'https://api.acme.ghe.com'],
    ['http://uploads.github.com/assets', 'https://api.github.com'],
    ['http://127.0.0.1:4001/assets', 'http://127.0.0.1:4000'],
    ['https://user:pass@uploads.github.com/assets', 'https://api.github.com'],
    ['no address', 'https://api.github.com'],
  ])('does not send the token to %s where the API is %s', (url, api) => {
    expect(() => uploadAddress(url, api, 'x')).toThrow(Stop)
  })
})

describe('uploadAsset', () => {
  it('sends the bytes with their length, as they are', async () => {
    small.answer({
      status: 201,
      json: { id: 3, name: 'n', size: bytes.length, digest: 'sha256:ab', state: 'uploaded' },
    })
    expect(await upload()).toEqual({ id: 3, name: 'n', size: bytes.length, digest: 'sha256:ab', state: 'uploaded' })
    const [seen] = small.seen
    expect(seen?.url).toBe('/repos/org/churn/releases/7/assets?name=churn-1.0.0.tar.gz')
    expect(seen?.headers).toMatchObject({
      authorization: `token ${TOKEN}`,
      'content-length': String(bytes.length),
      'content-type': 'application/gzip',
    })
    expect(seen?.headers['transfer-encoding']).toBeUndefined()
    expect(seen?.body.equals(bytes)).toBe(true)
  })

  it.each([
    ['a 502', html502],
    ['a cut connection', cut],
    ['a stall', never],
    ['a redirect to another host', { status: 201, headers: { location: 'https://evil.example' }, json: {} }],
  ] as [string, Reply][])('is tried once and left open after %s', async (_, reply) => {
    small.answer(reply)
    expect(await rejection(upload())).toMatchObject({ kind: 'ambiguous' })
    expect(small.seen).toHaveLength(1)
  })

  it('follows no redirect', async () => {
    small.answer({ status: 307, headers: { location: `${small.url}/elsewhere` } })
    expect(await rejection(upload())).toMatchObject({ kind: 'invalid', status: 307 })
    expect(small.seen).toHaveLength(1)
  })

  it('tells that the name is taken', async () => {
    const errors = [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }]
    small.answer({ status: 422, json: { message: 'Validation Failed', errors } })
    expect(await rejection(upload())).toMatchObject({ kind: 'invalid', codes: ['already_exists'] })
  })

  it.each([-1, 1])('sends nothing of a file whose size is another by %d', async (change) => {
    expect(await rejection(upload(bytes.length + change))).toMatchObject({ code: 'conflict' })
    expect(small.seen).toHaveLength(0)
  })

  it('asks for no more than the connection takes, and sends buffers that are used again whole', async () => {
    const count = 64
    const source = twoBuffers(count)
    let askedWhileNobodyRead = 0
    const slow = createServer((request, response) => {
      const hash = createHash('sha256')
      void (async () => {
        await untilStill(source.asked)
        askedWhileNobodyRead = source.asked()
        for await (const chunk of request) hash.update(chunk as Buffer)
        const json = JSON.stringify({ ...uploaded, digest: `sha256:${hash.digest('hex')}` })
        response.writeHead(201, { 'content-type': 'application/json' }).end(json)
      })()
    })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    const apiUrl = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`
    const expected = createHash('sha256')
    for (let turn = 1; turn <= count; turn += 1) expected.update(Buffer.alloc(PIECE_BYTES, turn))
    try {
      const sha256 = `sha256:${expected.copy().digest('hex')}`
      const asset = { name: 'n', type: 'application/gzip', size: count * PIECE_BYTES, sha256, bytes: source.pieces }
      const answer = await connect(apiUrl).assets.upload({ uploadUrl: `${apiUrl}/assets` } as ReleaseFacts, asset)
      expect(answer.digest).toBe(`sha256:${expected.digest('hex')}`)
    } finally {
      slow.closeAllConnections()
      slow.close()
    }
    expect(askedWhileNobodyRead).toBeGreaterThan(1)
    expect(askedWhileNobodyRead).toBeLessThan(count / 2)
  })

  it('lets go of the file when the answer comes first', async () => {
    const source = twoBuffers(1000)
    const hasty = createServer((_, response) => response.writeHead(422, { connection: 'close' }).end('{}'))
    await new Promise<void>((resolve) => hasty.listen(0, '127.0.0.1', resolve))
    const apiUrl = `http://127.0.0.1:${(hasty.address() as AddressInfo).port}`
    const asset = { name: 'n', type: 'application/gzip', size: 1000 * PIECE_BYTES, sha256: '', bytes: source.pieces }
    try {
      const failed = rejection(connect(apiUrl).assets.upload({ uploadUrl: `${apiUrl}/assets` } as ReleaseFacts, asset))
      expect(['invalid', 'ambiguous']).toContain(((await failed) as GitHubFailure).kind)
    } finally {
      hasty.closeAllConnections()
      hasty.close()
    }
    expect(source.isOver()).toBe(true)
    expect(source.asked()).toBeLessThan(1000)
  })

  it('does not send the end of other bytes than were sealed', async () => {
    const other = Buffer.from(bytes).fill('x', 10, 11)
    const file = join(folder, 'other.tar.gz')
    await writeFile(file, other)
    const sent = send(createFiles(folder, folder).stream(file, other.length), other.length)
    expect(await rejection(sent)).toMatchObject({ code: 'conflict', message: expect.stringContaining('has changed') })
  })

  it('does not wait where other bytes come at once', async () => {
    const other = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('An archive'))
    }
    expect(await rejection(send(other(), 10, sealed(Buffer.from('an archive'))))).toMatchObject({ code: 'conflict' })
  })

  it('stops where the file cannot be read to its end', async () => {
    const broken = (async function* () {
      yield await Promise.resolve(Buffer.alloc(PIECE_BYTES))
      throw new Error('EIO')
    })()
    expect(await rejection(send(broken, 2 * PIECE_BYTES))).toMatchObject({ code: 'interrupted' })
    expect(small.seen).toHaveLength(0)
  })
})

describe('downloadAsset', () => {
  it('returns bytes as they are', async () => {
    small.answer((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'))
    expect((await small.github.assets.download(3)).toString()).toBe('{"a":1}')
    expect(small.seen[0]).toMatchObject({ url: '/repos/org/churn/releases/assets/3' })
    expect(small.seen[0]?.headers).toMatchObject({
      accept: 'application/octet-stream',
      authorization: `token ${TOKEN}`,
    })
  })

  it('takes the token along on this host only', async () => {
    const seen: (string | undefined)[] = []
    const elsewhere: Server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      response.end('bytes')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const away = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/blob`
    small.answer({ status: 302, headers: { location: '/moved' } }, { status: 302, headers: { location: away } })
    try {
      expect((await small.github.assets.download(3)).toString()).toBe('bytes')
    } finally {
      elsewhere.closeAllConnections()
      elsewhere.close()
    }
    expect(small.seen.map((one) => one.headers.authorization)).toEqual([`token ${TOKEN}`, `token ${TOKEN}`])
    expect(seen).toEqual([undefined])
  })

  it('follows no circle of redirects for ever', async () => {
    small.answer(...Array.from({ length: 60 }, () => ({ status: 302, headers: { location: '/round' } })))
    expect(await rejection(small.github.assets.download(3))).toMatchObject({
      message: expect.stringContaining('too many redirects') as unknown,
    })
  })

  it('is ended where an asset is far larger than any that is read', async () => {
    const megabyte = Buffer.alloc(1024 * 1024)
    let given = 0
    const pull = (controller: ReadableStreamDefaultController): void => {
      given += 1
      controller.enqueue(megabyte)
    }
    const fetch: typeof globalThis.fetch = async () => await Promise.resolve(new Response(new ReadableStream({ pull })))
    const failure = await rejection(fetchBytes(new URL('https://example.org/'), { token: TOKEN, fetch }))
    expect(failure).toMatchObject({ code: 'platform', message: expect.stringContaining('more than 64 MiB') as unknown })
    expect(given).toBeLessThan(70)
  })

  it('is repeated like any read', async () => {
    small.answer(html502, cut, (response) => response.end('bytes'))
    expect((await small.github.assets.download(3)).toString()).toBe('bytes')
    expect(small.slept).toEqual([1000, 2000])
  })

  it('is saved as a file of any size, with its digest; another origin gets no token', async () => {
    small.answer({ status: 302, headers: { location: small.url.replace('127.0.0.1', 'localhost') } }, (response) =>
      response.end(bytes),
    )
    const file = join(folder, 'package.tar.gz')
    expect(await small.github.assets.save(3, file)).toEqual({ size: bytes.length, sha256: sealed(bytes) })
    expect((await readFile(file)).equals(bytes)).toBe(true)
    expect(small.seen.map(({ headers }) => headers.authorization)).toEqual([`token ${TOKEN}`, undefined])
  })

  it('is saved again from the start where the connection was cut half-way, and leaves no half of a file', async () => {
    const half: Reply = (response) => {
      response.writeHead(200, { 'content-length': bytes.length })
      response.write(bytes.subarray(0, 1000), () => response.destroy())
    }
    small.answer(half, (response) => response.end(bytes))
    expect(await small.github.assets.save(3, join(folder, 'p'))).toMatchObject({ sha256: sealed(bytes) })
    small.answer({ status: 404, json: { message: 'Not Found' } })
    expect(await rejection(small.github.assets.save(4, join(folder, 'q')))).toBeInstanceOf(Stop)
    expect(await readdir(folder)).toEqual(['p'])
  })
})
