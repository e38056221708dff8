import type { MetricBound } from '../bounds.js'
import type { MeasuredChampion } from '../facts.js'
import type { Finding } from '../judgement.js'
import { contradictionOf, findIn, notCompared } from './champion-comparison.js'

/** What can be said of the comparison with the champion before anything is measured. */
export interface Foreseen {
  /** Whatever is measured, the gate will be an error for these. */
  problems: Finding[]
  /** The gate will be an error unless the metric is measured under another name. */
  warnings: string[]
}

/** What stands against comparing a version with its champion, by the bounds alone. */
export function foreseenOfChampion(
  bounds: readonly MetricBound[],
  { champion, version }: { champion: MeasuredChampion | null; version: string },
): Foreseen {
  const foreseen: Foreseen = { problems: [], warnings: [] }
  if (champion === null || bounds.length === 0) return foreseen
  if (champion.problem !== null) return { ...foreseen, problems: [champion.problem] }
  for (const bound of bounds) {
    const found = findIn(champion, bound, bound.name)
    if (found.kind === 'one') {
      const contradiction = contradictionOf(bound, bound.name, { champion, before: found.value })
      if (contradiction !== null) foreseen.problems.push(contradiction)
    } else if (bound.newMetric !== version) {
      const { what, fix } = notCompared(bound, { name: bound.name, value: 0, version }, { champion, found }).problem
      foreseen.warnings.push(`${what}. ${fix}`)
    }
  }
  return foreseen
}
