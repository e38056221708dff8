import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { cleanUp, folder, serve, type Rig } from './github-world.js'

const ACCOUNT = 'devstoreaccount1'
// The published key of every azurite.
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
const VERSION = '2024-11-04'

let azurite: ChildProcess | null = null
let rig: Rig | null = null
const addresses: Record<string, string> = {}

/** Query of a signature for the whole account. */
function accountSignature(): string {
  const fields = { sp: 'rwdlacu', ss: 'b', srt: 'sco', st: '', se: '2099-01-01T00:00:00Z', sip: '', spr: 'https,http' }
  const text = [ACCOUNT, ...Object.values(fields), VERSION, '', ''].join('\n')
  const sig = createHmac('sha256', Buffer.from(KEY, 'base64')).update(text).digest('base64')
  const { sp, ss, srt, se, spr } = fields
  return new URLSearchParams({ sv: VERSION, sp, ss, srt, se, spr, sig }).toString()
}

async function startAzurite(): Promise<string> {
  const main = path.resolve('node_modules/azurite/dist/src/blob/main.js')
  const where = ['--blobHost', '127.0.0.1', '--blobPort', '0', '-l', folder()]
  azurite = spawn(process.execPath, [main, ...where, '--skipApiVersionCheck', '--disableTelemetry'])
  let said = ''
  azurite.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  while (!/listens on http:\/\/[\d.]+:\d+/.test(said)) await once(azurite.stdout as NodeJS.ReadableStream, 'data')
  const origin = /http:\/\/[\d.]+:\d+/.exec(said.slice(said.indexOf('listens')))?.[0] ?? ''
  const query = accountSignature()
  const made = await fetch(`${origin}/${ACCOUNT}/results?restype=container&${query}`, {
    method: 'PUT',
    headers: { 'x-ms-version': VERSION },
  })
  expect(made.status).toBe(201)
  return `${origin}/${ACCOUNT}/results/blob?${query}`
}

async function startOurs(): Promise<string> {
  rig = await serve({})
  const created = await rig.send(
    'POST',
    '/twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact',
    { workflow_run_backend_id: rig.run.runId, workflow_job_run_backend_id: 'job', name: 'blob', version: 7 },
    { authorization: `Bearer ${rig.run.runtimeToken}` },
  )
  return String(created.body['signed_upload_url'])
}

beforeAll(async () => {
  addresses['azurite'] = await startAzurite()
  addresses['ours'] = await startOurs()
}, 90_000)

afterAll(async () => {
  // Gone before its folder is: it still writes there while it ends.
  await new Promise<void>((resolve) => {
    if (azurite === null || azurite.exitCode !== null) return resolve()
    azurite.once('exit', () => resolve())
    azurite.kill()
  })
  await rig?.github.close()
  cleanUp()
})

interface Step {
  name: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body: string
}

const id = (text: string): string => Buffer.from(text).toString('base64')
const list = (...ids: string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.map((each) => `<Latest>${each}</Latest>`).join('')}</BlockList>`

const STEPS: Step[] = [
  { name: 'a block', query: { comp: 'block', blockid: id('0001') }, body: 'first ' },
  { name: 'another block', query: { comp: 'block', blockid: id('0002') }, body: 'second' },
  { name: 'a list with an unknown block', query: { comp: 'blocklist' }, body: list(id('0001'), id('0009')) },
  { name: 'the list', query: { comp: 'blocklist' }, body: list(id('0001'), id('0002')) },
  { name: 'a blob without its type', body: 'abc' },
  { name: 'a whole blob', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'abc' },
]

async function put(address: string, step: Step): Promise<Record<string, unknown>> {
  const url = new URL(address)
  for (const [name, value] of Object.entries(step.query ?? {})) url.searchParams.set(name, value)
  const headers = { 'x-ms-version': VERSION, 'content-type': 'application/octet-stream', ...step.headers }
  const reply = await fetch(url, { method: 'PUT', headers, body: step.body })
  await reply.text()
  return {
    status: reply.status,
    isEncrypted: reply.headers.get('x-ms-request-server-encrypted'),
  }
}

describe('the small blob service', () => {
  it('answers the artifact client as azurite does', async () => {
    for (const step of STEPS) {
      const theirs = await put(addresses['azurite'] ?? '', step)
      const ours = await put(addresses['ours'] ?? '', step)
      expect({ step: step.name, ...ours }).toEqual({ step: step.name, ...theirs })
    }
    expect(rig?.store.state.artifacts).toMatchObject([{ name: 'blob', size: 3 }])
  })

  it('refuses an address with another signature, as azurite does', async () => {
    const step: Step = { name: 'forged', query: { comp: 'block', blockid: id('1'), sig: id('forged') }, body: 'x' }
    const replies = [await put(addresses['azurite'] ?? '', step), await put(addresses['ours'] ?? '', step)]
    expect(replies.map((reply) => reply['status'])).toEqual([403, 403])
  })
})
