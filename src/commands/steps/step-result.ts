import type { Owner, SealedRecords } from '../../release/journal.js'
import type { Observation } from '../../release/transaction.js'
import type { ReleaseFacts, UploadedArtifact } from '../../world.js'
import type { SeenJournal } from './observe.js'

/** Where the sealed bytes are on this machine; made on demand, because a resumed release may not need them. */
export interface PackageBytes {
  /** Absolute path of one asset's bytes. */
  asset(name: string): Promise<string>
}

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

/** What a step has brought to light besides the changed world. */
export interface Gains {
  release?: ReleaseFacts
  artifact?: UploadedArtifact | null
  stateCommit?: string
}

/** What a step says of itself: the world as it is now seen, or null when it must be looked at again. */
export interface StepResult {
  seen: Observation | null
  gains: Gains
}

/** The answer leaves open what the world looks like now. */
export const LOOK_AGAIN: StepResult = { seen: null, gains: {} }

/** The world as it is now known to be. */
export function known(seen: Observation): StepResult {
  return { seen, gains: {} }
}
