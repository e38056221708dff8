import { environmentLine } from '../environments/order.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import type { Problem } from '../errors.js'
import type { FeatureState, StateRelease } from '../feature/state.js'
import { nearestName } from '../formats/nearest.js'
import { parseVersion } from '../release/version.js'
import type { DeploymentFact } from './needs.js'

/** What was looked for, or why it is not to be had. */
export type Found<T> = { ok: true; value: T } | { ok: false; problem: Problem }

const INPUT = (field: string): { file: string; field: string } => ({ file: 'input', field })

/** The environment of a name, among those that a feature has. */
export function environmentNamed(
  environments: readonly EnvironmentSettings[],
  name: string,
  configFile: string,
): Found<EnvironmentSettings> {
  const found = environments.find((one) => one.name === name)
  if (found !== undefined) return { ok: true, value: found }
  const names = environments.map((one) => one.name)
  const near = nearestName(name, names)
  const what = names.length === 0 ? 'no environment is configured' : `there is no environment ${JSON.stringify(name)}`
  const fix =
    names.length === 0
      ? `Describe it below \`environments:\` in ${configFile}: docs/DEPLOYMENT.md shows how`
      : `Set \`environment\` to ${near === null ? `one of ${names.join(', ')}` : `${near}, the nearest name`}`
  return { ok: false, problem: { what, fix, where: INPUT('environment') } }
}

/** What an environment asks for that this version of the action does not do: none of it may be passed over. */
export function notThereYet({ name, sample, verify, job, checklistRequired }: EnvironmentSettings): Problem[] {
  const steps = [
    ...(sample === null ? [] : ['sample']),
    ...(verify === null ? [] : ['verify']),
    ...(job === null ? [] : ['job']),
    ...(checklistRequired ? ['checklist: required'] : []),
  ]
  return steps.map((step) => ({
    what: `${name} has \`${step}\`, which this version of the action does not do yet`,
    fix: `Take \`${step}\` out of that environment, or wait for a version that has it: it is not passed over in silence`,
  }))
}

/** What does nothing cannot be deployed to. */
export function nothingToDo(environment: EnvironmentSettings): Problem | null {
  const { deploy, upload, switch: switched, name } = environment
  if (deploy !== null || upload !== null || switched !== null) return null
  return {
    what: `${environmentLine(environment)}: none of its steps brings a version there`,
    fix: `Give ${name} a \`deploy\`, an \`upload\` or a \`switch\``,
  }
}

/** The entry of `releases[]` that is asked for: of a version, else the newest that was not rolled back. */
export function releaseToDeploy(
  { releases }: Pick<FeatureState, 'releases'>,
  asked: string | null,
  at: { stateFile: string; branch: string; adopted: Readonly<Record<string, string>> },
): Found<Pick<StateRelease, 'version'> & { entry: StateRelease | null }> {
  if (asked === null) return newestRelease(releases, at)
  const version = parseVersion(asked)
  if (version === null) {
    const what = `input \`version\` is ${JSON.stringify(asked)}, which is no semantic version`
    return { ok: false, problem: { what, fix: 'Write one such as 1.2.0', where: INPUT('version') } }
  }
  const entry = releases.findLast((one) => one.version === version) ?? null
  if (entry !== null || Object.hasOwn(at.adopted, version)) return { ok: true, value: { version, entry } }
  const known = releases.map((one) => one.version)
  return {
    ok: false,
    problem: {
      what: `${version} was never released: releases[] of ${at.stateFile} on ${at.branch} has ${known.length === 0 ? 'no version' : known.slice(-8).join(', ')}`,
      fix: `Set \`version\` to one of these, or release ${version} first; what somebody else released is named with its digest under \`adopted\` in the configuration`,
      where: INPUT('version'),
    },
  }
}

function newestRelease(
  releases: readonly StateRelease[],
  { stateFile, branch }: { stateFile: string; branch: string },
): Found<{ version: string; entry: StateRelease }> {
  const entry = releases.findLast((one) => !one.rolledBack)
  if (entry !== undefined) return { ok: true, value: { version: entry.version, entry } }
  const what = `nothing was released yet that could be deployed: ${stateFile} on ${branch} has no entry in releases[]`
  return { ok: false, problem: { what, fix: 'Run `release` first', where: { file: stateFile, field: 'releases' } } }
}

/** What of the environments that one needs has not seen the version with success. */
export function needProblems(
  { name, needs }: EnvironmentSettings,
  { feature, version }: { feature: string; version: string },
  facts: ReadonlyMap<string, DeploymentFact>,
): Problem[] {
  return needs.flatMap((need) => {
    const fact = facts.get(need) ?? { kind: 'never' }
    if (fact.kind === 'succeeded') return []
    const what = `${name} needs ${need}, where ${feature} ${version} ${SAID[fact.kind]}`
    const fix = `Run \`deploy\` with \`environment: ${need}\` and \`version: ${version}\` first`
    return [{ what, fix, where: INPUT('environment') }]
  })
}

const SAID = {
  never: 'was never deployed with success',
  'rolled-back': 'was rolled back',
  open: 'is being deployed, or was left unfinished',
} as const
