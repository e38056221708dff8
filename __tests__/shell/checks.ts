import { beforeAll, describe, expect, it } from '@jest/globals'
import { changeOf, recordedIn } from './features.js'
import type { Files } from './history.js'
import type { LocalHost } from './local-host.js'
import { CONFIG, filesOf, json, stateFileOf, stateOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

const MODEL = { 'models/churn.bin': 'better weights\n' }
const SHA = `sha256:${'1'.repeat(64)}`

/** The command `check`, whole: what a change may do before it is merged. */
export function checks(local: () => LocalHost): void {
  let count = 0
  /** Checks a pull request into `main` with one commit. */
  const pull = async (files: Files, event: 'pull_request' | 'merge_group' = 'pull_request') => {
    const branch = `change/${String((count += 1))}`
    const main = (await local().store.branchHead('main')) ?? ''
    await local().commit({ branch, parents: [main], files, message: 'Change it' })
    const run = await local().run({ event, branch, inputs: { command: 'check' } })
    expect(writesOf(run)).toEqual([])
    return run
  }
  const verdictsOf = (gates: string | undefined): Record<string, string> =>
    Object.fromEntries(
      Object.entries(JSON.parse(gates ?? '{}') as Record<string, { verdict: string }>).map(([name, one]) => [
        name,
        one.verdict,
      ]),
    )

  describe('a check of a pull request', () => {
    it('passes where the feature would be released, leaving the approvals to the merge', async () => {
      const { outcome, log } = await pull(MODEL)
      expect([outcome.exitCode, outcome.outputs]).toMatchObject([
        0,
        { status: 'checked', verdict: 'passed', version: '1.0.0' },
      ])
      expect(verdictsOf(outcome.outputs.gates)).toMatchObject({
        tests: 'passed',
        review: 'skipped',
        security: 'passed',
      })
      expect(log.join('\n')).toContain('Checking churn, which is approved.')
    })

    it('fails with 1 where a gate fails', async () => {
      const gates = { ...CONFIG.gates, performance: { run: `printf '{"f1_score": 0.7}' > metrics.json` } }
      const { outcome } = await pull({ '.github/ds-release.yml': json({ ...CONFIG, gates }) })
      expect([outcome.exitCode, outcome.outputs]).toMatchObject([1, { status: 'refused', verdict: 'failed' }])
      expect(verdictsOf(outcome.outputs.gates)).toMatchObject({ performance: 'failed', tests: 'passed' })
    })

    it('fails with 2 where it passes all gates and could not be packed or released', async () => {
      const state = { [stateFileOf('churn')]: stateOf('churn', { pending_questions: ['Whose data?'] }) }
      const run = await pull({ ...state, 'requirements.txt': null })
      const found = [expect.stringContaining('Whose data?'), expect.stringContaining('requirements')]
      expect(endOf(run)).toEqual([2, 'refused', found])
    })

    it('of a feature that is not up for release passes, and says so', async () => {
      const run = await pull({ [stateFileOf('churn')]: stateOf('churn', { status: 'experimentation' }) })
      expect(endOf(run)).toEqual([0, 'checked', []])
      expect(run.outcome.summary).toMatch(/Not up for release\n\n- `churn` has the status `experimentation`/)
    })
  })

  describe('a check of a merge group', () => {
    it('judges the approvals of what is queued', async () => {
      const { outcome } = await pull(MODEL, 'merge_group')
      expect([outcome.exitCode, verdictsOf(outcome.outputs.gates)]).toMatchObject([0, { review: 'passed' }])
    })
  })

  describe('a check of a pull request that records a release', () => {
    const change = { commit: '', packageDigest: SHA }
    const card = '# Churn\n'
    const records = { 'models/churn/v1.0.0/model_card.md': card }
    let state: Files
    beforeAll(async () => {
      change.commit = (await local().store.branchHead('main')) ?? ''
      const archive = local().asset('churn-1.0.0.tar.gz', 'bytes', { digest: SHA })
      const assets = [archive, local().asset('model_card.md', card)]
      await local().publish(changeOf('churn').tag, change.commit, { assets })
      state = { [stateFileOf('churn')]: recordedIn(stateOf('churn'), 'churn', change) }
    })

    it('passes unjudged where that is what was published', async () => {
      const run = await pull({ ...state, ...records })
      expect(endOf(run)).toEqual([0, 'checked', []])
      expect(run.log.join('\n')).toContain('records the release churn/v1.0.0 and nothing else of churn')
      expect(run.outcome.outputs.gates).toBe('{}')
    })

    it.each<[what: string, files: () => Files]>([
      ['changes the model beside it', () => ({ ...state, ...records, ...MODEL })],
      ['records another card', () => ({ ...state, 'models/churn/v1.0.0/model_card.md': '# The best\n' })],
      [
        'records a version that nobody published',
        () => ({ [stateFileOf('churn')]: recordedIn(stateOf('churn'), 'churn', { ...change, version: '1.1.0' }) }),
      ],
    ])('is judged where it %s', async (_what, files) => {
      const run = await pull(files())
      expect(run.log.join('\n')).toContain('Checking churn, which is released.')
      expect(verdictsOf(run.outcome.outputs.gates)).toMatchObject({ tests: 'passed', performance: 'passed' })
    })
  })

  describe('a check of a push', () => {
    const branch = 'release/pushed'
    const check = async (files: Files, event: 'push' | 'workflow_dispatch' = 'push') => {
      await local().commit({ branch, files, message: 'Change it' })
      return await local().run({ event, branch, inputs: { command: 'check' } })
    }
    beforeAll(async () => {
      const config = { gates: { enabled: false } }
      await local().branch(branch, filesOf('pushed', { config, files: { [stateFileOf('second')]: stateOf('second') } }))
    })

    it('judges the features that it touches and no others', async () => {
      const run = await check({ [stateFileOf('second')]: stateOf('second', { title: 'Second' }) })
      expect([endOf(run), run.outcome.outputs.verdict]).toEqual([[0, 'checked', []], 'disabled'])
      expect(run.log.filter((line) => line.startsWith('Checking'))).toEqual(['Checking second, which is approved.'])
    })

    it('passes where it touches none', async () => {
      const run = await check({ 'notes/plan.txt': 'Later\n' })
      expect([endOf(run), run.outcome.outputs.gates]).toEqual([[0, 'checked', []], '{}'])
    })

    it('judges all of them where there is no change to look through, each under its own name', async () => {
      const run = await check({}, 'workflow_dispatch')
      expect(endOf(run)).toEqual([0, 'checked', []])
      expect(Object.keys(verdictsOf(run.outcome.outputs.gates))).toEqual(
        expect.arrayContaining(['pushed/tests', 'second/tests']),
      )
      expect(run.outcome.outputs.version).toBeUndefined()
    })

    it('fails where one is not up for release on its way to a release branch, and where one cannot be read', async () => {
      const broken = { [stateFileOf('second')]: '{', [stateFileOf('pushed')]: stateOf('pushed', { status: 'design' }) }
      const run = await check(broken)
      expect([run.outcome.exitCode, run.outcome.outputs.status]).toEqual([2, 'refused'])
      const messages = run.outcome.annotations.map(({ message }) => message).join('\n')
      expect(messages).toContain('pushed is not up for release, and this change goes to a release branch')
      expect(run.outcome.annotations.some(({ place }) => place?.file === stateFileOf('second'))).toBe(true)
    })
  })
}
