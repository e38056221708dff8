import type { Host } from '../host/host.js'
import type { InputsOf } from '../inputs.js'
import type { CommandOutcome } from './outcome.js'
import type { CommandName } from './registry.js'

/** What a command is: what it does with its inputs, and what it comes to. */
export type Command<Name extends CommandName> = (host: Host, inputs: InputsOf<Name>) => Promise<CommandOutcome>

/** Each command is loaded when it is asked for: a missing input is told without loading any of them. */
export const LOADERS: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  release: async () => (await import('./release.js')).release,
  seal: async () => (await import('./seal.js')).seal,
  check: async () => (await import('./check.js')).check,
  deploy: async () => (await import('./deploy.js')).deploy,
  plan: async () => (await import('./plan.js')).plan,
}
