import type { SeenDeploymentJournal } from './journal.js'
import type { DeployedVersion } from './plan.js'

/** What is known of a version in an environment. */
export interface DeploymentFact {
  kind: 'succeeded' | 'never' | 'rolled-back' | 'open'
}

/** What the journal of an environment says of a version; null where it tells of another one. */
export function factOfJournal(
  journal: SeenDeploymentJournal | null,
  { feature, version, digest }: DeployedVersion & { feature: string },
): DeploymentFact | null {
  if (journal?.believed !== true) return null
  const { entry } = journal
  if (entry.kind === 'rollback') return entry.version === version ? null : { kind: 'rolled-back' }
  if (entry.feature !== feature || entry.version !== version || entry.digest !== digest) return null
  if (entry.phase === 'done') return { kind: 'succeeded' }
  return entry.phase === 'open' || entry.phase === 'rolling-out' ? { kind: 'open' } : null
}
