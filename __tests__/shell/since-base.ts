import { describe, expect, it } from '@jest/globals'
import { addPull } from '../../rehearsal/github/seed/pull.js'
import { quietPull } from '../../rehearsal/scenario.js'
import type { EndedRun, LocalHost } from './local-host.js'
import { filesOf, json, stateFileOf, stateOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

type Entry = Record<string, unknown>

/** Which release the commits are counted from that nobody reviewed: `releases[]` may be pushed by anybody. */
export function sinceBases(local: () => LocalHost): void {
  describe('the commits since the release before', () => {
    let count = 0
    const branchOf = (feature: string): string => `release/${feature}`
    const run = async (feature: string): Promise<EndedRun> =>
      await local().run({ branch: branchOf(feature), inputs: { 'feature-id': feature } })
    const reviewOf = ({ outcome }: EndedRun): { verdict: string; reason: string } => {
      const gates = JSON.parse(outcome.outputs.gates ?? '{}') as Record<string, { verdict: string; reason: string }>
      return gates.review ?? { verdict: 'none', reason: '' }
    }
    const start = async (feature: string, state: Entry = {}): Promise<void> =>
      void (await local().reviewedBranch(branchOf(feature), filesOf(feature, { state })))
    /** Somebody pushes another model, then a state file with these entries; a reviewed trifle comes on top. */
    const swap = async (
      feature: string,
      entriesOf: (entries: Entry[], swapped: string) => Entry[],
    ): Promise<string> => {
      const { git } = local().store
      const branch = branchOf(feature)
      const swapped = await local().commit({ branch, files: { 'models/churn.bin': 'evil\n' }, message: 'Swap' })
      const blob = await git.resolve(`${branch}:${stateFileOf(feature)}`)
      const state = JSON.parse((await git.bytes(blob ?? '')).toString('utf8')) as { releases?: Entry[] }
      const releases = entriesOf(state.releases ?? [], swapped)
      const text = json({ ...state, status: 'approved', releases })
      await local().commit({ branch, files: { [stateFileOf(feature)]: text } })
      const sha = await local().commit({ branch, files: { 'src/trifle.py': '1\n' } })
      await addPull(local().store, { ...quietPull(sha), base: branch }, sha, new Date())
      return swapped
    }
    const over = (entry: Entry | undefined, change: Entry): Entry => ({ ...entry, ...change })

    it.each<[string, (entries: Entry[], swapped: string) => Entry[], RegExp]>([
      [
        'its commit was changed',
        ([entry], commit) => [over(entry, { commit })],
        /looked through since 1\.0\.0, because releases\[\] of \S+ gives 1\.0\.0 the commit/,
      ],
      [
        'a version was added that nobody released',
        ([entry], commit) => [over(entry, {}), over(entry, { version: '1.0.1', tag: null, commit })],
        /looked through since 1\.0\.0, because 1\.0\.1 has no tag/,
      ],
      [
        'it stands no more, and another does in its place',
        ([entry], commit) => [over(entry, { version: '1.0.1', tag: null, commit })],
        /looked through since 1\.0\.0, because 1\.0\.1 has no tag .*, and releases\[\] of/,
      ],
      [
        'there are none any more',
        () => [],
        /because releases\[\] of \S+ does not have 1\.0\.0, which this action released/,
      ],
      [
        'all were rolled back by hand',
        ([entry]) => [over(entry, { rolled_back_at: '2026-11-03T10:00:00Z' })],
        /Swap\) came after 1\.0\.0/,
      ],
    ])('are those since the one that this action made, where in releases[] %s', async (_what, entriesOf, told) => {
      const feature = `base-${String((count += 1))}`
      await start(feature)
      expect(endOf(await run(feature))).toEqual([0, 'released', []])
      const swapped = await swap(feature, entriesOf)
      const refused = await run(feature)
      expect([refused.outcome.exitCode, writesOf(refused)]).toEqual([1, []])
      const { verdict, reason } = reviewOf(refused)
      expect(verdict).toBe('failed')
      expect(reason).toContain(`${swapped.slice(0, 7)} (Swap) came after 1.0.0`)
      expect(reason).toMatch(told)
    })

    it('are all there are where the tag of the only version stands elsewhere and nothing is this action’s', async () => {
      await start('base-none')
      await local().publish('base-none/v1.0.0', await local().store.branchHead('main'))
      await swap('base-none', (_entries, commit) => [{ version: '1.0.0', commit, metrics: { f1_score: 0.9 } }])
      const refused = await run('base-none')
      expect([refused.outcome.exitCode, writesOf(refused)]).toEqual([1, []])
      expect(reviewOf(refused).reason).toMatch(
        /\(Swap\) came to the branch .* looked through from the first one on, because/,
      )
    })

    it.each<[string, Entry, RegExp]>([
      [
        'adopted',
        { adopted: true },
        /looked through since 1\.0\.0 as the state file has it, because 1\.0\.0 has no tag/,
      ],
      ['deleted-tag', { metrics: { f1_score: 0.9 } }, /as the state file has it, because 1\.0\.0 has no tag/],
      [
        'no-commit',
        { commit: null, metrics: { f1_score: 0.9 } },
        /no commits before this one were looked through, because .* names no commit/,
      ],
    ])('are told and no obstacle where nothing proves the only version (%s)', async (kind, change, told) => {
      const feature = `base-${kind}`
      const first = await local().branch(branchOf(feature), filesOf(feature, { state: { status: 'released' } }))
      const entry = over({ version: '1.0.0', commit: first }, change)
      const state = stateOf(feature, { releases: [entry], model_version: '1.0.0' })
      const sha = await local().commit({ branch: branchOf(feature), files: { [stateFileOf(feature)]: state } })
      await addPull(local().store, { ...quietPull(sha), base: branchOf(feature) }, sha, new Date())
      const made = await run(feature)
      expect(endOf(made)).toEqual([0, 'released', []])
      expect(reviewOf(made)).toMatchObject({ verdict: 'passed', reason: expect.stringMatching(told) as unknown })
    })
  })
}
