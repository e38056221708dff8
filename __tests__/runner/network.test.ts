import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { arrivalPlan, type LoadPlan } from '../../src/deployment/load-plan.js'
import type { HttpRequest } from '../../src/deployment/question.js'
import { interruption } from '../../src/runner/cancellation.js'
import { createNetwork } from '../../src/runner/network.js'

const started: (Server | SocketServer)[] = []

afterEach(() => {
  for (const server of started.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server | SocketServer): Promise<string> {
  started.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

const serve = async (listener: RequestListener): Promise<string> => `http://${await listen(createServer(listener))}`

function network(cancelled: AbortSignal = new AbortController().signal) {
  return createNetwork({ signal: cancelled, check: () => undefined, dispose: () => undefined })
}

const question = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  ...{ url, method: 'GET', headers: {}, body: null, timeoutMilliseconds: 20_000 },
  ...more,
})

const ask = async (url: string, more: Partial<HttpRequest> = {}) => await network().ask(question(url, more))

describe('a question over HTTP', () => {
  it('brings the answer, whatever its status, and what its headers say of the model', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(503, { 'X-Model-Version': '1.2.0', 'X-Model-Digest': 'sha256:ab' }).end('{"ü": 1}')
    })
    expect(await ask(url)).toMatchObject({
      ...{ kind: 'answered', status: 503, text: '{"ü": 1}', named: { version: '1.2.0', digest: 'sha256:ab' } },
    })
  })

  it('sends method, headers and body, each time over a new connection', async () => {
    const seen: string[] = []
    const ports = new Set<number | undefined>()
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      const { method = '', headers } = request
      request
        .setEncoding('utf8')
        .on('data', (body: string) => seen.push(`${method} ${headers.authorization ?? ''} ${body}`))
      request.on('end', () => response.end('{}'))
    })
    const more = { method: 'POST', headers: { authorization: 'Bearer s3cret' }, body: '[1, "é"]' }
    await ask(url, more)
    await ask(url, more)
    expect(seen).toEqual(['POST Bearer s3cret [1, "é"]', 'POST Bearer s3cret [1, "é"]'])
    expect(ports.size).toBe(2)
  })

  it('follows redirects on the same host, and to no other', async () => {
    const authorized: (string | undefined)[] = []
    const other = await serve((request, response) => {
      authorized.push(request.headers.authorization)
      response.end('{}')
    })
    const url = await serve((request, response) => {
      const to = { '/other': `${other}/?token=s3cret`, '/here': '/end', '/round': '/round', '/odd': 'http://[' }[
        request.url ?? ''
      ]
      if (to === undefined) response.end(request.method)
      else response.writeHead(request.method === 'PUT' ? 307 : 302, { location: to }).end()
    })
    const headers = { authorization: 'Bearer s3cret' }
    expect(await ask(`${url}/here`, { headers })).toMatchObject({ kind: 'answered', text: 'GET' })
    expect(await ask(`${url}/here`, { method: 'PUT' })).toMatchObject({ kind: 'answered', text: 'PUT' })
    expect(await ask(`${url}/here`, { method: 'POST' })).toMatchObject({
      why: 'status 302, a redirect that takes the POST away; give the address that it leads to',
    })
    expect(await ask(`${url}/other`, { headers })).toMatchObject({
      why: `redirected to another host (${other}), which is not followed`,
    })
    expect(await ask(`${url}/round`)).toMatchObject({ why: 'redirected more than 5 times' })
    expect(await ask(`${url}/odd`)).toMatchObject({ why: 'status 302, redirected to what is no URL' })
    expect(authorized).toEqual([])
  })

  it('says in words why there is no answer', async () => {
    const gone = await serve(() => undefined)
    started.pop()?.close()
    const reset = await serve((request) => request.socket.destroy())
    const half = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy())
    })
    const silent = await serve(() => undefined)
    const strange = `http://${await listen(createSocketServer((socket) => socket.end('SSH-2.0-x\r\n')))}`
    const tls = await listen(createTlsServer({}, () => undefined))
    const whole = await serve((_request, response) => response.end('x'.repeat((1 << 20) + 1)))
    const broken = 'connection reset before the answer was complete'
    for (const [url, why, more] of [
      [gone, 'connection refused', {}],
      [reset, broken, {}],
      [half, broken, {}],
      [silent, 'no answer within 0.1 s', { timeoutMilliseconds: 100 }],
      [strange, 'what answers there does not speak HTTP', {}],
      [strange.replace('http', 'https'), 'TLS: ', {}],
      [`https://${tls}`, 'TLS: ', {}],
      [whole, 'the answer is longer than 1.0 MiB', {}],
      ['http://name.invalid/x', 'host not found', {}],
      ['churn', 'the address is no URL', {}],
      ['ftp://127.0.0.1/', 'the address is neither http nor https', {}],
      [whole, 'a header holds a character that none may hold', { headers: { authorization: 'Bearer s3cret\n' } }],
    ] as const) {
      const answer = await ask(url, more)
      expect([url, answer]).toEqual([
        url,
        expect.objectContaining({ kind: 'failed', why: expect.stringContaining(why) }),
      ])
      expect(JSON.stringify(answer)).not.toContain('s3cret')
    }
  })

  it('ends at once when it is told to, or when the job is cancelled', async () => {
    const url = await serve(() => undefined)
    const [own, job] = [new AbortController(), new AbortController()]
    const both = [network(job.signal).ask(question(url), own.signal), network(job.signal).ask(question(url))]
    const reason = new Stop('interrupted', { what: 'A rollback has begun', fix: 'Look at it' })
    const ended = both.map(async (one) => await one.catch((error: unknown) => error))
    own.abort(reason)
    await ended[0]
    job.abort(interruption())
    expect(await Promise.all(ended)).toEqual([reason, expect.objectContaining({ code: 'interrupted' })])
    await expect(network(job.signal).ask(question(url))).rejects.toMatchObject({ code: 'interrupted' })
  })
})

