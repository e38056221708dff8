import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Problem, Stop } from '../errors.js'
import { belongs, type CommandProcesses, killAll } from './process-group.js'
import { listProcessesSince, type ProcessFacts, readProcess, userOf } from './process-table.js'
import { isBelow, realPathOf } from './program-path.js'

/** Whose machine this is, and what must not be touched there any more. */
export interface Premises {
  /** A runner of GitHub's own has one job and is thrown away: whatever is new on it is ended. */
  isHosted: boolean
  /** Absolute paths of the checkout and the runner's temporary folder. */
  folders: readonly string[]
}

/** Processes as messages name them. */
export interface Leftovers {
  ended: string[]
  /** Merely new and of the same user: nothing shows that a command has started them. */
  strangers: string[]
}

const POLL_MS = 50
const POLLS = 20
/** More are not named. */
const MOST_NAMES = 5

function nameOf({ name, pid }: ProcessFacts): string {
  return `${name} (process ${pid})`
}

/** What one of the commands has started beyond doubt. */
function findOurs(commands: readonly CommandProcesses[]): ProcessFacts[] {
  const found = listProcessesSince(Math.min(...commands.map(({ startedAt }) => startedAt))) ?? []
  return found.filter((one) => commands.some((command) => belongs(one, command)))
}

/**
 * Whether nobody is there any more who could have started a process but the system itself. What was there before the first
 * command (a server of an earlier step, another job) may start what it likes; a leftover of ours has lost its parent.
 */
function isOrphan(process: ProcessFacts, since: number): boolean {
  let parent = process.parent
  for (let steps = 0; steps < 100 && parent > 1; steps += 1) {
    const facts = readProcess(parent)
    if (facts === null) return true
    // The user's own service manager and the daemons of others start things for whoever asks.
    if (facts.startedAt < since) return facts.name === 'systemd' || userOf(parent) !== userOf(process.pid)
    parent = facts.parent
  }
  return true
}

function findStrangers(since: number): ProcessFacts[] {
  const mine = process.getuid?.() ?? null
  const found = listProcessesSince(since) ?? []
  return found.filter((one) => userOf(one.pid) === mine && isOrphan(one, since))
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

/** Whether an open file can be written to, or is a folder: what is in it can be reached from there. */
function isHold(descriptors: string, number: string): boolean {
  try {
    if (statSync(`${descriptors}/fd/${number}`).isDirectory()) return true
    const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`${descriptors}/fdinfo/${number}`, 'latin1'))?.[1] ?? '0'
    return (parseInt(flags, 8) & 3) !== 0
  } catch {
    return false
  }
}

function namesOrNone(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether a process stands in one of the folders, runs a program of theirs, or holds a file of theirs to write to. */
function isAt(pid: number, folders: readonly string[]): boolean {
  const home = `/proc/${pid}`
  const held = namesOrNone(`${home}/fd`).filter((number) => isHold(home, number))
  const paths = [linkOf(`${home}/cwd`), linkOf(`${home}/exe`), ...held.map((number) => linkOf(`${home}/fd/${number}`))]
  // A pipe or socket has a name that is no path (`pipe:[123]`): taken for one, it would stand in our own working directory.
  const places = paths.filter((path): path is string => path !== null && isAbsolute(path))
  return places.some((path) => folders.some((folder) => isBelow(folder, path)))
}

function couldNotBeEnded(processes: readonly ProcessFacts[]): Problem {
  const names = processes.slice(0, MOST_NAMES).map(nameOf).join(', ')
  const what = `${names}: left behind by a command, and could not be ended, so nothing that was made here can be trusted`
  return {
    what,
    fix: 'Let no command start a process as another user, or one that goes on by itself; then run it again',
  }
}

function couldHaveTouched(processes: readonly ProcessFacts[]): Problem {
  const names = processes.slice(0, MOST_NAMES).map(nameOf).join(', ')
  const what = `${names}: began while commands ran, and works in this job's folders, so nothing that was made here can be trusted`
  return { what, fix: 'End it, or keep it out of the checkout and of the temporary folder; then run it again' }
}

/** Ends at once what is known to be a command's; for the process's last moment. Returns what was found. */
export function endOurs(commands: readonly CommandProcesses[]): string[] {
  return commands.length === 0 ? [] : killAll(() => findOurs(commands)).map(nameOf)
}

/**
 * Ends whatever the commands have left behind, and on GitHub's own runners everything else that is new. Throws `Stop`
 * preparation-failed where something is left that can reach what was made. On systems without `/proc` only groups are known,
 * and those have been ended with their commands.
 */
export async function endAll(
  commands: readonly CommandProcesses[],
  { isHosted, folders }: Premises,
): Promise<Leftovers> {
  if (commands.length === 0) return { ended: [], strangers: [] }
  const since = Math.min(...commands.map(({ startedAt }) => startedAt))
  const ended = endOurs(commands)
  if (isHosted) ended.push(...killAll(() => findStrangers(since)).map(nameOf))
  const alive = [...findOurs(commands), ...(isHosted ? findStrangers(since) : [])]
  if (alive.length > 0) throw new Stop('preparation-failed', couldNotBeEnded(alive))
  const places = folders.map(realPathOf)
  let strangers = findStrangers(since)
  // Who only looks through the disk has gone on in a moment.
  for (let poll = 0; poll < POLLS && strangers.some(({ pid }) => isAt(pid, places)); poll += 1) {
    await wait(POLL_MS)
    strangers = findStrangers(since)
  }
  const close = strangers.filter(({ pid }) => isAt(pid, places))
  if (close.length > 0) throw new Stop('preparation-failed', couldHaveTouched(close))
  return { ended, strangers: strangers.slice(0, MOST_NAMES).map(nameOf) }
}
