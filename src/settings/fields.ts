import { z } from 'zod'
import * as semver from '../formats/semantic-version.js'
import { repoPath } from '../formats/repo-path.js'
import { DURATION_FORM, LATENCY_FORM, parseDuration, parseLatency } from './durations.js'
import { isTagPattern, TAG_PATTERN_FORM } from './tag-pattern.js'

/** A text that is not empty. */
export const filledText = z.string().trim().min(1, { error: 'a text that is not empty' })

/** A file or folder below the folder that paths start from. */
export const path = z.string().transform((text, context) => {
  const checked = repoPath(text)
  if (checked.ok) return checked.path
  context.addIssue({ code: 'custom', message: checked.what, params: { fix: checked.fix } })
  return z.NEVER
})

/** A folder that the action itself commits to. */
export const recordsPath = path.refine((text) => !/(?:^|\/)\.git(?:$|\/)|^\.github\/workflows(?:$|\/)/i.test(text), {
  error: 'a folder that git and GitHub let an action commit to (not .git, not .github/workflows)',
})

/** Files or folders, each as `path`. */
export const paths = z.array(path)

/** Globs, each checked as `path`; `!` in front takes out what it matches, and a slash at the end means what is below. */
export const pathPatterns = z.array(
  z.string().transform((text, context) => {
    // `!(a|b)` is a glob of its own.
    const negation = /^!(?!\()/.test(text) ? '!' : ''
    const checked = repoPath(text.slice(negation.length))
    if (checked.ok) return `${negation}${checked.path}${text.endsWith('/') ? '/**' : ''}`
    context.addIssue({ code: 'custom', message: checked.what, params: { fix: checked.fix } })
    return z.NEVER
  }),
)

/** A shell command. */
export const command = z.string().refine((text) => text.trim() !== '', { error: 'a command that is not empty' })

/** A shell of a workflow step. */
export const shell = z
  .string()
  .refine((text) => ['bash', 'sh', 'python', 'pwsh'].includes(text) || text.includes('{0}'), {
    error: 'bash, sh, python, pwsh, or a command with {0} where the script goes',
  })

/** A duration, as seconds. */
export const duration = seconds(DURATION_FORM, parseDuration)

/** The time of an answer, as seconds. */
export const latency = seconds(LATENCY_FORM, parseLatency)

function seconds(form: string, parse: (text: string) => number | null) {
  return z.string({ error: form }).transform((text, context) => {
    const parsed = parse(text)
    if (parsed !== null) return parsed
    const message = `${JSON.stringify(text)} is not ${form}`
    context.addIssue({ code: 'custom', message, params: { fix: `Write ${form}` } })
    return z.NEVER
  })
}

/** A pattern that tags are made from and recognised by. */
export const tagPattern = z.string().refine(isTagPattern, { error: TAG_PATTERN_FORM })

const PERCENT = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)\s*%$/

/** Per cent as a share: `85%` is 0.85 to the last bit. */
function share(text: string): number {
  return Number(`${text.replace('%', '').trim()}e-2`)
}

const BOUND_FORM = { error: 'a number, or a percentage such as "85%"' }

/** A number, or a percentage as text, which is a share where it is no more than 100 %. */
export const boundValue = z
  .union([z.number(BOUND_FORM), z.string().regex(PERCENT, BOUND_FORM)], BOUND_FORM)
  .transform((given) => {
    const value = typeof given === 'number' ? given : share(given)
    return { value, isShare: typeof given === 'string' && value <= 1 }
  })

const TOLERANCE_FORM = { error: 'a number from 0 on, or a percentage such as "2%"' }

/** How much worse than the champion a metric may be; a percentage is one of the champion's value. */
export const tolerance = z
  .union([z.number().min(0, TOLERANCE_FORM), z.string().regex(/^\d+(?:\.\d+)?\s*%$/, TOLERANCE_FORM)], TOLERANCE_FORM)
  .transform((value) =>
    typeof value === 'number'
      ? { kind: 'absolute' as const, amount: value, text: String(value) }
      : { kind: 'relative' as const, amount: share(value), text: value.replace(/\s/g, '') },
  )

const VERSION_FORM = { error: 'a version as text, such as "1.3.0"' }

/** A semantic version, its leading `v` taken off. */
export const versionText = z
  .string(VERSION_FORM)
  .refine((text) => semver.valid(text) !== null, VERSION_FORM)
  .transform((text) => text.trim().replace(/^[v=]+/, ''))

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, { error: 'a day as YYYY-MM-DD' })

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Names that would hand a command the runner's own tokens or files. */
const RUNNERS_OWN = /^(?:GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ACTIONS_.*|INPUT_.*)$/i

/** The name of an environment variable that a command may have. */
export const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'the name of an environment variable' })
  .refine((name) => !RUNNERS_OWN.test(name), {
    error: 'a variable of your own (the tokens and files of the runner are not handed to commands)',
  })

/** An address of a web page. */
export const webAddress = z.string().refine(isWebAddress, { error: 'an address that starts with https:// or http://' })

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text)
}
