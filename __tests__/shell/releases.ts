import { beforeAll, describe, expect, it } from '@jest/globals'
import { changesOfCommit } from '../../rehearsal/github/git-changes.js'
import { BOT } from '../../rehearsal/github/hub.js'
import type { EndedRun, LocalHost } from './local-host.js'
import { CONFIG, filesOf, stateFileOf, UNJUDGED } from './model-repository.js'

/** The writes of a run, in order. */
export function writesOf({ requests }: EndedRun): string[] {
  return requests.filter(({ write }) => write !== null).map(({ method, path }) => `${method} ${path}`)
}

/** How a run ended, in the few words that a failing test needs. */
export function endOf({ outcome }: EndedRun): unknown {
  const { exitCode, outputs, annotations } = outcome
  return [exitCode, outputs.status, annotations.map(({ message }) => message)]
}

/** The command `release`, whole, and what it refuses; `plan` and dry runs beside it. */
export function releases(local: () => LocalHost): void {
  describe('the first release of a feature', () => {
    const branch = 'release/first'
    const inputs = { 'feature-id': 'first' }
    let gated: string
    let run: EndedRun
    const foretellings: string[][] = []
    beforeAll(async () => {
      const steps = { export: { run: 'mkdir -p {package} && printf exported > {package}/m.bin' } }
      gated = await local().reviewedBranch(branch, filesOf('first', { config: { steps } }))
    })

    it.each(['plan', 'release'])('is foretold by %s, which writes nothing', async (command) => {
      const foretold = await local().run({ branch, inputs: { ...inputs, command, 'dry-run': 'true' } })
      expect(endOf(foretold)).toEqual([0, 'planned', []])
      expect(writesOf(foretold)).toEqual([])
      const { outcome, log } = foretold
      expect(outcome.outputs).toMatchObject({ version: '1.0.0', 'previous-version': '', tag: 'first/v1.0.0' })
      foretellings.push(log.filter((line) => line.startsWith('would ')).map((line) => line.replace('would ', '')))
      expect(outcome.summary).toContain('first/v1.0.0')
      const { gates, matrix } = outcome.outputs
      expect([gates !== undefined, matrix !== undefined]).toEqual(command === 'plan' ? [false, true] : [true, false])
    })

    it('makes one tag, one release with its assets, and one state commit', async () => {
      run = await local().run({ branch, inputs, realGit: true })
      expect(endOf(run)).toEqual([0, 'released', []])
      const {
        releases: [made],
        tags,
        commits,
      } = await local().leftOf('first', branch)
      const names = ['first-1.0.0.tar.gz', 'manifest.json', 'metadata.json', 'model_card.md']
      expect(made?.assets.map(({ name }) => name).sort()).toEqual(names)
      expect(made).toMatchObject({ tag: 'first/v1.0.0', draft: false, target: 'main', author: BOT })
      expect(tags).toEqual([{ name: 'first/v1.0.0', commit: gated }])
      const [commit, ...others] = commits
      expect([commit, others.map(({ sha }) => sha)]).toMatchObject([{ parents: [gated], author: BOT }, [gated]])
      const changes = await changesOfCommit(local().store.git, commit?.sha ?? '')
      const records = ['metadata.json', 'model_card.md', 'requirements.txt'].map(
        (name) => `models/first/v1.0.0/${name}`,
      )
      expect(changes.map(({ path }) => path)).toEqual([stateFileOf('first'), ...records])
      const archive = made?.assets.find(({ name }) => name === 'first-1.0.0.tar.gz')
      expect(run.outcome.outputs).toMatchObject({
        ...{ verdict: 'passed', version: '1.0.0', tag: 'first/v1.0.0', resumable: 'false', 'deployed-to': '[]' },
        ...{ 'release-id': String(made?.id), 'package-digest': archive?.digest, 'artifact-digest': archive?.digest },
        ...{ 'state-commit': commit?.sha, 'model-metrics': '{"f1_score":0.9}', 'package-path': 'dist/model_v1.0.0' },
      })
    })

    it('does what was foretold, step by step', () => {
      const done = run.log.filter((line) => line.startsWith('→ ')).map((line) => line.replace('→ ', ''))
      expect(done).toHaveLength(13)
      expect(foretellings).toEqual([done, done])
    })

    it('is written in this order, and nothing of it before the gates have passed', () => {
      const repo = 'repos/acme/models'
      const upload = `POST /${repo}/releases/{release_id}/assets`
      const writes = writesOf(run).map((one) => one.replace(/releases\/\d+/, 'releases/{release_id}'))
      expect(writes).toEqual([
        ...[`POST /${repo}/git/trees`, `POST /${repo}/git/commits`, `POST /${repo}/git/refs`, `POST /${repo}/git/refs`],
        ...[`POST /${repo}/releases`, `POST /${repo}/git/commits`, expect.stringMatching(/^PATCH .*refs/)],
        ...[upload, upload, upload, upload, `PATCH /${repo}/releases/{release_id}`],
        ...[expect.stringMatching(/graphql/), `POST /${repo}/git/commits`, expect.stringMatching(/^PATCH .*refs/)],
      ])
    })

    it('is not made again by the next run, or by its own job run again', async () => {
      for (const again of [
        { branch, inputs },
        { branch, inputs, at: gated },
        { branch, inputs: { ...inputs, version: '1.0.0' } },
      ]) {
        const second = await local().run(again)
        expect(endOf(second)).toEqual([0, 'already-released', []])
        expect(writesOf(second)).toEqual([])
        expect(second.outcome.outputs).toMatchObject({
          version: '1.0.0',
          'release-id': run.outcome.outputs['release-id'],
        })
      }
      const plan = await local().run({ branch, inputs: { ...inputs, command: 'plan' } })
      expect(endOf(plan)).toEqual([0, 'planned', []])
      expect(plan.outcome.summary).toContain('first/v1.0.0')
    })

    it('is refused as another version while the state says released', async () => {
      const other = await local().run({ branch, inputs: { ...inputs, version: '2.0.0' } })
      expect(endOf(other)).toEqual([2, 'refused', [expect.stringContaining('already released as 1.0.0')]])
    })
  })

  describe('a release that does not pass', () => {
    const refusedFor = async (feature: string, plan: Parameters<typeof filesOf>[1]) => {
      const branch = `release/${feature}`
      await local()[plan?.config?.gates === UNJUDGED.gates ? 'branch' : 'reviewedBranch'](
        branch,
        filesOf(feature, plan),
      )
      const run = await local().run({ branch, inputs: { 'feature-id': feature } })
      expect(writesOf(run)).toEqual([])
      expect(await local().leftOf(feature, branch)).toMatchObject({ releases: [], tags: [] })
      return run
    }

    it('ends with 1 and every gate’s verdict where one gate fails, and writes nothing', async () => {
      const gates = {
        ...CONFIG.gates,
        types: { run: 'echo "src/a.py:3: error: no"; exit 1' },
        security: { run: 'exit 2' },
      }
      const run = await refusedFor('failing', { config: { gates } })
      expect([run.outcome.exitCode, run.outcome.outputs.status]).toEqual([1, 'refused'])
      const judged = JSON.parse(run.outcome.outputs.gates ?? '{}') as Record<string, { verdict: string }>
      const verdicts = Object.fromEntries(Object.entries(judged).map(([gate, { verdict }]) => [gate, verdict]))
      const passed = { tests: 'passed', performance: 'passed', review: 'passed', 'data-quality': 'passed' }
      expect(verdicts).toEqual({ ...passed, documentation: 'passed', types: 'failed', security: expect.any(String) })
      expect(verdicts.security).not.toBe('passed')
      expect(run.outcome.outputs).toMatchObject({ verdict: 'failed', version: '1.0.0' })
    })

    it.each<[feature: string, steps: object, problem: string]>([
      ['no-export', { export: { run: 'echo sorry; exit 3' } }, 'the export failed: exit 3'],
      ['no-card', { card: { run: 'exit 4' } }, 'The model card was not made'],
      [
        'model-changed',
        { export: { run: 'cp {model} {package}/m; printf x >> {model}' } },
        'models/churn.bin changed while',
      ],
    ])('ends with 1 where there is no package, also with gates off (%s)', async (feature, steps, problem) => {
      const run = await refusedFor(feature, { config: { ...UNJUDGED, steps } })
      expect(endOf(run)).toEqual([1, 'refused', [expect.stringContaining(problem)]])
    })

    it('ends with 2 and all that is known where the feature is not approved', async () => {
      const run = await refusedFor('unready', { state: { status: 'review', model_version: '0.9.0' } })
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringContaining('needs "approved"')]])
      expect(run.outcome.outputs).toMatchObject({ 'previous-version': '0.9.0', resumable: 'false' })
    })

    it('ends with 1 where nothing says what the package requires', async () => {
      const run = await refusedFor('needless', { config: UNJUDGED, files: { 'requirements.txt': null } })
      expect(endOf(run)).toEqual([1, 'refused', [expect.stringContaining('requirements')]])
    })

    it('ends with 2 on a branch that no state goes to', async () => {
      await local().branch('topic', filesOf('topical'))
      const run = await local().run({ branch: 'topic', inputs: { 'feature-id': 'topical' } })
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringContaining('this run is on refs/heads/topic')]])
    })

    it.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
      'ends with 2 on %s, before anything is read',
      async (event) => {
        const before = local().github.requests.length
        const run = await local().run({ inputs: { 'feature-id': 'churn' }, env: { GITHUB_EVENT_NAME: event } })
        expect(endOf(run)).toEqual([2, 'refused', [expect.stringContaining(`started by \`${event}\``)]])
        expect(local().github.requests).toHaveLength(before)
      },
    )
  })

  it('a release without gates says so, and its package has the same bytes when it is made again', async () => {
    const branch = 'release/same'
    await local().branch(branch, filesOf('same', { config: UNJUDGED }))
    const runs = []
    for (let count = 0; count < 2; count += 1)
      runs.push(await local().run({ branch, inputs: { 'feature-id': 'same', 'dry-run': 'true' } }))
    const digests = runs.map(({ outcome }) => outcome.outputs['package-digest'])
    expect(digests).toEqual([expect.stringMatching(/^sha256:/), digests[0]])
    expect(runs[0]?.outcome.outputs).toMatchObject({ status: 'planned', verdict: 'disabled' })
  })
}
