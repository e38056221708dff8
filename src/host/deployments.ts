/** Deployments and environments of GitHub, as plain data and questions. Types only. */

/** What GitHub says of a Deployment; `pending` has no status yet. */
export type DeploymentState = 'pending' | 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** A Deployment to be made. */
export interface NewDeployment {
  /** The tag. */
  ref: string
  environment: string
  /** `deploy:<feature>`. */
  task: string
  description: string
  payload: Readonly<Record<string, string>>
}

export interface DeploymentFacts {
  id: number
  task: string
  environment: string
  /** As it was made; null for what is no object. */
  payload: Readonly<Record<string, unknown>> | null
  creator: string
}

export interface DeploymentStatus {
  state: DeploymentState
  description: string
  environmentUrl: string | null
  logUrl: string | null
}

/** Deployments. Reads throw `Stop`, writes `GitHubFailure`. */
export interface Deployments {
  /** Makes one, whatever the checks of its commit say. */
  create(deployment: NewDeployment): Promise<number>
  /** The newest of a task in an environment, newest first: one page of them. */
  newest(asked: { environment: string; task: string }): Promise<DeploymentFacts[]>
  /** Its last status. */
  state(id: number): Promise<DeploymentState>
  /** Says how it stands; no other Deployment is touched. */
  setStatus(id: number, status: DeploymentStatus): Promise<void>
}

/** What protects an environment. */
export interface EnvironmentProtection {
  /** Whether somebody has to approve a run. */
  reviewers: boolean
  waitMinutes: number
  /** Whether rules of other apps have to pass: then GitHub insists on a record of its own. */
  customRules: boolean
}

/** Environments, and who approved this run for them. Throws `Stop`. */
export interface Environments {
  /** Null where there is no such environment, or it may not be asked about. */
  protection(name: string): Promise<EnvironmentProtection | null>
  /** Logins of those who approved a run for an environment; null where that may not be asked. */
  approvers(runId: string, environment: string): Promise<string[] | null>
}
