import { isDeploymentEnd, type DeploymentEnd } from '../../src/deployment/ends.js'
import { entryAfter, firstDeploymentEntry, yieldedEntry } from '../../src/deployment/entries.js'
import { type DeploymentEntry, outsOf, type SeenDeploymentJournal } from '../../src/deployment/journal.js'
import { rememberResult, rememberTarget, rememberWrite, type StepResult } from '../../src/deployment/memory.js'
import type { nextDeploymentStep } from '../../src/deployment/next-step.js'
import {
  type DeploymentObservation,
  NOTHING_DONE,
  type RunMemory,
  type SeenTarget,
} from '../../src/deployment/observation.js'
import type { DeploymentPlan } from '../../src/deployment/plan.js'
import type { DeploymentStep } from '../../src/deployment/steps.js'
import { NOW, plan } from './builders.js'

/** What an address serves; `half`: part of it serves the one, part the other. */
type Serves = 'old' | 'new' | 'half'

/** GitHub and the target, as far as a deployment changes them. */
export interface World {
  live: Serves
  candidate: Serves
  /** The newest entry of the journal, whether this action wrote it, and which run. */
  journal: { entry: DeploymentEntry; isOurs: boolean } | null
  deployments: { tx: string; state: 'pending' | 'in_progress' | 'success' | 'failure' }[]
  recorded: string[]
  /** What has gone against an invariant. */
  wrong: string[]
}

/** What may go wrong at one step of a run. */
const FATES = ['well', 'killed before', 'killed after', 'cut', 'fails', 'fails half-way', 'intent'] as const
export type Fate = (typeof FATES)[number]

export interface Model {
  steps: DeploymentPlan['steps']
  onFailure: DeploymentPlan['onFailure']
  next: typeof nextDeploymentStep
  /** What is believed of an entry that this action has not written. */
  believesAll: boolean
  /** Faults in one history. */
  faults: number
}

interface Running {
  world: World
  memory: RunMemory
  run: number
  own: DeploymentEntry | null
  /** Entry of the journal as this run found it. */
  found: World['journal']
  faults: number
  steps: number
}

const MOST_STEPS = 120

/** Follows every history of a deployment and of the runs that go on with it; returns how each was left. */
export function explore(
  model: Model,
  start: World,
): { left: Map<string, number>; wrong: Map<string, number>; histories: number } {
  const left = new Map<string, number>()
  const wrong = new Map<string, number>()
  const known = new Set<string>()
  let histories = 0
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  const stack: Running[] = [begin(start, 1, model.faults)]
  for (let now = stack.pop(); now !== undefined; now = stack.pop()) {
    const key = JSON.stringify({ ...now, steps: 0 })
    if (known.has(key)) continue
    known.add(key)
    const moves = turn(model, now)
    for (const move of moves) {
      if ('running' in move) {
        if (move.running.steps > MOST_STEPS) count(wrong, 'it does not end')
        else stack.push(move.running)
        continue
      }
      histories += 1
      count(left, move.end.do)
      for (const one of [...move.world.wrong, ...unfit(move)]) count(wrong, one)
    }
  }
  return { left, wrong, histories }
}

/** How a world must not be left. */
function unfit({ world, end }: { world: World; end: DeploymentEnd }): string[] {
  const last = world.deployments.at(-1)
  return [
    ...(end.do === 'done' && world.live !== 'new' ? ['done, and the target does not serve it'] : []),
    ...(end.do === 'done' && last?.state !== 'success' ? ['done without success'] : []),
    ...(end.do === 'done' && world.recorded.length !== 1 ? ['done, and not recorded once'] : []),
    ...(end.do === 'already' && world.live !== 'new' ? ['already, and the target does not serve it'] : []),
    ...(end.do === 'failed' && last?.state !== 'failure' ? ['failed without failure'] : []),
    ...(end.do === 'failed' && end.back === 'done' && world.live !== 'old' ? ['put back, and it is not'] : []),
    ...(end.do === 'yielded' && last?.state === 'success' ? ['yielded with success'] : []),
  ]
}

