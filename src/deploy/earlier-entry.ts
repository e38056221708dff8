import { type DeploymentEntry, readDeploymentEntry, type SeenDeploymentJournal } from '../deployment/journal.js'
import type { DeployedVersion } from '../deployment/plan.js'
import type { Host } from '../host/host.js'
import { isBelieved } from './seen-journal.js'

/** What `findEarlierEntry` asks. */
export type EarlierHost = Pick<Host, 'commits' | 'journal' | 'repository'>

/**
 * The newest entry of a journal that says that a version came there well, as far as GitHub signed it for this action; null
 * where there is none. Others may have written what lies below the newest entry.
 */
export async function findEarlierEntry(
  host: EarlierHost,
  journal: SeenDeploymentJournal | null,
  wanted: DeployedVersion & { feature: string },
): Promise<DeploymentEntry | null> {
  if (journal === null) return null
  if (journal.believed && saysSo(journal.entry, wanted)) return journal.entry
  const { commits } = await host.commits.history(journal.sha, null)
  for (const { sha, message } of commits) {
    const read = readDeploymentEntry(message)
    if (!read.ok || !saysSo(read.entry, wanted)) continue
    if (await isBelieved(host, await host.journal.commit(sha))) return read.entry
  }
  return null
}

function saysSo(entry: DeploymentEntry, { feature, version, digest }: DeployedVersion & { feature: string }): boolean {
  const isSame = entry.feature === feature && entry.version === version && entry.digest === digest
  return isSame && entry.kind === 'deploy' && entry.phase === 'done'
}
