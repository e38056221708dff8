import { beforeAll, describe, expect, it } from '@jest/globals'
import type { AssetState, ReleaseState } from '../../rehearsal/github/state.js'
import { findChampion } from '../../src/gather/champion.js'
import { factsOf, recordedIn } from './features.js'
import type { LocalHost, LocalRun } from './local-host.js'
import { json, stateFileOf, stateOf } from './model-repository.js'
import { sealedAssets } from './sealed-assets.js'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`

/** What the champion's release says of it; `change` is laid over it. */
function metadataOf(feature: string, change: Record<string, unknown> = {}): string {
  const model = [{ path: 'models/churn.bin', size: 1, sha256: DIGEST }]
  const datasets = [{ name: 'data/test.csv', sha256: OTHER, size: 1 }]
  return json({ feature, version: '1.0.0', metrics: { f1_score: 0.9, by: { age: 0.7 } }, model, datasets, ...change })
}

/** The first line of a release's page that this action made. */
function markerOf(feature: string, version = '1.0.0'): string {
  return `<!-- ds-release tx=${'1'.repeat(16)} feature=${feature} version=${version} -->\n`
}

/** A state file's text with this over the only entry of its `releases[]`. */
function withEntry(state: string, change: Record<string, unknown>): string {
  const parsed = JSON.parse(state) as { releases: Record<string, unknown>[] }
  return json({ ...parsed, releases: parsed.releases.map((entry) => ({ ...entry, ...change })) })
}

/** Who is the champion, and what is believed of it. */
export function champions(local: () => LocalHost): void {
  describe('the champion', () => {
    let run: LocalRun
    let commit: string
    let count = 0
    beforeAll(async () => {
      run = await local().start({ inputs: { command: 'check' } })
      commit = await run.host.git.head()
    })

    /** A feature of this name that was released as 1.0.0 and says f1_score 0.9 of it. */
    const released = (feature: string): string => recordedIn(stateOf(feature), feature)
    const find = async (feature: string, state: string, previous: string | null = null) => {
      run.log.length = 0
      const { champion, noChampion } = await findChampion(run.host, factsOf(feature, state), previous)
      const { log } = run
      return { champion, noChampion, warnings: log.filter((line) => line.startsWith('::warning')) }
    }
    const publish = async (feature: string, assets: AssetState[], change: Partial<ReleaseState> = {}): Promise<void> =>
      void (await local().publish(`${feature}/v1.0.0`, commit, { assets, ...change }))
    const next = (): string => `champion-${String((count += 1))}`
    const sealed = (feature: string, metadata = metadataOf(feature), listed = metadata): AssetState[] =>
      sealedAssets(local(), { feature, metadata, listed })
    const lone = (feature: string, metadata = metadataOf(feature)): AssetState[] => [
      local().asset('metadata.json', metadata),
    ]
    const unmeasured = {
      champion: null,
      noChampion: 'no champion: v1.0.0 was not measured by this action',
      warnings: [],
    }

    it('is none before the first release', async () => {
      expect(await find('first', stateOf('first'))).toEqual({ champion: null, noChampion: null, warnings: [] })
    })

    it('has the metrics of the metadata that was sealed with it', async () => {
      await publish('told', sealed('told'))
      const { champion, warnings } = await find('told', released('told'))
      expect(champion).toEqual({
        ...{ version: '1.0.0', tag: 'told/v1.0.0', source: 'metadata.json of release told/v1.0.0', problem: null },
        ...{ metrics: { f1_score: 0.9, 'by.age': 0.7 }, notNumbers: {}, digests: [DIGEST] },
        datasets: { 'data/test.csv': OTHER },
        beside: { metrics: { f1_score: 0.9 }, notNumbers: {}, source: `releases[] of ${stateFileOf('told')}` },
      })
      expect(warnings).toEqual([])
    })

    it('costs its release and two files, each asked for and fetched, and nothing where there is no version before', async () => {
      const asked = async (state: string): Promise<number> => {
        const before = local().github.requests.length
        await find('told', state)
        return local().github.requests.length - before
      }
      expect([await asked(released('told')), await asked(stateOf('told'))]).toEqual([5, 0])
    })

    it('is one without an entry in the state file where its release is this action’s', async () => {
      const { champion } = await find('told', stateOf('told'), '1.0.0')
      expect(champion).toMatchObject({ version: '1.0.0', metrics: { f1_score: 0.9 }, beside: null, problem: null })
    })

    it('is the version that serves again after a rollback', async () => {
      const both = recordedIn(released('told'), 'told', { version: '2.0.0' })
      const state = JSON.parse(both) as { releases: Record<string, unknown>[] }
      Object.assign(state.releases[1] ?? {}, { rolled_back_at: '2026-11-03T10:00:00Z' })
      const { champion } = await find('told', json({ ...state, status: 'approved', model_version: '1.0.0' }), '2.0.0')
      expect(champion).toMatchObject({ version: '1.0.0', tag: 'told/v1.0.0', metrics: { f1_score: 0.9 } })
    })

    it('is none where all were rolled back', async () => {
      const state = withEntry(released('told'), { rolled_back_at: '2026-11-03T10:00:00Z' })
      const noChampion = 'no champion: every release in releases[] was rolled back'
      expect(await find('told', state, '1.0.0')).toEqual({ champion: null, noChampion, warnings: [] })
    })

    const name = 'metadata.json'
    it.each<[what: string, assets: (feature: string) => AssetState[], warning: RegExp]>([
      [
        'of other bytes than GitHub recorded',
        (id) => [local().asset(name, metadataOf(id), { digest: DIGEST })],
        /does not have the digest/,
      ],
      ['of another feature', () => lone('', metadataOf('other')), /is of another feature/],
      ['of another version', (id) => lone(id, metadataOf(id, { version: '1.0.1' })), /is of another version/],
      [
        'whose metrics are no numbers',
        (id) => lone(id, metadataOf(id, { metrics: 'good' })),
        /metadata\.json of release champion-\d+\/v1\.0\.0 cannot be read: The metrics are not an object/,
      ],
      ['that is no JSON', (id) => lone(id, 'f1_score: 0.99'), /v1\.0\.0 cannot be read/],
      [
        'that arrived by half',
        (id) => [local().asset(name, metadataOf(id), { state: 'starter', digest: null })],
        /has no metadata\.json/,
      ],
      ['of a gigabyte', (id) => [local().asset(name, metadataOf(id), { size: 2 ** 30 })], /too large to be one/],
      ['under another name', (id) => [local().asset('Metadata.json', metadataOf(id))], /has no metadata\.json/],
      ['that is empty', (id) => lone(id, '{}'), /has no manifest\.json/],
      ['without metrics', (id) => lone(id, metadataOf(id, { metrics: null })), /has no manifest\.json/],
      ['that no manifest lists', (id) => lone(id), /has no manifest\.json/],
      [
        'beside a manifest of another tool',
        (id) => [...lone(id), local().asset('manifest.json', '{"name": "app"}')],
        /manifest\.json .* cannot be read/,
      ],
    ])('is not believed by metadata %s: the state file counts, with a warning', async (_what, assets, warning) => {
      const feature = next()
      await publish(feature, assets(feature))
      const { champion, warnings } = await find(feature, released(feature))
      expect(champion).toMatchObject({
        ...{ version: '1.0.0', tag: `${feature}/v1.0.0`, source: `releases[] of ${stateFileOf(feature)}` },
        ...{ metrics: { f1_score: 0.9 }, digests: [], datasets: {}, problem: null },
      })
      expect(warnings).toEqual([expect.stringMatching(warning)])
      // Without an entry, nothing says that this action measured it; where it is named, that is an error.
      expect(await find(feature, stateOf(feature), '1.0.0')).toEqual(unmeasured)
      for (const field of ['version', 'model_version']) {
        const named = await find(feature, stateOf(feature, { [field]: '1.0.0' }), '1.0.0')
        expect(named.champion?.problem).toMatchObject({
          what: expect.stringMatching(warning),
          where: { file: stateFileOf(feature), line: expect.any(Number), field },
          fix: expect.stringContaining('add `"releases": [{"version": "1.0.0", "adopted": true}]` to'),
        })
        expect(named.champion?.metrics).toEqual({})
      }
    })

    it('keeps what an unsealed file says beside its entry, so that the two can be held together', async () => {
      const feature = next()
      await publish(feature, lone(feature, json({ metrics: { f1_score: 0.1 } })))
      const { champion } = await find(feature, released(feature))
      expect(champion).toMatchObject({ metrics: { f1_score: 0.9 }, beside: { metrics: { f1_score: 0.1 } } })
    })

    it('is not believed by a manifest of another commit than the state file has', async () => {
      const feature = next()
      await publish(feature, sealedAssets(local(), { feature, metadata: metadataOf(feature), commit: 'd'.repeat(40) }))
      const { champion, warnings } = await find(feature, released(feature))
      expect(champion).toMatchObject({ source: `releases[] of ${stateFileOf(feature)}`, digests: [], problem: null })
      expect(warnings).toEqual([expect.stringMatching(/is of another commit/)])
    })

    it('is an error where its metadata was changed after the release, whatever else is known', async () => {
      const feature = next()
      const now = metadataOf(feature, { metrics: { f1_score: 0.1 } })
      await publish(feature, sealed(feature, now, metadataOf(feature)))
      for (const state of [released(feature), stateOf(feature, { version: '1.0.0' }), stateOf(feature)]) {
        const { champion } = await find(feature, state, '1.0.0')
        expect(champion).toMatchObject({ metrics: {}, digests: [] })
        expect(champion?.problem?.what).toMatch(/^Not compared: metadata\.json .* is not the file that was sealed/)
      }
    })

    it('is an error where its package is another than the state file records', async () => {
      const feature = next()
      await publish(feature, [...sealed(feature), local().asset(`${feature}-1.0.0.tar.gz`, 'x')])
      const { champion } = await find(feature, released(feature))
      expect(champion?.problem?.what).toMatch(/1\.0\.0\.tar\.gz of release .* has the digest .* the state file says/)
    })

    it('is what the state file says where its release is gone or only a draft', async () => {
      await publish('drafted', sealed('drafted'), { draft: true, publishedAt: null })
      for (const feature of ['gone', 'drafted']) {
        const { champion, warnings } = await find(feature, released(feature))
        expect(champion).toMatchObject({ metrics: { f1_score: 0.9 }, problem: null })
        expect(warnings).toEqual([])
      }
    })

    it('keeps the texts and nulls of its entry', async () => {
      const state = withEntry(released('gone'), { metrics: { f1_score: '0.95', auc: null } })
      const notNumbers = { f1_score: 'text', auc: 'null' }
      expect((await find('gone', state)).champion).toMatchObject({ metrics: {}, notNumbers, problem: null })
    })

    it('is an error where its entry has no metrics and nothing else has', async () => {
      for (const metrics of [undefined, null]) {
        const { champion } = await find('gone', withEntry(released('gone'), { metrics }))
        expect(champion?.problem).toMatchObject({
          what: expect.stringContaining('there is no published release gone/v1.0.0'),
          where: { field: 'releases[0]' },
          fix: expect.stringContaining('add `"adopted": true` to that entry; else give that entry the `metrics`'),
        })
      }
    })

    it('is an error where the state file alone names it and there is no release', async () => {
      const { champion } = await find(
        'bare',
        stateOf('bare', { model_version: '0.9.0', model_metrics: { f1: 1 } }),
        '0.9.0',
      )
      expect(champion).toMatchObject({ version: '0.9.0', metrics: {} })
      expect(champion?.problem?.what).toContain('there is no published release bare/v0.9.0')
    })

    it('is none where a person made the tag or the release, or the entry says adopted', async () => {
      const feature = next()
      expect(await find(feature, stateOf(feature), '1.0.0')).toEqual(unmeasured)
      await publish(feature, [], { body: 'Our first model.' })
      expect(await find(feature, stateOf(feature), '1.0.0')).toEqual(unmeasured)
      const adopted = stateOf(feature, {
        releases: [{ version: 'v1.0.0', adopted: true, metrics: { f1_score: 0.99 } }],
      })
      expect(await find(feature, adopted)).toEqual(unmeasured)
    })

    it('is an error where this action made its release, and nothing of it can be had', async () => {
      const feature = next()
      await publish(feature, [], { body: markerOf(feature) })
      const { champion } = await find(feature, stateOf(feature), '1.0.0')
      expect(champion?.problem).toMatchObject({ what: expect.stringContaining('has no metadata.json') })
      expect(champion?.problem?.fix).not.toContain('adopted')
    })

    it('is not adopted where this action made its release', async () => {
      const feature = next()
      await publish(feature, sealed(feature), { body: markerOf(feature) })
      const { champion } = await find(feature, withEntry(released(feature), { adopted: true }))
      expect(champion?.problem).toMatchObject({
        what: expect.stringMatching(/says that 1\.0\.0 was adopted, and release .* was made by this action/),
        where: { field: 'releases[0].adopted' },
      })
    })

    it('is not made by this action where the page is another release’s', async () => {
      for (const body of [markerOf('other'), markerOf('told', '2.0.0')]) {
        const feature = next()
        await publish(feature, [], { body })
        expect(await find(feature, stateOf(feature), '1.0.0')).toEqual(unmeasured)
      }
    })
  })
}
