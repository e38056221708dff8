import { quietPull, quietReview, type Scenario } from '../../scenario.js'
import type { WorldStore } from '../world-store.js'
import { addPull } from './pull.js'

/** An open pull request, as an event's payload needs it. */
export interface OpenedPull {
  number: number
  headSha: string
  baseSha: string
  author: string
}

/** The open pull request of a branch into another; made by the scenario's actor and approved where there is none. */
export async function openPull(
  store: WorldStore,
  scenario: Scenario,
  { branch, base }: { branch: string; base: string },
): Promise<OpenedPull> {
  const tip = await store.branchHead(branch)
  if (tip === null) throw new Error(`The world has no branch ${branch} to open a pull request from`)
  const baseTip = await store.branchHead(base)
  if (baseTip === null) throw new Error(`The world has no branch ${base} to open a pull request into`)
  const open = store.state.pulls.filter((pull) => pull.state === 'open' && pull.baseRef === base)
  const present = open.find((pull) => pull.headRef === branch) ?? open.find((pull) => pull.headSha === tip)
  if (present !== undefined) {
    if (present.headSha !== tip) {
      present.headSha = tip
      await store.git.setRef(`refs/pull/${present.number}/head`, tip)
      store.save()
    }
    return { number: present.number, headSha: tip, baseSha: baseTip, author: present.author }
  }
  const plan = { ...quietPull(tip), state: 'open' as const, author: scenario.actor, branch, base }
  const pull = await addPull(store, { ...plan, reviews: [quietReview(scenario.actor)] }, tip, new Date())
  store.save()
  return { number: pull.number, headSha: tip, baseSha: baseTip, author: pull.author }
}
