import { beforeAll, describe, expect, it } from '@jest/globals'
import { parseScenario } from '../../rehearsal/scenario.js'
import { checkBeforeGates, type Preflight } from '../../src/gather/preflight.js'
import type { LocalHost, LocalRun } from './local-host.js'
import { filesOf, stateFileOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** What would stop a release after hours of gates, and is found before them. */
export function preflights(local: () => LocalHost): void {
  describe('before its gates, a release', () => {
    let run: LocalRun
    let commit: string
    const branch = 'release/preflight'
    beforeAll(async () => {
      commit = await local().branch(branch, filesOf('preflight'))
      run = await local().start({ branch, inputs: { command: 'check' } })
    })

    const preflight = async (tag: string, change: Partial<Preflight> = {}): Promise<string> => {
      const candidate = { tag, version: '1.0.0', commit }
      const feature = { id: 'preflight', stateFile: stateFileOf('preflight') }
      run.log.length = 0
      const asked = { feature, candidate, branch, target: branch, dryRun: false, mayBePublished: false, ...change }
      return await checkBeforeGates(run.host, asked).then(
        () => 'goes on',
        (error: unknown) => `${(error as { code: string }).code}: ${String(error)}`,
      )
    }

    it('goes on where nothing is in its way, and where its own tag is there already', async () => {
      expect(await preflight('preflight/v1.0.0')).toBe('goes on')
      await local().tag('preflight/v1.0.1', commit)
      expect(await preflight('preflight/v1.0.1')).toBe('goes on')
    })

    it.each<[string, Record<string, string>, unknown]>([
      [
        'lfs',
        { '.gitattributes': 'models/** filter=lfs\n' },
        [2, 'refused', [expect.stringContaining('newer head of')]],
      ],
      ['plain', { 'NOTES.md': 'Later\n' }, [0, 'planned', []]],
    ])('looks at its places in the newer head of the branch as well (%s)', async (kind, files, end) => {
      const feature = `newer-${kind}`
      const home = `release/${feature}`
      const gated = await local().reviewedBranch(home, filesOf(feature))
      await local().commit({ branch: home, files })
      const inputs = { 'feature-id': feature, command: 'plan' }
      const plan = await local().run({ branch: home, at: gated, inputs, realGit: true })
      expect([endOf(plan), writesOf(plan)]).toEqual([end, []])
    })

    it('stops where its tag is on another commit', async () => {
      await local().tag('preflight/v1.1.0', await local().commit({ branch: 'preflight/other', parents: [] }))
      expect(await preflight('preflight/v1.1.0')).toMatch(/^conflict: .*preflight\/v1\.1\.0/)
    })

    it('stops where its release is published and the state file does not know of it', async () => {
      await local().publish('preflight/v1.2.0', commit)
      expect(await preflight('preflight/v1.2.0')).toMatch(/^conflict: .*published release preflight\/v1\.2\.0 already/)
    })

    it.each(['refs/ds-release/tx', 'refs/ds-release/tx/preflight/x'])(
      'stops where %s keeps its journal from being',
      async (ref) => {
        const refs = { ...run.host.refs, startingWith: async () => await Promise.resolve([ref]) }
        const candidate = { tag: 'preflight/v1.2.5', version: '1.2.5', commit }
        const feature = { id: 'preflight', stateFile: stateFileOf('preflight') }
        const asked = { feature, candidate, branch, target: branch, dryRun: true, mayBePublished: false }
        await expect(checkBeforeGates({ ...run.host, refs }, asked)).rejects.toMatchObject({
          ...{ code: 'conflict', problems: [{ what: expect.stringContaining(`there is a ref ${ref}:`) as unknown }] },
        })
      },
    )

    it('stops where the state file is no longer on its branch', async () => {
      const gone = { feature: { id: 'gone', stateFile: stateFileOf('gone') } }
      expect(await preflight('preflight/v1.3.0', gone)).toMatch(/^not-releasable: .*not on branch release\/preflight/)
    })

    it('stops where a token cannot tag a commit whose workflows differ from the default branch’s', async () => {
      const files = { '.github/workflows/ci.yml': 'on: push\n' }
      const candidate = { tag: 'preflight/v1.4.0', version: '1.4.0' }
      const differing = await local().commit({ branch: 'preflight/workflows', parents: [commit], files })
      const asked = { candidate: { ...candidate, commit: differing }, target: branch }
      expect(await preflight('', asked)).toMatch(/^permission: /)
      // A tag that is there already need not be made.
      await local().tag('preflight/v1.4.0', differing)
      expect(await preflight('', asked)).toBe('goes on')
    })

    it('is told that its state goes by a pull request where the branch wants one', async () => {
      const { scenario } = local()
      const { protection } = parseScenario({ protection: { [branch]: { required_approvals: 1 } } })
      Object.assign(scenario.protection, protection)
      expect(await preflight('preflight/v1.5.0')).toBe('goes on')
      delete scenario.protection[branch]
      expect(run.log.join('\n')).toMatch(/::notice.*pull request/)
    })

    it('stops where the token may not write, unless it is only foretold', async () => {
      const { permissions } = local().scenario.token
      permissions.contents = 'read'
      const [really, foretold] = [
        await preflight('preflight/v1.6.0'),
        await preflight('preflight/v1.6.0', { dryRun: true }),
      ]
      permissions.contents = 'write'
      expect(really).toMatch(/^permission: .*may not write to this repository/)
      expect(foretold).toBe('goes on')
    })

    it('that is foretold is refused a tag that a ruleset keeps', async () => {
      const rules = [{ name: 'Tags are made by hand', include: ['refs/tags/preflight/*'], rules: ['creation'] }]
      const { rulesets } = local().scenario
      rulesets.push(...parseScenario({ rulesets: rules }).rulesets)
      const foretold = await preflight('preflight/v1.7.0', { dryRun: true })
      rulesets.length = 0
      expect(foretold).toMatch(/^permission: .*Tags are made by hand/)
    })
  })
}
