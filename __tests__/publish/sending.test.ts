import { describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import type { CommitOutcome, Host, StateCommit } from '../../src/host/host.js'
import type { Observation } from '../../src/publish/observation.js'
import { uploadAsset } from '../../src/publish/steps/assets.js'
import { claim } from '../../src/publish/steps/claim.js'
import { close } from '../../src/publish/steps/close.js'
import { commitState } from '../../src/publish/steps/commit-state.js'
import { deleteStray } from '../../src/publish/steps/delete-stray.js'
import { LOOK_AGAIN } from '../../src/transaction/step.js'
import type { Transaction } from '../../src/publish/transaction.js'
import {
  buildDraft,
  buildJournal,
  me,
  publishedObservation,
  quietObservation,
  record,
  releaseFacts,
} from './builders.js'

const NOW = new Date('2026-11-02T12:00:00Z')
const never = async (): Promise<never> => await Promise.reject(new Error('not asked for here'))
const clock: Host['clock'] = {
  now: () => NOW,
  sleep: async () => await Promise.resolve(),
  untilCancelled: async (begin) => await begin(),
}
async function* tenBytes(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(10))
}
const transaction: Transaction = {
  ...{ record, me, found: null, resumed: false, artifactName: 'a', reviewAgain: null },
  sealed: { record, metadata: '{}', modelCard: '# Card', requirements: '', manifest: '{}' },
  bytes: {
    archive: async () => await Promise.resolve('/tmp/archive'),
    stream: async () => await Promise.resolve(tenBytes()),
  },
}

describe('an entry of the journal', () => {
  const refsThat = (wins: boolean): Host['refs'] => ({
    ...{ tagCommit: never, tagsStartingWith: never, startingWith: never, reachableTags: never, createTag: never },
    create: async () => await Promise.resolve(wins),
    move: async () => await Promise.resolve(wins),
  })
  const journal: Host['journal'] = {
    ...{ newest: never, commit: never, readTree: never },
    createTree: async () => await Promise.resolve('t'),
    createCommit: async () => await Promise.resolve('c'),
  }

  it('is ours once the ref has moved', async () => {
    const seen = { ...quietObservation(), journal: buildJournal({ phase: 'open', openedAt: '2026-01-01T00:00:00Z' }) }
    const made = await claim.send({ clock, journal, refs: refsThat(true) }, transaction, {
      seen,
      step: { do: 'claim' },
    })
    expect(made).toMatchObject({ sha: 'c', tree: 't', standing: 'mine', entry: { owner: me, releaseId: null } })
    // The drafts of the transaction that it replaces are swept up too.
    expect(made).toMatchObject({ entry: { openedAt: '2026-01-01T00:00:00Z', at: NOW.toISOString() } })
  })

  it.each([
    ['claim', claim, null],
    ['close', close, buildJournal()],
  ] as const)('is looked for again where another run was faster: %s', async (_, kind, found) => {
    const host = { clock, journal, refs: refsThat(false) }
    const seen = { ...quietObservation(), journal: found }
    const made = await (kind.do === 'claim'
      ? kind.send(host, transaction, { seen, step: { do: 'claim' } })
      : kind.send(host, transaction, { seen, step: { do: 'close' } }))
    expect(made).toBe(LOOK_AGAIN)
  })
})

describe('a stray draft', () => {
  it.each([
    ['is deleted', releaseFacts({ draft: true }), [5]],
    ['stays where somebody has published it meanwhile', releaseFacts({ draft: false }), []],
    ['may be gone', null, []],
  ])('%s', async (_, found, expected) => {
    const deleted: number[] = []
    const releases: Host['releases'] = {
      ...{ ofTags: never, byTag: never, draftsSince: never, createDraft: never, update: never },
      byId: async () => await Promise.resolve(found),
      deleteDraft: async (id) => await Promise.resolve(void deleted.push(id)),
    }
    const at = { seen: quietObservation(), step: { do: 'delete-stray', id: 5 } } as const
    expect(await deleteStray.send({ releases }, transaction, at)).toBe(5)
    expect(deleted).toEqual(expected)
  })
})

