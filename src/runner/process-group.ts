import { readdirSync, readFileSync } from 'node:fs'

/** Name of the variable that marks every process of one command. */
export const MARK_VARIABLE = 'DS_RELEASE_COMMAND'

/** A command's processes: the leader of its group and session, and the mark in its environment. */
export interface CommandProcesses {
  leader: number
  mark: string
}

function send(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal)
  } catch {
    // ESRCH: nobody is there. EPERM (macOS): only zombies are.
    return false
  }
}

/** Sends a signal to a whole process group; false when there is none. */
export function signalGroup(leader: number, signal: NodeJS.Signals): boolean {
  return send(-leader, signal)
}

/** Whether a process lives and is in the command's session, or carries its mark. */
function belongs(pid: string, { leader, mark }: CommandProcesses): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // Behind the name, which may hold anything: state, parent, group, session.
    const [state = '', , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if ('ZX'.includes(state)) return false
    return Number(session) === leader || readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark)
  } catch {
    // Gone meanwhile, or another user's.
    return false
  }
}

/** Living processes of a command, also those that have left its group; null where there is no `/proc` to find them in. */
function findMembers(command: CommandProcesses): number[] | null {
  try {
    const pids = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name) && Number(name) !== process.pid)
    return pids.length === 0 ? null : pids.filter((pid) => belongs(pid, command)).map(Number)
  } catch {
    return null
  }
}

/** Whether any process of a command still lives. */
export function isAlive(command: CommandProcesses): boolean {
  const members = findMembers(command)
  return members === null ? send(-command.leader, 0) : members.length > 0
}

/** Each round finds what a member has started since the last one. */
const ROUNDS = 5

/**
 * Ends at once all that a command has left behind: its group, and on Linux also what has left the group (`set -m`, `setsid`)
 * but not its session or its environment. Returns whether anything was left.
 */
export function endLeftovers(command: CommandProcesses): boolean {
  if (!isAlive(command)) return false
  send(-command.leader, 'SIGKILL')
  for (let round = 0; round < ROUNDS; round += 1) {
    const members = findMembers(command) ?? []
    if (members.length === 0) break
    for (const pid of members) send(pid, 'SIGKILL')
  }
  return true
}
