import { reviewVerdict } from '../gates/judging.js'
import type { ReviewEvidence } from '../gates/review-evidence.js'
import type { Verdict } from '../gates/verdict.js'
import type { FeatureFacts } from '../gather/feature.js'
import { gatherReview, gatherReviewAgain, type ReviewAsk } from '../gather/review.js'
import type { Host } from '../host/host.js'

/** Judges the review gate once more, by what is said on GitHub now; null where nobody's review is asked for. */
export type ReviewAgain = (() => Promise<Verdict>) | null

/** Whose review is judged again, and what is known of it. */
export interface JudgedReview {
  settings: FeatureFacts['settings']
  ask: ReviewAsk
  /** What the gate was judged by in this run; null where an earlier run has judged it. */
  first: ReviewEvidence | null
}

/**
 * Judges the review gate once more, by what people say on GitHub at that moment; null where nobody's review is asked for,
 * because the gate is off or its failure was accepted.
 */
export function reviewAgain(host: Host, { settings, ask, first }: JudgedReview): ReviewAgain {
  const { enabled, waiver } = settings.gates.review
  if (!settings.gatesEnabled || !enabled || waiver !== null) return null
  let known = first
  return async () => {
    known = known === null ? await gatherReview(host, ask) : await gatherReviewAgain(host, known)
    return reviewVerdict(settings, known)
  }
}