describe('an asset', () => {
  it.each([
    ['is uploaded', `sha256:${'1'.repeat(64)}`, false],
    ['without a digest is looked at again', null, true],
  ])('%s', async (_, digest, again) => {
    const name = record.packageName
    const uploaded = { id: 9, name, size: 10, digest, state: 'uploaded' as const }
    const assets: Host['assets'] = {
      ...{ ofRelease: never, download: never, save: never, delete: never },
      upload: async () => await Promise.resolve(uploaded),
    }
    const releases: Host['releases'] = {
      ...{ ofTags: never, byTag: never, byId: never, draftsSince: never },
      ...{ createDraft: never, update: never, deleteDraft: never },
    }
    const at = {
      seen: { ...quietObservation(), release: releaseFacts({}) },
      step: { do: 'upload-asset', name },
    } as const
    const made = await uploadAsset.send({ assets, releases }, transaction, at)
    expect(made).toEqual(again ? LOOK_AGAIN : uploaded)
  })
})

describe('the state', () => {
  const state = `${JSON.stringify({ id: 'churn', title: 'Churn', status: 'approved' }, null, 2)}\n`
  const seen: Observation = { ...publishedObservation(), branch: { head: 'h1', state } }

  /** A release without a model beside its records reads none. */
  const unasked = { files: {} as Host['files'], repository: {} as Host['repository'] }
  function hostWith(outcomes: CommitOutcome[]): {
    host: Pick<Host, 'survey' | 'branches' | 'clock' | 'log' | 'files' | 'repository'>
    commits: StateCommit[]
    said: string[]
  } {
    const commits: StateCommit[] = []
    const said: string[] = []
    const say = (text: string): void => void said.push(text)
    const branches: Host['branches'] = {
      merge: never,
      findState: async () => await Promise.resolve([]),
      async commit(commit) {
        commits.push(commit)
        return await Promise.resolve(outcomes.shift() ?? { kind: 'stale' })
      },
    }
    const survey: Host['survey'] = async () =>
      await Promise.resolve({
        ...{ tagCommit: record.commit, isPublished: true, workflowsDiffer: false },
        branch: { head: 'h2', state, rule: null },
      })
    const log = { info: say, notice: say, group: say, warning: say, error: say, debug: say, conceal: () => undefined }
    return { host: { survey, branches, clock, log, ...unasked }, commits, said }
  }
  const send = async (host: ReturnType<typeof hostWith>['host'], given = seen) =>
    await commitState.send(host, transaction, { seen: given, step: { do: 'commit-state' } })

  it('is committed again on the new head of a branch that has moved', async () => {
    const { host, commits } = hostWith([{ kind: 'stale' }, { kind: 'committed', sha: 'c', url: '' }])
    expect(await send(host)).toEqual({ kind: 'on-branch', commit: 'c' })
    expect(commits.map((one) => one.expectedHead)).toEqual(['h1', 'h2'])
    expect(commits[0]?.additions.map((one) => one.path)).toEqual([
      record.stateFile,
      ...['metadata.json', 'model_card.md', 'requirements.txt'].map((name) => `${record.recordsFolder}/${name}`),
    ])
  })

  it('goes by pull request where a rule wants one, and people are told', async () => {
    const { host, said } = hostWith([{ kind: 'protected', message: 'Changes must be made through a pull request.' }])
    const made = await send(host)
    expect(made).toMatchObject({ kind: 'by-pull', proposal: { head: null, content: 'absent' } })
    expect(said.join()).toContain('takes no direct commit (Changes must be made through a pull request):')
    if (made === LOOK_AGAIN) throw new Error('it was made')
    expect(commitState.after(seen, made).proposal).not.toBeNull()
    expect(commitState.result?.(made)).toEqual({})
  })

  it('is not committed before the release is published', async () => {
    expect(await send(hostWith([]).host, { ...seen, release: buildDraft() })).toBe(LOOK_AGAIN)
  })

  it('stops, to be run again, where its file is gone or its branch never stands still', async () => {
    await expect(send(hostWith([]).host, { ...seen, branch: { head: 'h', state: null } })).rejects.toThrow(Stop)
    const { host, commits } = hostWith([])
    await expect(send(host)).rejects.toMatchObject({ code: 'interrupted' })
    expect(commits).toHaveLength(12)
  })
})
