/** Facts of GitHub, and what it is told, as plain data. Types only. */
import type { BranchRule } from '../release/branch-rules.js'
import type { StatePull } from '../release/proposal.js'

export interface PullFacts {
  number: number
  state: 'open' | 'closed'
  merged: boolean
  mergedAt: string | null
  author: string
  headSha: string
  headRef: string
  baseRef: string
  mergeCommitSha: string | null
  draft: boolean
}

export interface ReviewFacts {
  user: string
  isBot: boolean
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'COMMENTED' | 'PENDING'
  commit: string | null
  submittedAt: string
}

/** A tag, and the id of what it names: a commit, unless it is annotated. */
export interface NamedTag {
  name: string
  sha: string
  isAnnotated: boolean
}

/** A published release by its tag, and the commit that the tag peels to. */
export interface TaggedRelease {
  tag: string
  commit: string | null
}

/** A pull request with its reviews, in the order in which they were made. */
export interface ReviewedPull {
  pull: PullFacts
  reviews: ReviewFacts[]
}

/** Where a release happens: its tag, gated commit and branch, and the branch whose workflows GitHub compares. */
export interface SurveyedRefs {
  tag: string
  commit: string
  branch: string
  stateFile: string
  /** The default branch. */
  target: string
}

/** What a release meets in the repository, seen in one request. */
export interface Survey {
  /** Commit that the tag peels to. */
  tagCommit: string | null
  /** Whether a published release has the tag. */
  isPublished: boolean
  /** The branch's head, the state file's text there, and the rule that shows; null where there is no such branch. */
  branch: { head: string; state: string | null; rule: BranchRule | null } | null
  /** Whether .github/workflows differs between the gated commit and the default branch's tip: such a commit cannot be tagged. */
  workflowsDiffer: boolean
}

export interface CommitFacts {
  sha: string
  parents: string[]
  message: string
  /** Login of the author, null when GitHub knows none. */
  author: string | null
  /** Signed by GitHub itself (web-flow). */
  signedByGitHub: boolean
  /** Paths changed against the first parent; null when GitHub's list ended early. */
  files: { path: string; status: string }[] | null
}

/** A commit as the history of a branch lists it. */
export interface HistoryCommit {
  sha: string
  parents: string[]
  message: string
  /** When its author made it, ISO 8601: stays when a commit is made anew. */
  authoredAt: string
  /** Signed by GitHub itself (web-flow). */
  signedByGitHub: boolean
  /** The merged pull requests that GitHub names for it. */
  pulls: { number: number; baseRef: string; headSha: string; mergeCommitSha: string | null }[]
}

/** Commits by first parents, newest first. */
export interface CommitHistory {
  commits: HistoryCommit[]
  /** `reached`: down to the commit that was asked for; `root`: to the first commit there is; `limit`: no further was looked. */
  end: 'reached' | 'root' | 'limit'
}

/** A commit of a pull request. */
export interface PullCommit {
  message: string
  /** ISO 8601; null where GitHub does not say. */
  authoredAt: string | null
  parents: number
  /** Logins of author and committer, as far as GitHub knows them. */
  people: string[]
}

/** What lies between two commits. */
export interface Comparison extends ChangedFiles {
  /** The last commit that both have. */
  mergeBase: string
  /** Whether the second one was built upon the first: what was taken away with commits of the first is in no list. */
  isAhead: boolean
}

export interface ReleaseAsset {
  id: number
  name: string
  size: number
  /** `sha256:<hex>`; null when GitHub has none yet. */
  digest: string | null
  state: 'uploaded' | 'starter'
}

export interface ReleaseFacts {
  id: number
  tag: string
  target: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  immutable: boolean
  url: string
  uploadUrl: string
  author: string
  assets: ReleaseAsset[]
}

export interface ReleaseFields {
  tag: string
  /** `target_commitish`: the default branch's name, once the tag exists. */
  target: string
  name: string
  body: string
  prerelease: boolean
  makeLatest: boolean
}

export interface ChangedFiles {
  files: string[]
  /** False where GitHub's list ended early: then every feature counts as touched. */
  complete: boolean
}

export interface JournalCommit {
  /** SHA of the journal's newest commit. */
  sha: string
  message: string
  tree: string
  /** Login that GitHub itself signed it for, as it signs what a workflow's token commits; null where it signed it for nobody. */
  signedFor: string | null
  /** Whether this very run made it. */
  isOwn: boolean
}

export interface StateCommit {
  branch: string
  expectedHead: string
  /** First line of the message. */
  headline: string
  body: string
  /** Texts, or bytes that need not be text. */
  additions: { path: string; content: string | Buffer }[]
}

/**
 * The answer to `createCommitOnBranch`: refused is no exception, because a stale head is part of the plan.
 * `protected` means that a rule wants a pull request.
 */
export type CommitOutcome =
  { kind: 'committed'; sha: string; url: string } | { kind: 'stale' } | { kind: 'protected'; message: string }

/** Which branch is looked for as the one that brings a release's state. */
export interface StateBranchAsk {
  /** The name that it has, and the one that it has where git cannot make that. */
  names: readonly [nested: string, flat: string]
  /** Branch that its pull request goes to. */
  target: string
  stateFile: string
}

/** A commit on a state branch that also takes in what the target branch has become. */
export interface StateMerge extends StateCommit {
  /** Head of the branch that is taken in, files and all. */
  merged: string
}

/** The answer to opening a pull request: `doubtful` means that one may be there already. */
export type PullOutcome =
  { kind: 'opened'; pull: StatePull } | { kind: 'doubtful' } | { kind: 'forbidden'; words: string }

/** An asset on its way to a release. */
export interface AssetUpload {
  name: string
  /** Media type. */
  type: string
  /** Bytes. */
  size: number
  /** `sha256:<hex>` of what was sealed; other bytes are not sent to their end. */
  sha256: string
  /** In pieces, of which each holds until the next is asked for. */
  bytes: AsyncIterable<Uint8Array>
}
