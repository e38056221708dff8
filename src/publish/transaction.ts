import type { PackageBytes } from '../build/package-bytes.js'
import type { ReviewAgain } from '../build/review-again.js'
import type { GitHub, Host, UploadedArtifact } from '../host/host.js'
import type { Owner, SealedRecords } from '../release/journal.js'
import type { ReleaseRecord } from '../release/record.js'
import type { Observation, SeenJournal, SeenRelease } from './observation.js'
import type { Step } from '../transaction/step.js'

/** What is to be released, and by whom: all that is needed to choose and to foretell. */
export interface ReleasePlan {
  record: ReleaseRecord
  me: Owner
}

/** All that a release asks of machine and GitHub. */
export type ReleaseHost = Pick<Host, 'log' | 'clock' | 'files' | 'artifacts'> & GitHub

/** What the steps of one release work on. */
export interface Transaction extends ReleasePlan {
  sealed: SealedRecords
  bytes: PackageBytes
  /** The journal when this run began, null when there was none. */
  found: SeenJournal | null
  /** Whether an earlier run has claimed it. */
  resumed: boolean
  /** Judges the review gate by what is said on GitHub now; null where nobody's review is asked for. */
  reviewAgain: ReviewAgain
  /** Name of the workflow artifact. */
  artifactName: string
}

/** What the steps of a release have made, as far as people are told. */
export interface ReleaseResults {
  release: SeenRelease
  artifact: UploadedArtifact | null
  stateCommit: string
}

/** The types that a release is made of. */
export interface ReleaseTypes {
  host: ReleaseHost
  seen: Observation
  plan: ReleasePlan
  transaction: Transaction
  results: ReleaseResults
}

/** A kind of write of a release: what it is called and about, what it makes, and what of the host it asks. */
export type ReleaseWrite<S extends { do: string }, Made, Asks extends keyof ReleaseHost = keyof ReleaseHost> = Step<
  ReleaseTypes,
  S,
  Made,
  Asks
>
