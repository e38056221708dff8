import type { Problem } from '../errors.js'
import type { Host } from '../host/host.js'
import { cardStepProblems, type ExportedFile, readExported } from './exported-files.js'
import { exportModel } from './export-model.js'
import { type CardFacts, type MadeCard, makeCard } from './make-card.js'
import { REQUIREMENTS_NAME } from '../package/file-names.js'
import type { PackageWork } from './package-work.js'
import { readStanding, type StandingFile } from './standing-file.js'

/** The package's folder after export and card, before it is packed. */
export interface Prepared extends MadeCard {
  /** From the repository's root. */
  folder: string
  /** Why the export failed, or what the card step did to the model; empty when all is well. */
  problems: Problem[]
  /** What is in the folder: exactly these bytes are packed. */
  files: readonly ExportedFile[]
  /** `requirements.txt` as the export has left it. */
  exportedRequirements: StandingFile
}

/** Exports the model into the emptied package folder and makes its card; runs inside the seclusion. */
export async function prepare(
  host: Pick<Host, 'commands' | 'files' | 'log' | 'run'>,
  work: PackageWork,
  facts: CardFacts,
): Promise<Prepared> {
  const { folder } = work
  const { files } = host
  await files.makeEmpty(folder)
  const exported = await exportModel(host, work, facts.standing.steps)
  const exportedRequirements = await readStanding(files, `${folder}/${REQUIREMENTS_NAME}`)
  const card = await makeCard(host, work, facts)
  const after = facts.standing.steps.card ? await readExported(files, folder, exported.files) : exported.files
  const problems = [...exported.problems, ...cardStepProblems(exported.files, after)]
  return { folder, problems, files: after, exportedRequirements, ...card }
}
