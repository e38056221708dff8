import type { StateProposal } from '../release/proposal.js'
import type { DeploymentEntry, SeenDeploymentJournal } from './journal.js'

/** A Deployment as GitHub has it; `pending` has no status yet. */
export interface SeenDeployment {
  id: number
  state: 'pending' | 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'
}

/** What one address says that it serves; `new` is the version that is deployed, `former` the one before. */
export interface SeenTarget {
  is: 'new' | 'former' | 'other' | 'mixture' | 'silent'
  /** A sentence without its full stop. */
  words: string
}

/** What failed, and how. `unclear`: nothing is known, and running again finds out. */
export interface StepFailure {
  step: string
  stage?: number
  at?: string
  kind: 'failed' | 'unclear'
  reason: string
}

/** What this run itself has done and seen: nobody else's word is taken for it. */
export interface RunMemory {
  /** Whether this run holds, or held, the claim. */
  hasClaimed: boolean
  /** The newest entry that this run has written; null where it has written none. */
  entry: DeploymentEntry | null
  /** Looks that passed, with what was seen. */
  looked: readonly { step: string; at?: string; saw: string }[]
  /** The step that this run has begun in the journal. */
  begun: { step: string; stage?: number } | null
  /** The step that has ended and is not noted yet. */
  ended: { step: string; stage?: number; at: string; out: Record<string, string>; saw?: string } | null
  failure: StepFailure | null
  /** Why the version before could not be put back; null where that was not tried, or went well. */
  backFailure: string | null
  /** What the target said when it was asked last, if nothing was done since. */
  target: { candidate: SeenTarget | null; live: SeenTarget | null } | null
  /** Whether the target is to serve the version only after its own next run, which is yet to come. */
  isYetToServe: boolean
}

/** A run that has done nothing yet. */
export const NOTHING_DONE: RunMemory = {
  ...{ hasClaimed: false, entry: null, looked: [], begun: null, ended: null, failure: null, backFailure: null },
  ...{ target: null, isYetToServe: false },
}

/** Everything that the next step of a deployment depends on, seen at one moment. */
export interface DeploymentObservation {
  journal: SeenDeploymentJournal | null
  /** Whether the journal is still as this run found it, so that a new transaction may take its place. */
  mayReplace: boolean
  /** The Deployment of the journal's transaction. */
  deployment: SeenDeployment | null
  /** Other Deployments of this feature there that are not retired, by id. */
  formers: readonly number[]
  /** Head of the branch and the text of the state file there. */
  branch: { head: string; state: string | null } | null
  /** Whether the state file at the branch's head has this deployment. */
  stateDone: boolean
  /** The state's way by pull request; null where it goes by a commit to the branch. */
  proposal: StateProposal | null
  run: RunMemory
  now: Date
}
