import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { changesOfCommit } from '../../rehearsal/github/git-changes.js'
import { sampleOf } from '../sample.js'
import { Killed } from './local-adapters.js'
import type { LocalHost } from './local-host.js'
import { filesOf, stateFileOf, stateOf, UNJUDGED } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** Claim, first asset, publishing, state: of the writes of a release those after which its model matters in another way. */
const WRITES = [3, 8, 12, 13]

const blobOf = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

/** Releases whose model is committed beside their records. */
export function committedModels(local: () => LocalHost): void {
  const config = { ...UNJUDGED, 'commit-model': true }
  const prepare = async (id: string, files: Parameters<typeof filesOf>[1] = {}) => {
    const branch = `release/${id}`
    const gated = await local().branch(branch, filesOf(id, { ...files, config: { ...config, ...files.config } }))
    return { id, branch, gated, plan: { branch, inputs: { 'feature-id': id } } }
  }
  /** The state commits of a feature, the newest first, each with what it wrote. */
  const recorded = async ({ id, branch }: { id: string; branch: string }) => {
    const { commits } = await local().leftOf(id, branch)
    const own = commits.filter(({ message }) => message.includes('DS-Release-Tx'))
    return await Promise.all(own.map(async ({ sha }) => await changesOfCommit(local().store.git, sha)))
  }
  const recordsAnd = (id: string, version: string, ...models: string[]): string[] => {
    const folder = `models/${id}/v${version}`
    const names = [...models, 'metadata.json', 'model_card.md', 'requirements.txt'].map((name) => `${folder}/${name}`)
    return [stateFileOf(id), ...names].sort()
  }
  const pathsOf = (changes: { path: string }[]): string[] => changes.map(({ path }) => path).sort()

  describe('a release that commits its model', () => {
    it('has the bytes that were gated beside its records, and a second one those of its own', async () => {
      const prepared = await prepare('kept')
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'released', []])
      const [first = []] = await recorded(prepared)
      expect(pathsOf(first)).toEqual(recordsAnd('kept', '1.0.0', 'churn.bin'))
      expect(first.find(({ path }) => path.endsWith('churn.bin'))?.sha).toBe(blobOf('weights\n'))
      const again = await local().run(prepared.plan)
      expect([endOf(again), writesOf(again)]).toEqual([[0, 'already-released', []], []])

      const files = { 'models/churn.bin': 'better weights\n', [stateFileOf('kept')]: stateOf('kept') }
      await local().commit({ branch: prepared.branch, files, message: 'Train again' })
      expect(endOf(await local().run({ ...prepared.plan, realGit: true }))).toEqual([0, 'released', []])
      const [second = [], before] = await recorded(prepared)
      expect(pathsOf(second).filter((path) => path.endsWith('.bin'))).toEqual(['models/kept/v1.1.0/churn.bin'])
      expect(second.find(({ path }) => path.endsWith('churn.bin'))?.sha).toBe(blobOf('better weights\n'))
      expect(before).toEqual(first)
    })

    it('has a folder with all that is in it, at its place', async () => {
      const files = { 'models/net/weights.bin': 'w\n', 'models/net/vocab/words.txt': 'a\n' }
      const prepared = await prepare('folder', { config: { model: 'models/net' }, files })
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'released', []])
      const [changes = []] = await recorded(prepared)
      expect(pathsOf(changes)).toEqual(recordsAnd('folder', '1.0.0', 'net/weights.bin', 'net/vocab/words.txt'))
    })

    it.each(sampleOf(WRITES, 2))(
      'is finished once, with its model, by the next run where one died after write %d',
      async (write) => {
        const prepared = await prepare(`died-at-${write}`)
        local().fault('kill-after', write)
        await expect(local().run(prepared.plan)).rejects.toBeInstanceOf(Killed)
        const next = await local().run({ ...prepared.plan, realGit: true })
        // The journal's last entry says that all is done: nothing is left to finish.
        expect(endOf(next)).toEqual([0, expect.stringMatching(/^(?:already-)?released$/), []])
        const commits = await recorded(prepared)
        expect(commits.map(pathsOf)).toEqual([recordsAnd(prepared.id, '1.0.0', 'churn.bin')])
        expect(commits[0]?.find(({ path }) => path.endsWith('churn.bin'))?.sha).toBe(blobOf('weights\n'))
        const { releases, tags } = await local().leftOf(prepared.id, prepared.branch)
        expect(releases).toMatchObject([{ tag: `${prepared.id}/v1.0.0`, draft: false }])
        expect(tags).toEqual([{ name: `${prepared.id}/v1.0.0`, commit: prepared.gated }])
      },
    )
  })
}
