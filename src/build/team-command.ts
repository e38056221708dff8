import type { CommandSettings } from '../settings/command.js'
import { inFolder } from '../formats/folder-path.js'
import type { Feature } from '../gather/feature.js'
import type { CommandResult, Host } from '../host/host.js'
import { BYTECODE_VARIABLES } from './package-work.js'

/** One of the team's commands that make the package. */
export interface TeamCommand {
  /** For the log: `export`, `card`. */
  name: string
  feature: Pick<Feature, 'settings' | 'workingDirectory'>
  command: CommandSettings
  /** Fills the placeholders of a command. */
  fill: (run: string) => string
  /** Variables of our own that it gets. */
  variables: Readonly<Record<string, string>>
}

/** The variables that a command gets: what the team sets, and of our own what it neither sets nor passes on. */
export function variablesFor(
  own: Readonly<Record<string, string>>,
  { set, pass }: { set: Readonly<Record<string, string>>; pass: readonly string[] },
): Readonly<Record<string, string>> {
  const theirs = [...pass, ...Object.keys(set)]
  const settled = theirs.some((name) => BYTECODE_VARIABLES.includes(name)) ? BYTECODE_VARIABLES : theirs
  const kept = Object.entries(own).filter(([name]) => !settled.includes(name))
  return { ...Object.fromEntries(kept), ...set }
}

/** Whether a command can be run: a default one needs its script to be there. */
export async function isRunnable(
  { files }: Pick<Host, 'files'>,
  { workingDirectory }: Pick<Feature, 'workingDirectory'>,
  { script }: CommandSettings,
): Promise<boolean> {
  return script === null || (await files.stat(inFolder(workingDirectory, script))) !== null
}

/** Runs one of the team's commands, its output in a group of the log; what went wrong in a few words, or null. */
export async function runTeamCommand(
  { commands, files, log }: Pick<Host, 'commands' | 'files' | 'log'>,
  { name, feature, command, fill, variables }: TeamCommand,
): Promise<string | null> {
  const run = fill(command.run)
  const { settings, workingDirectory } = feature
  const pass = [...new Set([...settings.env.pass, ...command.env.pass])]
  const result = await commands.run({
    name,
    run,
    shell: command.shell,
    cwd: files.absolute(workingDirectory),
    env: variablesFor(variables, { set: { ...settings.env.set, ...command.env.set }, pass }),
    pass,
    timeoutSeconds: command.timeoutSeconds,
  })
  log.group(`${name}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'))
  if (result.exitCode === 0 && !result.timedOut) return null
  const last = result.tail.trimEnd().split('\n').at(-1)?.trim() ?? ''
  return `${describeEnd(result)}${last === '' ? '' : `, its last line: ${last.slice(0, 300)}`}`
}

/** How a command ended, in a few words. */
export function describeEnd(result: CommandResult): string {
  const seconds = `${result.seconds.toFixed(1)} s`
  if (result.timedOut) return `timed out after ${seconds}`
  if (result.signal !== null) return `ended by ${result.signal} after ${seconds}`
  return `exit ${result.exitCode ?? '?'} after ${seconds}`
}
