import { readFileSync } from 'node:fs'
import { randomInt, randomUUID } from 'node:crypto'
import { listProcessesSince, lockLimitOf, type ProcessFacts, readProcess } from './process-table.js'

/** Name of the variable that marks every process of one command. */
export const MARK_VARIABLE = 'DS_RELEASE_COMMAND'

/** Marks are so large that they would be no limit even if limits of file locks were enforced again. */
const LEAST_LIMIT = 2 ** 40

/** What every process of one command gets from its parent: one mark is in its environment, the other one stays without it. */
export interface CommandMarks {
  /** Value of `MARK_VARIABLE`. */
  word: string
  /** Hard limit of file locks, which is not enforced and cannot be raised again. */
  lockLimit: number
}

/** A command's processes: the leader of its group and session, since when there are any, and their marks. */
export interface CommandProcesses extends CommandMarks {
  leader: number
  /** In ticks since the machine started; 0 where that is not known. */
  startedAt: number
}

/** Marks that no other command has, of this run or of another one on the machine. */
export function makeMarks(): CommandMarks {
  return { word: randomUUID(), lockLimit: LEAST_LIMIT + randomInt(2 ** 46) }
}

/** The processes of a command that has just been started: its leader may have ended, but nobody has waited for it yet. */
export function processesOf(leader: number, marks: CommandMarks): CommandProcesses {
  return { leader, startedAt: readProcess(leader)?.startedAt ?? 0, ...marks }
}

/** Sends a signal to a process, or to a group where the number is negative; false when nobody got it. */
function send(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal)
  } catch {
    // ESRCH: nobody is there. EPERM: another user's, or (macOS) only zombies are.
    return false
  }
}

/** Sends a signal to a whole process group; false when there is none. */
export function signalGroup(leader: number, signal: NodeJS.Signals): boolean {
  return send(-leader, signal)
}

function carries(pid: number, word: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(word)
  } catch {
    // Gone meanwhile, or another user's.
    return false
  }
}

/** Whether a process is in the command's session or carries one of its marks. */
export function belongs({ pid, session, startedAt }: ProcessFacts, command: CommandProcesses): boolean {
  if (startedAt < command.startedAt) return false
  return session === command.leader || lockLimitOf(pid) === command.lockLimit || carries(pid, command.word)
}

/** Living processes of a command, also those that have left its group; null where there is no `/proc` to find them in. */
function findMembers(command: CommandProcesses): ProcessFacts[] | null {
  return listProcessesSince(command.startedAt)?.filter((one) => belongs(one, command)) ?? null
}

/** Whether any process of a command still lives. */
export function isAlive(command: CommandProcesses): boolean {
  const members = findMembers(command)
  return members === null ? send(-command.leader, 0) : members.length > 0
}

/** How long it is tried: a process with much memory takes its time to die, and some start others faster than they are ended. */
const LONGEST_MS = 10_000
const PAUSE_MS = 2

/** Kills what `find` finds, and again what has been started meanwhile, until nothing is left; returns all that was found. */
export function killAll(find: () => readonly ProcessFacts[]): ProcessFacts[] {
  const killed = new Map<number, ProcessFacts>()
  const deadline = performance.now() + LONGEST_MS
  for (let found = find(); found.length > 0 && performance.now() < deadline; found = find()) {
    for (const one of found) {
      killed.set(one.pid, one)
      send(one.pid, 'SIGKILL')
    }
    // Not by a timer: this runs in the exit handler as well.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
  return [...killed.values()]
}

/**
 * Ends at once all that a command has left behind: its group, and on Linux also what has left group, session and environment.
 * Returns whether anything was left.
 */
export function endLeftovers(command: CommandProcesses): boolean {
  if (!isAlive(command)) return false
  send(-command.leader, 'SIGKILL')
  killAll(() => findMembers(command) ?? [])
  return true
}
