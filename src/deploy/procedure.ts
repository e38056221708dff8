import { type DeploymentEnd, isDeploymentEnd, stopOfDeployment } from '../deployment/ends.js'
import { nextDeploymentStep } from '../deployment/next-step.js'
import type { DeploymentStep } from '../deployment/steps.js'
import { Stop } from '../errors.js'
import { ruleRefusal } from '../release/tag-rules.js'
import type { Procedure, Step } from '../transaction/step.js'
import { observe } from './observe.js'
import { STEPS } from './steps/index.js'
import type { DeployTypes } from './transaction.js'

/** How a deployment is taken to its end. */
export const DEPLOYMENT: Procedure<DeployTypes, DeploymentStep, DeploymentEnd> = {
  kindOf,
  isEnd: isDeploymentEnd,
  stopOf: stopOfDeployment,
  next: nextDeploymentStep,
  async observe(host, transaction, again) {
    return await observe(host, transaction, again === null ? { for: 'first' } : { for: 'again', ...again })
  },
  async refusedByRule(_host, plan, { step, refusal }) {
    const words = ruleRefusal(kindOf(step).describe(plan, step), refusal.detail)
    return await Promise.resolve(new Stop('permission', words, refusal))
  },
}

function kindOf(step: DeploymentStep): Step<DeployTypes, DeploymentStep, unknown> {
  // Each kind takes the steps of its own name, which is what it is found by.
  const kinds = STEPS as unknown as readonly Step<DeployTypes, DeploymentStep, unknown>[]
  const kind = kinds.find((one) => one.do === step.do)
  if (kind === undefined) throw new Error(`no step is called ${step.do}`)
  return kind
}
