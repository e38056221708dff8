import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { startGitHub, type LocalGitHub } from '../../rehearsal/github/server.js'
import { openWorld, type WorldStore } from '../../rehearsal/github/world-store.js'
import { parseScenario } from '../../rehearsal/scenario.js'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { fastRepository } from './repositories.js'
import { findGh, saySkipped } from './tools.js'
import { endOf, unpack } from './world.js'

jest.setTimeout(180_000)
// A socket's path holds about a hundred characters.
const scratch = makeScratch('ds-release-gh-')
const gh = findGh()
if (gh === null) saySkipped('what gh makes of a release: there is no gh on PATH')
const onGh = gh === null ? describe.skip : describe

type FileEntry = { path: string; sha256: string }

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

onGh('gh, with the job’s read-only token', () => {
  const socket = scratch.path('gh.sock')
  const config = scratch.path('gh')
  const folder = scratch.path('download')
  let run: Run
  let github: LocalGitHub
  let store: WorldStore | null = null

  beforeAll(async () => {
    const world = scratch.path('world')
    run = await rehearse(scratch, { repo: fastRepository(scratch).root, feature: 'churn', world })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    store = await openWorld(world)
    if (store === null) throw new Error('no world')
    const scenario = parseScenario({ token: { permissions: { contents: 'read' } } })
    github = await startGitHub({ world: store, scenario, faults: [], kill: () => undefined, socket })
    for (const one of [config, folder]) mkdirSync(one)
    writeFileSync(join(config, 'config.yml'), `http_unix_socket: ${socket}\n`)
  })
  afterAll(async () => {
    await github.close()
    store?.close()
  })

  const call = async (...args: string[]): Promise<string> => {
    const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GH_'))
    const own = { HOME: config, GH_CONFIG_DIR: config, GH_TOKEN: github.token, GH_REPO: run.world.repo }
    const env = { ...Object.fromEntries(kept), ...own, GH_NO_UPDATE_NOTIFIER: '1' }
    const { stdout } = await promisify(execFile)(gh ?? '', args, { cwd: folder, env })
    expect(github.violations).toEqual([])
    return stdout
  }

  it('sees the release, published and the latest one', async () => {
    const shown = JSON.parse(await call('release', 'view', '--json', 'tagName,name,isDraft,body,assets')) as object
    const [release] = run.world.releases
    const assets = release?.assets.map(({ name, size }) => expect.objectContaining({ name, size, state: 'uploaded' }))
    const { name, body } = release ?? {}
    expect(shown).toEqual({ tagName: 'churn/v1.0.0', name, body, isDraft: false, assets })
    expect(await call('release', 'list')).toMatch(/^Churn model 1\.0\.0\tLatest\tchurn\/v1\.0\.0\t/)
    expect(await call('release', 'view', 'churn/v1.0.0')).toContain('## Deployment checklist')
  })

  it('downloads what the manifest names, byte for byte', async () => {
    await call('release', 'download', 'churn/v1.0.0')
    const published = run.world.releases[0]?.assets.map(({ name, digest }) => [name, digest]) ?? []
    const downloaded = readdirSync(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))])
    expect(Object.fromEntries(downloaded)).toEqual(Object.fromEntries(published))
    const inside = unpack(join(folder, 'churn-1.0.0.tar.gz'))
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: FileEntry[] }
    const digests = Object.entries(inside).map(([path, bytes]) => [path.replace('model_v1.0.0/', ''), sha256(bytes)])
    const named = manifest.files.map((file) => [file.path, file.sha256])
    const itself = ['manifest.json', sha256(readFileSync(join(folder, 'manifest.json')))]
    expect(Object.fromEntries(digests)).toEqual(Object.fromEntries([...named, itself]))
  })

  it('is told plainly that there is no such release', async () => {
    await expect(call('release', 'view', 'churn/v9.9.9')).rejects.toThrow(/release not found/)
  })
})
