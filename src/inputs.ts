import { COMMANDS, type CommandName } from './commands/registry.js'
import { type Problem, Stop } from './errors.js'
import { COMMON, type CommonName, oneOf, RULES, type Rule, type ValueOf } from './inputs/rules.js'

/** `feature-id` → `featureId`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** What every command is told, checked; what was not given is null. Paths start at the repository's root, which is `.`. */
export type CommonInputs = { [Name in CommonName as Camel<Name>]: ValueOf<Name> } & {
  /** Whether `config` was set to another path than the default, so that the file has to be there. */
  configIsExplicit: boolean
}

type Spec<Name extends CommandName> = (typeof COMMANDS)[Name]

/** What one command is told: what all are, what it needs (never null) and what it takes. */
export type InputsOf<Command extends CommandName = CommandName> = {
  [Each in Command]: { command: Each } & CommonInputs & {
      [Name in Spec<Each>['needs'][number] as Camel<Name>]: NonNullable<ValueOf<Name>>
    } & { [Name in Spec<Each>['takes'][number] as Camel<Name>]: ValueOf<Name> }
}[Command]

/** The action's inputs, as the command that they name has them. */
export type Inputs = InputsOf
export type ReleaseInputs = InputsOf<'release'>
export type SealInputs = InputsOf<'seal'>
/** What is asked of a release, whatever becomes of what it seals. */
export type ReleaseWishes = Omit<SealInputs, 'command'>
export type CheckInputs = InputsOf<'check'>
export type DeployInputs = InputsOf<'deploy'>
export type PlanInputs = InputsOf<'plan'>

/** An input that at least one command has. */
type InputName = 'command' | CommonName | Spec<CommandName>['needs' | 'takes'][number]

// A rule whose input no command has does not compile here.
const INPUT_NAMES: readonly InputName[] = ['command', ...(Object.keys(RULES) as (keyof typeof RULES)[])]

/** The rule of every input of the action. */
export const INPUT_RULES: Readonly<Record<InputName, Rule<unknown>>> = {
  command: oneOf(Object.keys(COMMANDS) as CommandName[], 'release'),
  ...RULES,
}

/** Reads all inputs from the runner's environment; throws `Stop` that names every input that is wrong. */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const values = new Map(INPUT_NAMES.map((name) => [name, INPUT_RULES[name].read(inputText(env, name))]))
  const wrong = INPUT_NAMES.filter((name) => values.get(name) === undefined)
  if (wrong.length > 0) {
    throw new Stop(
      'invalid-input',
      wrong.map((name) => wrongInput(name, inputText(env, name))),
    )
  }
  const command = values.get('command') as CommandName
  const { needs, takes } = COMMANDS[command]
  const missing = needs.filter((name) => values.get(name) === null)
  if (missing.length > 0) {
    throw new Stop(
      'invalid-input',
      missing.map((name) => missingInput(command, name)),
    )
  }
  const names: readonly InputName[] = ['command', ...COMMON, ...needs, ...takes]
  const inputs = Object.fromEntries(names.map((name) => [camelCase(name), values.get(name)]))
  const configIsExplicit = values.get('config') !== RULES.config.default
  // `InputsOf` says of each name what its rule gives; that much the compiler cannot see in a list of names.
  return { ...inputs, configIsExplicit } as Inputs
}

/** An unset input is an empty string on GitHub: empty means not given. */
function inputText(env: NodeJS.ProcessEnv, name: InputName): string | null {
  const given = env[`INPUT_${name.toUpperCase()}`]
  const rule = INPUT_RULES[name]
  const text = (given ?? '').trim()
  if (text !== '') return text
  return rule.mayBeEmpty === true && given !== undefined ? text : rule.default
}

function wrongInput(name: InputName, text: string | null): Problem {
  // A token is never shown, not even a wrong one.
  const shown = name === 'github-token' || text === null ? 'not given' : JSON.stringify(text)
  return {
    what: `input \`${name}\` is ${shown}`,
    where: { file: 'input', field: name },
    fix: `Give ${INPUT_RULES[name].expected}`,
  }
}

function missingInput(command: CommandName, name: (typeof COMMANDS)[CommandName]['needs'][number]): Problem {
  const { about, fix } = RULES[name].question
  return { what: `\`${command}\` needs to know ${about}`, where: { file: 'input', field: name }, fix }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
