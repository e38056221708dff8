import { type Problem, Stop } from '../../errors.js'
import type { FeatureSettings } from '../../config/settings.js'
import { resolveSettings } from '../../config/resolve.js'
import { boundsOf, type MetricBound } from '../../gates/bounds.js'
import { statePath } from '../../feature/location.js'
import { parseStateFile, type StateDocument } from '../../feature/state-file.js'
import type { FeatureState } from '../../feature/state.js'
import { type Criteria, sortCriteria } from '../../feature/criteria.js'
import { nearestFirst } from '../../formats/nearest.js'
import { quoteWord } from '../../formats/shell-word.js'
import type { Inputs } from '../../inputs.js'
import type { World } from '../../world.js'
import { inspectModel, type ModelFacts } from './model.js'
import type { Repository } from './repository.js'

/** One feature of the repository with everything that its files say of it. */
export interface Subject {
  feature: string
  stateFile: string
  stateText: string
  state: FeatureState
  placeOf: StateDocument['placeOf']
  settings: FeatureSettings
  criteria: Criteria
  /** From configuration and acceptance criteria, the stricter of both. */
  bounds: MetricBound[]
  workingDirectory: string
  model: ModelFacts
}

/** What a feature's state file says, before anything else is looked at. */
export type StateFacts = Pick<Subject, 'feature' | 'stateFile' | 'stateText' | 'state' | 'placeOf'>

/** The state file of a feature as it stands in the checkout; throws `Stop` invalid-state that says where it is instead. */
export async function readState(world: World, repository: Repository, feature: string): Promise<StateFacts> {
  const stateFile = statePath(repository.stateDir, feature)
  const text = await world.files.read(stateFile)
  if (text === null) throw new Stop('invalid-state', await missingState(world, repository, feature, stateFile))
  if (!(await world.git.isTracked(stateFile))) throw new Stop('invalid-state', await untrackedState(world, stateFile))
  const parsed = parseStateFile(text, stateFile)
  if (!parsed.ok) throw new Stop('invalid-state', parsed.problems)
  return { feature, stateFile, stateText: text, state: parsed.state, placeOf: parsed.placeOf }
}

/** Completes a feature whose state was read: settings, bounds, model. Throws `Stop` where they are not usable. */
export async function gatherSubject(
  world: World,
  repository: Repository,
  inputs: Inputs,
  read: StateFacts,
): Promise<Subject> {
  const settings = settingsOf(repository, inputs, read.feature)
  const criteria = sortCriteria(read.state.acceptanceCriteria, (index) => {
    const { file, line = 1 } = read.placeOf(['acceptance_criteria', index])
    return `${file}:${line} acceptance_criteria[${index}]`
  })
  const { bounds, problems } = boundsOf(settings.gates.performance.metrics, criteria.bounds)
  if (problems.length > 0) throw new Stop('invalid-config', problems)
  const model = await inspectModel(world, inputs.workingDirectory, settings.model)
  return { ...read, settings, criteria, bounds, workingDirectory: inputs.workingDirectory, model }
}

/** The configuration of one feature, with the input `gates-enabled` over it. */
export function settingsOf(repository: Repository, inputs: Inputs, feature: string): FeatureSettings {
  return resolveSettings({
    feature,
    config: repository.config,
    ccflow: repository.ccflow,
    gatesEnabledInput: inputs.gatesEnabled,
  })
}

/** States of the features that this one depends on. */
export async function readDependencies(
  world: World,
  repository: Repository,
  state: FeatureState,
): Promise<Map<string, FeatureState | 'missing' | 'invalid'>> {
  const found = new Map<string, FeatureState | 'missing' | 'invalid'>()
  for (const id of state.dependencies) {
    const file = statePath(repository.stateDir, id)
    const text = await world.files.read(file)
    const parsed = text === null ? null : parseStateFile(text, file)
    found.set(id, parsed === null ? 'missing' : parsed.ok ? parsed.state : 'invalid')
  }
  return found
}

async function missingState(
  world: World,
  repository: Repository,
  feature: string,
  stateFile: string,
): Promise<Problem> {
  const rule = await world.git.ignoreRule(stateFile)
  if (rule !== null) {
    return {
      what: `the state file ${stateFile} is not in the repository, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`,
      where: { file: rule.file, line: rule.line },
      fix: `Add it in spite of the rule: git add -f ${quoteWord(stateFile)}, then commit and push`,
    }
  }
  const branches = await world.github.branchesWith(stateFile)
  if (branches.length > 0) {
    return {
      what: `the state file ${stateFile} is not on this branch, but on ${branches.slice(0, 5).join(', ')}`,
      where: { file: stateFile },
      fix: 'Merge it into the branch that you release from, or run the workflow on the branch that has it',
    }
  }
  const features = nearestFirst(feature, repository.features)
  return {
    what: `there is no feature ${JSON.stringify(feature)}: ${stateFile} does not exist`,
    where: { file: stateFile },
    fix:
      features.length === 0
        ? `Create ${stateFile}, or set \`state-dir\` to the folder of the state files: ${repository.stateDir} (${repository.stateDirSource}) has none`
        : `Set \`feature-id\` to one of the features that there are: ${features.slice(0, 20).join(', ')}`,
  }
}

async function untrackedState(world: World, stateFile: string): Promise<Problem> {
  const rule = await world.git.ignoreRule(stateFile)
  const because = rule === null ? '' : `, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`
  return {
    what: `the state file ${stateFile} is on this machine only, not in the commit${because}`,
    where: rule === null ? { file: stateFile } : { file: rule.file, line: rule.line },
    fix: `Commit it: git add ${rule === null ? '' : '-f '}${quoteWord(stateFile)}, then commit and push`,
  }
}
