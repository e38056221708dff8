import { z } from 'zod'
import * as field from './fields.js'
import { COMMANDS } from '../limits/reading.js'

/** What a command's environment gets beside the allow-list. */
export interface EnvSettings {
  /** Names of variables that are passed on from the job. */
  pass: string[]
  set: Record<string, string>
}

/** A command as configured; placeholders are not filled in yet. */
export interface CommandSettings {
  run: string
  /** As a workflow step's `shell:`; `bash` is `bash --noprofile --norc -eo pipefail {0}`. */
  shell: string
  /** Script of a default command, which is not run when that file is not there; null for the team's own commands and for tools. */
  script: string | null
  timeoutSeconds: number
  /** That of all commands and this one's own, merged. */
  env: EnvSettings
}

/** A command that runs where the configuration names none. */
export interface DefaultCommand {
  run: string
  /** Script of the repository's that it needs; null for a tool. */
  script: string | null
}

const DEFAULT_SHELL = 'bash'
const DEFAULT_TIMEOUT_SECONDS = COMMANDS.defaultSeconds.value

/** The key `env`. */
export const envKey = z.strictObject({
  pass: z.array(field.variableName).optional().describe('Names of variables of the job that commands see'),
  set: z
    .record(field.variableName, z.string({ error: 'a text; numbers and true or false go in quotes' }))
    .optional()
    .describe('Variables that commands get'),
})

/** The keys of everything that runs a command. */
export const commandKeys = {
  run: field.command
    .optional()
    .describe('The command; {model}, {package}, {metrics}, {version}, {feature}, {environment} are filled in'),
  shell: field.shell.optional().describe('The shell, as of a workflow step; bash where nothing is said'),
  timeout: field.duration.optional().describe('After how long the command is ended'),
  env: envKey.optional().describe('Environment of this command, beside that of all'),
}

type EnvKey = z.output<typeof envKey>

/** The keys of a command as read: its timeout in seconds. */
export type CommandKeys = z.output<z.ZodObject<typeof commandKeys>>

/** Settings of a command: what the team says, else the default; only a default command may name a script. */
export function commandSettings(
  keys: CommandKeys | undefined,
  fallback: DefaultCommand,
  env: EnvSettings,
): CommandSettings {
  return {
    run: keys?.run ?? fallback.run,
    shell: keys?.shell ?? DEFAULT_SHELL,
    script: keys?.run === undefined ? fallback.script : null,
    timeoutSeconds: keys?.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    env: mergeEnv(env, keys?.env),
  }
}

/** The environment of all commands with that of one beside it; its own values count. */
export function mergeEnv(common: EnvKey | undefined, own: EnvKey | undefined): EnvSettings {
  return {
    pass: [...new Set([...(common?.pass ?? []), ...(own?.pass ?? [])])],
    set: { ...common?.set, ...own?.set },
  }
}
