import { beforeEach, describe, expect, it } from '@jest/globals'
import { sampleOf } from '../sample.js'
import { Killed } from './local-adapters.js'
import type { LocalHost } from './local-host.js'
import { filesOf, UNJUDGED } from './model-repository.js'
import { endOf } from './releases.js'

const LONG = `a${'-long'.repeat(12)}`

/** By which branch the state goes, where branches of other names keep git from making it. */
export function stateBranchNames(local: () => LocalHost): void {
  describe('a branch that brings the state', () => {
    /** Where nobody has a branch of the action's names yet. */
    const forget = async (name: string): Promise<void> => {
      const { git } = local().store
      for (const ref of await git.refs(`refs/heads/${name}`)) await git.deleteRef(ref.name)
    }
    beforeEach(async () => {
      await forget('ds-release')
    })

    const prepare = async (id: string) => {
      const branch = `release/${id}`
      const gated = await local().branch(branch, filesOf(id, { config: UNJUDGED }))
      const rule = { ruleset: false, required_approvals: 1, block_direct_push: true, required_checks: [] }
      const protection = { ...rule, required_signatures: false, merge_queue: false, visible: true }
      local().scenario.protection[branch] = protection
      return { id, branch, gated, plan: { branch, inputs: { 'feature-id': id } } }
    }
    const headsOf = (base: string): string[] =>
      local().store.state.pulls.flatMap((pull) => (pull.baseRef === base ? [pull.headRef] : []))
    const merge = async (base: string): Promise<void> => {
      const pull = local().store.state.pulls.find(({ baseRef, state }) => baseRef === base && state === 'open')
      Reflect.deleteProperty(local().scenario.protection, base)
      const merged = await fetch(`${local().github.api}/repos/acme/models/pulls/${String(pull?.number)}/merge`, {
        ...{ method: 'PUT', body: '{}' },
        headers: { authorization: 'token user:bob', 'content-type': 'application/json' },
      })
      expect(merged.status).toBe(200)
    }

    it.each([
      ['above', 'ds-release', 'by-above'],
      ['above, at its folder', 'ds-release/state', 'by-folder'],
      ['below', 'ds-release/state/by-below-v1.0.0/mine/too', 'by-below'],
      ['above a long name', 'ds-release', LONG],
    ])('has its flat name where another one is %s it, is waited for, merged and done', async (_, blocker, id) => {
      const { branch, gated, plan } = await prepare(id)
      await local().ref(`refs/heads/${blocker}`, gated)
      expect(endOf(await local().run(plan))).toEqual([0, 'awaiting-merge', []])
      expect(headsOf(branch)).toEqual([`ds-release-state-${id}-v1.0.0`])
      // Its name stays, though the way to the other one is free by now.
      await local().store.git.deleteRef(`refs/heads/${blocker}`)
      expect(endOf(await local().run(plan))).toEqual([0, 'awaiting-merge', []])
      expect(headsOf(branch)).toHaveLength(1)
      await merge(branch)
      expect(endOf(await local().run(plan))).toEqual([0, 'released', []])
      const again = await local().run(plan)
      expect(endOf(again)).toEqual([0, 'already-released', []])
      expect(headsOf(branch)).toHaveLength(1)
    })

    it('has each feature its own, also where the name of one begins that of another', async () => {
      const [short, long] = [await prepare('pre'), await prepare('pre-fix')]
      await local().ref('refs/heads/ds-release', short.gated)
      for (const { plan } of [short, long]) expect(endOf(await local().run(plan))).toEqual([0, 'awaiting-merge', []])
      expect(headsOf(short.branch)).toEqual(['ds-release-state-pre-v1.0.0'])
      expect(headsOf(long.branch)).toEqual(['ds-release-state-pre-fix-v1.0.0'])
    })

    it.each(sampleOf([13, 14, 15, 16, 17, 18], 2))(
      'is gone on with under its name by whoever finishes a run that died at write %i',
      async (write) => {
        const { branch, gated, plan } = await prepare(`died-${write}`)
        await local().ref('refs/heads/ds-release', gated)
        local().fault('kill-after', write)
        await expect(local().run(plan)).rejects.toBeInstanceOf(Killed)
        const flat = await local().store.git.ref(`refs/heads/ds-release-state-died-${write}-v1.0.0`)
        await local().store.git.deleteRef('refs/heads/ds-release')
        expect(endOf(await local().run(plan))).toEqual([0, 'awaiting-merge', []])
        expect(headsOf(branch)).toEqual([`ds-release${flat === null ? '/state/' : '-state-'}died-${write}-v1.0.0`])
      },
    )

    it('stops for a person where it can have neither name, and goes on once one is free', async () => {
      const { branch, gated, plan } = await prepare('both')
      await local().ref('refs/heads/ds-release/state', gated)
      await local().ref('refs/heads/ds-release-state-both-v1.0.0/x', gated)
      const named = expect.stringMatching(/ds-release\/state and ds-release-state-both-v1\.0\.0\/x.*Rename or delete/s)
      expect(endOf(await local().run(plan))).toEqual([3, 'conflict', [named]])
      await local().store.git.deleteRef('refs/heads/ds-release-state-both-v1.0.0/x')
      expect(endOf(await local().run(plan))).toEqual([0, 'awaiting-merge', []])
      expect(headsOf(branch)).toEqual(['ds-release-state-both-v1.0.0'])
    })
  })
}
