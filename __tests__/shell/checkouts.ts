import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { runGit } from '../../rehearsal/github/git-process.js'
import { Stop } from '../../src/errors.js'
import { admitFeature, completeFeature, readDependencies, readFeature } from '../../src/gather/feature.js'
import { changedModelFiles } from '../../src/gather/model.js'
import { readRepository } from '../../src/gather/repository.js'
import type { Host } from '../../src/host/host.js'
import type { Inputs } from '../../src/inputs.js'
import type { LocalHost, LocalRun } from './local-host.js'
import { CONFIG, filesOf, json, stateFileOf, stateOf } from './model-repository.js'

const CONFIG_FILE = '.github/ds-release.yml'
const STATE_FILE = stateFileOf('checkout')
const MODEL = 'models/churn.bin'
const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 123456\n`

/** What a checkout says of its features, and what is wrong with it. */
export function checkouts(local: () => LocalHost): void {
  describe('a checkout', () => {
    let run: LocalRun
    let host: Host
    let start: string
    const put = (files: Record<string, string | null>): void => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(run.workspace, path)
        rmSync(file, { recursive: true, force: true })
        if (text === null) continue
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }
    const git = async (...args: string[]): Promise<void> => {
      const person = ['-c', 'user.name=alice', '-c', 'user.email=alice@example.com']
      await runGit(['-C', run.workspace, ...person, ...args], '', {})
    }
    /** What was checked out has these files, and nobody has touched them since. */
    const commit = async (files: Record<string, string | null>): Promise<void> => {
      put(files)
      await git('add', '--all', '--force')
      await git('commit', '--quiet', '--allow-empty', '--message', 'Change')
    }
    beforeAll(async () => {
      const elsewhere = { [stateFileOf('elsewhere')]: stateOf('elsewhere') }
      await local().commit({ branch: 'checkout/elsewhere', parents: [], files: elsewhere })
      await local().branch(
        'release/checkout',
        filesOf('checkout', { files: { [stateFileOf('fraud')]: stateOf('fraud') } }),
      )
      run = await local().start({ branch: 'release/checkout', inputs: { command: 'check' }, realGit: true })
      host = run.host
      start = await host.git.head()
    })
    beforeEach(async () => {
      await git('reset', '--quiet', '--hard', start)
      await git('clean', '--quiet', '--force', '-dx')
      run.log.length = 0
    })

    const repository = async (inputs: Partial<Inputs> = {}) =>
      await readRepository(host, { ...run.inputs, featureId: null, ...inputs })
    const feature = async (id = 'checkout') => await readFeature(host, await repository(), id)
    const complete = async () => await completeFeature(host, await feature())
    /** Code and problems of the stop that some work ends in. */
    const stopOf = async (work: () => Promise<unknown>): Promise<[code: string, problems: string[]]> => {
      const error = await work().catch((reason: unknown) => reason)
      if (!(error instanceof Stop)) throw new Error('it was not stopped')
      return [
        error.code,
        error.problems.map(({ what, fix, where }) => [where?.file, where?.line, what, fix].join(' | ')),
      ]
    }

    it('has the features that its state files are named for', async () => {
      await commit({ 'docs/workflow/state/Not A Feature.json': '{}', 'docs/workflow/state/notes.md': '' })
      put({ [stateFileOf('draft')]: stateOf('draft') })
      expect((await repository()).features).toEqual(['checkout', 'fraud'])
    })

    it('has no feature in its configuration that it does not have itself', async () => {
      await commit({ [CONFIG_FILE]: json({ ...CONFIG, features: { chekout: {}, fraud: {}, zebra: {} } }) })
      const [code, problems] = await stopOf(repository)
      expect([code, problems]).toEqual([
        'invalid-config',
        [
          expect.stringMatching(
            /^\.github\/ds-release\.yml \| \d+ \| "chekout" is no feature: .*state\/chekout\.json \| .*\(checkout, fraud\)/,
          ),
          expect.stringMatching(/"zebra" is no feature/),
        ],
      ])
      // Why the feature that is asked for has no state file is told where that is read.
      await commit({ [CONFIG_FILE]: json({ ...CONFIG, features: { chekout: {} } }) })
      expect((await repository({ featureId: 'chekout' })).features).toEqual(['checkout', 'fraud'])
    })

    it.each<[what: string, files: Record<string, string>, problem: RegExp]>([
      [
        'with another ending',
        { '.github/ds-release.yaml': '{}' },
        /^\.github\/ds-release\.yaml .*not read: .*ds-release\.yml is \| .*Keep one/,
      ],
      ['at the root', { '.ds-release.yml': '{}' }, /^\.ds-release\.yml /],
    ])('is told of a configuration that is not read: %s', async (_what, files, problem) => {
      await commit(files)
      expect(await stopOf(repository)).toEqual(['invalid-config', [expect.stringMatching(problem)]])
    })

    it('has no configuration, no state files and no settings of ccflow in a link', async () => {
      const link = (path: string, to: string): void => {
        put({ [path]: '' })
        rmSync(join(run.workspace, path))
        symlinkSync(to, join(run.workspace, path))
      }
      link(CONFIG_FILE, '../README.md')
      link('.ccflow/workflow.yaml', '../README.md')
      expect((await stopOf(repository))[1]).toEqual([
        expect.stringMatching(/^\.ccflow\/workflow\.yaml .*is a link, not a file/),
      ])
      put({ '.ccflow': null })
      expect((await stopOf(repository))[1]).toEqual([expect.stringMatching(/^\.github\/ds-release\.yml .*is a link/)])
      put({ [CONFIG_FILE]: json(CONFIG) })
      link('states', 'docs/workflow/state')
      expect((await stopOf(async () => await repository({ stateDir: 'states' })))[1]).toEqual([
        expect.stringMatching(/^states .*is no folder/),
      ])
      put({ states: null })
    })

    it('says where the checkout is when the workspace is none', async () => {
      const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
      const elsewhere = host.at(workspace)
      const none = { ...elsewhere, run: { ...elsewhere.run, workspace } }
      const stopped = async (): Promise<string | undefined> =>
        (await stopOf(async () => await readRepository(none, run.inputs)))[1][0]
      expect(await stopped()).toMatch(/is not a git checkout with a commit \| Put a step with actions\/checkout/)
      mkdirSync(join(workspace, 'models', 'churn', '.git'), { recursive: true })
      expect(await stopped()).toMatch(/is no git checkout; one is in models\/churn\/ \| Leave out `path:`/)
      writeFileSync(join(workspace, '.git'), 'gitdir: /nowhere\n')
      expect(await stopped()).toMatch(/^\.git .*leads to no repository/)
      rmSync(workspace, { recursive: true })
    })

    it('is told of all that is wrong with its settings at once', async () => {
      await commit({ [CONFIG_FILE]: 'modell: x\n', 'workflow-hub/workflow.yaml': 'state: [\n' })
      const [code, problems] = await stopOf(repository)
      expect(code).toBe('invalid-config')
      expect(problems.map((one) => one.split(' | ')[0])).toEqual(['workflow-hub/workflow.yaml', CONFIG_FILE])
    })

    it('needs its configuration only where an input names it', async () => {
      await commit({ [CONFIG_FILE]: null })
      expect((await repository()).config).toBeNull()
      const [code, problems] = await stopOf(async () => await repository({ config: 'x.yml', configIsExplicit: true }))
      expect([code, problems]).toEqual(['invalid-config', [expect.stringContaining('x.yml does not exist')]])
    })

    it.each<[what: string, id: string, files: Record<string, string>, problem: RegExp]>([
      ['is like another', 'chekout', {}, /there is no feature "chekout".*features that there are: checkout, fraud/],
      ['is on another branch', 'elsewhere', {}, /not on this branch, but on checkout\/elsewhere/],
      [
        'is ignored',
        'hidden',
        { '.gitignore': '# ccflow\n/docs/workflow/\n' },
        /^\.gitignore \| 2 \| .*\.gitignore:2 ignores it.*git add -f docs/,
      ],
      [
        'is in no commit',
        'draft',
        { [stateFileOf('draft')]: stateOf('draft') },
        /on this machine only, not in the commit \|.*git add docs/,
      ],
      [
        'is in no commit because it is ignored',
        'draft',
        { [stateFileOf('draft')]: stateOf('draft'), '.gitignore': '*.json' },
        /^\.gitignore \| 1 \| .*only.*because .*git add -f/,
      ],
    ])('has no usable state file of a feature that %s', async (_what, id, files, problem) => {
      put(files)
      const [code, problems] = await stopOf(async () => await feature(id))
      expect([code, problems]).toEqual(['invalid-state', [expect.stringMatching(problem)]])
    })

    it.each<[what: string, text: string, problem: RegExp]>([
      ['is no JSON', '{\n  "id": churn\n}\n', /^docs\/workflow\/state\/checkout\.json \| 2 \|/],
      ['has no status', '{"id": "checkout"}', /status/],
    ])('has a state file that %s', async (_what, text, problem) => {
      await commit({ [STATE_FILE]: text })
      const [code, problems] = await stopOf(feature)
      expect([code, problems]).toEqual(['invalid-state', [expect.stringMatching(problem)]])
    })

    it.each<[what: string, change: (text: string) => string | null]>([
      ['approves itself', (text) => text.replace('approved', 'released')],
      ['says the same in other bytes', (text) => `${text}\n`],
      ['is gone', () => null],
    ])('takes no state from the disk that %s', async (_what, change) => {
      put({ [STATE_FILE]: change(stateOf('checkout')) })
      const [code, problems] = await stopOf(feature)
      expect([code, problems]).toEqual(['invalid-state', [expect.stringMatching(/checkout\.json .* differs .*Commit/)]])
    })

    it('takes no state from the disk that git was told to look away from', async () => {
      await git('update-index', '--assume-unchanged', STATE_FILE)
      put({ [STATE_FILE]: stateOf('checkout', { status: 'released' }) })
      expect((await stopOf(feature))[0]).toBe('invalid-state')
      await git('update-index', '--no-assume-unchanged', STATE_FILE)
    })

    it('takes no state of a dependency from the disk', async () => {
      await commit({ [STATE_FILE]: stateOf('checkout', { dependencies: ['fraud'] }) })
      put({ [stateFileOf('fraud')]: stateOf('fraud', { status: 'released' }) })
      const [code, problems] = await stopOf(
        async () => await readDependencies(host, await repository(), await feature()),
      )
      expect([code, problems]).toEqual(['invalid-state', [expect.stringContaining('fraud.json differs')]])
    })

    it('knows what looks like its configuration by the commit, and warns of what lies on the disk alone', async () => {
      put({ 'ds-release.yml': 'gates: {enabled: false}\n' })
      expect((await repository()).config).not.toBeNull()
      expect(run.log).toEqual([expect.stringMatching(/^::warning.*ds-release\.yml looks like .* not in the commit/)])
      await commit({ 'ds-release.yml': null, '.github/ds_release.yaml': 'gates: {enabled: false}\n' })
      put({ '.github/ds_release.yaml': null })
      expect(await stopOf(repository)).toEqual(['invalid-config', [expect.stringContaining('ds_release.yaml looks')]])
      await commit({ '.github/ds_release.yaml': null, [CONFIG_FILE]: null })
      symlinkSync('../README.md', join(run.workspace, CONFIG_FILE))
      await git('add', '--all', '--force')
      await git('commit', '--quiet', '--message', 'Link')
      put({ [CONFIG_FILE]: '{}' })
      expect(await stopOf(repository)).toEqual(['invalid-config', [expect.stringContaining('is a link')]])
    })

    it.each<[what: string, text: string | null]>([
      ['switches its gates off', 'gates: {enabled: false}\n'],
      ['is gone', null],
    ])('takes no configuration from the disk that %s', async (_what, text) => {
      put({ [CONFIG_FILE]: text })
      const [code, problems] = await stopOf(repository)
      expect([code, problems]).toEqual(['invalid-config', [expect.stringMatching(/ds-release\.yml differs .*Commit/)]])
    })

    it('takes no configuration that is in no commit', async () => {
      await commit({ [CONFIG_FILE]: null })
      put({ [CONFIG_FILE]: 'gates: {enabled: false}\n' })
      const [code, problems] = await stopOf(repository)
      expect([code, problems]).toEqual(['invalid-config', [expect.stringMatching(/only, not in the commit.*git add/)]])
    })

    it("takes ccflow's workflow file from the commit alone", async () => {
      put({ 'workflow-hub/workflow.yaml': 'gates: {enabled: false}\n' })
      expect((await repository()).ccflow?.gatesEnabled).toBeNull()
      expect(run.log).toEqual([expect.stringMatching(/^::warning.*workflow\.yaml is not in the commit/)])
      await commit({ 'workflow-hub/workflow.yaml': 'gates: {enabled: true}\n' })
      expect((await repository()).ccflow?.gatesEnabled?.value).toBe(true)
      put({ 'workflow-hub/workflow.yaml': 'gates: {enabled: false}\n' })
      expect((await stopOf(repository))[1]).toEqual([expect.stringContaining('workflow.yaml differs')])
    })

    it('has the same state and configuration where git turns the line ends of its files around', async () => {
      await git('config', 'core.autocrlf', 'true')
      put({ [STATE_FILE]: null, [CONFIG_FILE]: null })
      await git('checkout', '--quiet', 'HEAD', '--', STATE_FILE, CONFIG_FILE)
      expect(await host.files.read(STATE_FILE)).toContain('\r\n')
      const { config } = await repository()
      expect([config?.data.model, (await feature()).stateText]).toEqual([MODEL, stateOf('checkout')])
      await git('config', '--unset', 'core.autocrlf')
    })

    it('has its state where a sparse checkout leaves the file out', async () => {
      await git('sparse-checkout', 'set', '--no-cone', '/*', '!/docs/')
      expect((await feature()).state.status).toBe('approved')
      await git('sparse-checkout', 'disable')
    })

    it('says where state files would be where it has none', async () => {
      await commit({ 'docs/workflow': null })
      const [, [problem]] = await stopOf(async () => await feature('none'))
      expect(problem).toMatch(/Create docs\/workflow\/state\/none\.json.*has none/)
    })

    it('admits a feature that is approved, with what it is judged by', async () => {
      const admitted = await admitFeature(host, await repository(), { facts: await feature(), journalOpen: false })
      expect(admitted.model.files.map(({ path }) => path)).toEqual([MODEL])
      expect(admitted.bounds).toMatchObject([{ name: 'f1_score', min: 0.8 }])
    })

    it('is told at once of all that keeps a feature from its release', async () => {
      const dependencies = ['fraud', 'nowhere', 'broken']
      await commit({
        [STATE_FILE]: stateOf('checkout', { status: 'review', dependencies, pending_questions: ['Which month?'] }),
        [stateFileOf('broken')]: '[]',
      })
      const facts = await feature()
      const asked = async () => await admitFeature(host, await repository(), { facts, journalOpen: true })
      const [code, problems] = await stopOf(asked)
      expect([code, problems.map((one) => one.split(' | ')[2])]).toEqual([
        'not-releasable',
        [/status is "review"/, /fraud/, /nowhere has no state file/, /broken/, /Which month/].map((one) =>
          expect.stringMatching(one),
        ),
      ])
    })

    it('has no bound where configuration and criteria contradict each other', async () => {
      await commit({
        [STATE_FILE]: stateOf('checkout', { acceptance_criteria: ['f1_score >= 0.9', 'f1_score <= 0.8'] }),
      })
      expect((await stopOf(complete))[0]).toBe('invalid-config')
    })

    it.each<[what: string, files: Record<string, string | null>, problem: RegExp]>([
      ['it is not there', { [MODEL]: null }, /models\/churn\.bin/],
      ['only its .dvc file is there', { [MODEL]: null, [`${MODEL}.dvc`]: 'outs: []\n' }, /dvc pull/],
      ['it is a pointer of Git LFS', { [MODEL]: LFS }, /LFS/],
      ['it is empty', { [MODEL]: '' }, /models\/churn\.bin is empty/],
      [
        'a file of its folder is a pointer',
        { [MODEL]: null, [`${MODEL}/a`]: 'a', [`${MODEL}/b`]: LFS },
        /^models\/churn\.bin\/b/,
      ],
      ['its folder has empty files only', { [MODEL]: null, [`${MODEL}/a`]: '' }, /is empty/],
    ])('has no model where %s', async (_what, files, problem) => {
      put(files)
      const [code, problems] = await stopOf(complete)
      expect([code, problems]).toEqual(['model-missing', [expect.stringMatching(problem)]])
      put({ [`${MODEL}.dvc`]: null })
    })

    it('has no model where it is a link, or its folder has one', async () => {
      put({ [MODEL]: null })
      symlinkSync('../README.md', join(run.workspace, MODEL))
      expect((await stopOf(complete))[0]).toBe('model-missing')
      put({ [MODEL]: null, [`${MODEL}/a`]: 'a' })
      symlinkSync('a', join(run.workspace, MODEL, 'b'))
      expect((await stopOf(complete))[1]).toEqual([expect.stringContaining('models/churn.bin/b in the model')])
    })

    it('tells a model whose bytes have changed from one that was only touched', async () => {
      put({ [MODEL]: null, [`${MODEL}/a`]: 'a', [`${MODEL}/b`]: 'b', [`${MODEL}/c`]: 'c' })
      const { model } = await complete()
      put({ [`${MODEL}/a`]: 'a' })
      expect(await changedModelFiles(host.files, model)).toEqual([])
      put({ [`${MODEL}/c`]: null })
      truncateSync(join(run.workspace, MODEL, 'b'), 2)
      put({ [`${MODEL}/backdoor.bin`]: 'x', [`${MODEL}/code/__pycache__/m.cpython-312.pyc`]: 'x' })
      expect(await changedModelFiles(host.files, model)).toEqual([
        { path: `${MODEL}/b`, how: 'changed' },
        { path: `${MODEL}/c`, how: 'changed' },
        { path: `${MODEL}/backdoor.bin`, how: 'added' },
      ])
    })
  })
}
