import { boundsOf, type MetricBound } from '../gates/bounds.js'
import { featureEnvironments } from '../config/environments.js'
import { resolveSettings } from '../config/resolve.js'
import type { FeatureSettings } from '../config/settings.js'
import { inOrderOfNeeds } from '../environments/order.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { Stop } from '../errors.js'
import { type Criteria, sortCriteria } from '../feature/criteria.js'
import { statePath } from '../feature/location.js'
import { namedPathProblems } from '../feature/named-paths.js'
import { releaseProblems } from '../feature/readiness.js'
import { parseStateFile, type StateDocument } from '../feature/state-file.js'
import type { FeatureState } from '../feature/state.js'
import type { Host } from '../host/host.js'
import { type CommittedHost, dirtyFile, readCommittedTexts } from './committed.js'
import { missingState, untrackedState } from './missing-state.js'
import { inspectModel, type ModelFacts } from './model.js'
import type { Repository } from './repository.js'
import { passedNames, type Secret, secretsOf } from '../package/secrets.js'

/** One feature as its state file and the configuration have it. */
export interface FeatureFacts {
  id: string
  /** Path from the repository's root. */
  stateFile: string
  stateText: string
  state: FeatureState
  placeOf: StateDocument['placeOf']
  settings: FeatureSettings
  /** Where it is deployed to, each after those that it needs. */
  environments: EnvironmentSettings[]
  /** Folder that the feature's commands run in and its paths start at, from the root. */
  workingDirectory: string
}

/** A feature with all that its release is made from and judged by. */
export interface Feature extends FeatureFacts {
  criteria: Criteria
  /** From configuration and acceptance criteria, the stricter of both. */
  bounds: MetricBound[]
  model: ModelFacts
  /** What may stand in nothing that is published. */
  secrets: readonly Secret[]
}

/** States of the features that another one depends on, by id. */
export type Dependencies = Map<string, FeatureState | 'missing' | 'invalid'>

/** A feature as the checkout's commit has it; throws `Stop` invalid-state that says where its state file is instead. */
export async function readFeature(
  host: Pick<Host, 'files' | 'git' | 'repository'>,
  repository: Repository,
  id: string,
): Promise<FeatureFacts> {
  const stateFile = statePath(repository.stateDir, id)
  const [found] = await readCommittedTexts(host, [stateFile])
  if (found?.kind === 'dirty') throw new Stop('invalid-state', dirtyFile(stateFile, 'the state file'))
  if (found?.kind === 'uncommitted') throw new Stop('invalid-state', await untrackedState(host.git, stateFile))
  if (found?.kind !== 'committed') throw new Stop('invalid-state', await missingState(host, repository, id))
  const { text } = found
  const parsed = parseStateFile(text, stateFile)
  if (!parsed.ok) throw new Stop('invalid-state', parsed.problems)
  const { state, placeOf } = parsed
  const problems = namedPathProblems(state, placeOf)
  if (problems.length > 0) throw new Stop('invalid-state', problems)
  const { workingDirectory } = repository
  const resolved = featureEnvironments(id, repository.config)
  if (!resolved.ok) throw new Stop('invalid-config', resolved.problems)
  const environments = inOrderOfNeeds(resolved.environments)
  const settings = settingsOf(repository, id)
  return { id, stateFile, stateText: text, state, placeOf, settings, environments, workingDirectory }
}

/** The configuration of one feature, with the input `gates-enabled` over it. */
export function settingsOf(repository: Repository, feature: string): FeatureSettings {
  const { config, ccflow, gatesEnabledInput } = repository
  return resolveSettings({ feature, config, ccflow, gatesEnabledInput })
}

/** Where the features of a repository have the records of their releases. */
export function recordFoldersOf(repository: Repository): string[] {
  return [...new Set(repository.features.map((id) => settingsOf(repository, id).records))]
}

/** What may stand in nothing that is published of a feature; from now on the log does not show it either. */
export function findSecrets(
  { run, log }: Pick<Host, 'log' | 'run'>,
  { settings, id }: Pick<FeatureFacts, 'settings' | 'id'>,
): Secret[] {
  const { variables, repository, owner, repo } = run
  const secrets = secretsOf(variables, passedNames(settings), [repository, owner, repo, id])
  log.conceal(secrets.flatMap(({ parts }) => parts))
  return secrets
}

/**
 * Adds bounds, model and secrets to a feature, and keeps these out of the log; throws `Stop` where they are not usable.
 * `sealed`: the model as an earlier job has sealed it, where this one need not have it.
 */
export async function completeFeature(
  host: Pick<Host, 'files' | 'log' | 'run'>,
  facts: FeatureFacts,
  sealed?: ModelFacts,
): Promise<Feature> {
  const { settings, state, placeOf } = facts
  const secrets = findSecrets(host, facts)
  const criteria = sortCriteria(state.acceptanceCriteria, (index) => {
    const { file, line = 1 } = placeOf(['acceptance_criteria', index])
    return `${file}:${line} acceptance_criteria[${index}]`
  })
  const { bounds, problems } = boundsOf(settings.gates.performance.metrics, criteria.bounds)
  if (problems.length > 0) throw new Stop('invalid-config', problems)
  const model = sealed ?? (await inspectModel(host.files, facts))
  return { ...facts, criteria, bounds, model, secrets }
}

/** States of the features that this one depends on, as the commit has them. Throws `Stop` where one was changed since. */
export async function readDependencies(
  host: CommittedHost,
  { stateDir }: Repository,
  { state }: FeatureFacts,
): Promise<Dependencies> {
  const ids = [...new Set(state.dependencies)]
  const found: Dependencies = new Map()
  const texts = await readCommittedTexts(
    host,
    ids.map((id) => statePath(stateDir, id)),
  )
  for (const [index, id] of ids.entries()) {
    const file = texts[index]
    if (file?.kind === 'dirty') throw new Stop('invalid-state', dirtyFile(file.path, 'the state file'))
    found.set(id, file?.kind === 'committed' ? dependencyState(file.text, file.path) : 'missing')
  }
  return found
}

/** What the text of a dependency's state file says. */
function dependencyState(text: string, file: string): FeatureState | 'invalid' {
  const parsed = parseStateFile(text, file)
  return parsed.ok ? parsed.state : 'invalid'
}

/**
 * Admits a feature to a release: approved, its dependencies released, no question open, bounds and model usable. Throws
 * `Stop` with all that stands against it. `journalOpen`: this action's journal holds an unfinished release of it.
 */
export async function admitFeature(
  host: Pick<Host, 'files' | 'git' | 'log' | 'run'>,
  repository: Repository,
  { facts, journalOpen, sealed }: { facts: FeatureFacts; journalOpen: boolean; sealed?: ModelFacts },
): Promise<Feature> {
  const dependencies = await readDependencies(host, repository, facts)
  const problems = releaseProblems(facts.state, facts.placeOf, { dependencies, journalOpen })
  if (problems.length > 0) throw new Stop('not-releasable', problems)
  return await completeFeature(host, facts, sealed)
}
