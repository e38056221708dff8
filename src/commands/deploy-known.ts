import { needProblems } from '../deployment/admission.js'
import { type DeploymentEntry, outsOf, type SeenDeploymentJournal } from '../deployment/journal.js'
import { type DeploymentFact, factOfJournal, hasSucceeded } from '../deployment/needs.js'
import type { DeployedVersion } from '../deployment/plan.js'
import { deploymentTask } from '../deploy/seen-deployment.js'
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

/** An environment that another one needs, with its journal. */
interface NeededEnvironment {
  environment: EnvironmentSettings
  journal: SeenDeploymentJournal | null
}

/** Reads the journals of an environment and of those that it needs. Throws `Stop` for one that is none of ours. */
export async function knownDeployments(
  host: Pick<Host, 'journal' | 'runs' | 'repository'>,
  about: { environment: EnvironmentSettings; environments: readonly EnvironmentSettings[]; feature: string; me: Owner },
): Promise<KnownDeployments> {
  const { environment, environments, feature, me } = about
  const read = async ({ name, service }: EnvironmentSettings): Promise<SeenDeploymentJournal | null> =>
    await readDeploymentJournal(host, { feature, environment: name, service }, me)
  const needed: NeededEnvironment[] = []
  for (const one of environments) {
    if (environment.needs.includes(one.name)) needed.push({ environment: one, journal: await read(one) })
  }
  return { journal: await read(environment), needed }
}

/** Demands that the version was deployed with success where an environment needs it. Throws `Stop` not-releasable. */
export async function demandNeeds(
  host: Pick<Host, 'deployments' | 'repository'>,
  { environment, asked, known }: { environment: EnvironmentSettings; asked: AskedDeployment; known: KnownDeployments },
): Promise<void> {
  const facts = new Map<string, DeploymentFact>()
  for (const { environment: need, journal } of known.needed) {
    facts.set(need.name, factOfJournal(journal, asked.deployable) ?? (await pastFact(host, need, asked)))
  }
  const problems = needProblems(environment, asked.deployable, facts)
  if (problems.length > 0) throw new Stop('not-releasable', problems)
}

/** Where the journal has gone on to another version, this action's own Deployments at GitHub still tell. */
async function pastFact(
  host: Pick<Host, 'deployments' | 'repository'>,
  { name, group }: EnvironmentSettings,
  { deployable }: AskedDeployment,
): Promise<DeploymentFact> {
  const login = await host.repository.viewer()
  const wanted = { ...deployable, environment: name, login }
  const task = deploymentTask(deployable)
  for (const { id, payload, creator } of await host.deployments.newest({ environment: group, task })) {
    if (!hasSucceeded([{ payload, creator, state: 'success' }], wanted)) continue
    const state = await host.deployments.state(id)
    if (hasSucceeded([{ payload, creator, state }], wanted)) return { kind: 'succeeded' }
  }
  return { kind: 'never' }
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

/** What earlier deployments of a version have handed on: there, and in the environments that it needs. */
export function handedOnBefore(
  { journal, needed }: KnownDeployments,
  { feature, version, digest }: DeployedVersion & { feature: string },
): Record<string, string> {
  const journals = [...needed.map((one) => one.journal), journal]
  const entries = journals.map((one) => ownEntry(one, feature))
  const same = entries.filter((entry) => entry?.version === version && entry.digest === digest)
  return Object.assign({}, ...same.map((entry) => (entry === null ? {} : outsOf(entry)))) as Record<string, string>
}

function ownEntry(journal: SeenDeploymentJournal | null, feature: string): DeploymentEntry | null {
  return journal?.believed === true && journal.entry.feature === feature ? journal.entry : null
}
