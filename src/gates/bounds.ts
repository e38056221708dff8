import type { Problem } from '../errors.js'
import type { CriterionBound } from '../feature/criteria.js'
import { normaliseMetricName } from '../formats/metric-name.js'

/** A bound on one metric. */
export interface BoundSettings {
  min?: number
  max?: number
  /** The value must lie above `min`, not at it (a criterion with `>`). */
  minExclusive?: true
  /** A lower bound was written in per cent: a share, which is no more than 1. */
  minIsShare?: true
  /** The value must lie below `max`, not at it (a criterion with `<`). */
  maxExclusive?: true
  better?: 'higher' | 'lower'
  tolerance: { kind: 'absolute' | 'relative'; amount: number; text: string }
  /** The one version whose champion may have no value of it to compare with. */
  newMetric?: string
  /** Where it was declared, for messages: `.github/ds-release.yml:12` or `docs/workflow/state/churn.json:6 acceptance_criteria[0]`. */
  source: string
}

/** What one metric must be, from configuration and acceptance criteria together. */
export interface MetricBound extends BoundSettings {
  /** As the configuration spells it, else as the first criterion does. */
  name: string
  /** The name as it is compared. */
  key: string
  better: 'higher' | 'lower'
}

type Draft = BoundSettings & { name: string; key: string }

/**
 * All bounds of a feature, the configuration's first; the stricter of two counts. A problem stands for a bound that
 * cannot be judged: none or contradictory limits, two limits without `better`, one metric under two names.
 */
export function boundsOf(
  metrics: Readonly<Record<string, BoundSettings>>,
  criteria: readonly CriterionBound[],
): { bounds: MetricBound[]; problems: Problem[] } {
  const drafts = new Map<string, Draft>()
  const problems: Problem[] = []
  for (const [name, settings] of Object.entries(metrics)) {
    const key = normaliseMetricName(name)
    const earlier = drafts.get(key)
    if (earlier === undefined) drafts.set(key, { ...settings, name, key })
    else problems.push(twoNames(earlier.name, name, settings.source))
  }
  for (const criterion of criteria) {
    const key = normaliseMetricName(criterion.metric)
    drafts.set(key, withCriterion(drafts.get(key) ?? draftOf(criterion, key), criterion))
  }
  const bounds: MetricBound[] = []
  for (const draft of drafts.values()) {
    const problem = draftProblem(draft)
    if (problem === null)
      bounds.push({ ...draft, better: draft.better ?? (draft.min === undefined ? 'lower' : 'higher') })
    else problems.push(problem)
  }
  return { bounds, problems }
}

function draftOf(criterion: CriterionBound, key: string): Draft {
  return {
    name: criterion.metric,
    key,
    tolerance: { kind: 'absolute', amount: 0, text: '0' },
    source: criterion.source,
  }
}

function withCriterion(before: Draft, criterion: CriterionBound): Draft {
  const { kind, value, exclusive, source } = criterion
  const isShare = kind === 'min' && criterion.percent && value <= 1
  const draft: Draft = isShare ? { ...before, minIsShare: true } : before
  const [limit, flag] = kind === 'min' ? (['min', 'minExclusive'] as const) : (['max', 'maxExclusive'] as const)
  const present = draft[limit]
  const further = present === undefined || (kind === 'min' ? value > present : value < present)
  if (!further && !(value === present && exclusive)) return withSource(draft, source)
  const next: Draft = { ...draft, [limit]: value }
  if (exclusive) next[flag] = true
  else delete next[flag]
  return withSource(next, source)
}

function withSource(draft: Draft, source: string): Draft {
  return draft.source.split(' and ').includes(source) ? draft : { ...draft, source: `${draft.source} and ${source}` }
}

function draftProblem(draft: Draft): Problem | null {
  const { name, min, max, better, source } = draft
  const at = `${JSON.stringify(name)} (${source})`
  if (min === undefined && max === undefined) {
    return { what: `The metric ${at} has no bound`, fix: 'Add min or max to it, or take it out' }
  }
  if (min === undefined || max === undefined) return contradiction(draft, at)
  const empty = min > max || (min === max && (draft.minExclusive === true || draft.maxExclusive === true))
  if (empty) return { what: `No value of ${at} meets both bounds, ${min} and ${max}`, fix: 'Correct one of them' }
  if (better !== undefined) return null
  return {
    what: `The metric ${at} has a lower and an upper bound, and nothing says which way is better`,
    fix: 'Add "better: higher" or "better: lower" to it under gates.performance.metrics',
  }
}

/** With one bound, `better` can only repeat what the bound says. */
function contradiction({ min, better }: Draft, at: string): Problem | null {
  const meant = min === undefined ? 'lower' : 'higher'
  if (better === undefined || better === meant) return null
  const limit = min === undefined ? 'an upper bound (max, <=)' : 'a lower bound (min, >=)'
  return {
    what: `The metric ${at} has ${limit} and says "better: ${better}", which contradict each other`,
    fix: `Take "better" out of it, or write the bound as ${meant === 'higher' ? 'max' : 'min'}`,
  }
}

function twoNames(one: string, other: string, source: string): Problem {
  const what = `${JSON.stringify(one)} and ${JSON.stringify(other)} (${source}) name the same metric`
  return { what, fix: 'Spell both alike' }
}

/** Whether a value keeps to a bound's own limits; NaN never does. */
export function meetsBound(value: number, bound: BoundSettings): boolean {
  const { min, max } = bound
  const highEnough = min === undefined || (bound.minExclusive === true ? value > min : value >= min)
  const lowEnough = max === undefined || (bound.maxExclusive === true ? value < max : value <= max)
  return Number.isFinite(value) && highEnough && lowEnough
}
