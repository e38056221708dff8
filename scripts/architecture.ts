/**
 * The house: its rooms, what each is for, and who may import whom. One table: `__tests__/architecture.test.ts` holds the
 * code to it, and `npm run generate` draws docs/ARCHITECTURE.md from it.
 */

/** The pure rooms, the highest first: each may import those below it. */
export const PURE_ROOMS = [
  'report',
  'deployment',
  'release',
  'package',
  'config',
  'environments',
  'gates',
  'settings',
  'feature',
  'trigger',
  'formats',
] as const

export type PureRoom = (typeof PURE_ROOMS)[number]

export type ShellRoom =
  | 'index'
  | 'run'
  | 'create-host'
  | 'inputs'
  | 'outputs'
  | 'commands'
  | 'publish'
  | 'deploy'
  | 'target'
  | 'transaction'
  | 'build'
  | 'gather'
  | 'github'
  | 'runner'
  | 'host'
  | 'errors'
  | 'limits'

export type Room = PureRoom | ShellRoom

/** A room that stands for itself, or all pure rooms at once. */
export type Target = Room | 'pure rooms'

export interface ShellRules {
  /** What the room is for, in one line. */
  purpose: string
  /** Rooms whose code it may import. */
  uses: readonly Target[]
  /** Rooms of which it may import types only. */
  typesOf: readonly Target[]
  /** Libraries that it may import; `node:*` stands for all of Node's own modules. */
  libraries: readonly string[]
  /** Libraries that it may load only when they are needed, by `import()`. */
  lazyLibraries: readonly string[]
  /** Files of it, by their path below `src/`, that are held to the rules of pure rooms: `publish/next-step.ts`. */
  pureFiles?: readonly string[]
}

export const SHELL_ROOMS: Readonly<Record<ShellRoom, ShellRules>> = {
  index: { purpose: 'starts `run()`; nothing else', uses: ['run'], typesOf: [], libraries: [], lazyLibraries: [] },
  run: {
    purpose: 'inputs → host → command → outputs; the only catch, the only exit status',
    uses: ['inputs', 'outputs', 'create-host', 'commands', 'runner', 'errors'],
    typesOf: ['host'],
    libraries: [],
    lazyLibraries: ['zod/v4/core'],
  },
  'create-host': {
    purpose: 'puts the host together: what `github` and `runner` do, behind the types of `host/`',
    uses: ['github', 'runner'],
    typesOf: ['host', 'inputs'],
    libraries: ['node:fs/promises'],
    lazyLibraries: [],
  },
  inputs: {
    purpose: 'the only reader of action inputs; one table of rules, one typed value for each command',
    uses: ['commands', 'errors', 'feature'],
    typesOf: [],
    libraries: [],
    lazyLibraries: [],
  },
  outputs: {
    purpose: 'the only writer of outputs and of the job summary',
    uses: [],
    typesOf: [],
    libraries: ['node:fs'],
    lazyLibraries: ['@actions/core'],
  },
  commands: {
    purpose: '`release`, `seal`, `check`, `plan`: the sequence, and nothing else',
    uses: ['publish', 'deploy', 'target', 'build', 'gather', 'errors', 'pure rooms'],
    typesOf: ['host', 'inputs', 'outputs'],
    libraries: ['node:crypto'],
    lazyLibraries: [],
  },
  publish: {
    purpose:
      'the transaction of a release: observe, choose one write, send it, observe again; `steps/`: one file a write',
    uses: ['transaction', 'build', 'errors', 'pure rooms'],
    typesOf: ['host', 'gather'],
    pureFiles: [
      'publish/draft-roles.ts',
      'publish/ends.ts',
      'publish/expected-draft.ts',
      'publish/next-draft-step.ts',
      'publish/next-state-step.ts',
      'publish/next-step.ts',
      'publish/observation.ts',
      'publish/published.ts',
      'publish/release-fields.ts',
      'publish/resumption.ts',
      'publish/rule-refusal.ts',
      'publish/standing.ts',
      'publish/state-commit.ts',
      'publish/transaction.ts',
    ],
    libraries: [],
    lazyLibraries: [],
  },
  transaction: {
    purpose: 'what every transaction shares: what a step is, and how it is taken to its end, one write at a time',
    uses: ['errors', 'pure rooms'],
    typesOf: ['host'],
    pureFiles: ['transaction/recovery.ts'],
    libraries: [],
    lazyLibraries: [],
  },
  deploy: {
    purpose:
      'the transaction of a deployment: observe, choose one step, take it, observe again; `steps/`: one file a kind',
    uses: ['transaction', 'errors', 'pure rooms'],
    typesOf: ['host', 'target'],
    libraries: [],
    lazyLibraries: [],
  },
  target: {
    purpose: 'what is done and asked at the target of a deployment: commands, questions, golden rows, load test, watch',
    uses: ['errors', 'pure rooms'],
    typesOf: ['host'],
    libraries: ['node:path'],
    lazyLibraries: [],
  },
  build: {
    purpose: 'runs the gates, makes and packs the package, writes the record of the release',
    uses: ['gather', 'errors', 'pure rooms'],
    typesOf: ['host'],
    libraries: ['node:path'],
    lazyLibraries: [],
  },
  gather: {
    purpose: 'facts from the repository, GitHub and the machine, as plain data',
    uses: ['errors', 'pure rooms'],
    typesOf: ['host', 'inputs'],
    libraries: ['node:path'],
    lazyLibraries: [],
  },
  github: {
    purpose: 'everything said to GitHub, one file per resource; decides nothing',
    uses: ['errors'],
    typesOf: ['host'],
    libraries: ['node:*', 'zod'],
    lazyLibraries: ['@octokit/request', '@actions/github', '@actions/github/lib/utils', '@actions/artifact'],
  },
  runner: {
    purpose: 'everything done on the machine: commands, files, archives, git, clock, log; decides nothing',
    uses: ['errors', 'trigger', 'formats'],
    typesOf: ['host', 'pure rooms'],
    libraries: ['node:*', 'zod', '@actions/exec', 'pako', 'csv-parse', 'hyparquet'],
    lazyLibraries: ['tar'],
  },
  host: {
    purpose: 'types only: what the shell may ask of GitHub and of the machine',
    uses: [],
    typesOf: ['errors', 'pure rooms'],
    libraries: [],
    lazyLibraries: [],
  },
  errors: {
    purpose: 'what stops a command: a code, an exit status, and how to fix it',
    uses: [],
    typesOf: [],
    libraries: [],
    lazyLibraries: [],
  },
  limits: {
    purpose: 'all bounds on size, depth, number and time, in one table',
    uses: [],
    typesOf: [],
    libraries: [],
    lazyLibraries: [],
  },
}

