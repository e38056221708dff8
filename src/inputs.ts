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
const YAML_BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])

/** How one input is read: `undefined` from `read` says that what is given is wrong. */
interface Rule<Value> {
  read(text: string | null): Value | undefined
  /** How an offender is told what would have been right. */
  expected: string
}

/** Reads what is given; nothing given is wrong. */
function required<Value>(read: (text: string) => Value | undefined): Rule<Value>['read'] {
  return (text) => (text === null ? undefined : read(text))
}

/** Reads what is given; nothing given is null. */
function optional<Value>(read: (text: string) => Value | undefined): Rule<Value | null>['read'] {
  return (text) => (text === null ? null : read(text))
}

function oneOf<const Name extends string>(names: readonly Name[]): Rule<Name> {
  return { read: (text) => names.find((name) => name === text), expected: `one of ${names.join(', ')}` }
}

const insideOrWrong = (path: string): string | undefined => (isInside(path) ? path : undefined)
const boolean = { read: optional((text) => YAML_BOOLEANS.get(text)), expected: 'true or false' }
const folder = { read: optional(insideOrWrong), expected: 'a path inside the repository' }

/** Every input's rule under its own name. Plain code: a schema library takes longer to load than all of this to run. */
const RULES = {
  command: oneOf(COMMANDS),
  'feature-id': {
    read: optional((text) => (/^[a-z0-9][a-z0-9-]{0,62}$/.test(text) ? text : undefined)),
    expected: 'a feature in lower-case slug form, such as churn-model',
  },
  version: { read: optional((text) => text), expected: 'a semantic version' },
  bump: oneOf(['auto', 'major', 'minor', 'patch']),
  config: { read: required(insideOrWrong), expected: folder.expected },
  'state-dir': folder,
  'gates-enabled': boolean,
  'working-directory': folder,
  'dry-run': boolean,
  'github-token': { read: required((text) => text), expected: 'a token; the default is ${{ github.token }}' },
} satisfies Record<string, Rule<unknown>>

type InputName = keyof typeof RULES
type Parsed = { [Name in InputName]: Exclude<ReturnType<(typeof RULES)[Name]['read']>, undefined> }

const DEFAULTS: Partial<Record<InputName, string>> = { command: 'release', bump: 'auto', config: DEFAULT_CONFIG }

/** Commands that cannot do without a feature. */
const NEEDS_FEATURE: ReadonlySet<CommandName> = new Set(['release', 'plan'])

/** Reads all inputs from the runner's environment; throws `Stop` that names every input that is wrong. */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const problems: Problem[] = []
  const read = <Name extends InputName>(name: Name): Parsed[Name] => {
    const text = inputText(env, name)
    const value = RULES[name].read(text)
    if (value === undefined) problems.push(inputProblem(name, text))
    // One that is wrong is read by nobody: the problem is thrown below.
    return value as Parsed[Name]
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
