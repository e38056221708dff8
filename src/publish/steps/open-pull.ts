import { Stop } from '../../errors.js'
import type { StatePull } from '../../host/host.js'
import { pullForbidden, renderProposal } from '../../release/proposal.js'
import { stateGone } from '../state-commit.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleaseWrite } from '../transaction.js'

/** Opens the pull request that brings the state to its branch. */
export const openPull: ReleaseWrite<{ do: 'open-pull'; branch: string }, StatePull, 'pulls'> = {
  do: 'open-pull',
  describe: ({ record }) => `open the pull request that brings the state to ${record.branch}`,
  expect: (_plan, { proposal }) => ({ number: 0, url: '', state: 'open', head: proposal?.head ?? '' }),
  after: (seen, pull) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, pull } }),
  async send(host, { record }, { seen: { proposal, branch } }) {
    if (proposal === null) return LOOK_AGAIN
    if (branch === null || branch.state === null) throw stateGone(record)
    const outcome = await host.pulls.open({ head: proposal.branch, base: record.branch, ...renderProposal(record) })
    switch (outcome.kind) {
      case 'opened':
        return outcome.pull
      case 'doubtful':
        return LOOK_AGAIN
      case 'forbidden':
        throw new Stop('interrupted', pullForbidden(record, proposal.branch, outcome.words))
    }
  },
}
