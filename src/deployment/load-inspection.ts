import { jsonOf } from './answers.js'
import { type GoldenDifference, type GoldenPlan, type GoldenResult, goldenResult, valueDifferences } from './golden.js'
import type { LoadPlan } from './load-plan.js'
import { isGolden, type RequestRow } from './request-rows.js'
import { names, servedInPassing, servedLabel, type Wanted } from './served.js'

/** What answers under load are held against. */
export interface LoadExpectation {
  /** The rows that the bodies are made of, in their order. */
  rows: readonly RequestRow[]
  /** How answers are compared to the rows' responses; null where they are not. */
  golden: GoldenPlan | null
  wanted: Wanted
  /** Field of the answer to `serving`; where answers under load have it too, it has to name the version. */
  servingField: string | null
}

/** What was seen in the answers. */
export interface LoadSeen {
  /** Answers that named another version, by what they named. */
  otherVersions: readonly { label: string; answers: number }[]
  /** Answers that named a version at all. */
  naming: number
  /** Answers held against golden rows; null where none was. */
  golden: GoldenResult | null
}

/** Looks at the answers of a load test while it runs, in memory that does not grow with their number. */
export interface LoadInspection {
  look: NonNullable<LoadPlan['look']>
  seen(): LoadSeen
}

const MOST_LABELS = 10
const OTHERS = 'others'

/** Prepares the look at the answers under load. */
export function loadInspection({ rows, golden, wanted, servingField }: LoadExpectation): LoadInspection {
  const others = new Map<string, number>()
  const wrong = new Map<number, readonly GoldenDifference[]>()
  const asked = new Set<number>()
  let naming = 0
  return {
    look(body, { text, named }) {
      const json = jsonOf(text)
      const served = servedInPassing(json.ok ? json.value : null, named, servingField)
      if (served?.kind === 'version') {
        naming += 1
        if (!names(served, wanted)) addTo(others, servedLabel(served))
      }
      const row = rows[body]
      // Once a row has been answered wrong, that is what it is told for.
      if (golden === null || row === undefined || !isGolden(row) || wrong.has(body)) return
      asked.add(body)
      const differences = valueDifferences(row, json, golden)
      if (differences.length > 0) wrong.set(body, differences.slice(0, MOST_LABELS))
    },
    seen: () => ({
      otherVersions: [...others].map(([label, answers]) => ({ label, answers })),
      naming,
      golden:
        asked.size === 0
          ? null
          : goldenResult(
              asked.size,
              [...wrong].sort(([one], [other]) => one - other).map(([, found]) => found),
            ),
    }),
  }
}

function addTo(counts: Map<string, number>, label: string): void {
  const key = counts.has(label) || counts.size < MOST_LABELS ? label : OTHERS
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
