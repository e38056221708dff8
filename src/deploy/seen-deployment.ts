import type { DeploymentEntry } from '../deployment/journal.js'
import type { SeenDeployment } from '../deployment/observation.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import type { DeploymentFacts, Host } from '../host/host.js'

/** Of those before, so many are looked at: what is older was retired when the one after it succeeded. */
const MOST_FORMERS = 4

/** What may still be taken for what serves. */
const LIVING: ReadonlySet<string> = new Set(['pending', 'queued', 'in_progress', 'success'])

type Asked = Pick<Host, 'deployments'>

/** GitHub's name for deployments of a feature. */
export function deploymentTask({ feature }: Pick<DeploymentPlan, 'feature'>): string {
  return `deploy:${feature}`
}

/** The Deployments of a feature in an environment, the newest first. */
export async function seeDeployments({ deployments }: Asked, plan: DeploymentPlan): Promise<DeploymentFacts[]> {
  return await deployments.newest({ environment: plan.group, task: deploymentTask(plan) })
}

/** The Deployment of a transaction: the one that its journal names, else the one that names the transaction. */
export async function seeDeployment(
  host: Asked,
  { id, tx }: { id: number | null; tx: string },
  list: () => Promise<readonly DeploymentFacts[]>,
): Promise<SeenDeployment | null> {
  const found = id ?? (await list()).find(({ payload }) => payload?.['transaction'] === tx)?.id ?? null
  return found === null ? null : { id: found, state: await host.deployments.state(found) }
}

/** Ids of other Deployments of the same feature there that nothing says to be over. */
export async function seeFormers(
  host: Asked,
  { own, before, environment }: { own: number | null; before: DeploymentEntry | null; environment: string },
  list: readonly DeploymentFacts[],
): Promise<number[]> {
  const named = before?.deployment ?? null
  // Several environments of ours may be one of GitHub's.
  const here = list.filter(({ payload }) => (payload?.['environment'] ?? environment) === environment)
  const ids = [...(named === null ? [] : [named]), ...here.map(({ id }) => id)].filter((id) => id !== own)
  const few = [...new Set(ids)].slice(0, MOST_FORMERS)
  const states = await Promise.all(few.map(async (id) => await host.deployments.state(id)))
  return few.filter((_id, index) => LIVING.has(states[index] ?? ''))
}
