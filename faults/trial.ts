import { type Breach, invariants, lacksOfEnd, refusedRunWrote } from './invariants.js'
import type { Fault, Point } from './point.js'
import type { Scenario } from './scenarios.js'
import { seeWorld, type SeenWorld } from './seen-world.js'
import { commitReviewed, type RunEnd, type Stage } from './stage.js'

/** What came of one point. */
export interface Outcome {
  point: Point
  /** Exit statuses of the runs, in order. */
  statuses: number[]
  /** Writes of each run, in order. */
  writes: number[]
  /** How often a person had to review what somebody else had pushed. */
  reviews: number
  /** False where a run was over before a fault's write came: the point does not exist. */
  exists: boolean
  /** Empty when every invariant held after every run and the end was reached. */
  breaches: Breach[]
  seconds: number
  /** The world, kept where something broke. */
  world: string | null
}

/** A user is told to run it again; more often than this is a release that does not end. */
const MOST_RUNS = 6

const DONE = 0
const RUN_AGAIN = [75, 137]
const REFUSED = [1, 2]

/** Faults after which the default branch has a commit that nobody has reviewed. */
const UNREVIEWED: readonly string[] = ['conflict', 'conflict-workflows']

/**
 * Tries one point: a run with its first fault, the next run with the next one, then undisturbed runs as long as a user is
 * told to run it again. After each run the invariants are held against the world; at the end it must be as after a quiet release.
 */
export async function tryPoint(stage: Stage, scenario: Scenario, point: Point): Promise<Outcome> {
  const started = Date.now()
  const world = await stage.copy(scenario.world)
  const trial = new Trial(stage, scenario, world)
  const exists = await trial.run(point.faults)
  const isGood = trial.breaches.length === 0
  if (isGood) await stage.remove(world)
  return {
    point,
    statuses: trial.statuses,
    writes: trial.writes,
    reviews: trial.reviews,
    exists,
    breaches: trial.breaches,
    seconds: (Date.now() - started) / 1000,
    world: isGood ? null : world,
  }
}

class Trial {
  readonly statuses: number[] = []
  readonly writes: number[] = []
  readonly breaches: Breach[] = []
  reviews = 0

  constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
    private readonly world: string,
  ) {}

  /** Resolves to whether every fault came. */
  async run(faults: readonly Fault[]): Promise<boolean> {
    const met: Fault[] = []
    for (let count = 0; count < MOST_RUNS; count += 1) {
      const fault = faults[count]
      const end = await this.stage.release(this.world, fault === undefined ? {} : { faults: [fault] })
      this.statuses.push(end.status)
      this.writes.push(end.requests.filter(({ write }) => write !== null).length)
      if (!end.isFaulted) return false
      if (fault !== undefined) met.push(fault)
      const seen = await seeWorld(this.world)
      this.breaches.push(...invariants(seen))
      if (end.status === DONE) {
        this.breaches.push(...lacksOfEnd(seen, this.scenario.end))
        return met.length === faults.length
      }
      if (!(await this.mayGoOn(end, seen, met))) return true
    }
    this.breaches.push({ invariant: 'end', what: `after ${String(MOST_RUNS)} runs the release is not done` })
    return true
  }

  /** Does what a person is told to do after a run that did not finish; false when that run should not have ended so. */
  private async mayGoOn(end: RunEnd, seen: SeenWorld, met: readonly Fault[]): Promise<boolean> {
    if (RUN_AGAIN.includes(end.status) && isDue(end.status, met)) return true
    if (REFUSED.includes(end.status) && met.some(({ kind }) => UNREVIEWED.includes(kind)) && !this.isTagged(seen)) {
      this.breaches.push(...refusedRunWrote(end.requests))
      this.reviews += 1
      const file = `reviewed-${String(this.reviews)}.md`
      await commitReviewed(this.world, 'Look at it', async () => await Promise.resolve({ [file]: '# Looked at\n' }))
      return true
    }
    const words = end.errors.join('; ') || 'nothing'
    this.breaches.push({ invariant: 'end', what: `a run ended with ${String(end.status)} and said ${words}` })
    return false
  }

  /** Once the tag stands on the gated commit, what somebody else pushes is of no account. */
  private isTagged(seen: SeenWorld): boolean {
    const version = this.scenario.end.versions.at(-1) ?? ''
    return seen.tags.some(({ name }) => name === `${this.scenario.end.feature}/v${version}`)
  }
}

/** Only a fault in this very run kills it. */
function isDue(status: number, met: readonly Fault[]): boolean {
  return status !== 137 || (met.at(-1)?.kind.startsWith('kill-') ?? false)
}
