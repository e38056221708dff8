import type { Deployed } from '../deploy/deployment.js'
import type { DeploymentEnd } from '../deployment/ends.js'
import { failureOfDeployment } from '../deployment/ends.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import type { Stop } from '../errors.js'
import type { FeatureState } from '../feature/state.js'
import type { Deployable } from '../gather/deployable.js'
import type { RunFacts } from '../host/host.js'
import type { DeployInputs } from '../inputs.js'
import { problemAnnotations } from '../report/annotations.js'
import { type DeploySummary, renderDeploySummary } from '../report/deploy-summary.js'
import { deployOutputs } from './deploy-outputs.js'
import { type CommandOutcome, STATUS_BY_CODE } from './outcome.js'

/** What comes to be known of a deployment on the way. */
interface DeployFacts {
  title: string
  environment: EnvironmentSettings
  deployable: Deployable
  branchState: FeatureState
  plan: DeploymentPlan
  releaseUrl: string
}

/** What a deployment has come to know, so that also one that stops half-way tells all of it. */
export class DeployReport {
  private facts: Partial<DeployFacts> = {}
  private warnings: string[] = []
  private told: Partial<DeploySummary> = {}
  private servingVersion = ''

  constructor(
    private readonly run: Pick<RunFacts, 'runUrl'>,
    private readonly inputs: DeployInputs,
  ) {}

  /** Adds facts to those that are known. */
  add(facts: Partial<DeployFacts>): void {
    this.facts = { ...this.facts, ...facts }
  }

  /** Adds what people should know although it stops nothing. */
  warn(warnings: readonly string[]): void {
    this.warnings = [...new Set([...this.warnings, ...warnings])]
  }

  /** Something stopped it. */
  stopped({ exitCode, problems }: Stop): CommandOutcome {
    this.told = { ...this.told, problems }
    const status = STATUS_BY_CODE[exitCode]
    return { ...this.ended(exitCode, status), annotations: problemAnnotations(problems) }
  }

  /** What would be done, and was not. */
  foretold(writes: readonly string[]): CommandOutcome {
    this.told = { ...this.told, writes }
    return this.ended(0, 'planned')
  }

  /** How the deployment has ended. */
  deployed({ end, deployment, stateCommit, pull, taken }: Deployed): CommandOutcome {
    this.told = { ...this.told, deployment, stateCommit, pullUrl: pull?.url ?? null, taken }
    if (end.kind === 'stopped') return this.stopped(end.stop)
    return this.endedAt(end.at)
  }

  private endedAt(at: DeploymentEnd): CommandOutcome {
    const { plan } = this.facts
    if (plan === undefined) throw new Error('what has ended had a plan')
    const failure = failureOfDeployment(plan, at)
    if (at.do === 'failed' && at.back === 'done') {
      this.servingVersion = plan.previous?.version ?? ''
      this.told = { ...this.told, isBack: true }
    }
    if (failure !== null) return this.stopped(failure)
    if (at.do === 'rolling-out') return this.ended(0, 'rolling-out')
    if (plan.isObserved) this.servingVersion = plan.version
    this.told = { ...this.told, isAlready: at.do === 'already' }
    const { pullUrl } = this.told
    if (pullUrl != null) this.warn([`the state waits in a pull request: ${pullUrl}`])
    return this.ended(0, 'deployed')
  }

  private ended(exitCode: CommandOutcome['exitCode'], status: DeploySummary['status']): CommandOutcome {
    const summary = this.summary(status)
    const annotations = exitCode === 0 ? this.warnings.map((message) => ({ level: 'warning' as const, message })) : []
    return {
      exitCode,
      outputs: deployOutputs(summary, { ...this.facts, exitCode, serving: this.servingVersion }),
      summary: renderDeploySummary(summary),
      annotations,
    }
  }

  private summary(status: DeploySummary['status']): DeploySummary {
    const { title, plan, deployable, releaseUrl } = this.facts
    return {
      ...{ feature: this.inputs.featureId, title: title ?? null, environment: this.inputs.environment, status },
      ...{ url: plan?.url ?? null, version: deployable?.version ?? null, previous: plan?.previous?.version ?? null },
      ...{ digest: deployable?.digest ?? null, releaseUrl: releaseUrl ?? null, runUrl: this.run.runUrl },
      ...{ isAlready: false, isBack: false, isObserved: plan?.isObserved ?? false, steps: plan?.steps ?? [] },
      ...{ deployment: null, stateCommit: null, pullUrl: null, taken: [], writes: [], problems: [] },
      ...this.told,
      warnings: this.warnings,
    }
  }
}
