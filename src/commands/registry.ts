import type { NeededName, TakenName } from '../inputs/rules.js'

/** Which inputs a command has besides those that all have: some it cannot do without, some it takes. */
interface CommandSpec {
  needs: readonly NeededName[]
  takes: readonly TakenName[]
}

/** The commands and their inputs. A new one is a file in this folder, a line here and a line in `LOADERS`. */
export const COMMANDS = {
  release: { needs: ['feature-id'], takes: ['version', 'bump', 'dry-run', 'sealed'] },
  seal: { needs: ['feature-id'], takes: ['version', 'bump', 'dry-run'] },
  check: { needs: [], takes: ['feature-id', 'bump'] },
  deploy: { needs: ['feature-id', 'environment'], takes: ['version', 'dry-run'] },
  plan: { needs: ['feature-id'], takes: ['version', 'bump'] },
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof COMMANDS
