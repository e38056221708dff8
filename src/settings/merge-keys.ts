/** Of each pair one answers a question: who gives the one takes the other's place. */
const ALTERNATIVES: readonly (readonly [string, string])[] = [
  ['run', 'url'],
  ['url', 'run'],
  ['run', 'prometheus'],
  ['prometheus', 'run'],
]

/** Merges what is written over what is written below it, key by key; lists and `null` replace. */
export function mergeKeys(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over
  const replaced = ALTERNATIVES.flatMap(([given, other]) => (Object.hasOwn(over, given) ? [other] : []))
  const merged: Record<string, unknown> = Object.fromEntries(
    Object.entries(base).filter(([key]) => !replaced.includes(key)),
  )
  for (const [key, value] of Object.entries(over)) {
    merged[key] = Object.hasOwn(base, key) ? mergeKeys(base[key], value) : value
  }
  return merged
}

/** Whether a value has keys. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