function begin(world: World, run: number, faults: number): Running {
  return { world, memory: NOTHING_DONE, run, own: null, found: world.journal, faults, steps: 0 }
}

function planOf(model: Model, run: number): DeploymentPlan {
  return plan({ steps: model.steps, onFailure: model.onFailure, me: { run: String(run), attempt: 1, nonce: 'n' } })
}

function observe({ world, memory, run, found }: Running, model: Model): DeploymentObservation {
  const { journal } = world
  const deployment = world.deployments.find((one) => one.tx === journal?.entry.tx) ?? null
  const seenJournal: SeenDeploymentJournal | null = journal && {
    ...{ sha: '', tree: '', entry: journal.entry, believed: journal.isOurs || model.believesAll },
    standing: journal.entry.owner.run === String(run) ? 'mine' : 'ended',
  }
  return {
    journal: seenJournal,
    mayReplace: JSON.stringify(journal) === JSON.stringify(found),
    deployment: deployment && { id: 1, state: deployment.state },
    ...{ formers: [], branch: { head: '', state: '{}' }, proposal: null, run: memory, now: NOW },
    stateDone: world.recorded.includes(journal?.entry.tx ?? ''),
  }
}

type Move = { running: Running } | { end: DeploymentEnd; world: World }

function turn(model: Model, now: Running): Move[] {
  const plan = planOf(model, now.run)
  const seen = observe(now, model)
  const step = model.next(plan, seen)
  if (isDeploymentEnd(step)) {
    // What is to be run again is, by another run, until nothing more comes of it.
    const isAgain = step.do === 'stop' && step.why === 'unclear'
    return isAgain ? [{ running: begin(now.world, now.run + 1, now.faults) }] : [{ end: step, world: now.world }]
  }
  const fates: readonly Fate[] = now.faults === 0 ? ['well'] : FATES
  return fates.map((fate) => ({ running: suffer(model, { now, seen, step, plan }, fate) }))
}

interface At {
  now: Running
  seen: DeploymentObservation
  step: DeploymentStep
  plan: DeploymentPlan
}

function suffer(model: Model, at: At, fate: Fate): Running {
  const { now } = at
  const faults = fate === 'well' ? now.faults : now.faults - 1
  if (fate === 'killed before') return begin(now.world, now.run + 1, faults)
  if (fate === 'intent') return { ...now, faults, steps: now.steps + 1, world: withIntent(now.world) }
  const { world, memory, own } = apply(model, at, fate)
  if (fate === 'killed after') return begin(world, now.run + 1, faults)
  const isWrite = !['run', 'back', 'look', 'ask', 'wait'].includes(at.step.do)
  // An answer that was lost leaves the memory as it was; a claim that took effect is known again by its owner.
  const kept =
    fate === 'cut' && isWrite ? { ...now.memory, hasClaimed: now.memory.hasClaimed || memory.hasClaimed } : memory
  return { ...now, world, own, memory: kept, faults, steps: now.steps + 1 }
}

/** Somebody asks for a rollback: its entry becomes the newest. */
function withIntent(world: World): World {
  const entry = world.journal?.entry
  if (entry === undefined || entry.kind === 'rollback') return world
  const intent: DeploymentEntry = {
    ...{ ...entry, kind: 'rollback', tx: 'f'.repeat(16), version: '1.1.0', phase: 'open', doing: null, done: [] },
    owner: { run: '99', attempt: 1, nonce: 'r' },
  }
  return { ...world, journal: { entry: intent, isOurs: true } }
}

