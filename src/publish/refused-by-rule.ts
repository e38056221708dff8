import { type GitHubFailure, Stop } from '../errors.js'
import type { ReleaseRecord } from '../release/record.js'
import { describeStep } from '../release/step-text.js'
import { restrictingRuleset, ruleRefusal, tagRestricted, tagSpent } from '../release/tag-rules.js'
import type { ReleaseStep } from '../release/transaction.js'
import type { Host } from '../host/host.js'

/** What a write that a rule refused stops the release with: a rule can be changed, a name that is spent cannot be had. */
export async function refusedByRule(
  host: Host,
  record: ReleaseRecord,
  step: ReleaseStep,
  refusal: GitHubFailure,
): Promise<Stop> {
  const words = refusal.detail
  if (/used by an immutable release/i.test(words)) return new Stop('conflict', tagSpent(record), refusal)
  const plain = new Stop('permission', ruleRefusal(describeStep(step, record), words), refusal)
  if (step.do !== 'tag' || !/creations being restricted/i.test(words)) return plain
  // GitHub says the same of a tag that a ruleset restricts and of one whose name an immutable release has burnt.
  const rulesets = await host.rules.ofTags()
  if (rulesets === null) return plain
  const ruleset = restrictingRuleset(rulesets, record.tag)
  if (ruleset === null) return new Stop('conflict', tagSpent(record), refusal)
  return new Stop('permission', tagRestricted(record.tag, ruleset), refusal)
}
