import type { FeatureSettings } from '../config/settings.js'
import { isTouched } from '../config/touch.js'
import { statePath } from '../feature/location.js'
import type { FeatureState } from '../feature/state.js'
import { parseStateFile } from '../feature/state-file.js'
import type { ChangedFiles, Commits, Comparison, Pulls, RunFacts } from '../host/host.js'
import type { CheckInputs } from '../inputs.js'
import { cardFallbackPaths } from '../package/model-card.js'
import { baseBranch } from '../trigger.js'
import { type CommittedHost, readCommittedTexts } from './committed.js'
import { settingsOf } from './feature.js'
import type { Repository } from './repository.js'

/** A change, from where to what. */
export interface Change extends ChangedFiles {
  /** Commit that it starts from. */
  base: string
  /** Why more was changed than its files say; left out where nothing was. */
  unseen?: string
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

/** Who knows what an event has changed. */
export interface ChangeHost {
  run: Pick<RunFacts, 'trigger'>
  pulls: Pick<Pulls, 'files'>
  commits: Pick<Commits, 'compare'>
}

/** What `findTouched` asks. */
export interface TouchedHost extends ChangeHost, CommittedHost {
  run: Pick<RunFacts, 'trigger' | 'event' | 'ref'>
}

/** Finds the features that the event's change touches; where the change cannot be seen whole, that is all of them. */
export async function findTouched(
  host: TouchedHost,
  repository: Repository,
  inputs: Pick<CheckInputs, 'featureId'>,
): Promise<Touched> {
  const { run } = host
  const base = baseBranch(run.trigger, run.ref)
  if (inputs.featureId !== null) return { features: [inputs.featureId], everythingBecause: null, base, change: null }
  const change = await changeOf(host)
  const everythingBecause = unseenBecause(change, run.event)
  if (change === null || everythingBecause !== null) {
    return { features: repository.features, everythingBecause, base, change: null }
  }
  const features = await featuresAmong(host, repository, change.files)
  return { features, everythingBecause: null, base, change }
}

/** Why a change cannot be looked through; null where it can. */
export function unseenBecause(change: Change | null, event: string): string | null {
  if (change === null) return `a run started by \`${event}\` has no change to look through`
  return change.unseen ?? (change.complete ? null : 'GitHub lists only a part of the changed files')
}

/** The files that the event's change has; null where the event has none. */
export async function changeOf({ run, pulls, commits }: ChangeHost): Promise<Change | null> {
  const { trigger } = run
  switch (trigger.kind) {
    case 'pull-request':
      return { base: trigger.base.sha, ...(await pulls.files(trigger.number)) }
    case 'merge-group':
      return between(trigger.baseSha, await commits.compare(trigger.baseSha, trigger.headSha))
    case 'push': {
      if (trigger.change === null) return null
      const { before, after } = trigger.change
      return between(before, await commits.compare(before, after))
    }
    case 'dispatch':
    case 'untrusted':
    case 'other':
      return null
  }
}

/** After a forced push the commit before is gone from GitHub, or holds what is in no list of files any more. */
function between(base: string, compared: Comparison | null): Change {
  const commit = base.slice(0, 12)
  if (compared === null) {
    const unseen = `commit ${commit}, which the change starts from, is not on GitHub any more, or has no history in common`
    return { base, files: [], complete: false, unseen }
  }
  const { files, complete, isAhead } = compared
  if (isAhead) return { base, files, complete }
  return { base, files, complete: false, unseen: `the change takes away commits: it is not built upon ${commit}` }
}

async function featuresAmong(
  host: CommittedHost,
  repository: Repository,
  changed: readonly string[],
): Promise<string[]> {
  if (changed.length === 0) return []
  if (repository.features.length === 1) return repository.features
  const features: string[] = []
  const paths = repository.features.map((feature) => statePath(repository.stateDir, feature))
  const texts = await readCommittedTexts(host, paths)
  for (const [index, feature] of repository.features.entries()) {
    const stateFile = statePath(repository.stateDir, feature)
    const found = texts[index]
    // Whether what lies in the checkout differs is looked at where the feature is judged.
    const parsed = found !== undefined && 'text' in found ? parseStateFile(found.text, stateFile) : null
    const state = parsed?.ok === true ? parsed.state : null
    const settings = settingsOf(repository, feature)
    if (touches({ settings, stateFile, state, repository }, changed)) features.push(feature)
  }
  return features
}

/** A feature as far as it says which files are its own. */
export interface TouchableFeature {
  settings: FeatureSettings
  stateFile: string
  /** Null where the state file cannot be read. */
  state: Pick<FeatureState, 'designDoc' | 'datasets'> | null
  repository: Pick<Repository, 'configFile' | 'workingDirectory'>
}

/** Whether files among those that are changed touch a feature. */
export function touches(
  { settings, stateFile, state, repository }: TouchableFeature,
  changed: readonly string[],
): boolean {
  const designDoc = state === null || state.designDoc === null ? [] : [state.designDoc]
  const documents = [...cardFallbackPaths(settings.feature), ...designDoc]
  const datasets = state === null ? [] : state.datasets.map((dataset) => dataset.path)
  const { configFile, workingDirectory } = repository
  return isTouched(settings, { stateFile, configFile, workingDirectory, documents, datasets }, changed)
}
