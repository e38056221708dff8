import type { Problem } from '../errors.js'
import type { Host } from '../host/host.js'
import { exportModel } from './export-model.js'
import { type CardNumbers, type MadeCard, makeCard } from './make-card.js'
import type { PackageWork } from './package-work.js'

/** The package's folder after export and card, before it is packed. */
export interface Prepared extends MadeCard {
  /** From the repository's root. */
  folder: string
  /** Why the export failed; empty when it did not. */
  problems: Problem[]
}

/** Exports the model into the emptied package folder and makes its card; runs inside the seclusion. */
export async function prepare(
  host: Pick<Host, 'commands' | 'files' | 'log' | 'run'>,
  work: PackageWork,
  facts: CardNumbers,
): Promise<Prepared> {
  const { folder } = work
  await host.files.makeEmpty(folder)
  const problems = await exportModel(host, work)
  return { folder, problems, ...(await makeCard(host, work, facts)) }
}
