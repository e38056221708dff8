import type { SeenDeployment } from '../../deployment/observation.js'
import type { DeploymentPlan } from '../../deployment/plan.js'
import type { DeployStep, StepOf } from '../transaction.js'
import { deploymentTask } from '../seen-deployment.js'
import { LOOK_AGAIN } from '../../transaction/step.js'

const FORBIDDEN = 'Add the line `deployments: write` below `permissions:` of the job, then run this again'

/** Opens GitHub's Deployment, which shows the release in its environment. */
export const openDeployment: DeployStep<StepOf<'open-deployment'>, SeenDeployment, 'deployments'> = {
  do: 'open-deployment',
  describe: ({ tag, group }) => `open a Deployment of ${tag} in GitHub's environment ${group}`,
  expect: () => ({ id: 0, state: 'pending' }),
  after: (seen, deployment) => ({ ...seen, deployment }),
  result: ({ id }) => ({ deployment: id }),
  whenForbidden: FORBIDDEN,
  async send(host, plan, { seen: { journal } }) {
    if (journal === null) return LOOK_AGAIN
    const { feature, version, digest, environment, group, tag } = plan
    const payload = { feature, version, digest, environment, transaction: journal.entry.tx }
    const description = `${feature} ${version} to ${environment}`
    const fresh = { ref: tag, environment: group, task: deploymentTask(plan), description, payload }
    return { id: await host.deployments.create(fresh), state: 'pending' }
  },
}

const SAYINGS: Readonly<Record<StepOf<'status'>['state'], string>> = {
  in_progress: 'is being deployed',
  success: 'is seen to serve',
  failure: 'did not come there',
}

/** Says at GitHub how the deployment stands. */
export const status: DeployStep<StepOf<'status'>, { state: StepOf<'status'>['state'] }, 'deployments'> = {
  do: 'status',
  describe: (_plan, { state }) => `set the Deployment's status to ${state}`,
  expect: (_plan, _seen, { state }) => ({ state }),
  after: (seen, { state }) => ({ ...seen, deployment: seen.deployment && { ...seen.deployment, state } }),
  whenForbidden: FORBIDDEN,
  async send(host, plan, { seen: { deployment }, step: { state } }) {
    if (deployment === null) return LOOK_AGAIN
    await host.deployments.setStatus(deployment.id, statusOf(plan, state, `${plan.version} ${SAYINGS[state]}`))
    return { state }
  },
}

/** Says of the Deployment before that it serves no more. */
export const retire: DeployStep<StepOf<'retire'>, { id: number }, 'deployments'> = {
  do: 'retire',
  describe: ({ feature, group }, { id }) =>
    `set Deployment ${id} of ${feature} in ${group}, the one before, to inactive`,
  expect: (_plan, _seen, { id }) => ({ id }),
  after: (seen, { id }) => ({ ...seen, formers: seen.formers.filter((one) => one !== id) }),
  whenForbidden: FORBIDDEN,
  async send(host, plan, { step: { id } }) {
    // One that never came to success was left by a run that died: it did not serve, and is not said to have.
    const wasThere = (await host.deployments.state(id)) === 'success'
    const said = `${plan.version} took its place`
    await host.deployments.setStatus(id, statusOf(plan, wasThere ? 'inactive' : 'failure', said))
    return { id }
  },
}

function statusOf<State extends string>(
  { url, runUrl }: Pick<DeploymentPlan, 'url' | 'runUrl'>,
  state: State,
  description: string,
): { state: State; description: string; environmentUrl: string | null; logUrl: string } {
  return { state, description, environmentUrl: url, logUrl: runUrl }
}
