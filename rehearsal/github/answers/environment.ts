import type { EnvironmentPlan } from '../../environment-plan.js'
import type { Hub } from '../hub.js'
import { idOf, nodeId } from '../people.js'
import { htmlUrl, repoUrl } from './repository.js'
import { simpleUser } from './user.js'

/** An environment by its names alone, as an approval has it. */
export function environmentName(hub: Hub, name: string): Record<string, unknown> {
  const id = idOf('environment', name)
  const since = hub.store.state.createdAt
  return {
    id,
    node_id: nodeId('EN', id),
    name,
    url: `${repoUrl(hub)}/environments/${encodeURIComponent(name)}`,
    html_url: `${htmlUrl(hub)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: since,
    updated_at: since,
  }
}

/** An environment (`environment`): GitHub's own rules stand in it, those of apps do not. */
export function environmentAnswer(hub: Hub, name: string, plan: EnvironmentPlan | null): Record<string, unknown> {
  const rule = (type: string): Record<string, unknown> => {
    const id = idOf(type, name)
    return { id, node_id: nodeId('GA', id), type }
  }
  const rules = [
    ...(plan !== null && plan.wait_minutes > 0 ? [{ ...rule('wait_timer'), wait_timer: plan.wait_minutes }] : []),
    ...(plan !== null && plan.reviewers.length > 0
      ? [
          {
            ...rule('required_reviewers'),
            prevent_self_review: plan.prevent_self_review,
            reviewers: plan.reviewers.map((reviewer) => reviewerAnswer(hub, reviewer)),
          },
        ]
      : []),
    ...(plan?.branches === undefined ? [] : [rule('branch_policy')]),
  ]
  return {
    ...environmentName(hub, name),
    can_admins_bypass: true,
    protection_rules: rules,
    deployment_branch_policy:
      plan?.branches === undefined
        ? null
        : { protected_branches: plan.branches === 'protected', custom_branch_policies: plan.branches !== 'protected' },
  }
}

/** A rule by which an app decides (`deployment-protection-rule`). */
export function customRuleAnswer(hub: Hub, rule: EnvironmentPlan['custom_rules'][number]): Record<string, unknown> {
  const id = idOf('rule', rule.app)
  const app = idOf('app', rule.app)
  return {
    id,
    node_id: nodeId('GA', id),
    enabled: rule.enabled,
    app: { id: app, node_id: nodeId('A', app), slug: rule.app, integration_url: `${hub.links.api}/apps/${rule.app}` },
  }
}

/** A branch, or a pattern of branches, from which may be deployed (`deployment-branch-policy`). */
export function branchPolicyAnswer(environment: string, name: string): Record<string, unknown> {
  const id = idOf(`branch policy of ${environment}`, name)
  return { id, node_id: nodeId('GA', id), name, type: 'branch' }
}

function reviewerAnswer(hub: Hub, reviewer: string): Record<string, unknown> {
  const [owner = '', slug] = reviewer.split('/')
  if (slug === undefined) return { type: 'User', reviewer: simpleUser(hub.links, reviewer) }
  const id = idOf('team', reviewer)
  const url = `${hub.links.api}/organizations/${hub.store.state.ownerId}/team/${id}`
  return {
    type: 'Team',
    reviewer: {
      id,
      node_id: nodeId('T', id),
      name: slug,
      slug,
      description: null,
      privacy: 'closed',
      permission: 'push',
      url,
      html_url: `${hub.links.server}/orgs/${owner}/teams/${slug}`,
      members_url: `${url}/members{/member}`,
      repositories_url: `${url}/repos`,
      type: 'organization',
      parent: null,
    },
  }
}
