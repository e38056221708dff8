import { beforeAll, describe, expect, it } from '@jest/globals'
import { type OwnBy, stepOverOwnCommits } from '../../src/gather/own-commits.js'
import type { Host } from '../../src/host/host.js'
import { recordedIn, STATE_DIR } from './features.js'
import type { CommitPlan, Files } from './history.js'
import type { LocalHost } from './local-host.js'
import { stateFileOf, stateOf } from './model-repository.js'

const BOT = 'github-actions[bot]'
const STATE_FILE = stateFileOf('own')
const BEFORE = stateOf('own')
const AFTER = recordedIn(BEFORE, 'own')
const TRAILER = `release: own 1.0.0\n\nDS-Release-Tx: ${'0123456789abcdef'}\n`
const MERGE = 'Merge pull request #7 from acme/ds-release/state/own-1.0.0\n\nrelease: own 1.0.0\n'
const START: Files = { [STATE_FILE]: BEFORE, [stateFileOf('other')]: stateOf('other'), 'src/train.py': 'train\n' }
const RECORDS: Files = {
  [STATE_FILE]: AFTER,
  'models/own/v1.0.0/metadata.json': '{}\n',
  'models/own/v1.0.0/model_card.md': '# Own\n',
  'models/own/v1.0.0/requirements.txt': 'numpy==2.3.5\n',
}
/** The commit that a release makes through GitHub's API. */
const OURS: CommitPlan = { files: { [STATE_FILE]: AFTER }, message: TRAILER, author: BOT, byGitHub: true }

/** Whose commits need no review, and whose are taken for nothing new. */
export function ownCommits(local: () => LocalHost): void {
  describe('a commit on top of what people have made', () => {
    let host: Host
    let base: string
    let count = 0
    beforeAll(async () => {
      host = (await local().start({ inputs: { command: 'check' } })).host
      base = await local().commit({ branch: 'own/start', parents: [], files: START })
    })

    const on = async (parents: readonly string[], plan: CommitPlan): Promise<string> =>
      await local().commit({ branch: `own/${String((count += 1))}`, parents, ...plan })
    const step = async (commit: string, by: OwnBy): ReturnType<typeof stepOverOwnCommits> =>
      await stepOverOwnCommits(host, commit, { stateDir: STATE_DIR, by })

    it.each<[what: string, plan: Partial<CommitPlan>, byOrigin: boolean, byContent: boolean]>([
      ['records a release, signed by GitHub for the bot', {}, true, true],
      ['records it with its three records', { files: RECORDS }, true, true],
      ['is not signed, whatever its trailer says', { byGitHub: false }, false, true],
      ['is signed by GitHub for a person', { author: 'mallory' }, false, true],
      ['has no trailer', { message: 'release: own 1.0.0\n' }, false, true],
      ['has a trailer that is none of ours', { message: 'x\n\nDS-Release-Tx: 123\n' }, false, true],
      ['is a squash merge by a person', { author: 'alice', message: 'release: own 1.0.0 (#7)\n' }, false, true],
      ['changes a byte more', { files: { [STATE_FILE]: AFTER.replace('Churn model', 'Churn Model') } }, false, false],
      ['changes a byte of its end', { files: { [STATE_FILE]: `${AFTER}\n` } }, false, false],
      ['changes code as well', { files: { ...RECORDS, 'src/train.py': 'steal\n' } }, false, false],
      ['removes code as well', { files: { ...RECORDS, 'src/train.py': null } }, false, false],
      [
        'changes two features',
        { files: { ...RECORDS, [stateFileOf('other')]: stateOf('other', { title: 'O' }) } },
        false,
        false,
      ],
      ['puts a model beside the records', { files: { ...RECORDS, 'models/own/v1.0.0/model.pkl': 'x' } }, false, false],
      [
        'has the records of another tag',
        { files: { ...RECORDS, 'models/own/v2.0.0/metadata.json': '{}' } },
        false,
        false,
      ],
      ['only approves the feature', { files: { [STATE_FILE]: stateOf('own', { title: 'Approved' }) } }, false, false],
      ['takes the state file away', { files: { [STATE_FILE]: null } }, false, false],
      [
        'brings a state file that says so already',
        { files: { [stateFileOf('new')]: recordedIn(stateOf('new'), 'new') } },
        false,
        false,
      ],
      ['changes nothing', { files: {} }, false, false],
    ])('that %s', async (_what, plan, byOrigin, byContent) => {
      const commit = await on([base], { ...OURS, ...plan })
      const ours = { commit: base, over: [commit] }
      const theirs = { commit, over: [] }
      expect(await step(commit, 'origin')).toEqual(byOrigin ? ours : theirs)
      expect(await step(commit, 'content')).toEqual(byContent ? ours : theirs)
    })

    const MERGED = { message: MERGE, author: 'alice', files: RECORDS }
    it.each<
      [what: string, merged: Partial<CommitPlan>, merge: Partial<CommitPlan>, byOrigin: boolean, byContent: boolean]
    >([
      ['the bot, made by GitHub', {}, { byGitHub: true }, true, true],
      ['the bot, made by a person with git', {}, {}, false, true],
      ['a person, made by GitHub', { author: 'mallory' }, { byGitHub: true }, false, true],
      ['a commit that nobody signed, made by GitHub', { byGitHub: false }, { byGitHub: true }, false, true],
      [
        'the bot, with one file more',
        {},
        { byGitHub: true, files: { ...RECORDS, 'src/train.py': 'steal\n' } },
        false,
        false,
      ],
      [
        'the bot, with another model card',
        {},
        { byGitHub: true, files: { ...RECORDS, 'src/card.md': '# Best\n' } },
        false,
        false,
      ],
    ])('that merges a record by %s', async (_what, merged, merge, byOrigin, byContent) => {
      const second = await on([base], { ...OURS, files: RECORDS, ...merged })
      const commit = await on([base, second], { ...MERGED, ...merge })
      const ours = { commit: base, over: [commit] }
      const theirs = { commit, over: [] }
      expect(await step(commit, 'origin')).toEqual(byOrigin ? ours : theirs)
      expect(await step(commit, 'content')).toEqual(byContent ? ours : theirs)
    })

    it('that merges three histories is nobody of ours', async () => {
      const [second, third] = [await on([base], { ...OURS, files: RECORDS }), await on([base], OURS)]
      const commit = await on([base, second, third], { ...MERGED, byGitHub: true })
      expect(await step(commit, 'origin')).toEqual({ commit, over: [] })
    })

    it('is stepped over together with the one below it, to what people have made', async () => {
      const first = await on([base], OURS)
      const other = recordedIn(stateOf('other'), 'other')
      const second = await on([first], { ...OURS, files: { [stateFileOf('other')]: other } })
      expect(await step(second, 'origin')).toEqual({ commit: base, over: [second, first] })
      const third = await on([second], { files: { 'src/train.py': 'better\n' }, message: 'Train better (#9)' })
      expect(await step(third, 'origin')).toEqual({ commit: third, over: [] })
      expect(await step(third, 'content')).toEqual({ commit: third, over: [] })
    })

    it('is left alone where it has no parent, or GitHub does not know it', async () => {
      expect(await step(base, 'content')).toEqual({ commit: base, over: [] })
      expect(await step('d'.repeat(40), 'content')).toEqual({ commit: 'd'.repeat(40), over: [] })
    })

    it('is not asked about where the checkout has it and its message says that people made it', async () => {
      const head = await host.git.head()
      const before = local().github.requests.length
      expect(await step(head, 'origin')).toEqual({ commit: head, over: [] })
      expect(local().github.requests).toHaveLength(before)
    })
  })
}
