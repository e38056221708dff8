import { notThere, type TakenOver } from './like.js'
import type { Misfit } from './misfit.js'

/** What cannot work with names: two that GitHub takes for one, `needs` that name nothing or lead in a circle. */
export function nameMisfits(environments: readonly TakenOver[]): Misfit[] {
  const needs = new Map(environments.map(({ name, keys }) => [name, keys.needs ?? []]))
  return environments.flatMap(({ name }, index) => {
    const twin = environments.slice(0, index).find((one) => one.name.toLowerCase() === name.toLowerCase())
    const alike: Misfit[] =
      twin === undefined
        ? []
        : [
            {
              ...{ environment: name, path: [] },
              what: `The environments ${twin.name} and ${name} are one to GitHub, which does not tell case`,
              fix: 'Give one of them another name',
            },
          ]
    return [...alike, ...needsMisfits(name, needs)]
  })
}

type Needs = ReadonlyMap<string, readonly string[]>

function needsMisfits(name: string, needs: Needs): Misfit[] {
  const others = [...needs.keys()].filter((one) => one !== name)
  return (needs.get(name) ?? []).flatMap((needed, index): Misfit[] => {
    const at = { environment: name, path: ['needs', index] }
    if (needed === name) {
      const what = `${JSON.stringify(name)} needs itself`
      return [{ ...at, what, fix: 'Take it out; where it came by "like", give "needs" here' }]
    }
    if (!needs.has(needed)) return [{ ...at, ...notThere(needed, others) }]
    const way = wayTo([needed], name, needs)
    if (way === null) return []
    const what = `${[name, ...way].map((one) => JSON.stringify(one)).join(' needs ')}: that is a circle`
    return [{ ...at, what, fix: 'Take one of these needs out' }]
  })
}

/** A way along `needs` to a name, from the end of the way so far; null where there is none. */
function wayTo(so: readonly string[], to: string, needs: Needs): readonly string[] | null {
  const end = so.at(-1) ?? to
  if (end === to) return so
  for (const next of needs.get(end) ?? []) {
    const way = so.includes(next) ? null : wayTo([...so, next], to, needs)
    if (way !== null) return way
  }
  return null
}

/** An environment's name and those that it needs, however far. */
export function neededBy(name: string, environments: readonly TakenOver[]): Set<string> {
  const found = new Set<string>()
  const visit = (one: string): void => {
    if (found.has(one)) return
    found.add(one)
    environments.find((other) => other.name === one)?.keys.needs?.forEach(visit)
  }
  visit(name)
  found.delete(name)
  return found
}
