import { beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/formats/digest.js'
import type { LocalHost } from './local-host.js'
import { stateFileOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'
import { DeployedFeature, FolderTarget } from './targets.js'

/** Deployments that must not be: nothing is written, and nothing claims to be deployed. */
export function refusedDeployments(local: () => LocalHost): void {
  const target = new FolderTarget()
  const feature = new DeployedFeature(local, 'refused')

  beforeAll(async () => {
    await feature.release({
      staging: target.environment(),
      production: { like: 'staging', needs: ['staging'] },
      batch: { deploy: { run: 'true' }, sample: { run: 'true > {output}' } },
      people: { deploy: { run: 'true' }, checklist: 'required' },
      nothing: { url: 'https://example.com' },
      reviewed: { like: 'staging', group: 'guarded' },
    })
  })

  describe('a deployment is refused', () => {
    it.each([
      [
        'to an environment that is none',
        'stagin',
        {},
        2,
        /there is no environment "stagin".*staging, the nearest name/,
      ],
      ['to what is no name of one', '__proto__', {}, 2, /there is no environment "__proto__"/],
      ['where the one that it needs has not seen it', 'production', {}, 2, /production needs staging.*never deployed/],
      ['of a version that was never released', 'staging', { version: '3.0.0' }, 2, /3\.0\.0 was never released/],
      ['of what is no version', 'staging', { version: 'latest' }, 2, /"latest", which is no semantic version/],
      ['with steps that are not there yet', 'batch', {}, 2, /batch has `sample`, which this version/],
      ['with a checklist that nobody can tick', 'people', {}, 2, /people has `checklist: required`/],
      ['where nothing would be done', 'nothing', {}, 2, /none of its steps brings a version there/],
    ])('%s', async (_, environment, inputs, exit, says) => {
      const run = await feature.deploy(environment, inputs)
      expect(endOf(run)).toEqual([exit, 'refused', [expect.stringMatching(says)]])
      expect(writesOf(run)).toEqual([])
    })

    it('where a commit is checked out that is not on the branch', async () => {
      const stray = await local().branch('stray', { 'README.md': 'x' })
      const files = JSON.parse(await feature.state()) as object
      const at = await local().commit({
        ...{ branch: 'stray', parents: [stray] },
        files: {
          [stateFileOf('refused')]: JSON.stringify(files),
          '.github/ds-release.yml': 'environments: {staging: {deploy: {run: "true"}}}\nrelease-branches: [release/*]\n',
        },
      })
      const run = await feature.deploy('staging', {}, { at })
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringMatching(/is not on release\/refused/)]])
    })

    it('where a reviewer of GitHub’s environment has not approved the run', async () => {
      local().scenario.environments['guarded'] = {
        reviewers: ['bob'],
        approved_by: [],
        prevent_self_review: false,
        wait_minutes: 0,
        custom_rules: [],
      }
      const run = await feature.deploy('reviewed')
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringMatching(/guarded has required reviewers/)]])
      expect(writesOf(run)).toEqual([])
    })

    it('of an entry in releases[] that somebody has pushed', async () => {
      const state = JSON.parse(await feature.state()) as { releases: Record<string, unknown>[] }
      const [real] = state.releases
      const forged = { ...real, version: '9.0.0', tag: 'refused/v9.0.0', package_digest: `sha256:${'9'.repeat(64)}` }
      const text = JSON.stringify({ ...state, releases: [...state.releases, forged] }, null, 2)
      const before = await feature.state()
      await feature.bring({ [stateFileOf('refused')]: text }, { isReviewed: false })
      const run = await feature.deploy('staging')
      expect(endOf(run)).toEqual([
        2,
        'refused',
        [expect.stringMatching(/entry of 9\.0\.0 in releases\[\].*is not trusted/)],
      ])
      await feature.bring({ [stateFileOf('refused')]: before })
    })

    it('of a package that was replaced', async () => {
      const release = local().store.state.releases.find(({ tag }) => tag === 'refused/v1.0.0')
      const assets = release?.assets ?? []
      const at = assets.findIndex(({ name }) => name.endsWith('.tar.gz'))
      const name = assets[at]?.name ?? ''
      const kept = assets[at]
      assets[at] = local().asset(name, 'another', { digest: digestOf('another') })
      const run = await feature.deploy('staging')
      expect(endOf(run)).toEqual([1, 'refused', [expect.stringMatching(/is not what was released/)]])
      expect(writesOf(run)).toEqual([])
      if (kept !== undefined) assets[at] = kept
    })

    it('on another branch than releases are made on', async () => {
      const run = await local().run({
        inputs: { command: 'deploy', 'feature-id': 'refused', environment: 'staging' },
        branch: 'stray',
      })
      expect(run.outcome.exitCode).toBe(2)
    })
  })

  describe('a deployment fails', () => {
    it('where what comes back from the store is another file', async () => {
      const environment = target.environment({ upload: { run: 'true', 'read-back': { run: 'echo stale' } } })
      await feature.bring({ '.github/ds-release.yml': await configured({ stale: environment }) })
      const run = await feature.deploy('stale')
      expect(endOf(run)).toEqual([1, 'refused', [expect.stringMatching(/read-back: .*came back with.*cut off/)]])
      expect(feature.deployments().map(({ state }) => state)).toEqual(['failure'])
      expect(target.live('stale')).toBeNull()
    })

    it.each([
      ['a step fails', { deploy: { run: 'echo no room; exit 3' } }, 1, /deploy: ended with 3.*no room/],
      ['a step hangs', { deploy: { run: 'trap "" TERM; sleep 30', timeout: '1s' } }, 1, /deploy: timed out/],
      ['the target is busy', { deploy: { run: 'exit 75', 'retry-for': '10s' } }, 75, /the target is busy/],
      [
        'an image has no digest',
        { build: { run: 'echo image=churn:1 >> "$DS_OUTPUT"' } },
        1,
        /build: .*does not end in @sha256/,
      ],
      [
        'nothing answers',
        { serving: { run: 'exit 1', timeout: '3s' } },
        1,
        /serving \(live\): .*did not say what it serves/,
      ],
      [
        'another version answers',
        { serving: { run: 'echo 0.1.0', timeout: '3s' } },
        1,
        /serves 0\.1\.0 and not 1\.0\.0/,
      ],
      [
        'load is not borne',
        {
          'load-test': {
            run: 'echo \'{"milliseconds": 900, "ok": true}\' > {output}',
            rate: 1,
            duration: '1s',
            p95: '100ms',
          },
        },
        1,
        /load-test.*p95 is 900 ms/,
      ],
    ])('where %s', async (words, change, exit, says) => {
      const name = words.replaceAll(' ', '-')
      await feature.bring({ '.github/ds-release.yml': await configured({ [name]: target.environment(change) }) })
      const run = await feature.deploy(name)
      expect(endOf(run)).toEqual([exit, exit === 75 ? 'interrupted' : 'refused', [expect.stringMatching(says)]])
      expect(feature.deployments().map(({ state }) => state)).not.toContain('success')
    })
  })

  const configured = async (environments: object): Promise<string> => {
    const { git } = local().store
    const sha = await git.resolve(`${await feature.head()}:.github/ds-release.yml`)
    const config = JSON.parse((await git.bytes(sha ?? '')).toString('utf8')) as Record<string, unknown>
    return `${JSON.stringify({ ...config, environments }, null, 2)}\n`
  }
}
