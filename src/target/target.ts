import type { Effect, Look, WayBackStep } from '../deployment/plan.js'
import type { StepResult } from '../deployment/memory.js'
import type { SeenTarget } from '../deployment/observation.js'
import type { EnvironmentSettings } from '../environments/settings.js'

/** What steps have handed on, by name: `{out.NAME}`. */
export type HandedOn = Readonly<Record<string, string>>

/**
 * An environment as it is acted on and asked. What goes wrong there is a result. All reject with `Stop` (interrupted) where the
 * job is cancelled, with `Stop` where a step cannot be run at all (a placeholder without a value, a secret that is not set), and
 * with the signal's reason when that is aborted: the command is ended by then.
 */
export interface Target {
  /** Runs a step that changes something. */
  run(step: Effect, outs: HandedOn, signal: AbortSignal): Promise<StepResult>
  /** Runs a step that puts back the version before, with what that one had handed on. */
  back(step: WayBackStep, signal: AbortSignal): Promise<StepResult>
  /** Looks, in the way that the step says. */
  look(step: Look, outs: HandedOn, signal: AbortSignal): Promise<StepResult>
  /**
   * Asks each address, with a few questions, what serves there; null where nothing asks. The live one is asked until the
   * version before serves, for as long as `serving` has it, where `awaits` says so.
   */
  ask(
    outs: HandedOn,
    signal: AbortSignal,
    awaits?: 'former',
  ): Promise<{ candidate: SeenTarget | null; live: SeenTarget | null }>
}

/** A version with its package on this machine. */
export interface VersionAtTarget {
  feature: string
  version: string
  /** `sha256:<hex>` of the archive. */
  digest: string
  tag: string
  commit: string
  /** Absolute path of the archive, which has its own name. */
  archive: string
  /** Absolute path of the folder with its files. */
  folder: string
  /** Path of the model in it: a file, or a folder. */
  model: string
  /** What its deployments have handed on so far. */
  outs: HandedOn
}

/** What a target is made of. */
export interface TargetFacts {
  environment: EnvironmentSettings
  version: VersionAtTarget
  /** The version that is put back where a deployment fails; null where there is none. */
  former: VersionAtTarget | null
  /** The version that served there before, for `{previous-version}`; null where none did. */
  previousVersion: string | null
  /** Absolute path of the folder that steps run in; `build` has the same one in a checkout of the tag. */
  folder: string
  /** The same from the root of the repository; `.` for the root. */
  workingDirectory: string
}
