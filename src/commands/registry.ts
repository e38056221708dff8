import type { Host } from '../host/host.js'
import type { InputsOf } from '../inputs.js'
import type { NeededName, TakenName } from '../inputs/rules.js'
import type { CommandOutcome } from './outcome.js'

/** Which inputs a command has besides those that all have: some it cannot do without, some it takes. */
interface CommandSpec {
  needs: readonly NeededName[]
  takes: readonly TakenName[]
}

/** The commands and their inputs. A new one is a file in this folder, a line here and a line in `LOADERS`. */
export const COMMANDS = {
  release: { needs: ['feature-id'], takes: ['version', 'bump', 'dry-run'] },
  check: { needs: [], takes: ['feature-id', 'bump'] },
  plan: { needs: ['feature-id'], takes: ['version', 'bump'] },
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof COMMANDS

/** What a command is: what it does with its inputs, and what it comes to. */
export type Command<Name extends CommandName> = (host: Host, inputs: InputsOf<Name>) => Promise<CommandOutcome>

/** Each command is loaded when it is asked for: a missing input is told without loading any of them. */
export const LOADERS: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  release: async () => (await import('./release.js')).release,
  check: async () => (await import('./check.js')).check,
  plan: async () => (await import('./plan.js')).plan,
}
