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
  /** Null where it cannot be told: then only the author is left out. */
  lastPusher: string | null
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
}
