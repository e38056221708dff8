import { describePlace, type Problem, Stop } from '../errors.js'
import { type CcflowSettings, parseCcflow } from '../config/ccflow.js'
import { type ParsedConfig, parseConfig } from '../config/config-file.js'
import { FEATURE_ID } from '../feature/feature-id.js'
import { CCFLOW_FILES, stateDirectory } from '../feature/location.js'
import { nearestName } from '../formats/nearest.js'
import type { CommonInputs } from '../inputs.js'
import type { Host } from '../host/host.js'

/** What the repository says of itself as a whole. */
export interface Repository {
  /** Folder of the state files from the root. */
  stateDir: string
  /** Who said so, for messages. */
  stateDirSource: string
  /** Ids of the features, by the names of their state files. */
  features: string[]
  config: ParsedConfig | null
  ccflow: CcflowSettings | null
}

/** Reads configuration, ccflow's workflow file and the list of features; throws `Stop` with all that is wrong in them. */
export async function readRepository(host: Host, inputs: CommonInputs): Promise<Repository> {
  const problems: Problem[] = []
  const ccflow = await readCcflow(host, problems)
  const config = await readConfig(host, inputs, problems)
  const place = stateDirectory({ input: inputs.stateDir, ccflow: ccflow?.stateDir ?? null })
  if (!place.ok) problems.push(place.problem)
  if (!place.ok || problems.length > 0) throw new Stop('invalid-config', problems)
  const { directory: stateDir, source: stateDirSource } = place.found
  const features = await listFeatures(host, stateDir)
  if (config !== null) warnOfStrayFeatures(host, config, features, stateDir)
  return { stateDir, stateDirSource, features, config, ccflow }
}

/** A misspelt id under `features:` would leave its feature with the keys of all; it may also stand on another branch. */
function warnOfStrayFeatures(host: Host, config: ParsedConfig, features: readonly string[], stateDir: string): void {
  for (const id of Object.keys(config.data.features ?? {})) {
    if (features.includes(id)) continue
    const what = `${describePlace(config.placeOf(['features', id]))}: there is no state file ${stateDir}/${id}.json`
    const near = nearestName(id, features)
    host.log.warning(`${what}${near === null ? '' : `; is ${near} meant?`}`, config.placeOf(['features', id]))
  }
}

async function readCcflow(host: Host, problems: Problem[]): Promise<CcflowSettings | null> {
  const files = []
  for (const file of CCFLOW_FILES) {
    const text = await host.files.read(file)
    if (text !== null) files.push({ file, text })
  }
  const parsed = parseCcflow(files)
  if (parsed.ok) return parsed.ccflow
  problems.push(...parsed.problems)
  return null
}

async function readConfig(host: Host, inputs: CommonInputs, problems: Problem[]): Promise<ParsedConfig | null> {
  const text = await host.files.read(inputs.config)
  if (text === null) {
    if (inputs.configIsExplicit) {
      problems.push({
        what: `the configuration ${inputs.config} does not exist`,
        where: { file: inputs.config },
        fix: "Set the input `config` to a file from the repository's root, or leave it out",
      })
    }
    return null
  }
  const parsed = parseConfig(text, inputs.config)
  if (parsed.ok) return parsed.config
  problems.push(...parsed.problems)
  return null
}

async function listFeatures(host: Host, stateDir: string): Promise<string[]> {
  const names = (await host.files.list(stateDir)) ?? []
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => FEATURE_ID.test(name))
}
