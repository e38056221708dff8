import { createHost } from '../../src/create-host.js'
import type { Artifacts, Git, Host } from '../../src/host/host.js'
import { DEPLOYING } from '../../src/limits/deploying.js'

/** The run's process has been killed: what a bug would look like, so that no command takes it for a stop. */
export class Killed extends Error {}

/** A host listens to the process's signals until the process ends: here many are made. */
export async function createQuietHost(...given: Parameters<typeof createHost>): Promise<Host> {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const before = signals.map((signal) => process.listeners(signal))
  const host = await createHost(...given)
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (before[index]?.includes(listener) !== true) process.removeListener(signal, listener)
    }
  }
  return host
}

/** What is another one than on a runner. */
export interface Adapters {
  artifacts: Artifacts
  isKilled: () => boolean
  /** Null: git's own. */
  gitAt: ((workspace: string) => Git) | null
}

/** The same host with a clock that does not wait (whoever sleeps finds that the time has passed) and other adapters. */
export function adapted(host: Host, adapters: Adapters): Host {
  const { artifacts, isKilled, gitAt } = adapters
  let slept = 0
  const clock: Host['clock'] = {
    ...host.clock,
    now: () => new Date(host.clock.now().getTime() + slept),
    sleep: async (milliseconds, signal) => {
      if (isKilled()) throw new Killed('the run was killed')
      // Who watches while something else is done does not make it late: it looks more often, and no time is skipped.
      if (signal !== undefined && milliseconds === DEPLOYING.pollMilliseconds.value) {
        return await host.clock.sleep(milliseconds / 100, signal)
      }
      signal?.throwIfAborted()
      slept += milliseconds
      await Promise.resolve()
    },
  }
  const git = gitAt === null ? host.git : gitAt(host.run.workspace)
  return { ...host, clock, artifacts, git, at: (workspace) => adapted(host.at(workspace), adapters) }
}
