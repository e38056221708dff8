import type { z } from 'zod'
import { type EnvSettings, envKey } from '../settings/command.js'
import * as field from '../settings/fields.js'

/** A command of a deployment, everything resolved; placeholders are not filled in yet. */
export interface StepCommand {
  run: string
  /** As a workflow step's `shell:`. */
  shell: string
  timeoutSeconds: number
  /** How long a target that is busy (exit 75) is tried again; null: it is not. */
  retryForSeconds: number | null
  /** All that the command sees of the job's variables. */
  env: EnvSettings
}

const DEFAULT_SHELL = 'bash'
const DEFAULT_TIMEOUT_SECONDS = 900

/** The keys of every command of a deployment. */
export const stepKeys = {
  run: field.command.optional().describe('The command, with the placeholders of deployment steps'),
  shell: field.shell.optional().describe('The shell, as of a workflow step; bash where nothing is said'),
  timeout: field.duration.optional().describe('After how long it is ended; 15m where nothing is said'),
  'retry-for': field.duration
    .optional()
    .describe('How long it is tried again while it exits with 75, the target is busy'),
  env: envKey.optional().describe('Environment of this step; then that alone counts'),
}

export type StepKeys = z.output<z.ZodObject<typeof stepKeys>>

/** A command as read; `env` is that of its environment. A command that is missing is empty, and a problem of its own. */
export function stepCommand(keys: StepKeys, env: EnvSettings): StepCommand {
  return {
    run: keys.run ?? '',
    shell: keys.shell ?? DEFAULT_SHELL,
    timeoutSeconds: keys.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    retryForSeconds: keys['retry-for'] ?? null,
    env: keys.env === undefined ? env : { pass: keys.env.pass ?? [], set: keys.env.set ?? {} },
  }
}
