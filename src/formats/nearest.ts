import { distance } from 'fastest-levenshtein'

/** The candidate that a mistyped name most likely meant, or null when none is near. Case, space, `-` and `_` weigh nothing. */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = bare(name)
  let best: { name: string; steps: number } | null = null
  for (const candidate of candidates) {
    const steps = distance(wanted, bare(candidate))
    if (best === null || steps < best.steps) best = { name: candidate, steps }
  }
  return best !== null && best.steps <= mostSteps(wanted) ? best.name : null
}

/** One slip in a very short name, two (a swap of letters) in others, a third of a long one. */
function mostSteps(name: string): number {
  return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

/** All candidates, those nearest to a name first; equally near ones keep their order. */
export function nearestFirst(name: string, candidates: readonly string[]): string[] {
  const wanted = bare(name)
  const steps = new Map(candidates.map((candidate) => [candidate, distance(wanted, bare(candidate))]))
  return [...candidates].sort((left, right) => (steps.get(left) ?? 0) - (steps.get(right) ?? 0))
}
