import { DEFAULT_SHELL, DEFAULT_TIMEOUT_SECONDS, type DefaultCommand } from './defaults.js'
import type { SectionFile } from './schema.js'
import type { CommandSettings, EnvSettings } from './settings.js'

type CommandKeys = NonNullable<NonNullable<SectionFile['steps']>['export']>

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
export function mergeEnv(common: SectionFile['env'], own: SectionFile['env']): EnvSettings {
  return {
    pass: [...new Set([...(common?.pass ?? []), ...(own?.pass ?? [])])],
    set: { ...common?.set, ...own?.set },
  }
}