/** A room that every other may import, without an arrow of its own: numbers and their meanings, no code. */
export const OPEN_ROOM: ShellRoom = 'limits'

/** What each pure room is for, in one line. */
export const PURE_PURPOSES: Readonly<Record<PureRoom, string>> = {
  report: 'verdicts → summary, annotations, charts',
  deployment: 'what is asked of a target and how its answers are judged: serving, golden rows, load test, watch',
  release: 'version, tag, the release body, the record and the journal, the text of the pull request with the state',
  package: "what goes in: manifest, metadata, requirements, the model card, pointers in the model's place",
  config: 'ds-release.yml and ccflow as a whole: schema, defaults, what counts for a feature, what touches it',
  environments:
    'where a release is taken to: the registry of the steps, their keys, order and placeholders, `like`, what cannot work',
  gates:
    'the registry, and one folder per gate: its keys and defaults, what it wants run and gathered, its report readers, how it judges',
  settings:
    'what settings are made of: field types, the keys of commands and of every gate, placeholders, tag patterns',
  feature: 'the state file: schema, status, readiness, edits as text → text',
  trigger: 'what started the run: the payload of its event as a union, parsed once',
  formats: 'strict JSON and YAML with positions, nearest names, escaping for Markdown and the runner',
}

/** Libraries that compute and nothing else; of `node:crypto` only `createHash`. */
export const PURE_LIBRARIES: readonly string[] = [
  ...['zod', 'yaml', 'jsonc-parser', 'smol-toml', 'fast-xml-parser', 'markdown-it'],
  ...['gt', 'inc', 'lt', 'parse', 'prerelease', 'rcompare', 'valid'].map((name) => `semver/functions/${name}.js`),
  ...['picomatch', 'fastest-levenshtein', 'node:path', 'node:crypto'],
]

/** Of these modules only the named exports may be imported by pure rooms. */
export const PURE_NAMES: Readonly<Record<string, readonly string[]>> = { 'node:crypto': ['createHash'] }

/** Longest file and longest function, in lines. */
export const LIMITS = { fileLines: 250, functionLines: 60 } as const

/** Longest command (`src/commands/*.ts`) and longest function in it, in lines: the sequence, and nothing else. */
export const COMMAND_LIMITS = { fileLines: 120, functionLines: 59 } as const

/** Most functions of `src` that take four parameters or more; to be lowered whenever there are fewer. */
export const MOST_FUNCTIONS_OF_MANY_PARAMETERS = 3

/** From so many parameters on a function counts as one of many. */
export const MANY_PARAMETERS = 4
