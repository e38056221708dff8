import { createHash } from 'node:crypto'
import { Stop } from '../errors.js'
import { hasRelease } from '../feature/last-release.js'
import { parseBody } from '../release/body.js'
import { directCommitObstacle } from '../release/branch-rules.js'
import {
  type JournalEntry,
  journalRef,
  type Owner,
  ownerStanding,
  readEntry,
  unreadableEntry,
} from '../release/journal.js'
import { foreseenDraft } from '../release/forecast.js'
import { newProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import type { Observation } from '../release/transaction.js'
import type { ReleaseFacts, Survey, Host } from '../host/host.js'
import { seeProposal } from './propose-state.js'

/** A journal that was read, with what is known of its owner. */
export type SeenJournal = NonNullable<Observation['journal']>

/** Drafts may carry a creation time a little before the claim's, because two clocks are involved. */
const CLOCK_SKEW_MS = 120_000

/** An asset without a digest is downloaded and hashed, up to this many bytes. */
const HASHED_BY_DOWNLOAD_BYTES = 64 * 1024 * 1024

/** Reads the journal of a feature; null when there is none. Throws `Stop` when it is none of ours. */
export async function readJournal(host: Host, feature: string, me: Owner): Promise<SeenJournal | null> {
  const commit = await host.journal.newest(journalRef(feature))
  if (commit === null) return null
  const read = readEntry(commit.message)
  if (!read.ok) throw new Stop('conflict', unreadableEntry(journalRef(feature), commit.sha, read.laterSchema))
  const { entry } = read
  const standing = await standingOf(host, entry, me)
  return { sha: commit.sha, tree: commit.tree, entry, standing }
}

async function standingOf(host: Host, entry: JournalEntry, me: Owner): Promise<SeenJournal['standing']> {
  if (entry.phase !== 'open' || entry.owner.run === me.run) return ownerStanding(entry.owner, me, null)
  return ownerStanding(entry.owner, me, await host.runs.status(entry.owner.run))
}

/** What an observation is made for. */
export interface ObservationSubject {
  record: ReleaseRecord
  me: Owner
  /** The journal when this run began, null when there was none. */
  found: SeenJournal | null
  artifactDone: boolean
  /** Whether drafts are looked for as well: after a fault or a take-over, when there may be some that nobody knows. */
  withDrafts: boolean
  /** Drafts that this run has made itself: a list may not show them yet. Left out: none. */
  made?: readonly number[]
  /** A token that may only read sees no draft: the journal's word is taken for it. Left out: drafts are read. */
  dryRun?: boolean
  /** Whether this run has seen the tag: GitHub may answer a question from a copy that does not have it yet. */
  tagSeen?: boolean
  /** Whether the branch is known to take no direct commit. */
  byPull?: boolean
  /** Whether the rules are asked for, because nothing will be written whose refusal would tell. */
  asksRules?: boolean
}

/** Sees everything that the next step of a release depends on. */
export async function observe(host: Host, subject: ObservationSubject): Promise<Observation> {
  return await observeWith(host, subject, await readJournal(host, subject.record.feature, subject.me))
}

/** The first observation takes the journal as it was found: whoever has moved it since makes our next write of it fail. */
export async function observeFirst(host: Host, subject: ObservationSubject): Promise<Observation> {
  return await observeWith(host, subject, subject.found)
}

async function observeWith(host: Host, subject: ObservationSubject, journal: SeenJournal | null): Promise<Observation> {
  const { record } = subject
  const ours = journal !== null && journal.entry.tx === record.tx ? journal.entry : null
  const [survey, named] = await Promise.all([
    host.survey(record),
    ours === null || ours.releaseId === null || subject.dryRun === true
      ? null
      : seeRelease(host, record, ours.releaseId),
  ])
  const tagCommit = survey.tagCommit ?? (subject.tagSeen === true ? await host.refs.tagCommit(record.tag) : null)
  const release = named ?? (await unnamedRelease(host, subject, ours, survey))
  const drafts = subject.withDrafts && journal !== null ? await ownDrafts(host, record, journal.entry) : []
  const sameTx = drafts.filter((one) => one.tx === record.tx).map((one) => one.id)
  const adoptable = ours?.releaseId === null ? sameTx : []
  const kept = ours?.releaseId ?? adoptable[0] ?? release?.id
  const stateHasRelease = isInState(record, survey.branch?.state ?? null)
  const byPull = subject.byPull === true || ours?.phase === 'awaiting-merge'
  const isPublished = release !== null && !release.draft
  return {
    journal,
    mayReplace: (journal?.sha ?? null) === (subject.found?.sha ?? null),
    tagCommit,
    workflowsDiffer: survey.workflowsDiffer,
    release,
    strays: drafts.map((one) => one.id).filter((id) => id !== kept),
    orphans: orphansOf(journal, [...sameTx, ...(subject.made ?? [])], release),
    adoptable,
    branch: survey.branch,
    stateHasRelease,
    proposal: await proposalOf(host, { ...subject, byPull }, survey, isPublished && !stateHasRelease),
    artifactDone: subject.artifactDone,
    now: host.clock.now(),
  }
}

/** A transaction that has not named its release yet may still adopt any of its drafts: its owner sees to them. */
function orphansOf(journal: SeenJournal | null, drafts: readonly number[], release: Observation['release']): number[] {
  if (journal === null || (journal.entry.phase === 'open' && journal.entry.releaseId === null)) return []
  return [...new Set(drafts)].filter((id) => id !== journal.entry.releaseId && id !== release?.id)
}

/** A release or draft with all of its assets as they are. */
export async function seeRelease(host: Host, record: ReleaseRecord, id: number): Promise<ReleaseFacts | null> {
  const release = await host.releases.byId(id)
  if (release === null) return null
  if (!release.draft || hasAllAssets(record, release)) return await withDigests(host, release)
  return await withDigests(host, { ...release, assets: await host.assets.ofRelease(id) })
}

/** A draft that shows all that was sealed has no half-uploaded asset to be looked for. */
function hasAllAssets(record: ReleaseRecord, { assets }: ReleaseFacts): boolean {
  return (
    assets.length === record.assets.length &&
    record.assets.every(({ name, size, sha256 }) =>
      assets.some((one) => one.name === name && one.size === size && one.digest === sha256 && one.state === 'uploaded'),
    )
  )
}

/** The release where the journal names none: the published one of the tag; for a dry run, else the draft as foreseen. */
async function unnamedRelease(
  host: Host,
  { record, dryRun }: ObservationSubject,
  ours: JournalEntry | null,
  survey: Survey,
): Promise<Observation['release']> {
  const isUnnamed = ours === null || ours.releaseId === null
  if (!isUnnamed && dryRun !== true) return null
  const published = survey.isPublished ? await host.releases.byTag(record.tag) : null
  if (published !== null) return await withDigests(host, published)
  return isUnnamed ? null : foreseenDraft(record, ours.releaseId ?? 0)
}

/** Fills in the digests that GitHub has not computed, by downloading those assets. */
async function withDigests(host: Host, release: ReleaseFacts): Promise<ReleaseFacts> {
  const assets = []
  for (const asset of release.assets) {
    if (asset.digest !== null || asset.state !== 'uploaded' || asset.size > HASHED_BY_DOWNLOAD_BYTES) assets.push(asset)
    else {
      const bytes = await host.assets.download(asset.id)
      assets.push({ ...asset, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` })
    }
  }
  return { ...release, assets }
}

function isInState(record: ReleaseRecord, state: string | null): boolean {
  return state !== null && hasRelease(state, record.stateFile, record)
}

/** The state's way by pull request, where it has to go that way; it is looked at only once its time has come. */
async function proposalOf(
  host: Host,
  { record, byPull, asksRules }: ObservationSubject,
  { branch }: Survey,
  isTime: boolean,
): Promise<Observation['proposal']> {
  const types = asksRules === true ? await host.rules.ofBranch(record.branch) : []
  if (byPull !== true && directCommitObstacle(branch?.rule ?? null, types) === null) return null
  return isTime ? await seeProposal(host, record, branch?.state ?? null) : newProposal(record)
}

/** Drafts of this feature made by this action's own login, lowest id first. */
async function ownDrafts(
  host: Host,
  record: ReleaseRecord,
  entry: JournalEntry,
): Promise<{ id: number; tx: string }[]> {
  const since = new Date(Date.parse(entry.openedAt) - CLOCK_SKEW_MS).toISOString()
  const [drafts, viewer] = await Promise.all([host.releases.draftsSince(since), host.repository.viewer()])
  return drafts
    .flatMap((draft) => {
      const body = parseBody(draft.body)
      // A marker can be copied by anybody: only drafts of our own login are ours.
      if (!draft.draft || body === null || body.feature !== record.feature || draft.author !== viewer) return []
      return [{ id: draft.id, tx: body.tx }]
    })
    .sort((a, b) => a.id - b.id)
}
