import type { FaultKind } from '../rehearsal/github/faults.js'
import type { Point } from './point.js'
import type { Scenario } from './scenarios.js'
import type { Outcome } from './trial.js'
import type { Write } from './writes.js'

/** Numbers from 0 to 1 that follow from a seed (mulberry32): the same seed gives the same order everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same things in an order that follows from the numbers. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

/** Every kind of fault at every write of a scenario; what people do to a draft or tag, where there is one to do it to. */
export function singlePoints(
  { name, writes }: Pick<Scenario, 'name' | 'writes'>,
  kinds: readonly FaultKind[],
): Point[] {
  return writes.flatMap(({ at }) =>
    kinds
      .filter((kind) => hasObject(kind, at, writes))
      .map((kind): Point => ({ scenario: name, faults: [{ kind, at }] })),
  )
}

/** Whether there is something that a deed can be done to just before a write. */
function hasObject(kind: FaultKind, at: number, writes: readonly Write[]): boolean {
  const placeOf = (name: string): number | undefined => writes.find((write) => write.name === name)?.at
  if (kind.startsWith('tag-')) return at === placeOf('make the tag')
  if (!/^(edit|delete)-draft$|^(add|swap)-asset$/.test(kind)) return true
  return at > (placeOf('make the draft') ?? 0) && at <= (placeOf('publish') ?? 0)
}

/** For each point whose first run did not finish: every kind of fault at every write of the run that came next. */
export function pairPoints(outcomes: readonly Outcome[], kinds: readonly FaultKind[]): Point[] {
  return outcomes.flatMap(({ point, writes, breaches }) => {
    const next = breaches.length === 0 && point.faults.length === 1 ? (writes[1] ?? 0) : 0
    return Array.from({ length: next }, (_, index) => index + 1).flatMap((at) =>
      kinds.map((kind): Point => ({ ...point, faults: [...point.faults, { kind, at }] })),
    )
  })
}

/** So many numbers from 1 to `last`, spread evenly. */
export function spread(last: number, count: number): number[] {
  const step = last / (count + 1)
  return [...new Set(Array.from({ length: count }, (_, index) => Math.max(1, Math.round(step * (index + 1)))))]
}
