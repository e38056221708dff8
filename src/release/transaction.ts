import type { Problem } from '../errors.js'
import { busyProblem, type JournalEntry, mayTakeOver, type OwnerStanding } from './journal.js'
import { pullClosed, pullWithoutState, type StateProposal } from './proposal.js'
import type { ReleaseRecord } from './record.js'
import { tagConflict, untaggableProblem } from './tag-rules.js'

/** An asset as GitHub has it. */
export interface SeenAsset {
  id: number
  name: string
  size: number
  /** `sha256:<hex>`, null when GitHub has none. */
  digest: string | null
  state: 'uploaded' | 'starter'
}

/** A release or draft as GitHub has it. */
export interface SeenRelease {
  id: number
  tag: string
  target: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  /** Its page. */
  url: string
  assets: readonly SeenAsset[]
}

/** Everything that the next step depends on, seen at one moment. */
export interface Observation {
  journal: { sha: string; tree: string; entry: JournalEntry; standing: OwnerStanding } | null
  /** Whether the journal is still as this run found it at its start, so that a new transaction may take its place. */
  mayReplace: boolean
  /** Commit that the release's tag peels to. */
  tagCommit: string | null
  /** Whether workflow files differ between the gated commit and the default branch: then GitHub lets nobody's token tag it. */
  workflowsDiffer: boolean
  /** The release that the journal names, else the published release of the tag. */
  release: SeenRelease | null
  /** Drafts that this action made for the feature besides `release`, by id. */
  strays: readonly number[]
  /** Drafts of this very transaction that whoever owns it by now has no use for: a run that was overtaken made them. */
  orphans: readonly number[]
  /** Drafts with this transaction's own marker that could be adopted, lowest id first. */
  adoptable: readonly number[]
  /** The branch's head and the text of the state file there. */
  branch: { head: string; state: string | null } | null
  /** Whether the state file at the branch's head has this release's entry. */
  stateHasRelease: boolean
  /** The state's way by pull request; null where it goes by a commit to the branch. */
  proposal: StateProposal | null
  /** Whether the package stands as a workflow artifact of this run (or need not). */
  artifactDone: boolean
  now: Date
}

/** One write, or the end. */
export type ReleaseStep =
  | { do: 'claim' }
  | { do: 'take-over' }
  | { do: 'tag' }
  | { do: 'draft' }
  | { do: 'record-release'; id: number }
  | { do: 'forget-release' }
  | { do: 'repair-draft'; id: number }
  | { do: 'delete-stray'; id: number }
  | { do: 'delete-asset'; id: number; name: string }
  | { do: 'upload-asset'; name: string }
  | { do: 'upload-artifact' }
  | { do: 'publish'; id: number }
  | { do: 'commit-state' }
  | { do: 'open-branch'; branch: string }
  | { do: 'propose-state'; branch: string }
  | { do: 'refresh-proposal'; branch: string }
  | { do: 'open-pull'; branch: string }
  | { do: 'await-merge'; pull: number }
  | { do: 'wait'; pull: number }
  | { do: 'close' }
  | { do: 'done' }
  | { do: 'stop'; why: 'busy' | 'conflict' | 'untaggable' | 'unmerged'; problem: Problem }

/**
 * Chooses the one next write of a release from what is seen. A fault, a crash and a success all come back here:
 * there is no clean-up path, and nothing that was published is ever deleted.
 */
export function nextStep(record: ReleaseRecord, seen: Observation): ReleaseStep {
  const { journal } = seen
  if (journal === null) return begin(record, seen)
  const { entry, standing } = journal
  if (entry.phase === 'idle' && seen.stateHasRelease) return takeBack(seen) ?? { do: 'done' }
  if (entry.phase === 'idle' || entry.tx !== record.tx) return replace(record, seen, entry, standing)
  const isMine = standing === 'mine'
  if (entry.phase === 'open' && !isMine) {
    return mayTakeOver(entry, standing, seen.now) ? { do: 'take-over' } : (takeBack(seen) ?? busy(entry, standing))
  }
  const step = claimedStep(record, seen, entry)
  // What waits for its merge has no owner: whoever finds more to do than to wait or to close takes it over first.
  return isMine || ENDINGS.has(step.do) ? step : { do: 'take-over' }
}

