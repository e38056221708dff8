import { randomUUID } from 'node:crypto'
import { Stop } from '../errors.js'
import { alreadyReleased } from '../gather/already-released.js'
import { refuseUntrustedEvent, releaseBranch } from '../gather/branch.js'
import { readFeature, recordFoldersOf } from '../gather/feature.js'
import { readRepository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { ReleaseWishes } from '../inputs.js'
import { readJournal, signedEntry } from '../publish/seen-journal.js'
import type { Owner } from '../release/journal.js'
import type { CommandOutcome } from './outcome.js'
import { earlierFacts, featureFacts } from './release-facts.js'
import { ReleaseReport } from './release-report.js'
import type { MaybeUnfinished } from './unfinished.js'

/** A release of which feature and journal have been read; nothing is decided yet. */
export interface BegunRelease extends MaybeUnfinished {
  host: Host
  me: Owner
  report: ReleaseReport
}

/** Reads what is said of a feature, and takes its release from there; a stop half-way tells all that is known by then. */
export async function reporting(
  host: Host,
  inputs: ReleaseWishes,
  goOn: (begun: BegunRelease) => Promise<CommandOutcome>,
): Promise<CommandOutcome> {
  const report = new ReleaseReport(host.run, inputs.featureId)
  try {
    refuseUntrustedEvent(host.run)
    const repository = await readRepository(host, inputs)
    const facts = await readFeature(host, repository, inputs.featureId)
    const to = await releaseBranch(host, facts.settings)
    report.add(featureFacts(facts))
    const me: Owner = { run: host.run.runId, attempt: host.run.attempt, nonce: randomUUID().slice(0, 8) }
    const journal = await readJournal(host, facts.id, me)
    return await goOn({ host, inputs, repository, facts, to, me, journal, report })
  } catch (error) {
    if (error instanceof Stop) return report.stopped(error)
    throw error
  }
}

/** How a release ends that this run would only repeat; null where there is something to release. */
export async function releasedEarlier(
  { host: here, inputs, repository, facts, journal, report }: BegunRelease,
  { host, commit }: { host: Host; commit: string },
): Promise<CommandOutcome | null> {
  const { stateDir } = repository
  const request = { facts, version: inputs.version, commit, stateDir, recordFolders: recordFoldersOf(repository) }
  const earlier = await alreadyReleased(host, { ...request, journal: await signedEntry(here, journal) })
  if (earlier === null) return null
  report.add(earlierFacts(facts, earlier))
  return report.alreadyReleased()
}
