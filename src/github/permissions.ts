/** Paths are without their query. The first row that fits counts. */
const NEEDED: readonly { reads: boolean; path: RegExp; permission: string }[] = [
  { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/pulls(\/|$)/, permission: 'pull-requests: read' },
  { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/commits\/[^/]+\/pulls$/, permission: 'pull-requests: read' },
  { reads: true, path: /^\/graphql#(MergeGroup|PullsOfCommit)$/, permission: 'pull-requests: read' },
  { reads: true, path: /^\/graphql#StateBranch$/, permission: 'pull-requests: write' },
  { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/actions\//, permission: 'actions: read' },
  { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/deployments(\/|$)/, permission: 'deployments: read' },
  { reads: true, path: /^\//, permission: 'contents: read' },
  { reads: false, path: /^\/repos\/[^/]+\/[^/]+\/pulls(\/|$)/, permission: 'pull-requests: write' },
  { reads: false, path: /^\/repos\/[^/]+\/[^/]+\/deployments(\/|$)/, permission: 'deployments: write' },
  { reads: false, path: /^\//, permission: 'contents: write' },
]

/**
 * The line that is missing below `permissions:`. `accepted` is the header x-accepted-github-permissions
 * (`contents=write,workflows=write; …`, alternatives parted by `;`); without it a table by path answers.
 */
export function neededPermission(accepted: string | undefined, isRead: boolean, path: string): string {
  const first = (accepted ?? '').split(';')[0] ?? ''
  const lines = first.split(',').flatMap((item) => {
    const match = /^\s*([a-z_]+)\s*=\s*(read|write|admin)\s*$/.exec(item)
    return match?.[1] === undefined || match[2] === undefined ? [] : [`${match[1].replaceAll('_', '-')}: ${match[2]}`]
  })
  if (lines.length > 0) return lines.join(', ')
  const bare = path.split('?')[0] ?? path
  return NEEDED.find((row) => row.reads === isRead && row.path.test(bare))?.permission ?? 'contents: read'
}
