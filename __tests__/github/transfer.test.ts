import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { uploadAddress } from '../../src/github/upload.js'
import type { ReleaseFacts } from '../../src/world.js'
import { cut, html502, never, rejection, type Reply, type SmallGitHub, startSmallGitHub, TOKEN } from './server.js'

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

const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'model ')

async function upload(size = bytes.length): Promise<unknown> {
  const file = join(folder, 'churn-1.0.0.tar.gz')
  await writeFile(file, bytes)
  const uploadUrl = `${small.url}/repos/org/churn/releases/7/assets{?name,label}`
  const asset = { name: 'churn-1.0.0.tar.gz', type: 'application/gzip', size, file }
  return await small.github.uploadAsset({ uploadUrl } as ReleaseFacts, asset)
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

  it('does not begin when the file has another size', async () => {
    expect(await rejection(upload(bytes.length - 1))).toMatchObject({ code: 'interrupted' })
    expect(small.seen).toHaveLength(0)
  })
})

describe('downloadAsset', () => {
  it('returns bytes as they are', async () => {
    small.answer((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'))
    expect((await small.github.downloadAsset(3)).toString()).toBe('{"a":1}')
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
      expect((await small.github.downloadAsset(3)).toString()).toBe('bytes')
    } finally {
      elsewhere.closeAllConnections()
      elsewhere.close()
    }
    expect(small.seen.map((one) => one.headers.authorization)).toEqual([`token ${TOKEN}`, `token ${TOKEN}`])
    expect(seen).toEqual([undefined])
  })

  it('is repeated like any read', async () => {
    small.answer(html502, cut, (response) => response.end('bytes'))
    expect((await small.github.downloadAsset(3)).toString()).toBe('bytes')
    expect(small.slept).toEqual([1000, 2000])
  })
})
