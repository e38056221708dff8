import { needProblems } from '../deployment/admission.js'
import { type DeploymentEntry, outsOf, type SeenDeploymentJournal } from '../deployment/journal.js'
import { type DeploymentFact, factOfJournal } from '../deployment/needs.js'
import type { DeployedVersion } from '../deployment/plan.js'
import { type EarlierHost, findEarlierEntry } from '../deploy/earlier-entry.js'
import { readDeploymentJournal } from '../deploy/seen-journal.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { Stop } from '../errors.js'
import type { Host } from '../host/host.js'
import type { Owner } from '../release/journal.js'
import type { AskedDeployment } from './deploy-asked.js'

/** What is known of earlier deployments. */
export interface KnownDeployments {
  /** The environment's own journal. */
  journal: SeenDeploymentJournal | null
  needed: readonly NeededEnvironment[]
}

/** An environment that another one needs, with its journal and what that says of the version. */
interface NeededEnvironment {
  name: string
  journal: SeenDeploymentJournal | null
  entry: DeploymentEntry | null
}

/** Reads the journals of an environment and of those that it needs. Throws `Stop` for one that is none of ours. */
export async function knownDeployments(
  host: EarlierHost & Pick<Host, 'runs'>,
  about: {
    environment: EnvironmentSettings
    environments: readonly EnvironmentSettings[]
    asked: AskedDeployment
    me: Owner
  },
): Promise<KnownDeployments> {
  const { environment, environments, asked, me } = about
  const { feature } = asked.deployable
  const read = async ({ name, service }: EnvironmentSettings): Promise<SeenDeploymentJournal | null> =>
    await readDeploymentJournal(host, { feature, environment: name, service }, me)
  const needed: NeededEnvironment[] = []
  for (const { name, ...one } of environments) {
    if (!environment.needs.includes(name)) continue
    const journal = await read({ name, ...one })
    needed.push({ name, journal, entry: await findEarlierEntry(host, journal, asked.deployable) })
  }
  return { journal: await read(environment), needed }
}

/** Demands that the version was deployed with success where an environment needs it. Throws `Stop` not-releasable. */
export function demandNeeds(
  environment: EnvironmentSettings,
  { deployable }: AskedDeployment,
  { needed }: KnownDeployments,
): void {
  const facts = new Map<string, DeploymentFact>()
  for (const { name, journal, entry } of needed) {
    const now = factOfJournal(journal, deployable)
    facts.set(name, now ?? { kind: entry === null ? 'never' : 'succeeded' })
  }
  const problems = needProblems(environment, deployable, facts)
  if (problems.length > 0) throw new Stop('not-releasable', problems)
}

/** What served in an environment before this deployment; null where nothing did, or the same version. */
export function previousOf(
  journal: SeenDeploymentJournal | null,
  { environment, asked }: { environment: string; asked: AskedDeployment },
): DeployedVersion | null {
  const { feature, version } = asked.deployable
  const entry = ownEntry(journal, feature)
  if (entry !== null) {
    const isThere = entry.phase === 'done' && entry.version !== version
    const before = isThere ? { version: entry.version, digest: entry.digest, out: outsOf(entry) } : entry.previous
    return before?.version === version ? null : before
  }
  const served = asked.tip.state.serving[environment]
  const digest =
    served?.digest ?? asked.tip.state.releases.find((one) => one.version === served?.version)?.packageDigest
  const isGood = served !== undefined && served.outcome === 'success' && served.version !== version
  return isGood && digest != null ? { version: served.version, digest } : null
}

/** What earlier deployments of the version have handed on: in the environments that this one needs, and here. */
export function handedOnBefore(
  { journal, needed }: KnownDeployments,
  { feature, version, digest }: DeployedVersion & { feature: string },
): Record<string, string> {
  // What was left unfinished here, or failed, has handed on what it had made all the same.
  const own = ownEntry(journal, feature)
  const left = own?.version === version && own.digest === digest ? own : null
  const entries = [...needed.map((one) => one.entry), left].filter((one) => one !== null)
  return Object.assign({}, ...entries.map(outsOf)) as Record<string, string>
}

function ownEntry(journal: SeenDeploymentJournal | null, feature: string): DeploymentEntry | null {
  return journal?.believed === true && journal.entry.feature === feature ? journal.entry : null
}
