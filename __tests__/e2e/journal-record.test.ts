import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
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
  run: Run
  again: () => Promise<Run>
}

/** A release that died right after the first write of that name. */
async function diedAfter(name: string): Promise<Died> {
  const call = { repo: repository.root, feature: 'churn', world: scratch.path('world') }
  const run = await rehearse(scratch, { ...call, faults: [faultAt(undisturbed, 'kill-after', name)] })
  expect(run.status).toBe(137)
  return { run, again: async () => await rehearse(scratch, call) }
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
  const forged = (record: Json): Json => ({
    ...record,
    title: 'Forged',
    recordsFolder: 'src',
    metrics: { accuracy: 1 },
  })

  it.each<[what: string, write: string, record: (record: Json) => Json]>([
    ['a field is gone, before the publishing', 'upload manifest.json', withoutMonitoring],
    [
      'it contradicts itself',
      'upload manifest.json',
      (record) => ({ ...record, packageDigest: `sha256:${'0'.repeat(64)}` }),
    ],
    ['it is another record, after the publishing', 'publish', forged],
    ['it is another record, and nothing has taken hold', 'claim', forged],
  ])('is not believed: the gates run again, and what they judge is finished (%s)', async (_, write, record) => {
    const { run, again } = await diedAfter(write)
    rewrite(run, { record })
    const done = await again()
    expect(endOf(done)).toEqual({ exit: 0, status: 'released', errors: [] })
    const { release } = expectReleased(done, { feature: 'churn', version: '1.0.0', commit: repository.head() })
    expect(release.body).not.toContain('Forged')
    expect(done.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', message: expect.stringContaining('is not believed') }),
    )
  })
})

describe('a journal that a later version of the action wrote', () => {
  it('sends to that version', async () => {
    const { run, again } = await diedAfter('upload manifest.json')
    rewrite(run, { entry: (entry) => ({ ...entry, schema: 2 }) })
    const stopped = await again()
    const words = /a later version of this action wrote its newest commit.*schema 2.*Run this again with that version/
    expect(endOf(stopped)).toEqual(conflict(words))
    expect(effectsOf(stopped)).toEqual([])
  })
})
