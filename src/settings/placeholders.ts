import { Stop } from '../errors.js'
import { shellContexts } from '../formats/shell-contexts.js'
import { quoteWithin } from '../formats/shell-word.js'

/** The names that commands may have in braces. */
export const PLACEHOLDERS = ['model', 'package', 'metrics', 'version', 'feature', 'environment'] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What the placeholders stand for in one command. */
export type PlaceholderValues = Partial<Record<Placeholder, string>>

/** `{model}`, but neither the shell's own `${model}` nor another language's `{{model}}`. */
const PATTERN = new RegExp(String.raw`(?<![$\\{])\{(${PLACEHOLDERS.join('|')})\}(?!\})`, 'g')

/**
 * Fills the placeholders of a command, each value as one word for the shell, also where the command has quotes around
 * it; every other brace stays. Throws `Stop` (`invalid-config`) for a placeholder that has no value here.
 */
export function fillPlaceholders(run: string, values: PlaceholderValues): string {
  const contextAt = shellContexts(run)
  return run.replace(PATTERN, (written, name: Placeholder, offset: number) => {
    const value = values[name]
    if (value === undefined) throw noValue(written, run, values)
    return quoteWithin(value, contextAt(offset))
  })
}

function noValue(written: string, run: string, values: PlaceholderValues): Stop {
  const known = PLACEHOLDERS.filter((name) => values[name] !== undefined).map((name) => `{${name}}`)
  return new Stop('invalid-config', {
    what: `${written} has no value in the command ${JSON.stringify(run)}`,
    fix: `Use what this command can have: ${known.join(', ')}`,
  })
}
