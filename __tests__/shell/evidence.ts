import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/formats/digest.js'
import type { EndedRun, LocalHost } from './local-host.js'
import { commandOf } from './local-host.js'
import { CONFIG, type FeaturePlan, filesOf } from './model-repository.js'

type Gates = Record<string, Record<string, unknown>>

const STUB = '# Stub\n'
const LONG = `# Churn\n\n${'word '.repeat(40)}\n`
const REPORT = (passed: boolean): string => JSON.stringify({ checks: [{ name: 'no nulls', passed }] })

/** What keeps a candidate's evidence from standing still, and what does not. */
export function evidence(local: () => LocalHost): void {
  let count = 0
  /** A dry run of a new feature whose gates are all on but for the review, after something was done to its checkout. */
  const judged = async (
    plan: FeaturePlan & { gates?: Gates },
    meddle: (workspace: string) => void = () => undefined,
  ): Promise<Omit<EndedRun, 'requests'> & { gates: Record<string, { verdict: string; reason: string }> }> => {
    const feature = `steady-${String((count += 1))}`
    const branch = `release/${feature}`
    const gates = { ...CONFIG.gates, review: { enabled: false, reason: 'not looked at here' }, ...plan.gates }
    await local().branch(branch, filesOf(feature, { ...plan, config: { ...plan.config, gates } }))
    const inputs = { 'feature-id': feature, 'dry-run': 'true' }
    const started = await local().start({ branch, inputs, realGit: true })
    meddle(started.workspace)
    const outcome = await commandOf(started)
    return { ...started, outcome, gates: JSON.parse(outcome.outputs.gates ?? '{}') as never }
  }
  const types = (run: string): Gates => ({ types: { run } })
  const put = (workspace: string, path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }

  describe('evidence that a command writes to', () => {
    it.each<[what: string, plan: FeaturePlan & { gates?: Gates }, gate: string, words: string]>([
      [
        'a document',
        { files: { 'README.md': STUB }, gates: types(`printf '%s' '${LONG}' > README.md`) },
        'documentation',
        'README.md was changed by a command of this run',
      ],
      [
        'a document that was not there',
        { files: { 'README.md': null }, gates: types(`printf '%s' '${LONG}' > README.md`) },
        'documentation',
        'README.md was not there before the first command',
      ],
      [
        'a document that becomes a pipe',
        { gates: types('rm README.md; mkfifo README.md') },
        'documentation',
        'README.md was changed',
      ],
      [
        'a dataset that was not there',
        { files: { 'data/train.csv': null }, gates: types('mkdir -p data; printf "a,b\\n1,2\\n" > data/train.csv') },
        'data-quality',
        'data/train.csv was not there before the first command',
      ],
      ['a dataset', { gates: types('echo 5,6 >> data/train.csv') }, 'data-quality', 'data/train.csv was changed'],
      ['a dataset that goes', { gates: types('rm data/train.csv') }, 'data-quality', 'data/train.csv was taken away'],
      [
        'a report without a command',
        {
          files: { 'results/data_quality.json': REPORT(false) },
          gates: {
            performance: {
              run: `printf '{"f1_score": 0.9}' > metrics.json; printf '%s' '${REPORT(true)}' > results/data_quality.json`,
            },
          },
        },
        'data-quality',
        'results/data_quality.json was written by the command of another gate',
      ],
      [
        'a report that was not there',
        {
          gates: {
            performance: {
              run: `printf '{"f1_score": 0.9}' > metrics.json; mkdir -p results; printf '%s' '${REPORT(true)}' > results/data_quality.json`,
            },
          },
        },
        'data-quality',
        'results/data_quality.json was written by the command of another gate',
      ],
      [
        'the metrics, after they were measured',
        { gates: types(`printf '{"f1_score": 0.99}' > metrics.json`) },
        'performance',
        'metrics.json was written again',
      ],
      [
        'metrics that the evaluation did not write',
        { gates: { performance: { run: 'true' }, ...types(`printf '{"f1_score": 0.99}' > metrics.json`) } },
        'performance',
        'is not there',
      ],
      [
        'the model, and puts it back',
        {
          gates: {
            performance: {
              run: `cp models/churn.bin x; echo y > models/churn.bin; cp x models/churn.bin; printf '{"f1_score": 0.9}' > metrics.json`,
            },
          },
        },
        'performance',
        'models/churn.bin was written or moved while the model was evaluated',
      ],
      [
        "the checkout's .git",
        { gates: { performance: { run: `mv .git gone; printf '{"f1_score": 0.9}' > metrics.json` } } },
        'performance',
        'the checkout has no .git any more',
      ],
    ])('is an error of its gate: %s', async (_what, plan, gate, words) => {
      const { outcome, gates } = await judged(plan)
      expect([outcome.exitCode, gates[gate]?.verdict, gates[gate]?.reason]).toEqual([
        1,
        'error',
        expect.stringContaining(words),
      ])
    })

    it.each<[what: string, plan: FeaturePlan & { gates?: Gates }, words: string]>([
      ['the requirements', { gates: types('echo evil==6.6.6 > requirements.txt') }, 'requirements.txt was changed'],
      ['the model', { gates: types('echo other > models/churn.bin') }, 'models/churn.bin'],
      [
        'the model’s folder',
        {
          config: { model: 'models/m' },
          files: { 'models/m/weights': 'w' },
          gates: types('echo x > models/m/backdoor.bin'),
        },
        'models/m/backdoor.bin came into the model',
      ],
    ])('keeps the package from being made: %s', async (_what, plan, words) => {
      const { outcome } = await judged(plan)
      expect([outcome.exitCode, outcome.annotations.map(({ message }) => message).join('\n')]).toEqual([
        1,
        expect.stringContaining(words),
      ])
    })

    it.each<[what: string, plan: FeaturePlan & { gates?: Gates }]>([
      ['metrics, with the same bytes', { gates: types(`printf '{"f1_score": 0.9}' > metrics.json`) }],
      ['a document, with the same bytes', { gates: types('cp README.md x && cp x README.md') }],
      [
        'the model, with the same bytes, when it was evaluated',
        { gates: types('cp models/churn.bin x && cp x models/churn.bin') },
      ],
      [
        'bytecode beside the code of a model, by whatever loads it',
        {
          config: { model: 'models/m' },
          files: { 'models/m/code/infer.py': 'ONE = 1\n', 'models/m/weights': 'w' },
          gates: types('cd models/m/code && python3 -c "import infer" && test ! -e __pycache__'),
        },
      ],
    ])('is as good as ever where it was written anew: %s', async (_what, plan) => {
      const { outcome, gates } = await judged(plan)
      expect([outcome.exitCode, Object.values(gates).map(({ verdict }) => verdict)]).toEqual([
        0,
        expect.not.arrayContaining(['error', 'failed']),
      ])
    })
  })

  describe('evidence that is not the commit’s', () => {
    it.each<[file: string, gate: string]>([
      ['README.md', 'documentation'],
      ['data/train.csv', 'data-quality'],
    ])('is an error of its gate where %s was changed by an earlier step', async (file, gate) => {
      const { outcome, gates } = await judged({}, (workspace) => appendFileSync(join(workspace, file), '7,8\n'))
      expect([outcome.exitCode, gates[gate]?.verdict, gates[gate]?.reason]).toEqual([
        1,
        'error',
        `${file} differs from the gated commit: it was changed before the gates ran`,
      ])
    })

    it.each(['requirements.txt', 'models/churn.bin'])(
      'keeps the package from being made where %s was',
      async (file) => {
        const { outcome } = await judged({}, (workspace) => appendFileSync(join(workspace, file), 'x==1\n'))
        expect([outcome.exitCode, outcome.annotations.map(({ message }) => message).join('\n')]).toEqual([
          1,
          expect.stringContaining(`${file} differs from the gated commit`),
        ])
      },
    )

    it('is as good as ever where only modes, reports or other files were changed, which is said', async () => {
      const files = { 'junit.xml': 'old', 'metrics.json': '{}', 'notes.txt': 'x' }
      const { outcome } = await judged({ files }, (workspace) => {
        for (const name of ['README.md', 'models/churn.bin']) chmodSync(join(workspace, name), 0o755)
        for (const name of Object.keys(files)) writeFileSync(join(workspace, name), 'changed')
      })
      expect(outcome.exitCode).toBe(0)
      expect(outcome.summary).toContain('notes.txt differs from the gated commit')
      expect(outcome.summary).not.toContain('metrics.json differs')
    })

    it('is what Git LFS has fetched in the place of its pointer', async () => {
      const bytes = 'weights\n'
      const pointer = `version https://git-lfs.github.com/spec/v1\noid ${digestOf(bytes)}\nsize ${String(bytes.length)}\n`
      const fetched = await judged({ files: { 'models/churn.bin': pointer } }, (workspace) =>
        put(workspace, 'models/churn.bin', bytes),
      )
      expect(fetched.outcome.exitCode).toBe(0)
      const other = await judged({ files: { 'models/churn.bin': pointer } }, (workspace) =>
        put(workspace, 'models/churn.bin', 'other\n'),
      )
      expect(other.outcome.exitCode).toBe(1)
    })

    it('is listed where an earlier step has fetched it', async () => {
      const bytes = 'weights\n'
      const files = { 'models/churn.bin': null, 'data/train.csv': null, 'results/data_quality.json': null }
      const { outcome, host } = await judged({ files }, (workspace) => {
        put(workspace, 'models/churn.bin', bytes)
        put(workspace, 'data/train.csv', 'a,b\n1,2\n')
        put(workspace, 'results/data_quality.json', REPORT(true))
      })
      expect(outcome.exitCode).toBe(0)
      expect(outcome.summary).toContain('not in the commit, and used as found')
      for (const path of Object.keys(files)) expect(outcome.summary).toContain(path)
      const metadata = JSON.parse((await host.files.read('dist/model_v1.0.0/metadata.json')) ?? '') as Record<
        string,
        unknown
      >
      expect(metadata['not_in_commit']).toContainEqual({ path: 'models/churn.bin', sha256: digestOf(bytes) })
    })
  })

  describe('what is no file', () => {
    const fifo = (workspace: string, path: string): void => {
      rmSync(join(workspace, path), { force: true })
      mkdirSync(dirname(join(workspace, path)), { recursive: true })
      execFileSync('mkfifo', [join(workspace, path)])
    }
    it.each<[path: string, gate: string]>([
      ['README.md', 'documentation'],
      ['MODEL_CARD.md', 'documentation'],
      ['data/train.csv', 'data-quality'],
      ['results/data_quality.json', 'data-quality'],
    ])('is an error of its gate, and nobody waits for it: a pipe as %s', async (path, gate) => {
      const feature = `steady-${String(count + 1)}`
      const files = { [`docs/model_cards/${feature}.md`]: path === 'MODEL_CARD.md' ? null : undefined }
      const plan = path === 'MODEL_CARD.md' ? { files: files as Record<string, null> } : {}
      const { outcome, gates } = await judged(plan, (workspace) => fifo(workspace, path))
      expect([outcome.exitCode, ['error', 'failed'].includes(gates[gate]?.verdict ?? '')]).toEqual([1, true])
    })

    it('is an error as what a package requires, and makes way for what is ours to write', async () => {
      const steps = (name: string) => ({
        export: { run: `mkdir -p {package}; cp {model} {package}/m; mkfifo {package}/${name}` },
      })
      const codes = []
      for (const name of ['requirements.txt', 'model_card.md', 'metadata.json']) {
        codes.push((await judged({ config: { steps: steps(name) } })).outcome.exitCode)
      }
      expect(codes).toEqual([1, 0, 0])
    })

    it('is nobody’s business where it is a hint', async () => {
      const { outcome } = await judged({ files: { '.python-version': '3.12\n' } }, (workspace) => {
        rmSync(join(workspace, '.python-version'))
        writeFileSync(join(workspace, '.python-version'), Buffer.from([0xff, 0xfe]))
        fifo(workspace, 'pyproject.toml')
      })
      expect(outcome.exitCode).toBe(0)
    })
  })
}
