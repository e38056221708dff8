import type { DeploymentObservation } from '../../deployment/observation.js'
import { renderDeploymentProposal } from '../../deployment/proposal.js'
import { Stop } from '../../errors.js'
import type { Host, StatePull } from '../../host/host.js'
import { ruleRefusal } from '../../release/tag-rules.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import { stateAnew, stateCommit, stateGone, stateWith } from '../state-text.js'
import type { DeployStep, DeployTransaction, StepOf } from '../transaction.js'

/** The head of the branch that waits, and the state file's text there. */
interface ProposedState {
  head: string
  state: string | null
}

/** Opens the branch of the pull request that collects deployments, at the head of the branch that it goes to. */
export const openBranch: DeployStep<StepOf<'open-branch'>, ProposedState, 'refs'> = {
  do: 'open-branch',
  describe: ({ branch: target }, { branch }) => `open the branch ${branch}, because ${target} takes no direct commits`,
  expect: (_plan, { branch }) => branch ?? { head: '', state: null },
  after: (seen, { head, state }) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, head, state } }),
  async send(host, transaction, { seen: { proposal, branch } }) {
    if (proposal === null) return LOOK_AGAIN
    if (branch === null || branch.state === null) throw stateGone(transaction)
    return (await host.refs.create(`refs/heads/${proposal.branch}`, branch.head)) ? branch : LOOK_AGAIN
  },
}

type Asks = 'branches' | 'clock'

/** Commits the state to the branch of its pull request. */
export const proposeState: DeployStep<StepOf<'propose-state'>, ProposedState, Asks> = {
  do: 'propose-state',
  describe: ({ stateFile }, { branch }) => `commit the state to ${branch}: ${stateFile}`,
  expect: (_plan, seen) => expectedState(seen),
  after: withState,
  result: ({ head }) => ({ stateCommit: head }),
  send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: false }),
}

/** Commits the state to a branch that others wait on already, and takes in what the branch that it goes to has become. */
export const refreshProposal: DeployStep<StepOf<'refresh-proposal'>, ProposedState, Asks> = {
  do: 'refresh-proposal',
  describe: ({ stateFile, branch: target }, { branch }) => {
    return `commit the state to ${branch}, with what ${target} has become: ${stateFile}`
  },
  expect: (_plan, seen) => expectedState(seen),
  after: withState,
  result: ({ head }) => ({ stateCommit: head }),
  send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: true }),
}

/** Opens the pull request that brings deployments to the state's branch. */
export const openPull: DeployStep<StepOf<'open-pull'>, StatePull, 'pulls'> = {
  do: 'open-pull',
  describe: ({ branch }) => `open the pull request that brings the state to ${branch}`,
  expect: (_plan, { proposal }) => ({ number: 0, url: '', state: 'open', head: proposal?.head ?? '' }),
  after: (seen, pull) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, pull } }),
  result: ({ number, url }) => ({ pull: { number, url } }),
  async send(host, transaction, { seen: { proposal } }) {
    if (proposal === null) return LOOK_AGAIN
    const words = renderDeploymentProposal(transaction)
    const outcome = await host.pulls.open({ head: proposal.branch, base: transaction.branch, ...words })
    switch (outcome.kind) {
      case 'opened':
        return outcome.pull
      case 'doubtful':
        return LOOK_AGAIN
      case 'forbidden':
        throw new Stop('interrupted', pullForbidden(transaction, proposal.branch, outcome.words))
    }
  },
}

function expectedState({ proposal }: DeploymentObservation): ProposedState {
  return { head: proposal?.head ?? '', state: proposal?.state ?? null }
}

function withState(seen: DeploymentObservation, made: ProposedState): DeploymentObservation {
  const { proposal } = seen
  return proposal === null ? seen : { ...seen, proposal: { ...proposal, ...made, content: 'current' } }
}

async function commit(
  host: Pick<Host, Asks>,
  transaction: DeployTransaction,
  { seen, takesIn }: { seen: DeploymentObservation; takesIn: boolean },
): Promise<ProposedState | typeof LOOK_AGAIN> {
  const { proposal, branch: target, journal } = seen
  if (proposal === null || proposal.head === null || journal === null) return LOOK_AGAIN
  if (target === null || target.state === null) throw stateGone(transaction)
  const at = { entry: journal.entry, now: host.clock.now() }
  const state = takesIn
    ? stateAnew(transaction, { waiting: proposal.state, target: target.state }, at)
    : stateWith(transaction, proposal.state ?? target.state, at)
  const made = { branch: proposal.branch, expectedHead: proposal.head, ...stateCommit(transaction, at.entry, state) }
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

function pullForbidden({ feature, version, branch }: DeployTransaction, head: string, words: string): Stop['problems'] {
  const said = words === '' ? '' : ` (${words.replace(/\.+$/, '')})`
  return [
    {
      what: `${feature} ${version} is deployed and its state is on branch ${head}, but the token may not open the pull request that brings it to ${branch}${said}`,
      fix: 'Open it yourself, or add the line `pull-requests: write` below `permissions:` of the job and allow "GitHub Actions to create and approve pull requests" in the settings; then run this again',
    },
  ]
}
