import { Stop } from '../../errors.js'
import type { Host } from '../../host/host.js'
import { stateGoesByPull } from '../../release/branch-rules.js'
import type { StateProposal } from '../../release/proposal.js'
import { readCommittedModel } from '../model-files.js'
import type { SeenBranch } from '../observation.js'
import { seeProposal } from '../seen-proposal.js'
import { stateAfter, stateCommit, stateGone } from '../state-commit.js'
import { LOOK_AGAIN } from '../../transaction/step.js'
import type { ReleaseWrite, Transaction } from '../transaction.js'
import { PUBLISHING } from '../../limits/releasing.js'

/** A branch that keeps moving is tried so many times, ever more apart, before the run gives up (and can be run again). */
const MOST_TRIES = PUBLISHING.stateTries.value
const LONGEST_WAIT_MS = 8000

/** The state is on its branch, by the commit with that id where this run made one; or it has to go by pull request. */
type StateMade =
  { kind: 'on-branch'; commit: string | null } | { kind: 'by-pull'; branch: SeenBranch; proposal: StateProposal }

/** Commits the state and the records on top of whatever the branch's head is now, never forced. */
export const commitState: ReleaseWrite<{ do: 'commit-state' }, StateMade, Asks> = {
  do: 'commit-state',
  describe: ({ record }) => `commit the state to ${record.branch}: ${record.stateFile}`,
  expect: () => ({ kind: 'on-branch', commit: null }),
  after(seen, made) {
    if (made.kind === 'on-branch') return { ...seen, stateHasRelease: true }
    return { ...seen, branch: made.branch, proposal: made.proposal }
  },
  result: (made) => (made.kind === 'on-branch' && made.commit !== null ? { stateCommit: made.commit } : {}),
  async send(host, transaction, { seen }) {
    const { record } = transaction
    const { release } = seen
    if (release === null || release.draft) return LOOK_AGAIN
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      // What was seen last may have been overtaken: GitHub compares the head with the one that is expected.
      const branch = tries === 1 ? seen.branch : (await host.survey(record)).branch
      const made = await commitOnto(host, transaction, { branch, url: release.url })
      if (made !== null) return made
      host.log.info(`The branch ${record.branch} has moved; the state commit is made again on its new head (${tries}).`)
      await host.clock.sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 200 * 2 ** tries))
    }
    throw new Stop('interrupted', {
      what: `the branch ${record.branch} moved ${MOST_TRIES} times while the state was being committed`,
      fix: 'The release is published; run this again to commit its state',
    })
  },
}

type Asks = 'survey' | 'branches' | 'clock' | 'log' | 'files' | 'repository'

/** Commits the state on the head that was seen; null when the branch has moved since. */
async function commitOnto(
  host: Pick<Host, Asks>,
  { record, sealed }: Transaction,
  { branch, url }: { branch: SeenBranch | null; url: string },
): Promise<StateMade | null> {
  if (branch === null || branch.state === null) throw stateGone(record)
  const { head, state: before } = branch
  const state = stateAfter(record, before, { url, now: host.clock.now() })
  if (state === before) return { kind: 'on-branch', commit: null }
  const models = await readCommittedModel(host, record)
  const commit = { branch: record.branch, expectedHead: head, ...stateCommit(sealed, state, models) }
  const outcome = await host.branches.commit(commit)
  switch (outcome.kind) {
    case 'committed':
      return { kind: 'on-branch', commit: outcome.sha }
    case 'stale':
      return null
    case 'protected':
      host.log.notice(stateGoesByPull(record.branch, outcome.message.replace(/\.+$/, '')))
      return { kind: 'by-pull', branch, proposal: await seeProposal(host, record, before) }
  }
}
