import { Stop } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import { type DatasetProfile, datasetKind } from '../gates/dataset-profile.js'
import type { GatePlan } from '../gates/gate.js'
import type { Feature } from '../gather/feature.js'
import { pointerAt } from '../gather/model.js'
import type { Host } from '../host/host.js'
import { READING } from '../limits/reading.js'
import { REQUIREMENTS_NAME } from '../package/file-names.js'
import { cardFallbackPaths } from '../package/model-card.js'
import { readStanding, type StandingFile } from './standing-file.js'
import { isRunnable } from './team-command.js'

/** Which of the steps that make the package have a command to run. */
export interface Steps {
  export: boolean
  card: boolean
}

/** A dataset that went into the model, by digest where its bytes are here. */
export interface DatasetDigest {
  name: string
  sha256: string | null
  size: number | null
}

/** A dataset as it stood: what a change of it is seen by. */
export interface StandingDataset extends DatasetDigest {
  /** From the repository's root. */
  path: string
  identities: ReadonlyMap<string, string>
}

/** All that is judged or packed as it stands in the commit, read before the first command. */
export interface Standing {
  steps: Steps
  /** The listed documents. */
  documents: readonly StandingFile[]
  /** The places of the repository's own card; none where a command makes the card. */
  cards: readonly StandingFile[]
  requirements: StandingFile
  pyproject: StandingFile
  pinnedPython: StandingFile
  /** Every declared dataset; those that are only recorded have no path. */
  datasets: readonly DatasetDigest[]
  standingDatasets: readonly StandingDataset[]
  /** What the data-quality gate sees of each dataset, by its path from `working-directory`. */
  profiles: ReadonlyMap<string, DatasetProfile>
}

/** Which steps have a command: asked once, before a command could write a script. */
export async function stepsOf(host: Pick<Host, 'files'>, feature: Feature): Promise<Steps> {
  const { steps } = feature.settings
  return { export: await isRunnable(host, feature, steps.export), card: await isRunnable(host, feature, steps.card) }
}

/** Reads all that is judged or packed as it stands in the commit. */
export async function readEvidence(
  host: Pick<Host, 'files' | 'datasets'>,
  feature: Feature,
  plans: readonly GatePlan[],
): Promise<Standing> {
  const { workingDirectory, id } = feature
  const within = (path: string): string => inFolder(workingDirectory, path)
  const readAll = async (paths: readonly string[]): Promise<StandingFile[]> => {
    const found: StandingFile[] = []
    for (const path of new Set(paths.map(within)))
      found.push(await readStanding(host.files, path, READING.documentBytes.value))
    return found
  }
  const steps = await stepsOf(host, feature)
  const standingDatasets = await readDatasets(host, feature)
  return {
    steps,
    documents: await readAll(plans.flatMap(({ documents }) => documents)),
    cards: steps.card ? [] : await readAll(cardFallbackPaths(id)),
    requirements: await readStanding(host.files, within(REQUIREMENTS_NAME)),
    pyproject: await readStanding(host.files, within('pyproject.toml')),
    pinnedPython: await readStanding(host.files, within('.python-version')),
    datasets: digestsOf(feature, standingDatasets),
    standingDatasets,
    profiles: await profileAll(host, plans, workingDirectory),
  }
}

function declaredDatasets({ state, settings }: Feature): Set<string> {
  return new Set([...state.datasets.map((dataset) => dataset.path), ...settings.gates['data-quality'].datasets])
}

async function readDatasets(
  { files, datasets }: Pick<Host, 'files' | 'datasets'>,
  feature: Feature,
): Promise<StandingDataset[]> {
  const found: StandingDataset[] = []
  for (const name of declaredDatasets(feature)) {
    if (datasetKind(name) !== 'path') continue
    const path = inFolder(feature.workingDirectory, name.trim())
    const identities = await datasets.identities(files.absolute(path))
    found.push({ name, path, identities, ...(await digestOf(files, path)) })
  }
  return found
}

/** One that cannot be read has no digest; why, the gate says. */
async function digestOf(files: Host['files'], path: string): Promise<Pick<DatasetDigest, 'sha256' | 'size'>> {
  const stat = await files.stat(path)
  if (stat?.kind !== 'file') return { sha256: null, size: null }
  try {
    return { sha256: await files.digest(path), size: stat.size }
  } catch (error) {
    if (error instanceof Stop) return { sha256: null, size: null }
    throw error
  }
}

function digestsOf(feature: Feature, standing: readonly StandingDataset[]): DatasetDigest[] {
  return Array.from(declaredDatasets(feature), (name) => {
    const found = standing.find((one) => one.name === name)
    return { name, sha256: found?.sha256 ?? null, size: found?.size ?? null }
  })
}

const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null }

async function profileAll(
  host: Pick<Host, 'files' | 'datasets'>,
  plans: readonly GatePlan[],
  workingDirectory: string,
): Promise<Map<string, DatasetProfile>> {
  const profiles = new Map<string, DatasetProfile>()
  for (const plan of plans) {
    for (const path of plan.datasets) profiles.set(path, await profile(host, workingDirectory, path))
    for (const path of plan.recorded) {
      profiles.set(path, { ...NOTHING_SEEN, path, state: 'recorded-only', detail: 'recorded only' })
    }
  }
  return profiles
}

async function profile(
  { files, datasets }: Pick<Host, 'files' | 'datasets'>,
  workingDirectory: string,
  path: string,
): Promise<DatasetProfile> {
  const file = inFolder(workingDirectory, path)
  const pointer = await pointerAt(files, file)
  if (pointer === null) return await datasets.profile(files.absolute(file), path)
  const { what, fix } = pointer
  return { ...NOTHING_SEEN, path, state: 'unreadable', detail: what, fix }
}
