import type { Log } from '../host/host.js'
import { holdCommandFiles } from './command-files.js'
import type { Variables } from './environment.js'
import { holdGitCredentials } from './git-credentials.js'
import { createGitProcess } from './git-process.js'
import { veilEnvironment } from './process-environment.js'

/** What seclusion needs to know of the job. */
export interface SeclusionOptions {
  job: Variables
  workspace: string
  temp: string
  log: Log
}

/** What a body returned, where credentials had been, and which command files were written meanwhile. */
export interface Secluded<T> {
  value: T
  credentials: string[]
  tampered: string[]
}

interface Holding {
  what: string
  restore: () => unknown
}

/** Puts everything back; what cannot be is named, and does not keep the rest from being put back. */
function restoreAll(holdings: readonly Holding[], log: Log): void {
  for (const { what, restore } of holdings) {
    try {
      restore()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.warning(`${what} could not be put back: ${reason}. Later steps of this job may lack them.`)
    }
  }
}

/**
 * Runs a body while git credentials and the runner's command files are out of reach, and puts them back after it, however it
 * ends: also from the exit handler, when a second signal ends the process.
 *
 * SIGKILL in between leaves them gone from the disk, which is the safe side, and harms no later run. The runner treats a
 * missing command file as an empty one, and we write to ours only after the body. On a machine that is used again, the next
 * actions/checkout writes its token anew, as it does in any case; its clean-up step takes a missing entry for a removed one.
 * Nothing secret is ever written to a second place, so none is left there. Addresses of remotes keep their place without their
 * user. One body at a time: a second one would hold what the first one has left.
 */
export async function seclude<T>(options: SeclusionOptions, body: () => Promise<T>): Promise<Secluded<T>> {
  const { job, workspace, temp, log } = options
  veilEnvironment()
  const holdings: Holding[] = []
  const onExit = (): void => restoreAll(holdings.splice(0), log)
  process.once('exit', onExit)
  const tampered: string[] = []
  const places: string[] = []
  let value: T
  try {
    const credentials = await holdGitCredentials({ workspace, temp }, createGitProcess(workspace, job))
    places.push(...credentials.places)
    holdings.push({ what: 'Git credentials', restore: credentials.restore })
    const files = holdCommandFiles(job)
    holdings.push({ what: "The runner's command files", restore: () => tampered.push(...files.restore()) })
    value = await body()
  } finally {
    onExit()
    process.off('exit', onExit)
  }
  return { value, credentials: places, tampered }
}
