import { Stop } from '../errors.js'
import { holdCommandFiles } from './command-files.js'
import type { Variables } from './environment.js'
import { holdGitCredentials } from './git-credentials.js'
import type { GitProcess } from './git-process.js'
import { endAll, endOurs } from './leftovers.js'
import type { RunnerLog } from './log.js'
import { loadOwnCode } from './own-code.js'
import { veilEnvironment } from './process-environment.js'
import type { CommandProcesses } from './process-group.js'

/** What seclusion needs to know of the job. */
export interface SeclusionOptions {
  job: Variables
  workspace: string
  temp: string
  log: RunnerLog
  git: GitProcess
  /** The processes of every command so far; grows while the body runs. */
  started: readonly CommandProcesses[]
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
function restoreAll(holdings: readonly Holding[], log: RunnerLog): void {
  for (const { what, restore } of holdings) {
    try {
      restore()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.warning(`${what} could not be put back: ${reason}. Later steps of this job may lack them.`)
    }
  }
}

/** The checkout that is worked in and the job's own, where that is another one; below them nothing secret is left. */
function workspacesOf({ workspace, job }: SeclusionOptions): string[] {
  return [...new Set([workspace, job['GITHUB_WORKSPACE'] ?? ''])].filter((path) => path !== '')
}

/** Holds what commands must not see; `holdings` grows as it is held, so that all of it can be put back at any moment. */
async function hold(
  options: SeclusionOptions,
  holdings: Holding[],
): Promise<Pick<Secluded<null>, 'credentials' | 'tampered'>> {
  const { job, temp, log, git } = options
  const credentials = await holdGitCredentials({ workspaces: workspacesOf(options), temp }, git)
  holdings.push({ what: GIT_CREDENTIALS, restore: credentials.restore })
  if (!credentials.isComplete) {
    log.warning('The checkout has more files than are looked through for git credentials of checkouts inside of it')
  }
  const tampered: string[] = []
  const files = holdCommandFiles(job)
  holdings.push({ what: "The runner's command files", restore: () => tampered.push(...files.restore()) })
  return { credentials: credentials.places, tampered }
}

const GIT_CREDENTIALS = 'Git credentials'

/** Ends what the commands have left; where that fails, somebody may be there to read what is put back. */
async function leaveNobody(options: SeclusionOptions, holdings: Holding[]): Promise<void> {
  const { job, temp, log, started } = options
  const isHosted = job['RUNNER_ENVIRONMENT'] === 'github-hosted'
  try {
    const { ended, strangers } = await endAll(started, { isHosted, folders: [...workspacesOf(options), temp] })
    if (ended.length > 0) log.info(`Ended what the commands had left behind: ${ended.join(', ')}`)
    if (strangers.length > 0) {
      log.info(`Began while the commands ran, and may be anybody's: ${strangers.join(', ')}. They were left alone.`)
    }
  } catch (error) {
    const secret = holdings.findIndex(({ what }) => what === GIT_CREDENTIALS)
    if (secret >= 0 && error instanceof Stop) {
      holdings.splice(secret, 1)
      log.warning('Git credentials were not put back, because a process that could read them is left.')
    }
    throw error
  }
}

/**
 * Runs a body while git credentials and the runner's command files are out of reach, and puts them back after it, however it
 * ends: also from the exit handler, when a second signal ends the process. Nothing is put back, and nothing of ours is read
 * from the disk, before all that the commands have started is ended; until then the runner hears no command. Throws `Stop`
 * preparation-failed where a process is left that can reach what the body has made.
 *
 * SIGKILL in between leaves them gone from the disk, which is the safe side, and harms no later run. The runner treats a
 * missing command file as an empty one, and we write to ours only after the body. On a machine that is used again, the next
 * actions/checkout writes its token anew, as it does in any case; its clean-up step takes a missing entry for a removed one.
 * Nothing secret is ever written to a second place, so none is left there. Addresses of remotes keep their place without their
 * user. One body at a time: a second one would hold what the first one has left.
 */
export async function seclude<T>(options: SeclusionOptions, body: () => Promise<T>): Promise<Secluded<T>> {
  const { job, log, started } = options
  await loadOwnCode()
  // A job's variables that are not this process's own are not in its environment to be read.
  if (job === process.env) veilEnvironment()
  const holdings: Holding[] = []
  const restore = (): void => restoreAll(holdings.splice(0), log)
  const listen = log.deafen()
  const onExit = (): void => {
    endOurs(started)
    restore()
    listen()
  }
  process.once('exit', onExit)
  try {
    const held = await hold(options, holdings)
    let value: T
    try {
      value = await body()
    } finally {
      await leaveNobody(options, holdings)
    }
    restore()
    return { value, ...held }
  } finally {
    onExit()
    process.off('exit', onExit)
  }
}
