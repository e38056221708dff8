/** Deeper than any file of people or tools; what walks a value is recursive. */
export const DEEPEST = 200

const [SPACE, COLON, BACKSLASH] = [0x20, 0x3a, 0x5c]

/**
 * Parses JSON in which nothing is out of the ordinary, ten times as fast as with places; `undefined` where a slower look
 * has to tell what is wrong: syntax, a key twice, depth, a number that is not finite, a key named `__proto__`.
 */
export function parsePlain(body: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return undefined
  }
  // A key that stands twice is in the text twice and in the value once.
  return countKeys(value, 0) === countWrittenKeys(body) ? value : undefined
}

/** Number of keys in a value; NaN, which equals nothing, where something in it is out of the ordinary. */
function countKeys(value: unknown, depth: number): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : NaN
  if (typeof value !== 'object' || value === null) return 0
  if (depth === DEEPEST) return NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, depth + 1)
    return count
  }
  const members = value as Record<string, unknown>
  for (const key of Object.keys(members)) count += key === '__proto__' ? NaN : 1 + countKeys(members[key], depth + 1)
  return count
}

/** Number of strings before a colon, in a text that is known to be JSON. */
function countWrittenKeys(body: string): number {
  let count = 0
  for (let open = body.indexOf('"'); open >= 0;) {
    const after = endOfString(body, open) + 1
    if (body.charCodeAt(pastBlanks(body, after)) === COLON) count += 1
    open = body.indexOf('"', after)
  }
  return count
}

function pastBlanks(body: string, from: number): number {
  let at = from
  // Outside of strings, nothing of JSON but its four blanks is at or below the space.
  while (body.charCodeAt(at) <= SPACE) at += 1
  return at
}

/** Where the string ends that begins at an offset: at the next quote with an even number of backslashes before it. */
function endOfString(body: string, open: number): number {
  let end = body.indexOf('"', open + 1)
  while (isEscaped(body, end)) end = body.indexOf('"', end + 1)
  return end
}

function isEscaped(body: string, at: number): boolean {
  let start = at
  while (body.charCodeAt(start - 1) === BACKSLASH) start -= 1
  return (at - start) % 2 === 1
}
