import type { DeployedVersion, DeploymentPlan } from '../deployment/plan.js'
import { planOf, wayBackOf } from '../deployment/plan-of.js'
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
import { createTarget } from '../target/create-target.js'
import type { TargetFacts, VersionAtTarget } from '../target/target.js'
import type { AskedDeployment } from './deploy-asked.js'
import { handedOnBefore, type KnownDeployments, previousOf } from './deploy-known.js'

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

/** Lays out what is done, and what it is done with; what the run should say of it comes as warnings. */
export async function layOut(
  about: DeploymentFacts,
): Promise<{ plan: DeploymentPlan; target: TargetFacts; warnings: string[] }> {
  const { host, facts, environment, branch, asked, known, me, fetched } = about
  const { deployable } = asked
  const previous = previousOf(known.journal, { environment: environment.name, asked })
  const former = await formerVersion(about, previous)
  const version = await atTarget(host, { released: deployable, fetched, outs: handedOnBefore(known, deployable) })
  const target: TargetFacts = {
    ...{ environment, version, former: former.version, previousVersion: previous?.version ?? null },
    ...{ folder: host.files.absolute(facts.workingDirectory), workingDirectory: facts.workingDirectory },
  }
  const outs = await usableOuts(about, target)
  const plan = planOf(environment, {
    ...{ me, feature: facts.id, version: deployable.version, digest: deployable.digest, tag: deployable.tag },
    ...{ commit: fetched.commit, runUrl: host.run.runUrl, outs, previous, branch, stateFile: facts.stateFile },
    ...{ now: host.clock.now(), canGoBack: former.version !== null },
    names: {
      version: deployable.version,
      feature: facts.id,
      environment: environment.name,
      ...dashed(deployable.version),
    },
  })
  const adopted = deployable.isAdopted
    ? [`${deployable.version} was adopted: no gate of this action has judged it`]
    : []
  const unobserved = plan.isObserved
    ? []
    : [`nothing asks ${environment.name} what it serves: it is deployed, and not observed`]
  return {
    plan,
    target: { ...target, version: { ...version, outs } },
    warnings: [...adopted, ...unobserved, ...former.warnings],
  }
}

function dashed(version: string): Record<string, string> {
  return {
    'version-dash': version.replace(/[^A-Za-z0-9]+/g, '-'),
    'version-under': version.replace(/[^A-Za-z0-9]+/g, '_'),
  }
}

async function atTarget(
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
async function formerVersion(
  about: DeploymentFacts,
  previous: DeployedVersion | null,
): Promise<{ version: VersionAtTarget | null; warnings: string[] }> {
  const { host, environment, repository, facts, branch, asked, known } = about
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
    const outs = { ...handedOnBefore(known, released), ...previous.out }
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

/** What was handed on before; an image that \`ready\` says to be gone is built anew. */
async function usableOuts(
  { host, environment, inputs }: DeploymentFacts,
  target: TargetFacts,
): Promise<Record<string, string>> {
  const { outs } = target.version
  const isAsked = outsUsedBy(environment, 'ready').includes('image')
  if (inputs.dryRun || environment.build === null || !Object.hasOwn(outs, 'image') || !isAsked) return { ...outs }
  const { value: ready } = await host.commands.secluded(
    async () =>
      await createTarget(host, target).look({ step: 'ready', uses: ['image'] }, outs, new AbortController().signal),
  )
  if (ready.kind === 'passed') return { ...outs }
  host.log.notice(`The image of ${target.version.version} is not there any more, so it is built anew.`)
  return Object.fromEntries(Object.entries(outs).filter(([name]) => name !== 'image'))
}
