import { beforeAll, describe, expect, it } from '@jest/globals'
import { sampleOf } from '../sample.js'
import { Killed } from './local-adapters.js'
import type { LocalHost } from './local-host.js'
import { endOf, writesOf } from './releases.js'
import { DeployedFeature, FolderTarget, IMAGE } from './targets.js'

const DEPLOYED = [0, 'deployed', []]
const STEPS = ['ready', 'build', 'upload', 'deploy', 'switch-50', 'switch-100', 'finish']

interface State {
  deployed_to: string[]
  serving: Record<string, { version: string; outcome: string }>
  deployments: { environment: string; version: string; outcome: string; out?: Record<string, string> }[]
}

/** Deployments that go well, are gone on with, or undone. */
export function deployments(local: () => LocalHost): void {
  const target = new FolderTarget()
  const feature = new DeployedFeature(local, 'taken')
  const stateNow = async (): Promise<State> => JSON.parse(await feature.state()) as State
  const kills = Array.from({ length: 26 }, (_none, at) => at + 1)
  const killed = (at: number): string => `killed-${at}`

  beforeAll(async () => {
    const like = (change: Record<string, unknown>): Record<string, unknown> => ({ like: 'staging', ...change })
    await feature.release({
      staging: target.environment(),
      production: like({ needs: ['staging'], build: null, 'on-failure': 'roll-back' }),
      plain: { deploy: { run: `echo {version} > ${target.folder}/plain.live` } },
      protected: like({}),
      ...Object.fromEntries(kills.map((at) => [killed(at), like({})])),
      yields: like({ deploy: { run: `touch ${target.folder}/yields.began; sleep 60` } }),
    })
  })

  describe('a deployment', () => {
    it('is foretold by a dry run, which writes and runs nothing', async () => {
      const run = await feature.deploy('staging', { 'dry-run': 'true' })
      expect(endOf(run)).toEqual([0, 'planned', []])
      expect([writesOf(run), target.ran('staging')]).toEqual([[], []])
      expect(run.outcome.summary).toContain('would be deployed to staging')
    })

    it('takes a version there step by step, and says what it saw', async () => {
      const run = await feature.deploy('staging')
      expect(endOf(run)).toEqual(DEPLOYED)
      expect(target.ran('staging')).toEqual(STEPS.map((step) => `${step} 1.0.0`))
      expect(target.live('staging')).toBe('1.0.0')
      expect(feature.deployments()).toEqual([{ environment: 'staging', version: '1.0.0', state: 'success' }])
      const { outputs, summary } = run.outcome
      expect(outputs).toMatchObject({ environment: 'staging', version: '1.0.0', 'serving-version': '1.0.0' })
      expect(outputs['deployed-to']).toBe('["staging"]')
      expect(summary).toContain('Load test')
      const { deployed_to, serving, deployments: made } = await stateNow()
      expect([deployed_to, serving['staging']]).toMatchObject([['staging'], { version: '1.0.0', outcome: 'success' }])
      expect(made).toMatchObject([{ environment: 'staging', outcome: 'success', out: { image: IMAGE } }])
      expect(run.requests.length).toBeLessThanOrEqual(80)
    })

    it('is there already when it is run again, and nothing is written', async () => {
      const run = await feature.deploy('staging')
      expect(endOf(run)).toEqual(DEPLOYED)
      expect(writesOf(run)).toEqual([])
      expect(run.outcome.summary).toContain('serves already')
    })

    it('is made again where the target has lost it: every look is taken anew, and the Deployment before is retired', async () => {
      target.write('staging.live', 'nothing')
      target.write('staging.log', '')
      const run = await feature.deploy('staging')
      expect(endOf(run)).toEqual(DEPLOYED)
      expect(run.outcome.summary).toMatch(/golden[^]*Load test[^]*Watch/)
      expect(target.ran('staging')).toEqual(STEPS.filter((step) => step !== 'build').map((step) => `${step} 1.0.0`))
      expect(feature.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
      expect((await stateNow()).deployments).toHaveLength(2)
    })

    it('hands on to the next environment what was made for the one before', async () => {
      const run = await feature.deploy('production')
      const warned = expect.stringContaining('nothing served there before that could be put back')
      expect(endOf(run)).toEqual([0, 'deployed', [warned]])
      expect(target.ran('production')).not.toContain('build 1.0.0')
      expect((await stateNow()).deployed_to).toEqual(['staging', 'production'])
    })

    it('is not said to be seen where nothing asks the target', async () => {
      const run = await feature.deploy('plain')
      const warned = expect.stringContaining('nothing asks plain what it serves')
      expect(endOf(run)).toEqual([0, 'deployed', [warned]])
      expect(run.outcome.outputs['serving-version']).toBe('')
      expect((await stateNow()).deployed_to).not.toContain('plain')
    })

    it('goes by one pull request where the branch takes no commits', async () => {
      const rule = { ruleset: false, required_approvals: 1, block_direct_push: true, required_checks: [] }
      local().scenario.protection[feature.branch] = {
        ...rule,
        required_signatures: false,
        merge_queue: false,
        visible: true,
      }
      try {
        const run = await feature.deploy('protected')
        const waits = expect.stringContaining('the state waits in a pull request')
        expect(endOf(run)).toEqual([0, 'deployed', [waits]])
        const pulls = local().store.state.pulls.filter(
          ({ headRef }) => headRef === 'ds-release/state/taken-deployments',
        )
        expect(pulls.map(({ state, baseRef }) => [state, baseRef])).toEqual([['open', feature.branch]])
      } finally {
        Reflect.deleteProperty(local().scenario.protection, feature.branch)
      }
    })

    it.each(sampleOf(kills, 6))('is finished by the next run where one dies at write %i', async (at) => {
      const name = killed(at)
      local().fault('kill-after', at)
      await expect(feature.deploy(name)).rejects.toBeInstanceOf(Killed)
      expect(endOf(await feature.deploy(name))).toEqual(DEPLOYED)
      expect(target.live(name)).toBe('1.0.0')
      const there = feature.deployments().filter(({ environment }) => environment === name)
      expect(there.map(({ state }) => state)).toEqual(['success'])
      expect((await stateNow()).deployments.filter(({ environment }) => environment === name)).toHaveLength(1)
    })

    it('gives way to a rollback, whoever began it, while a step runs', async () => {
      const ref = 'refs/ds-release/deploy/taken/yields'
      const { git } = local().store
      const running = feature.deploy('yields')
      while (target.read('yields.began') === null) await new Promise((resolve) => setTimeout(resolve, 20))
      const newest = await git.ref(ref)
      const entry = { schema: 1, kind: 'rollback', tx: 'b'.repeat(16), feature: 'taken', version: '0.9.0' }
      const more = {
        digest: `sha256:${'0'.repeat(64)}`,
        environment: 'yields',
        phase: 'open',
        openedAt: '2026-11-02T10:00:00Z',
      }
      const owner = { run: '77', attempt: 1, nonce: 'r' }
      const text = JSON.stringify({ ...entry, ...more, owner, at: '2026-11-02T10:00:00Z' })
      const { tree } = await git.commit(newest ?? '')
      const person = 'eve <eve@example.com> 1793000000 +0000'
      const raw = `tree ${tree}\nparent ${newest ?? ''}\nauthor ${person}\ncommitter ${person}\n\nback\n\n${text}\n`
      const intent = (await git.write('commit', raw)).sha
      expect(await git.moveRef(ref, intent, newest ?? '')).toBe(true)
      const run = await running
      const says = expect.stringContaining('gave way to the rollback of run 77')
      expect(endOf(run)).toEqual([75, 'interrupted', [says]])
      const there = feature.deployments().filter(({ environment }) => environment === 'yields')
      expect(there.map(({ state }) => state)).toEqual(['failure'])
      expect(target.live('yields')).toBeNull()
    })
  })

  describe('the next version', () => {
    beforeAll(async () => {
      await feature.releaseNext()
    })

    it('takes the place of the one before, whose Deployment is retired', async () => {
      expect(endOf(await feature.deploy('staging'))).toEqual(DEPLOYED)
      expect(target.live('staging')).toBe('1.1.0')
      const there = feature.deployments().filter(({ environment }) => environment === 'staging')
      expect(there.map(({ state }) => state)).toEqual(['inactive', 'inactive', 'success'])
    })

    it('is undone where the watch sees that it is sick, and the version before is seen again', async () => {
      target.write('production.sick', '')
      const run = await feature.deploy('production')
      const says = expect.stringMatching(/watch \(live\): .*errors is 0\.5.*1\.0\.0 was put back/)
      expect(endOf(run)).toEqual([1, 'refused', [says]])
      expect(target.live('production')).toBe('1.0.0')
      expect(run.outcome.outputs['serving-version']).toBe('1.0.0')
      const there = feature.deployments().filter(({ environment }) => environment === 'production')
      expect(there.map(({ state }) => state)).toEqual(['success', 'failure'])
    })

    it('is not switched to where a golden row is off', async () => {
      target.write('staging.wrong', '')
      const older = await feature.deploy('staging', { version: '1.0.0' })
      const says = expect.stringMatching(/golden.*1 of 2 golden rows was answered otherwise/)
      expect(endOf(older)).toEqual([1, 'refused', [says]])
      expect(target.live('staging')).toBe('1.1.0')
    })
  })
}
