import { describe, expect, it } from '@jest/globals'
import {
  type JournalEntry,
  journalRef,
  mayTakeOver,
  ownerStanding,
  readEntry,
  renderEntry,
  transactionId,
  unreadableEntry,
} from '../../src/release/journal.js'
import { pastReleases } from '../fixtures/past-release.js'
import { buildRecord } from './builders.js'

const record = buildRecord()
const entry: JournalEntry = {
  schema: 1,
  tx: record.tx,
  feature: record.feature,
  version: record.version,
  tag: record.tag,
  commit: record.commit,
  phase: 'open',
  owner: { run: '41', attempt: 1, nonce: 'n' },
  releaseId: null,
  openedAt: '2026-11-02T10:00:00Z',
  at: '2026-11-02T10:00:00Z',
}

describe('an entry of the journal', () => {
  it('is read back from its commit message', () => {
    const closed: JournalEntry = { ...entry, phase: 'idle', releaseId: 7 }
    for (const one of [entry, closed]) expect(readEntry(renderEntry(one))).toEqual({ ok: true, entry: one })
  })

  it.each(pastReleases())('is read as every version wrote it: %s', (_, { entries, tree }) => {
    const record = JSON.parse(tree['record.json'] ?? '') as { feature: string; tx: string }
    const read = entries.map(readEntry)
    expect(read.every(({ ok }) => ok)).toBe(true)
    expect(read.at(-1)).toMatchObject({ entry: { feature: record.feature, tx: record.tx } })
  })

  it('is refused with any field missing', () => {
    for (const field of Object.keys(entry)) {
      const rest = Object.entries(entry).filter(([name]) => name !== field)
      const message = `x\n\n${JSON.stringify(Object.fromEntries(rest))}`
      expect([field, readEntry(message)]).toEqual([field, { ok: false, laterSchema: null }])
    }
  })

  it.each([
    ['a person’s commit', 'Fix the README'],
    ['broken JSON', 'ds-release: open\n\n{"schema":1,'],
    ['a schema that never was', renderEntry(entry).replace('"schema":1', '"schema":0')],
    ['a commit that is no commit', renderEntry({ ...entry, commit: 'main' })],
  ])('is none of ours: %s', (_, message) => {
    expect(readEntry(message)).toEqual({ ok: false, laterSchema: null })
    expect(unreadableEntry('refs/x', 'c'.repeat(40), null).what).toContain('is not an entry of this action')
  })

  it('is told from one that a later version wrote, whatever that is like', () => {
    expect(readEntry('x\n\n{"schema":2,"phase":"resting"}\n')).toEqual({ ok: false, laterSchema: 2 })
    expect(unreadableEntry('refs/x', 'c'.repeat(40), 2)).toMatchObject({
      what: expect.stringMatching(/a later version of this action wrote its newest commit c{12} \(schema 2/),
      fix: expect.stringMatching(/^Run this again with that version/),
    })
  })

  it('has a ref of its own for each feature', () => {
    expect(journalRef('churn')).toBe('refs/ds-release/tx/churn')
  })
})

describe('the id of a transaction', () => {
  const id = transactionId(record)

  it('is the same for the same assets in any order', () => {
    expect(transactionId({ ...record, assets: [...record.assets].reverse() })).toBe(id)
    expect(id).toMatch(/^[0-9a-f]{16}$/)
  })

  it('is another for any other version, commit or byte', () => {
    const changed = record.assets.map((asset, index) =>
      index === 0 ? { ...asset, sha256: `sha256:${'9'.repeat(64)}` } : asset,
    )
    const others = [
      transactionId({ ...record, version: '1.1.1' }),
      transactionId({ ...record, commit: 'b'.repeat(40) }),
      transactionId({ ...record, assets: changed }),
    ]
    expect(new Set([id, ...others]).size).toBe(4)
  })
})

describe('whose claim it is', () => {
  const me = { run: '42', attempt: 1, nonce: 'a' }
  it.each([
    ['this start', { run: '42', attempt: 1, nonce: 'a' }, null, 'mine'],
    ['another job of this attempt', { run: '42', attempt: 1, nonce: 'b' }, null, 'unknown'],
    ['a later attempt', { run: '42', attempt: 2, nonce: 'b' }, null, 'running'],
    ['a run that has ended', { run: '41', attempt: 1, nonce: 'b' }, 'completed', 'ended'],
    ['a run that is on', { run: '41', attempt: 1, nonce: 'b' }, 'in_progress', 'running'],
    ['a run that may not be asked about', { run: '41', attempt: 1, nonce: 'b' }, null, 'unknown'],
  ] as const)('%s', (_, owner, status, expected) => {
    expect(ownerStanding(owner, me, status)).toBe(expected)
  })

  it('ended with an earlier attempt of the same run', () => {
    expect(ownerStanding({ ...me, attempt: 1 }, { ...me, attempt: 2 }, null)).toBe('ended')
  })

  it.each([
    ['mine', '10:59', false],
    ['running', '10:59', false],
    ['ended', '10:00', true],
    ['unknown', '10:14', false],
    ['unknown', '10:15', true],
  ] as const)('%s at %s may be taken over: %s', (standing, time, expected) => {
    expect(mayTakeOver(entry, standing, new Date(`2026-11-02T${time}:00Z`))).toBe(expected)
  })
})
