import type { DeploymentPlan } from '../deployment/plan.js'
import { planOf } from '../deployment/plan-of.js'
import { outsUsedBy } from '../environments/uses.js'
import { createTarget } from '../target/create-target.js'
import type { TargetFacts } from '../target/target.js'
import { handedOnBefore, previousOf } from './deploy-known.js'
import { atTarget, type DeploymentFacts, formerVersion } from './deploy-versions.js'

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
