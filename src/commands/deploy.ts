import { randomUUID } from 'node:crypto'
import { deploy as takeThere, foretellDeployment } from '../deploy/deploy.js'
import { missingOuts } from '../deployment/plan-of.js'
import { Stop } from '../errors.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import { guardEnvironment } from '../gather/environment-guard.js'
import { readFeature } from '../gather/feature.js'
import { fetchPackage } from '../gather/released-package.js'
import { readRepository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { DeployInputs } from '../inputs.js'
import type { Owner } from '../release/journal.js'
import { createTarget } from '../target/create-target.js'
import { askedDeployment, chooseEnvironment } from './deploy-asked.js'
import { demandNeeds, knownDeployments } from './deploy-known.js'
import { layOut } from './deploy-plan.js'
import { DeployReport } from './deploy-report.js'
import type { CommandOutcome } from './outcome.js'

/** Takes a released version of a feature to an environment, or says why not; a stop half-way tells all that is known by then. */
export async function deploy(host: Host, inputs: DeployInputs): Promise<CommandOutcome> {
  const report = new DeployReport(host.run, inputs)
  try {
    return await deployFeature(host, inputs, report)
  } catch (error) {
    if (error instanceof Stop) return report.stopped(error)
    throw error
  }
}

/*
 * 1 what is asked  2 on whose word the version is what it says  3 what stands in the way  4 its package, and that of the
 * version before  5 the steps, each seen before the next
 */
async function deployFeature(host: Host, inputs: DeployInputs, report: DeployReport): Promise<CommandOutcome> {
  refuseUntrustedEvent(host.run)
  const repository = await readRepository(host, inputs)
  const facts = await readFeature(host, repository, inputs.featureId)
  const environment = chooseEnvironment(facts, repository, inputs.environment)
  const { branch } = await releaseBranch(host, facts.settings)
  report.add({ title: facts.state.title, environment })

  const asked = await askedDeployment(host, { inputs, repository, facts, branch })
  report.add({ deployable: asked.deployable, branchState: asked.tip.state })

  const me: Owner = { run: host.run.runId, attempt: host.run.attempt, nonce: randomUUID().slice(0, 8) }
  report.warn(await guardEnvironment(host, environment))
  const known = await knownDeployments(host, { environment, environments: facts.environments, asked, me })
  demandNeeds(environment, asked, known)

  const fetched = await fetchPackage(host, asked.deployable)
  const about = { host, inputs, repository, facts, environment, branch, asked, known, me, fetched }
  const { plan, target: targetFacts, warnings } = await layOut(about)
  report.warn(warnings)
  for (const warning of warnings) host.log.info(warning)
  report.add({ plan, releaseUrl: fetched.release.url })
  const missing = missingOuts(environment, plan)
  if (missing.length > 0) throw new Stop('not-releasable', missing)

  if (inputs.dryRun) return report.foretold(await foretellDeployment(host, { plan, found: known.journal }))
  const target = createTarget(host, targetFacts)
  const { value } = await host.commands.secluded(
    async () => await takeThere(host, { plan, target, found: known.journal }),
  )
  return report.deployed(value)
}