const ENDINGS: ReadonlySet<ReleaseStep['do']> = new Set(['wait', 'close', 'stop'])

/** The steps of a release whose claim is ours. */
function claimedStep(record: ReleaseRecord, seen: Observation, entry: JournalEntry): ReleaseStep {
  if (seen.tagCommit === null) return { do: 'tag' }
  if (seen.tagCommit !== record.commit) return tagElsewhere(record, seen.tagCommit)
  return releaseStep(record, seen, entry)
}

/** The first write; a commit that could not be tagged is found out before it. */
function begin(record: ReleaseRecord, seen: Observation): ReleaseStep {
  if (seen.tagCommit !== null || !seen.workflowsDiffer) return { do: 'claim' }
  return { do: 'stop', why: 'untaggable', problem: untaggableProblem(record) }
}

/** Opens a new transaction in the place of another, but only of one that was looked at when this run began. */
function replace(record: ReleaseRecord, seen: Observation, entry: JournalEntry, standing: OwnerStanding): ReleaseStep {
  if (entry.phase === 'open' && standing !== 'mine' && !mayTakeOver(entry, standing, seen.now)) {
    return takeBack(seen) ?? busy(entry, standing)
  }
  // Our own claim may be of a package that could not be made again: what was sealed anew takes its place.
  if (seen.mayReplace || (entry.phase === 'open' && standing === 'mine')) return begin(record, seen)
  const orphaned = takeBack(seen)
  if (orphaned !== null) return orphaned
  const { owner, feature, version } = entry
  const what = `run ${owner.run} began to release ${feature} ${version} while this one was running its gates`
  return { do: 'stop', why: 'busy', problem: { what, fix: 'Run this again: it goes on from what that run has done' } }
}

/** A run that was overtaken, and woke up too late, leaves no draft behind. */
function takeBack({ orphans }: Observation): ReleaseStep | null {
  const [id] = orphans
  return id === undefined ? null : { do: 'delete-stray', id }
}

/** What is seen after a stray draft was deleted. */
export function withoutStray(seen: Observation, stray: number): Observation {
  const others = (ids: readonly number[]): number[] => ids.filter((id) => id !== stray)
  return { ...seen, strays: others(seen.strays), orphans: others(seen.orphans) }
}

/** The steps between tag and close, once the claim is ours. */
function releaseStep(record: ReleaseRecord, seen: Observation, entry: JournalEntry): ReleaseStep {
  const { release } = seen
  if (entry.releaseId === null) {
    if (release !== null) return { do: 'record-release', id: release.id }
    const adopted = seen.adoptable[0]
    return adopted === undefined ? { do: 'draft' } : { do: 'record-release', id: adopted }
  }
  if (release === null) return { do: 'forget-release' }
  if (release.draft) return draftStep(record, seen, release)
  const wrong = assetDifferences(record, release)
  if (wrong.length > 0) return publishedDiffers(record, wrong)
  const way = seen.stateHasRelease ? null : stateStep(record, seen.proposal)
  if (way !== null && way.do !== 'wait') return way
  const stray = seen.strays[0]
  if (stray !== undefined) return { do: 'delete-stray', id: stray }
  if (way === null) return { do: 'close' }
  return entry.phase === 'awaiting-merge' ? way : { do: 'await-merge', pull: way.pull }
}

