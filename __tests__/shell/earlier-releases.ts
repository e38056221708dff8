import { beforeAll, describe, expect, it } from '@jest/globals'
import { alreadyReleased, type ReleaseRequest } from '../../src/gather/already-released.js'
import type { Host } from '../../src/host/host.js'
import { releaseAssets } from '../../src/package/assets.js'
import { type JournalEntry, transactionId } from '../../src/release/journal.js'
import type { ReleaseState } from '../../rehearsal/github/state.js'
import { changeOf, factsOf, recordedIn, STATE_DIR } from './features.js'
import type { Files } from './history.js'
import type { LocalHost } from './local-host.js'
import { json, stateFileOf, stateOf } from './model-repository.js'

/** What was released already, so that a run would only repeat it. */
export function earlierReleases(local: () => LocalHost): void {
  describe('a run finds its release there already', () => {
    let host: Host
    beforeAll(async () => {
      host = (await local().start({ inputs: { command: 'check' } })).host
    })

    const ask = async (feature: string, state: string, asked: Partial<ReleaseRequest>) =>
      await alreadyReleased(host, {
        ...{
          facts: factsOf(feature, state),
          version: null,
          commit: 'e'.repeat(40),
          stateDir: STATE_DIR,
          journal: null,
        },
        ...asked,
      })
    /** Publishes what a release of this action has: its assets, and in its body the transaction that they give. */
    const publishOurs = async (id: string, commit: string, change: Partial<ReleaseState> = {}) => {
      const version = '1.0.0'
      const assets = releaseAssets(id, version).map(({ name }) => local().asset(name, `${id} ${name}`))
      const sealed = assets.map(({ name, size, digest }) => ({ name, type: '', size, sha256: digest ?? '' }))
      const tx = transactionId({ feature: id, version, commit, assets: sealed })
      const body = `<!-- ds-release tx=${tx} feature=${id} version=${version} -->`
      return await local().publish(`${id}/v${version}`, commit, { body, assets, ...change })
    }
    /** A gated commit, and the commit that records its release on top of it. */
    const release = async (id: string, files: Files = {}) => {
      const branch = `earlier/${id}`
      const text = stateOf(id)
      const gated = await local().commit({ branch, parents: [], files: { [stateFileOf(id)]: text, ...files } })
      await publishOurs(id, gated)
      const state = recordedIn(text, id, { commit: gated })
      const recorded = await local().commit({ branch, files: { [stateFileOf(id)]: state } })
      return { branch, gated, state, recorded, found: { version: '1.0.0', tag: `${id}/v1.0.0`, commit: gated } }
    }

    it('where it asks for that version', async () => {
      const { found } = await release('named-version')
      for (const version of ['1.0.0', 'v1.0.0']) {
        expect(await ask('named-version', stateOf('named-version'), { version })).toMatchObject(found)
      }
      expect(await ask('named-version', stateOf('named-version'), { version: '1.0.1' })).toBeNull()
    })

    it('where the state file has that version, although its release is gone or somebody else’s', async () => {
      const gone = recordedIn(stateOf('gone-release'), 'gone-release')
      expect(await ask('gone-release', gone, { version: '1.0.0' })).toMatchObject({
        ...{ id: null, version: '1.0.0', tag: 'gone-release/v1.0.0', commit: changeOf('gone-release').commit },
        url: changeOf('gone-release').releaseUrl,
      })
      const { id } = await local().publish('adopted/v1.0.0', await host.git.head())
      const adopted = recordedIn(stateOf('adopted'), 'adopted')
      expect(await ask('adopted', adopted, { version: '1.0.0' })).toMatchObject({ id, version: '1.0.0' })
    })

    it('and needs a person where somebody else has published the version, or changed what is in it', async () => {
      const commit = await host.git.head()
      await local().publish('by-hand/v1.0.0', commit)
      const swapped = await publishOurs('swapped-bytes', commit)
      Object.assign(swapped.assets[3] ?? {}, { digest: `sha256:${'0'.repeat(64)}` })
      const short = await publishOurs('short-of-one', commit)
      short.assets.pop()
      const other = await publishOurs('body-of-other', commit)
      other.body = (other.body ?? '').replace('body-of-other', 'short-of-one')
      for (const id of ['by-hand', 'swapped-bytes', 'short-of-one', 'body-of-other']) {
        await expect(ask(id, stateOf(id), { version: '1.0.0' })).rejects.toMatchObject({
          ...{ code: 'conflict', exitCode: 3 },
          problems: [{ what: expect.stringContaining(`a published release ${id}/v1.0.0`) }],
        })
      }
      // Without digests of GitHub's the bytes themselves are looked at.
      const unhashed = await publishOurs('unhashed', commit)
      for (const asset of unhashed.assets) asset.digest = null
      expect(await ask('unhashed', stateOf('unhashed'), { version: '1.0.0' })).toMatchObject({ version: '1.0.0' })
    })

    it('not where the version has only a tag, or its release is a draft, or has no tag', async () => {
      await local().tag('only-tag/v1.0.0', await host.git.head())
      await local().publish('only-draft/v1.0.0', await host.git.head(), { draft: true, publishedAt: null })
      await local().publish('only-release/v1.0.0', null)
      for (const id of ['only-tag', 'only-draft', 'only-release']) {
        expect(await ask(id, stateOf(id), { version: '1.0.0' })).toBeNull()
      }
    })

    it('where an earlier job is run again at its old commit, whose state file does not know of it', async () => {
      const { gated, found } = await release('old-job')
      const journal = { phase: 'idle', version: '1.0.0', tag: 'old-job/v1.0.0', commit: gated } as JournalEntry
      const old = { journal, commit: gated }
      expect(await ask('old-job', stateOf('old-job'), old)).toMatchObject(found)
      expect(await ask('old-job', stateOf('old-job'), { ...old, commit: 'f'.repeat(40) })).toBeNull()
      expect(await ask('old-job', stateOf('old-job'), { ...old, journal: { ...journal, phase: 'open' } })).toBeNull()
      await local().publish('old-hand/v1.0.0', gated)
      const byHand = { ...journal, tag: 'old-hand/v1.0.0' }
      expect(await ask('old-hand', stateOf('old-hand'), { journal: byHand, commit: gated })).toBeNull()
      const gone = { ...journal, tag: 'old-job/v0.9.0' }
      expect(await ask('old-job', stateOf('old-job'), { ...old, journal: gone })).toBeNull()
    })

    it('where only this action’s own commits came since', async () => {
      const { state, recorded, found, gated } = await release('quiet')
      expect(await ask('quiet', state, { commit: recorded })).toMatchObject(found)
      expect(await ask('quiet', state, { commit: gated })).toMatchObject(found)
    })

    it('not where what it asks for is no version', async () => {
      const { state, recorded } = await release('no-version')
      expect(await ask('no-version', state, { commit: recorded, version: 'latest' })).toBeNull()
    })

    it('not where people have committed since, or the feature is up for the next release', async () => {
      const { branch, state, recorded } = await release('busy')
      const pushed = await local().commit({ branch, files: { 'src/train.py': 'better\n' } })
      expect(await ask('busy', state, { commit: pushed })).toBeNull()
      const approved = json({ ...(JSON.parse(state) as object), status: 'approved' })
      expect(await ask('busy', approved, { commit: recorded })).toBeNull()
    })

    it('where it was made on the state commit of another feature’s release', async () => {
      const files = { [stateFileOf('upper')]: stateOf('upper') }
      const lower = await release('lower', files)
      await publishOurs('upper', lower.recorded)
      const state = recordedIn(stateOf('upper'), 'upper', { commit: lower.recorded })
      const commit = await local().commit({ branch: lower.branch, files: { [stateFileOf('upper')]: state } })
      expect(await ask('upper', state, { commit })).toMatchObject({ version: '1.0.0', commit: lower.recorded })
    })

    it('not where the state file names no commit, or no release is published under its tag', async () => {
      const { state, recorded } = await release('vague')
      const { releases, ...rest } = JSON.parse(state) as { releases: Record<string, unknown>[] }
      const entry = { ...releases[0], commit: null }
      expect(await ask('vague', json({ ...rest, releases: [entry] }), { commit: recorded })).toBeNull()
      const unpublished = { ...entry, commit: changeOf('vague').commit, tag: 'vague/v0.0.1' }
      const base = { commit: changeOf('vague').commit }
      expect(await ask('vague', json({ ...rest, releases: [unpublished] }), base)).toBeNull()
    })
  })
}
