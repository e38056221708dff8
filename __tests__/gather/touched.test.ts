import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/config-file.js'
import { changeOf, findTouched, type TouchedHost, unseenBecause } from '../../src/gather/touched.js'
import type { Repository } from '../../src/gather/repository.js'
import { parseTrigger } from '../../src/trigger.js'
import { BASE_SHA, HEAD_SHA, mergeGroupPayload, pullRequestPayload, pushPayload } from '../payloads.js'

const parsed = parseConfig(
  'features:\n  churn: {model: models/churn}\n  fraud: {model: models/fraud}\n',
  '.github/ds-release.yml',
)
if (!parsed.ok) throw new Error('the configuration of this test is wrong')

const repository: Repository = {
  stateDir: 'docs/workflow/state',
  stateDirSource: 'default',
  features: ['churn', 'fraud'],
  config: parsed.config,
  ccflow: null,
  configFile: '.github/ds-release.yml',
  workingDirectory: '.',
  gatesEnabledInput: null,
}
const inputs = { featureId: null }
const STATES: Readonly<Record<string, string>> = {
  'docs/workflow/state/churn.json': JSON.stringify({ id: 'churn', status: 'approved', design_doc: 'docs/churn.md' }),
  'docs/workflow/state/fraud.json': 'not JSON',
}

function bytesOf(path: string): Buffer | null {
  const text = STATES[path]
  return text === undefined ? null : Buffer.from(text)
}

/** A host with one event, whose change has these files; `asked` takes the questions. */
function hostOf(
  { event, payload, ref }: { event: string; payload: unknown; ref: string },
  change: { files: string[]; complete: boolean } | null,
  asked: string[] = [],
): TouchedHost {
  const answer = async (question: string): Promise<typeof change> => {
    asked.push(question)
    return await Promise.resolve(change)
  }
  const listed = change ?? { files: [], complete: true }
  return {
    run: { event, ref, trigger: parseTrigger(event, payload) },
    pulls: { files: async (number) => (await answer(`files of #${number}`)) ?? listed },
    commits: {
      compare: async (base, head) => {
        const compared = await answer(`${base.slice(0, 2)}...${head.slice(0, 2)}`)
        return compared === null ? null : { isAhead: true, mergeBase: base, ...compared }
      },
    },
    files: {
      readBytes: async (path) => await Promise.resolve(bytesOf(path)),
      stat: async () => await Promise.resolve(null),
    },
    git: {
      committed: async (paths) =>
        await Promise.resolve(
          paths.map(bytesOf).map((bytes) => (bytes === null ? null : { kind: 'file' as const, bytes })),
        ),
      changedFiles: async () => await Promise.resolve([]),
    },
  }
}

const PULL = { event: 'pull_request', payload: pullRequestPayload, ref: 'refs/pull/7/merge' }
const GROUP = { event: 'merge_group', payload: mergeGroupPayload, ref: 'refs/heads/gh-readonly-queue/main/pr-7-b' }
const PUSH = { event: 'push', payload: pushPayload, ref: 'refs/heads/main' }
const DISPATCH = { event: 'workflow_dispatch', payload: {}, ref: 'refs/heads/main' }

describe('the change of an event', () => {
  it.each([
    [PULL, 'files of #7', BASE_SHA],
    [GROUP, 'bb...aa', BASE_SHA],
    [PUSH, 'bb...aa', BASE_SHA],
  ])('is asked for', async (event, question, base) => {
    const asked: string[] = []
    const change = await changeOf(hostOf(event, { files: ['a'], complete: true }, asked))
    expect(change).toEqual({ base, files: ['a'], complete: true })
    expect(asked).toEqual([question])
  })

  it.each([
    DISPATCH,
    { ...PUSH, payload: { ...pushPayload, before: '0'.repeat(40) } },
    { ...PULL, event: 'pull_request_target' },
  ])('is none for $event, and nobody is asked', async (event) => {
    const asked: string[] = []
    expect(await changeOf(hostOf(event, { files: ['a'], complete: true }, asked))).toBeNull()
    expect(asked).toEqual([])
  })

  it('cannot be looked through where it is none, or seen in part', () => {
    const change = { base: BASE_SHA, files: [HEAD_SHA], complete: true }
    expect(unseenBecause(change, 'push')).toBeNull()
    expect(unseenBecause({ ...change, complete: false }, 'push')).toBe('GitHub lists only a part of the changed files')
    expect(unseenBecause(null, 'schedule')).toBe('a run started by `schedule` has no change to look through')
  })
})

describe('the features that a change touches', () => {
  it.each<[file: string, features: string[]]>([
    ['models/churn/weights.bin', ['churn']],
    ['docs/workflow/state/fraud.json', ['fraud']],
    ['docs/churn.md', ['churn']],
    ['.github/ds-release.yml', ['churn', 'fraud']],
    ['README.txt', []],
  ])('are those that %s belongs to', async (file, features) => {
    const host = hostOf(PULL, { files: [file], complete: true })
    expect(await findTouched(host, repository, inputs)).toEqual({
      features,
      everythingBecause: null,
      base: 'main',
      change: { base: BASE_SHA, files: [file], complete: true },
    })
  })

  it('are all where the change cannot be looked through', async () => {
    const part = await findTouched(hostOf(PULL, { files: ['x'], complete: false }), repository, inputs)
    expect(part).toMatchObject({ features: ['churn', 'fraud'], base: 'main', change: null })
    expect(part.everythingBecause).toBe('GitHub lists only a part of the changed files')
    const none = await findTouched(hostOf(DISPATCH, { files: [], complete: true }), repository, inputs)
    expect(none).toMatchObject({ features: ['churn', 'fraud'], base: 'main', change: null })
    expect(none.everythingBecause).toBe('a run started by `workflow_dispatch` has no change to look through')
  })

  it.each([
    ['is gone', null, /commit bbbbbbbbbbbb, which the change starts from, is not on GitHub any more/],
    ['was pushed away', { files: [], complete: true, isAhead: false }, /takes away commits: it is not built upon bbbb/],
  ])('are all where the commit before %s', async (_what, compared, because) => {
    const touched = await findTouched(hostOf(PUSH, compared), repository, inputs)
    expect(touched).toMatchObject({ features: ['churn', 'fraud'], base: 'main', change: null })
    expect(touched.everythingBecause).toMatch(because)
  })

  it('is the only feature that there is, whatever was changed; and none when nothing was', async () => {
    const one = { ...repository, features: ['churn'] }
    const some = await findTouched(hostOf(PULL, { files: ['x'], complete: true }), one, inputs)
    const nothing = await findTouched(hostOf(PULL, { files: [], complete: true }), one, inputs)
    expect([some.features, nothing.features]).toEqual([['churn'], []])
  })

  it('is the feature that the input names, without a question', async () => {
    const asked: string[] = []
    const host = hostOf(GROUP, { files: ['x'], complete: true }, asked)
    expect(await findTouched(host, repository, { featureId: 'fraud' })).toEqual({
      features: ['fraud'],
      everythingBecause: null,
      base: 'main',
      change: null,
    })
    expect(asked).toEqual([])
  })
})
