/** What GitHub is asked and told. Types only. */
import type { BranchRule } from '../release/branch-rules.js'
import type { SeenStateBranch, StatePull } from '../release/proposal.js'
import type { TagRuleset } from '../release/tag-rules.js'

export type { BranchRule, SeenStateBranch, StatePull, TagRuleset }

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
}

export interface StateCommit {
  branch: string
  expectedHead: string
  /** First line of the message. */
  headline: string
  body: string
  additions: { path: string; content: string }[]
}

/**
 * The answer to `createCommitOnBranch`: refused is no exception, because a stale head is part of the plan.
 * `protected` means that a rule wants a pull request.
 */
export type CommitOutcome =
  { kind: 'committed'; sha: string; url: string } | { kind: 'stale' } | { kind: 'protected'; message: string }

/** A commit on a state branch that also takes in what the target branch has become. */
export interface StateMerge extends StateCommit {
  /** Head of the branch that is taken in, files and all. */
  merged: string
}

/** The answer to opening a pull request: `doubtful` means that one may be there already. */
export type PullOutcome =
  { kind: 'opened'; pull: StatePull } | { kind: 'doubtful' } | { kind: 'forbidden'; words: string }

/** What the repository says of itself. */
export interface RepositoryQuestions {
  facts(): Promise<{ defaultBranch: string; isPrivate: boolean }>
  /** Bytes of a file at a ref, or null. */
  contentAt(ref: string, path: string): Promise<Buffer | null>
  /** Other branches on which that path exists, a few of them. */
  branchesWith(path: string): Promise<string[]>
  /** Login of the token's own user, `github-actions[bot]` for a workflow's token. */
  viewer(): Promise<string>
  /** Whether the token may write contents: yes, no, or null where it cannot be told. */
  mayWriteContents(): Promise<boolean | null>
  /** `admin`, `write`, `read`, `none`; null for what is no user (a bot). */
  permissionOf(user: string): Promise<string | null>
}

/** Commits as GitHub knows them. */
export interface Commits {
  find(sha: string): Promise<CommitFacts | null>
  compare(base: string, head: string): Promise<ChangedFiles>
}

/** Pull requests, their reviews, and the queue that merges them. */
export interface Pulls {
  find(number: number): Promise<PullFacts | null>
  files(number: number): Promise<ChangedFiles>
  reviews(number: number): Promise<ReviewFacts[]>
  /** Pull requests that brought or hold a commit. */
  ofCommit(sha: string): Promise<ReviewedPull[]>
  /** Pull requests of a merge group by its head; without its base, all that are before them in the queue as well. */
  ofMergeGroup(group: { base: string; headSha: string; baseSha?: string }): Promise<number[]>
  /** Login of who last pushed that head to that branch; null where it cannot be told. */
  lastPusher(ref: string, headSha: string): Promise<string | null>
  open(pull: { head: string; base: string; title: string; body: string }): Promise<PullOutcome>
}

/** Tags and other refs. */
export interface Refs {
  /** Commit that a tag peels to, or null. */
  tagCommit(tag: string): Promise<string | null>
  /** Names of tags that start with a prefix. */
  tagsStartingWith(prefix: string): Promise<NamedTag[]>
  createTag(tag: string, sha: string): Promise<void>
  /** False when the ref exists already. */
  create(ref: string, sha: string): Promise<boolean>
  /** False when it is no fast-forward: someone else has moved it. */
  move(ref: string, sha: string): Promise<boolean>
}

/** Releases, published ones and drafts. */
export interface Releases {
  /** A published release, or null. */
  byTag(tag: string): Promise<ReleaseFacts | null>
  /** A release or draft, or null; half-uploaded assets of a draft may be left out of it. */
  byId(id: number): Promise<ReleaseFacts | null>
  /** Drafts, newest first, that are not older than `since` (ISO); empty without contents: write. */
  draftsSince(since: string): Promise<ReleaseFacts[]>
  createDraft(fields: ReleaseFields): Promise<ReleaseFacts>
  update(id: number, fields: ReleaseFields, draft: boolean): Promise<ReleaseFacts>
  deleteDraft(id: number): Promise<void>
}

/** An asset on its way to a release. */
export interface AssetUpload {
  name: string
  /** Media type. */
  type: string
  /** Bytes. */
  size: number
  /** In pieces, of which each holds until the next is asked for. */
  bytes: AsyncIterable<Uint8Array>
}

/** The files of releases. */
export interface Assets {
  /** All assets of a release, half-uploaded ones too; empty where it is gone. */
  ofRelease(id: number): Promise<ReleaseAsset[]>
  upload(release: ReleaseFacts, asset: AssetUpload): Promise<ReleaseAsset>
  download(id: number): Promise<Buffer>
  delete(id: number): Promise<void>
}

/** Commits and trees that no branch holds: what journals are made of. */
export interface Journal {
  /** The newest commit of the journal ref, or null. */
  newest(ref: string): Promise<JournalCommit | null>
  /** Makes a tree of text files and returns its id. */
  createTree(files: Record<string, string>): Promise<string>
  readTree(tree: string): Promise<Record<string, string>>
  createCommit(commit: { message: string; tree: string; parent: string | null }): Promise<string>
}

/** Branches, and commits that are made on them. */
export interface Branches {
  commit(commit: StateCommit): Promise<CommitOutcome>
  /** The same with a second parent; the branch is moved forward, never forced. */
  merge(merge: StateMerge): Promise<CommitOutcome>
  /** A state branch with its newest pull request into another branch; null where there is no such branch. */
  findState(asked: { branch: string; target: string; stateFile: string }): Promise<SeenStateBranch | null>
}

/** Rules of the repository's rulesets. */
export interface Rules {
  /** Types of the rules of rulesets that hold for a branch and that the token may not bypass. */
  ofBranch(branch: string): Promise<string[]>
  /** The active rulesets of tags; null where they may not be read. */
  ofTags(): Promise<TagRuleset[] | null>
}

/** Workflow runs. */
export interface Runs {
  /** `completed`, anything else GitHub says, or null where it may not be asked. */
  status(runId: string): Promise<string | null>
}

/** GitHub, in groups of what belongs together, so that a function can name the little that it asks. */
export interface GitHub {
  repository: RepositoryQuestions
  commits: Commits
  pulls: Pulls
  refs: Refs
  releases: Releases
  assets: Assets
  journal: Journal
  branches: Branches
  rules: Rules
  runs: Runs
  /** Everything besides journal and draft that the next step of a release depends on. */
  survey(places: SurveyedRefs): Promise<Survey>
}
