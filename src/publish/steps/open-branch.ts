import type { SeenBranch } from '../observation.js'
import { stateGone } from '../state-commit.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleaseWrite } from '../transaction.js'
import { REF_FORBIDDEN } from './ref-forbidden.js'

/** Opens the branch that the pull request with the state will have, at the head of the branch that it goes to. */
export const openBranch: ReleaseWrite<{ do: 'open-branch'; branch: string }, SeenBranch, 'refs'> = {
  do: 'open-branch',
  describe: ({ record }, { branch }) => `open the branch ${branch}, because ${record.branch} takes no direct commits`,
  expect: (_plan, { branch }) => branch ?? { head: '', state: null },
  after: (seen, { head, state }) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, head, state } }),
  whenForbidden: REF_FORBIDDEN,
  async send(host, { record }, { seen: { proposal, branch } }) {
    if (proposal === null) return LOOK_AGAIN
    if (branch === null || branch.state === null) throw stateGone(record)
    return (await host.refs.create(`refs/heads/${proposal.branch}`, branch.head)) ? branch : LOOK_AGAIN
  },
}
