import type { StepResult } from '../deployment/memory.js'
import type { Look } from '../deployment/plan.js'
import type { SecretPart } from '../formats/secret-value.js'
import { passedNames, secretsOf } from '../package/secrets.js'
import type { StepContext, TargetHost } from './context.js'
import { runEffect, runNamed } from './effects.js'
import { lookGolden } from './golden.js'
import { lookLoad } from './load.js'
import { lookReadBack } from './read-back.js'
import { askServing, lookServing } from './serving.js'
import type { HandedOn, Target, TargetFacts } from './target.js'
import { lookWatch } from './watching.js'

/** Makes the target of one deployment; from now on the log shows none of the secrets that its steps are given. */
export function createTarget(host: TargetHost, facts: TargetFacts): Target {
  const { environment, version, former } = facts
  const secrets = secretsOfSteps(host.run, facts)
  host.log.conceal(secrets)
  const at = (outs: HandedOn, signal: AbortSignal, place: StepContext['at'] = 'live'): StepContext => {
    return { host, facts, version, outs: { ...version.outs, ...outs }, at: place, signal, secrets }
  }
  return {
    run: async (step, outs, signal) => await runEffect(at(outs, signal), step),
    async back({ step, stage }, signal) {
      if (former === null) throw new Error('there is no version to put back')
      const context = { ...at({}, signal), version: former, outs: former.outs }
      if (step !== 'rollback') return await runEffect(context, { step, ...(stage === undefined ? {} : { stage }) })
      if (environment.rollback === null) throw new Error(`${environment.name} has no rollback`)
      return await runNamed(context, { step, command: environment.rollback })
    },
    look: async (step, outs, signal) => await lookAt(at(outs, signal, step.at ?? 'live'), step),
    async ask(outs, signal, awaits) {
      const hasCandidate = environment.switch !== null && environment.candidateUrl !== null
      return {
        candidate: hasCandidate ? await askServing(at(outs, signal, 'candidate'), undefined) : null,
        live: await askServing(at(outs, signal), awaits),
      }
    },
  }
}

async function lookAt(context: StepContext, { step }: Look): Promise<StepResult> {
  switch (step) {
    case 'ready': {
      const { ready, name } = context.facts.environment
      if (ready === null) throw new Error(`${name} has no ready`)
      return await runNamed(context, { step, command: ready })
    }
    case 'read-back':
      return await lookReadBack(context)
    case 'serving':
      return await lookServing(context)
    case 'golden':
      return await lookGolden(context)
    case 'load-test':
      return await lookLoad(context)
    case 'watch':
      return await lookWatch(context)
  }
}

/** What the steps are given by name and nobody may read; what a header's command prints comes to it. */
function secretsOfSteps({ variables, repository, owner, repo }: TargetHost['run'], facts: TargetFacts): SecretPart[] {
  const known = [repository, owner, repo, facts.version.feature]
  return secretsOf(variables, passedNames(facts.environment), known).flatMap(({ parts }) => parts)
}