/** The step that brings the state closer to its branch: by a commit, or by a pull request that then has to be waited for. */
function stateStep(record: ReleaseRecord, proposal: StateProposal | null): ReleaseStep {
  if (proposal === null) return { do: 'commit-state' }
  const { branch, head, content, pull } = proposal
  if (head === null) return { do: 'open-branch', branch }
  if (pull?.state === 'closed') return { do: 'stop', why: 'unmerged', problem: pullClosed(record, proposal, pull) }
  if (pull?.state === 'merged')
    return { do: 'stop', why: 'unmerged', problem: pullWithoutState(record, proposal, pull) }
  if (content === 'absent') return { do: 'propose-state', branch }
  if (content === 'outdated') return { do: 'refresh-proposal', branch }
  return pull === null ? { do: 'open-pull', branch } : { do: 'wait', pull: pull.number }
}

/** The steps that bring a draft to the point where it equals what was sealed, and publish it. */
function draftStep(record: ReleaseRecord, seen: Observation, draft: SeenRelease): ReleaseStep {
  if (draft.tag !== record.tag || draft.prerelease !== record.prerelease || !draft.body.includes(`tx=${record.tx}`)) {
    return { do: 'repair-draft', id: draft.id }
  }
  for (const asset of draft.assets) {
    const sealed = record.assets.find((one) => one.name === asset.name)
    if (sealed === undefined) return foreignAsset(record, asset)
    if (asset.state !== 'uploaded' || asset.size !== sealed.size || digestDiffers(asset, sealed.sha256)) {
      return { do: 'delete-asset', id: asset.id, name: asset.name }
    }
  }
  const missing = record.assets.find((sealed) => draft.assets.every((asset) => asset.name !== sealed.name))
  if (missing !== undefined) return { do: 'upload-asset', name: missing.name }
  if (!seen.artifactDone) return { do: 'upload-artifact' }
  return { do: 'publish', id: draft.id }
}

/** A digest that GitHub does not know yet is no difference; the driver downloads and hashes such an asset. */
function digestDiffers(asset: SeenAsset, sha256: string): boolean {
  return asset.digest !== null && asset.digest !== sha256
}

/** What differs between the sealed assets and those of a release, in words. */
function assetDifferences(record: ReleaseRecord, release: SeenRelease): string[] {
  const differences: string[] = []
  for (const sealed of record.assets) {
    const asset = release.assets.find((one) => one.name === sealed.name)
    if (asset === undefined) differences.push(`${sealed.name} is missing`)
    else if (asset.state !== 'uploaded') differences.push(`${sealed.name} is not completely uploaded`)
    else if (asset.size !== sealed.size || digestDiffers(asset, sealed.sha256)) {
      differences.push(`${sealed.name} has other bytes than were sealed`)
    }
  }
  for (const asset of release.assets) {
    if (record.assets.every((sealed) => sealed.name !== asset.name)) differences.push(`${asset.name} was not sealed`)
  }
  return differences
}

function busy(entry: JournalEntry, standing: OwnerStanding): ReleaseStep {
  return { do: 'stop', why: 'busy', problem: busyProblem(entry, standing) }
}

function tagElsewhere(record: ReleaseRecord, commit: string): ReleaseStep {
  return { do: 'stop', why: 'conflict', problem: tagConflict(record.tag, record.version, record.commit, commit) }
}

function foreignAsset(record: ReleaseRecord, asset: SeenAsset): ReleaseStep {
  return {
    do: 'stop',
    why: 'conflict',
    problem: {
      what: `the draft of ${record.tag} has an asset ${JSON.stringify(asset.name)} that this release did not make`,
      fix: 'Remove that asset from the draft on the releases page, then run this again',
    },
  }
}

function publishedDiffers(record: ReleaseRecord, wrong: readonly string[]): ReleaseStep {
  return {
    do: 'stop',
    why: 'conflict',
    problem: {
      what: `the published release ${record.tag} is not what was gated: ${wrong.join('; ')}`,
      fix: 'Nothing that was published is changed or deleted by this action: find out who changed the release, then release a new version',
    },
  }
}
