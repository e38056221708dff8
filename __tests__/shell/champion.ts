import { beforeAll, describe, expect, it } from '@jest/globals'
import type { AssetState, ReleaseState } from '../../rehearsal/github/state.js'
import { findChampion } from '../../src/gather/champion.js'
import { factsOf, recordedIn } from './features.js'
import type { LocalHost, LocalRun } from './local-host.js'
import { json, stateOf } from './model-repository.js'

const DIGEST = `sha256:${'a'.repeat(64)}`

/** What the champion's release says of it; `change` is laid over it. */
function metadataOf(feature: string, change: Record<string, unknown> = {}): string {
  const model = [{ path: 'models/churn.bin', size: 1, sha256: DIGEST }]
  return json({ feature, version: '1.0.0', metrics: { f1_score: 0.85, by: { age: 0.7 } }, model, ...change })
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
      const champion = await findChampion(run.host, factsOf(feature, state), previous)
      const { log } = run
      return { champion, warnings: log.filter((line) => line.startsWith('::warning')) }
    }
    const publish = async (feature: string, assets: AssetState[], change: Partial<ReleaseState> = {}): Promise<void> =>
      void (await local().publish(`${feature}/v1.0.0`, commit, { assets, ...change }))

    it('is none before the first release', async () => {
      expect((await find('first', stateOf('first'))).champion).toBeNull()
    })

    it('has the metrics of the metadata that was published with it', async () => {
      await publish('told', [local().asset('metadata.json', metadataOf('told'))])
      const { champion, warnings } = await find('told', released('told'))
      expect(champion).toEqual({
        ...{ version: '1.0.0', tag: 'told/v1.0.0', source: 'metadata.json of release told/v1.0.0' },
        ...{ metrics: { f1_score: 0.85, 'by.age': 0.7 }, digests: [DIGEST] },
      })
      expect(warnings).toEqual([])
    })

    it('is the highest published version where no state file names one', async () => {
      const { champion } = await find('told', stateOf('told'), '1.0.0')
      expect(champion).toMatchObject({ version: '1.0.0', metrics: { f1_score: 0.85 } })
    })

    it('is the version that serves again after a rollback', async () => {
      const both = recordedIn(released('told'), 'told', { version: '2.0.0' })
      const state = JSON.parse(both) as { releases: Record<string, unknown>[] }
      Object.assign(state.releases[1] ?? {}, { rolled_back_at: '2026-11-03T10:00:00Z' })
      const { champion } = await find('told', json({ ...state, status: 'approved', model_version: '1.0.0' }), '2.0.0')
      expect(champion).toMatchObject({ version: '1.0.0', tag: 'told/v1.0.0', metrics: { f1_score: 0.85 } })
    })

    const name = 'metadata.json'
    it.each<[what: string, assets: (feature: string) => AssetState[], warning: RegExp]>([
      [
        'of other bytes than GitHub recorded',
        (id) => [local().asset(name, metadataOf(id), { digest: DIGEST })],
        /does not have the digest/,
      ],
      ['of another feature', () => [local().asset(name, metadataOf('other'))], /is of another feature/],
      [
        'of another version',
        (id) => [local().asset(name, metadataOf(id, { version: '1.0.1' }))],
        /is of another version/,
      ],
      [
        'whose metrics are no numbers',
        (id) => [local().asset(name, metadataOf(id, { metrics: 'good' }))],
        /metadata\.json of release doubted-4\/v1\.0\.0 cannot be read: The metrics are not an object/,
      ],
      [
        'that is no JSON',
        () => [local().asset(name, 'f1_score: 0.99')],
        /metadata\.json of release doubted-5\/v1\.0\.0 cannot be read/,
      ],
      [
        'that arrived by half',
        (id) => [local().asset(name, metadataOf(id), { state: 'starter', digest: null })],
        /has no metadata\.json/,
      ],
      ['of a gigabyte', (id) => [local().asset(name, metadataOf(id), { size: 2 ** 30 })], /too large to be one/],
      ['under another name', (id) => [local().asset('Metadata.json', metadataOf(id))], /has no metadata\.json/],
    ])('is not believed by metadata %s: the state file counts, with a warning', async (_what, assets, warning) => {
      const feature = `doubted-${String((count += 1))}`
      await publish(feature, assets(feature))
      const { champion, warnings } = await find(feature, released(feature))
      expect(champion).toEqual({
        ...{ version: '1.0.0', tag: `${feature}/v1.0.0`, source: 'releases[] of the state file' },
        ...{ metrics: { f1_score: 0.9 }, digests: [] },
      })
      expect(warnings).toEqual([expect.stringMatching(warning)])
      // Without an entry in the state file there is nothing to compare with.
      expect((await find(feature, stateOf(feature), '1.0.0')).champion).toBeNull()
    })

    it('is what the state file says where its release is gone or only a draft', async () => {
      await publish('drafted', [local().asset(name, metadataOf('drafted'))], { draft: true, publishedAt: null })
      for (const feature of ['gone', 'drafted']) {
        const { champion, warnings } = await find(feature, released(feature))
        expect(champion).toMatchObject({ metrics: { f1_score: 0.9 }, source: 'releases[] of the state file' })
        expect(warnings).toEqual([])
      }
    })
  })
}
