import { describe, expect, it } from '@jest/globals'
import { commandOf, type EndedRun, type LocalHost, type LocalRun } from './local-host.js'
import { filesOf, stateFileOf, stateOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** People who change their minds while a release is on its way. */
export function secondThoughts(local: () => LocalHost): void {
  describe('a release on which people change their minds', () => {
    const open = async (feature: string, plan: Parameters<typeof filesOf>[1] = {}): Promise<string> => {
      const branch = `release/${feature}`
      await local().reviewedBranch(branch, filesOf(feature, plan))
      return branch
    }
    /** Runs a release during which something happens: while the gates run, or right before the publishing. */
    const runWith = async (
      feature: string,
      when: 'at the gates' | 'before the publishing',
      happen: () => Promise<unknown>,
    ): Promise<EndedRun> => {
      const started = await local().start({ branch: `release/${feature}`, inputs: { 'feature-id': feature } })
      const { commands, artifacts } = started.host
      const host: LocalRun['host'] = {
        ...started.host,
        commands: {
          ...commands,
          run: async (request) => await commands.run(request),
          sideBySide: async (tasks) => await commands.sideBySide(tasks),
          secluded: async (body) => {
            if (when === 'at the gates') await happen()
            return await commands.secluded(body)
          },
        },
        artifacts: {
          ...artifacts,
          upload: async (...upload) => {
            if (when === 'before the publishing' && upload[1].endsWith('.tar.gz')) await happen()
            return await artifacts.upload(...upload)
          },
        },
      }
      const before = local().github.requests.length
      const outcome = await commandOf({ ...started, host })
      local().github.closeRun(started.runId)
      return { ...started, host, outcome, requests: local().github.requests.slice(before) }
    }
    const writeState = async (feature: string, keys: Record<string, unknown>, of = feature): Promise<unknown> =>
      await local().commit({
        branch: `release/${feature}`,
        author: 'bob',
        files: { [stateFileOf(of)]: stateOf(of, keys) },
      })
    const objects = (feature: string): void => {
      const { store } = local()
      const pull = store.state.pulls.find(({ baseRef }) => baseRef === `release/${feature}`)
      const at = new Date().toISOString()
      pull?.reviews.push({
        id: store.nextId(),
        user: 'bob',
        state: 'CHANGES_REQUESTED',
        commit: pull.headSha,
        body: '',
        at,
      })
      store.changed()
    }

    it('is refused with 2 before anything is written where the state says so meanwhile', async () => {
      await open('mind')
      const run = await runWith(
        'mind',
        'at the gates',
        async () => await writeState('mind', { status: 'changes_requested' }),
      )
      expect(endOf(run)).toEqual([
        2,
        'refused',
        [expect.stringMatching(/mind\.json on branch release\/mind .*changes_requested/)],
      ])
      expect(writesOf(run)).toEqual([])
    })

    it('is refused with 1 before anything is written where the reviewer takes the approval back', async () => {
      await open('mind-review')
      const run = await runWith(
        'mind-review',
        'at the gates',
        async () => await Promise.resolve(objects('mind-review')),
      )
      expect(endOf(run)).toEqual([
        1,
        'refused',
        [expect.stringMatching(/does not stand any more.*bob requests changes/)],
      ])
      expect(run.outcome.outputs).toMatchObject({ verdict: 'failed', resumable: 'false' })
      expect(JSON.parse(run.outcome.outputs.gates ?? '{}')).toMatchObject({ review: { verdict: 'failed' } })
      expect(writesOf(run)).toEqual([])
    })

    it('is refused where a dependency is rolled back meanwhile', async () => {
      const files = { [stateFileOf('base')]: stateOf('base', { status: 'released' }) }
      await open('mind-base', { state: { dependencies: ['base'] }, files })
      const run = await runWith(
        'mind-base',
        'at the gates',
        async () => await writeState('mind-base', { status: 'rollback' }, 'base'),
      )
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringMatching(/base is "rollback"/)]])
    })

    it('is not published after its claim; run again it is refused, and finished once all agree', async () => {
      const branch = await open('mind-late')
      const run = await runWith(
        'mind-late',
        'before the publishing',
        async () => await writeState('mind-late', { status: 'review' }),
      )
      expect(endOf(run)).toEqual([75, 'interrupted', [expect.stringMatching(/"review"/)]])
      expect((await local().leftOf('mind-late', branch)).releases).toMatchObject([{ draft: true }])
      const again = await local().run({ branch, inputs: { 'feature-id': 'mind-late' } })
      expect([again.outcome.exitCode, writesOf(again)]).toEqual([2, []])
      await writeState('mind-late', { status: 'approved' })
      const last = await local().run({ branch, inputs: { 'feature-id': 'mind-late' } })
      expect(endOf(last)).toEqual([0, 'released', []])
    })

    it('is not published where the reviewer objects after its claim', async () => {
      const branch = await open('mind-object')
      const run = await runWith(
        'mind-object',
        'before the publishing',
        async () => await Promise.resolve(objects('mind-object')),
      )
      expect(endOf(run)).toEqual([75, 'interrupted', [expect.stringMatching(/bob requests changes/)]])
      expect((await local().leftOf('mind-object', branch)).releases).toMatchObject([{ draft: true }])
    })

    it.each(['at the gates', 'before the publishing'] as const)(
      'is made where others go on with their work %s',
      async (when) => {
        const feature = when === 'at the gates' ? 'mind-busy' : 'mind-busier'
        const branch = await open(feature, { files: { [stateFileOf('other')]: stateOf('other') } })
        const run = await runWith(feature, when, async () => {
          await writeState(feature, { status: 'released' }, 'other')
          await writeState(feature, { title: 'A better title', status: 'approved' })
        })
        expect(endOf(run)).toEqual([0, 'released', []])
        expect((await local().leftOf(feature, branch)).releases).toHaveLength(1)
      },
    )

    it('of an old checkout is refused where the branch says released, by whatever run that was', async () => {
      const branch = await open('mind-old')
      const first = (await local().store.branchHead(branch)) ?? ''
      const second = await local().commit({ branch, files: { 'models/churn.bin': 'other weights\n' } })
      const inputs = { 'feature-id': 'mind-old' }
      expect(endOf(await local().run({ branch, inputs, at: first }))).toEqual([0, 'released', []])
      const late = await local().run({ branch, inputs: { ...inputs, 'gates-enabled': 'false' }, at: second })
      expect(endOf(late)).toEqual([2, 'refused', [expect.stringMatching(/already released as 1\.0\.0/)]])
      expect(writesOf(late)).toEqual([])
    })
  })
}
