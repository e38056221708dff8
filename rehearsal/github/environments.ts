import type { EnvironmentPlan } from '../environment-plan.js'
import type { Scenario } from '../scenario.js'
import type { Hub } from './hub.js'
import type { RunState } from './state.js'

/** Every environment of the repository, by name: those of the scenario, and those that something was deployed to. */
export function environmentsOf({ scenario, store }: Hub): Map<string, EnvironmentPlan | null> {
  const found = new Map<string, EnvironmentPlan | null>(Object.entries(scenario.environments))
  for (const { environment } of store.state.deployments) if (!found.has(environment)) found.set(environment, null)
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** What the reviewers have said of a run that is started now: one word of each person, for all that they have approved. */
export function approvalsOf({ environments }: Scenario): RunState['approvals'] {
  const words = new Map<string, string[]>()
  for (const [name, plan] of Object.entries(environments))
    for (const user of plan.approved_by) words.set(user, [...(words.get(user) ?? []), name])
  return [...words].map(([user, names]) => ({ user, environments: names, comment: '' }))
}
