import { Stop } from '../errors.js'
import { applyRelease } from '../feature/edits.js'
import { stateGoesByPull } from '../release/branch-rules.js'
import { stateChange } from '../release/state-change.js'
import type { Observation } from '../release/transaction.js'
import type { Host } from '../host/host.js'
import { seeProposal } from './propose-state.js'
import { stateCommit, stateGone } from './state-files.js'
import { known, LOOK_AGAIN, type StepResult, type Transaction } from './step-result.js'

/** A branch that keeps moving is tried so many times, ever more apart, before the run gives up (and can be run again). */
const STATE_COMMIT_TRIES = 12
const LONGEST_STATE_WAIT_MS = 8000

/** Commits the state and the records on top of whatever the branch's head is now, never forced. */
export async function commitState(host: Host, transaction: Transaction, seen: Observation): Promise<StepResult> {
  const { record } = transaction.sealed
  const { release } = seen
  if (release === null || release.draft) return LOOK_AGAIN
  for (let attempt = 1; attempt <= STATE_COMMIT_TRIES; attempt += 1) {
    // What was seen last may have been overtaken: GitHub compares the head with the one that is expected.
    const branch = attempt === 1 ? seen.branch : (await host.survey(record)).branch
    if (branch === null || branch.state === null) throw stateGone(transaction)
    const { head, state: before } = branch
    const after = applyRelease(before, stateChange(record, release.url, host.clock.now()))
    if (after === before) return known({ ...seen, stateHasRelease: true })
    const outcome = await host.branches.commit({
      branch: record.branch,
      expectedHead: head,
      ...stateCommit(transaction, after),
    })
    if (outcome.kind === 'committed') {
      return { seen: { ...seen, stateHasRelease: true }, gains: { stateCommit: outcome.sha } }
    }
    if (outcome.kind === 'protected') {
      const words = outcome.message.replace(/\.+$/, '')
      host.log.notice(stateGoesByPull(record.branch, words))
      return known({ ...seen, branch, proposal: await seeProposal(host, record, before) })
    }
    host.log.info(`The branch ${record.branch} has moved; the state commit is made again on its new head (${attempt}).`)
    await host.clock.sleep(Math.random() * Math.min(LONGEST_STATE_WAIT_MS, 200 * 2 ** attempt))
  }
  throw new Stop('interrupted', {
    what: `the branch ${record.branch} moved ${STATE_COMMIT_TRIES} times while the state was being committed`,
    fix: 'The release is published; run this again to commit its state',
  })
}
