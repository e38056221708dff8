import { type Problem, Stop } from '../errors.js'
import { refuseUntrustedEvent } from '../gather/branch.js'
import { warnOfIdlePaths } from '../gather/idle-paths.js'
import { readRepository } from '../gather/repository.js'
import { findTouched } from '../gather/touched.js'
import type { Host } from '../host/host.js'
import type { CheckInputs } from '../inputs.js'
import type { FeatureCheck } from '../report/check-summary.js'
import type { Trigger } from '../trigger.js'
import { checkFeature } from './check-feature.js'
import { checkOutcome } from './check-outcome.js'
import type { CommandOutcome } from './outcome.js'

/** Judges every feature that the change touches and that is up for release; writes nothing. */
export async function check(host: Host, inputs: CheckInputs): Promise<CommandOutcome> {
  refuseUntrustedEvent(host.run)
  const repository = await readRepository(host, inputs)
  await warnOfIdlePaths(host, repository)
  const touched = await findTouched(host, repository, inputs)
  const { everythingBecause } = touched
  // A change that is there and cannot be seen surprises people; a run without any does not.
  if (everythingBecause !== null && CHANGES.has(host.run.trigger.kind)) {
    host.log.notice(`Every feature counts as touched: ${everythingBecause}.`)
  }
  const features: FeatureCheck[] = []
  const unreadable: Problem[] = []
  for (const id of touched.features) {
    try {
      features.push(await checkFeature(host, { repository, inputs, touched }, id))
    } catch (error) {
      // One feature's broken state must not hide the verdicts of the others.
      if (!(error instanceof Stop) || error.code === 'permission' || error.code === 'interrupted') throw error
      unreadable.push(...error.problems)
    }
  }
  return checkOutcome({ stateDir: repository.stateDir, everythingBecause, features, unreadable })
}

const CHANGES: ReadonlySet<Trigger['kind']> = new Set(['push', 'pull-request', 'merge-group'])
