import { judgeDataQuality } from './data-quality/judge.js'
import { judgeDocumentation } from './documentation/judge.js'
import type { Judge } from './gate.js'
import type { GateName, GateSettings } from './index.js'
import { judgePerformance } from './performance/judge.js'
import { judgeReview } from './review/judge.js'
import { judgeSecurity } from './security/judge.js'
import { judgeTests } from './tests/judge.js'
import { judgeTypes } from './types/judge.js'

/** How each gate judges: one that is forgotten here does not compile. */
export const JUDGES: { readonly [Name in GateName]: Judge<GateSettings[Name]> } = {
  tests: judgeTests,
  performance: judgePerformance,
  review: judgeReview,
  'data-quality': judgeDataQuality,
  documentation: judgeDocumentation,
  types: judgeTypes,
  security: judgeSecurity,
}
