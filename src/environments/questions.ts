import { z } from 'zod'
import type { EnvSettings } from '../settings/command.js'
import * as field from '../settings/fields.js'
import { stepCommand, type StepCommand, stepKeys } from './commands.js'

/** The ways of HTTP that a target may be asked in. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH'] as const

export type Method = (typeof METHODS)[number]

/** A header of a question: a text with `${NAME}` of `env.pass`, or what a command prints, asked anew before each use. */
export type Header = { name: string } & ({ text: string; pass: readonly string[] } | { command: StepCommand })

export interface HttpQuestion {
  kind: 'http'
  /** With placeholders. */
  url: string
  method: Method
  /** Dotted name of the field of the answer; null: the whole answer. */
  field: string | null
  headers: readonly Header[]
}

export interface RunQuestion {
  kind: 'run'
  command: StepCommand
  field: string | null
}

export type Question = HttpQuestion | RunQuestion

const headerName = z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/, { error: 'the name of an HTTP header' })

const headerValue = z.union([
  z.string().regex(/^[^\r\n]+$/, { error: 'a text of one line, or a command as {run: …}' }),
  z.strictObject(stepKeys),
])

/** The key `headers`. */
export const headersKey = z
  .record(headerName, headerValue)
  .optional()
  .describe('Headers by name: a text with ${NAME} of env.pass, or {run: …}, asked anew before each use')

/** The keys of everything that is asked of a target. */
export const questionKeys = {
  ...stepKeys,
  url: z.string().min(1).optional().describe('The address that is asked; {url} is candidate-url until the switch'),
  method: z.enum(METHODS).optional().describe('The way of HTTP'),
  field: field.filledText.optional().describe('Dotted name of the field of the answer that counts'),
  headers: headersKey,
}

export type QuestionKeys = z.output<z.ZodObject<typeof questionKeys>>

/** What a question has from its environment. */
export interface Asked {
  env: EnvSettings
  headers: HeadersFile | undefined
  method: Method
}

type HeadersFile = NonNullable<QuestionKeys['headers']>

/** A question as read: over HTTP where it has an address, else by a command. */
export function questionOf(keys: QuestionKeys, { env, headers, method }: Asked): Question {
  const own = keys.env === undefined ? env : { pass: keys.env.pass ?? [], set: keys.env.set ?? {} }
  const name = keys.field ?? null
  if (keys.url === undefined) return { kind: 'run', command: stepCommand(keys, env), field: name }
  const all = headersOf({ ...headers, ...keys.headers }, own)
  return { kind: 'http', url: keys.url, method: keys.method ?? method, field: name, headers: all }
}

function headersOf(headers: HeadersFile, env: EnvSettings): Header[] {
  return Object.entries(headers).map(([name, value]) =>
    typeof value === 'string' ? { name, text: value, pass: env.pass } : { name, command: stepCommand(value, env) },
  )
}