const load = (url: string, more: Partial<LoadPlan> = {}): LoadPlan => ({
  ...{
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    bodies: ['[1]', '[2]'],
    timeoutMilliseconds: 10_000,
  },
  ...{ arrivals: arrivalPlan({ rate: 50, warmUpSeconds: 0.2, durationSeconds: 1 }), look: null },
  ...more,
})

describe('load over HTTP', () => {
  it('is sent whole, and what a stall holds up counts from when it was meant to start', async () => {
    const seen = new Map<string, number>()
    let count = 0
    let free = Promise.resolve()
    const url = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => seen.set(body, (seen.get(body) ?? 0) + 1))
      count += 1
      if (count === 30) free = new Promise((resolve) => setTimeout(resolve, 400))
      void free.then(() => response.end('{"y": 1}'))
    })
    const looked: string[] = []
    const record = await network().load(load(url, { look: (body, { text }) => looked.push(`${String(body)} ${text}`) }))
    expect([...seen]).toEqual([
      ['[1]', 30],
      ['[2]', 30],
    ])
    expect(looked).toHaveLength(50)
    expect(new Set(looked)).toEqual(new Set(['0 {"y": 1}', '1 {"y": 1}']))
    expect(record.ends.every((end) => end === 1)).toBe(true)
    // Twenty requests wait, the first of them for all of the stall; a closed loop would have seen a few.
    const slow = record.latencies.filter((milliseconds) => milliseconds > 100)
    expect(slow.length).toBeGreaterThanOrEqual(14)
    expect(Math.max(...record.latencies)).toBeGreaterThan(390)
    expect(record.loopDelay?.max).toBeGreaterThanOrEqual(0)
  })

  it('reaches a host by its name, whichever of its addresses answers', async () => {
    const url = await serve((_request, response) => response.end('{}'))
    const arrivals = arrivalPlan({ rate: 100, warmUpSeconds: 0, durationSeconds: 0.2 })
    const record = await network().load(load(url.replace('127.0.0.1', 'localhost'), { arrivals }))
    expect(record.ends.every((end) => end === 1)).toBe(true)
  })

  it('counts what is refused, and what never answers', async () => {
    let count = 0
    const url = await serve((request, response) => {
      count += 1
      if (count % 3 === 0) response.writeHead(500).end()
      else if (count % 3 === 1) request.socket.destroy()
    })
    const arrivals = arrivalPlan({ rate: 60, warmUpSeconds: 0, durationSeconds: 0.5 })
    const record = await network().load(load(url, { arrivals, timeoutMilliseconds: 1_000 }))
    expect(record.ends.every((end) => end === 2)).toBe(true)
    expect(Object.fromEntries(record.failures.map(({ why, requests }) => [why, requests]))).toEqual({
      ...{ 'status 500': 10, 'connection reset before the answer was complete': 10, 'no answer within 1 s': 10 },
    })
  })

  it.each(['churn', 'http://127.0.0.1:1/', 'ftp://127.0.0.1/', 'http://name.invalid/'])(
    'has an end for every request to %s',
    async (url) => {
      const arrivals = arrivalPlan({ rate: 100, warmUpSeconds: 0, durationSeconds: 0.05 })
      const record = await network().load(load(url, { arrivals }))
      expect([...record.ends]).toEqual([2, 2, 2, 2, 2])
      expect(record.failures.reduce((sum, { requests }) => sum + requests, 0)).toBe(5)
    },
  )

  it('ends when it is told to', async () => {
    const url = await serve(() => undefined)
    const controller = new AbortController()
    const run = network().load(load(url), controller.signal)
    setTimeout(() => controller.abort(new Error('a rollback has begun')), 100)
    await expect(run).rejects.toThrow('a rollback has begun')
  })
})
