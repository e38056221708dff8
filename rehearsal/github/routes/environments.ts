import type { EnvironmentPlan } from '../../environment-plan.js'
import { branchPolicyAnswer, customRuleAnswer, environmentAnswer } from '../answers/environment.js'
import { environmentsOf } from '../environments.js'
import type { Call, Handler } from '../hub.js'
import { pageOf } from '../paging.js'
import { notFound } from '../refusal.js'

/** Names of environments are the same whatever their case. */
function environmentOf(call: Call): { name: string; plan: EnvironmentPlan | null } {
  const wanted = (call.params['environment_name'] ?? '').toLowerCase()
  for (const [name, plan] of environmentsOf(call.hub)) if (name.toLowerCase() === wanted) return { name, plan }
  throw notFound()
}

const listEnvironments: Handler = (call) => {
  const all = [...environmentsOf(call.hub)]
  const page = pageOf(call, all)
  const environments = page.items.map(([name, plan]) => environmentAnswer(call.hub, name, plan))
  return { status: 200, body: { total_count: all.length, environments }, headers: page.headers }
}

const getEnvironment: Handler = (call) => {
  const { name, plan } = environmentOf(call)
  return { status: 200, body: environmentAnswer(call.hub, name, plan) }
}

const listCustomRules: Handler = (call) => {
  const rules = environmentOf(call).plan?.custom_rules ?? []
  const answers = rules.map((rule) => customRuleAnswer(call.hub, rule))
  return { status: 200, body: { total_count: rules.length, custom_deployment_protection_rules: answers } }
}

const listBranchPolicies: Handler = (call) => {
  const { name, plan } = environmentOf(call)
  const patterns = Array.isArray(plan?.branches) ? plan.branches : []
  const page = pageOf(call, patterns)
  const policies = page.items.map((pattern) => branchPolicyAnswer(name, pattern))
  return { status: 200, body: { total_count: patterns.length, branch_policies: policies }, headers: page.headers }
}

/** Environments, and what protects them. */
export const environmentRoutes = {
  'GET /repos/{owner}/{repo}/environments': listEnvironments,
  'GET /repos/{owner}/{repo}/environments/{environment_name}': getEnvironment,
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies': listBranchPolicies,
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules': listCustomRules,
}
