import { fillPlaced, usedNames } from './placeholders.js'
import type { EnvironmentSettings } from './settings.js'
import type { StepName } from './steps.js'

/** A step of a deployment, as a plan lists it. */
export interface PlannedStep {
  step: Exclude<StepName, 'rollback'> | 'read-back'
  /** Of `switch`: the part of 100 of the traffic. */
  stage?: number
  /** Which address {url} is. */
  at?: 'candidate' | 'live'
}

/**
 * The steps of an environment in their one order. What serves is asked before the switch only where the candidate has an
 * address; where a job or the switch decides what serves, it is asked after that.
 */
export function plannedSteps(environment: EnvironmentSettings): PlannedStep[] {
  const { upload, serving, job, candidateUrl } = environment
  const switched = environment.switch
  const hasCandidate = candidateUrl !== null
  const at = hasCandidate || switched !== null ? 'candidate' : 'live'
  const isDecidedLater = switched !== null || job !== null
  const one = (step: PlannedStep['step'], isThere: boolean, where?: PlannedStep['at']): PlannedStep[] =>
    isThere ? [where === undefined ? { step } : { step, at: where }] : []
  return [
    ...one('ready', environment.ready !== null),
    ...one('build', environment.build !== null),
    ...one('upload', upload !== null),
    ...one('read-back', (upload?.readBack ?? null) !== null),
    ...one('deploy', environment.deploy !== null),
    ...one('serving', serving !== null && (hasCandidate || !isDecidedLater), at),
    ...one('sample', environment.sample !== null),
    ...one('verify', environment.verify !== null),
    ...one('golden', environment.golden !== null, at),
    ...one('load-test', environment.loadTest !== null, at),
    ...one('job', job !== null),
    ...(switched?.weights ?? []).map((stage): PlannedStep => ({ step: 'switch', stage })),
    ...one('serving', serving !== null && (hasCandidate || isDecidedLater), 'live'),
    ...one('watch', environment.watch !== null, 'live'),
    ...one('finish', environment.finish !== null),
  ]
}

/** Environments in an order in which each comes after those that it needs. */
export function inOrderOfNeeds(environments: readonly EnvironmentSettings[]): EnvironmentSettings[] {
  const byName = new Map(environments.map((one) => [one.name, one]))
  const ordered = new Set<EnvironmentSettings>()
  const open = new Set<EnvironmentSettings>()
  const visit = (one: EnvironmentSettings): void => {
    if (open.has(one) || ordered.has(one)) return
    open.add(one)
    for (const name of one.needs) {
      const needed = byName.get(name)
      if (needed !== undefined) visit(needed)
    }
    ordered.add(one)
  }
  environments.forEach(visit)
  return [...ordered]
}

/** One line of a plan: an environment and its steps. */
export function environmentLine(environment: EnvironmentSettings): string {
  const { name, group, needs, url } = environment
  const steps = plannedSteps(environment).map(
    ({ step, stage, at }) =>
      `${step}${stage === undefined ? '' : ` ${stage} %`}${at === 'candidate' ? ' (candidate)' : ''}`,
  )
  const about = [
    ...(url === null ? [] : [shownAddress(url, environment.name)]),
    ...(group === name ? [] : [`GitHub’s environment ${group}`]),
    ...(needs.length === 0 ? [] : [`needs ${needs.join(', ')}`]),
  ]
  const head = about.length === 0 ? name : `${name} (${about.join('; ')})`
  return `${head}: ${steps.length === 0 ? 'no steps' : steps.join(' → ')}`
}

/** An address with what is known of it before a version is deployed. */
function shownAddress(url: string, environment: string): string {
  const unknown = usedNames(url).filter((name) => name.startsWith('out.'))
  const outs = Object.fromEntries(unknown.map((name) => [name.slice('out.'.length), `{${name}}`]))
  return fillPlaced(url, 'text', { names: { environment }, outs })
}
