import { reasonOf } from '../rehearsal/failure.js'
import { type Breach, invariants, lacksOfEnd, refusedRunWrote, rivalMeddled } from './invariants.js'
import { giveHelp, type Help, helpFor, type Met } from './person.js'
import type { Fault, Point } from './point.js'
import type { Scenario } from './scenarios.js'
import { seeWorld, type SeenWorld } from './seen-world.js'
import type { RunEnd, Stage } from './stage.js'
import { writesOf } from './writes.js'

/** What came of one point. */
export interface Outcome {
  point: Point
  /** Exit statuses of the runs, in order. */
  statuses: number[]
  /** Writes of each run, in order. */
  writes: number[]
  /** What a person had to do before it could be run again. */
  helps: Help[]
  /** False where a run was over before a fault's write came: the point does not exist. */
  exists: boolean
  /** Empty when every invariant held after every run and the end was reached. */
  breaches: Breach[]
  seconds: number
  /** The commit whose build met the first fault; null: the action did. */
  diedUnder: string | null
  /** The world, kept where something broke. */
  world: string | null
}

/** A user is told to run it again; more often than this is a release that does not end. */
const MOST_RUNS = 6

const DONE = 0
const NOT_READY = 2
const CONFLICT = 3
const RUN_AGAIN = [75, 137]

/**
 * Tries one point: a run with its first fault, the next run with the next one, then undisturbed runs as long as a user is
 * told to run it again. After each run the invariants are held against the world; at the end it must be as after a quiet release.
 */
export async function tryPoint(stage: Stage, scenario: Scenario, point: Point): Promise<Outcome> {
  const started = Date.now()
  const world = await stage.copy(scenario.world)
  const trial = new Trial(stage, scenario, world)
  const exists = await trial.run(point.faults).catch((error: unknown) => {
    trial.breaches.push({ invariant: 'end', what: `the rehearsal failed: ${reasonOf(error)}` })
    return true
  })
  const isGood = trial.breaches.length === 0
  if (isGood) await stage.remove(world)
  return {
    point,
    statuses: trial.statuses,
    writes: trial.writes,
    helps: trial.helps,
    exists,
    breaches: trial.breaches,
    seconds: (Date.now() - started) / 1000,
    diedUnder: stage.earlier?.rev ?? null,
    world: isGood ? null : world,
  }
}

class Trial {
  readonly statuses: number[] = []
  readonly writes: number[] = []
  readonly breaches: Breach[] = []
  readonly helps: Help[] = []

  constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
    private readonly world: string,
  ) {}

  /** Resolves to whether every fault came. */
  async run(faults: readonly Fault[]): Promise<boolean> {
    const met: Met[] = []
    for (let count = 0; count < MOST_RUNS; count += 1) {
      const fault = faults[count]
      const faulted = fault === undefined ? {} : { faults: [fault] }
      const end = await this.stage.release(this.world, { ...faulted, isLater: count > 0 })
      this.statuses.push(end.status)
      this.writes.push(end.requests.filter(({ write }) => write !== null).length)
      if (!end.isFaulted) return false
      if (fault !== undefined) met.push(this.meet(fault, end))
      const seen = await seeWorld(this.world)
      this.breaches.push(...invariants(seen).filter((breach) => !isExcused(breach, end.status, met)))
      const lacks = lacksOfEnd(seen, this.scenario.end)
      if (isEnd(end, this.scenario, lacks)) {
        this.breaches.push(...lacks)
        return met.length === faults.length
      }
      if (!(await this.mayGoOn(end, seen, met))) return true
    }
    this.breaches.push({ invariant: 'end', what: `after ${String(MOST_RUNS)} runs the release is not done` })
    return true
  }

  /** Notes a fault that came. A rival is told to run again once the release is claimed; before that, it may have it. */
  private meet({ kind, at }: Fault, end: RunEnd): Met {
    const writes = writesOf(end.requests)
    const claim = this.scenario.writes.find(({ name }) => name === 'claim' || name === 'move the journal')?.at ?? 0
    if (kind === 'rival' && at > claim) this.breaches.push(...end.others.flatMap(rivalMeddled))
    return { kind, write: writes[at - 1]?.name ?? '' }
  }

  /** Does what a person is told to do after a run that did not finish; false when that run should not have ended so. */
  private async mayGoOn(end: RunEnd, seen: SeenWorld, met: readonly Met[]): Promise<boolean> {
    const { status } = end
    if (RUN_AGAIN.includes(status) && isDue(status, met)) return true
    const { feature, versions } = this.scenario.end
    const tag = `${feature}/v${versions.at(-1) ?? ''}`
    const need = { world: this.world, seen, status, met, tag }
    const help = helpFor(need)
    if (help === 'review') this.breaches.push(...refusedRunWrote(end.requests))
    if (help !== null) {
      this.helps.push(help)
      await giveHelp(help, need)
      return true
    }
    const words = end.errors.join('; ') || 'nothing'
    this.breaches.push({ invariant: 'end', what: `a run ended with ${String(status)} and said ${words}` })
    return false
  }
}

/**
 * Whether nothing more is to come of a run. One that was killed after its very last write has left nothing to finish:
 * where newer commits are on the branch, the next run may not call them released, and refuses (2) without a write.
 */
export function isEnd(
  { status, requests }: Pick<RunEnd, 'status' | 'requests'>,
  { isOvertaken }: Pick<Scenario, 'isOvertaken'>,
  lacks: readonly Breach[],
): boolean {
  if (status === DONE) return true
  const isQuiet = requests.every(({ write }) => write === null)
  return status === NOT_READY && isOvertaken && isQuiet && lacks.length === 0
}

/**
 * Between the last look and the publishing nobody can be kept from changing the draft's assets: then the run must say so
 * (3), and a person puts it right.
 */
function isExcused({ invariant }: Breach, status: number, met: readonly Met[]): boolean {
  return (
    invariant === 'I2' &&
    status === CONFLICT &&
    met.some(({ kind, write }) => /^(add|swap)-asset$/.test(kind) && write === 'publish')
  )
}

/** Only a fault in this very run kills it. */
function isDue(status: number, met: readonly Met[]): boolean {
  return status !== 137 || (met.at(-1)?.kind.startsWith('kill-') ?? false)
}
