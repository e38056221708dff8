import { parse } from 'yaml'
import { z } from 'zod'
import { code, table } from './markdown.js'

const entry = z.object({ description: z.string().optional(), default: z.string().optional() })
const actionSchema = z.object({ inputs: z.record(z.string(), entry), outputs: z.record(z.string(), entry) })

/** The inputs of action.yml as a table; throws where one has no description. */
export function inputsTable(actionFile: string): string {
  const { inputs } = actionSchema.parse(parse(actionFile))
  const rows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    described('input', name, input.description),
    code(input.default ?? ''),
  ])
  return table(['input', 'what it says', 'default'], rows)
}

/** The outputs of action.yml as a table; throws where one has no description. */
export function outputsTable(actionFile: string): string {
  const { outputs } = actionSchema.parse(parse(actionFile))
  const rows = Object.entries(outputs).map(([name, output]) => [
    code(name),
    described('output', name, output.description),
  ])
  return table(['output', 'what it holds'], rows)
}

function described(kind: string, name: string, description: string | undefined): string {
  if (description === undefined || description.trim() === '') {
    throw new Error(`action.yml: the ${kind} ${name} has no description`)
  }
  return description
}
