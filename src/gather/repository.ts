import { upperFirst } from '../formats/first-letter.js'
import { type Problem, Stop } from '../errors.js'
import { type CcflowSettings, parseCcflow } from '../config/ccflow.js'
import { type ParsedConfig, parseConfig } from '../config/config-file.js'
import { type ConfigPlace, lookAlikeProblems } from '../config/look-alikes.js'
import { FEATURE_ID } from '../feature/feature-id.js'
import { CCFLOW_FILES, stateDirectory } from '../feature/location.js'
import { nearestFirst } from '../formats/nearest.js'
import { quoteWord } from '../formats/shell-word.js'
import type { CommonInputs } from '../inputs.js'
import type { Host, Log } from '../host/host.js'
import { checkedOutCommit } from './checkout.js'
import { type CommittedHost, type CommittedText, dirtyFile, readCommittedTexts } from './committed.js'
import { type ConfigNames, namesNearConfig } from './config-names.js'

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

/**
 * Reads configuration, ccflow's workflow file and the list of features as the checkout's commit has them; throws `Stop`
 * with all that is wrong in them, a change that was never committed included.
 */
export async function readRepository(
  host: CommittedHost & Pick<Host, 'files' | 'git' | 'run' | 'log'>,
  inputs: CommonInputs & { featureId?: string | null },
): Promise<Repository> {
  const { log } = host
  await checkedOutCommit(host)
  const problems: Problem[] = []
  const configPlace = { file: inputs.config, isExplicit: inputs.configIsExplicit }
  const names = await namesNearConfig(host, inputs.config)
  const strange = lookAlikeProblems(names.committed, configPlace)
  warnOfNames(log, names, configPlace)
  problems.push(...strange)
  const ccflow = readCcflow(log, await readCommittedTexts(host, CCFLOW_FILES), problems)
  const [written] = strange.length > 0 ? [] : await readCommittedTexts(host, [inputs.config])
  const config = strange.length > 0 ? null : readConfig(written, inputs, problems)
  const place = stateDirectory({ input: inputs.stateDir, ccflow: ccflow?.stateDir ?? null })
  if (!place.ok) problems.push(place.problem)
  if (!place.ok || problems.length > 0) throw new Stop('invalid-config', problems)
  const repository: Repository = {
    stateDir: place.found.directory,
    stateDirSource: place.found.source,
    features: await listFeatures(host, place.found.directory),
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

/** What lies in the checkout alone was asked for by nobody: it is told, and keeps nothing from being released. */
function warnOfNames(log: Log, { committed, onDisk }: ConfigNames, place: ConfigPlace): void {
  const own = committed.filter(({ path, kind }) => path === place.file && kind === 'file')
  for (const { what, where } of lookAlikeProblems([...own, ...onDisk], place)) {
    log.warning(`${what}. It is not in the commit, so nothing in it counts`, where)
  }
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
      fix: upperFirst(`${others}commit its state file, or take it out`),
    }
  })
}

function readCcflow(log: Log, files: readonly CommittedText[], problems: Problem[]): CcflowSettings | null {
  const found = []
  for (const file of files) {
    if (file.kind === 'dirty') problems.push(dirtyFile(file.path, "ccflow's workflow file"))
    // Other steps may have put it there; what it would change (gates off, another folder) is then not asked for.
    if (file.kind === 'uncommitted') log.warning(`${file.path} is not in the commit, so nothing in it counts`)
    if (file.kind === 'committed') found.push({ file: file.path, text: file.text })
  }
  const parsed = parseCcflow(found)
  if (parsed.ok) return parsed.ccflow
  problems.push(...parsed.problems)
  return null
}

function readConfig(
  written: CommittedText | undefined,
  inputs: Pick<CommonInputs, 'config' | 'configIsExplicit'>,
  problems: Problem[],
): ParsedConfig | null {
  switch (written?.kind) {
    case 'dirty':
      problems.push(dirtyFile(written.path, 'the configuration'))
      return null
    case 'uncommitted':
      problems.push(uncommittedConfig(written.path))
      return null
    case undefined:
    case 'absent':
      if (inputs.configIsExplicit) problems.push(missingConfig(inputs.config))
      return null
    case 'committed': {
      const parsed = parseConfig(written.text, written.path)
      if (parsed.ok) return parsed.config
      problems.push(...parsed.problems)
      return null
    }
  }
}

function uncommittedConfig(file: string): Problem {
  return {
    what: `the configuration ${file} is on this machine only, not in the commit, so nobody has seen what it asks for`,
    where: { file },
    fix: `Commit it: git add ${quoteWord(file)}, then commit and push; or take the step out of the job that writes it`,
  }
}

function missingConfig(file: string): Problem {
  return {
    what: `the configuration ${file} does not exist`,
    where: { file },
    fix: "Set the input `config` to a file from the repository's root, or leave it out",
  }
}

async function listFeatures({ files, git }: Pick<Host, 'files' | 'git'>, stateDir: string): Promise<string[]> {
  const stat = await files.stat(stateDir)
  if (stat !== null && stat.kind !== 'directory') throw new Stop('invalid-config', noFolder(stateDir))
  const [folder] = await git.committed([stateDir])
  return folder?.kind === 'folder' ? featuresAmong(folder.names) : []
}

function featuresAmong(names: readonly string[]): string[] {
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
