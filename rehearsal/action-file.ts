import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { RehearsalFailure, reasonOf } from './failure.js'

const schema = z.object({
  inputs: z
    .record(z.string(), z.object({ default: z.union([z.string(), z.number(), z.boolean()]).optional() }).nullable())
    .default({}),
  runs: z.object({ using: z.string().regex(/^node\d+$/, 'is no JavaScript action'), main: z.string() }),
})

/** What the runner needs of an `action.yml`. */
export interface ActionFile {
  /** Names of the inputs and their defaults as written, expressions included. */
  inputs: Map<string, string>
  /** Absolute path of the script. */
  main: string
}

/** Reads the `action.yml` of a folder. */
export function readActionFile(directory: string): ActionFile {
  const file = join(directory, 'action.yml')
  try {
    const { inputs, runs } = schema.parse(parse(readFileSync(file, 'utf8')) as unknown)
    const defaults = Object.entries(inputs).map(([name, input]) => [name, String(input?.default ?? '')] as const)
    return { inputs: new Map(defaults), main: join(directory, runs.main) }
  } catch (error) {
    throw new RehearsalFailure(`${file} cannot be read as an action: ${reasonOf(error)}`, error)
  }
}

/** The `INPUT_*` variables of a step: given values, else defaults with `${{ github.token }}` filled in, else empty. */
export function inputVariables(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const fill = (value: string): string => value.replace(/\$\{\{\s*github\.token\s*\}\}/g, token)
  const defaults = [...action.inputs].map(([name, value]): [string, string] => [name, fill(value)])
  const values: Record<string, string> = { ...Object.fromEntries(defaults), ...given }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [variableName(name), value]))
}

/** As the runner names it: spaces become underscores, everything is upper case, dashes stay. */
function variableName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}
