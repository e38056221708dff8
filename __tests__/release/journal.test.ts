import { describe, expect, it } from '@jest/globals'
import {
  type JournalEntry,
  journalRef,
  mayTakeOver,
  ownerStanding,
  parseEntry,
  readSealedTree,
  renderEntry,
  sealedTree,
  transactionId,
} from '../../src/release/journal.js'
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
    expect(parseEntry(renderEntry(entry))).toEqual(entry)
    expect(parseEntry(renderEntry({ ...entry, phase: 'idle', releaseId: 7 }))).toEqual({
      ...entry,
      phase: 'idle',
      releaseId: 7,
    })
  })

  it.each([
    ['a person’s commit', 'Fix the README'],
    ['broken JSON', 'ds-release: open\n\n{"schema":1,'],
    ['another schema', renderEntry(entry).replace('"schema":1', '"schema":2')],
    ['a commit that is no commit', renderEntry({ ...entry, commit: 'main' })],
  ])('is null for %s', (_, message) => {
    expect(parseEntry(message)).toBeNull()
  })

  it('has a ref of its own for each feature', () => {
    expect(journalRef('churn')).toBe('refs/ds-release/tx/churn')
  })
})

describe('the id of a transaction', () => {
  const id = transactionId('churn', '1.1.0', record.commit, record.assets)

  it('is the same for the same assets in any order', () => {
    expect(transactionId('churn', '1.1.0', record.commit, [...record.assets].reverse())).toBe(id)
    expect(id).toMatch(/^[0-9a-f]{16}$/)
  })

  it('is another for any other version, commit or byte', () => {
    const changed = record.assets.map((asset, index) =>
      index === 0 ? { ...asset, sha256: `sha256:${'9'.repeat(64)}` } : asset,
    )
    const others = [
      transactionId('churn', '1.1.1', record.commit, record.assets),
      transactionId('churn', '1.1.0', 'b'.repeat(40), record.assets),
      transactionId('churn', '1.1.0', record.commit, changed),
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

describe('the sealed records in the journal’s tree', () => {
  const sealed = { record, metadata: '{}\n', modelCard: '# Card\n', requirements: 'numpy\n', manifest: '{}\n' }

  it('are read back as they were', () => {
    expect(readSealedTree(sealedTree(sealed))).toEqual(sealed)
  })

  it.each(['record.json', 'metadata.json', 'model_card.md', 'requirements.txt', 'manifest.json'])(
    'are null without %s',
    (name) => {
      const files = sealedTree(sealed)
      expect(readSealedTree(Object.fromEntries(Object.entries(files).filter(([one]) => one !== name)))).toBeNull()
    },
  )

  it('are null when the record is no record', () => {
    expect(readSealedTree({ ...sealedTree(sealed), 'record.json': '{"schema":1}' })).toBeNull()
    expect(readSealedTree({ ...sealedTree(sealed), 'record.json': 'no' })).toBeNull()
  })
})
