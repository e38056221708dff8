import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FAST_CONFIG, type FastPlan, json, makeFastRepository } from './fast-repository.js'
import { type Breach, refusedRunWrote } from './invariants.js'
import { Scenarios } from './scenarios.js'
import { commitReviewed, FEATURE, type Stage } from './stage.js'

/** A release that has to be refused: the first of a repository, or the second one, after a change that was approved and merged. */
type Refused = { first: FastPlan } | { second: Parameters<typeof commitReviewed>[2] }

const STATE = `docs/workflow/state/${FEATURE}.json`

const REFUSALS = {
  'requirements that a gate command has written': {
    first: {
      config: {
        ...FAST_CONFIG,
        gates: { ...FAST_CONFIG.gates, types: { run: 'echo evil==6.6.6 > requirements.txt' } },
      },
    },
  },
  'a metric that the champion lacks': {
    second: async (read) => {
      const state = JSON.parse(await read(STATE)) as Record<string, unknown>
      const criteria = ['f1_score >= 0.8', 'recall >= 0.5']
      return {
        [STATE]: json({ ...state, status: 'approved', acceptance_criteria: criteria }),
        'checks/metrics.json': json({ f1_score: 0.9, recall: 0.6 }),
        'models/churn.bin': 'another model',
      }
    },
  },
} satisfies Record<string, Refused>

export type Refusal = keyof typeof REFUSALS

/** The names of all of them. */
export const REFUSED = Object.keys(REFUSALS) as Refusal[]

const GATE_FAILED = 1

/** Tries a release that must be refused, and tells where it was made all the same. */
export async function tryRefusal(stage: Stage, refusal: Refusal, folder: string): Promise<Breach[]> {
  const refused: Refused = REFUSALS[refusal]
  const { world, repo } =
    'first' in refused ? await newRepository(folder, refused.first) : await released(stage, refused.second)
  const { status, requests, errors } = await stage.release(world, repo === null ? {} : { repo })
  await stage.remove(world)
  const words = errors.join('; ') || 'nothing'
  const ended = `${refusal}: a release that must be refused ended with ${String(status)} and said ${words}`
  return [...(status === GATE_FAILED ? [] : [{ invariant: 'end', what: ended } as const]), ...refusedRunWrote(requests)]
}

async function newRepository(folder: string, plan: FastPlan): Promise<{ world: string; repo: string | null }> {
  await rm(folder, { recursive: true, force: true })
  const [repo, world] = [join(folder, 'repository'), join(folder, 'world')]
  makeFastRepository(repo, plan)
  return { world, repo }
}

/** A world in which a first version is released, and the change is merged that the second one must be refused for. */
async function released(
  stage: Stage,
  change: Parameters<typeof commitReviewed>[2],
): Promise<{ world: string; repo: string | null }> {
  const world = await stage.copy((await new Scenarios(stage).get('release')).world)
  const first = await stage.release(world)
  if (first.status !== 0) throw new Error(`the first release ended with ${String(first.status)}`)
  await commitReviewed(world, 'Train the model anew', change)
  return { world, repo: null }
}
