import type { DeploymentEntry } from '../deployment/journal.js'
import type { DeploymentObservation } from '../deployment/observation.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import type { DeploymentStep } from '../deployment/steps.js'
import type { TakenStep } from '../deployment/step-report.js'
import type { GitHub, Host } from '../host/host.js'
import type { StatePull } from '../release/proposal.js'
import type { Step } from '../transaction/step.js'
import type { Deployment } from './deployment.js'

/** All that a deployment asks of machine and GitHub; what is done at the target goes through `Target`. */
export type DeployHost = Pick<Host, 'log' | 'clock'> & GitHub

/** What the steps of one deployment work on. */
export interface DeployTransaction extends DeploymentPlan, Omit<Deployment, 'plan'> {
  /** Whether an earlier run has claimed it. */
  resumed: boolean
}

/** What the steps of a deployment have made, as far as people are told. */
export interface DeployResults {
  /** The newest entry of this transaction. */
  entry: DeploymentEntry
  /** Id of GitHub's Deployment. */
  deployment: number
  taken: TakenStep
  /** What serves, as messages show it. */
  serving: string | null
  stateCommit: string
  pull: Pick<StatePull, 'number' | 'url'>
}

/** The types that a deployment is made of. */
export interface DeployTypes {
  host: DeployHost
  seen: DeploymentObservation
  plan: DeploymentPlan
  transaction: DeployTransaction
  results: DeployResults
}

/** The step values of one kind. */
export type StepOf<Kind extends DeploymentStep['do']> = Extract<DeploymentStep, { do: Kind }>

/** A kind of step of a deployment: what it is called and about, what it makes, and what of the host it asks. */
export type DeployStep<S extends DeploymentStep, Made, Asks extends keyof DeployHost = keyof DeployHost> = Step<
  DeployTypes,
  S,
  Made,
  Asks
>
