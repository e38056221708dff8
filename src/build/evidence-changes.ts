import type { Problem } from '../errors.js'
import type { Finding } from '../gates/judgement.js'
import type { Host } from '../host/host.js'
import { type Change, changeOf, type StandingFile } from './standing-file.js'
import type { GateTrouble } from './report-seals.js'
import type { Standing, StandingDataset } from './standing-evidence.js'

/** What did not stand still, by whose business it is. */
export interface Unsteady {
  troubles: GateTrouble[]
  /** What keeps the package from being one of the gated commit. */
  problems: Problem[]
  /** What was changed and counts for nothing, because the bytes that were read before are used. */
  warnings: string[]
}

/** Holds what was read before the first command against what is there after the last one. `source`: where the requirements come from. */
export async function evidenceChanges(
  host: Pick<Host, 'files' | 'datasets'>,
  standing: Standing,
  source: string | null,
): Promise<Unsteady> {
  const { files } = host
  const troubles: GateTrouble[] = []
  const documentation = async (file: StandingFile, fix: string): Promise<void> => {
    const change = await changeOf(files, file)
    if (change !== null) troubles.push({ gate: 'documentation', finding: { ...changed(file.path, change), fix } })
  }
  for (const file of standing.documents) await documentation(file, STEP_BEFORE)
  for (const file of standing.cards) await documentation(file, CARD_STEP)
  for (const dataset of standing.standingDatasets) {
    const change = await datasetChange(host, dataset)
    if (change === null) continue
    troubles.push({ gate: 'data-quality', finding: { ...changed(dataset.path, change), fix: DATA_BEFORE } })
  }
  const problems: Problem[] = []
  const warnings: string[] = []
  for (const file of [standing.requirements, standing.pyproject, standing.pinnedPython]) {
    const change = await changeOf(files, file)
    if (change === null) continue
    const finding = { ...changed(file.path, change), fix: STEP_BEFORE }
    if (file === standing.requirements || file.path === source) problems.push(finding)
    else warnings.push(`${finding.what}; it counts as it was before`)
  }
  return { troubles, problems, warnings }
}

const STEP_BEFORE =
  'Let no command of a gate, the export or the card write to it: write it in a step before, and commit it'
const CARD_STEP = 'Set `steps.card.run` to the command that writes the card, or let no other command write to it'
const DATA_BEFORE =
  'Commit the data, or fetch or make it in a step before this one (dvc pull, git lfs pull); no command of a gate may write to it'

const CHANGES: Record<Change, string> = {
  changed: 'was changed by a command of this run, after it had been read as evidence',
  made: 'was not there before the first command, and a command of this run made it',
  removed: 'was taken away by a command of this run, after it had been read as evidence',
}

function changed(path: string, change: Change): Pick<Finding, 'what' | 'where'> & { what: string } {
  return { what: `${path} ${CHANGES[change]}`, where: { file: path } }
}

async function datasetChange(
  { files, datasets }: Pick<Host, 'files' | 'datasets'>,
  { path, identities, sha256 }: StandingDataset,
): Promise<Change | null> {
  const now = await datasets.identities(files.absolute(path))
  if (identities.size === 0) return now.size === 0 ? null : 'made'
  if (now.size === 0) return 'removed'
  // What comes into a folder meanwhile was not looked into: tools keep their caches beside the data.
  if (Array.from(identities).every(([name, identity]) => now.get(name) === identity)) return null
  if (sha256 === null) return 'changed'
  const stat = await files.stat(path)
  return stat?.kind === 'file' && (await files.digest(path)) === sha256 ? null : 'changed'
}
