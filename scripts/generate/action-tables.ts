import { parse } from 'yaml'
import { z } from 'zod'
import { COMMANDS } from '../../src/commands/registry.js'
import { INPUT_RULES } from '../../src/inputs.js'
import { OUTPUTS } from '../../src/outputs.js'
import { code, table } from './markdown.js'

const entry = z.object({ description: z.string().optional(), default: z.string().optional() })
const actionSchema = z.object({ inputs: z.record(z.string(), entry), outputs: z.record(z.string(), entry) })

type Entries = z.infer<typeof actionSchema>['inputs']

/** The inputs of action.yml as a table; throws where one has no description, or is not what the code says of it. */
export function inputsTable(actionFile: string): string {
  const { inputs } = actionSchema.parse(parse(actionFile))
  const rows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    described('input', name, input.description),
    code(input.default ?? ''),
  ])
  refuse([...strangers('input', inputs, INPUT_RULES), ...differentDefaults(inputs), ...unnamedCommands(inputs)])
  return table(['input', 'what it says', 'default'], rows)
}

/** The outputs of action.yml as a table; throws where one has no description, or is not what the code says of it. */
export function outputsTable(actionFile: string): string {
  const { outputs } = actionSchema.parse(parse(actionFile))
  const rows = Object.entries(outputs).map(([name, output]) => [
    code(name),
    described('output', name, output.description),
  ])
  refuse([...strangers('output', outputs, OUTPUTS), ...unnamedWords(outputs)])
  return table(['output', 'what it holds'], rows)
}

function described(kind: string, name: string, description: string | undefined): string {
  if (description === undefined || description.trim() === '') {
    throw new Error(`action.yml: the ${kind} ${name} has no description`)
  }
  return description
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.map((problem) => `action.yml: ${problem}`).join('\n'))
}

/** What stands in one place only: in action.yml, or in the code's table. */
function strangers(kind: string, entries: Entries, table: Readonly<Record<string, unknown>>): string[] {
  const unread = Object.keys(entries).filter((name) => !Object.hasOwn(table, name))
  const missing = Object.keys(table).filter((name) => !Object.hasOwn(entries, name))
  return [
    ...unread.map((name) => `the code knows no ${kind} ${name}`),
    ...missing.map((name) => `the ${kind} ${name} is missing, which the code knows`),
  ]
}

/** Defaults that differ; an expression is for the runner to fill in, so the code has none beside it. */
function differentDefaults(inputs: Entries): string[] {
  return Object.entries(INPUT_RULES).flatMap(([name, rule]) => {
    const said = inputs[name]?.default ?? null
    const expected = said?.startsWith('${{') === true ? null : said
    return expected === rule.default
      ? []
      : [`the default of ${name} is ${JSON.stringify(said)}, but ${JSON.stringify(rule.default)} in the code`]
  })
}

function unnamedCommands(inputs: Entries): string[] {
  const description = inputs['command']?.description ?? ''
  return Object.keys(COMMANDS)
    .filter((name) => !description.includes(`\`${name}\``))
    .map((name) => `the input command does not name \`${name}\``)
}

function unnamedWords(outputs: Entries): string[] {
  return Object.entries(OUTPUTS).flatMap(([name, words]) => {
    const description = outputs[name]?.description ?? ''
    return (words ?? [])
      .filter((word) => !description.includes(`\`${word}\``))
      .map((word) => `the output ${name} does not name \`${word}\``)
  })
}
