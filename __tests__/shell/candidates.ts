import { beforeAll, describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { chooseCandidate, findPrevious, findPreviousOf } from '../../src/gather/candidate.js'
import type { Feature } from '../../src/gather/feature.js'
import type { Host } from '../../src/host/host.js'
import { factsOf, recordedIn } from './features.js'
import type { LocalHost } from './local-host.js'
import { json, stateOf } from './model-repository.js'
import { sealedAssets } from './sealed-assets.js'

const DIGEST = `sha256:${'a'.repeat(64)}`

/** Which version comes next, and what it is counted on from. */
export function candidates(local: () => LocalHost): void {
  let host: Host
  let commit: string
  beforeAll(async () => {
    host = (await local().start({ inputs: { command: 'check' } })).host
    commit = await host.git.head()
  })

  describe('the version before the next one', () => {
    const handMade = async (feature: string, versions: readonly string[]): Promise<void> => {
      for (const version of versions) await local().tag(`${feature}/v${version}`, commit)
    }

    it.each<[what: string, keys: Record<string, unknown>, previous: string]>([
      [
        'the last release of the state file',
        { releases: [{ version: '1.0.0' }, { version: 'v1.1.0' }], version: '0.9.0' },
        '1.1.0',
      ],
      ['its model_version, where it has no releases', { model_version: 'v0.4.0', version: '0.3.0' }, '0.4.0'],
      ['its version, where it has nothing else', { version: '0.3.0' }, '0.3.0'],
    ])('is %s, whatever tags there are', async (_what, keys, previous) => {
      await local().publish('stated/v9.0.0', null)
      expect(await findPrevious(host, factsOf('stated', stateOf('stated', keys)))).toBe(previous)
    })

    it('is the highest published release of the feature, where the state file names none', async () => {
      await local().publish('tagged/v1.9.0', commit)
      await local().publish('tagged/v1.10.0', commit)
      await local().publish('tagged/v2.0.0', commit, { draft: true, publishedAt: null })
      await local().publish('tagged-too/v3.0.0', commit)
      await handMade('tagged', ['4.0.0', 'x', '5'])
      expect(await findPrevious(host, factsOf('tagged', stateOf('tagged')))).toBe('1.10.0')
    })

    it('is none where there are only tags that somebody made by hand', async () => {
      await handMade('hand', ['1.0.0'])
      expect(await findPrevious(host, factsOf('hand', stateOf('hand')))).toBeNull()
      expect(await findPrevious(host, factsOf('bare', stateOf('bare')))).toBeNull()
    })

    it('is looked for below four tags that somebody made by hand, and not below five', async () => {
      await local().publish('deep/v1.0.0', commit)
      await handMade('deep', ['2.0.0', '2.0.1', '2.0.2', '2.0.3'])
      expect(await findPrevious(host, factsOf('deep', stateOf('deep')))).toBe('1.0.0')
      await handMade('deep', ['2.0.4'])
      expect(await findPrevious(host, factsOf('deep', stateOf('deep')))).toBeNull()
    })
  })

  describe('a commit whose state file knows of no release', () => {
    const previousOf = async (feature: string, version: string | null = null): Promise<string | null> =>
      await findPreviousOf(host, factsOf(feature, stateOf(feature)), { commit, version, except: null })

    it('is refused where it was released before: an earlier job was run again', async () => {
      await local().publish('again/v1.0.0', commit)
      const refused = await previousOf('again').catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Stop)
      expect(refused).toMatchObject({ code: 'not-releasable', exitCode: 2 })
      expect(String(refused)).toContain(`commit ${commit.slice(0, 12)} was released before, as again/v1.0.0`)
    })

    it('is released once more under a version that is asked for', async () => {
      await local().publish('more/v1.0.0', commit)
      expect(await previousOf('more', '1.1.0')).toBe('1.0.0')
    })

    it.each([
      ['it has a tag that no release has', 'lone', async () => void (await local().tag('lone/v1.0.0', commit))],
      [
        'the release of its tag is a draft',
        'draft',
        async () => void (await local().publish('draft/v1.0.0', commit, { draft: true })),
      ],
      [
        'its release is of another feature',
        'mine',
        async () => void (await local().publish('mine-not/v1.0.0', commit)),
      ],
      ['its tag names no version', 'odd', async () => void (await local().publish('odd/vNext', commit))],
    ])('is a first release where %s', async (_what, feature, make) => {
      await make()
      expect(await previousOf(feature)).toBeNull()
    })

    it('is the next one where another commit was released before it', async () => {
      const earlier = await local().commit({ branch: 'candidates/earlier', parents: [], files: { 'a.txt': 'a' } })
      await local().publish('next/v1.2.0', earlier)
      expect(await previousOf('next')).toBe('1.2.0')
    })
  })

  describe('the next version', () => {
    const request = { version: null, bump: 'auto', previous: null, commit } as const
    const featureOf = (id: string, digest: string, tag?: string): Feature => {
      const facts = factsOf(id, recordedIn(stateOf(id), id))
      const settings = tag === undefined ? facts.settings : { ...facts.settings, tag }
      const model = [{ path: 'models/m.bin', size: 1, sha256: digest, identity: '' }]
      return {
        ...{ ...facts, settings, criteria: { bounds: [], people: [], problems: [] } as unknown as Feature['criteria'] },
        ...{ bounds: [], secrets: [], model: { path: 'models/m.bin', kind: 'file', files: model } },
      }
    }
    const choose = async (id: string, digest: string, change: object = {}) =>
      await chooseCandidate(host, featureOf(id, digest), { ...request, commit, previous: '1.0.0', ...change })

    it('is a patch where the model is the champion’s byte for byte, and a minor one where it is not', async () => {
      const model = [{ path: 'models/m.bin', size: 1, sha256: DIGEST }]
      const text = json({ feature: 'bytes', version: '1.0.0', metrics: { f1_score: 0.9 }, model })
      await local().publish('bytes/v1.0.0', commit, {
        assets: sealedAssets(local(), { feature: 'bytes', metadata: text }),
      })
      expect(await choose('bytes', DIGEST)).toMatchObject({
        version: '1.0.1',
        tag: 'bytes/v1.0.1',
        previous: '1.0.0',
        commit,
      })
      expect(await choose('bytes', `sha256:${'b'.repeat(64)}`)).toMatchObject({ version: '1.1.0' })
      expect(await choose('bytes', DIGEST, { bump: 'major' })).toMatchObject({ version: '2.0.0' })
    })

    it('is a minor one where nobody can tell whether the model has changed', async () => {
      expect(await choose('untold', DIGEST)).toMatchObject({ version: '1.1.0', champion: { digests: [] } })
    })

    it.each(['1.0.0', '0.9.0', '1.0.0+build', 'latest'])('is not %s, which is asked for', async (version) => {
      await expect(choose('asked', DIGEST, { version })).rejects.toMatchObject({ code: 'invalid-input', exitCode: 2 })
    })

    it('has a tag that git can make, or there is no release', async () => {
      const feature = featureOf('named', DIGEST, '{feature} v{version}')
      const chosen = chooseCandidate(host, feature, { ...request, commit, previous: '1.0.0' })
      await expect(chosen).rejects.toMatchObject({ code: 'invalid-config' })
    })
  })
}
