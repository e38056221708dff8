import { Stop } from '../../errors.js'
import type { Host } from '../../host/host.js'
import { PUBLISHING } from '../../limits/releasing.js'
import { stateGoesByPull } from '../../release/branch-rules.js'
import type { StateProposal } from '../../release/proposal.js'
import type { DeploymentEntry } from '../../deployment/journal.js'
import type { DeploymentObservation } from '../../deployment/observation.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import { seeProposal, surveyBranch } from '../seen-state.js'
import { stateCommit, stateGone, stateWith } from '../state-text.js'
import type { DeployStep, DeployTransaction, StepOf } from '../transaction.js'

/** A branch that keeps moving is tried so many times, ever more apart, before the run gives up (and can be run again). */
const MOST_TRIES = PUBLISHING.stateTries.value
const LONGEST_WAIT_MS = 8_000

type SeenBranch = NonNullable<DeploymentObservation['branch']>

/** The state is on its branch, by the commit with that id where this run made one; or it has to go by pull request. */
type StateMade =
  { kind: 'on-branch'; commit: string | null } | { kind: 'by-pull'; branch: SeenBranch; proposal: StateProposal }

type Asks = 'survey' | 'branches' | 'clock' | 'log'

/** Commits the state on top of whatever the branch's head is now, never forced. */
export const commitState: DeployStep<StepOf<'commit-state'>, StateMade, Asks> = {
  do: 'commit-state',
  describe: ({ branch, stateFile }) => `commit the state to ${branch}: ${stateFile}`,
  expect: () => ({ kind: 'on-branch', commit: null }),
  after(seen, made) {
    if (made.kind === 'on-branch') return { ...seen, stateDone: true }
    return { ...seen, branch: made.branch, proposal: made.proposal }
  },
  result: (made) => (made.kind === 'on-branch' && made.commit !== null ? { stateCommit: made.commit } : {}),
  async send(host, transaction, { seen }) {
    const entry = seen.journal?.entry ?? null
    if (entry === null) return LOOK_AGAIN
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      // What was seen last may have been overtaken: GitHub compares the head with the one that is expected.
      const branch = await surveyBranch(host, transaction)
      const made = await commitOnto(host, transaction, { branch, entry })
      if (made !== null) return made
      host.log.info(
        `The branch ${transaction.branch} has moved; the state commit is made again on its new head (${tries}).`,
      )
      await host.clock.sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 200 * 2 ** tries))
    }
    throw new Stop('interrupted', {
      what: `the branch ${transaction.branch} moved ${MOST_TRIES} times while the state was being committed`,
      fix: 'The version is deployed; run this again to commit its state',
    })
  },
}

/** Commits the state on the head that was seen; null when the branch has moved since. */
async function commitOnto(
  host: Pick<Host, Asks>,
  transaction: DeployTransaction,
  { branch, entry }: { branch: SeenBranch | null; entry: DeploymentEntry },
): Promise<StateMade | null> {
  if (branch === null || branch.state === null) throw stateGone(transaction)
  const { head, state: before } = branch
  const state = stateWith(transaction, before, { entry, now: host.clock.now() })
  if (state === before) return { kind: 'on-branch', commit: null }
  const commit = { branch: transaction.branch, expectedHead: head, ...stateCommit(transaction, entry, state) }
  const outcome = await host.branches.commit(commit)
  switch (outcome.kind) {
    case 'committed':
      return { kind: 'on-branch', commit: outcome.sha }
    case 'stale':
      return null
    case 'protected': {
      host.log.notice(stateGoesByPull(transaction.branch, outcome.message.replace(/\.+$/, '')))
      return { kind: 'by-pull', branch, proposal: await seeProposal(host, transaction, { tx: entry.tx, branch }) }
    }
  }
}
