import type { FeatureState } from '../feature/state.js'
import type { Verdict } from '../gates/verdict.js'
import type { ReleaseAsset, ReleaseFacts } from '../host/host.js'
import type { JournalEntry, OwnerStanding, Sealer } from '../release/journal.js'
import type { StateProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'

/** A release or draft as GitHub has it. */
export type SeenRelease = Pick<
  ReleaseFacts,
  'id' | 'tag' | 'target' | 'name' | 'body' | 'draft' | 'prerelease' | 'url'
> & { assets: readonly ReleaseAsset[] }

/** A journal that was read, with what is known of its owner. */
export interface SeenJournal {
  sha: string
  tree: string
  entry: JournalEntry
  standing: OwnerStanding
  /** Login that GitHub signed it for; null where it signed it for nobody. */
  signedFor: string | null
  /** Whether more is believed of it than that somebody claims the feature: this run made it, or found it vouched for. */
  believed: boolean
}

/** The entry of the record's own transaction, where the journal stands in it and is believed. */
export function ownEntry(journal: SeenJournal | null, { tx }: Pick<ReleaseRecord, 'tx'>): JournalEntry | null {
  return journal !== null && journal.believed && journal.entry.tx === tx ? journal.entry : null
}

/** The branch that the state goes to: its head and the text of the state file there. */
export interface SeenBranch {
  head: string
  state: string | null
}

/** Everything that the next step of a release depends on, seen at one moment. */
export interface Observation {
  journal: SeenJournal | null
  /** Whether the journal is still as this run found it at its start, so that a new transaction may take its place. */
  mayReplace: boolean
  /** Commit that the release's tag peels to. */
  tagCommit: string | null
  /** Whether workflow files differ between the gated commit and the default branch: then GitHub lets nobody's token tag it. */
  workflowsDiffer: boolean
  /** The release that the journal names, else the published release of the tag. */
  release: SeenRelease | null
  /** Drafts that this run has made itself, by id: a list may not show them yet. */
  ownDrafts: readonly number[]
  /** Drafts that this action made for the feature besides `release`, by id. */
  strays: readonly number[]
  /** Drafts of this very transaction that whoever owns it by now has no use for: a run that was overtaken made them. */
  orphans: readonly number[]
  /** Drafts with this transaction's own marker that could be adopted, lowest id first. */
  adoptable: readonly number[]
  branch: SeenBranch | null
  /**
   * States of the features that the branch's own state file depends on, by id, at the branch's head; null where nothing
   * has changed since the gated commit, or it was not asked for.
   */
  dependencies: ReadonlyMap<string, FeatureState | 'missing' | 'invalid'> | null
  /** How the review gate is judged by what is said now; null where it is not judged, or was not asked for. */
  review: Verdict | null
  /** Whether the state file at the branch's head has this release's entry. */
  stateHasRelease: boolean
  /** The state's way by pull request; null where it goes by a commit to the branch. */
  proposal: StateProposal | null
  /** Whether this run has seen to it that the sealed records are vouched for, as far as they can be. */
  vouchDone: boolean
  /** By what; null where nothing is made yet, or where the server has no artifacts. */
  sealer: Sealer | null
  /** Whether the package stands as a workflow artifact of this run (or need not). */
  artifactDone: boolean
  now: Date
}
