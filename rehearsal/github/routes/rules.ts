import { htmlUrl, repoUrl } from '../answers/repository.js'
import { BOT, type Call, type Handler, type Hub } from '../hub.js'
import { listAnswer } from '../paging.js'
import { nodeId } from '../people.js'
import { notFound } from '../refusal.js'
import { activeRules, rulesetsOf, type Rule, type Ruleset } from '../rules.js'

/** A rule with its parameters, as rulesets and branches have it. */
function ruleAnswer({ type, approvals, checks }: Rule): Record<string, unknown> {
  const parameters = parametersOf(type, approvals, checks)
  return parameters === null ? { type } : { type, parameters }
}

function parametersOf(type: Rule['type'], approvals: number, checks: readonly string[]): object | null {
  switch (type) {
    case 'pull_request':
      return {
        required_approving_review_count: approvals,
        dismiss_stale_reviews_on_push: false,
        require_code_owner_review: false,
        require_last_push_approval: false,
        required_review_thread_resolution: false,
      }
    case 'required_status_checks':
      return {
        required_status_checks: checks.map((context) => ({ context })),
        strict_required_status_checks_policy: false,
      }
    case 'merge_queue':
      return {
        check_response_timeout_minutes: 60,
        grouping_strategy: 'ALLGREEN',
        max_entries_to_build: 5,
        max_entries_to_merge: 5,
        merge_method: 'MERGE',
        min_entries_to_merge: 1,
        min_entries_to_merge_wait_minutes: 5,
      }
    case 'update':
      return { update_allows_fetch_and_merge: false }
    default:
      return null
  }
}

const branchRules: Handler = (call) => {
  const rules = activeRules(call.hub, `refs/heads/${call.params['branch'] ?? ''}`)
  return listAnswer(call, rules, ({ rule, ruleset }) => ({
    ...ruleAnswer(rule),
    ruleset_source_type: 'Repository',
    ruleset_source: call.hub.store.repo,
    ruleset_id: ruleset.id,
  }))
}

/** A ruleset as the list has it: without conditions and rules. */
function listedRuleset(hub: Hub, { id, name, target, enforcement }: Ruleset): Record<string, unknown> {
  const url = `${repoUrl(hub)}/rulesets/${id}`
  return {
    id,
    name,
    target,
    source_type: 'Repository',
    source: hub.store.repo,
    enforcement,
    node_id: nodeId('RRS', id),
    created_at: hub.store.state.createdAt,
    updated_at: hub.store.state.createdAt,
    _links: { self: { href: url }, html: { href: `${htmlUrl(hub)}/rules/${id}` } },
  }
}

const listRulesets: Handler = (call) => {
  const targets = call.query.get('targets')?.split(',')
  const rulesets = rulesetsOf(call.hub).filter(({ target }) => targets?.includes(target) ?? true)
  return listAnswer(call, rulesets, (ruleset) => listedRuleset(call.hub, ruleset))
}

const getRuleset: Handler = (call: Call) => {
  const { hub, caller } = call
  const ruleset = rulesetsOf(hub).find(({ id }) => String(id) === call.params['ruleset_id'])
  if (ruleset === undefined) throw notFound()
  const { include, exclude, rules, bypass } = ruleset
  return {
    status: 200,
    body: {
      ...listedRuleset(hub, ruleset),
      current_user_can_bypass: bypass && caller.login === BOT ? 'always' : 'never',
      conditions: { ref_name: { include, exclude } },
      rules: rules.map(ruleAnswer),
    },
  }
}

/** Rulesets, and the rules that hold for a branch. */
export const ruleRoutes = {
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': branchRules,
  'GET /repos/{owner}/{repo}/rulesets': listRulesets,
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': getRuleset,
}
