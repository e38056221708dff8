/** A value that was left out of the flat form, and why. */
export interface LeftOut {
  name: string
  value: unknown
}

/**
 * Flattens nested names to numbers, joining them with a dot (`{"val": {"f1": 0.9}}` becomes `val.f1`).
 * What is no finite number is left out and listed; where two paths end in one name, the second is listed.
 */
export function flattenNumbers(value: unknown): { numbers: Record<string, number>; leftOut: LeftOut[] } {
  const numbers = new Map<string, number>()
  const leftOut: LeftOut[] = []
  const walk = (here: unknown, name: string): void => {
    if (typeof here === 'number' && Number.isFinite(here) && name !== '' && !numbers.has(name)) numbers.set(name, here)
    else if (typeof here === 'object' && here !== null && !Array.isArray(here)) {
      for (const [key, inner] of Object.entries(here)) walk(inner, name === '' ? key : `${name}.${key}`)
    } else leftOut.push({ name, value: here })
  }
  walk(value, '')
  numbers.delete('__proto__')
  return { numbers: Object.fromEntries(numbers), leftOut }
}
