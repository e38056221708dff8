import type { Host } from '../host/host.js'
import { isEnd, type ReleaseEnd, stopOf } from './ends.js'
import { nextStep } from './next-step.js'
import { observe } from './observe.js'
import { asksForTagRules, decideRuleRefusal } from './rule-refusal.js'
import type { Procedure, Step } from '../transaction/step.js'
import { type ReleaseStep, STEPS } from './steps/index.js'
import type { ReleaseTypes } from './transaction.js'

/** How a release is taken to its end. */
export const RELEASE: Procedure<ReleaseTypes, ReleaseStep, ReleaseEnd> = {
  kindOf,
  isEnd,
  stopOf,
  next: ({ record }, seen) => nextStep(record, seen),
  async observe(host, transaction, again) {
    const { resumed } = transaction
    const first = { for: 'first', hasDoubt: resumed, isFinal: !resumed } as const
    return await observe(host, transaction, again === null ? first : { for: 'again', ...again })
  },
  async refusedByRule(host: Pick<Host, 'rules'>, { record, me }, { step, refusal }) {
    const rulesets = asksForTagRules({ step, refusal }) ? await host.rules.ofTags() : null
    const write = kindOf(step).describe({ record, me }, step)
    return decideRuleRefusal({ record, step, write, refusal }, rulesets)
  },
}

function kindOf(step: ReleaseStep): Step<ReleaseTypes, ReleaseStep, unknown> {
  const kinds: readonly Step<ReleaseTypes, ReleaseStep, unknown>[] = STEPS
  const kind = kinds.find((one) => one.do === step.do)
  if (kind === undefined) throw new Error(`no step is called ${step.do}`)
  return kind
}
