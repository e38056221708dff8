/** What classic protection shows of a branch to who may not administrate it. */
export interface BranchRule {
  /** Whether the token's own user may push to the branch at all. */
  mayPush: boolean
  /** Approving reviews that a change needs. */
  approvals: number
  /** Names of the checks that have to be green on a commit before it gets onto the branch. */
  checks: readonly string[]
}

/** Types of ruleset rules under which a branch takes no commit that was not in a pull request, with what they ask. */
const BLOCKING: Readonly<Record<string, string>> = {
  pull_request: 'changes come by pull requests',
  required_status_checks: 'checks have to be green first',
  merge_queue: 'changes come through the merge queue',
  update: 'updates of the branch are restricted',
  required_deployments: 'a deployment has to succeed first',
  workflows: 'workflows have to pass first',
  code_scanning: 'code scanning has to pass first',
}

/**
 * Why a branch takes no direct commit; null where nothing that is known speaks against one. Signatures are no reason:
 * GitHub signs the state commit itself.
 */
export function directCommitObstacle(rule: BranchRule | null, ruleTypes: readonly string[]): string | null {
  if (rule !== null) {
    if (rule.approvals > 0) return `a change needs ${rule.approvals} approving review${rule.approvals === 1 ? '' : 's'}`
    if (rule.checks.length > 0) return `checks have to be green first (${rule.checks.join(', ')})`
    if (!rule.mayPush) return 'changes come by pull requests'
  }
  return ruleTypes.map((type) => BLOCKING[type]).find((reason) => reason !== undefined) ?? null
}

/** What people should know before the gates run where the state cannot be committed to its branch. */
export function stateGoesByPull(branch: string, obstacle: string): string {
  return `Branch ${branch} takes no direct commit (${obstacle}): the state will go by a pull request, for which the job needs \`pull-requests: write\`.`
}
