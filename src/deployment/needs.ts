import type { SeenDeploymentJournal } from './journal.js'
import type { DeployedVersion } from './plan.js'

/** What is known of a version in an environment. */
export interface DeploymentFact {
  kind: 'succeeded' | 'never' | 'rolled-back' | 'open'
}

/** A Deployment at GitHub, as far as it counts. */
export interface PastDeployment {
  payload: Readonly<Record<string, unknown>> | null
  creator: string
  state: string
}

/** States that a Deployment can have only after it was seen to serve. */
const WAS_SUCCESS: ReadonlySet<string> = new Set(['success', 'inactive'])

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

/** Whether this action's own Deployments tell of a version that came to an environment with success. */
export function hasSucceeded(
  past: readonly PastDeployment[],
  wanted: DeployedVersion & { environment: string; login: string },
): boolean {
  const { version, digest, environment, login } = wanted
  return past.some(
    ({ payload, creator, state }) =>
      creator === login &&
      WAS_SUCCESS.has(state) &&
      payload?.['version'] === version &&
      payload['digest'] === digest &&
      payload['environment'] === environment,
  )
}
