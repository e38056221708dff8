import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ArtifactClient } from '@actions/artifact'
import type { FaultPlan } from '../../rehearsal/github/server.js'
import { readWorld } from '../../rehearsal/github/world-store.js'
import { cleanUp, folder, serve, type Rig } from './github-world.js'

const NAMES = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  'GITHUB_SERVER_URL',
  'ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY',
]
const before = new Map(NAMES.map((name) => [name, process.env[name]]))
let rig: Rig | null = null

// The client writes its log to standard output.
beforeAll(() => void jest.spyOn(process.stdout, 'write').mockReturnValue(true))
afterEach(async () => {
  expect(rig?.github.violations ?? []).toEqual([])
  await rig?.github.close()
  rig = null
})
afterAll(() => {
  jest.restoreAllMocks()
  for (const [name, value] of before)
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  cleanUp()
})

async function client(faults: FaultPlan[] = []): Promise<{ artifacts: ArtifactClient; rig: Rig }> {
  rig = await serve({ faults })
  process.env['ACTIONS_RUNTIME_TOKEN'] = rig.run.runtimeToken
  process.env['ACTIONS_RESULTS_URL'] = rig.github.results
  process.env['GITHUB_SERVER_URL'] = rig.github.server
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return { artifacts: new DefaultArtifactClient(), rig }
}

function file(bytes: Buffer): string {
  const name = path.join(folder(), 'churn-1.0.0.tar.gz')
  writeFileSync(name, bytes)
  return name
}

describe("the toolkit's own artifact client", () => {
  it('uploads a file as it is, lists it and downloads the same bytes', async () => {
    const { artifacts, rig } = await client()
    const bytes = randomBytes(9_000_000)
    const source = file(bytes)
    const made = await artifacts.uploadArtifact('ignored', [source], path.dirname(source), { skipArchive: true })
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(made).toEqual({ id: made.id, size: bytes.length, digest })
    const { artifacts: listed } = await artifacts.listArtifacts()
    expect(listed).toMatchObject([{ id: made.id, name: 'churn-1.0.0.tar.gz', size: bytes.length }])
    const world = await readWorld(rig.store, null)
    expect(world.artifacts).toMatchObject([{ name: 'churn-1.0.0.tar.gz', digest: `sha256:${digest}` }])
    expect(readFileSync(world.artifacts[0]?.file ?? '').equals(bytes)).toBe(true)
    const rest = await rig.send('GET', `actions/runs/${rig.run.runId}/artifacts`)
    expect(rest.body).toMatchObject({ total_count: 1, artifacts: [{ id: made.id, size_in_bytes: bytes.length }] })
    const target = path.join(folder(), 'down')
    mkdirSync(target)
    await artifacts.downloadArtifact(made.id ?? 0, { path: target, skipDecompress: true })
    expect(rig.github.requests.filter((request) => request.write !== null).map((request) => request.runId)).toEqual(
      expect.arrayContaining([rig.run.runId]),
    )
  })

  it('a name is taken from its creation on', async () => {
    const { artifacts } = await client()
    const source = file(Buffer.from('abc'))
    const upload = async (): Promise<unknown> =>
      await artifacts.uploadArtifact('x', [source], path.dirname(source), { skipArchive: true })
    await upload()
    await expect(upload()).rejects.toThrow(/409/)
  })

  it('gives up at a bad gateway before a block, and nothing is kept', async () => {
    const { artifacts, rig } = await client([{ kind: '502-before', at: 2 }])
    const source = file(Buffer.from('abc'))
    const upload = artifacts.uploadArtifact('x', [source], path.dirname(source), { skipArchive: true })
    await expect(upload).rejects.toThrow(/502 Bad Gateway/)
    expect((await readWorld(rig.store, null)).artifacts).toEqual([])
    const writes = rig.github.requests.filter((request) => request.write !== null)
    expect(writes.map(({ status, effect }) => [status, effect])).toEqual([
      [200, true],
      [502, false],
    ])
  })
})
