import { plannedSteps } from '../environments/order.js'
import { fillPlaced } from '../environments/placeholders.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { outsUsedBy } from '../environments/uses.js'
import type { Problem } from '../errors.js'
import {
  type DeployedVersion,
  type DeploymentPlan,
  EFFECTS,
  LOOKS,
  type PlannedStep,
  type WayBackStep,
} from './plan.js'

/** What a plan is made of, beside the environment. */
export type PlanFacts = Pick<
  DeploymentPlan,
  'me' | 'feature' | 'version' | 'digest' | 'tag' | 'commit' | 'runUrl' | 'outs' | 'previous' | 'branch' | 'stateFile'
> & {
  now: Date
  /** Whether the version before is at hand, so that it can be put back. */
  canGoBack: boolean
  /** Values of placeholders of an address. */
  names: Readonly<Record<string, string>>
}

/** A run waits for no stage that comes later than this: a job has six hours at most. */
const PATIENCE_SECONDS = 5 * 3_600

/** Lays out the deployment of a version to an environment. */
export function planOf(environment: EnvironmentSettings, facts: PlanFacts): DeploymentPlan {
  const { now, canGoBack, names, ...known } = facts
  const { serving, switch: switched } = environment
  const wayBack = canGoBack ? wayBackOf(environment, facts.previous) : []
  return {
    ...known,
    environment: environment.name,
    group: environment.group,
    service: environment.service,
    url: addressOf(environment, { names, outs: facts.outs }),
    steps: stepsOf(environment, facts.outs),
    isObserved: serving !== null,
    onFailure: wayBack.length === 0 ? 'stop' : environment.onFailure,
    wayBack,
    eachSeconds: switched?.eachSeconds ?? 0,
    withinSeconds: serving?.withinSeconds ?? null,
    patientUntil: new Date(now.getTime() + PATIENCE_SECONDS * 1_000),
  }
}

/** The steps; an image that was recorded for the version is used again, and not built. */
function stepsOf(environment: EnvironmentSettings, outs: DeploymentPlan['outs']): PlannedStep[] {
  const isBuilt = Object.hasOwn(outs, 'image')
  const planned = plannedSteps(environment).filter(({ step }) => !(step === 'build' && isBuilt))
  return readyInTime(
    planned,
    outsUsedBy(environment, 'ready').every((name) => Object.hasOwn(outs, name)),
  ).flatMap(({ step, stage, at }): PlannedStep[] => {
    const uses = outsUsedBy(environment, step)
    const effect = EFFECTS.find((one) => one === step)
    if (effect !== undefined) return [{ step: effect, uses, ...(stage === undefined ? {} : { stage }) }]
    const look = LOOKS.find((one) => one === step)
    return look === undefined ? [] : [{ step: look, uses, ...(at === undefined ? {} : { at }) }]
  })
}

/** What `ready` asks about may have to be built first. */
function readyInTime<Step extends { step: string }>(steps: readonly Step[], isKnown: boolean): readonly Step[] {
  const built = steps.findIndex(({ step }) => step === 'build')
  const ready = steps.find(({ step }) => step === 'ready')
  if (isKnown || built < 0 || ready === undefined) return steps
  const others = steps.filter((step) => step !== ready)
  return others.flatMap((step) => (step.step === 'build' ? [step, ready] : [step]))
}

/** How the version before is put back: its own short way, else it is deployed and given all of the traffic. */
export function wayBackOf(
  { rollback, deploy, switch: switched }: EnvironmentSettings,
  previous: DeployedVersion | null,
): WayBackStep[] {
  if (previous === null) return []
  if (rollback !== null) return [{ step: 'rollback' }]
  return [
    ...(deploy === null ? [] : [{ step: 'deploy' as const }]),
    ...(switched === null ? [] : [{ step: 'switch' as const, stage: 100 }]),
  ]
}

/** The address that the deployment is shown with; null where it has none, or is not known before a step hands it on. */
function addressOf(
  environment: EnvironmentSettings,
  values: { names: Readonly<Record<string, string>>; outs: Readonly<Record<string, string>> },
): string | null {
  const { url } = environment
  if (
    url === null ||
    outsUsedBy({ ...environment, deploy: null }, 'url').some((name) => !Object.hasOwn(values.outs, name))
  )
    return null
  const filled = fillPlaced(url, 'text', values)
  return URL.canParse(filled) ? filled : null
}

/** Names that a step uses and nothing hands on: neither an earlier deployment of the version nor a command before it. */
export function missingOuts(environment: EnvironmentSettings, { steps, outs }: DeploymentPlan): Problem[] {
  const first = steps.findIndex(({ uses }) => uses.some((name) => !Object.hasOwn(outs, name)))
  const step = steps[first]
  if (step === undefined || steps.slice(0, first).some(({ step: before }) => HANDS_ON.has(before))) return []
  const names = step.uses.filter((name) => !Object.hasOwn(outs, name)).map((name) => `{out.${name}}`)
  return [
    {
      what: `${step.step} of ${environment.name} uses ${names.join(', ')}, and no deployment of this version that is known has handed that on`,
      fix:
        environment.needs.length === 0
          ? 'Let a step before it hand it on: NAME=value into the file that $DS_OUTPUT names'
          : `Deploy this version to ${environment.needs.join(', ')} again, so that it is handed on anew`,
    },
  ]
}

const HANDS_ON: ReadonlySet<string> = new Set(['ready', 'build', 'upload', 'read-back', 'deploy', 'switch'])
