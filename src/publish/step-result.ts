import type { Owner, SealedRecords } from '../release/journal.js'
import type { Observation } from '../release/transaction.js'
import type { ReleaseFacts, UploadedArtifact } from '../host/host.js'
import type { PackageBytes } from '../build/package-bytes.js'
import type { SeenJournal } from './observe.js'

/** What the steps of one release work on. */
export interface Transaction {
  sealed: SealedRecords
  me: Owner
  bytes: PackageBytes
  /** The journal when this run began, null when there was none. */
  found: SeenJournal | null
  /** Name of the workflow artifact. */
  artifactName: string
}

/** What a step has brought to light besides the changed host. */
export interface Gains {
  release?: ReleaseFacts
  artifact?: UploadedArtifact | null
  stateCommit?: string
}

/** What a step says of itself: the host as it is now seen, or null when it must be looked at again. */
export interface StepResult {
  seen: Observation | null
  gains: Gains
}

/** The answer leaves open what the host looks like now. */
export const LOOK_AGAIN: StepResult = { seen: null, gains: {} }

/** The host as it is now known to be. */
export function known(seen: Observation): StepResult {
  return { seen, gains: {} }
}
