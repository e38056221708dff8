import { json } from './fast-repository.js'
import { type Breach, refusedRunWrote } from './invariants.js'
import { Scenarios } from './scenarios.js'
import { commitReviewed, FEATURE, type Stage } from './stage.js'

/** A change that is approved and merged, and that no release may be made of. */
type Change = Parameters<typeof commitReviewed>[2]

const STATE = `docs/workflow/state/${FEATURE}.json`

/** What a second release must be refused for, each with the change that brings it. */
const REFUSALS = {
  'a metric that the champion lacks': async (read) => {
    const state = JSON.parse(await read(STATE)) as Record<string, unknown>
    const criteria = ['f1_score >= 0.8', 'recall >= 0.5']
    return {
      [STATE]: json({ ...state, status: 'approved', acceptance_criteria: criteria }),
      'checks/metrics.json': json({ f1_score: 0.9, recall: 0.6 }),
      'models/churn.bin': 'another model',
    }
  },
} satisfies Record<string, Change>

export type Refusal = keyof typeof REFUSALS

const GATE_FAILED = 1

/** Releases a first version, brings in what a second one must be refused for, and tells where that was released all the same. */
export async function tryRefusal(stage: Stage, refusal: Refusal): Promise<Breach[]> {
  const world = await stage.copy((await new Scenarios(stage).get('release')).world)
  const first = await stage.release(world)
  if (first.status !== 0) return [{ invariant: 'end', what: `the first release ended with ${String(first.status)}` }]
  await commitReviewed(world, 'Train the model anew', REFUSALS[refusal])
  const { status, requests, errors } = await stage.release(world)
  await stage.remove(world)
  const words = errors.join('; ') || 'nothing'
  const ended = `${refusal}: a release that must be refused ended with ${String(status)} and said ${words}`
  return [...(status === GATE_FAILED ? [] : [{ invariant: 'end', what: ended } as const]), ...refusedRunWrote(requests)]
}
