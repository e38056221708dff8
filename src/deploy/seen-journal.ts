import {
  type DeploymentEntry,
  deploymentRef,
  readDeploymentEntry,
  type SeenDeploymentJournal,
  unreadableDeploymentEntry,
} from '../deployment/journal.js'
import type { DeploymentPlan } from '../deployment/plan.js'
import { Stop } from '../errors.js'
import type { Host, JournalCommit } from '../host/host.js'
import { type Owner, ownerStanding } from '../release/journal.js'

/** Whose journal it is: of a feature in an environment, or of a service. */
export type JournalOf = Pick<DeploymentPlan, 'feature' | 'environment' | 'service'>

/** What `readDeploymentJournal` asks. */
export type JournalHost = Pick<Host, 'journal' | 'runs' | 'repository'>

/** Reads the journal of a feature in an environment; null when there is none. Throws `Stop` when it is none of ours. */
export async function readDeploymentJournal(
  host: JournalHost,
  of: JournalOf,
  me: Owner,
): Promise<SeenDeploymentJournal | null> {
  const ref = deploymentRef(of)
  const commit = await host.journal.newest(ref)
  if (commit === null) return null
  const read = readDeploymentEntry(commit.message)
  if (!read.ok) throw new Stop('conflict', unreadableDeploymentEntry(ref, commit.sha, read.laterSchema))
  const { entry } = read
  const owner = heldBy(entry)
  const isAsked = owner !== null && owner.run !== me.run
  const standing = ownerStanding(owner ?? entry.owner, me, isAsked ? await host.runs.status(owner.run) : null)
  return { sha: commit.sha, tree: commit.tree, entry, standing, believed: await isBelieved(host, commit) }
}

/** Whose claim or intent stands there; null where nobody is at it. */
function heldBy({ phase, owner, intent }: DeploymentEntry): Owner | null {
  if (phase === 'yielded') return intent?.owner ?? null
  return phase === 'open' ? owner : null
}

/** Whether this run made an entry, or GitHub signed it for this action's own login. */
export async function isBelieved(
  { repository }: Pick<Host, 'repository'>,
  { isOwn, signedFor }: JournalCommit,
): Promise<boolean> {
  return isOwn || (signedFor !== null && signedFor === (await repository.viewer()))
}
