import type { DeploymentEnd } from '../deployment/ends.js'
import { isOwnDeployment, type SeenDeploymentJournal } from '../deployment/journal.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import { forecast } from '../transaction/forecast.js'
import { type Outcome, reconcile } from '../transaction/reconcile.js'
import type { Deployed, Deployment } from './deployment.js'
import { observe } from './observe.js'
import { DEPLOYMENT } from './procedure.js'
import type { DeployHost, DeployTypes } from './transaction.js'

/** Takes a version to an environment, or goes on where an earlier run has stopped. A stop is an end like others. */
export async function deploy(host: DeployHost, { plan, ...rest }: Deployment): Promise<Deployed> {
  const transaction = { ...plan, ...rest, resumed: isUnfinished(plan, rest.found) }
  return deployedOf(await reconcile({ host, procedure: DEPLOYMENT, transaction }))
}

/** Says in sentences what deploying would do, and does nothing. */
export async function foretellDeployment(
  host: DeployHost,
  { plan, found }: Pick<Deployment, 'plan' | 'found'>,
): Promise<string[]> {
  const seen = await observe(host, { ...plan, found }, { for: 'dry-run' })
  const { steps, end } = forecast(DEPLOYMENT, plan, seen)
  const sentences = steps.map((step) => DEPLOYMENT.kindOf(step).describe(plan, step))
  if (end.do === 'stop') sentences.push(end.problem.what)
  for (const sentence of sentences) host.log.info(`would ${sentence}`)
  return sentences
}

/** Whether an earlier run has begun this very deployment and left it. */
function isUnfinished(plan: DeploymentPlan, found: SeenDeploymentJournal | null): boolean {
  return isOwnDeployment(plan, found) && found !== null && !['done', 'failed', 'yielded'].includes(found.entry.phase)
}

function deployedOf({ results, end }: Outcome<DeployTypes, DeploymentEnd>): Deployed {
  const last = <Key extends keyof DeployTypes['results']>(key: Key): DeployTypes['results'][Key] | undefined =>
    results.findLast((one) => one[key] !== undefined)?.[key]
  const seen = end.kind === 'ended' ? end.seen : null
  return {
    end: end.kind === 'ended' ? { kind: 'ended', at: end.at } : end,
    entry: last('entry') ?? null,
    deployment: seen?.deployment?.id ?? last('deployment') ?? last('entry')?.deployment ?? null,
    stateCommit: last('stateCommit') ?? null,
    pull: seen?.proposal?.pull ?? last('pull') ?? null,
    serving: last('serving') ?? null,
    taken: results.flatMap(({ taken }) => taken ?? []),
  }
}
