import type { Effect, Look, WayBackStep } from './plan.js'

/** One step of a deployment, as a value: most are one write, `run`, `back`, `look`, `ask` and `wait` are at the target. */
export type DeploymentStep =
  | { do: 'claim' }
  | { do: 'take-over' }
  | { do: 'open-deployment' }
  | { do: 'status'; state: 'in_progress' | 'success' | 'failure' }
  /** Notes in the journal that a step begins. */
  | { do: 'begin'; step: Effect }
  | { do: 'run'; step: Effect }
  /** Notes in the journal that the step which has just ended has, and what it handed on. */
  | { do: 'note' }
  /** The same of a step that another run began, and whose work the target shows. */
  | { do: 'note-found'; step: Effect }
  | { do: 'look'; step: Look }
  /** Asks what the target serves: before anything, before a step is repeated, after the version before was put back. */
  | { do: 'ask'; why: 'before' | 'repeat' | 'back' }
  | { do: 'wait'; until: string }
  | { do: 'note-failure' }
  | { do: 'begin-back'; step: WayBackStep }
  | { do: 'back'; step: WayBackStep }
  | { do: 'yield' }
  | { do: 'roll-out' }
  | { do: 'retire'; id: number }
  | { do: 'commit-state' }
  | { do: 'open-branch'; branch: string }
  | { do: 'propose-state'; branch: string }
  | { do: 'refresh-proposal'; branch: string }
  | { do: 'open-pull'; branch: string }
  | { do: 'close'; phase: 'failed' | 'done' }
