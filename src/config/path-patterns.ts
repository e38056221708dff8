import picomatch from 'picomatch'

/**
 * Whether a file is among those that patterns mean, in their order: the last one that matches it counts, and one with `!`
 * takes it out. A name without wildcards is a file, or a folder with all that is below it. Where the first takes
 * something out, it is from everything.
 */
export function pathMatcher(patterns: readonly string[]): (file: string) => boolean {
  const steps = patterns.map((pattern) => ({ takesOut: isNegated(pattern), matches: matcherOf(pattern) }))
  const [first] = steps
  if (first === undefined) return () => false
  return (file) => steps.findLast(({ matches }) => matches(file))?.takesOut === false || isLeft(steps, file)
}

interface Step {
  takesOut: boolean
  matches: (file: string) => boolean
}

function isLeft(steps: readonly Step[], file: string): boolean {
  return steps[0]?.takesOut === true && !steps.some(({ matches }) => matches(file))
}

/** The patterns that match none of the files, whether they take out or not. */
export function idlePatterns(patterns: readonly string[], files: readonly string[]): number[] {
  return patterns.flatMap((pattern, index) => (files.some(matcherOf(pattern)) ? [] : [index]))
}

function isNegated(pattern: string): boolean {
  return /^!(?!\()/.test(pattern)
}

function matcherOf(pattern: string): (file: string) => boolean {
  const plain = isNegated(pattern) ? pattern.slice(1) : pattern
  const matches = picomatch(plain, { dot: true, nonegate: true })
  return (file) => matches(file) || file === plain || file.startsWith(`${plain}/`)
}
