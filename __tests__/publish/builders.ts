import type { ReleaseFacts } from '../../src/host/host.js'
import type { SeenJournal, SeenRelease } from '../../src/publish/observation.js'
import type { Observation } from '../../src/publish/observation.js'
import type { JournalEntry, Owner } from '../../src/release/journal.js'
import { buildRecord } from '../release/builders.js'

export const record = buildRecord()
export const me: Owner = { run: '1', attempt: 1, nonce: 'a' }
export const plan = { record, me }

/** A GitHub on which nothing of the release is yet. */
export function quietObservation(): Observation {
  return {
    journal: null,
    mayReplace: true,
    tagCommit: null,
    workflowsDiffer: false,
    release: null,
    ownDrafts: [],
    strays: [],
    orphans: [],
    adoptable: [],
    branch: { head: 'c'.repeat(40), state: '{"status": "approved"}' },
    dependencies: null,
    review: null,
    stateHasRelease: false,
    proposal: null,
    vouchDone: true,
    sealer: { run: '1', artifact: '5' },
    artifactDone: false,
    now: new Date('2026-11-02T10:00:00Z'),
  }
}

/** An entry of the record's own transaction, which another run has opened and which names release 3. */
export function buildEntry(change: Partial<JournalEntry> = {}): JournalEntry {
  const { tx, feature, version, tag, commit } = record
  const owner = { run: '7', attempt: 1, nonce: 'z' }
  const at = '2026-11-02T09:59:00Z'
  return {
    ...{ schema: 1, tx, feature, version, tag, commit, phase: 'open', owner, releaseId: 3, openedAt: at, at },
    ...change,
  }
}

/** A journal with that entry, seen by who stands so to its owner. */
export function buildJournal(
  change: Partial<JournalEntry> = {},
  standing: SeenJournal['standing'] = 'mine',
): SeenJournal {
  return { sha: '1', tree: '', entry: buildEntry(change), standing, signedFor: 'bot', believed: true }
}

/** The draft of the record as this action leaves it, with all of its assets. */
export function buildDraft(change: Partial<SeenRelease> = {}): SeenRelease {
  const { tag, target, prerelease, tx } = record
  const assets = record.assets.map(({ name, size, sha256 }, id) => ({
    ...{ id, name, size, digest: sha256, state: 'uploaded' as const },
  }))
  return { id: 3, tag, target, name: '', body: `tx=${tx}`, draft: true, prerelease, url: '', assets, ...change }
}

/** The same with all that GitHub says of it. */
export function releaseFacts(change: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return { ...buildDraft(), assets: [], immutable: false, uploadUrl: 'https://uploads', author: 'bot', ...change }
}

/** The release in the middle of its way: claimed by this run, tagged, and with a complete draft. */
export function draftedObservation(): Observation {
  return { ...quietObservation(), journal: buildJournal(), tagCommit: record.commit, release: buildDraft() }
}

/** The release once it is published: what is left is its state. */
export function publishedObservation(): Observation {
  return { ...draftedObservation(), release: buildDraft({ draft: false }), artifactDone: true }
}
