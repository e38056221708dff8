/** What is known of a pull request. */
export interface JudgedPull {
  number: number
  merged: boolean
  mergedAt: string | null
  author: string
  headSha: string
  baseRef: string
  mergeCommitSha: string | null
}

/** One review, as GitHub lists it. */
export interface ReviewWord {
  user: string
  isBot: boolean
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'COMMENTED' | 'PENDING'
  /** Commit that it stands on. */
  commit: string | null
  /** ISO 8601. */
  submittedAt: string
}

/** A pull request with all that its reviews are judged by. */
export interface PullEvidence {
  pull: JudgedPull
  reviews: readonly ReviewWord[]
  /** Per login: `admin`, `maintain`, `write`, `read`, `none`; null for what is no user. */
  permissions: Readonly<Record<string, string | null>>
  /** Null where it cannot be told: a fork, a branch that is gone, a push too long ago. */
  lastPusher: string | null
  /** Authors and committers of its commits, where the last pusher cannot be told: none of them approves it. */
  makers: readonly string[]
}

/** Whether a merge commit is what was reviewed: GitHub made it or git would have made it so, somebody changed it, or it cannot be told. */
export type MergeMaking = 'plain' | 'changed' | 'unknown'

/** How the judged commit came to be. */
export interface CommitMaking {
  parents: readonly string[]
  /** GitHub itself made it: no hand was on it since the pull request. */
  byGitHub: boolean
  /** `plain` for a commit that is no merge. */
  merge: MergeMaking
}

/** A commit since the last release that nobody reviewed. */
export interface UnreviewedCommit {
  sha: string
  /** First line of its message. */
  subject: string
  /** `direct`: no pull request brought it. `merge`: one did, by a merge that is another one than git's. */
  kind: 'direct' | 'merge'
  /** Those of its files that belong to the feature; null where it was not looked through. */
  files: readonly string[] | null
}

/** The commits since the champion's, by first parents. */
export interface CommitsSince {
  /** The release that they are counted from; null: from the first commit on. */
  version: string | null
  unreviewed: readonly UnreviewedCommit[]
  /** What was not looked through, in words; null where all was. */
  unseen: string | null
  /** Why they are counted from there, where the state file says otherwise or nothing proves it; null where it is proven. */
  doubt: string | null
}

/** What was gathered for the review gate. */
export interface ReviewEvidence {
  /** The commit whose pull request is judged: HEAD, or its first ancestor that this action did not make. */
  commit: string
  /** Commits of this action that were stepped over, newest first. */
  steppedOver: readonly string[]
  /** Branch of the run, without `refs/heads/`. */
  branch: string
  /** A release branch is cut from it: what was reviewed on its way there was reviewed. */
  defaultBranch: string
  /**
   * Where `pulls` come from. `commit`: those that GitHub names for the commit, judged is the merged one that brought it.
   * `pull-request`, `merge-group`: the event's own, not merged yet, every one of them judged.
   */
  source: 'commit' | 'pull-request' | 'merge-group'
  pulls: readonly PullEvidence[]
  /** Null where the commit is not on its branch yet. */
  making: CommitMaking | null
  /** Null for a first release, and where the commit is not on its branch yet. */
  since: CommitsSince | null
}
