/** What GitHub is asked and told, in groups. Types only. */
import type { SeenStateBranch, SeenStateName, StatePull } from '../release/proposal.js'
import type { BranchRule } from '../release/branch-rules.js'
import type { KeptArtifact, WorkflowRun } from '../release/seal.js'
import type { TagRuleset } from '../release/tag-rules.js'
import type { Deployments, Environments } from './deployments.js'
import type {
  PullFacts,
  ReviewFacts,
  NamedTag,
  TaggedRelease,
  ReviewedPull,
  SurveyedRefs,
  Survey,
  CommitFacts,
  CommitHistory,
  HistoryCommit,
  Comparison,
  PullCommit,
  ReleaseAsset,
  ReleaseFacts,
  ReleaseFields,
  ChangedFiles,
  JournalCommit,
  StateCommit,
  CommitOutcome,
  StateMerge,
  PullOutcome,
  AssetUpload,
  StateBranchAsk,
} from './github-facts.js'

export type { BranchRule, KeptArtifact, SeenStateBranch, SeenStateName, StatePull, TagRuleset, WorkflowRun }
export type * from './deployments.js'
export type * from './github-facts.js'

/** What the repository says of itself. */
export interface RepositoryQuestions {
  facts(): Promise<{ defaultBranch: string }>
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
  /** Paths that differ between the commit that both come from and the second; null where GitHub does not know one of them, or they have none. */
  compare(base: string, head: string): Promise<Comparison | null>
  /** Whether a commit is in the history of a branch. */
  isOn(branch: string, sha: string): Promise<boolean>
  /** From a commit down by first parents, to another one (null: to the first) or the limit; neither that one nor anything below it is listed. */
  history(from: string, to: string | null): Promise<CommitHistory>
  /** The newest commits in the history of a commit that changed a file, newest first; no more than a hundred. */
  ofFile(from: string, path: string): Promise<HistoryCommit[]>
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
  /** Its commits, oldest first: no more than GitHub lists, which is 250. */
  commits(number: number): Promise<PullCommit[]>
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
  /** Names of all refs that start with a prefix (`refs/…`). */
  startingWith(prefix: string): Promise<string[]>
  /** Those of the tags that a branch's head descends from. */
  reachableTags(branch: string, tags: readonly string[]): Promise<string[]>
  createTag(tag: string, sha: string): Promise<void>
  /** False when the ref exists already. */
  create(ref: string, sha: string): Promise<boolean>
  /** False when it is no fast-forward: someone else has moved it. */
  move(ref: string, sha: string): Promise<boolean>
}

/** Releases, published ones and drafts. */
export interface Releases {
  /** Published releases of these tags. */
  ofTags(tags: readonly string[]): Promise<TaggedRelease[]>
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

/** The files of releases. */
export interface Assets {
  /** All assets of a release, half-uploaded ones too; empty where it is gone. */
  ofRelease(id: number): Promise<ReleaseAsset[]>
  upload(release: ReleaseFacts, asset: AssetUpload): Promise<ReleaseAsset>
  download(id: number): Promise<Buffer>
  /** Downloads an asset of any size into a new file; resolves to what came. */
  save(id: number, file: string): Promise<{ size: number; sha256: string }>
  delete(id: number): Promise<void>
}

/** Commits and trees that no branch holds: what journals are made of. */
export interface Journal {
  /** The newest commit of the journal ref, or null. */
  newest(ref: string): Promise<JournalCommit | null>
  /** An entry further down. */
  commit(sha: string): Promise<JournalCommit>
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
  /** What is under the two names of a state branch, each with its newest pull request into another branch, and what keeps git from making it. */
  findState(asked: StateBranchAsk): Promise<SeenStateName[]>
}

/** Rules of the repository's rulesets. */
export interface Rules {
  /** Types of the rules of rulesets that hold for a branch and that the token may not bypass. */
  ofBranch(branch: string): Promise<string[]>
  /** The active rulesets of tags; null where they may not be read. */
  ofTags(): Promise<TagRuleset[] | null>
}

/** Workflow runs, and the artifacts that they keep. */
export interface Runs {
  /** `completed`, anything else GitHub says, or null where it may not be asked. */
  status(runId: string): Promise<string | null>
  /** Null where it is gone or may not be asked. */
  find(runId: string): Promise<WorkflowRun | null>
  /** An artifact by its id; null where it is gone or may not be asked. */
  artifact(id: string): Promise<KeptArtifact | null>
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
  deployments: Deployments
  environments: Environments
  /** Everything besides journal and draft that the next step of a release depends on. */
  survey(places: SurveyedRefs): Promise<Survey>
}
