import { type Problem, Stop } from '../errors.js'
import { type CcflowSettings, parseCcflow } from '../config/ccflow.js'
import { type ParsedConfig, parseConfig } from '../config/config-file.js'
import { lookAlikeProblems } from '../config/look-alikes.js'
import { FEATURE_ID } from '../feature/feature-id.js'
import { CCFLOW_FILES, stateDirectory } from '../feature/location.js'
import { nearestFirst } from '../formats/nearest.js'
import type { CommonInputs } from '../inputs.js'
import type { Files, Host } from '../host/host.js'
import { checkedOutCommit } from './checkout.js'
import { namesNearConfig } from './config-names.js'

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
export async function readRepository(
  host: Pick<Host, 'files' | 'git' | 'run'>,
  inputs: CommonInputs & { featureId?: string | null },
): Promise<Repository> {
  const { files } = host
  await checkedOutCommit(host)
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
  const strays = strayFeatures(repository, inputs.featureId ?? null)
  if (strays.length > 0) throw new Stop('invalid-config', strays)
  return repository
}

/**
 * A misspelt id under `features:` would leave its feature with the keys of all. The feature that is asked for is left out:
 * why it has no state file is told in more words where that is read.
 */
function strayFeatures({ config, features, stateDir }: Repository, asked: string | null): Problem[] {
  if (config === null) return []
  const strays = Object.keys(config.data.features ?? {}).filter((id) => id !== asked && !features.includes(id))
  return strays.map((id) => {
    const near = nearestFirst(id, features).slice(0, 5)
    const others = near.length === 0 ? '' : `write the id of one that there is (${near.join(', ')}), or `
    return {
      what: `${JSON.stringify(id)} is no feature: there is no state file ${stateDir}/${id}.json`,
      where: config.placeOf(['features', id]),
      fix: sentence(`${others}commit its state file, or take it out`),
    }
  })
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
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
  const place = { file: inputs.config, isExplicit: inputs.configIsExplicit }
  const strange = lookAlikeProblems(await namesNearConfig(files, inputs.config), place)
  problems.push(...strange)
  const text = strange.length > 0 ? null : await files.read(inputs.config)
  if (text === null) {
    if (strange.length === 0 && inputs.configIsExplicit) problems.push(missingConfig(inputs.config))
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
  const stat = await files.stat(stateDir)
  if (stat !== null && stat.kind !== 'directory') throw new Stop('invalid-config', noFolder(stateDir))
  const names = (await files.list(stateDir)) ?? []
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => FEATURE_ID.test(name))
}

function noFolder(stateDir: string): Problem {
  return {
    what: `the folder of the state files, ${stateDir}, is no folder`,
    where: { file: stateDir },
    fix: 'Put the folder itself there, not a link or a file, or set `state-dir` to where it is',
  }
}
