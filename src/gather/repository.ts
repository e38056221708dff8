import { describePlace, type Problem, Stop } from '../errors.js'
import { type CcflowSettings, parseCcflow } from '../config/ccflow.js'
import { type ParsedConfig, parseConfig } from '../config/config-file.js'
import { FEATURE_ID } from '../feature/feature-id.js'
import { CCFLOW_FILES, stateDirectory } from '../feature/location.js'
import { nearestName } from '../formats/nearest.js'
import type { CommonInputs } from '../inputs.js'
import type { Files, Host, Log } from '../host/host.js'

/** What the repository and the inputs say of all its features. */
export interface Repository {
  /** Folder of the state files from the root. */
  stateDir: string
  /** Who said so, for messages. */
  stateDirSource: string
  /** Ids of the features, by the names of their state files. */
  features: string[]
  config: ParsedConfig | null
  ccflow: CcflowSettings | null
  /** Path of the configuration from the root, whether it is there or not. */
  configFile: string
  /** Folder that commands run in and paths start at, from the root; `.` for the root itself. */
  workingDirectory: string
  /** The input `gates-enabled`; null where it is not given. */
  gatesEnabledInput: boolean | null
}

/** Reads configuration, ccflow's workflow file and the list of features; throws `Stop` with all that is wrong in them. */
export async function readRepository(host: Pick<Host, 'files' | 'log'>, inputs: CommonInputs): Promise<Repository> {
  const { files, log } = host
  const problems: Problem[] = []
  const ccflow = await readCcflow(files, problems)
  const config = await readConfig(files, inputs, problems)
  const place = stateDirectory({ input: inputs.stateDir, ccflow: ccflow?.stateDir ?? null })
  if (!place.ok) problems.push(place.problem)
  if (!place.ok || problems.length > 0) throw new Stop('invalid-config', problems)
  const repository: Repository = {
    stateDir: place.found.directory,
    stateDirSource: place.found.source,
    features: await listFeatures(files, place.found.directory),
    config,
    ccflow,
    configFile: inputs.config,
    workingDirectory: inputs.workingDirectory,
    gatesEnabledInput: inputs.gatesEnabled,
  }
  warnOfStrayFeatures(log, repository)
  return repository
}

/** A misspelt id under `features:` would leave its feature with the keys of all; it may also stand on another branch. */
function warnOfStrayFeatures(log: Log, { config, features, stateDir }: Repository): void {
  if (config === null) return
  for (const id of Object.keys(config.data.features ?? {})) {
    if (features.includes(id)) continue
    const what = `${describePlace(config.placeOf(['features', id]))}: there is no state file ${stateDir}/${id}.json`
    const near = nearestName(id, features)
    log.warning(`${what}${near === null ? '' : `; is ${near} meant?`}`, config.placeOf(['features', id]))
  }
}

async function readCcflow(files: Files, problems: Problem[]): Promise<CcflowSettings | null> {
  const found = []
  for (const file of CCFLOW_FILES) {
    const text = await files.read(file)
    if (text !== null) found.push({ file, text })
  }
  const parsed = parseCcflow(found)
  if (parsed.ok) return parsed.ccflow
  problems.push(...parsed.problems)
  return null
}

async function readConfig(files: Files, inputs: CommonInputs, problems: Problem[]): Promise<ParsedConfig | null> {
  const text = await files.read(inputs.config)
  if (text === null) {
    if (inputs.configIsExplicit) problems.push(missingConfig(inputs.config))
    return null
  }
  const parsed = parseConfig(text, inputs.config)
  if (parsed.ok) return parsed.config
  problems.push(...parsed.problems)
  return null
}

function missingConfig(file: string): Problem {
  return {
    what: `the configuration ${file} does not exist`,
    where: { file },
    fix: "Set the input `config` to a file from the repository's root, or leave it out",
  }
}

async function listFeatures(files: Files, stateDir: string): Promise<string[]> {
  const names = (await files.list(stateDir)) ?? []
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => FEATURE_ID.test(name))
}
