import { describe, expect, it } from '@jest/globals'
import { applyRelease, type ReleaseChange } from '../../src/feature/edits.js'
import { parseStateFile } from '../../src/feature/state-file.js'
import {
  holdsAll,
  mayRecord,
  recordedRelease,
  type RecordedAsk,
  type RecordedHost,
} from '../../src/gather/recorded-release.js'
import { settingsOf } from '../../src/gather/feature.js'
import type { Repository } from '../../src/gather/repository.js'
import type { ReleaseAsset, ReleaseFacts } from '../../src/host/host.js'
import { packageArchiveName } from '../../src/package/assets.js'
import { BASE_SHA } from '../payloads.js'

const stateFile = 'docs/workflow/state/churn.json'
const records = ['models/churn/v1.0.0/metadata.json', 'models/churn/v1.0.0/model_card.md']
const before = `${JSON.stringify({ id: 'churn', title: 'Churn', status: 'approved' }, null, 2)}\n`
const digestOf = (what: string): string => `sha256:${what.repeat(64)}`
const recorded: ReleaseChange = {
  ...{ file: stateFile, version: '1.0.0', tag: 'churn/v1.0.0', commit: 'c'.repeat(40), packageDigest: digestOf('1') },
  ...{ metrics: { f1: 0.9 }, metricsAsWritten: { f1: 0.9 }, verdict: 'passed', gatesNote: null },
  ...{ releaseUrl: 'https://github.com/acme/churn/releases/tag/churn/v1.0.0' },
  ...{ startedAt: '2026-11-02T10:00:00Z', completedAt: '2026-11-02T11:00:00Z' },
}
const after = applyRelease(before, recorded)

function asset(name: string, digest: string): ReleaseAsset {
  return { id: 1, name, size: 1, digest, state: 'uploaded' }
}

const release: ReleaseFacts = {
  ...{ id: 1, tag: recorded.tag, target: 'main', name: 'Churn', body: '', draft: false, prerelease: false },
  ...{ immutable: true, url: recorded.releaseUrl, uploadUrl: '', author: 'alice' },
  assets: [
    asset(packageArchiveName('churn', '1.0.0'), digestOf('1')),
    asset('metadata.json', digestOf('2')),
    asset('model_card.md', digestOf('3')),
  ],
}

interface World {
  before: string | null
  release: ReleaseFacts | null
  tagCommit: string | null
  digests: Readonly<Record<string, string>>
}

const published: World = {
  before,
  release,
  tagCommit: recorded.commit,
  digests: { [records[0] ?? '']: digestOf('2'), [records[1] ?? '']: digestOf('3') },
}

function hostOf(world: World): RecordedHost {
  const at = async <Value>(value: Value): Promise<Value> => await Promise.resolve(value)
  const stat = { kind: 'file', size: 1, links: 1, identity: '' } as const
  return {
    repository: { contentAt: async () => await at(world.before === null ? null : Buffer.from(world.before)) },
    releases: { byTag: async () => await at(world.release) },
    refs: { tagCommit: async () => await at(world.tagCommit) },
    files: {
      stat: async (path) => await at(path in world.digests ? stat : null),
      digest: async (path) => await at(world.digests[path] ?? ''),
      readBytes: async () => await at(null),
    },
  }
}

function askOf(files: string[], features: string[] = ['churn', 'fraud']): RecordedAsk {
  const parsed = parseStateFile(after, stateFile)
  if (!parsed.ok) throw new Error('the state file of this test is wrong')
  const { state, placeOf } = parsed
  const repository: Repository = {
    ...{ stateDir: 'docs/workflow/state', stateDirSource: 'default', features, config: null, ccflow: null },
    ...{ configFile: '.github/ds-release.yml', workingDirectory: '.', gatesEnabledInput: null },
  }
  return {
    repository,
    facts: {
      id: 'churn',
      stateFile,
      stateText: after,
      state,
      placeOf,
      settings: settingsOf(repository, 'churn'),
      environments: [],
      workingDirectory: '.',
    },
    change: { base: BASE_SHA, files, complete: true },
  }
}

describe('a change that records a published release', () => {
  it('passes unjudged, and with it what concerns another feature', async () => {
    const passes = { kind: 'recorded', feature: 'churn', title: 'Churn', version: '1.0.0', tag: recorded.tag }
    const ask = askOf([stateFile, ...records, 'docs/workflow/state/fraud.json'])
    expect(await recordedRelease(hostOf(published), ask)).toEqual({ ...passes, url: release.url })
    expect(await recordedRelease(hostOf(published), askOf([stateFile], ['churn']))).toMatchObject(passes)
  })

  it.each<[what: string, world: Partial<World>]>([
    ['the state file is new', { before: null }],
    ['the state was changed by more than the release', { before: before.replace('Churn', 'Chrn') }],
    ['there is no such release', { release: null }],
    ['it is a draft still', { release: { ...release, draft: true } }],
    ['its tag is gone', { tagCommit: null }],
    ['its tag stands elsewhere', { tagCommit: BASE_SHA }],
    ['its package is another', { release: { ...release, assets: release.assets.slice(1) } }],
    ['a record has other bytes', { digests: { ...published.digests, [records[0] ?? '']: digestOf('9') } }],
    ['a record is taken away', { digests: { [records[0] ?? '']: digestOf('2') } }],
  ])('is judged where %s', async (_, world) => {
    const host = hostOf({ ...published, ...world })
    expect(await recordedRelease(host, askOf([stateFile, ...records]))).toBeNull()
  })

  it('is judged where it changes more than the records of the feature', async () => {
    const more = [stateFile, ...records, 'models/final_model.joblib']
    expect(await recordedRelease(hostOf(published), askOf(more))).toBeNull()
    expect(await recordedRelease(hostOf(published), askOf([stateFile, 'train.py'], ['churn']))).toBeNull()
  })
})

describe('what may be such a change', () => {
  const change = { base: BASE_SHA, files: [stateFile], complete: true }

  it('is seen whole, small, and has the state file', () => {
    expect(mayRecord(change, stateFile)).toBe(true)
    expect(mayRecord({ ...change, complete: false }, stateFile)).toBe(false)
    expect(mayRecord({ ...change, files: ['x'] }, stateFile)).toBe(false)
    const many = [stateFile, ...Array.from({ length: 50 }, (_, index) => `f${index}`)]
    expect(mayRecord({ ...change, files: many }, stateFile)).toBe(false)
    expect(mayRecord({ ...change, files: many.slice(0, 50) }, stateFile)).toBe(true)
  })

  it('names only files that the release has, each of two with the same name', () => {
    const name = 'metadata.json'
    expect(holdsAll(release, [{ name, digest: digestOf('2') }])).toBe(true)
    expect(holdsAll(release, [{ name, digest: null }])).toBe(false)
    expect(holdsAll(release, [{ name: 'other.json', digest: digestOf('2') }])).toBe(false)
    expect(
      holdsAll(release, [
        { name, digest: digestOf('9') },
        { name, digest: digestOf('2') },
      ]),
    ).toBe(false)
  })
})
