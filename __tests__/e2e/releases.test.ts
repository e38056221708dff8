import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { cardOf, FAST_CONFIG, FAST_STATE, fastRepository, json } from './repositories.js'
import { assetOf, effectsOf, endOf, expectOutputs, expectReleased, fileOf, unpack, writesOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()
const DONE = { exit: 0, status: 'released', errors: [] }
const ALREADY = { exit: 0, status: 'already-released', errors: [] }

describe('a release', () => {
  it('leaves one tag, one release, one state commit; a second run writes nothing', async () => {
    const repo = fastRepository(scratch)
    const commit = repo.head()
    const call = { repo: repo.root, feature: 'churn', world: scratch.path('world') }
    const run = await rehearse(scratch, call)
    expect(endOf(run)).toEqual(DONE)
    const { release } = expectReleased(run, { feature: 'churn', version: '1.0.0', commit })
    expectOutputs(run, release)
    expect(effectsOf(run)).toEqual(writesOf(run))
    expect(release).toMatchObject({ prerelease: false, latest: true })
    expect(release.body).toContain('- [ ] Somebody looked at it')
    const again = await rehearse(scratch, call)
    expect(endOf(again)).toEqual(ALREADY)
    expect(writesOf(again)).toEqual([])
    const { release: before } = expectReleased(again, { feature: 'churn', version: '1.0.0', commit })
    expect(before).toEqual(release)
    expect(again.outputs).toMatchObject({ tag: release.tag, version: '1.0.0', 'release-id': String(release.id) })
  })

  it('of two features one after the other, and of the first one again', async () => {
    const config = {
      ...FAST_CONFIG,
      features: {
        fraud: {
          model: 'models/fraud',
          metrics: 'results/fraud.json',
          gates: {
            performance: {
              run: 'mkdir -p results && cp checks/fraud.json {metrics}',
              metrics: { 'holdout.rmse': { max: 3.2, tolerance: '2%' } },
            },
          },
        },
      },
    }
    const files = {
      'models/fraud/weights.bin': 'weights',
      'models/fraud/vocabulary/words.txt': 'one two',
      'checks/fraud.json': '{"holdout": {"rmse": 3.1}}',
      'docs/model_cards/fraud.md': cardOf('Fraud'),
      'docs/workflow/state/fraud.json': json({
        ...FAST_STATE,
        ...{ id: 'fraud', title: 'Fraud model', acceptance_criteria: [], dependencies: ['churn'] },
      }),
    }
    const repo = fastRepository(scratch, { config, files })
    const commit = repo.head()
    const world = scratch.path('world')
    const first = await rehearse(scratch, { repo: repo.root, feature: 'churn', world })
    expect(endOf(first)).toEqual(DONE)
    const second = await rehearse(scratch, { repo: repo.root, feature: 'fraud', world })
    expect(endOf(second)).toEqual(DONE)
    const { release, state } = expectReleased(second, {
      ...{ feature: 'fraud', version: '1.0.0', commit: first.world.head },
    })
    expect(state['model_metrics']).toEqual({ holdout: { rmse: 3.1 } })
    expect(state['releases']).toMatchObject([{ metrics: { 'holdout.rmse': 3.1 } }])
    expect(JSON.parse(second.outputs['model-metrics'] ?? '')).toEqual({ 'holdout.rmse': 3.1 })
    const inside = Object.keys(unpack(assetOf(release, 'fraud-1.0.0.tar.gz'))).map((path) =>
      path.replace(/^[^/]*\//, ''),
    )
    expect(inside).toEqual(expect.arrayContaining(['fraud/weights.bin', 'fraud/vocabulary/words.txt']))
    expectReleased(second, { feature: 'churn', version: '1.0.0', commit })

    // Since the first tag there is the second feature's state commit, which is ours as well: nothing to release.
    const again = await rehearse(scratch, { repo: repo.root, feature: 'churn', world })
    expect([endOf(again), writesOf(again)]).toEqual([ALREADY, []])
    // The second feature's tag stands on the first one's state commit.
    const fraudAgain = await rehearse(scratch, { repo: repo.root, feature: 'fraud', world })
    expect([endOf(fraudAgain), writesOf(fraudAgain)]).toEqual([ALREADY, []])

    // A new model, approved again, brought by a pull request: it is compared with the version that serves.
    repo.git('pull', '--quiet', '--ff-only', second.world.bare, 'main')
    const approved = repo.read('docs/workflow/state/fraud.json').replace('"released"', '"approved"')
    repo.commit('Train the fraud model anew', {
      'models/fraud/weights.bin': 'better weights',
      'checks/fraud.json': '{"holdout": {"rmse": 3.15}}',
      'docs/workflow/state/fraud.json': approved,
    })
    const third = await rehearse(scratch, { repo: repo.root, feature: 'fraud', world })
    expect(endOf(third)).toEqual(DONE)
    const next = expectReleased(third, {
      feature: 'fraud',
      version: '1.1.0',
      commit: third.world.commits.at(-1)?.parents[0] ?? '',
    })
    expect(third.outputs['previous-version']).toBe('1.0.0')
    expect(next.release.body).toMatch(/holdout\.rmse.*3\.15.*3\.2.*3\.1/)
    expect(JSON.parse(assetOf(next.release, 'metadata.json').toString('utf8'))).toMatchObject({
      champion: { version: '1.0.0' },
    })

    // A change after the release that nobody approved is not released.
    repo.git('pull', '--quiet', '--ff-only', third.world.bare, 'main')
    repo.commit('Change something', { 'models/churn.bin': 'changed' })
    const refused = await rehearse(scratch, { repo: repo.root, feature: 'fraud', world })
    expect(endOf(refused)).toMatchObject({ exit: 2, status: 'refused' })
    expect(endOf(refused).errors.join()).toMatch(/already released as 1\.1\.0.*"status": "approved".*line 4 of/)
    expect(writesOf(refused)).toEqual([])
  })

  it('works with blanks and umlauts in every path, and a state directory set by ccflow', async () => {
    const state = 'Büro/Zustände der Modelle/churn.json'
    const config = {
      ...FAST_CONFIG,
      model: 'modelle/größtes modell.bin',
      metrics: 'ergebnisse/meßwerte (neu).json',
      gates: {
        ...FAST_CONFIG.gates,
        performance: { run: 'mkdir -p ergebnisse && test -f {model} && cp checks/metrics.json {metrics}' },
      },
      steps: { export: { run: 'cp {model} {package}/ && echo "a == 1" > {package}/requirements.txt' } },
    }
    const repo = fastRepository(scratch, {
      config,
      files: {
        '.ccflow/workflow.yaml': 'version: 2\nstate:\n  state_dir: "Büro/Zustände der Modelle/"\n  other: 1\n',
        'docs/workflow/state/churn.json': null,
        [state]: json({ ...FAST_STATE, datasets: ['daten/zügig.csv'] }),
        'modelle/größtes modell.bin': 'model',
        'daten/zügig.csv': 'größe\n1\n',
      },
    })
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn' })
    expect(endOf(run)).toEqual(DONE)
    const { release } = expectReleased(run, {
      feature: 'churn',
      version: '1.0.0',
      commit: repo.head(),
      stateFile: state,
    })
    const files = unpack(assetOf(release, 'churn-1.0.0.tar.gz'))
    expect(Object.keys(files).some((path) => path.endsWith('/größtes modell.bin'))).toBe(true)
  })

  it('keeps CRLF, tabs, a missing final newline, and everything that it does not know', async () => {
    const before = [
      '{',
      '\t"id": "churn",',
      '\t"title": "Churn \\u2013 model",',
      '\t"status":   "approved",',
      '\t"team": {"name": "Retention",  "size": 1.50},',
      '\t"acceptance_criteria": [ "f1_score >= 0.8" ],',
      '\t"model_metrics": {},',
      '\t"big": 12345678901234567890,',
      '\t"datasets": ["data/train.csv"]',
      '}',
    ].join('\r\n')
    const repo = fastRepository(scratch, { files: { 'docs/workflow/state/churn.json': before } })
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn' })
    expect(endOf(run)).toEqual(DONE)
    expectReleased(run, { feature: 'churn', version: '1.0.0', commit: repo.head() })
    const after = fileOf(run, 'docs/workflow/state/churn.json') ?? ''
    const lines = after.split('\r\n')
    expect(after).not.toMatch(/[^\r]\n|\n$|^ /m)
    const kept = before
      .split('\r\n')
      .filter((line) => !/status|model_metrics|datasets|\}$/.test(line) || /team/.test(line))
    expect(lines.filter((line) => kept.includes(line))).toEqual(kept)
    expect(lines[3]).toBe('\t"status":   "released",')
    expect(lines.at(-1)).toBe('}')
    expect(lines.filter((line) => line.includes('datasets'))).toEqual(['\t"datasets": ["data/train.csv"],'])
  })
})

describe('a version', () => {
  const released = (over: object = {}): Record<string, unknown> => ({
    releases: [{ version: '1.4.2', tag: 'churn/v1.4.2', commit: '0'.repeat(40), metrics: { f1_score: 0.9 } }],
    ...over,
  })

  it('can be a prerelease, which is not the latest', async () => {
    const repo = fastRepository(scratch, { state: released() })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', inputs: { version: '2.0.0-rc.1' }, fetchDepth: 0 },
    })
    expect(endOf(run)).toEqual(DONE)
    const { release } = expectReleased(run, { feature: 'churn', version: '2.0.0-rc.1', commit: repo.head() })
    expect(release.prerelease).toBe(true)
    expect(run.outputs['previous-version']).toBe('1.4.2')
  })

  it('is bumped as asked, with the seed’s tag for a repository of one model', async () => {
    const config = { ...FAST_CONFIG, tag: 'v{version}' }
    const repo = fastRepository(scratch, { config, state: released({ deployed_to: ['production'] }) })
    const run = await rehearse(scratch, { repo: repo.root, feature: 'churn', inputs: { bump: 'major' } })
    expect(endOf(run)).toEqual(DONE)
    const { state } = expectReleased(run, { feature: 'churn', version: '2.0.0', tag: 'v2.0.0', commit: repo.head() })
    expect(state['releases']).toMatchObject([{ version: '1.4.2', deployed_to: ['production'] }, { version: '2.0.0' }])
  })

  it('is the given one, in a folder of its own, from a release branch', async () => {
    const config = {
      ...FAST_CONFIG,
      'release-branches': ['release/*'],
      gates: { ...FAST_CONFIG.gates, tests: { run: 'cp ../../checks/junit.xml junit.xml', reports: ['junit.xml'] } },
    }
    const { performance } = FAST_CONFIG.gates
    const moved = Object.entries({
      'README.md': null,
      'requirements.txt': 'joblib==1.5.3\n',
      'data/train.csv': 'a\n1\n',
      'docs/model_cards/churn.md': cardOf('Churn'),
      'models/churn.bin': 'model',
      'checks/metrics.json': '{"f1_score": 0.9}',
    }).flatMap(([path, text]) => [
      [path, null] as const,
      [`services/churn/${path}`, text ?? `# Churn\n\n${'word '.repeat(40)}\n`] as const,
    ])
    const repo = fastRepository(scratch, {
      config: { ...config, gates: { ...config.gates, performance } },
      files: Object.fromEntries(moved),
    })
    repo.git('checkout', '--quiet', '-b', 'release/1.x')
    const commit = repo.commit('On the release branch', { 'services/churn/models/churn.bin': 'model of the branch' })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', ref: 'release/1.x' },
      inputs: { version: '1.7.0', 'working-directory': 'services/churn' },
    })
    expect(endOf(run)).toEqual(DONE)
    expectReleased(run, {
      ...{ feature: 'churn', version: '1.7.0', commit, branch: 'release/1.x', folder: 'services/churn/' },
    })
    expect(fileOf(run, 'services/churn/models/churn/v1.7.0/metadata.json', 'main')).toBeNull()
  })
})

