import { environmentLine } from '../environments/order.js'
import { Stop } from '../errors.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import { readFeature } from '../gather/feature.js'
import { readRepository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { PlanInputs } from '../inputs.js'
import { readJournal } from '../publish/seen-journal.js'
import type { CommandOutcome } from './outcome.js'
import { featureFacts } from './release-facts.js'
import { ReleaseReport } from './release-report.js'

/** Says what `release` would do, without running a gate or writing anything. */
export async function plan(host: Host, inputs: PlanInputs): Promise<CommandOutcome> {
  const report = new ReleaseReport(host.run, inputs.featureId)
  try {
    return await planFeature(host, inputs, report)
  } catch (error) {
    if (error instanceof Stop) return report.stopped(error)
    throw error
  }
}

/* 1 what the repository says  2 is a release unfinished  3 what would be released, and how */
async function planFeature(host: Host, inputs: PlanInputs, report: ReleaseReport): Promise<CommandOutcome> {
  refuseUntrustedEvent(host.run)
  const repository = await readRepository(host, inputs)
  const facts = await readFeature(host, repository, inputs.featureId)
  const to = await releaseBranch(host, facts.settings)
  report.add(featureFacts(facts))
  for (const environment of facts.environments) host.log.info(`Environment ${environmentLine(environment)}`)
  const me = { run: host.run.runId, attempt: host.run.attempt, nonce: 'plan' }
  const journal = await readJournal(host, facts.id, me)
  // What takes long to load is loaded once GitHub has answered: whoever may not ask it is told at once.
  const { planRelease } = await import('./plan-release.js')
  return await planRelease(host, { inputs, repository, facts, to, me, journal }, report)
}
