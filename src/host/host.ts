import type { Artifacts } from './artifacts.js'
import type { Git } from './git.js'
import type { GitHub } from './github.js'
import type { Archiver, Clock, CommandRunner, Datasets, Files, Log, RunFacts } from './machine.js'
import type { Network } from './network.js'

export type * from './artifacts.js'
export type * from './git.js'
export type * from './github.js'
export type * from './machine.js'
export type * from './network.js'

/** The machine that the action runs on, and its run. */
export interface Machine {
  run: RunFacts
  log: Log
  clock: Clock
  files: Files
  git: Git
  commands: CommandRunner
  archiver: Archiver
  artifacts: Artifacts
  datasets: Datasets
  network: Network
}

/**
 * What a command may ask for. Types only: `github/` and `runner/` do what stands here and decide nothing.
 * A function names the groups that it needs (`Pick<Host, 'refs' | 'releases'>`).
 * Absent things are `null`; a failed question throws (`Stop` where the user can act on it).
 */
export interface Host extends Machine, GitHub {
  /** The same with another work tree as its checkout. */
  at(workspace: string): Host
}
