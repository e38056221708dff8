/** A permission of a job that an operation needs, as `permissions:` in a workflow names it. */
export interface Need {
  permission: string
  level: 'read' | 'write'
}

/**
 * The operations of GitHub's REST description that the rehearsal knows, each with the permission it needs. Alternatives
 * stand after `or`; `metadata` is had by every token, `administration` by no workflow's token, `none` means no token.
 * scripts/describe.js cuts `descriptions/rest.json` from GitHub's description by this table.
 */
export const OPERATIONS = {
  'GET /rate_limit': 'none',
  'GET /user': 'user:read',
  'GET /users/{username}': 'none',
  'GET /repos/{owner}/{repo}': 'metadata:read',

  'GET /repos/{owner}/{repo}/branches': 'contents:read',
  'GET /repos/{owner}/{repo}/branches/{branch}': 'contents:read',
  'GET /repos/{owner}/{repo}/branches/{branch}/protection': 'administration:read',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': 'metadata:read',
  'GET /repos/{owner}/{repo}/rulesets': 'metadata:read',
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': 'metadata:read',
  'GET /repos/{owner}/{repo}/immutable-releases': 'administration:read',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': 'metadata:read',
  'GET /repos/{owner}/{repo}/activity': 'contents:read',

  'GET /repos/{owner}/{repo}/git/ref/{ref}': 'contents:read',
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': 'contents:read',
  'POST /repos/{owner}/{repo}/git/refs': 'contents:write',
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': 'contents:write',
  'DELETE /repos/{owner}/{repo}/git/refs/{ref}': 'contents:write',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': 'contents:read',
  'POST /repos/{owner}/{repo}/git/blobs': 'contents:write',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': 'contents:read',
  'POST /repos/{owner}/{repo}/git/trees': 'contents:write',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': 'contents:read',
  'POST /repos/{owner}/{repo}/git/commits': 'contents:write',
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha}': 'contents:read',
  'POST /repos/{owner}/{repo}/git/tags': 'contents:write',

  'GET /repos/{owner}/{repo}/tags': 'contents:read',
  'GET /repos/{owner}/{repo}/tarball/{ref}': 'contents:read',
  'GET /repos/{owner}/{repo}/contents/{path}': 'contents:read',
  'PUT /repos/{owner}/{repo}/contents/{path}': 'contents:write',
  'DELETE /repos/{owner}/{repo}/contents/{path}': 'contents:write',
  'GET /repos/{owner}/{repo}/commits': 'contents:read',
  'GET /repos/{owner}/{repo}/commits/{ref}': 'contents:read',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': 'pull-requests:read',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head': 'contents:read',
  'GET /repos/{owner}/{repo}/compare/{basehead}': 'contents:read',

  'GET /repos/{owner}/{repo}/pulls': 'pull-requests:read',
  'POST /repos/{owner}/{repo}/pulls': 'pull-requests:write',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': 'pull-requests:read',
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': 'pull-requests:write',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': 'pull-requests:read',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': 'pull-requests:read',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': 'pull-requests:read',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': 'pull-requests:write',
  'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge': 'contents:write',

  'GET /repos/{owner}/{repo}/releases': 'contents:read',
  'POST /repos/{owner}/{repo}/releases': 'contents:write',
  'GET /repos/{owner}/{repo}/releases/latest': 'contents:read',
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': 'contents:read',
  'POST /repos/{owner}/{repo}/releases/generate-notes': 'contents:write',
  'GET /repos/{owner}/{repo}/releases/{release_id}': 'contents:read',
  'PATCH /repos/{owner}/{repo}/releases/{release_id}': 'contents:write',
  'DELETE /repos/{owner}/{repo}/releases/{release_id}': 'contents:write',
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets': 'contents:read',
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets': 'contents:write',
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}': 'contents:read',
  'PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}': 'contents:write',
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}': 'contents:write',

  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': 'actions:read',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': 'actions:read',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': 'actions:read',
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel': 'actions:write',
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel': 'actions:write',
  'GET /repos/{owner}/{repo}/actions/artifacts': 'actions:read',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}': 'actions:read',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': 'actions:read',

  'GET /repos/{owner}/{repo}/issues': 'issues:read or pull-requests:read',
  'POST /repos/{owner}/{repo}/issues': 'issues:write',
  'GET /repos/{owner}/{repo}/issues/{issue_number}': 'issues:read or pull-requests:read',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': 'issues:write or pull-requests:write',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': 'issues:read or pull-requests:read',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': 'issues:write or pull-requests:write',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': 'issues:write or pull-requests:write',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': 'issues:write or pull-requests:write',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': 'issues:write or pull-requests:write',
  'GET /repos/{owner}/{repo}/labels': 'issues:read or pull-requests:read',
  'POST /repos/{owner}/{repo}/labels': 'issues:write or pull-requests:write',
  'GET /repos/{owner}/{repo}/labels/{name}': 'issues:read or pull-requests:read',

  'POST /repos/{owner}/{repo}/check-runs': 'checks:write',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': 'checks:read',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': 'checks:write',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': 'checks:read',
  'POST /repos/{owner}/{repo}/statuses/{sha}': 'statuses:write',
  'GET /repos/{owner}/{repo}/commits/{ref}/status': 'statuses:read',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': 'statuses:read',

  'GET /repos/{owner}/{repo}/deployments': 'deployments:read',
  'POST /repos/{owner}/{repo}/deployments': 'deployments:write',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}': 'deployments:read',
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}': 'deployments:write',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': 'deployments:read',
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': 'deployments:write',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}': 'deployments:read',

  'GET /repos/{owner}/{repo}/environments': 'actions:read',
  'GET /repos/{owner}/{repo}/environments/{environment_name}': 'actions:read',
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies': 'actions:read',
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules': 'actions:read',
} as const

/** Method and path template of an operation, as GitHub's description writes it. */
export type Operation = keyof typeof OPERATIONS

/** All operations, in the order of the table. */
export const OPERATION_NAMES = Object.keys(OPERATIONS) as Operation[]

/** What an operation needs: any one of the list is enough; an empty list means that no token is needed. */
export function needsOf(operation: Operation): Need[] {
  const text = OPERATIONS[operation]
  if (text === 'none') return []
  return text.split(' or ').map((part) => {
    const [permission = '', level] = part.split(':')
    return { permission, level: level === 'write' ? 'write' : 'read' }
  })
}
