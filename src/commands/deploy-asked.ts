import { environmentNamed, notThereYet, nothingToDo, releaseToDeploy } from '../deployment/admission.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { type Problem, Stop } from '../errors.js'
import { type BranchState, readBranchState } from '../gather/branch-state.js'
import { checkedOutCommit } from '../gather/checkout.js'
import { type Deployable, findDeployable } from '../gather/deployable.js'
import { type FeatureFacts, recordFoldersOf } from '../gather/feature.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { DeployInputs } from '../inputs.js'
import { tagFor } from '../release/tag.js'

/** What is to be deployed, and on whose word. */
export interface AskedDeployment {
  /** The commit whose configuration and scripts count. */
  commit: string
  /** The state as the branch's tip has it. */
  tip: BranchState
  deployable: Deployable
}

/** The environment that is asked for; throws `Stop` where there is none, or where it asks for what is not there yet. */
export function chooseEnvironment(
  { environments }: Pick<FeatureFacts, 'environments'>,
  { configFile }: Pick<Repository, 'configFile'>,
  name: string,
): EnvironmentSettings {
  const found = environmentNamed(environments, name, configFile)
  if (!found.ok) throw new Stop('invalid-input', found.problem)
  const nothing = nothingToDo(found.value)
  const problems: Problem[] = [...notThereYet(found.value), ...(nothing === null ? [] : [nothing])]
  if (problems.length > 0) {
    throw new Stop(
      'invalid-config',
      problems.map((one) => ({ ...one, where: { file: configFile, field: `environments.${name}` } })),
    )
  }
  return found.value
}

/** Finds the version that is asked for, and whether what is said of it may be trusted. Throws `Stop`. */
export async function askedDeployment(
  host: Host,
  about: { inputs: DeployInputs; repository: Repository; facts: FeatureFacts; branch: string },
): Promise<AskedDeployment> {
  const { inputs, repository, facts, branch } = about
  const { settings, stateFile, id } = facts
  const commit = await checkedOutCommit(host)
  if (!(await host.commits.isOn(branch, commit))) throw notOnBranch(commit, branch)
  const tag = tagFor(settings.tag, id, inputs.version?.replace(/^v/, '') ?? '0.0.0')
  const tip = await readBranchState(host, { branch, stateFile, tag, commit })
  const found = releaseToDeploy(tip.state, inputs.version, { stateFile, branch, adopted: settings.adopted })
  if (!found.ok) throw new Stop('invalid-input', found.problem)
  const ask = { facts, tip, branch, stateDir: repository.stateDir, recordFolders: recordFoldersOf(repository) }
  return { commit, tip, deployable: await findDeployable(host, found.value, ask) }
}

function notOnBranch(commit: string, branch: string): Stop {
  return new Stop('invalid-input', {
    what: `the checkout stands on ${commit.slice(0, 12)}, which is not on ${branch}: its configuration and scripts would be used without having been merged`,
    fix: `Run the workflow on ${branch}, and leave out \`ref:\` of the step with actions/checkout`,
  })
}
