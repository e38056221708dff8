import { Stop } from '../../errors.js'
import type { Host } from '../../host/host.js'
import { ruleRefusal } from '../../release/tag-rules.js'
import { readCommittedModel } from '../model-files.js'
import type { Observation } from '../observation.js'
import { stateAfter, stateCommit, stateGone } from '../state-commit.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleaseWrite, Transaction } from '../transaction.js'

/** The head of the state branch, and the state file's text there. */
interface ProposedState {
  head: string
  state: string | null
}

type Asks = 'branches' | 'clock' | 'files' | 'repository'

/** Commits the state to the branch of its pull request. */
export const proposeState: ReleaseWrite<{ do: 'propose-state'; branch: string }, ProposedState, Asks> = {
  do: 'propose-state',
  describe: ({ record }, { branch }) => `commit the state to ${branch}: ${record.stateFile}`,
  expect: (_plan, seen) => expectedState(seen),
  after: withState,
  result: ({ head }) => ({ stateCommit: head }),
  send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: false }),
}

/** Commits the state anew to a branch that has one, and takes in what the branch that it goes to has become. */
export const refreshProposal: ReleaseWrite<{ do: 'refresh-proposal'; branch: string }, ProposedState, Asks> = {
  do: 'refresh-proposal',
  describe: ({ record }, { branch }) =>
    `bring ${branch} up to date: ${record.stateFile} has changed on ${record.branch}`,
  expect: (_plan, seen) => expectedState(seen),
  after: withState,
  result: ({ head }) => ({ stateCommit: head }),
  send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: true }),
}

function expectedState({ proposal }: Observation): ProposedState {
  return { head: proposal?.head ?? '', state: proposal?.state ?? null }
}

function withState(seen: Observation, made: ProposedState): Observation {
  const { proposal } = seen
  return proposal === null ? seen : { ...seen, proposal: { ...proposal, ...made, content: 'current' } }
}

async function commit(
  host: Pick<Host, Asks>,
  { record, sealed }: Transaction,
  { seen, takesIn }: { seen: Observation; takesIn: boolean },
): Promise<ProposedState | typeof LOOK_AGAIN> {
  const { proposal, branch: target, release } = seen
  if (proposal === null) return LOOK_AGAIN
  if (target === null || target.state === null) throw stateGone(record)
  if (release === null || proposal.head === null) return LOOK_AGAIN
  const before = takesIn ? target.state : (proposal.state ?? target.state)
  const state = stateAfter(record, before, { url: release.url, now: host.clock.now() })
  const models = await readCommittedModel(host, record)
  const made = { ...stateCommit(sealed, state, models), branch: proposal.branch, expectedHead: proposal.head }
  const outcome = await (takesIn ? host.branches.merge({ ...made, merged: target.head }) : host.branches.commit(made))
  switch (outcome.kind) {
    case 'stale':
      return LOOK_AGAIN
    case 'protected':
      throw new Stop('permission', ruleRefusal(`commit the state to ${proposal.branch}`, outcome.message))
    case 'committed':
      return { head: outcome.sha, state }
  }
}
