import * as z from 'zod/mini'
import { type Problem, Stop } from './errors.js'

/** The commands that exist. */
export const COMMANDS = ['release', 'check', 'plan'] as const

export type CommandName = (typeof COMMANDS)[number]

/** The action's inputs, checked; what was not given is null. */
export interface Inputs {
  command: CommandName
  featureId: string | null
  version: string | null
  bump: 'auto' | 'major' | 'minor' | 'patch'
  /** Path from the repository's root. */
  config: string
  /** Whether `config` was set to another path than the default, so that the file has to be there. */
  configIsExplicit: boolean
  stateDir: string | null
  gatesEnabled: boolean | null
  /** Path from the repository's root; `.` for the root itself. */
  workingDirectory: string
  dryRun: boolean
  token: string
}

const DEFAULT_CONFIG = '.github/ds-release.yml'
const YAML_BOOLEANS: Record<string, boolean> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
}

const given = z.nullable(z.string())
const boolean = z.pipe(
  z.nullable(z.enum(Object.keys(YAML_BOOLEANS) as [string, ...string[]])),
  z.transform((text) => (text === null ? null : (YAML_BOOLEANS[text] ?? null))),
)
const folder = z.nullable(z.string().check(z.refine(isInside)))

/** Every input's rule under its own name, and how an offender is told what would have been right. */
const RULES = {
  command: { schema: z.enum(COMMANDS), expected: `one of ${COMMANDS.join(', ')}` },
  'feature-id': {
    schema: z.nullable(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))),
    expected: 'a feature in lower-case slug form, such as churn-model',
  },
  version: { schema: given, expected: 'a semantic version' },
  bump: { schema: z.enum(['auto', 'major', 'minor', 'patch']), expected: 'one of auto, major, minor, patch' },
  config: { schema: z.string().check(z.refine(isInside)), expected: 'a path inside the repository' },
  'state-dir': { schema: folder, expected: 'a path inside the repository' },
  'gates-enabled': { schema: boolean, expected: 'true or false' },
  'working-directory': { schema: folder, expected: 'a path inside the repository' },
  'dry-run': { schema: boolean, expected: 'true or false' },
  'github-token': { schema: z.string(), expected: 'a token; the default is ${{ github.token }}' },
} as const

type InputName = keyof typeof RULES
type Parsed = { [Name in InputName]: z.infer<(typeof RULES)[Name]['schema']> }

const DEFAULTS: Partial<Record<InputName, string>> = { command: 'release', bump: 'auto', config: DEFAULT_CONFIG }

/** Commands that cannot do without a feature. */
const NEEDS_FEATURE: ReadonlySet<CommandName> = new Set(['release', 'plan'])

/** Reads all inputs from the runner's environment; throws `Stop` that names every input that is wrong. */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const problems: Problem[] = []
  const read = <Name extends InputName>(name: Name): Parsed[Name] => {
    const text = inputText(env, name)
    const result = RULES[name].schema.safeParse(text)
    if (!result.success) problems.push(inputProblem(name, text))
    return result.data as Parsed[Name]
  }
  const inputs: Inputs = {
    command: read('command'),
    featureId: read('feature-id'),
    version: read('version'),
    bump: read('bump'),
    config: read('config'),
    configIsExplicit: inputText(env, 'config') !== DEFAULT_CONFIG,
    stateDir: withoutTrailingSlash(read('state-dir')),
    gatesEnabled: read('gates-enabled'),
    workingDirectory: withoutTrailingSlash(read('working-directory')) ?? '.',
    dryRun: read('dry-run') ?? false,
    token: read('github-token'),
  }
  if (problems.length === 0 && inputs.featureId === null && NEEDS_FEATURE.has(inputs.command)) {
    problems.push({
      what: `\`${inputs.command}\` needs to know which feature to release`,
      where: { file: 'input', field: 'feature-id' },
      fix: 'Set `feature-id` to the name of its state file without .json, such as churn-model',
    })
  }
  if (problems.length > 0) throw new Stop('invalid-input', problems)
  return inputs
}

/** An unset input is an empty string on GitHub: empty means not given. */
function inputText(env: NodeJS.ProcessEnv, name: InputName): string | null {
  const text = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  return text === '' ? (DEFAULTS[name] ?? null) : text
}

function inputProblem(name: InputName, text: string | null): Problem {
  // A token is never shown, not even a wrong one.
  const shown = name === 'github-token' || text === null ? 'not given' : JSON.stringify(text)
  return {
    what: `input \`${name}\` is ${shown}`,
    where: { file: 'input', field: name },
    fix: `Give ${RULES[name].expected}`,
  }
}

function isInside(path: string): boolean {
  const parts = path.replaceAll('\\', '/').split('/')
  return !path.startsWith('/') && !path.startsWith('\\') && !parts.includes('..') && !path.includes('\0')
}

function withoutTrailingSlash(path: string | null | undefined): string | null {
  if (path === null || path === undefined) return null
  const plain = path.replace(/^\.\//, '').replace(/\/+$/, '')
  return plain === '' ? '.' : plain
}