function apply(
  model: Model,
  { now, seen, step, plan }: At,
  fate: Fate,
): { world: World; memory: RunMemory; own: DeploymentEntry | null } {
  const { world, memory, own } = now
  const { journal } = world
  const written = (entry: DeploymentEntry) => ({
    world: { ...world, journal: { entry, isOurs: true } },
    memory: rememberWrite(memory, step),
    own: entry,
  })
  const status = (state: World['deployments'][number]['state']): World => ({
    ...world,
    deployments: world.deployments.map((one) => (one.tx === (journal?.entry.tx ?? '') ? { ...one, state } : one)),
    wrong:
      state === 'success' && world.live !== 'new'
        ? [...world.wrong, 'success, and the target was not seen']
        : world.wrong,
  })
  switch (step.do) {
    case 'claim':
      return written(firstDeploymentEntry(plan, seen.journal, NOW))
    case 'yield':
      if (seen.journal === null || own === null) return { world, memory, own }
      return written(yieldedEntry(own, seen.journal, NOW))
    case 'open-deployment': {
      const tx = journal?.entry.tx ?? ''
      return { world: { ...world, deployments: [...world.deployments, { tx, state: 'pending' }] }, memory, own }
    }
    case 'status':
      return { world: status(step.state), memory, own }
    case 'commit-state':
      return { world: { ...world, recorded: [...world.recorded, journal?.entry.tx ?? ''] }, memory, own }
    case 'ask':
      return { world, memory: rememberTarget(memory, step, askedOf(world)), own }
    case 'look': {
      const result = lookResult(world, step, fate)
      return { world, memory: rememberResult(memory, step, result), own }
    }
    case 'run':
    case 'back': {
      const bad = usesForeign(model, step, journal)
      const changed = changeTarget(world, step, { fate, hasSwitch: plan.steps.some((one) => one.step === 'switch') })
      const failed = fate === 'fails' || fate === 'fails half-way'
      const passed: StepResult = {
        kind: 'passed',
        saw: '',
        at: NOW.toISOString(),
        out: step.step.step === 'build' ? { image: 'ours' } : {},
      }
      const result: StepResult = failed ? { kind: 'failed', reason: 'exit 1' } : passed
      const after = { ...changed, wrong: bad ? [...changed.wrong, 'it used what nobody vouches for'] : changed.wrong }
      return { world: after, memory: rememberResult(memory, step, result), own }
    }
    case 'wait':
      return { world, memory, own }
    default: {
      const entry = journal === null ? null : entryAfter(plan, seen, { entry: journal.entry, step })
      if (entry === null) throw new Error(`the model does not know ${step.do}`)
      return written(entry)
    }
  }
}

function usesForeign(_model: Model, step: DeploymentStep, journal: World['journal']): boolean {
  const out = journal === null ? {} : outsOf(journal.entry)
  return step.do === 'run' && step.step.step === 'deploy' && out['image'] === 'theirs'
}

function askedOf({ live, candidate }: World): { live: SeenTarget; candidate: SeenTarget } {
  const seen = (serves: Serves): SeenTarget => ({
    is: ({ old: 'former', new: 'new', half: 'mixture' } as const)[serves],
    words: `it serves ${serves}`,
  })
  return { live: seen(live), candidate: seen(candidate) }
}

function lookResult(world: World, { step }: Extract<DeploymentStep, { do: 'look' }>, fate: Fate): StepResult {
  if (fate === 'fails' || fate === 'fails half-way')
    return { kind: fate === 'fails' ? 'failed' : 'unclear', reason: 'no' }
  const serves = step.at === 'candidate' ? world.candidate : world.live
  if (step.step === 'serving' && serves !== 'new') return { kind: 'failed', reason: `it serves ${serves}` }
  return { kind: 'passed', saw: 'well', out: {}, at: NOW.toISOString() }
}

function changeTarget(
  world: World,
  step: Extract<DeploymentStep, { do: 'run' | 'back' }>,
  { fate, hasSwitch }: { fate: Fate; hasSwitch: boolean },
): World {
  if (fate === 'fails') return world
  const serves = fate === 'fails half-way' ? 'half' : null
  if (step.do === 'back') return { ...world, live: serves ?? 'old' }
  if (step.step.step === 'deploy')
    return hasSwitch ? { ...world, candidate: serves ?? 'new' } : { ...world, live: serves ?? 'new' }
  if (step.step.step === 'switch') return { ...world, live: serves ?? (step.step.stage === 100 ? 'new' : 'half') }
  return world
}
