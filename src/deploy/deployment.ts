import type { Stop } from '../errors.js'
import type { DeploymentEnd } from '../deployment/ends.js'
import type { DeploymentEntry, SeenDeploymentJournal } from '../deployment/journal.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import type { TakenStep } from '../deployment/step-report.js'
import type { StatePull } from '../release/proposal.js'
import type { Target } from '../target/target.js'

/** What is to be deployed, and where. */
export interface Deployment {
  plan: DeploymentPlan
  target: Target
  /** The journal when this run began, null when there was none. */
  found: SeenDeploymentJournal | null
  /** Between two looks into the journal while a step runs; left out: as the limit has it. */
  pollMilliseconds?: number
}

/** What a deployment has come to. */
export interface Deployed {
  end: { kind: 'ended'; at: DeploymentEnd } | { kind: 'stopped'; stop: Stop }
  /** This transaction's newest entry; null where it was not opened. */
  entry: DeploymentEntry | null
  /** Id of GitHub's Deployment; null where none was made. */
  deployment: number | null
  stateCommit: string | null
  /** The pull request that the state waits in; null where it went to the branch, or nowhere yet. */
  pull: Pick<StatePull, 'number' | 'url'> | null
  /** What the target said last that it serves, as messages show it; null where it was not asked or did not say. */
  serving: string | null
  taken: readonly TakenStep[]
}
