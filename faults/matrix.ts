import type { FaultsCall } from './arguments.js'
import type { EarlierBuild } from './earlier-build.js'
import { workThrough } from './lanes.js'
import { pairPoints, randomOf, shuffled, singlePoints, spread } from './plan.js'
import type { Point } from './point.js'
import { type Scenario, Scenarios } from './scenarios.js'
import { Stage } from './stage.js'
import { type Outcome, tryPoint } from './trial.js'

/** Killed releases that others begin on are so many, spread over the writes of a release. */
const UNFINISHED = 3

/** Everything that was tried. */
export interface MatrixResult {
  scenarios: Scenario[]
  singles: Outcome[]
  pairs: Outcome[]
}

/** Tries what the call asks for; \`tell\` hears of each outcome, with the number of those that are still to come. */
export async function runMatrix(
  call: FaultsCall,
  tell: (outcome: Outcome, left: number) => void,
  earlier: EarlierBuild | null = null,
): Promise<MatrixResult> {
  const deadline = call.minutes === null ? null : Date.now() + call.minutes * 60_000
  const stage = new Stage({ folder: call.folder, action: call.action, node: call.node }, earlier)
  const scenarios = new Scenarios(stage)
  const random = randomOf(call.seed)
  const work = async (points: readonly Point[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = []
    await workThrough(points, {
      jobs: call.jobs,
      deadline,
      work: async (point) => await tryPoint(stage, await scenarios.get(point.scenario), point),
      done: (outcome) => {
        outcomes.push(outcome)
        tell(outcome, points.length - outcomes.length)
      },
    })
    return outcomes
  }
  if (call.points.length > 0) return { scenarios: [], singles: await work(call.points), pairs: [] }
  const chosen = await chooseScenarios(scenarios, call.scenarios)
  const points = chosen.flatMap((scenario) => singlePoints(scenario, call.kinds))
  const singles = await work(deadline === null ? points : shuffled(points, random))
  const pairs = call.pairs ? await work(shuffled(pairPoints(singles, call.kinds), random)) : []
  return { scenarios: chosen, singles, pairs }
}

async function chooseScenarios(scenarios: Scenarios, names: readonly string[]): Promise<Scenario[]> {
  const chosen: Scenario[] = []
  for (const name of names.length > 0 ? names : await usualNames(scenarios)) chosen.push(await scenarios.get(name))
  return chosen
}

async function usualNames(scenarios: Scenarios): Promise<string[]> {
  const { writes } = await scenarios.get('release')
  const killed = spread(writes.length, UNFINISHED).map(String)
  const over = killed.flatMap((at) => [`unfinished@${at}`, `overtaken@${at}`])
  return ['release', 're-release', ...over]
}
