import { describe, expect, it } from '@jest/globals'
import { addPull } from '../../rehearsal/github/seed/pull.js'
import { quietPull } from '../../rehearsal/scenario.js'
import type { Files } from './history.js'
import type { EndedRun, LocalHost } from './local-host.js'
import { filesOf, stateFileOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** What came to a branch without a review. */
export function unreviewed(local: () => LocalHost): void {
  describe('a release of what came without a review', () => {
    const branchOf = (feature: string): string => `release/${feature}`
    const open = async (feature: string): Promise<string> =>
      await local().reviewedBranch(branchOf(feature), filesOf(feature))
    const push = async (feature: string, files: Files, message = 'Push'): Promise<string> =>
      await local().commit({ branch: branchOf(feature), files, message })
    const merge = async (feature: string, files: Files): Promise<string> => {
      const sha = await push(feature, files)
      await addPull(local().store, { ...quietPull(sha), base: branchOf(feature) }, sha, new Date())
      return sha
    }
    /** What approves the feature again after its release. */
    const approval = async (feature: string): Promise<Files> => {
      const { git } = local().store
      const blob = await git.resolve(`${branchOf(feature)}:${stateFileOf(feature)}`)
      const text = (await git.bytes(blob ?? '')).toString('utf8')
      return { [stateFileOf(feature)]: text.replace('"status": "released"', '"status": "approved"') }
    }
    const run = async (feature: string): Promise<EndedRun> =>
      await local().run({ branch: branchOf(feature), inputs: { 'feature-id': feature }, realGit: true })
    const reviewOf = ({ outcome }: EndedRun): { verdict: string; reason: string } => {
      const gates = JSON.parse(outcome.outputs.gates ?? '{}') as Record<string, { verdict: string; reason: string }>
      return gates.review ?? { verdict: 'none', reason: '' }
    }

    it('is refused where another model was pushed before a reviewed trifle, and made where that was undone', async () => {
      await open('pushed')
      expect(endOf(await run('pushed'))).toEqual([0, 'released', []])
      const sha = await push('pushed', { 'models/churn.bin': 'other\n' }, 'Swap the model')
      await merge('pushed', await approval('pushed'))
      const refused = await run('pushed')
      expect([refused.outcome.exitCode, writesOf(refused)]).toEqual([1, []])
      expect(reviewOf(refused)).toMatchObject({
        verdict: 'failed',
        reason: expect.stringMatching(
          new RegExp(
            `${sha.slice(0, 7)} \\(Swap the model\\) came after 1\\.0\\.0 without a pull request and changes models/churn\\.bin`,
          ),
        ) as unknown,
      })
      await merge('pushed', { 'models/churn.bin': 'weights\n' })
      const made = await run('pushed')
      expect(endOf(made)).toEqual([0, 'released', []])
      expect(reviewOf(made).reason).toContain('Swap the model')
    })

    it('is made where a typo beside the feature was pushed, which is named', async () => {
      await open('typo')
      expect(endOf(await run('typo'))).toEqual([0, 'released', []])
      await push('typo', { 'NOTES.md': '# Notes\n' }, 'Fix a typo')
      await merge('typo', { ...(await approval('typo')), 'models/churn.bin': 'better\n' })
      const made = await run('typo')
      expect(endOf(made)).toEqual([0, 'released', []])
      expect(reviewOf(made).reason).toMatch(/1 commit since 1\.0\.0 came without a review .* \(Fix a typo\)/)
    })

    it('is made where a pull request of two commits was merged by rebasing', async () => {
      await open('rebased')
      expect(endOf(await run('rebased'))).toEqual([0, 'released', []])
      const { store } = local()
      const tip = (await store.branchHead(branchOf('rebased'))) ?? ''
      const first = await push('rebased', { 'src/a.py': '1\n' }, 'First')
      const last = await push('rebased', await approval('rebased'), 'Last')
      const [one, two] = [await store.git.commit(first), await store.git.commit(last)]
      const committer = { ...one.committer, when: one.committer.when.replace(/^\d/, '2') }
      const { sha: below } = await store.git.writeCommit({ ...one, committer })
      const { sha: head } = await store.git.writeCommit({ ...two, parents: [below], committer })
      const pull = await addPull(
        store,
        { ...quietPull(last), method: 'rebase', base: branchOf('rebased') },
        last,
        new Date(),
      )
      Object.assign(pull, {
        headSha: head,
        baseSha: tip,
        reviews: pull.reviews.map((one) => ({ ...one, commit: head })),
      })
      await store.git.setRef(`refs/pull/${pull.number}/head`, head)
      store.state.pushes.push({
        id: store.nextId(),
        ref: `refs/heads/${pull.headRef}`,
        before: tip,
        after: head,
        type: 'push',
        actor: 'alice',
        at: pull.createdAt,
      })
      store.changed()
      const made = await run('rebased')
      expect([endOf(made), reviewOf(made)]).toMatchObject([[0, 'released', []], { verdict: 'passed' }])
    })

    it.each([
      ['as git makes it', {}, 0],
      ['with another model in it', { 'models/churn.bin': 'evil\n' }, 1],
    ])('by a merge by hand %s ends with %#', async (_what, files, code) => {
      const feature = code === 0 ? 'hand' : 'evil'
      const tip = await open(feature)
      const side = await local().commit({ branch: `side-${feature}`, parents: [tip], files: { 'src/a.py': '1\n' } })
      const other = await push(feature, { 'src/b.py': '2\n' })
      const sha = await local().commit({
        branch: branchOf(feature),
        parents: [other, side],
        files: { 'src/a.py': '1\n', ...files },
      })
      await addPull(local().store, { ...quietPull(sha), method: 'merge', base: branchOf(feature) }, sha, new Date())
      const ended = await run(feature)
      expect([ended.outcome.exitCode, reviewOf(ended).reason]).toEqual([
        code,
        code === 0
          ? expect.stringContaining('approved by bob')
          : expect.stringMatching(/merge .* made by hand and has other files/),
      ])
    })
  })
}
