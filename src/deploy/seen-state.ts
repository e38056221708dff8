import type { DeploymentObservation } from '../deployment/observation.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import {
  deploymentBranches,
  hasDeployment,
  judgeDeploymentProposal,
  newDeploymentProposal,
} from '../deployment/proposal.js'
import type { Host, Survey } from '../host/host.js'
import { directCommitObstacle } from '../release/branch-rules.js'
import type { StateProposal } from '../release/proposal.js'

/** The branch that the state goes to, as far as it is seen. */
export type StateSeen = Pick<DeploymentObservation, 'branch' | 'stateDone' | 'proposal'>

type Asked = Pick<Host, 'survey' | 'branches' | 'rules'>

/** Looks at the branch; `rule` is what classic protection shows of it. */
export async function surveyBranch({ survey }: Pick<Host, 'survey'>, plan: DeploymentPlan): Promise<Survey['branch']> {
  const { tag, commit, branch, stateFile } = plan
  return (await survey({ tag, commit, branch, stateFile, target: branch })).branch
}

/** Sees how far the state's way is; `isTime`: whether there is something to be recorded yet. */
export async function seeState(
  host: Asked,
  plan: DeploymentPlan,
  look: { tx: string | null; goesByPull: boolean; isTime: boolean; isForetold: boolean },
): Promise<StateSeen> {
  const branch = await surveyBranch(host, plan)
  const { tx, goesByPull, isTime, isForetold } = look
  const stateDone = branch?.state != null && tx !== null && hasDeployment(branch.state, plan.stateFile, tx)
  const types = isForetold ? await host.rules.ofBranch(plan.branch) : []
  const isDirect = !goesByPull && directCommitObstacle(branch?.rule ?? null, types) === null
  if (isDirect) return { branch, stateDone, proposal: null }
  const proposal = isTime && tx !== null ? await seeProposal(host, plan, { tx, branch }) : newDeploymentProposal(plan)
  return { branch, stateDone, proposal }
}

/** Looks at the branch of the pull request that collects a feature's deployments. */
export async function seeProposal(
  { branches }: Pick<Host, 'branches'>,
  plan: DeploymentPlan,
  { tx, branch }: { tx: string; branch: DeploymentObservation['branch'] },
): Promise<StateProposal> {
  const { stateFile } = plan
  const names = await branches.findState({ names: deploymentBranches(plan), target: plan.branch, stateFile })
  const target = { head: branch?.head ?? '', state: branch?.state ?? null }
  return judgeDeploymentProposal(plan, names, { file: stateFile, tx, target })
}
