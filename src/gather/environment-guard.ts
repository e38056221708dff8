import { Stop } from '../errors.js'
import type { Host } from '../host/host.js'

/**
 * Asks what guards GitHub's environment: refuses a run that no reviewer of it has approved, where it has some. Throws `Stop`
 * not-releasable; returns what people should know.
 */
export async function guardEnvironment(
  { environments, run }: Pick<Host, 'environments' | 'run'>,
  { group, name }: { group: string; name: string },
): Promise<string[]> {
  const protection = await environments.protection(group)
  if (protection === null) return []
  const custom = protection.customRules
    ? [
        `GitHub's environment ${group} has rules of other apps: GitHub makes a record of its own of this job beside the Deployment`,
      ]
    : []
  if (!protection.reviewers) return custom
  const approvers = await environments.approvers(run.runId, group)
  if (approvers === null) {
    return [
      ...custom,
      `whether a reviewer of GitHub's environment ${group} has approved this run cannot be asked: the job lacks \`actions: read\``,
    ]
  }
  if (approvers.length > 0) return custom
  throw new Stop('not-releasable', {
    what: `GitHub's environment ${group} has required reviewers, and none of them has approved this run`,
    where: { file: 'input', field: 'environment' },
    fix: `Give the job \`environment: {name: ${group}, deployment: false}\`, so that GitHub asks them before it begins; ${name} is deployed to by a run that they approved`,
  })
}
