import { appendFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { runGateCommands } from '../../src/build/gate-commands.js'
import type { Host } from '../../src/host/host.js'
import { commandOf, type LocalHost, type LocalRun } from './local-host.js'
import { filesOf, UNJUDGED } from './model-repository.js'

type Plan = Parameters<typeof runGateCommands>[1]['plans'][number]

const MEBIBYTE = 1024 * 1024

/** What the gates' commands leave behind, and what a package is made of. */
export function builds(local: () => LocalHost): void {
  let run: LocalRun
  let host: Host
  const at = (path: string): string => join(run.workspace, path)
  const put = (path: string, text: string | Buffer = 'x'): void => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
  }

  describe('a report of a gate', () => {
    beforeAll(async () => {
      await local().branch('release/built', filesOf('built'))
      run = await local().start({ branch: 'release/built', inputs: { command: 'check' } })
      host = run.host
    })
    beforeEach(() => {
      rmSync(at('out'), { recursive: true, force: true })
    })

    const command = (id: string, shell: string, timeoutSeconds = 60) => {
      return { id, run: shell, shell: 'bash', env: {}, pass: [], timeoutSeconds }
    }
    const planOf = (commands: Plan['commands'], path: string, mustBeFresh = true): Plan =>
      ({ gate: 'tests', decided: null, commands, reports: [{ id: 'report', path, mustBeFresh }] }) as unknown as Plan
    const gather = async (plan: Plan, folder = '.') => {
      const afterEvaluation = async () => await Promise.resolve([])
      const ran = await runGateCommands(host, {
        plans: [plan],
        workingDirectory: folder,
        variables: {},
        afterEvaluation,
      })
      const evidence = ran.evidence.get('tests')
      if (evidence === undefined) throw new Error('no evidence')
      return evidence
    }

    it.each<[state: string, what: string, before: () => void, shell: string]>([
      ['read', 'its command has written it', () => undefined, 'printf ok > out/r'],
      ['read', 'its command has written the same bytes again', () => put('out/r', 'ok'), 'printf ok > out/r'],
      ['stale', 'it lay there before', () => put('out/r'), 'true'],
      ['stale', 'its command has only set its times', () => put('out/r', 'ok'), 'touch out/r'],
      ['linked', 'its command has linked another file there', () => put('out/old', 'ok'), 'ln -f out/old out/r'],
      ['not-a-file', 'its command has made a pipe there', () => put('out/r', 'ok'), 'rm out/r; mkfifo out/r'],
      ['stale', 'its command died before it wrote it anew', () => put('out/r'), 'exit 3; printf ok > out/r'],
      ['missing', 'nobody wrote it', () => undefined, 'true'],
      ['missing', 'its command took it away', () => put('out/r'), 'rm out/r'],
      ['not-a-file', 'it is a folder', () => undefined, 'mkdir out/r'],
      ['not-a-file', 'it is a link to another file', () => put('out/old'), 'ln -s old out/r'],
      ['not-text', 'it is no UTF-8', () => undefined, `printf '\\377\\376' > out/r`],
    ])('is %s where %s', async (state, _what, before, shell) => {
      mkdirSync(at('out'))
      before()
      const { reports } = await gather(planOf([command('tests', shell)], 'out/r'))
      const isRead = state === 'read'
      const sha256 = isRead ? expect.stringMatching(/^sha256:/) : null
      expect(reports).toMatchObject([{ id: 'report', path: 'out/r', state, text: isRead ? 'ok' : null, sha256 }])
    })

    it('counts as it stands in the commit where no command was run, up to its limit', async () => {
      put('out/r', 'ok')
      expect((await gather(planOf([], 'out/r'))).reports).toMatchObject([{ state: 'read', text: 'ok', size: 2 }])
      truncateSync(at('out/r'), 32 * MEBIBYTE + 1)
      expect((await gather(planOf([], 'out/r'))).reports).toMatchObject([{ state: 'too-large' }])
    })

    it('is looked for from working-directory, or where an absolute path says', async () => {
      put('out/packages/r', 'inner')
      const shell = [command('tests', 'printf here > r')]
      expect((await gather(planOf(shell, 'r'), 'out/packages')).reports).toMatchObject([{ text: 'here' }])
      expect((await gather(planOf([], at('out/packages/r')))).reports).toMatchObject([{ text: 'here' }])
    })

    it('comes with how each command ended, one after another and each to its end', async () => {
      const commands = [command('first', 'echo one >> out; exit 7'), command('second', 'echo two >> out; cat out')]
      const evidence = await gather(planOf(commands, 'out', false))
      expect(evidence.commands).toMatchObject([
        { id: 'first', exitCode: 7 },
        { id: 'second', exitCode: 0, tail: 'one\ntwo\n' },
      ])
      expect(evidence.reports).toMatchObject([{ state: 'read', text: 'one\ntwo\n' }])
      expect(run.log.join('\n')).toContain('::group::tests: echo one >> out; exit 7 (exit 7 after')
    })
  })

  describe('a package', () => {
    let count = 0
    /** Starts a dry run of a new feature whose gates are off, and ends it after something was done to its checkout. */
    const dryRun = async (
      plan: Parameters<typeof filesOf>[1] = {},
      meddle: (run: LocalRun) => void = () => undefined,
      env: Readonly<Record<string, string>> = {},
    ) => {
      const feature = `packed-${String((count += 1))}`
      const branch = `release/${feature}`
      await local().branch(branch, filesOf(feature, { ...plan, config: { ...UNJUDGED, ...plan.config } }))
      const started = await local().start({
        branch,
        inputs: { 'feature-id': feature, 'dry-run': 'true' },
        realGit: meddle !== undefined,
        env,
      })
      meddle?.(started)
      const outcome = await commandOf(started)
      const read = async (name: string) => await started.host.files.read(`dist/model_v1.0.0/${name}`)
      return { outcome, read, problems: outcome.annotations.map(({ message }) => message) }
    }

    it('has the model, its card, what it requires, and says what it is', async () => {
      const data = { path: 'data/train.csv' }
      const state = { datasets: [data, 's3://bucket/data'], experiments: [{ name: 'grid', parameters: { depth: 3 } }] }
      const { outcome, read } = await dryRun({ state, files: { '.python-version': '3.12\n' } })
      expect(outcome.exitCode).toBe(0)
      expect([await read('churn.bin'), await read('requirements.txt')]).toEqual(['weights\n', 'scikit-learn==1.7.2\n'])
      expect(JSON.parse((await read('metadata.json')) ?? '')).toMatchObject({
        ...{ schema: 1, version: '1.0.0', verdict: 'disabled', metrics: {}, champion: null, python: '3.12' },
        framework: { name: 'scikit-learn', version: '1.7.2' },
        datasets: [
          { name: 'data/train.csv', size: 21 },
          { name: 's3://bucket/data', sha256: null, size: null },
        ],
        experiments: [{ name: 'grid', parameters: { depth: 3 } }],
        model: [{ path: 'models/churn.bin', size: 8 }],
      })
      expect(await read('model_card.md')).toContain('## Intended use')
    })

    it('has none of what the export wrote under our own names', async () => {
      const lines = ['mkdir -p {package}/sub', 'cp {model} {package}/m', 'cd {package}']
      const own = [
        `printf '{"mine": 1}' > metadata.json`,
        'printf x > manifest.json',
        'printf "# Mine" > MODEL_CARD.md',
      ]
      const steps = { export: { run: [...lines, ...own, 'printf "numpy==2.3.5\\n" > requirements.txt'].join('\n') } }
      const { outcome, read } = await dryRun({ config: { steps } })
      expect(outcome.exitCode).toBe(0)
      expect([await read('MODEL_CARD.md'), await read('requirements.txt')]).toEqual([null, 'numpy==2.3.5\n'])
      expect(JSON.parse((await read('metadata.json')) ?? '')).toMatchObject({ exported: { mine: 1 }, version: '1.0.0' })
      expect(JSON.parse((await read('manifest.json')) ?? '')).toMatchObject({ version: '1.0.0' })
    })

    it('leaves out what version control keeps, whoever brought it', async () => {
      const run =
        'mkdir -p {package}/a/.hg && git init -q {package}/sub && cp {model} {package}/m && echo x > {package}/a/.hg/hgrc'
      const { outcome, read } = await dryRun({ config: { steps: { export: { run } } } })
      expect([outcome.exitCode, await read('m')]).toEqual([0, 'weights\n'])
      const { files } = JSON.parse((await read('manifest.json')) ?? '{}') as { files: { path: string }[] }
      expect(files.map(({ path }) => path).filter((path) => /\.(git|hg)/.test(path))).toEqual([])
    })

    it.each<[where: string, run: string, problem: string]>([
      ['a file', 'cp {model} {package}/m && printf "x$A_TOKEN" >> {package}/m', 'the value of A_TOKEN stands in m of'],
      [
        'the card',
        'cp {model} {package}/m && cat > /dev/null; printf "numpy  # $A_TOKEN\\n" > {package}/requirements.txt',
        'A_TOKEN stands in',
      ],
      [
        'a file of credentials',
        'cp {model} {package}/m && echo "machine a login b password c0c0c0c0" > {package}/.netrc',
        '.netrc in the package',
      ],
      ['a name that hides', "cp {model} $(printf '{package}/a\\342\\200\\256b')", 'U+202E'],
    ])('is not made with a secret in %s', async (_where, run, problem) => {
      const env = { pass: ['A_TOKEN'] }
      const { outcome, problems } = await dryRun({ config: { env, steps: { export: { run } } } }, undefined, {
        A_TOKEN: 'tok_NOTREALnotreal0123',
      })
      expect([outcome.exitCode, problems.join('\n')]).toEqual([1, expect.stringContaining(problem)])
      expect(problems.join('\n')).not.toContain('NOTREALnotreal')
    })

    it('is not released where the record would have a secret in it', async () => {
      const secret = 'tok_NOTREALnotreal0123'
      const plan = { state: { title: `Churn ${secret}` }, config: { env: { pass: ['A_TOKEN'] } } }
      const { outcome, problems } = await dryRun(plan, undefined, { A_TOKEN: secret })
      expect([outcome.exitCode, problems.join('\n')]).toEqual([1, expect.stringContaining('A_TOKEN stands in')])
    })

    it('leaves out what the export says of itself where that is enormous', async () => {
      const run = 'cp {model} {package}/m && head -c 20000000 /dev/zero | tr "\\0" " " > {package}/metadata.json'
      const { outcome } = await dryRun({ config: { steps: { export: { run } } } })
      expect([outcome.exitCode, outcome.summary]).toEqual([0, expect.any(String)])
    })

    it('is not made with a link in it', async () => {
      const steps = { export: { run: 'mkdir -p {package}; ln -s /etc/passwd {package}/m' } }
      const { outcome, problems } = await dryRun({ config: { steps } })
      expect([outcome.exitCode, problems]).toEqual([1, [expect.stringContaining('link')]])
    })

    it('is not made where a command takes the model away', async () => {
      const gates = { enabled: false, performance: { run: 'rm models/churn.bin; exit 1' } }
      const { outcome, problems } = await dryRun({ config: { gates } })
      expect(outcome.exitCode).toBe(1)
      expect(problems.join('\n')).toContain('the model models/churn.bin is gone')
    })

    it('gets a card from what is known where the team has none', async () => {
      const files = { [`docs/model_cards/packed-${String(count + 1)}.md`]: null }
      const { read, outcome } = await dryRun({ files })
      expect([outcome.exitCode, await read('model_card.md')]).toEqual([0, expect.stringContaining('Churn model')])
    })

    it('comes with warnings of a changed checkout, left credentials and an evaluation that failed', async () => {
      const config = { gates: { enabled: false, performance: { run: 'exit 1' } } }
      const { outcome } = await dryRun({ config }, ({ workspace }) => {
        appendFileSync(join(workspace, 'README.md'), 'Changed.\n')
        const header = '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic eDp5\n'
        appendFileSync(join(workspace, '.git', 'config'), header)
      })
      expect(outcome.exitCode).toBe(0)
      for (const words of ['README.md differs from the gated commit', 'left git credentials', 'the evaluation failed'])
        expect(outcome.summary).toContain(words)
    })
  })
}
