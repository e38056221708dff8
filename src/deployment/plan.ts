import type { Owner } from '../release/journal.js'

/** The steps of a deployment that change something: each is journaled before it begins and when it has ended. */
export const EFFECTS = ['build', 'upload', 'deploy', 'switch', 'finish'] as const

/** The steps that only look: whoever goes on looks again. */
export const LOOKS = ['ready', 'read-back', 'serving', 'golden', 'load-test', 'watch'] as const

export type EffectName = (typeof EFFECTS)[number]
export type LookName = (typeof LOOKS)[number]

/** A step that changes something; `stage` is the weight of a switch. */
export interface Effect {
  step: EffectName
  stage?: number
  /** Names of `{out.NAME}` that its command uses. */
  uses: readonly string[]
}

/** A step that looks; `at` is where, for those that have a place. */
export interface Look {
  step: LookName
  at?: 'candidate' | 'live'
  uses: readonly string[]
}

export type PlannedStep = Effect | Look

/** A version with what was known of its package. */
export interface DeployedVersion {
  version: string
  /** `sha256:<hex>` of the package. */
  digest: string
  /** What its deployments have handed on; left out: nothing. */
  out?: Readonly<Record<string, string>>
}

/** The plan of a deployment as plain data: all that choosing and foretelling need. */
export interface DeploymentPlan {
  me: Owner
  feature: string
  version: string
  /** `sha256:<hex>` of the package. */
  digest: string
  tag: string
  /** The commit that the tag stands on. */
  commit: string
  /** Name of the environment in the configuration. */
  environment: string
  /** Name of the environment at GitHub. */
  group: string
  /** Where several models share an image, the service that they are; null for an environment of its own. */
  service: string | null
  /** Shown on the Deployment; null where there is none. */
  url: string | null
  runUrl: string
  /** The steps in their order. */
  steps: readonly PlannedStep[]
  /** Whether something asks the target what it serves. */
  isObserved: boolean
  onFailure: 'stop' | 'roll-back'
  /** What earlier deployments of this version have handed on. */
  outs: Readonly<Record<string, string>>
  /** What served there last with success; null where nothing did. */
  previous: DeployedVersion | null
  /** How the version before is put back, in order; empty where it cannot be. */
  wayBack: readonly WayBackStep[]
  /** Seconds from one stage of a switch to the next. */
  eachSeconds: number
  /** Seconds in which the target may come to serve after this run, by its own next run; null where this run waits for it. */
  withinSeconds: number | null
  /** This run waits for no stage beyond this time. */
  patientUntil: Date
  branch: string
  stateFile: string
}

/** A step that puts back the version before. */
export interface WayBackStep {
  step: 'rollback' | 'deploy' | 'switch'
  stage?: number
}

/** Whether a step is one that changes something. */
export function isEffect(step: PlannedStep): step is Effect {
  return EFFECTS.some((one) => one === step.step)
}

/** Whether two values are the same step of a plan. */
export function isSameStep(
  one: { step: string; stage?: number; at?: string },
  other: { step: string; stage?: number; at?: string },
): boolean {
  return one.step === other.step && one.stage === other.stage && one.at === other.at
}

/** How messages call a step: `switch to 10 %`, `golden (candidate)`. */
export function stepLabel({ step, stage, at }: { step: string; stage?: number; at?: string }): string {
  if (stage !== undefined) return `${step} to ${stage} %`
  return at === undefined ? step : `${step} (${at})`
}

/** Whether a step changes what people are served: with a switch that alone does, without one the deploy step. */
export function touchesLive({ steps }: Pick<DeploymentPlan, 'steps'>, { step }: { step: string }): boolean {
  if (step === 'switch' || step === 'finish') return true
  return step === 'deploy' && !steps.some((one) => one.step === 'switch')
}
