import { FEATURE_ID } from '../feature/feature-id.js'

/** How one input is read. */
export interface Rule<Value> {
  /** The value of what is given; `undefined` says that it is wrong. */
  read(text: string | null): Value | undefined
  /** How an offender is told what would have been right. */
  expected: string
  /** What counts where nothing is given, as action.yml says too; null is nothing. */
  default: string | null
  /** Set where an empty value is one: the expression that was to fill it in gave nothing. */
  mayBeEmpty?: true
  /** How a command that cannot do without the input asks for it. */
  question?: Question
}

/** `<command> needs to know <about>`, and what to do. */
export interface Question {
  about: string
  fix: string
}

/** Reads what is given; nothing given is wrong. */
function required<Value>(read: (text: string) => Value | undefined): Rule<Value>['read'] {
  return (text) => (text === null ? undefined : read(text))
}

/** Reads what is given; nothing given is null. */
function optional<Value>(read: (text: string) => Value | undefined): Rule<Value | null>['read'] {
  return (text) => (text === null ? null : read(text))
}

/** The rule of an input that is one of some names; `usual` counts where none is given. */
export function oneOf<const Name extends string>(names: readonly Name[], usual: Name): Rule<Name> {
  const read = (text: string | null): Name | undefined => names.find((name) => name === text)
  return { read, expected: `one of ${names.join(', ')}`, default: usual }
}

const YAML_BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])

const asGiven = (text: string): string => text
const asBoolean = (text: string): boolean | undefined => YAML_BOOLEANS.get(text)
const asPath = (path: string): string | undefined => (isInside(path) ? path : undefined)
const asFolder = (path: string): string | undefined => (isInside(path) ? withoutTrailingSlash(path) : undefined)

/** The value of `sealed` in a job that judges by itself. */
export const JUDGE_HERE = 'judge-here'

/**
 * What a job is to publish: what it judges and seals itself; or what an earlier job of its run has sealed, by its digest;
 * `nothing` where that job handed nothing over.
 */
export type SealedInput = typeof JUDGE_HERE | 'nothing' | `sha256:${string}`

function asSealed(text: string | null): SealedInput | undefined {
  if (text === null || text === JUDGE_HERE) return JUDGE_HERE
  if (text === '') return 'nothing'
  return /^sha256:[0-9a-f]{64}$/.test(text) ? (text as `sha256:${string}`) : undefined
}

const A_BOOLEAN = 'true or false'
const A_PATH = 'a path inside the repository'

/**
 * Every input's rule under its own name, but `command`, whose names are those of the commands.
 * Plain code: a schema library takes longer to load than all of this to run.
 */
export const RULES = {
  'feature-id': {
    read: optional((text) => (FEATURE_ID.test(text) ? text : undefined)),
    expected: 'a feature in lower-case slug form, such as churn-model',
    default: null,
    question: {
      about: 'which feature to release',
      fix: 'Set `feature-id` to the name of its state file without .json, such as churn-model',
    },
  },
  environment: {
    read: optional((text) => (/^[^\0-\x1f]{1,255}$/.test(text) ? text : undefined)),
    expected: 'the name of an environment of the configuration, such as staging',
    default: null,
    question: {
      about: 'which environment to deploy to',
      fix: 'Set `environment` to a name below `environments:` in the configuration, such as staging',
    },
  },
  version: { read: optional(asGiven), expected: 'a semantic version', default: null },
  bump: oneOf(['auto', 'major', 'minor', 'patch'], 'auto'),
  config: { read: required(asPath), expected: A_PATH, default: '.github/ds-release.yml' },
  'state-dir': { read: optional(asFolder), expected: A_PATH, default: null },
  'gates-enabled': { read: optional(asBoolean), expected: A_BOOLEAN, default: null },
  'working-directory': { read: required(asFolder), expected: A_PATH, default: '.' },
  sealed: {
    read: asSealed,
    expected:
      'the output `sealed` of the job that seals (`${{ needs.seal.outputs.sealed }}`), which is sha256: and 64 hex digits',
    default: JUDGE_HERE,
    // Not given, the runner fills in the default of action.yml. What is given and empty must not be taken for that.
    mayBeEmpty: true,
  },
  'dry-run': { read: required(asBoolean), expected: A_BOOLEAN, default: 'false' },
  'github-token': {
    read: required(asGiven),
    expected: 'a token; the default is ${{ github.token }}',
    // The runner fills in the one of action.yml.
    default: null,
  },
} satisfies Record<string, Rule<unknown>>

/** Inputs that every command has; any other is had by the commands whose line in the registry names it. */
export const COMMON = ['config', 'state-dir', 'gates-enabled', 'working-directory', 'github-token'] as const

type Rules = typeof RULES
export type CommonName = (typeof COMMON)[number]

/** An input that a command may take. */
export type TakenName = Exclude<keyof Rules, CommonName>

/** An input that a command may need: one that can be asked for. */
export type NeededName = {
  [Name in TakenName]: Rules[Name] extends { question: Question } ? Name : never
}[TakenName]

/** What an input is when it was read. */
export type ValueOf<Name extends keyof Rules> = Exclude<ReturnType<Rules[Name]['read']>, undefined>

function isInside(path: string): boolean {
  const parts = path.replaceAll('\\', '/').split('/')
  return !path.startsWith('/') && !path.startsWith('\\') && !parts.includes('..') && !path.includes('\0')
}

function withoutTrailingSlash(path: string): string {
  const plain = path.replace(/^\.\//, '').replace(/\/+$/, '')
  return plain === '' ? '.' : plain
}