describe('gates that are off', () => {
  it('are said to be off in body, summary, state and output, and nothing is judged', async () => {
    const canary = scratch.path('canary')
    const config = {
      ...FAST_CONFIG,
      gates: { ...FAST_CONFIG.gates, tests: { run: `touch '${canary}'; exit 1` }, types: { run: `touch '${canary}'` } },
    }
    const repo = fastRepository(scratch, { config, metrics: { f1_score: 0.1 } })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', inputs: { 'gates-enabled': 'false' }, scenario: { pulls: [] } },
    })
    expect(endOf(run)).toEqual(DONE)
    const { release, state } = expectReleased(run, {
      ...{ feature: 'churn', version: '1.0.0', commit: repo.head(), verdict: 'disabled' },
    })
    expect(run.outputs['verdict']).toBe('disabled')
    expect(state['model_metrics']).toEqual({ f1_score: 0.1 })
    for (const text of [release.body, run.summary]) expect(text).toMatch(/gates are disabled/i)
    expect(release.body).toContain('- [ ] All automated checks pass')
    await expect(import('node:fs').then(({ existsSync }) => existsSync(canary))).resolves.toBe(false)
  })
})

describe('what is only looked at', () => {
  it('is planned without running a command, and without a write', async () => {
    const canary = scratch.path('canary')
    const gates = Object.fromEntries(
      Object.entries(FAST_CONFIG.gates).map(([name, gate]) => [name, { ...gate, run: `touch '${canary}'` }]),
    )
    const repo = fastRepository(scratch, { config: { ...FAST_CONFIG, gates } })
    const run = await rehearse(scratch, {
      ...{ repo: repo.root, feature: 'churn', command: 'plan' },
      scenario: { token: { permissions: { contents: 'read', 'pull-requests': 'read' } } },
    })
    expect(endOf(run)).toEqual({ exit: 0, status: 'planned', errors: [] })
    expect([writesOf(run), effectsOf(run)]).toEqual([[], []])
    expect(run.outputs).toMatchObject({ version: '1.0.0', tag: 'churn/v1.0.0' })
    const matrix = JSON.parse(run.outputs['matrix'] ?? '') as { include: { gate: string; run: string }[] }
    expect(matrix.include.map(({ gate }) => gate).sort()).toEqual(
      ['data-quality', 'documentation', 'performance', 'review', 'security', 'tests', 'types'].sort(),
    )
    expect(matrix.include.find(({ gate }) => gate === 'tests')?.run).toContain('touch')
    await expect(import('node:fs').then(({ existsSync }) => existsSync(canary))).resolves.toBe(false)
  })
})
