import { beforeAll, describe, expect, it } from '@jest/globals'
import { chooseCandidate, chooseRelease, previousOf, type ReleaseRequest } from '../../src/gather/candidate.js'
import type { Feature, FeatureFacts } from '../../src/gather/feature.js'
import { findPrevious, readVersions } from '../../src/gather/known-versions.js'
import type { Host } from '../../src/host/host.js'
import { factsOf, recordedIn } from './features.js'
import type { LocalHost } from './local-host.js'
import { json, stateOf } from './model-repository.js'
import { sealedAssets } from './sealed-assets.js'

/** A commit that nothing stands on. */
const NEXT = 'f'.repeat(40)
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
    const previousAt = async (facts: FeatureFacts) => await findPrevious(host, facts, NEXT)
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
      expect(await previousAt(factsOf('stated', stateOf('stated', keys)))).toBe(previous)
    })

    it('is the highest of all that is published, and of tags that name a finished version', async () => {
      await local().publish('tagged/v1.9.0', commit)
      await local().publish('tagged/v1.10.0', commit)
      await local().publish('tagged-too/v3.0.0', commit)
      await handMade('tagged', ['x', '5', '4.0.0-rc.1'])
      expect(await previousAt(factsOf('tagged', stateOf('tagged')))).toBe('1.10.0')
      await handMade('tagged', ['2.0.0'])
      expect(await previousAt(factsOf('tagged', stateOf('tagged')))).toBe('2.0.0')
    })

    it('is one of GTO’s, whose tags are annotated, and no stage of it', async () => {
      for (const name of ['gto@v1.2.3', 'gto@v2.0.0#prod', 'gto#prod#1', 'gto@deprecated', 'not-gto@v9.0.0']) {
        await local().annotatedTag(name, commit)
      }
      expect(await previousAt(factsOf('gto', stateOf('gto')))).toBe('1.2.3')
    })

    it('is below any number of candidates that were never released, and not below one that was', async () => {
      await local().publish('deep/v1.9.0', commit)
      await handMade(
        'deep',
        Array.from({ length: 120 }, (_, index) => `2.0.0-rc.${index}`),
      )
      const before = local().github.requests.length
      expect(await previousAt(factsOf('deep', stateOf('deep')))).toBe('1.9.0')
      expect(local().github.requests.length - before).toBe(3)
      await local().publish('deep/v2.0.0-rc.500', commit, { prerelease: true })
      expect(await previousAt(factsOf('deep', stateOf('deep')))).toBe('2.0.0-rc.500')
    })

    it('is a candidate where there is nothing else, and none where there is nothing', async () => {
      await handMade('only', ['2.0.0-rc.1', '2.0.0-rc.2'])
      expect(await previousAt(factsOf('only', stateOf('only')))).toBe('2.0.0-rc.2')
      expect(await previousAt(factsOf('bare', stateOf('bare')))).toBeNull()
    })
  })

  const featureOf = (
    id: string,
    digest: string,
    change: { tag?: string; state?: Record<string, unknown> } = {},
  ): Feature => {
    const stated = change.state === undefined ? recordedIn(stateOf(id), id) : stateOf(id, change.state)
    const facts = factsOf(id, stated)
    const settings = change.tag === undefined ? facts.settings : { ...facts.settings, tag: change.tag }
    const model = [{ path: 'models/m.bin', size: 1, sha256: digest, identity: '' }]
    return {
      ...{ ...facts, settings, criteria: { bounds: [], people: [], problems: [] } as unknown as Feature['criteria'] },
      ...{ bounds: [], secrets: [], model: { path: 'models/m.bin', kind: 'file', files: model } },
    }
  }

  describe('a release', () => {
    const release = async (feature: Feature, asked: Partial<ReleaseRequest> = {}) => {
      const request = { version: null, bump: 'auto', commit, branch: 'main', isUnfinished: false, ...asked } as const
      return await chooseRelease(host, feature, {
        ...request,
        known: await readVersions(host, feature, { commit: request.commit, except: null }),
      })
    }
    const first = (id: string): Feature => featureOf(id, DIGEST, { state: {} })

    it.each([
      ['a tag', async (name: string) => await local().tag(name, commit)],
      ['an annotated tag', async (name: string) => await local().annotatedTag(name, commit)],
    ])(
      'is not made of a commit that was released before, under %s, whatever version is asked for',
      async (what, make) => {
        const id = `again-${what.length}`
        await make(`${id}/v1.0.0`)
        await local().publish(`${id}/v1.0.0`, null)
        for (const version of [null, '1.1.0', '9.0.0']) {
          const refused = await release(first(id), { version }).catch((error: unknown) => error)
          expect(refused).toMatchObject({ code: 'not-releasable', exitCode: 2 })
          expect(String(refused)).toContain(`commit ${commit.slice(0, 12)} was released before, as ${id}/v1.0.0`)
        }
        // A plan of an unfinished release may find it published.
        expect(await release(first(id), { isUnfinished: true, version: '1.1.0' })).toMatchObject({ version: '1.1.0' })
      },
    )

    it.each([
      ['its tag has no release', 'lone', async () => void (await local().tag('lone/v0.1.0', commit)), '0.1.0'],
      [
        'the release of its tag is a draft',
        'draft',
        async () => void (await local().publish('draft/v0.1.0', commit, { draft: true })),
        '0.1.0',
      ],
      [
        'its release is of another feature',
        'mine',
        async () => void (await local().publish('mine-not/v1.0.0', commit)),
        '1.0.0',
      ],
      ['its tag names no version', 'odd', async () => void (await local().publish('odd/vNext', commit)), '1.0.0'],
    ])('is made of a commit where %s', async (_what, feature, make, version) => {
      await make()
      expect(await release(first(feature))).toMatchObject({ version })
    })

    it('does not take a version that another commit has by any tag, and takes one that somebody tagged for it', async () => {
      const other = await local().commit({ branch: 'candidates/taken', parents: [], files: { 'a.txt': 'a' } })
      await local().tag('taken/v1.0.0', other)
      await local().annotatedTag('taken@v1.1.0', other)
      for (const version of ['1.0.0', '1.1.0']) {
        await expect(release(first('taken'), { version })).rejects.toMatchObject({ code: 'invalid-input', exitCode: 2 })
      }
      await local().annotatedTag('taken/v1.2.0', commit)
      expect(await release(first('taken'), { version: '1.2.0' })).toMatchObject({ version: '1.2.0' })
      // Nobody asked for the number that GTO gave to another commit: a person has to look.
      await local().annotatedTag('spent@v1.1.0', other)
      await expect(release(featureOf('spent', DIGEST))).rejects.toMatchObject({ code: 'conflict', exitCode: 3 })
    })

    it('is above what its own branch has, and may lie below what another one has', async () => {
      const base = await local().commit({ branch: 'candidates/1.x', parents: [], files: { 'a.txt': 'a' } })
      await local().tag('line/v1.0.0', base)
      const main = await local().commit({ branch: 'candidates/main', parents: [base], files: { 'a.txt': 'b' } })
      await local().annotatedTag('line/v2.0.0', main)
      const fix = await local().commit({ branch: 'candidates/1.x', files: { 'a.txt': 'c' } })
      const known = first('line')
      const on = (branch: string, at: string) => ({ branch, commit: at })
      const hotfix = await release(known, { ...on('candidates/1.x', fix), version: '1.0.1' })
      expect(hotfix).toMatchObject({ version: '1.0.1', previous: '1.0.0', hotfix: true })
      const next = await local().commit({ branch: 'candidates/main', files: { 'a.txt': 'd' } })
      await expect(release(known, { ...on('candidates/main', next), version: '1.0.1' })).rejects.toMatchObject({
        code: 'invalid-input',
        problems: [{ what: expect.stringContaining('not above the previous one, 2.0.0') }],
      })
      expect(await release(known, { ...on('candidates/main', next), version: '2.1.0' })).toMatchObject({
        hotfix: false,
      })
      // A bump of what the branch's own state file says is a hotfix as well.
      const stated = featureOf('line', DIGEST, { state: { version: '1.0.0' } })
      const bumped = await release(stated, { ...on('candidates/1.x', fix), bump: 'patch' })
      expect(bumped).toMatchObject({ version: '1.0.1', hotfix: true })
    })

    it('is told of a tag that stands in the way of its own, above or below it', async () => {
      await local().tag('blocked', commit)
      await local().tag('below/v1.0.0/x', commit)
      for (const [id, name] of [
        ['blocked', 'blocked'],
        ['below', 'below/v1.0.0/x'],
      ] as const) {
        await expect(release(first(id))).rejects.toMatchObject({
          ...{ code: 'conflict', exitCode: 3 },
          problems: [
            {
              what: expect.stringContaining(`because there is a tag ${name}:`),
              fix: expect.stringContaining('`tag:`'),
            },
          ],
        })
      }
      const elsewhere = featureOf('blocked', DIGEST, { state: {}, tag: '{feature}-v{version}' })
      expect(await release(elsewhere)).toMatchObject({ tag: 'blocked-v1.0.0' })
    })

    it('counts on from what is below the version that is asked for', async () => {
      await local().tag('between/v1.0.0', commit)
      await local().tag('between/v3.0.0', commit)
      const known = await readVersions(host, first('between'), { commit: NEXT, except: null })
      const asked = (version: string | null) => previousOf(first('between'), { version, known })
      expect([asked('2.0.0-rc.1'), asked('0.1.0'), asked(null), asked('none')]).toEqual([
        '1.0.0',
        null,
        '3.0.0',
        '3.0.0',
      ])
    })
  })

  describe('the next version', () => {
    const request = { version: null, bump: 'auto', previous: null, commit } as const
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
      const feature = featureOf('named', DIGEST, { tag: '{feature} v{version}' })
      const chosen = chooseCandidate(host, feature, { ...request, commit, previous: '1.0.0' })
      await expect(chosen).rejects.toMatchObject({ code: 'invalid-config' })
    })
  })
}
