import { z } from 'zod'
import type { FailureKind } from '../errors.js'
import type { EnvironmentProtection, Environments } from '../host/deployments.js'
import type { Client } from './client.js'
import { accountSchema } from './schemas.js'

const environmentSchema = z.object({
  protection_rules: z.array(z.looseObject({ type: z.string(), wait_timer: z.number().optional() })).optional(),
})

const approvalSchema = z.object({
  state: z.string(),
  environments: z.array(z.object({ name: z.string() })),
  user: accountSchema.nullable(),
})

/** Types of rules that are GitHub's own; any other one is an app's. */
const OWN_RULES: ReadonlySet<string> = new Set(['required_reviewers', 'wait_timer', 'branch_policy'])

const ABSENT: readonly FailureKind[] = ['not-found', 'forbidden']

/** Environments, and who approved a run for them. Throws `Stop`. */
export class GitHubEnvironments implements Environments {
  constructor(private readonly client: Client) {}

  async protection(name: string): Promise<EnvironmentProtection | null> {
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}'
    const found = await this.client.find(route, { environment_name: name }, environmentSchema, ABSENT)
    if (found === null) return null
    const rules = found.protection_rules ?? []
    return {
      reviewers: rules.some(({ type }) => type === 'required_reviewers'),
      waitMinutes: Math.max(0, ...rules.map(({ wait_timer: minutes = 0 }) => minutes)),
      customRules: rules.some(({ type }) => !OWN_RULES.has(type)),
    }
  }

  async approvers(runId: string, environment: string): Promise<string[] | null> {
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'
    const found = await this.client.find(route, { run_id: runId }, approvalSchema.array(), ABSENT)
    if (found === null) return null
    // Names of environments are the same in any case of letters.
    const isMeant = ({ name }: { name: string }): boolean => name.toLowerCase() === environment.toLowerCase()
    return found
      .filter(({ state, environments }) => state === 'approved' && environments.some(isMeant))
      .flatMap(({ user }) => (user === null ? [] : [user.login]))
  }
}
