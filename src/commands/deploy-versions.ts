import type { DeployedVersion } from '../deployment/plan.js'
import { wayBackOf } from '../deployment/plan-of.js'
import type { EnvironmentSettings } from '../environments/settings.js'
import { outsUsedBy } from '../environments/uses.js'
import { Stop } from '../errors.js'
import { findDeployable } from '../gather/deployable.js'
import { type FeatureFacts, recordFoldersOf } from '../gather/feature.js'
import { type FetchedPackage, fetchPackage, type ReleasedVersion } from '../gather/released-package.js'
import type { Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { DeployInputs } from '../inputs.js'
import { packagedModel } from '../package/packaged-model.js'
import type { Owner } from '../release/journal.js'
import type { VersionAtTarget } from '../target/target.js'
import type { AskedDeployment } from './deploy-asked.js'
import type { KnownDeployments } from './deploy-known.js'

/** All that a deployment is laid out from. */
export interface DeploymentFacts {
  host: Host
  inputs: DeployInputs
  repository: Repository
  facts: FeatureFacts
  environment: EnvironmentSettings
  branch: string
  asked: AskedDeployment
  known: KnownDeployments
  me: Owner
  fetched: FetchedPackage
}

/** A version as its steps have it: its package on this machine, and what it handed on. */
export async function atTarget(
  host: Pick<Host, 'files'>,
  { released, fetched, outs }: { released: ReleasedVersion; fetched: FetchedPackage; outs: Record<string, string> },
): Promise<VersionAtTarget> {
  const { feature, version, digest, tag } = released
  const { archive, folder, commit } = fetched
  const paths = (await host.files.walk(folder)).map(({ path }) => path)
  const model = packagedModel(paths)
  return { feature, version, digest, tag, commit, archive, folder, model, outs }
}

/** The version before with its package, where a failed deployment is to be undone; what keeps it from that is said. */
export async function formerVersion(
  about: DeploymentFacts,
  previous: DeployedVersion | null,
): Promise<{ version: VersionAtTarget | null; warnings: string[] }> {
  const { host, environment, repository, facts, branch, asked } = about
  if (environment.onFailure !== 'roll-back') return { version: null, warnings: [] }
  if (previous === null) {
    return {
      version: null,
      warnings: ['nothing served there before that could be put back: where a check fails, it stops'],
    }
  }
  try {
    const entry = asked.tip.state.releases.findLast((one) => one.version === previous.version) ?? null
    const ask = {
      facts,
      tip: asked.tip,
      branch,
      stateDir: repository.stateDir,
      recordFolders: recordFoldersOf(repository),
    }
    const released = await findDeployable(host, { version: previous.version, entry }, ask)
    const fetched = await fetchPackage(host, released)
    const outs = { ...previous.out }
    const missing = missingForWayBack(environment, { previous, outs })
    if (missing !== null) return { version: null, warnings: [missing] }
    return { version: await atTarget(host, { released, fetched, outs }), warnings: [] }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const why = error.problems[0]?.what ?? error.message
    return {
      version: null,
      warnings: [`${previous.version} could not be put back if a check fails, so it stops then: ${why}`],
    }
  }
}

/** Why the steps that put back a version cannot be run; null where they can. */
function missingForWayBack(
  environment: EnvironmentSettings,
  { previous, outs }: { previous: DeployedVersion; outs: Readonly<Record<string, string>> },
): string | null {
  const used = wayBackOf(environment, previous).flatMap(({ step }) => outsUsedBy(environment, step))
  const missing = used.filter((name) => !Object.hasOwn(outs, name)).map((name) => `{out.${name}}`)
  if (missing.length === 0) return null
  return `${previous.version} could not be put back if a check fails, so it stops then: ${missing.join(', ')} of it is not known`
}
