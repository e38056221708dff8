/**
 * The house: its rooms, what each is for, and who may import whom. One table: `__tests__/architecture.test.ts` holds the
 * code to it, and `npm run generate` draws docs/ARCHITECTURE.md from it.
 */

/** The pure rooms, the highest first: each may import those below it. */
export const PURE_ROOMS = ['report', 'release', 'package', 'gates', 'config', 'feature', 'formats'] as const

export type PureRoom = (typeof PURE_ROOMS)[number]

export type ShellRoom =
  'index' | 'run' | 'create-world' | 'inputs' | 'outputs' | 'commands' | 'github' | 'runner' | 'world' | 'errors'

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
    purpose: 'inputs → world → command → outputs; the only catch, the only exit status',
    uses: ['inputs', 'outputs', 'create-world', 'commands', 'runner', 'errors'],
    typesOf: ['world'],
    libraries: [],
    lazyLibraries: [],
  },
  'create-world': {
    purpose: 'puts the world together: what `github` and `runner` do, behind the types of `world.ts`',
    uses: ['github', 'runner', 'gates'],
    typesOf: ['world', 'inputs'],
    libraries: ['node:fs/promises'],
    lazyLibraries: [],
  },
  inputs: {
    purpose: 'the only reader of action inputs; one table of rules, one typed value',
    uses: ['errors'],
    typesOf: [],
    libraries: [],
    lazyLibraries: [],
  },
  outputs: {
    purpose: 'the only writer of outputs and of the job summary',
    uses: [],
    typesOf: ['commands'],
    libraries: ['node:fs'],
    lazyLibraries: ['@actions/core'],
  },
  commands: {
    purpose: '`release`, `check`, `plan`: the sequence, and nothing else',
    uses: ['errors', 'pure rooms'],
    typesOf: ['world', 'inputs'],
    libraries: ['node:path', 'node:crypto'],
    lazyLibraries: [],
  },
  github: {
    purpose: 'everything said to GitHub, one file per resource; decides nothing',
    uses: ['errors'],
    typesOf: ['world'],
    libraries: ['node:*', 'zod', '@actions/github', '@actions/github/lib/utils'],
    lazyLibraries: ['@actions/artifact'],
  },
  runner: {
    purpose: 'everything done on the machine: commands, files, archives, git, clock, log; decides nothing',
    uses: ['errors', 'formats'],
    typesOf: ['world', 'pure rooms'],
    libraries: ['node:*', 'zod', '@actions/exec', 'pako', 'csv-parse', 'hyparquet'],
    lazyLibraries: [],
  },
  world: {
    purpose: 'types only: what a command may ask of the world',
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
}

/** What each pure room is for, in one line. */
export const PURE_PURPOSES: Readonly<Record<PureRoom, string>> = {
  report: 'verdicts → summary, annotations, charts',
  release: 'version, tag, the release body, the journal, and the next step of the transaction',
  package: "what goes in: manifest, metadata, requirements, the model card, pointers in the model's place",
  gates: 'one file per gate: what it runs, how it reads its evidence, how it judges; `gates/reports/`: one per format',
  config: 'ds-release.yml and ccflow: schema, defaults, what counts for a feature, placeholders, bounds',
  feature: 'the state file: schema, status, readiness, edits as text → text',
  formats: 'strict JSON and YAML with positions, nearest names, escaping for Markdown and the runner',
}

/** Libraries that compute and nothing else; of `node:crypto` only `createHash`. */
export const PURE_LIBRARIES: readonly string[] = [
  ...['zod', 'yaml', 'jsonc-parser', 'smol-toml', 'fast-xml-parser', 'markdown-it'],
  ...['semver', 'picomatch', 'fastest-levenshtein', 'node:path', 'node:crypto'],
]

/** Of these modules only the named exports may be imported by pure rooms. */
export const PURE_NAMES: Readonly<Record<string, readonly string[]>> = { 'node:crypto': ['createHash'] }

/** Longest file and longest function, in lines. */
export const LIMITS = { fileLines: 250, functionLines: 60 } as const

/** Longest command (`src/commands/*.ts`) and longest function in it, in lines: the sequence, and nothing else. */
export const COMMAND_LIMITS = { fileLines: 120, functionLines: 59 } as const

/** Commands that are longer. It must be empty by the end of the work on the rooms of `commands/steps`. */
export const LONGER_COMMANDS: readonly string[] = ['src/commands/check.ts', 'src/commands/release-story.ts']

/** Circles of files of `src` whose types need each other. It must be empty by the end of the same work. */
export const TYPE_CIRCLES: readonly string[] = [
  'src/commands/steps/observe.ts → src/commands/steps/propose-state.ts → src/commands/steps/state-files.ts → src/commands/steps/step-result.ts → src/commands/steps/observe.ts',
]

/** Most functions of `src` that take four parameters or more; to be lowered whenever there are fewer. */
export const MOST_FUNCTIONS_OF_MANY_PARAMETERS = 92

/** From so many parameters on a function counts as one of many. */
export const MANY_PARAMETERS = 4

/**
 * Exports of `src` that only tests import, as `file name`. It must be empty by the end of the work on the rooms of
 * `commands/steps`: what no code needs is deleted, and what only its own file needs is tested through what others call.
 */
export const ONLY_FOR_TESTS: readonly string[] = [
  'src/config/placeholders.ts PLACEHOLDERS',
  'src/config/placeholders.ts quoteWord',
  'src/feature/criteria.ts parseCriterion',
  'src/feature/feature-id.ts featureIdProblem',
  'src/feature/status.ts mayMove',
  'src/formats/markdown-escape.ts cleanText',
  'src/formats/markdown-fit.ts inCharacters',
  'src/formats/workflow-commands.ts cleanLines',
  'src/gates/dataset-profile.ts unreadProfile',
  'src/github/artifacts.ts artifactNames',
  'src/github/commits.ts commitSchema',
  'src/github/commits.ts commitFacts',
  'src/github/drafts.ts recentNodes',
  'src/github/merge-queue.ts groupPulls',
  'src/github/pulls.ts pullSchema',
  'src/github/pulls.ts reviewSchema',
  'src/github/pulls.ts pullFacts',
  'src/github/pulls.ts reviewFacts',
  'src/github/upload.ts uploadAddress',
  'src/inputs.ts COMMANDS',
  'src/package/framework.ts parsePythonVersion',
  'src/package/manifest.ts parseManifest',
  'src/package/manifest.ts manifestDifferences',
  'src/release/body.ts BODY_LIMIT_CHARACTERS',
  'src/release/proposal.ts comparePage',
  'src/release/tag.ts versionFromTag',
]
