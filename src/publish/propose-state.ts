import { Stop } from '../errors.js'
import { applyRelease } from '../feature/edits.js'
import { judgeProposal, newProposal, pullForbidden, renderProposal, type StateProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import { stateChange } from '../release/state-change.js'
import { ruleRefusal } from '../release/tag-rules.js'
import type { Observation, ReleaseStep } from '../release/transaction.js'
import type { CommitOutcome, Host } from '../host/host.js'
import { stateCommit, stateGone } from './state-files.js'
import { known, LOOK_AGAIN, type StepResult, type Transaction } from './step-result.js'

/** Looks how far the state's way by pull request is; `target` is the state file's text on the branch that it goes to. */
export async function seeProposal(host: Host, record: ReleaseRecord, target: string | null): Promise<StateProposal> {
  const nothing = newProposal(record)
  const found = await host.branches.findState({
    branch: nothing.branch,
    target: record.branch,
    stateFile: record.stateFile,
  })
  return found === null ? nothing : judgeProposal(record, found, target)
}

/** Takes one step on the state's way by pull request. */
export async function proposeState(
  host: Host,
  transaction: Transaction,
  step: ReleaseStep,
  seen: Observation,
): Promise<StepResult> {
  const { proposal, branch } = seen
  if (proposal === null) return LOOK_AGAIN
  if (branch === null || branch.state === null) throw stateGone(transaction)
  const target = { head: branch.head, state: branch.state }
  switch (step.do) {
    case 'open-branch': {
      const made = await host.refs.create(`refs/heads/${proposal.branch}`, target.head)
      return made ? known({ ...seen, proposal: { ...proposal, ...target } }) : LOOK_AGAIN
    }
    case 'propose-state':
      return await commit(host, transaction, seen, { proposal, base: proposal.state ?? target.state, merged: null })
    case 'refresh-proposal':
      return await commit(host, transaction, seen, { proposal, base: target.state, merged: target.head })
    default:
      return await openPull(host, transaction, seen, proposal)
  }
}

/** Where a commit on the state branch starts from. */
interface Ground {
  proposal: StateProposal
  /** The state file's text that the release is written into. */
  base: string
  /** Head of the target branch where it is taken in as well. */
  merged: string | null
}

async function commit(
  host: Host,
  transaction: Transaction,
  seen: Observation,
  { proposal, base, merged }: Ground,
): Promise<StepResult> {
  const { record } = transaction.sealed
  const { branch, head } = proposal
  if (seen.release === null || head === null) return LOOK_AGAIN
  const state = applyRelease(base, stateChange(record, seen.release.url, host.clock.now()))
  const made = { ...stateCommit(transaction, state), branch, expectedHead: head }
  const outcome = await (merged === null ? host.branches.commit(made) : host.branches.merge({ ...made, merged }))
  return committed(seen, proposal, state, outcome)
}

function committed(seen: Observation, proposal: StateProposal, state: string, outcome: CommitOutcome): StepResult {
  switch (outcome.kind) {
    case 'stale':
      return LOOK_AGAIN
    case 'protected':
      throw new Stop('permission', ruleRefusal(`commit the state to ${proposal.branch}`, outcome.message))
    case 'committed': {
      const made = { ...proposal, head: outcome.sha, state, content: 'current' as const }
      return { seen: { ...seen, proposal: made }, gains: { stateCommit: outcome.sha } }
    }
  }
}

async function openPull(
  host: Host,
  transaction: Transaction,
  seen: Observation,
  proposal: StateProposal,
): Promise<StepResult> {
  const { record } = transaction.sealed
  const { branch } = proposal
  const outcome = await host.pulls.open({ head: branch, base: record.branch, ...renderProposal(record) })
  switch (outcome.kind) {
    case 'opened':
      return known({ ...seen, proposal: { ...proposal, pull: outcome.pull } })
    case 'doubtful':
      return LOOK_AGAIN
    case 'forbidden':
      throw new Stop('interrupted', pullForbidden(record, branch, outcome.words))
  }
}
