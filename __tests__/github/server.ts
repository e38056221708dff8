import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGitHub, type CountedGitHub } from '../../src/github/index.js'
import type { Clock } from '../../src/host/host.js'
import type { RunnerLog } from '../../src/runner/log.js'

export const TOKEN = 'ghs_0123456789secret'
export const SHA = 'a'.repeat(40)
export const OTHER_SHA = 'b'.repeat(40)

/** One request as it reached the server. */
export interface Seen {
  method: string
  /** Path and query as they were sent. */
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
  json: unknown
}

/** An answer: a value sent as JSON with a status, or a function that does with the connection what it likes. */
export type Reply =
  { status: number; json?: unknown; headers?: Record<string, string> } | ((response: ServerResponse) => void)

export const html502: Reply = (response) => {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Unicorn!</html>')
}
export const cut: Reply = (response) => {
  response.destroy()
}
export const never: Reply = () => undefined

/** A GitHub that gives the prepared answers, one per request and in order; without one left it answers 500. */
export interface SmallGitHub {
  url: string
  seen: Seen[]
  slept: number[]
  logged: string[]
  github: CountedGitHub
  answer(...replies: Reply[]): void
  close(): Promise<void>
}

export async function startSmallGitHub(): Promise<SmallGitHub> {
  const seen: Seen[] = []
  const replies: Reply[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const { method = '', url = '', headers } = request
      const isJson = headers['content-type']?.startsWith('application/json') === true
      seen.push({ method, url, headers, body, json: isJson ? JSON.parse(body.toString()) : undefined })
      send(response, replies.shift() ?? { status: 500 })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const slept: number[] = []
  const logged: string[] = []
  return {
    url,
    seen,
    slept,
    logged,
    github: connect(url, slept, { logged }),
    answer: (...next) => replies.push(...next),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A connection to whatever answers at an address, with short time-outs. */
export function connect(
  url: string,
  slept: number[] = [],
  { logged = [], isProxied = false }: { logged?: string[]; isProxied?: boolean } = {},
): CountedGitHub {
  return createGitHub({
    token: TOKEN,
    apiUrl: url,
    isProxied,
    graphqlUrl: `${url}/graphql`,
    owner: 'org',
    repo: 'churn',
    clock: recordingClock(slept),
    log: recordingLog(logged),
    timeouts: { requestMs: 1000, stallMs: 500 },
  })
}

function recordingClock(slept: number[]): Clock {
  return {
    now: () => new Date('2026-11-22T10:00:00Z'),
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      await Promise.resolve()
    },
    untilCancelled: async (begin) => await begin(),
  }
}

export function recordingLog(lines: string[]): RunnerLog {
  const add = (text: string): void => {
    lines.push(text)
  }
  return {
    ...{ info: add, group: add, notice: add, warning: add, error: add, debug: add },
    ...{ deafen: () => () => undefined, conceal: () => undefined, concealed: (text) => text },
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'function') {
    reply(response)
    return
  }
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers })
  response.end(reply.json === undefined ? undefined : JSON.stringify(reply.json))
}

/** A release as the API shows it. */
export function releaseAnswer(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 7,
    tag_name: 'churn/v1.0.0',
    target_commitish: 'main',
    name: 'Churn 1.0.0',
    body: 'text',
    draft: true,
    prerelease: false,
    html_url: 'https://github.com/org/churn/releases/tag/untagged-1',
    upload_url: 'https://uploads.github.com/repos/org/churn/releases/7/assets{?name,label}',
    author: { login: 'github-actions[bot]' },
    assets: [],
    ...change,
  }
}

/** The error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => {
      throw new Error('it was expected to fail')
    },
    (error: unknown) => error,
  )
}
