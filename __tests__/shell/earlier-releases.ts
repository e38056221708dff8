import { beforeAll, describe, expect, it } from '@jest/globals'
import { alreadyReleased, type ReleaseRequest } from '../../src/gather/already-released.js'
import type { Host } from '../../src/host/host.js'
import type { JournalEntry } from '../../src/release/journal.js'
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
    /** A gated commit, and the commit that records its release on top of it. */
    const release = async (id: string, files: Files = {}) => {
      const branch = `earlier/${id}`
      const text = stateOf(id)
      const gated = await local().commit({ branch, parents: [], files: { [stateFileOf(id)]: text, ...files } })
      await local().publish(`${id}/v1.0.0`, gated)
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
      await local().publish('upper/v1.0.0', lower.recorded)
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
