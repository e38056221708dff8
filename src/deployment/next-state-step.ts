import type { StateProposal } from '../release/proposal.js'
import type { DeploymentStep } from './steps.js'

/**
 * Chooses the step that brings the record closer to its branch; null where it is on its way. Nothing waits for the merge:
 * target, journal and Deployment say what serves, the state file only records it.
 */
export function nextStateStep(proposal: StateProposal | null): DeploymentStep | null {
  if (proposal === null) return { do: 'commit-state' }
  const { branch, head, content, pull } = proposal
  if (head === null) return { do: 'open-branch', branch }
  if (content === 'absent') return { do: 'propose-state', branch }
  if (content === 'outdated') return { do: 'refresh-proposal', branch }
  return pull === null ? { do: 'open-pull', branch } : null
}
