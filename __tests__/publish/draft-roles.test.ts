import { describe, expect, it } from '@jest/globals'
import { draftRoles } from '../../src/publish/draft-roles.js'
import { buildDraft, buildJournal, record } from './builders.js'

const mine = (id: number) => ({ id, tx: record.tx })
const other = (id: number) => ({ id, tx: 'f'.repeat(16) })
const none = { adoptable: [], strays: [], orphans: [] }

describe('what becomes of a draft', () => {
  const facts = { record, journal: buildJournal(), release: buildDraft(), ownDrafts: [], drafts: [] }

  it.each([
    ['the one that the journal names is kept', { ...facts, drafts: [mine(3)] }, none],
    [
      'a second one is swept up, and nobody else’s',
      { ...facts, drafts: [mine(3), mine(4)] },
      { strays: [4], orphans: [4] },
    ],
    [
      'one of another transaction is swept up too',
      { ...facts, drafts: [mine(3), other(5)] },
      { strays: [5], orphans: [] },
    ],
    [
      'while the journal names none, the first of its own is adopted and the others are swept up',
      { ...facts, journal: buildJournal({ releaseId: null }), release: null, drafts: [mine(4), mine(6), other(7)] },
      { adoptable: [4, 6], strays: [6, 7], orphans: [] },
    ],
    [
      'of a run that was overtaken its own one is left over, also where the list does not show it yet',
      { ...facts, ownDrafts: [8] },
      { orphans: [8] },
    ],
    [
      'where another transaction has begun, all of this one are left over',
      { ...facts, journal: buildJournal({ tx: 'f'.repeat(16) }), release: null, ownDrafts: [8], drafts: [mine(4)] },
      { strays: [4], orphans: [4, 8] },
    ],
    ['nothing is known without a journal', { ...facts, journal: null, ownDrafts: [8] }, none],
  ])('%s', (_, given, expected) => {
    expect(draftRoles(given)).toEqual({ ...none, ...expected })
  })
})
