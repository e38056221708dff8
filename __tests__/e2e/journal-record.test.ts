import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { act } from './people.js'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { fastRepository, type Repository } from './repositories.js'
import { effectsOf, endOf, expectReleased, faultAt, gitOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()
const JOURNAL = 'refs/ds-release/tx/churn'

type Json = Record<string, unknown>

let repository: Repository
let undisturbed: Run
beforeAll(async () => {
  repository = fastRepository(scratch)
  undisturbed = await rehearse(scratch, { repo: repository.root, feature: 'churn' })
})

interface Died {
  world: string
  run: Run
  again: () => Promise<Run>
}

/** A release that died right after the first write of that name. */
async function diedAfter(name: string): Promise<Died> {
  const call = { repo: repository.root, feature: 'churn', world: scratch.path('world') }
  const run = await rehearse(scratch, { ...call, faults: [faultAt(undisturbed, 'kill-after', name)] })
  expect(run.status).toBe(137)
  return { world: call.world, run, again: async () => await rehearse(scratch, call) }
}

function git(run: Run, args: string[], input = ''): string {
  return execFileSync('git', ['-C', run.world.bare, ...args], { input, encoding: 'utf8', stdio: 'pipe' }).trim()
}

/** Writes the journal's newest commit anew: with another record, or with another entry. */
function rewrite(run: Run, change: { record?: (record: Json) => Json; entry?: (entry: Json) => Json }): void {
  const recordOf = JSON.parse(gitOf(run, 'show', `${JOURNAL}:record.json`)) as Json
  const record = JSON.stringify(change.record?.(recordOf) ?? recordOf)
  const blob = git(run, ['hash-object', '-w', '--stdin'], record)
  const tree = git(run, ['ls-tree', JOURNAL]).replace(/[0-9a-f]{40}(?=\trecord\.json$)/m, blob)
  const entryOf = JSON.parse(gitOf(run, 'show', '-s', '--format=%b', JOURNAL)) as Json
  const message = `ds-release: open\n\n${JSON.stringify(change.entry?.(entryOf) ?? entryOf)}\n`
  const who = ['-c', 'user.name=eve', '-c', 'user.email=eve@example.com']
  const parent = git(run, ['rev-parse', JOURNAL])
  const commit = git(run, [...who, 'commit-tree', git(run, ['mktree'], `${tree}\n`), '-p', parent], message)
  git(run, ['update-ref', JOURNAL, commit])
}

const withoutMonitoring = (record: Json): Json =>
  Object.fromEntries(Object.entries(record).filter(([field]) => field !== 'monitoring'))
const conflict = (words: RegExp): unknown => ({
  ...{ exit: 3, status: 'conflict' },
  errors: [expect.stringMatching(words)],
})

describe('a journal that was changed after its run has died', () => {
  it('stops the release by the name of the field, before and after the publishing, and harms nothing', async () => {
    for (const [write, fix] of [
      ['upload manifest.json', /"monitoring" is missing\)\. Somebody has changed the journal: delete the draft/],
      ['publish', /"monitoring" is missing\)\. Somebody has changed the journal, and the release is published/],
    ] as const) {
      const { run, again } = await diedAfter(write)
      rewrite(run, { record: withoutMonitoring })
      const stopped = await again()
      expect(endOf(stopped)).toEqual(conflict(fix))
      expect([effectsOf(stopped), stopped.outputs['resumable']]).toEqual([[], 'false'])
      expect(stopped.world.releases).toHaveLength(1)
      expect(stopped.summary).toContain('monitoring')
    }
  })

  it('stops it where what was sealed contradicts itself', async () => {
    const { run, again } = await diedAfter('upload manifest.json')
    rewrite(run, { record: (record) => ({ ...record, packageDigest: `sha256:${'0'.repeat(64)}` }) })
    expect(endOf(await again())).toEqual(conflict(/packageDigest is "sha256:0{64}" instead of/))
  })

  it('does not stand in the way once the draft and the tag are deleted, as the message says', async () => {
    const { world, run, again } = await diedAfter('upload manifest.json')
    rewrite(run, { record: withoutMonitoring })
    expect(endOf(await again()).exit).toBe(3)
    await act(world, {}, [
      ['alice', 'DELETE', `releases/${String(run.world.releases[0]?.id)}`],
      ['alice', 'DELETE', `git/refs/tags/${encodeURIComponent('churn/v1.0.0')}`],
    ])
    const done = await again()
    expect(endOf(done)).toEqual({ exit: 0, status: 'released', errors: [] })
    expectReleased(done, { feature: 'churn', version: '1.0.0', commit: repository.head() })
  })

  it('does not stand in the way of a release when nothing has taken hold yet', async () => {
    const { run, again } = await diedAfter('claim')
    rewrite(run, { record: withoutMonitoring })
    const done = await again()
    expect(endOf(done)).toEqual({ exit: 0, status: 'released', errors: [] })
    expectReleased(done, { feature: 'churn', version: '1.0.0', commit: repository.head() })
  })
})

describe('a journal that a later version of the action wrote', () => {
  const later = (value: Json): Json => ({ ...value, schema: 2, monitoring: 'elsewhere' })

  it.each([
    ['its record', { record: later }, /written by a later version of this action.*record\.json has schema 2/],
    ['its entry', { entry: later }, /a later version of this action wrote its newest commit.*schema 2/],
  ])('sends to that version: %s', async (_, change, words) => {
    const { run, again } = await diedAfter('upload manifest.json')
    rewrite(run, change)
    const stopped = await again()
    expect(endOf(stopped)).toEqual(conflict(new RegExp(`${words.source}.*Run this again with that version`)))
    expect(effectsOf(stopped)).toEqual([])
  })
})
