import { type GitHubFailure, Stop } from '../errors.js'
import type { TagRuleset } from '../host/host.js'
import type { ReleaseRecord } from '../release/record.js'
import {
  isImmutableName,
  isRestrictedRef,
  restrictingRuleset,
  ruleRefusal,
  tagRestricted,
  tagSpent,
} from '../release/tag-rules.js'
import type { ReleaseStep } from './steps/index.js'

/** A step that a rule of the repository refused; `write` says in words what it was to do. */
export interface RefusedWrite {
  record: ReleaseRecord
  step: ReleaseStep
  write: string
  refusal: GitHubFailure
}

/** Whether GitHub says the same of a tag that a ruleset restricts and of one whose name an immutable release has burnt. */
export function asksForTagRules({ step, refusal }: Pick<RefusedWrite, 'step' | 'refusal'>): boolean {
  return step.do === 'tag' && !isImmutableName(refusal.detail) && isRestrictedRef(refusal.detail)
}

/**
 * What a write that a rule refused stops the release with: a rule can be changed, a name that is spent cannot be had.
 * `rulesets` is null where they need not, or may not, be asked for.
 */
export function decideRuleRefusal(refused: RefusedWrite, rulesets: readonly TagRuleset[] | null): Stop {
  const { record, write, refusal } = refused
  if (isImmutableName(refusal.detail)) return new Stop('conflict', tagSpent(record), refusal)
  if (rulesets === null) return new Stop('permission', ruleRefusal(write, refusal.detail), refusal)
  const ruleset = restrictingRuleset(rulesets, record.tag)
  if (ruleset === null) return new Stop('conflict', tagSpent(record), refusal)
  return new Stop('permission', tagRestricted(record.tag, ruleset), refusal)
}
