import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type CommandMarks,
  type CommandProcesses,
  endLeftovers,
  isAlive,
  makeMarks,
  MARK_VARIABLE,
  processesOf,
  signalGroup,
} from './process-group.js'
import { findProgram, isProgram } from './program-path.js'

/** A program to start in a process group of its own. */
export interface ChildCall {
  program: string
  arguments: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  /** File descriptor that takes standard output and error. */
  output: number
  /** File descriptor that takes standard output alone; left out: `output` takes both. */
  standardOutput?: number
  timeoutMilliseconds: number
  /** Between SIGTERM and SIGKILL. */
  graceMilliseconds: number
  /** Ends it as the time-out does. */
  cancelled: AbortSignal
  /** Told of the processes that it may come to have. */
  onStart: (processes: CommandProcesses) => void
  /** What it leaves behind when it ends by itself is left alone. */
  staysBehind: boolean
}

/** How a child ended. */
export interface ChildEnding {
  exitCode: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
  /** Whether processes of it lived on and had to be ended. */
  leftovers: boolean
  /** Set where the program could not be started at all. */
  failure: NodeJS.ErrnoException | null
}

/** `setTimeout` fires at once above this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1
const POLL_MS = 20

/** Gives processes that were told to end the rest of their time: a shell dies before what it has started does. */
async function waitForEnd(command: CommandProcesses, deadline: number): Promise<void> {
  while (isAlive(command) && performance.now() < deadline) await wait(POLL_MS)
}

/**
 * Sets the limit that marks a process and all that it ever starts, then becomes the program itself. bash calls it x, dash w.
 * Core dumps are the system's own again, which ours are not.
 */
const MARKING = '{ ulimit -x "$0" || ulimit -w "$0"; echo 0x33 > /proc/self/coredump_filter; } 2>/dev/null; exec "$@"'

/** How a program is started with its marks; without the one that is a limit where it is not there to be started. */
function markedCall(call: ChildCall, { lockLimit }: CommandMarks): [string, string[]] {
  const { program, arguments: words, cwd, env } = call
  const isThere = program.includes('/')
    ? isProgram(resolve(cwd, program))
    : findProgram(program, { path: env['PATH'] }) !== null
  if (process.platform !== 'linux' || !isThere) return [program, [...words]]
  return ['/bin/sh', ['-c', MARKING, String(lockLimit), program, ...words]]
}

/** Runs a child to its end; on time-out or cancel its group gets SIGTERM, then SIGKILL. Nothing of it lives on but what may. */
export async function runChild(call: ChildCall): Promise<ChildEnding> {
  const marks = makeMarks()
  const child = spawn(...markedCall(call, marks), {
    cwd: call.cwd,
    env: { ...call.env, [MARK_VARIABLE]: marks.word },
    detached: true,
    stdio: ['ignore', call.standardOutput ?? call.output, call.output],
  })
  const exit = new Promise<Pick<ChildEnding, 'exitCode' | 'signal' | 'failure'>>((resolve) => {
    child.once('error', (failure) => resolve({ exitCode: null, signal: null, failure }))
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal, failure: null }))
  })
  const { pid } = child
  if (pid === undefined) return { ...(await exit), timedOut: false, leftovers: false }
  const command = processesOf(pid, marks)
  call.onStart(command)
  let timedOut = false
  let deadline: number | null = null
  let kill: NodeJS.Timeout | undefined
  const end = (): void => {
    if (deadline !== null) return
    deadline = performance.now() + call.graceMilliseconds
    signalGroup(pid, 'SIGTERM')
    kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), call.graceMilliseconds)
  }
  const onTime = (): void => {
    timedOut = true
    end()
  }
  const onLeave = (): void => void endLeftovers(command)
  const limit = setTimeout(onTime, Math.min(call.timeoutMilliseconds, LONGEST_TIMER_MS))
  // Before the listener that puts credentials back: nobody is there to read them.
  process.prependOnceListener('exit', onLeave)
  call.cancelled.addEventListener('abort', end, { once: true })
  if (call.cancelled.aborted) end()
  try {
    const ending = { ...(await exit), timedOut }
    clearTimeout(limit)
    if (deadline !== null) await waitForEnd(command, deadline)
    const staysBehind = call.staysBehind && deadline === null
    return { ...ending, leftovers: staysBehind ? false : endLeftovers(command) }
  } finally {
    clearTimeout(limit)
    clearTimeout(kill)
    process.off('exit', onLeave)
    call.cancelled.removeEventListener('abort', end)
  }
}
