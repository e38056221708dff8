import { applyDeployment } from '../feature/deployment-edits.js'
import { type DeploymentRecord, deploymentEntries, readRecord } from '../feature/deployment-record.js'
import { codeSpan, escapeProse } from '../formats/markdown-escape.js'
import { hasStateTrailer, type SeenStateBranch, type SeenStateName, type StateProposal } from '../release/proposal.js'
import type { DeploymentPlan } from './plan.js'

/** Names of the branch that collects a feature's deployments until somebody merges them; the second where git cannot make the first. */
export function deploymentBranches({ feature }: Pick<DeploymentPlan, 'feature'>): [nested: string, flat: string] {
  return [`ds-release/state/${feature}-deployments`, `ds-release-state-${feature}-deployments`]
}

/** A proposal of which nothing is there yet. */
export function newDeploymentProposal(plan: Pick<DeploymentPlan, 'feature'>): StateProposal {
  return { branch: deploymentBranches(plan)[0], ...NOTHING, blockers: [] }
}

const NOTHING = { head: null, state: null, content: 'absent', pull: null } as const

/** Whether a state file's text has the deployment of a transaction. */
export function hasDeployment(text: string, file: string, tx: string): boolean {
  return recordsIn(text, file).some((record) => record.tx === tx)
}

/** The deployments that one text has and the other has not, in their order. */
export function recordsBeyond(text: string, base: string, file: string): DeploymentRecord[] {
  const known = new Set(recordsIn(base, file).map(({ tx }) => tx))
  return recordsIn(text, file).filter(({ tx }) => !known.has(tx))
}

function recordsIn(text: string, file: string): DeploymentRecord[] {
  return (deploymentEntries(text, file) ?? []).map(readRecord).filter((one) => one !== null)
}

/** What the proposal is judged against: the state file, this transaction, and what the branch that it goes to has now. */
export interface Proposed {
  file: string
  tx: string
  target: { head: string; state: string | null }
}

/** Judges the branch of the pull request that waits with a feature's deployments. */
export function judgeDeploymentProposal(
  plan: Pick<DeploymentPlan, 'feature'>,
  names: readonly SeenStateName[],
  proposed: Proposed,
): StateProposal {
  const found = names.flatMap(({ branch, seen }) => (seen === null ? [] : [{ branch, seen }]))[0]
  if (found !== undefined) return proposalOf(found, proposed)
  const free = names.find(({ blocker }) => blocker === null)
  if (free !== undefined) return { ...NOTHING, branch: free.branch, blockers: [] }
  return { ...newDeploymentProposal(plan), blockers: names.flatMap(({ blocker }) => blocker ?? []) }
}

function proposalOf({ branch, seen }: { branch: string; seen: SeenStateBranch }, proposed: Proposed): StateProposal {
  const { head, state } = seen
  // What was merged or closed brings nothing any more: a new pull request is opened for what comes now.
  const pull = seen.pull?.state === 'open' ? seen.pull : null
  return { branch, head, state, pull, content: contentOf(seen, proposed), blockers: [] }
}

function contentOf(
  { head, state, message }: SeenStateBranch,
  { file, tx, target }: Proposed,
): StateProposal['content'] {
  if (state === null || target.state === null || head === target.head) return 'absent'
  if (!hasDeployment(state, file, tx)) return 'outdated'
  const records = recordsBeyond(state, target.state, file)
  if (applyDeployment(target.state, { file, records }) === state) return 'current'
  return hasStateTrailer(message) ? 'outdated' : 'theirs'
}

/** Title and body of the pull request. */
export function renderDeploymentProposal({ feature, branch, stateFile }: DeploymentPlan): {
  title: string
  body: string
} {
  const body = [
    `<!-- ds-release deployments feature=${feature} -->`,
    `What was deployed of ${escapeProse(feature)}, for ${codeSpan(stateFile)} on ${codeSpan(branch)}, which takes no direct commits. Nothing else is in it.`,
    '**What to do:** merge it, in whatever way you merge. What serves is known without it; deployments that come until then are added here.',
  ]
  return { title: `deploy: the deployments of ${feature}`, body: `${body.join('\n\n')}\n` }
}
