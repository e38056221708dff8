import { isTouched } from '../config/touch.js'
import { cardFallbackPaths } from '../package/model-card.js'
import { parseStateFile } from '../feature/state-file.js'
import { statePath } from '../feature/location.js'
import type { Inputs } from '../inputs.js'
import type { ChangedFiles, Host } from '../host/host.js'
import { branchOf, fieldOf } from './branch.js'
import type { Repository } from './repository.js'
import { mergeGroupOf, pullNumberOf } from './review.js'
import { settingsOf } from './feature.js'

/** A change, from where to what. */
export interface Change extends ChangedFiles {
  /** Commit that it starts from. */
  base: string
}

/** The features that a change touches. */
export interface Touched {
  features: string[]
  /** Why every feature counts as touched; null where the change was looked through. */
  everythingBecause: string | null
  /** Branch that the change goes to; null where there is none. */
  base: string | null
  /** The change, where it was looked through. */
  change: Change | null
}

/** Finds the features that the event's change touches; where the change cannot be seen whole, that is all of them. */
export async function findTouched(host: Host, repository: Repository, inputs: Inputs): Promise<Touched> {
  const base = baseOf(host)
  if (inputs.featureId !== null) return { features: [inputs.featureId], everythingBecause: null, base, change: null }
  const all = (everythingBecause: string): Touched => ({
    features: repository.features,
    everythingBecause,
    base,
    change: null,
  })
  const change = await changeOf(host)
  if (change === null) return all(`a run started by \`${host.run.event}\` has no change to look through`)
  if (!change.complete) return all('GitHub lists only a part of the changed files')
  if (change.files.length === 0) return { features: [], everythingBecause: null, base, change }
  if (repository.features.length === 1) return { features: repository.features, everythingBecause: null, base, change }
  const features: string[] = []
  for (const feature of repository.features) {
    if (await touches(host, repository, inputs, feature, change.files)) features.push(feature)
  }
  return { features, everythingBecause: null, base, change }
}

/** Whether files among those that are changed touch a feature. */
export async function touches(
  host: Host,
  repository: Repository,
  inputs: Inputs,
  feature: string,
  changed: readonly string[],
): Promise<boolean> {
  const stateFile = statePath(repository.stateDir, feature)
  const text = await host.files.read(stateFile)
  const parsed = text === null ? null : parseStateFile(text, stateFile)
  const state = parsed?.ok === true ? parsed.state : null
  const designDoc = state === null || state.designDoc === null ? [] : [state.designDoc]
  const documents = [...cardFallbackPaths(feature), ...designDoc]
  const datasets = state === null ? [] : state.datasets.map((dataset) => dataset.path)
  const { config: configFile, workingDirectory } = inputs
  const places = { stateFile, configFile, workingDirectory, documents, datasets }
  return isTouched(settingsOf(repository, feature), places, changed)
}

/** The files that the event's change has; null where the event has none. */
export async function changeOf(host: Host): Promise<Change | null> {
  const { event, payload } = host.run
  const number = pullNumberOf(payload)
  if (event.startsWith('pull_request') && number !== null) {
    const base = fieldOf(fieldOf(fieldOf(payload, 'pull_request'), 'base'), 'sha')
    return { base: typeof base === 'string' ? base : '', ...(await host.pulls.files(number)) }
  }
  const group = event === 'merge_group' ? mergeGroupOf(payload) : null
  if (group !== null && group.baseSha !== '') {
    return { base: group.baseSha, ...(await host.commits.compare(group.baseSha, group.headSha)) }
  }
  if (event !== 'push') return null
  const [before, after] = [fieldOf(payload, 'before'), fieldOf(payload, 'after')]
  // A branch that was just made has no commit before: GitHub writes forty zeros.
  if (typeof before !== 'string' || typeof after !== 'string' || /^0+$/.test(before)) return null
  return { base: before, ...(await host.commits.compare(before, after)) }
}

function baseOf(host: Host): string | null {
  const { event, payload, ref } = host.run
  const base = fieldOf(fieldOf(fieldOf(payload, 'pull_request'), 'base'), 'ref')
  if (event.startsWith('pull_request') && typeof base === 'string') return base
  if (event === 'merge_group') return mergeGroupOf(payload)?.base ?? null
  return branchOf(ref)
}
