import { pullClosed, pullWithoutState, stateBranchBlocked, type StateProposal } from '../release/proposal.js'
import type { ReleaseRecord } from '../release/record.js'
import type { ReleaseEnd } from './ends.js'
import type { ReleaseStep } from './steps/index.js'

/** Chooses the step that brings the state closer to its branch: by a commit, or by a pull request that is then waited for. */
export function nextStateStep(record: ReleaseRecord, proposal: StateProposal | null): ReleaseStep | ReleaseEnd {
  if (proposal === null) return { do: 'commit-state' }
  const { branch, head, content, pull, blockers } = proposal
  if (head === null && blockers.length > 0) {
    return { do: 'stop', why: 'conflict', problem: stateBranchBlocked(record, proposal) }
  }
  if (head === null) return { do: 'open-branch', branch }
  if (pull?.state === 'closed') return { do: 'stop', why: 'unmerged', problem: pullClosed(record, proposal, pull) }
  if (pull?.state === 'merged')
    return { do: 'stop', why: 'unmerged', problem: pullWithoutState(record, proposal, pull) }
  if (content === 'absent') return { do: 'propose-state', branch }
  if (content === 'outdated') return { do: 'refresh-proposal', branch }
  return pull === null ? { do: 'open-pull', branch } : { do: 'wait', pull: pull.number }
}
