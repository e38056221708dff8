import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { FAST_CONFIG, FAST_STATE, fastRepository, json } from './repositories.js'
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
    const { 'package-digest': digest, 'model-metrics': metrics } = run.outputs
    expect(again.outputs).toMatchObject({ 'package-digest': digest, 'model-metrics': metrics, 'previous-version': '' })
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
