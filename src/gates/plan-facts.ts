import { posix } from 'node:path'
import type { CommandSettings } from '../config/settings.js'
import type { GateCommand } from './gate.js'

/** What the plan of a gate needs to know of the world. */
export interface PlanFacts {
  /** Scripts of default commands that exist, from `working-directory`. */
  present: ReadonlySet<string>
  /** Absolute folder for report files of our own; each gate has one folder in it, which must exist. */
  scratch: string
  /** Fills the placeholders of a command. */
  fill(run: string): string
  mode: 'release' | 'check'
  /** The workflow's event, for example `pull_request`. */
  event: string
  /** The job's variables; read only for names that the configuration passes on. */
  environment?: Readonly<Record<string, string | undefined>>
}

/** Absolute path of a report of ours. */
export function scratchFile(facts: PlanFacts, gate: string, name: string): string {
  return posix.join(facts.scratch, gate, name)
}

/** A configured command with its placeholders filled in; null when it is a default whose script is not there. */
export function planCommand(id: string, command: CommandSettings, facts: PlanFacts): GateCommand | null {
  if (command.script !== null && !facts.present.has(command.script)) return null
  return {
    id,
    run: facts.fill(command.run),
    shell: command.shell,
    env: command.env.set,
    pass: command.env.pass,
    timeoutSeconds: command.timeoutSeconds,
  }
}
