import { type Problem, Stop } from '../errors.js'
import { nearestName } from '../formats/nearest.js'
import { shellContexts, type ShellContext } from '../formats/shell-contexts.js'
import { quoteWithin } from '../formats/shell-word.js'

/** The names that every deployment step may have in braces, beside `{out.NAME}`. */
export const COMMON_PLACEHOLDERS = [
  ...['model', 'package', 'archive', 'archive-name', 'metrics', 'version', 'version-dash', 'version-under'],
  ...['previous-version', 'feature', 'environment', 'url', 'digest'],
] as const

/** Names that only some steps have. */
export const OWN_PLACEHOLDERS = ['rows', 'output', 'weight'] as const

export type OwnPlaceholder = (typeof OWN_PLACEHOLDERS)[number]

/** What the placeholders of a deployment step stand for. */
export interface StepValues {
  /** By name, without braces. */
  names: Readonly<Record<string, string>>
  /** What the steps before have handed on: `{out.NAME}`. */
  outs: Readonly<Record<string, string>>
}

/** `{version}` and `{out.image}`; neither `${x}` of a shell, `%{x}` of curl nor `{{x}}` of a template. */
const PATTERN = /(?<![$\\%{])\{(out\.[A-Za-z_]\w*|[a-z]+(?:-[a-z]+)*)\}/g

/** A placeholder as written. */
interface Used {
  name: string
  context: ShellContext
  /** The character before it; empty at the start. */
  before: string
}

/**
 * Fills the placeholders of a text: each value as one word, as its place in a shell needs it, or as it is where nothing
 * but us reads it (an address, a header, a value of a job file). Throws `Stop` for an `{out.NAME}` that nothing handed on.
 */
export function fillPlaced(text: string, read: 'shell' | 'text', values: StepValues): string {
  const contextAt = read === 'shell' ? shellContexts(text) : null
  return text.replace(PATTERN, (written, name: string, offset: number) => {
    const value = valueOf(name, values)
    if (value === null) return written
    return contextAt === null ? value : quoteWithin(value, contextAt(offset))
  })
}

function valueOf(name: string, { names, outs }: StepValues): string | null {
  const out = outName(name)
  if (out === null) return Object.hasOwn(names, name) ? (names[name] ?? null) : null
  if (Object.hasOwn(outs, out)) return outs[out] ?? null
  const known = Object.keys(outs).map((one) => `{out.${one}}`)
  throw new Stop('invalid-config', {
    what: `{${name}} has no value: no step has handed on ${JSON.stringify(out)}`,
    fix: `Let a step before write ${out}=VALUE into the file that $DS_OUTPUT names; handed on so far: ${known.length === 0 ? 'nothing' : known.join(', ')}`,
  })
}

/** The name behind `out.`; null for any other placeholder. */
export function outName(name: string): string | null {
  return name.startsWith('out.') ? name.slice('out.'.length) : null
}

/** The names of the placeholders in a text, known or not. */
export function usedNames(text: string): string[] {
  return [...new Set([...text.matchAll(PATTERN)].map(([, name = '']) => name))]
}

/** What is wrong with the placeholders of a text, without its place; `allowed` are the names that have a value there. */
export function placeholderProblems(
  text: string,
  allowed: readonly string[],
  read: 'shell' | 'program' | 'text',
): Problem[] {
  const known = new Set<string>([...COMMON_PLACEHOLDERS, ...OWN_PLACEHOLDERS])
  const problems = usesOf(text, read).flatMap((used): Problem[] => {
    const { name } = used
    if (outName(name) !== null || allowed.includes(name)) return []
    if (known.has(name)) return [withoutMeaning(name, allowed)]
    const near = nearestName(name, [...known])
    if (near === null && isAnotherLanguage(used, read)) return []
    return [unknownName(name, near, allowed)]
  })
  return problems.filter(({ what }, index) => problems.findIndex((one) => one.what === what) === index)
}

function usesOf(text: string, read: 'shell' | 'program' | 'text'): Used[] {
  const contextAt = read === 'shell' ? shellContexts(text) : (): ShellContext => 'plain'
  return [...text.matchAll(PATTERN)].map((match) => ({
    name: match[1] ?? '',
    context: contextAt(match.index),
    before: text.slice(0, match.index).slice(-1),
  }))
}

/** A program in single quotes (`awk '{print}'`, `jq '{name}'`), of another shell, or after `f"`, `@` or `#`, has braces of its own. */
function isAnotherLanguage({ context, before }: Used, read: 'shell' | 'program' | 'text'): boolean {
  if (read === 'text') return false
  return read === 'program' || context === 'single' || ["'", '@', '#'].includes(before)
}

function withoutMeaning(name: string, allowed: readonly string[]): Problem {
  return {
    what: `{${name}} has no value here${name === 'url' ? ': the environment has no "url"' : ''}`,
    fix: name === 'url' ? 'Add "url" to the environment, or write the address itself' : listOf(allowed),
  }
}

function unknownName(name: string, near: string | null, allowed: readonly string[]): Problem {
  const fix = near === null ? listOf(allowed) : `Write {${near}}, the nearest placeholder`
  return {
    what: `{${name}} is not a placeholder`,
    fix: `${fix}; a brace that a program of yours reads goes into single quotes or a script`,
  }
}

function listOf(allowed: readonly string[]): string {
  return `Use what can be had here: ${[...allowed, 'out.NAME'].map((one) => `{${one}}`).join(', ')}`
}
