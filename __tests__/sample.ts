import { randomOf, shuffled } from '../faults/plan.js'

/** Of what takes long, each day another sample is tried; `DS_RELEASE_SEED` repeats a day's. */
export const SEED = Number(process.env['DS_RELEASE_SEED'] ?? Math.floor(Date.now() / 86_400_000))

/** So many of them, in their order; `DS_RELEASE_SAMPLE=all` tries all. */
export function sampleOf<T>(things: readonly T[], count: number): T[] {
  if (process.env['DS_RELEASE_SAMPLE'] === 'all') return [...things]
  const chosen = new Set(shuffled(things, randomOf(SEED)).slice(0, count))
  return things.filter((thing) => chosen.has(thing))
}
