import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/formats/digest.js'
import { makeManifest, renderManifest } from '../../src/package/manifest.js'
import { sealedMetadata } from '../../src/package/published-metadata.js'

const SHA = `sha256:${'a'.repeat(64)}`
const COMMIT = 'c'.repeat(40)
const RELEASED = { feature: 'churn', version: '1.2.0', tag: 'churn/v1.2.0', commit: COMMIT }

const bytes = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

function manifestOf(metadata: Buffer, change: { feature?: string; version?: string; commit?: string } = {}): Buffer {
  const { feature, version, commit } = { ...RELEASED, ...change }
  const file = { path: 'metadata.json', size: metadata.length, sha256: digestOf(metadata) }
  return Buffer.from(renderManifest(makeManifest({ feature, version, commit }, [file])))
}

const read = (value: unknown, manifest: Buffer | null = manifestOf(bytes(value))) =>
  sealedMetadata(RELEASED, bytes(value), manifest)

describe('metadata of a release', () => {
  it('is believed where the manifest lists it', () => {
    const file = { path: 'm.joblib', size: 5, sha256: SHA }
    const metrics = { f1: 0.9, by: { age: { r2: 0.5 } }, note: 'good', none: null }
    const datasets = [
      { name: 'data/test.csv', sha256: SHA, size: 1 },
      { name: 's3://rows', sha256: null, size: null },
    ]
    expect(read({ version: 'v1.2.0', feature: 'churn', metrics, datasets, model: [file], files: [file] })).toEqual({
      kind: 'sealed',
      metadata: { version: '1.2.0', feature: 'churn', metrics, datasets: { 'data/test.csv': SHA }, digests: [SHA] },
    })
    expect(read({})).toMatchObject({ kind: 'sealed', metadata: { metrics: {}, datasets: {}, digests: [] } })
  })

  it('takes digests with and without their prefix, and nothing else for one', () => {
    const files = [{ sha256: 'B'.repeat(64) }, { sha256: SHA }, { sha256: 'short' }, {}, 7]
    expect(read({ files })).toMatchObject({ metadata: { digests: [`sha256:${'b'.repeat(64)}`, SHA] } })
  })

  it('is altered where the manifest lists other bytes, or none, readable or not', () => {
    const sealed = manifestOf(bytes({ metrics: { f1: 0.95 } }))
    for (const text of ['{"metrics": {"f1": 0.10}}', '{"metrics": {"f1": 0.1}}', '', '{"metrics": NaN}']) {
      expect(read(text, sealed)).toMatchObject({
        kind: 'altered',
        what: expect.stringContaining('lists another digest'),
      })
    }
    const without = renderManifest(makeManifest(RELEASED, []))
    expect(read({}, Buffer.from(without))).toMatchObject({ kind: 'altered' })
  })

  const one = { metrics: { f1: 0.9 } }
  it.each<[what: string, manifest: Buffer | null, why: RegExp]>([
    ['no manifest', null, /has no manifest\.json/],
    ['a manifest that is none', Buffer.from('{"name": "app"}'), /manifest\.json of release .* cannot be read/],
    ['the manifest of another feature', manifestOf(bytes(one), { feature: 'other' }), /is of another feature/],
    ['the manifest of another version', manifestOf(bytes(one), { version: '1.2.1' }), /is of another version/],
    ['the manifest of another commit', manifestOf(bytes(one), { commit: 'd'.repeat(40) }), /is of another commit/],
  ])('is read, and not believed, beside %s', (_what, manifest, why) => {
    expect(read(one, manifest)).toEqual(
      expect.objectContaining({
        kind: 'unsealed',
        why: expect.stringMatching(why),
        metadata: expect.objectContaining(one),
      }),
    )
  })

  it.each([
    ['NaN', '{"metrics": {"a": NaN}}', /cannot be read/],
    ['a number that is too large', '{"metrics": {"a": 1e999}}', /cannot be read/],
    ['a key twice', '{"metrics": {"a": 1, "a": 2}}', /cannot be read/],
    ['metrics that are no object', '{"metrics": 3}', /The metrics are not an object/],
    ['a version that is a number', '{"version": 1.2}', /The version is not a text/],
    ['a list', '[]', /cannot be read/],
    ['another feature', '{"feature": "other"}', /is of another feature/],
    ['another version', '{"version": "1.2.1"}', /is of another version/],
  ])('says nothing with %s', (_what, text, why) => {
    for (const manifest of [null, manifestOf(bytes(text))]) {
      expect(read(text, manifest)).toMatchObject({
        ...{ kind: 'unsealed', metadata: null, why: expect.stringMatching(why) },
      })
    }
  })
})
