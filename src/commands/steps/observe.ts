import { createHash } from 'node:crypto'
import { Stop } from '../../errors.js'
import { hasRelease } from '../../feature/last-release.js'
import { parseBody } from '../../release/body.js'
import { type JournalEntry, journalRef, type Owner, ownerStanding, parseEntry } from '../../release/journal.js'
import { foreseenDraft } from '../../release/forecast.js'
import type { ReleaseRecord } from '../../release/record.js'
import type { Observation } from '../../release/transaction.js'
import type { ReleaseFacts, World } from '../../world.js'

/** A journal that was read, with what is known of its owner. */
export type SeenJournal = NonNullable<Observation['journal']>

/** Drafts may carry a creation time a little before the claim's, because two clocks are involved. */
const CLOCK_SKEW_MS = 120_000

/** An asset without a digest is downloaded and hashed, up to this many bytes. */
const HASHED_BY_DOWNLOAD_BYTES = 64 * 1024 * 1024

/** Reads the journal of a feature; null when there is none. Throws `Stop` when it is none of ours. */
export async function readJournal(world: World, feature: string, me: Owner): Promise<SeenJournal | null> {
  const commit = await world.github.journal(journalRef(feature))
  if (commit === null) return null
  const entry = parseEntry(commit.message)
  if (entry === null) {
    throw new Stop('conflict', {
      what: `the journal ${journalRef(feature)} cannot be read: its newest commit ${commit.sha.slice(0, 12)} is not an entry of this action`,
      fix: `Look at that commit, and delete the ref (git push origin :${journalRef(feature)}) if nothing is being released`,
    })
  }
  const standing = await standingOf(world, entry, me)
  return { sha: commit.sha, tree: commit.tree, entry, standing }
}

async function standingOf(world: World, entry: JournalEntry, me: Owner): Promise<SeenJournal['standing']> {
  if (entry.phase === 'idle' || entry.owner.run === me.run) return ownerStanding(entry.owner, me, null)
  return ownerStanding(entry.owner, me, await world.github.runStatus(entry.owner.run))
}

/** What an observation is made for. */
export interface ObservationSubject {
  record: ReleaseRecord
  me: Owner
  /** The journal's newest commit when this run began, null when there was none. */
  replaces: string | null
  artifactDone: boolean
  /** Whether drafts are looked for as well: after a fault or a take-over, when there may be some that nobody knows. */
  withDrafts: boolean
  /** A token that may only read sees no draft: the journal's word is taken for it. Left out: drafts are read. */
  dryRun?: boolean
}

/** Sees everything that the next step of a release depends on. */
export async function observe(world: World, subject: ObservationSubject): Promise<Observation> {
  const { record, me } = subject
  const journal = await readJournal(world, record.feature, me)
  const ours = journal !== null && journal.entry.tx === record.tx ? journal.entry : null
  const [tagCommit, release, stateHasRelease] = await Promise.all([
    world.github.tagCommit(record.tag),
    subject.dryRun === true ? foreseeRelease(world, record, ours) : seeRelease(world, record, ours),
    stateAtHead(world, record),
  ])
  const drafts = subject.withDrafts && journal !== null ? await ownDrafts(world, record, journal.entry) : []
  const adoptable = ours?.releaseId === null ? drafts.filter((one) => one.tx === record.tx).map((one) => one.id) : []
  const kept = ours?.releaseId ?? adoptable[0] ?? release?.id
  return {
    journal,
    mayReplace: (journal?.sha ?? null) === subject.replaces,
    tagCommit,
    release,
    strays: drafts.map((one) => one.id).filter((id) => id !== kept),
    adoptable,
    stateHasRelease,
    artifactDone: subject.artifactDone,
    now: world.clock.now(),
  }
}

async function seeRelease(
  world: World,
  record: ReleaseRecord,
  ours: JournalEntry | null,
): Promise<ReleaseFacts | null> {
  const found =
    ours === null || ours.releaseId === null
      ? await world.github.releaseByTag(record.tag)
      : await world.github.releaseById(ours.releaseId)
  return found === null ? null : await withDigests(world, found)
}

async function foreseeRelease(
  world: World,
  record: ReleaseRecord,
  ours: JournalEntry | null,
): Promise<Observation['release']> {
  const published = await world.github.releaseByTag(record.tag)
  if (published !== null) return await withDigests(world, published)
  return ours === null || ours.releaseId === null ? null : foreseenDraft(record, ours.releaseId)
}

/** Fills in the digests that GitHub has not computed, by downloading those assets. */
async function withDigests(world: World, release: ReleaseFacts): Promise<ReleaseFacts> {
  const assets = []
  for (const asset of release.assets) {
    if (asset.digest !== null || asset.state !== 'uploaded' || asset.size > HASHED_BY_DOWNLOAD_BYTES) assets.push(asset)
    else {
      const bytes = await world.github.downloadAsset(asset.id)
      assets.push({ ...asset, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` })
    }
  }
  return { ...release, assets }
}

async function stateAtHead(world: World, record: ReleaseRecord): Promise<boolean> {
  const bytes = await world.github.contentAt(record.branch, record.stateFile)
  return bytes !== null && hasRelease(bytes.toString('utf8'), record.stateFile, record)
}

/** Drafts of this feature made by this action's own login, lowest id first. */
async function ownDrafts(
  world: World,
  record: ReleaseRecord,
  entry: JournalEntry,
): Promise<{ id: number; tx: string }[]> {
  const since = new Date(Date.parse(entry.openedAt) - CLOCK_SKEW_MS).toISOString()
  const [drafts, viewer] = await Promise.all([world.github.draftsSince(since), world.github.viewer()])
  return drafts
    .flatMap((draft) => {
      const body = parseBody(draft.body)
      // A marker can be copied by anybody: only drafts of our own login are ours.
      if (!draft.draft || body === null || body.feature !== record.feature || draft.author !== viewer) return []
      return [{ id: draft.id, tx: body.tx }]
    })
    .sort((a, b) => a.id - b.id)
}
