import type { FeatureSettings } from '../config/settings.js'
import { planDataQuality } from './data-quality.js'
import { planDocumentation } from './documentation.js'
import type { GatePlan } from './gate.js'
import { planPerformance } from './performance.js'
import type { PlanFacts } from './plan-facts.js'
import { planReview } from './review.js'
import { planSecurity } from './security.js'
import { planTests } from './tests.js'
import { planTypes } from './types.js'

/** What each of the seven gates needs run and read, in the order in which they are reported. */
export function planGates(settings: FeatureSettings, facts: PlanFacts): GatePlan[] {
  return [
    planTests(settings, facts),
    planPerformance(settings, facts),
    planReview(settings, facts),
    planDataQuality(settings, facts),
    planDocumentation(settings),
    planTypes(settings, facts),
    planSecurity(settings, facts),
  ]
}
